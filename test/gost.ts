/** Signatures by the algorithms of GOST: of their real form, with octets that no key made, since nothing here reckons with them. */
import { createHash } from 'node:crypto'
import { bits, integer, NULL, octets, oid, printable, sequence, setOf, time, tlv, utf8 } from '../src/signatures/browser/der.js'

/** What Kazakhstan's and Russia's keys of two editions of the standard are called, and the hashes beside them. */
export const GOST = {
  kz2015: { key: '1.2.398.3.10.1.1.2.2.1', signature: '1.2.398.3.10.1.1.2.3.2', digest: '1.2.398.3.10.1.3.2' },
  kz2004: { key: '1.2.398.3.10.1.1.1.1', signature: '1.2.398.3.10.1.1.1.2', digest: '1.2.398.3.10.1.3.1' },
  ru2012: { key: '1.2.643.7.1.1.1.1', signature: '1.2.643.7.1.1.3.2', digest: '1.2.643.7.1.1.2.2' },
} as const
export type Gost = keyof typeof GOST

const SHA256 = '2.16.840.1.101.3.4.2.1'
const noise = (size: number, seed: string): Uint8Array => {
  const parts: Buffer[] = []
  for (let n = 0; n * 32 < size; n++) parts.push(createHash('sha256').update(`${seed} ${n}`).digest())
  return Buffer.concat(parts).subarray(0, size)
}
const named = (...parts: readonly (readonly [string, Uint8Array])[]): Uint8Array =>
  sequence(...parts.map(([type, value]) => setOf(sequence(oid(type), value))))

interface Whose {
  readonly kind?: Gost
  readonly name?: string
  /** SERIALNUMBER: `IIN…` in Kazakhstan, `DEMO:…` for people of the demo. */
  readonly serialNumber?: string
  /** The bytes under which a hash that is known here stands in place of GOST's own. */
  readonly over?: Uint8Array
  /** Without its certificate. */
  readonly bare?: boolean
}
/** A detached CMS of one GOST signer. */
export const gostSigned = ({ kind = 'kz2015', name = 'ТЕСТОВ ТЕСТ', serialNumber = 'IIN123456789011', over, bare }: Whose = {}) => {
  const { key, signature, digest } = GOST[kind]
  const issuer = named(['2.5.4.6', printable('KZ')], ['2.5.4.3', utf8('ҰЛТТЫҚ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (GOST) 2022')])
  const serial = integer(noise(20, name).map((b, i) => (i === 0 ? (b & 0x3f) | 0x40 : b)))
  const algorithm = sequence(oid(signature))
  const tbs = sequence(
    tlv(0xa0, integer(Uint8Array.of(2))),
    serial,
    algorithm,
    issuer,
    sequence(time(Date.parse('2025-06-01T00:00:00Z')), time(Date.parse('2026-06-01T00:00:00Z'))),
    named(['2.5.4.3', utf8(name)], ['2.5.4.5', printable(serialNumber)], ['2.5.4.6', printable('KZ')]),
    sequence(sequence(oid(key), sequence(oid('1.2.398.3.10.1.1.2.2.1.1'))), bits(octets(noise(64, 'key')))),
    tlv(0xa3, sequence(sequence(oid('2.5.29.15'), Uint8Array.of(1, 1, 0xff), octets(bits(Uint8Array.of(0xc0), 6))))),
  )
  const certificate = sequence(tbs, algorithm, bits(noise(64, 'issuer')))
  const hash = over ? sequence(oid(SHA256)) : sequence(oid(digest), NULL)
  const messageDigest = over ? createHash('sha256').update(over).digest() : noise(32, 'digest')
  const attribute = (type: string, value: Uint8Array) => sequence(oid(type), setOf(value))
  const attributes = setOf(
    attribute('1.2.840.113549.1.9.3', oid('1.2.840.113549.1.7.1')),
    attribute('1.2.840.113549.1.9.5', time(Date.parse('2026-03-02T05:00:00Z'))),
    attribute('1.2.840.113549.1.9.4', octets(messageDigest)),
  )
  const carried = Uint8Array.from(attributes)
  carried[0] = 0xa0
  const signer = sequence(integer(Uint8Array.of(1)), sequence(issuer, serial), hash, carried, algorithm, octets(noise(64, 'signature')))
  const data = sequence(
    integer(Uint8Array.of(1)),
    setOf(hash),
    sequence(oid('1.2.840.113549.1.7.1')),
    ...(bare ? [] : [tlv(0xa0, certificate)]),
    setOf(signer),
  )
  return sequence(oid('1.2.840.113549.1.7.2'), tlv(0xa0, data))
}
