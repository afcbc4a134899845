/** What is kept of each stream beside its events: how far it has come, its number, and how many numbers each docket has given. */
import { bytesIn, copied, numberIn, textIn } from '../reading/copied.ts'
import type { Queried } from '../reading/pages.ts'
import { type Sum, Tally } from './tally.ts'
import type { Wrong } from './wrong.ts'

/** Where the events of a stream end. */
export interface End {
  readonly stream: string
  readonly version: number
  readonly chain: Buffer
  readonly number: string | null
}
export const endEntry = (e: End): string => JSON.stringify([e.stream, e.version, e.chain.toString('hex'), e.number])

/** The heads' side of what the events tell, and the dockets that did not give the numbers that they say they gave. */
export const headsKept = async (db: Queried): Promise<{ readonly sum: Sum; readonly wrong: readonly Wrong[] }> => {
  const tally = new Tally()
  /** By docket, the numbers given. */
  const given = new Map<string, Set<string>>()
  for await (const rows of copied(db, 'select stream, version, chain, number, docket from head where version > 0'))
    for (const r of rows) {
      const number = r[3] ? textIn(r[3]) : null
      tally.take(endEntry({ stream: textIn(r[0]), version: numberIn(r[1]), chain: bytesIn(r[2]), number }))
      if (!number) continue
      const [, series, serial = '', year] = /^(.*)-(\d+)\/(\d+)$/.exec(number) ?? []
      const docket = `${textIn(r[4])} ${series} ${year}`
      const numbers = given.get(docket)
      if (numbers) numbers.add(serial)
      else given.set(docket, new Set([serial]))
    }
  return { sum: tally.sum, wrong: await dockets(db, given) }
}
/** A docket gives its numbers from one on and leaves none out. */
const dockets = async (db: Queried, given: ReadonlyMap<string, ReadonlySet<string>>): Promise<readonly Wrong[]> => {
  const { rows } = await db.query<{ body: string; series: string; year: number; last: number }>('select * from docket')
  return rows.flatMap(d => {
    const docket = `${d.body} ${d.series} ${d.year}`
    const numbers = given.get(docket)
    return numbers?.size === d.last && numbers.has(String(d.last)) ? [] : [{ stream: docket, version: d.last, what: 'docket' as const }]
  })
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
