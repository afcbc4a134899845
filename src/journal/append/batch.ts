/** A batch of acts made ready for the database: numbered, sealed, hashed, laid out on sheets. */
import type { Appended, Docket, Draft, Filed, Write, Written } from '../journal.ts'
import { APPENDED } from '../schema/append.ts'
import { BEGINNING, hashChain, hashLeaf, numberOf, seal } from '../sealed/seal.ts'
import { blank, type Filled } from './sheet.ts'

export const docketKey = ({ body, series, year }: Docket): string => `${body} ${series} ${year}`
/** The docket from which a write takes a number. */
export const docketOf = (w: Write): Docket | undefined => (w.expected === 0 ? w.docket : undefined)

export interface Batch {
  readonly sheets: Filled<typeof APPENDED>
  readonly filed: readonly Filed[]
  /** In the order of the drafts. */
  readonly answers: readonly Appended[]
  /** The last number of each docket afterwards. */
  readonly counted: ReadonlyMap<string, number>
}
type Sorted<T> = (a: T, b: T) => number
const by =
  <T>(...keys: ((row: T) => string | number)[]): Sorted<T> =>
  (a, b) => {
    for (const key of keys) {
      const [x, y] = [key(a), key(b)]
      if (x !== y) return x < y ? -1 : 1
    }
    return 0
  }

/**
 * @param counters the last numbers of the dockets, as far as is known; of one not named it is 0
 * @param chains the chain hashes of streams whose writes do not bring them
 */
export const batchOf = (
  drafts: readonly Draft[],
  counters: ReadonlyMap<string, number>,
  chains: ReadonlyMap<string, Buffer> = new Map(),
): Batch => {
  const sheets = blank(APPENDED)
  const filed: Filed[] = []
  const counted = new Map<string, number>()
  const dockets = new Map<string, Docket>()
  const next = (docket: Docket): string => {
    const key = docketKey(docket)
    const serial = (counted.get(key) ?? counters.get(key) ?? 0) + 1
    counted.set(key, serial)
    dockets.set(key, docket)
    return numberOf(docket.series, serial, docket.year)
  }
  const write = (draft: Draft, w: Write): Written => {
    const docket = docketOf(w)
    const number = docket && next(docket)
    const before = w.expected === 0 ? BEGINNING : w.chain ? Buffer.from(w.chain, 'hex') : (chains.get(w.stream) ?? BEGINNING)
    let version = w.expected
    let chain = before
    for (const event of w.events) {
      const { text, apart } = seal(draft, w, event, ++version, version === 1 ? number : undefined)
      const leaf = hashLeaf(text)
      chain = hashChain(chain, leaf)
      sheets.event.push({
        stream: w.stream,
        version,
        text,
        leaf,
        chain,
        act_id: draft.id,
        salt: apart?.salt ?? null,
        content: apart?.content ?? null,
      })
    }
    const { stream, kind, expected, erasures = 0 } = w
    const state = JSON.stringify(w.state ?? null)
    if (expected === 0) sheets.begun.push({ stream, kind, version, chain, number: number ?? null, docket: docket?.body ?? null, state })
    else sheets.moved.push({ stream, kind, expected, erasures, before, version, chain, state })
    filed.push({ stream, rows: w.rows, fresh: expected === 0, version, number: number ?? w.number, at: draft.at, by: draft })
    return { stream, version, chain: chain.toString('hex'), ...(number && { number }) }
  }
  /** Whether the number that was signed would be given; where it would not, nothing of the act is written. */
  const numbered = ({ signed, writes }: Draft): boolean => {
    const docket = writes.map(docketOf).find(d => d !== undefined)
    if (!docket || signed?.number === undefined) return true
    const key = docketKey(docket)
    return signed.number === numberOf(docket.series, (counted.get(key) ?? counters.get(key) ?? 0) + 1, docket.year)
  }
  const answers = drafts.map((draft): Appended => {
    if (!numbered(draft)) return { is: 'renumbered' }
    const written = draft.writes.map(w => write(draft, w))
    sheets.done.push({ id: draft.id, fingerprint: draft.fingerprint, written: JSON.stringify(written) })
    return { is: 'appended', written }
  })
  read(
    drafts.filter((_, i) => answers[i]?.is === 'appended'),
    sheets,
  )
  for (const [key, { body, series, year }] of dockets)
    sheets.docket.push({ body, series, year, before: counters.get(key) ?? 0, last: counted.get(key) ?? 0 })
  sheets.begun.sort(by(r => r.stream))
  sheets.moved.sort(by(r => r.stream))
  sheets.done.sort(by(r => r.id))
  sheets.docket.sort(
    by(
      r => r.body,
      r => r.series,
      r => r.year,
    ),
  )
  return { sheets, filed, answers, counted }
}
/** What was only read, each once; what has not begun gets a head at version 0, so that it can be held. */
const read = (drafts: readonly Draft[], sheets: Filled<typeof APPENDED>): void => {
  const once = new Map<string, { stream: string; version: number; erasures: number }>()
  for (const { reads, writes } of drafts)
    for (const { stream, version, erasures = 0 } of reads)
      if (!writes.some(w => w.stream === stream && w.expected === version))
        once.set(`${stream} ${version} ${erasures}`, { stream, version, erasures })
  sheets.read.push(...[...once.values()].sort(by(r => r.stream)))
  for (const stream of new Set(sheets.read.filter(r => r.version === 0).map(r => r.stream)))
    sheets.begun.push({ stream, kind: '', version: 0, chain: BEGINNING, number: null, docket: null, state: null })
}
