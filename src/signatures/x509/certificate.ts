/** A certificate (X.509) as data, its names read as Kazakhstan's certificates use them. */
import { createHash, createPublicKey, type KeyObject } from 'node:crypto'
import { type Element, read } from '../browser/der.js'
import { idOf } from './algorithm.ts'
import { extensionsOf, type Usage } from './extensions.ts'
import { type Names, namesOf } from './names.ts'

export interface Certificate {
  readonly der: Uint8Array<ArrayBuffer>
  /** SHA-256 of the DER, lower-case hexadecimal. */
  readonly sha256: string
  readonly subject: Names
  readonly issuer: Names
  /** The serial number, lower-case hexadecimal. */
  readonly serial: string
  /** First and last instant of validity, both inclusive, ISO 8601 in UTC. */
  readonly from: string
  readonly to: string
  /** `rsa 2048`, `ec prime256v1`, or the identifier of an algorithm that is not known here. */
  readonly algorithm: string
  readonly usage: Usage
}

/** What checking needs besides: parts of the DER as they stand. */
export interface Parsed extends Certificate {
  readonly tbs: Uint8Array<ArrayBuffer>
  readonly subjectDer: Uint8Array<ArrayBuffer>
  readonly issuerDer: Uint8Array<ArrayBuffer>
  readonly signed: { readonly algorithm: Element; readonly signature: Uint8Array<ArrayBuffer> }
  /** Identifier of the key's algorithm. */
  readonly keyId: string
  /** `undefined` for a key that node:crypto does not know. */
  readonly key: KeyObject | undefined
}

export const hex = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')
export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** UTCTime and GeneralizedTime with seconds, in UTC, as RFC 5280 asks. */
export const instantOf = ({ tag, content }: Element): string => {
  const text = Buffer.from(content).toString('latin1')
  if (!(tag === 0x17 ? /^\d{12}Z$/ : tag === 0x18 ? /^\d{14}Z$/ : /^$(?!)./).test(text)) throw new RangeError('not a time')
  const digits = tag === 0x18 ? text : `${Number(text.slice(0, 2)) < 50 ? '20' : '19'}${text}`
  const iso = digits.replace(/^(....)(..)(..)(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6.000Z')
  if (new Date(iso).toISOString() !== iso) throw new RangeError('not a time')
  return iso
}

const keyOf = (spki: Element): KeyObject | undefined => {
  try {
    return createPublicKey({ key: Buffer.from(spki.bytes), format: 'der', type: 'spki' })
  } catch {
    return undefined
  }
}

const nameOfKey = (key: KeyObject | undefined, id: string): string =>
  key?.asymmetricKeyType === 'ec'
    ? `ec ${key.asymmetricKeyDetails?.namedCurve}`
    : key?.asymmetricKeyDetails?.modulusLength
      ? `rsa ${key.asymmetricKeyDetails.modulusLength}`
      : id

const parse = (bytes: Uint8Array): Parsed => {
  const whole = read(bytes)
  const [tbs, algorithm, bits, extra] = whole.children
  if (
    whole.tag !== 0x30 ||
    whole.bytes.length !== bytes.length ||
    !tbs ||
    !algorithm ||
    bits?.tag !== 0x03 ||
    bits.content[0] !== 0 ||
    extra
  )
    throw new RangeError('not a certificate')
  const fields = tbs.children[0]?.tag === 0xa0 ? tbs.children.slice(1) : tbs.children
  const [serial, inner, issuer, validity, subject, spki, ...rest] = fields
  const [from, to] = validity?.children ?? []
  if (serial?.tag !== 0x02 || !inner || !issuer || !from || !to || !subject || !spki) throw new RangeError('not a certificate')
  if (!sameBytes(inner.bytes, algorithm.bytes)) throw new RangeError('not a certificate')
  const keyId = idOf(spki.children[0])
  const key = keyOf(spki)
  return {
    der: whole.bytes,
    sha256: sha256(whole.bytes),
    subject: namesOf(subject),
    issuer: namesOf(issuer),
    serial: hex(serial.content),
    from: instantOf(from),
    to: instantOf(to),
    algorithm: nameOfKey(key, keyId),
    usage: extensionsOf(rest.find(f => f.tag === 0xa3)?.children[0]),
    tbs: tbs.bytes,
    subjectDer: subject.bytes,
    issuerDer: issuer.bytes,
    signed: { algorithm, signature: bits.content.subarray(1) },
    keyId,
    key,
  }
}

/** `undefined` for bytes that are no certificate. Never throws. */
export const parseCertificate = (bytes: Uint8Array): Parsed | undefined => {
  try {
    return parse(bytes)
  } catch {
    return undefined
  }
}

/** The data alone, fit to be kept and shown. */
export const asData = ({ der, sha256, subject, issuer, serial, from, to, algorithm, usage }: Certificate): Certificate => ({
  der,
  sha256,
  subject,
  issuer,
  serial,
  from,
  to,
  algorithm,
  usage,
})

/** Reads DER or PEM; `undefined` for anything else. Never throws. */
export const readCertificate = (bytes: Uint8Array): Certificate | undefined => {
  const pem = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/.exec(
    bytes.length < 100_000 ? Buffer.from(bytes).toString('latin1') : '',
  )
  const parsed = parseCertificate(pem?.[1] ? Buffer.from(pem[1], 'base64') : bytes)
  return parsed && asData(parsed)
}
