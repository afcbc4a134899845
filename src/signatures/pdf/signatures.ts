/** Finds and checks the signatures of a PDF. */
import { lengthOfCms, verifyDetached } from '../cms.ts'
import type { Trust } from '../trust.ts'
import type { Verdict } from '../verdict.ts'
import { sameBytes } from '../x509/certificate.ts'
import { textOf } from './file.ts'
import { type Place, type Ranges, signedBytes, withSignaturePlace } from './place.ts'

export interface PdfSignature {
  /** As the PDF says it; only a good verdict makes it the signer's word. */
  readonly name?: string
  readonly reason?: string
  /** ISO 8601 in UTC. */
  readonly at?: string
  readonly verdict: Verdict
  /** What is signed: see `signedBytes`. */
  readonly ranges: Ranges
  /** Whether every byte of the file but the signature itself is signed by it. */
  readonly whole: boolean
  /**
   * What was added after it: nothing; only further signatures, each added as this product does it; or anything else. With `other` the
   * signature speaks of an earlier state of the document, not of what is seen.
   */
  readonly then: 'nothing' | 'signatures' | 'other'
}

const MOST = 50

interface Found {
  readonly ranges: Ranges
  readonly hexadecimal: string
  /** The signature's dictionary from its beginning, without the digits. */
  readonly around: string
}

const find = (text: string): readonly Found[] => {
  const found: Found[] = []
  for (const match of text.matchAll(/\/ByteRange\s*\[\s*0\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/g)) {
    const [before, after, rest] = [Number(match[1]), Number(match[2]), Number(match[3])]
    if (after <= before || after + rest > text.length || text.charAt(before) !== '<' || text.charAt(after - 1) !== '>') continue
    // The digits must belong to the dictionary that names the range.
    const start = text.lastIndexOf(' obj', match.index)
    const end = text.indexOf('endobj', Math.max(match.index, after))
    if (before < start || end < 0 || text.indexOf('endobj', start) < Math.min(match.index, before)) continue
    const around = text.slice(start, Math.min(before, start + 20_000)) + text.slice(after, Math.min(end, after + 2_000))
    found.push({ ranges: [0, before, after, rest], hexadecimal: text.slice(before + 1, after - 1), around })
    if (found.length >= MOST) break
  }
  return found.sort((a, b) => a.ranges[2] + a.ranges[3] - (b.ranges[2] + b.ranges[3]))
}

/** The CMS in the digits: all of one case, and nothing but zeros after it, so that no byte there can be changed unnoticed. */
const cmsIn = (digits: string): Uint8Array | undefined => {
  if (digits.length % 2 !== 0 || !(/^[0-9a-f]*$/.test(digits) || /^[0-9A-F]*$/.test(digits))) return undefined
  const bytes = Buffer.from(digits, 'hex')
  const length = lengthOfCms(bytes)
  return length !== undefined && bytes.subarray(length).every(b => b === 0) ? bytes.subarray(0, length) : undefined
}

const textIn = (around: string, key: string): string | undefined => {
  const digits = new RegExp(`/${key}\\s*<((?:[0-9A-Fa-f]{2})*)>`).exec(around)?.[1]
  if (digits !== undefined) {
    const bytes = Buffer.from(digits, 'hex')
    return bytes[0] === 0xfe && bytes[1] === 0xff && bytes.length % 2 === 0
      ? bytes.subarray(2).swap16().toString('utf16le')
      : bytes.toString('latin1')
  }
  return new RegExp(`/${key}\\s*\\(([^()\\\\]*)\\)`).exec(around)?.[1]
}

const instantIn = (around: string): string | undefined => {
  const match = /\/M\s*\(D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-]\d\d)'?(\d\d)'?)?/.exec(around)
  if (!match) return undefined
  const [, year, month, day, hour, minute, second, zone, zoneMinute] = match
  const ms = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone ? `${zone}:${zoneMinute}` : 'Z'}`)
  return Number.isNaN(ms) ? undefined : new Date(ms).toISOString()
}

const placeOf = ({ around, hexadecimal }: Found): Place | undefined => {
  const [name, reason, at] = [textIn(around, 'Name'), textIn(around, 'Reason'), instantIn(around)]
  return name === undefined || at === undefined
    ? undefined
    : { name, at, bytes: hexadecimal.length / 2, ...(reason !== undefined && { reason }) }
}

/** Whether `next` is what this product writes when it adds a signature to the file as `found` left it. */
const added = (pdf: Uint8Array, found: Found, next: Found): boolean => {
  const end = found.ranges[2] + found.ranges[3]
  const place = placeOf(next)
  const again = place && withSignaturePlace(pdf.subarray(0, end), place)
  return again?.is === 'prepared' && sameBytes(again.toSign, signedBytes(pdf, next.ranges))
}

const after = (pdf: Uint8Array, all: readonly Found[], index: number): PdfSignature['then'] => {
  const last = all.length - 1
  for (let i = index; i < last; i++) {
    const [found, next] = [all[i], all[i + 1]]
    if (!found || !next || !added(pdf, found, next)) return 'other'
  }
  const end = all[last]
  if (!end || end.ranges[2] + end.ranges[3] !== pdf.length) return 'other'
  return index === last ? 'nothing' : 'signatures'
}

/**
 * The signatures, oldest first; at most fifty are looked at. Empty where there is none, or what is there is no PDF. Never throws.
 * @param at the instant that counts for validity, ISO 8601: when the server received the signatures. Without it each signature's own
 * word about the time is taken, which nobody vouches for.
 */
export const signaturesIn = (pdf: Uint8Array, trust: Trust, at?: string): readonly PdfSignature[] => {
  const all = find(textOf(pdf))
  return all.map((found, i) => {
    const { around, ranges, hexadecimal } = found
    const [name, reason, said] = [textIn(around, 'Name'), textIn(around, 'Reason'), instantIn(around)]
    const cms = cmsIn(hexadecimal)
    const when = at ?? said
    return {
      ...(name !== undefined && { name }),
      ...(reason !== undefined && { reason }),
      ...(said !== undefined && { at: said }),
      verdict: cms && when ? verifyDetached(signedBytes(pdf, ranges), cms, trust, when) : { is: 'bad', why: 'not-cms' },
      ranges,
      whole: ranges[2] + ranges[3] === pdf.length,
      then: after(pdf, all, i),
    }
  })
}
