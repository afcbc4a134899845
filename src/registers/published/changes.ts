/** What is published in the order in which it was written: what is new, changed or withdrawn since somebody looked last. */
import type pg from 'pg'
import type { StreamId } from '../../law/kernel/world.ts'
import type { PublishedAct, PublishedHearing } from './published.ts'
import { isCurrent } from './standing.ts'

/** Something that was written, or withdrawn, at a place in the order. */
export interface Place {
  readonly seq: number
  readonly stream: StreamId
  /** The version of the stream that the act led to; null: it is no act that stands here. */
  readonly entry: number | null
  readonly gone: boolean
}
/** What tells whether a row still says what its matter says. */
interface Fresh {
  /** Whether the matter stands where it stood when the row was written. */
  readonly current: boolean
  /** How much of the matter anybody saw then. */
  readonly sees: string
  /** Where the matter stands now. */
  readonly version: number
  readonly erasures: number
}
export interface ActChange extends Place, Fresh, Omit<PublishedAct, 'stream' | 'entry'> {
  readonly entry: number
  /** Of the entry in the public log; null: it has none yet. */
  readonly leaf: number | null
}
export interface HearingChange extends Place, Fresh, PublishedHearing {}
export type Series = 'acts' | 'hearings'

const PLACES: Readonly<Record<Series, string>> = {
  acts: `(select seq, stream, entry, false as gone from published where seq > $1 order by seq limit $2)
    union all (select seq, stream, entry, true from published_gone where seq > $1 order by seq limit $2) order by seq limit $2`,
  hearings: 'select seq, stream, null::int as entry, court is null as gone from published_hearing where seq > $1 order by seq limit $2',
}
const FRESH = `${isCurrent('t', 'h')} as current, t.sees, h.version, h.erasures`
const STANDING = 'join head h on h.stream = p.stream join published_to t on t.stream = p.stream'

type Raw<R> = Omit<R, 'seq' | 'leaf'> & { readonly seq: string; readonly leaf?: string | null }

export class PublishedChanges {
  readonly #pool: pg.Pool
  constructor(pool: pg.Pool) {
    this.#pool = pool
  }
  /** The places after one, in order. */
  async places(series: Series, after: number, limit: number): Promise<readonly Place[]> {
    const { rows } = await this.#pool.query<Raw<Place>>(PLACES[series], [after, limit])
    return rows.map(r => ({ ...r, seq: Number(r.seq) }))
  }
  /** The last place that was given. */
  async last(): Promise<number> {
    return Number((await this.#pool.query<{ last: string }>('select last_value as last from published_seq')).rows[0]?.last)
  }
  /** What stands at these places; of what has been written anew since, nothing: it stands at a later one. */
  async acts(places: readonly number[]): Promise<readonly ActChange[]> {
    const { rows } = await this.#pool.query<Raw<ActChange>>(
      `select p.seq, p.stream, p.entry, false as gone, p.body, p.kind, p.document, p.act, p.id, p.at, p.day, p.lang, p.number, p.title, p.text,
              l.position as leaf, ${FRESH}
         from published p ${STANDING} left join log_place l on l.stream = p.stream and l.version = p.entry where p.seq = any($1) order by p.seq`,
      [places],
    )
    return rows.map(r => ({ ...r, seq: Number(r.seq), leaf: r.leaf ? Number(r.leaf) : null }))
  }
  async hearings(places: readonly number[]): Promise<readonly HearingChange[]> {
    const { rows } = await this.#pool.query<Raw<HearingChange>>(
      `select p.seq, p.stream, null::int as entry, false as gone, p.court, p.kind, p.day, p.hour, p.room, p.number, p.title, ${FRESH}
         from published_hearing p ${STANDING} where p.seq = any($1) and p.court is not null order by p.seq`,
      [places],
    )
    return rows.map(r => ({ ...r, seq: Number(r.seq) }))
  }
}
