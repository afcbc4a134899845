// A detached CMS signature (RFC 5652) of one signer, as PAdES and CAdES B-B want it: content type, digest, signing certificate.
// No signing time: in a PDF it stands in the signature dictionary (EN 319 142-1, 6.3).
import { integer, NULL, octets, oid, read, sequence, setOf, tlv } from './der.js'

const SHA256 = sequence(oid('2.16.840.1.101.3.4.2.1'), NULL)
const DATA = oid('1.2.840.113549.1.7.1')
const ALGORITHM = {
  rsa: sequence(oid('1.2.840.113549.1.1.11'), NULL),
  ec: sequence(oid('1.2.840.10045.4.3.2')),
}

const attribute = (type, value) => sequence(oid(type), setOf(value))

/** The set of attributes that is signed: DER, with the tag of a SET. Both digests are SHA-256. */
export const attributes = (messageDigest, certificateDigest) =>
  setOf(
    attribute('1.2.840.113549.1.9.3', DATA),
    attribute('1.2.840.113549.1.9.4', octets(messageDigest)),
    attribute('1.2.840.113549.1.9.16.2.47', sequence(sequence(sequence(octets(certificateDigest))))),
  )

const fieldsOf = certificate => {
  const [tbs] = read(certificate).children
  const from = tbs.children[0].tag === 0xa0 ? 1 : 0
  return { serial: tbs.children[from].bytes, issuer: tbs.children[from + 2].bytes }
}

/**
 * The CMS.
 * @param kind of the signer's key: `rsa` (PKCS #1 v1.5) or `ec`, both with SHA-256
 * @param signature over `signed`, the attributes; of an elliptic curve as DER
 * @param others certificates between the signer's and the root
 */
export const assemble = (kind, certificate, signed, signature, others = []) => {
  const { issuer, serial } = fieldsOf(certificate)
  const one = integer(Uint8Array.of(1))
  const inside = tlv(0xa0, read(signed).content)
  const signer = sequence(one, sequence(issuer, serial), SHA256, inside, ALGORITHM[kind], octets(signature))
  const content = sequence(one, setOf(SHA256), sequence(DATA), tlv(0xa0, certificate, ...others), setOf(signer))
  return sequence(oid('1.2.840.113549.1.7.2'), tlv(0xa0, content))
}

/** WebCrypto gives r and s of equal length one after the other; CMS wants them as two integers. */
export const ecSignature = raw => sequence(integer(raw.slice(0, raw.length / 2)), integer(raw.slice(raw.length / 2)))

export const base64 = bytes => {
  let text = ''
  for (let i = 0; i < bytes.length; i += 0x8000) text += String.fromCharCode(...bytes.subarray(i, i + 0x8000))
  return btoa(text)
}

export const fromBase64 = text => Uint8Array.from(atob(text), c => c.charCodeAt(0))

/** What a browser signs to prove that it has the key of a certificate it asks for. */
export const possession = (challenge, person) => new TextEncoder().encode(`tarazy demo certificate\n${person}\n${challenge}`)
