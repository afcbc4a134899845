/** Which signature algorithms are checked here, from their identifiers in ASN.1 to what node:crypto takes. */

import type { KeyObject } from 'node:crypto'
import { constants, type VerifyKeyObjectInput, verify } from 'node:crypto'
import { type Element, oidText } from '../browser/der.js'

export type Hash = 'sha256' | 'sha384' | 'sha512'

const HASHES: Readonly<Record<string, Hash>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}
const SIGNATURES: Readonly<Record<string, { readonly key: 'rsa' | 'ec'; readonly hash: Hash }>> = {
  '1.2.840.113549.1.1.11': { key: 'rsa', hash: 'sha256' },
  '1.2.840.113549.1.1.12': { key: 'rsa', hash: 'sha384' },
  '1.2.840.113549.1.1.13': { key: 'rsa', hash: 'sha512' },
  '1.2.840.10045.4.3.2': { key: 'ec', hash: 'sha256' },
  '1.2.840.10045.4.3.3': { key: 'ec', hash: 'sha384' },
  '1.2.840.10045.4.3.4': { key: 'ec', hash: 'sha512' },
}
const RSA = '1.2.840.113549.1.1.1'
const PSS = '1.2.840.113549.1.1.10'
const MGF1 = '1.2.840.113549.1.1.8'

export interface Algorithm {
  readonly key: 'rsa' | 'ec'
  readonly hash: Hash
  /** Bytes of salt where the padding is PSS. */
  readonly salt?: number
}

/** The algorithms of GOST R 34.10 and 34.11, by Kazakhstan's identifiers (1.2.398.3.10) and Russia's (1.2.643). */
export const isGost = (id: string): boolean => /^1\.2\.(398\.3\.10|643)\./.test(id)

/** The identifier in an AlgorithmIdentifier; empty if it has none. */
export const idOf = (element: Element | undefined): string => {
  const [id] = element?.children ?? []
  return element?.tag === 0x30 && id?.tag === 0x06 ? oidText(id.content) : ''
}

const bare = ({ children: [, parameters, more] }: Element): boolean =>
  !more && (!parameters || (parameters.tag === 0x05 && parameters.content.length === 0))

/** The hash that an AlgorithmIdentifier names; `undefined` for any but SHA-256, SHA-384 and SHA-512. */
export const hashOf = (element: Element | undefined): Hash | undefined => (element && bare(element) ? HASHES[idOf(element)] : undefined)

/** @param hash used where the identifier names none (plain rsaEncryption) */
export const algorithmOf = (element: Element, hash: Hash | undefined): Algorithm | undefined => {
  const id = idOf(element)
  if (id === PSS) return pss(element.children[1])
  if (!bare(element)) return undefined
  if (id === RSA) return hash && { key: 'rsa', hash }
  return SIGNATURES[id]
}

const tagged = (parameters: Element, tag: number): Element | undefined => parameters.children.find(c => c.tag === tag)?.children[0]

const pss = (parameters: Element | undefined): Algorithm | undefined => {
  if (!parameters || parameters.children.some(c => ![0xa0, 0xa1, 0xa2].includes(c.tag))) return undefined
  const hash = hashOf(tagged(parameters, 0xa0))
  const mask = tagged(parameters, 0xa1)
  const salt = tagged(parameters, 0xa2)
  // The defaults rest on SHA-1, so a signature that leaves anything but the salt out is none we take.
  if (!hash || idOf(mask) !== MGF1 || hashOf(mask?.children[1]) !== hash) return undefined
  if (salt && (salt.tag !== 0x02 || salt.content.length < 1 || salt.content.length > 2)) return undefined
  // Two octets where the salt fills what room the key leaves, as openssl does unless told.
  return { key: 'rsa', hash, salt: salt ? salt.content.reduce((sum, octet) => sum * 256 + octet, 0) : 20 }
}

const CURVES = ['prime256v1', 'secp384r1', 'secp521r1']

/** Whether a key is one that such a signature can be trusted from: RSA of 2048 to 8192 bits, or P-256, P-384, P-521. */
export const strong = ({ asymmetricKeyType: type, asymmetricKeyDetails: details }: KeyObject): boolean =>
  type === 'rsa' || type === 'rsa-pss'
    ? (details?.modulusLength ?? 0) >= 2048 && (details?.modulusLength ?? 0) <= 8192
    : type === 'ec' && CURVES.includes(details?.namedCurve ?? '')

/** Whether the signature is over these bytes by this key. Never throws. */
export const fits = (algorithm: Algorithm, bytes: Uint8Array, key: KeyObject, signature: Uint8Array): boolean => {
  const type = key.asymmetricKeyType
  if (algorithm.key === 'ec' ? type !== 'ec' : type !== 'rsa' && !(type === 'rsa-pss' && algorithm.salt !== undefined)) return false
  const input: VerifyKeyObjectInput = {
    key,
    ...(algorithm.key === 'ec' && { dsaEncoding: 'der' }),
    ...(algorithm.salt !== undefined && { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: algorithm.salt }),
  }
  try {
    return verify(algorithm.hash, bytes, input, signature)
  } catch {
    return false
  }
}
