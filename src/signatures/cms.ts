/** Checks a detached signature: are these the bytes, is this the key, does the certificate stand under a root we trust, then. */
import { createHash } from 'node:crypto'
import { type Element, oidText, read } from './browser/der.js'
import { parseSignedData, type SignedData } from './signed-data.ts'
import type { Trust } from './trust.ts'
import type { Reason, Verdict } from './verdict.ts'
import { algorithmOf, fits, type Hash, hashOf, idOf, isGost, strong } from './x509/algorithm.ts'
import { asData, type Certificate, instantOf, type Parsed, sameBytes } from './x509/certificate.ts'
import { pathFrom } from './x509/chain.ts'
import { maySign } from './x509/extensions.ts'
import { revocation } from './x509/revoked.ts'

const LARGEST = 256 * 1024
const DAY = 24 * 60 * 60 * 1000

const CONTENT_TYPE = '1.2.840.113549.1.9.3'
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4'
const SIGNING_TIME = '1.2.840.113549.1.9.5'
const SIGNING_CERTIFICATE = '1.2.840.113549.1.9.16.2.12'
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47'

const digest = (hash: Hash | 'sha1', bytes: Uint8Array): Buffer => createHash(hash).update(bytes).digest()

/** Whether the attribute that names the signing certificate names this one; it holds too where there is none. */
const namesCertificate = (value: Element | undefined, version: 1 | 2, signer: Parsed): boolean => {
  if (!value) return true
  const fields = value.children[0]?.children[0]?.children ?? []
  const hash = version === 1 ? 'sha1' : fields[0]?.tag === 0x30 ? hashOf(fields[0]) : 'sha256'
  const named = fields.find(f => f.tag === 0x04)
  return !!hash && !!named && sameBytes(digest(hash, signer.der), named.content)
}

const gost = (data: SignedData): string | undefined => [idOf(data.digest), idOf(data.algorithm), data.signer?.keyId ?? ''].find(isGost)

const signingTimeOf = (value: Element | undefined): string | undefined => {
  try {
    return value && instantOf(value)
  } catch {
    return 'unreadable'
  }
}

const bad = (why: Reason, signer?: Parsed): Verdict => ({ is: 'bad', why, ...(signer && { signer: asData(signer) }) })

const isData = (type: Element | undefined): boolean => type?.tag === 0x06 && oidText(type.content) === '1.2.840.113549.1.7.1'

/** Whether the signed attributes are over other bytes, as far as their hash is one that is known here. */
const overOthers = (bytes: Uint8Array, { attributes, digest: algorithm }: SignedData): Reason | undefined => {
  const hash = hashOf(algorithm)
  const named = attributes.get(MESSAGE_DIGEST)
  if (named?.tag !== 0x04 || !isData(attributes.get(CONTENT_TYPE))) return 'not-cms'
  return hash && !sameBytes(named.content, digest(hash, bytes)) ? 'other-bytes' : undefined
}

/** What is wrong with the signature itself, before anything is asked about whom the key belongs to. */
const flaw = (bytes: Uint8Array, data: SignedData, signer: Parsed): Reason | undefined => {
  const { attributes } = data
  const hash = hashOf(data.digest)
  const algorithm = algorithmOf(data.algorithm, hash)
  if (!hash || !algorithm || !signer.key) return 'unknown-algorithm'
  const others = overOthers(bytes, data)
  if (others) return others
  if (!fits(algorithm, data.signed, signer.key, data.signature)) return 'broken'
  const one = namesCertificate(attributes.get(SIGNING_CERTIFICATE), 1, signer)
  const two = namesCertificate(attributes.get(SIGNING_CERTIFICATE_V2), 2, signer)
  if (!one || !two) return 'other-certificate'
  return strong(signer.key) ? undefined : 'weak-key'
}

const judge = (bytes: Uint8Array, data: SignedData, trust: Trust, at: number): Verdict => {
  const algorithm = gost(data)
  const { signer } = data
  if (!signer) return bad('no-certificate')
  if (algorithm) {
    const others = overOthers(bytes, data)
    return others ? bad(others, signer) : { is: 'unchecked', algorithm: `gost ${algorithm}`, signer: asData(signer) }
  }
  const fault = flaw(bytes, data, signer)
  if (fault) return bad(fault, signer)
  if (!maySign(signer.usage)) return bad('not-for-signing', signer)
  const path = pathFrom(signer, trust.roots, [...data.certificates, ...trust.between], at)
  if (path.is === 'none') return bad(path.why, signer)
  const revoked = revocation(path.certificates, trust.lists, at)
  if (revoked === 'revoked') return bad('revoked', signer)
  const signingTime = signingTimeOf(data.attributes.get(SIGNING_TIME))
  if (signingTime && !(Math.abs(Date.parse(signingTime) - at) <= DAY)) return bad('time-far-off', signer)
  return {
    is: 'good',
    signer: asData(signer),
    root: path.certificates.at(-1)?.sha256 ?? '',
    revocation: revoked === 'good' ? 'good' : 'not-checked',
    ...(signingTime && { signingTime }),
  }
}

/**
 * Checks a CMS SignedData (RFC 5652, DER or BER) over bytes that it does not contain. RSA (PKCS #1 v1.5, PSS) and ECDSA with SHA-256,
 * SHA-384 or SHA-512. Never throws on bad input; nothing is fetched from anywhere.
 * @param at the instant that counts for validity and revocation, ISO 8601: the server's own time of signing. What the signer's clock said
 * only informs, but may not differ from it by more than a day.
 */
export const verifyDetached = (bytes: Uint8Array, cms: Uint8Array, trust: Trust, at: string): Verdict => {
  if (cms.length > LARGEST) return bad('too-large')
  const instant = Date.parse(at)
  if (Number.isNaN(instant)) throw new RangeError(`Not an instant: ${at}`)
  const data = parseSignedData(cms)
  return data.is === 'unfit' ? bad(data.why) : judge(bytes, data, trust, instant)
}

/** Whose certificate a CMS names as its signer's, unchecked. Never throws. */
export const signerIn = (cms: Uint8Array): Certificate | undefined => {
  const data = cms.length > LARGEST ? undefined : parseSignedData(cms)
  return data?.is === 'signed-data' && data.signer ? asData(data.signer) : undefined
}

/** How many of the first bytes the CMS takes; `undefined` if none begins there. Never throws. */
export const lengthOfCms = (bytes: Uint8Array): number | undefined => {
  try {
    return read(bytes).bytes.length
  } catch {
    return undefined
  }
}
