/** Sign-ins that were ended before their time, for every server on the database: a copy of a cookie is of no use afterwards. */
import type pg from 'pg'
import { ENDED_CHECK } from '../journal/schema/ended.ts'

export interface Ended {
  /** @param until milliseconds since 1970, when it would end by itself */
  end(signIn: string, until: number): Promise<void>
  has(signIn: string): Promise<boolean>
}
export class PostgresEnded implements Ended {
  readonly #pool: pg.Pool
  constructor(pool: pg.Pool) {
    this.#pool = pool
  }
  async end(signIn: string, until: number) {
    await this.#pool.query('delete from ended where until < now()')
    await this.#pool.query(
      `insert into ended (sign_in, until, "check") select sign_in, until, ${ENDED_CHECK} from (values ($1::text, $2::timestamptz)) e(sign_in, until)
         on conflict do nothing`,
      [signIn, new Date(until)],
    )
  }
  async has(signIn: string) {
    const { rowCount } = await this.#pool.query({ name: 'ended', text: 'select from ended where sign_in = $1', values: [signIn] })
    return rowCount === 1
  }
}
export class MemoryEnded implements Ended {
  readonly #ended = new Set<string>()
  async end(signIn: string) {
    this.#ended.add(signIn)
  }
  async has(signIn: string) {
    return this.#ended.has(signIn)
  }
}
