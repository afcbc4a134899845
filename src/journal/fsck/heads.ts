/** What is kept of each stream beside its events: how far it has come, its number, and how many numbers each docket has given. */
import { bytesIn, copied, numberIn, textIn } from '../copied.ts'
import type { Queried } from '../pages.ts'
import type { Wrong } from './fsck.ts'
import { Tally } from './tally.ts'

/** Where the events of a stream end. */
export interface End {
  readonly stream: string
  readonly version: number
  readonly chain: Buffer
  readonly number: string | null
}
const entry = (e: End): string => JSON.stringify([e.stream, e.version, e.chain.toString('hex'), e.number])

/** Whether events and heads fit each other: both sides are told once and must come to the same. */
export class Heads {
  readonly #tally = new Tally()
  /** By docket, the numbers given. */
  readonly #given = new Map<string, Set<string>>()
  ended(e: End): void {
    this.#tally.add(entry(e))
  }
  /** @param db in the transaction in which the events were read */
  async check(db: Queried): Promise<readonly Wrong[]> {
    for await (const rows of copied(db, 'select stream, version, chain, number, docket from head where version > 0'))
      for (const r of rows) {
        const number = r[3] ? textIn(r[3]) : null
        this.#tally.take(entry({ stream: textIn(r[0]), version: numberIn(r[1]), chain: bytesIn(r[2]), number }))
        if (number) this.#count(textIn(r[4]), number)
      }
    const dockets = await this.#dockets(db)
    if (this.#tally.isEven()) return dockets
    const wrong = await astray(db)
    return [...(wrong.length ? wrong : [{ stream: 'head', version: 0, what: 'head' as const }]), ...dockets]
  }
  #count(body: string, number: string): void {
    const [, series, serial = '', year] = /^(.*)-(\d+)\/(\d+)$/.exec(number) ?? []
    const docket = `${body} ${series} ${year}`
    const given = this.#given.get(docket)
    if (given) given.add(serial)
    else this.#given.set(docket, new Set([serial]))
  }
  /** A docket gives its numbers from one on and leaves none out. */
  async #dockets(db: Queried): Promise<readonly Wrong[]> {
    const { rows } = await db.query<{ body: string; series: string; year: number; last: number }>('select * from docket')
    return rows.flatMap(d => {
      const docket = `${d.body} ${d.series} ${d.year}`
      const given = this.#given.get(docket)
      return given?.size === d.last && given.has(String(d.last)) ? [] : [{ stream: docket, version: d.last, what: 'docket' as const }]
    })
  }
}
/** Which of them do not fit. The number is looked for, not parsed: a text that is no JSON any more is for others to find. */
const astray = async (db: Queried): Promise<readonly Wrong[]> => {
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
