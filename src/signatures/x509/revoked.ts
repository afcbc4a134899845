/** Revocation lists (RFC 5280) that were given beforehand; nothing is fetched. */
import { type Element, read } from '../browser/der.js'
import { algorithmOf, fits } from './algorithm.ts'
import { hex, instantOf, type Parsed, sameBytes } from './certificate.ts'
import { mayRevoke } from './extensions.ts'

export interface RevocationList {
  readonly tbs: Uint8Array
  readonly issuerDer: Uint8Array
  readonly algorithm: Element
  readonly signature: Uint8Array
  /** The last instant for which it speaks, ms since the epoch; absent where it does not say. */
  readonly until?: number
  /** Serial number in hexadecimal to the instant of revocation, ms since the epoch. */
  readonly serials: ReadonlyMap<string, number>
}

const parse = (bytes: Uint8Array): RevocationList => {
  const [tbs, algorithm, signature] = read(bytes).children
  const fields = tbs?.children.filter((c, i) => !(i === 0 && c.tag === 0x02)) ?? []
  const [, issuer, , ...rest] = fields
  if (!tbs || !algorithm || !issuer || signature?.tag !== 0x03) throw new RangeError('not a revocation list')
  const next = rest.find(c => c.tag === 0x17 || c.tag === 0x18)
  const entries = rest.find(c => c.tag === 0x30)?.children ?? []
  return {
    tbs: tbs.bytes,
    issuerDer: issuer.bytes,
    algorithm,
    signature: signature.content.subarray(1),
    ...(next && { until: Date.parse(instantOf(next)) }),
    serials: new Map(
      entries.flatMap(({ children: [serial, when] }) => (serial && when ? [[hex(serial.content), Date.parse(instantOf(when))]] : [])),
    ),
  }
}

/** `undefined` for bytes (DER) that are no revocation list. Never throws. */
export const parseRevocationList = (bytes: Uint8Array): RevocationList | undefined => {
  try {
    return parse(bytes)
  } catch {
    return undefined
  }
}

/**
 * Whether a certificate on the path was revoked at that instant. `unknown` if for some certificate no list of its issuer spoke then.
 * @param path the signer's certificate first, the root last @param at ms since the epoch
 */
export const revocation = (path: readonly Parsed[], lists: readonly RevocationList[], at: number): 'revoked' | 'good' | 'unknown' => {
  let known = true
  for (const [i, certificate] of path.slice(0, -1).entries()) {
    const issuer = path[i + 1]
    const own = lists.filter(list => {
      const algorithm = algorithmOf(list.algorithm, undefined)
      const theirs = issuer?.key && algorithm && sameBytes(list.issuerDer, issuer.subjectDer) && mayRevoke(issuer.usage)
      return theirs && fits(algorithm, list.tbs, issuer.key, list.signature)
    })
    if (own.some(list => (list.serials.get(certificate.serial) ?? Number.POSITIVE_INFINITY) <= at)) return 'revoked'
    known &&= own.some(list => list.until === undefined || at <= list.until)
  }
  return known ? 'good' : 'unknown'
}
