/** What is published, in PostgreSQL. */
import type pg from 'pg'
import type { StreamId } from '../../law/kernel/world.ts'
import type { PublishedAct, PublishedFound, PublishedQuery, Stand } from './published.ts'
import { hitting, stemQuery, termsIn, vectorOf, wordsOfQuery } from './words.ts'

/** Of more than so many that fit, the latest are ranked. */
export const MOST_RANKED = 1_000
const LONGEST = 60_000
const RECENT = 300
/** Whoever writes here does so alone. */
const LOCK = 7_412_028
const COLUMNS = 'p.stream, p.entry, p.body, p.kind, p.document, p.act, p.day, p.lang, p.number, p.title, p.text'
const OPEN = `m.published is not null and m.open in ('all', 'course')`
/** Only what says what its matter says now. */
const CURRENT = `exists (select 1 from published_to t join head h using (stream) where t.stream = p.stream and t.version = h.version and t.erasures = h.erasures)`

export class PostgresPublished {
  readonly #pool: pg.Pool
  constructor(pool: pg.Pool) {
    this.#pool = pool
  }
  /**
   * Matters that are not written here as they stand now; also those that are no longer published.
   * @param all looks at all of them and not only at those that moved lately
   */
  async behind(all: boolean, limit = 100): Promise<readonly Stand[]> {
    const { rows } = await this.#pool.query<Stand>(
      `select h.stream, h.version, h.erasures from (select m.stream from matter m where ${OPEN} order by m.moved_at desc ${all ? '' : `limit ${RECENT}`}) m
         join head h using (stream) left join published_to t using (stream)
         where (t.version, t.erasures) is distinct from (h.version, h.erasures)
       ${all ? `union all select h.stream, h.version, h.erasures from published_to t join matter m using (stream) join head h using (stream) where not (${OPEN}) and (t.version, t.erasures) is distinct from (h.version, h.erasures)` : ''}
       limit $1`,
      [limit],
    )
    return rows
  }
  /** Writes what a matter has published, in place of what was written of it before. */
  async put(stand: Stand, acts: readonly PublishedAct[]): Promise<void> {
    const client = await this.#pool.connect()
    try {
      await client.query('begin')
      await client.query('select pg_advisory_xact_lock($1)', [LOCK])
      const old = await client.query<{ title: string; text: string }>('delete from published where stream = $1 returning title, text', [
        stand.stream,
      ])
      for (const a of acts) {
        const text = a.text.slice(0, LONGEST)
        await client.query({
          name: 'publish',
          text: `insert into published values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11,
                 setweight(to_tsvector('russian', $12), 'A') || to_tsvector('russian', $11) || $13::tsvector)`,
          values: [
            a.stream,
            a.entry,
            a.body,
            a.kind,
            a.document,
            a.act,
            a.day,
            a.lang,
            a.number,
            a.title,
            text,
            headed(a),
            vectorOf(headed(a), text),
          ],
        })
      }
      const change = new Map<string, number>()
      const count = (list: readonly { title: string; text: string }[], by: number) => {
        for (const a of list) for (const t of termsIn(a.title, a.text)) change.set(t, (change.get(t) ?? 0) + by)
      }
      count(old.rows, -1)
      count(
        acts.map(a => ({ title: a.title, text: a.text.slice(0, LONGEST) })),
        1,
      )
      const changed = [...change].filter(([, n]) => n !== 0)
      if (changed.length) {
        await client.query(
          `insert into published_word as w select * from unnest($1::text[], $2::int[]) on conflict (word) do update set n = w.n + excluded.n`,
          [changed.map(c => c[0]), changed.map(c => c[1])],
        )
        // A word of what was erased is not guessed any more.
        await client.query('delete from published_word where word = any($1) and n <= 0', [changed.map(c => c[0])])
      }
      await client.query(
        'insert into published_to values ($1, $2, $3) on conflict (stream) do update set version = excluded.version, erasures = excluded.erasures',
        [stand.stream, stand.version, stand.erasures],
      )
      await client.query('commit')
    } catch (e) {
      await client.query('rollback').catch(() => {})
      throw e
    } finally {
      client.release()
    }
  }
  /** The best first where words are asked for, the latest first otherwise. */
  async find(q: PublishedQuery): Promise<PublishedFound> {
    const words = wordsOfQuery(q.text)
    const values: unknown[] = []
    const p = (v: unknown) => `$${values.push(v)}`
    const asked = words.map(w => `(plainto_tsquery('russian', ${p(w)}) || ${p(stemQuery(w))}::tsquery)`).join(' && ')
    const where = [
      asked && `p.words @@ (${asked})`,
      q.body && `p.body = ${p(q.body)}`,
      q.kind && `p.kind = ${p(q.kind)}`,
      q.document && `p.document = ${p(q.document)}`,
      q.year && `p.day >= ${p(`${q.year}-01-01`)} and p.day <= ${p(`${q.year}-12-31`)}`,
      q.lang && `p.lang = ${p(q.lang)}`,
      CURRENT,
    ].filter(Boolean)
    const rank = asked ? `ts_rank(p.words, ${asked})` : '0'
    // What is ranked is not carried along: only what is shown is read whole.
    const { rows } = await this.#pool.query<PublishedAct & { total: string }>(
      `with found as materialized (select p.stream, p.entry, p.day, ${rank} as rank from published p where ${where.join(' and ')}
           order by p.day desc, p.stream, p.entry limit ${MOST_RANKED}),
         best as materialized (select *, count(*) over () as total from found order by rank desc, day desc, stream, entry
           limit ${Math.trunc(q.limit)} offset ${Math.trunc(q.offset)})
       select ${COLUMNS}, best.total from best join published p using (stream, entry) order by best.rank desc, p.day desc, p.stream, p.entry`,
      values,
    )
    const total = Number(rows[0]?.total ?? 0)
    const lexemes = words.length
      ? ((await this.#pool.query<{ l: string[] }>(`select tsvector_to_array(to_tsvector('russian', $1)) as l`, [words.join(' ')])).rows[0]
          ?.l ?? [])
      : []
    const meant = rows.length === 0 && q.offset === 0 && words.length ? await this.#meant(words) : undefined
    const acts = rows.map(({ total: _, ...a }) => a)
    return { acts, total, bounded: total >= MOST_RANKED, isHit: hitting(words, lexemes), ...(meant && { meant }) }
  }
  /** The years, bodies and kinds that occur, for the choices of a form. */
  async bodies(): Promise<readonly StreamId[]> {
    const { rows } = await this.#pool.query<{ body: string }>(
      `with recursive b as ((select body from published where body is not null order by body limit 1)
         union all select (select body from published where body > b.body order by body limit 1) from b where b.body is not null)
       select body from b where body is not null limit 500`,
    )
    return rows.map(r => r.body)
  }
  async #meant(words: readonly string[]): Promise<string | undefined> {
    const guess = async (word: string) =>
      (
        await this.#pool
          .query<{ word: string }>(
            'select word from published_word where word % $1 order by word = $1 desc, similarity(word, $1) desc, n desc limit 1',
            [word],
          )
          .catch(() => ({ rows: [] }))
      ).rows[0]?.word ?? word
    const guessed = await Promise.all(words.map(guess))
    return guessed.some((g, i) => g !== words[i]) ? guessed.join(' ') : undefined
  }
}
const headed = (a: PublishedAct): string => `${a.title} ${a.number ?? ''}`
