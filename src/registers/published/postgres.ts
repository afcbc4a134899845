/** What is published, in PostgreSQL. */
import type pg from 'pg'
import type { StreamId } from '../../law/kernel/world.ts'
import { type Count, type Counts, facetsAsked, windowsOf } from './facets.ts'
import type { Published, PublishedAct, PublishedFound, PublishedQuery } from './published.ts'
import { isCurrent, isOvertaken, writeStand } from './standing.ts'
import { hitting, stemQuery, wordsOfQuery } from './words.ts'
import { writeActs, writeHearing } from './writing.ts'

/** Of more than so many that fit, the latest are ranked. */
export const MOST_RANKED = 200
const RECENT = 300
/** So many days are looked into one by one before months are. */
const NEAR = 60
/** Whoever writes here does so alone. Another number than that of the public log's worker. */
const LOCK = 7_412_029
const COLUMNS = 'p.stream, p.entry, p.body, p.kind, p.document, p.act, p.id, p.at, p.day, p.lang, p.number, p.title, p.text'
const OPEN = `m.open in ('all', 'course')`
/** Only what says what its matter says now. */
const CURRENT = `exists (select 1 from published_to t join head h using (stream) where t.stream = p.stream and ${isCurrent('t', 'h')})`

export class PostgresPublished {
  readonly #pool: pg.Pool
  constructor(pool: pg.Pool) {
    this.#pool = pool
  }
  /**
   * Matters that are not written here as they stand now; also those that are no longer published.
   * @param all looks at all of them and not only at those that moved lately
   */
  async behind(all: boolean, limit = all ? 2_000 : 100): Promise<readonly StreamId[]> {
    const latest = all ? '' : `order by m.moved_at desc limit ${RECENT}`
    const { rows } = await this.#pool.query<{ stream: string }>(
      `select h.stream from (
           (select m.stream from matter m where m.published is not null and ${OPEN} ${latest})
           union (select m.stream from matter m where m.hearing_on is not null and ${OPEN} ${latest})
           union (select m.stream from (select m.stream from matter m ${latest}) m join published_to using (stream))
           union (select g.stream from (select m.stream from matter m ${latest}) m join published_ground g on g.ground = m.stream)
         ) m join head h using (stream) left join published_to t using (stream)
         where t.stream is null or not (${isCurrent('t', 'h')}) limit $1`,
      [limit],
    )
    return rows.map(r => r.stream)
  }
  /**
   * Writes what a matter shows to anybody, in place of what was written of it before. What stays the same keeps its place in the order.
   * Of two who read it, whoever read less may come last: nothing is taken back then, or mirrors would be told that an act was withdrawn.
   */
  async put({ stand, sees, acts, hearing, grounds }: Published): Promise<void> {
    const client = await this.#pool.connect()
    try {
      await client.query('begin')
      // Places are given in the order of the commits: whoever has read up to one has missed none before it.
      await client.query('select pg_advisory_xact_lock($1)', [LOCK])
      if (!(await isOvertaken(client, stand, grounds))) {
        await writeActs(client, stand.stream, acts)
        await writeHearing(client, stand.stream, hearing)
        await writeStand(client, stand, sees, grounds)
      }
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
    const [keys, lexemes] = await Promise.all([this.#latest(q, words), this.#lexemes(words)])
    const order = q.latest ? 'at desc, ' : ''
    const values: unknown[] = [keys.map(k => k.stream), keys.map(k => k.entry)]
    const rank = words.length && !q.latest ? `ts_rank(p.words, ${askedIn(words, values)})` : '0'
    // What is ranked is not carried along: only what is shown is read whole.
    const { rows } = await this.#pool.query<PublishedAct & { total: string }>(
      `with found as materialized (select p.stream, p.entry, p.day, p.at, ${rank} as rank
           from unnest($1::text[], $2::int[]) k(stream, entry) join published p using (stream, entry) where ${CURRENT}),
         best as materialized (select *, count(*) over () as total from found order by rank desc, day desc, ${order}stream, entry
           limit ${Math.trunc(q.limit)} offset ${Math.trunc(q.offset)})
       select ${COLUMNS}, best.total from best join published p using (stream, entry) order by best.rank desc, p.day desc, ${order && `p.${order}`}p.stream, p.entry`,
      values,
    )
    const meant = rows.length === 0 && q.offset === 0 && words.length ? await this.#meant(words) : undefined
    const acts = rows.map(({ total: _, ...a }) => a)
    return {
      acts,
      total: Number(rows[0]?.total ?? 0),
      bounded: keys.length === MOST_RANKED,
      isHit: hitting(words, lexemes),
      ...(meant && { meant }),
    }
  }
  /** The latest of all that fits. Days and months are looked into until there are enough: a word that stands in most acts costs no more than others. */
  async #latest(q: PublishedQuery, words: readonly string[]): Promise<readonly { stream: string; entry: number }[]> {
    const facets = facetsAsked(q)
    const ask = async (window: string) => {
      const values: unknown[] = []
      const query = [
        ...(words.length ? [askedIn(words, values)] : []),
        ...[facets, window].filter(Boolean).map(f => `$${values.push(f)}::tsquery`),
      ].join(' && ')
      const order = `order by day desc, ${q.latest ? 'at desc, ' : ''}stream, entry limit ${MOST_RANKED}`
      const { rows } = await this.#pool.query<{ stream: string; entry: number }>(
        // Else the words of one act after another are unpacked in the order of days.
        query
          ? `with fit as materialized (select stream, entry, day, at from published where words @@ (${query})) select stream, entry from fit ${order}`
          : `select stream, entry from published ${order}`,
        values,
      )
      return rows
    }
    if (words.length === 0 && !facets) return ask('')
    for (const window of windowsOf(await this.#counts())) {
      const keys = await ask(window)
      if (keys.length === MOST_RANKED || window === '') return keys
    }
    return []
  }
  /** One statement: what is counted between two would be missing in either. */
  async #counts(): Promise<Counts> {
    const { rows } = await this.#pool.query<Count>(
      `(select day as of, n from published_on order by day desc limit ${NEAR})
       union all select left(day, 7), sum(n)::int from published_on group by 1 order by of desc`,
    )
    return { days: rows.filter(r => r.of.length === 10), months: rows.filter(r => r.of.length === 7) }
  }
  /** The words as PostgreSQL stems them. */
  async #lexemes(words: readonly string[]): Promise<readonly string[]> {
    if (words.length === 0) return []
    const { rows } = await this.#pool.query<{ l: string[] }>(`select tsvector_to_array(to_tsvector('russian', $1)) as l`, [words.join(' ')])
    return rows[0]?.l ?? []
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
/** All words as one tsquery, each by the stems of either language. */
const askedIn = (words: readonly string[], values: unknown[]): string =>
  words.map(w => `(plainto_tsquery('russian', $${values.push(w)}) || $${values.push(stemQuery(w))}::tsquery)`).join(' && ')
