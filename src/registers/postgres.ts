/** The registers in PostgreSQL, written by the journal's append in the same transaction. */
import type { Queried } from '../journal/reading/pages.ts'
import type { StreamId } from '../law/kernel/world.ts'
import { astray } from './astray.ts'
import { NO_TERM } from './filing.ts'
import type { HearingDay, HearingQuery } from './hearings/query.ts'
import { hearingDaysSql, hearingsSql } from './hearings/sql.ts'
import type { DutyOf, MatterQuery, MatterRow, Notice, Registers } from './registers.ts'
import type { Rows } from './rows.ts'
import { formsOf } from './search/kazakh.ts'
import { wordsAsked } from './search/words.ts'

interface Raw {
  readonly stream: string
  readonly number: string | null
  readonly version: number
  readonly opened_at: string
  readonly moved_at: string
  readonly rows: Rows
}
/** What is its own comes first: V8 takes a microsecond for each key that follows a spread. */
const rowOf = (r: Raw): MatterRow => ({
  stream: r.stream,
  number: r.number,
  version: r.version,
  openedAt: r.opened_at,
  movedAt: r.moved_at,
  ...r.rows,
})
const COLUMNS = 'm.stream, m.number, m.version, m.opened_at, m.moved_at, m.rows'
/** A word as a pattern: what it means to LIKE is taken from it. */
const pattern = (word: string) => `%${word.replace(/[\\%_]/g, c => `\\${c}`)}%`
/** Where a word stands, itself or in a form: by its parts, which the index finds, and then by how the form is made. */
const worded = (word: string, p: (v: unknown) => string): string => {
  const forms = formsOf(word)
  return forms
    ? `(words like any(${p([word, ...forms.parts].map(pattern))}) and (words like ${p(pattern(word))} or words ~ ${p(forms.pattern)}))`
    : `words like ${p(pattern(word))}`
}

/** The conditions of a query and their values. */
const conditions = (q: MatterQuery): { readonly sql: string; readonly values: unknown[] } => {
  const values: unknown[] = []
  const p = (v: unknown) => `$${values.push(v)}`
  const all = [
    q.kinds && `m.kind = any(${p(q.kinds)})`,
    q.of && `(m.stream in (select stream from party where who = any(${p(q.of)})) or m.home = any(${p(q.of)}))`,
    q.home && `m.home = ${p(q.home)}`,
    q.final !== undefined && `m.final = ${p(q.final)}`,
    q.open && `m.open <> 'nothing'`,
    q.published && `m.published is not null and m.open in ('all', 'course')`,
    ...wordsAsked(q.text).map(w => `m.stream in (select stream from wording where ${worded(w, p)})`),
  ].filter(Boolean)
  return { sql: all.length ? `where ${all.join(' and ')}` : '', values }
}

export class PostgresRegisters implements Registers {
  readonly #pool: Queried
  constructor(pool: Queried) {
    this.#pool = pool
  }
  async #rows(sql: string, values: unknown[]): Promise<readonly MatterRow[]> {
    return (await this.#pool.query<Raw>(sql, values)).rows.map(rowOf)
  }
  async matter(stream: StreamId) {
    return (await this.#rows(`select ${COLUMNS} from matter m where stream = $1`, [stream]))[0]
  }
  async those(streams: readonly StreamId[]) {
    const rows = await this.#rows(`select ${COLUMNS} from matter m where stream = any($1)`, [streams])
    return new Map(rows.map(r => [r.stream, r]))
  }
  async matters(q: MatterQuery) {
    const { sql, values } = conditions(q)
    return this.#rows(
      `select ${COLUMNS} from matter m ${sql} order by m.moved_at desc, m.stream desc limit ${Math.trunc(q.limit ?? 100)} offset ${Math.trunc(q.offset ?? 0)}`,
      values,
    )
  }
  async count(q: MatterQuery) {
    const { sql, values } = conditions(q)
    return Number((await this.#pool.query<{ n: string }>(`select count(*) as n from matter m ${sql}`, values)).rows[0]?.n ?? 0)
  }
  async duties(by: readonly StreamId[], limit = 100): Promise<readonly DutyOf[]> {
    const { rows } = await this.#pool.query<Omit<DutyOf, 'is'>>({
      name: 'duties',
      text: `select stream, duty, key, by, "to", since, nullif(due, '${NO_TERM}') as due from duty d where by = any($1) order by d.due, since limit $2`,
      values: [by, limit],
    })
    return rows.map(r => ({ ...r, is: 'open' as const }))
  }
  async stemming(stream: StreamId) {
    return this.#rows(
      `select ${COLUMNS} from matter m join link l on l.stream = m.stream where l."to" = $1 order by m.opened_at, m.stream limit 500`,
      [stream],
    )
  }
  async #notices(where: string, values: unknown[], limit?: number): Promise<readonly Notice[]> {
    return (
      await this.#pool.query<Notice>(
        `select who, stream, version, act, at, by, read_at as "readAt" from notice where ${where} order by id desc ${limit === undefined ? '' : `limit ${limit}`}`,
        values,
      )
    ).rows
  }
  notices(who: readonly StreamId[], limit = 50) {
    return this.#notices('who = any($1)', [who], limit)
  }
  told(stream: StreamId) {
    return this.#notices('stream = $1', [stream], 1_000)
  }
  /** Put together by the database: there are several notices an act, and of each only one thing is asked. */
  async toldIn(streams: readonly StreamId[]) {
    const { rows } = await this.#pool.query<{ stream: string; told: string }>({
      name: 'told in',
      text: `select stream, string_agg(line, E'\\n' order by line) as told from (
               select stream, concat_ws(' ', version, who, act, at, by) collate "C" as line from notice where stream = any($1)) n group by stream`,
      values: [streams],
    })
    return new Map(rows.map(r => [r.stream, r.told]))
  }
  async read(stream: StreamId, who: readonly StreamId[], at: string) {
    await this.#pool.query('update notice set read_at = $3 where stream = $1 and who = any($2) and read_at is null', [stream, who, at])
  }
  async people(body: StreamId) {
    return this.#rows(`select ${COLUMNS} from matter m join office_held o on o.stream = m.stream where o.body = $1`, [body])
  }
  async hearings(q: HearingQuery) {
    const { text, values } = hearingsSql(COLUMNS, q)
    return this.#rows(text, values)
  }
  async hearingDays(q: HearingQuery) {
    const { text, values } = hearingDaysSql(q)
    return (await this.#pool.query<HearingDay>(text, values)).rows
  }
  astray() {
    return astray(this.#pool)
  }
  async names(streams: readonly StreamId[]) {
    const { rows } = await this.#pool.query<{
      stream: string
      about: MatterRow['about']
      called: MatterRow['called']
      number: string | null
      kind: string
    }>({
      name: 'names',
      text: `select stream, rows->'about' as about, rows->'called' as called, number, kind from matter where stream = any($1)`,
      values: [streams],
    })
    return new Map(rows.map(r => [r.stream, { about: r.about, called: r.called, number: r.number, kind: r.kind }]))
  }
}
