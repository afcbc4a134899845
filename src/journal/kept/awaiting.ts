/** Documents that are drawn up and wait for a signature. Nothing of them is in the record yet: they lapse. */
import type pg from 'pg'
import type { StreamId } from '../../law/kernel/world.ts'
import { AWAITING_CHECK } from '../schema/checks.ts'

export interface Drawn {
  /** The act's id. */
  readonly id: string
  /** Who is to sign. */
  readonly person: StreamId
  /** RFC 3339: afterwards it is drawn up anew. */
  readonly until: string
  /** What the act is and was drawn up from; plain JSON. */
  readonly drawn: unknown
  /** With the place for the signature. */
  readonly pdf: Buffer
}
export interface Awaiting {
  /** @returns false where a document of another person waits under this id: nothing is kept then */
  keep(drawn: Drawn): Promise<boolean>
  /** @param now what has lapsed by then is not there any more */
  take(id: string, now: string): Promise<Drawn | undefined>
  /** Those of a person, in the order in which they were drawn up; without the documents themselves. */
  of(person: StreamId, now: string): Promise<readonly Omit<Drawn, 'pdf'>[]>
  drop(id: string): Promise<void>
}
/** Of one person at most; the oldest go. */
const MOST = 200

export class PostgresAwaiting implements Awaiting {
  readonly #pool: pg.Pool
  constructor(pool: pg.Pool) {
    this.#pool = pool
  }
  async keep(d: Drawn) {
    const { rowCount } = await this.#pool.query(
      `with d as (select $1::uuid as id, $2::text as person, $3::timestamptz as until, now() as drawn_at, $4::json as drawn, $5::bytea as pdf)
       insert into awaiting (id, person, until, drawn_at, drawn, pdf, "check")
         select id, person, until, drawn_at, drawn, pdf, ${AWAITING_CHECK} from d
       on conflict (id) do update set until = excluded.until, drawn_at = excluded.drawn_at, drawn = excluded.drawn, pdf = excluded.pdf,
           "check" = excluded."check"
         where awaiting.person = excluded.person`,
      [d.id, d.person, d.until, JSON.stringify(d.drawn), d.pdf],
    )
    await this.#pool.query(
      'delete from awaiting where person = $1 and id in (select id from awaiting where person = $1 order by drawn_at desc, id desc offset $2)',
      [d.person, MOST],
    )
    return (rowCount ?? 0) > 0
  }
  async take(id: string, now: string) {
    const { rows } = await this.#pool.query<Row & { pdf: Buffer }>(
      // Nobody signs what is not as it was drawn up.
      `select id, person, until, drawn, pdf from awaiting where id = $1 and until > $2 and "check" = ${AWAITING_CHECK}`,
      [id, now],
    )
    return rows[0] && { ...told(rows[0]), pdf: rows[0].pdf }
  }
  async of(person: StreamId, now: string) {
    await this.#pool.query('delete from awaiting where until <= $1', [now])
    const { rows } = await this.#pool.query<Row>('select id, person, until, drawn from awaiting where person = $1 order by drawn_at, id', [
      person,
    ])
    return rows.map(told)
  }
  async drop(id: string) {
    await this.#pool.query('delete from awaiting where id = $1', [id])
  }
}
interface Row {
  readonly id: string
  readonly person: string
  readonly until: Date
  readonly drawn: unknown
}
const told = ({ id, person, until, drawn }: Row) => ({ id, person, until: until.toISOString(), drawn })

export class MemoryAwaiting implements Awaiting {
  readonly #kept = new Map<string, Drawn>()
  async keep(d: Drawn) {
    const free = (this.#kept.get(d.id)?.person ?? d.person) === d.person
    if (free) {
      // What is drawn up anew comes last.
      this.#kept.delete(d.id)
      this.#kept.set(d.id, d)
    }
    const own = await this.of(d.person, '')
    for (const { id } of own.slice(0, Math.max(0, own.length - MOST))) this.#kept.delete(id)
    return free
  }
  async take(id: string, now: string) {
    const d = this.#kept.get(id)
    return d && (now === '' || Date.parse(d.until) > Date.parse(now)) ? d : undefined
  }
  async of(person: StreamId, now: string) {
    return [...this.#kept.values()]
      .filter(d => d.person === person && (now === '' || Date.parse(d.until) > Date.parse(now)))
      .map(({ pdf: _, ...d }) => d)
  }
  async drop(id: string) {
    this.#kept.delete(id)
  }
}
