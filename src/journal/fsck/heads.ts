/** What is kept of each stream beside its events: how far it has come, its number, and how many numbers each docket has given. */
import { bytesIn, copied, numberIn, textIn } from '../reading/copied.ts'
import type { Queried } from '../reading/pages.ts'
import { type Sum, Tally } from './tally.ts'
import { MOST, type Wrong } from './wrong.ts'

/** Where the events of a stream end. */
export interface End {
  readonly stream: string
  readonly version: number
  readonly chain: Buffer
  readonly number: string | null
}
export const endEntry = (e: End): string => JSON.stringify([e.stream, e.version, e.chain.toString('hex'), e.number])

/** What a docket gave, as the heads tell it. */
interface Given {
  /** To how many streams; one more than there are numbers: one was given twice. */
  streams: number
  readonly serials: Set<number>
}
/** The heads' side of what the events tell, and the dockets that did not give the numbers that they say they gave. */
export const headsKept = async (db: Queried): Promise<{ readonly sum: Sum; readonly wrong: readonly Wrong[] }> => {
  const tally = new Tally()
  const given = new Map<string, Given>()
  const astray: Wrong[] = []
  for await (const rows of copied(
    db,
    'select stream, version, chain, number, docket from head where version > 0 or (number, docket) is distinct from (null, null)',
  ))
    for (const r of rows) {
      const [stream, version, number] = [textIn(r[0]), numberIn(r[1]), r[3] ? textIn(r[3]) : null]
      if (version > 0) tally.take(endEntry({ stream, version, chain: bytesIn(r[2]), number }))
      // What has a number has it from a docket, and what has not begun has neither.
      if ((number === null) !== !r[4] || (number !== null && version === 0)) astray.push({ stream, version, what: 'head' })
      if (number !== null && r[4]) count(given, number, textIn(r[4]))
    }
  return { sum: tally.sum, wrong: [...astray, ...(await dockets(db, given))].slice(0, MOST) }
}
const count = (given: Map<string, Given>, number: string, body: string): void => {
  const [, series, serial, year] = /^(.*)-([1-9]\d*)\/(\d+)$/.exec(number) ?? []
  const docket = `${body} ${series} ${year}`
  const before = given.get(docket)
  if (before) {
    before.streams++
    before.serials.add(Number(serial))
  } else given.set(docket, { streams: 1, serials: new Set([Number(serial)]) })
}
/** A docket gives its numbers from one on, leaves none out and gives none twice; and one that gave some is there to count on. */
const dockets = async (db: Queried, given: ReadonlyMap<string, Given>): Promise<readonly Wrong[]> => {
  const { rows } = await db.query<{ body: string; series: string; year: number; last: number }>('select * from docket')
  const last = new Map(rows.map(d => [`${d.body} ${d.series} ${d.year}`, d.last]))
  const isRight = (docket: string): boolean => {
    const [g, n] = [given.get(docket), last.get(docket)]
    return g !== undefined && g.streams === n && g.serials.size === n && [...g.serials].every(serial => serial <= n)
  }
  return [...new Set([...last.keys(), ...given.keys()])]
    .filter(docket => !isRight(docket))
    .map(docket => ({ stream: docket, version: last.get(docket) ?? 0, what: 'docket' as const }))
}
/** Which of them do not fit. The number is looked for, not parsed: a text that is no JSON any more is for others to find. */
export const headsAstray = async (db: Queried): Promise<readonly Wrong[]> => {
  const { rows } = await db.query<{ stream: string; version: number; ends: boolean }>(
    `select coalesce(h.stream, e.stream) as stream, coalesce(h.version, e.version) as version,
            (h.version, h.chain) is not distinct from (e.version, e.chain) as ends
       from (select * from head where version > 0) h
       full join (select distinct on (stream) stream, version, chain from event order by stream, version desc) e using (stream)
       left join event f on f.stream = e.stream and f.version = 1
       where (h.version, h.chain, h.number) is distinct from (e.version, e.chain, substring(f.text from '"№":"([^"]*)"'))
       order by 1 limit 100`,
  )
  return rows.map(({ stream, version, ends }) => (ends ? { stream, version: 1, what: 'number' } : { stream, version, what: 'head' }))
}
