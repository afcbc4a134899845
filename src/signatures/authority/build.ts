/** Builds a certificate (X.509 v3). */
import { createHash, createPrivateKey, createPublicKey, randomBytes, sign } from 'node:crypto'
import { bits, integer, NULL, octets, oid, printable, read, sequence, setOf, time, tlv, utf8 } from '../browser/der.js'

export interface Name {
  readonly commonName: string
  /** Characters of PrintableString. */
  readonly serialNumber?: string
}
export interface Draft {
  readonly subject: Uint8Array
  /** SubjectPublicKeyInfo, DER. */
  readonly publicKey: Uint8Array
  /** First and last instant, ISO 8601. */
  readonly from: string
  readonly to: string
  readonly ca: boolean
}

const part = (type: string, value: Uint8Array): Uint8Array => setOf(sequence(oid(type), value))

/** Every name says DEMO, so that nobody takes such a signature for one that binds. */
export const nameDer = ({ commonName, serialNumber }: Name): Uint8Array<ArrayBuffer> => {
  if (serialNumber !== undefined && !/^[A-Za-z0-9 '()+,\-./:=?]{1,64}$/.test(serialNumber))
    throw new RangeError(`Not a serial number: ${serialNumber}`)
  return sequence(
    part('2.5.4.6', printable('KZ')),
    part('2.5.4.10', utf8('DEMO Tarazy')),
    part('2.5.4.3', utf8(commonName.slice(0, 64))),
    ...(serialNumber === undefined ? [] : [part('2.5.4.5', printable(serialNumber))]),
  )
}

const extension = (id: string, critical: boolean, value: Uint8Array): Uint8Array =>
  sequence(oid(id), ...(critical ? [Uint8Array.of(0x01, 0x01, 0xff)] : []), octets(value))

const keyIdentifier = (spki: Uint8Array): Uint8Array => {
  const key = read(spki).children[1]?.content.subarray(1) ?? new Uint8Array()
  return createHash('sha256').update(key).digest().subarray(0, 20)
}

const usage = (ca: boolean): Uint8Array[] => [
  extension('2.5.29.19', true, ca ? sequence(Uint8Array.of(0x01, 0x01, 0xff), integer(Uint8Array.of(0))) : sequence()),
  // keyCertSign and cRLSign, or digitalSignature and nonRepudiation
  extension('2.5.29.15', true, ca ? bits(Uint8Array.of(0x06), 1) : bits(Uint8Array.of(0xc0), 6)),
]

/** Throws if the key is none. @param issuer its name and its private key (PKCS #8), RSA or elliptic curve */
export const build = (draft: Draft, issuer: { readonly name: Uint8Array; readonly key: Uint8Array }): Uint8Array<ArrayBuffer> => {
  const secret = createPrivateKey({ key: Buffer.from(issuer.key), format: 'der', type: 'pkcs8' })
  const issuerSpki = createPublicKey(secret).export({ format: 'der', type: 'spki' })
  const algorithm = secret.asymmetricKeyType === 'rsa' ? sequence(oid('1.2.840.113549.1.1.11'), NULL) : sequence(oid('1.2.840.10045.4.3.2'))
  const serial = randomBytes(16)
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40
  const tbs = sequence(
    tlv(0xa0, integer(Uint8Array.of(2))),
    integer(serial),
    algorithm,
    issuer.name,
    sequence(time(Date.parse(draft.from)), time(Date.parse(draft.to))),
    draft.subject,
    draft.publicKey,
    tlv(
      0xa3,
      sequence(
        ...usage(draft.ca),
        extension('2.5.29.14', false, octets(keyIdentifier(draft.publicKey))),
        extension('2.5.29.35', false, sequence(tlv(0x80, keyIdentifier(issuerSpki)))),
      ),
    ),
  )
  return sequence(tbs, algorithm, bits(sign('sha256', tbs, { key: secret, dsaEncoding: 'der' })))
}
