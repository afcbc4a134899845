/** Writes what a matter shows to anybody: what is new or changed gets the next place in the order, what is gone leaves a mark there. */
import type pg from 'pg'
import type { StreamId } from '../../law/kernel/world.ts'
import { facetsOf } from './facets.ts'
import type { PublishedAct, PublishedHearing } from './published.ts'
import { termsIn, vectorOf } from './words.ts'

const LONGEST = 60_000
export const ACT = ['body', 'kind', 'document', 'act', 'id', 'at', 'day', 'lang', 'number', 'title', 'text'] as const
/** A tsvector of an act; what its places are given for is SQL. */
export const wordsSql = (headed: string, text: string, kazakh: string, facets: string): string =>
  `(setweight(to_tsvector('russian', ${headed}), 'A') || to_tsvector('russian', ${text}) || ${kazakh}::tsvector || ${facets}::tsvector)`
/** What stands in these places. */
export const wordsAt = (a: PublishedAct) => [headed(a), a.text, vectorOf(headed(a), a.text), facetsOf(a)] as const
/** An act as it is kept: of a very long text, the beginning. */
export const asKept = (a: PublishedAct): PublishedAct => ({ ...a, text: a.text.slice(0, LONGEST) })

const isSame = (a: PublishedAct, b: PublishedAct): boolean => ACT.every(key => a[key] === b[key])
const headed = (a: PublishedAct): string => `${a.title} ${a.number ?? ''}`

export const writeActs = async (client: pg.PoolClient, stream: StreamId, published: readonly PublishedAct[]): Promise<void> => {
  const acts = published.map(asKept)
  const { rows: old } = await client.query<PublishedAct>(`select stream, entry, ${ACT.join(', ')} from published where stream = $1`, [
    stream,
  ])
  const is = new Map(acts.map(a => [a.entry, a]))
  const was = new Map(old.map(a => [a.entry, a]))
  const stays = (a: PublishedAct): boolean => {
    const [before, now] = [was.get(a.entry), is.get(a.entry)]
    return before !== undefined && now !== undefined && isSame(before, now)
  }
  const [gone, come] = [old.filter(a => !stays(a)), acts.filter(a => !stays(a))]
  await client.query('delete from published where stream = $1 and entry = any($2)', [stream, gone.map(a => a.entry)])
  await client.query('delete from published_gone where stream = $1 and entry = any($2)', [stream, come.map(a => a.entry)])
  await client.query('insert into published_gone(stream, entry) select $1, unnest($2::int[])', [
    stream,
    gone.filter(a => !is.has(a.entry)).map(a => a.entry),
  ])
  for (const a of come)
    await client.query({
      name: 'publish',
      text: `insert into published(stream, entry, ${ACT.join(', ')}, words)
               values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, ${wordsSql('$14', '$15', '$16', '$17')})`,
      values: [stream, a.entry, ...ACT.map(key => a[key]), ...wordsAt(a)],
    })
  // A word of what was erased is not guessed any more.
  await count(client, 'published_word', 'word', gone, come, a => termsIn(a.title, a.text))
  await count(client, 'published_on', 'day', gone, come, a => [a.day])
}
/** Keeps in how many acts a thing occurs, after some went and others came. */
const count = async (
  client: pg.PoolClient,
  table: string,
  key: string,
  gone: readonly PublishedAct[],
  come: readonly PublishedAct[],
  of: (a: PublishedAct) => readonly string[],
): Promise<void> => {
  const change = new Map<string, number>()
  const add = (acts: readonly PublishedAct[], by: number) => {
    for (const thing of acts.flatMap(of)) change.set(thing, (change.get(thing) ?? 0) + by)
  }
  add(gone, -1)
  add(come, 1)
  const changed = [...change].filter(([, n]) => n !== 0)
  if (changed.length === 0) return
  await client.query(
    `insert into ${table} as t select * from unnest($1::text[], $2::int[]) on conflict (${key}) do update set n = t.n + excluded.n`,
    [changed.map(c => c[0]), changed.map(c => c[1])],
  )
  await client.query(`delete from ${table} where ${key} = any($1) and n <= 0`, [changed.map(c => c[0])])
}

export const HEARING = ['court', 'kind', 'day', 'hour', 'room', 'number', 'title'] as const
/** The hearing of a matter, or that there is none any more. */
export const writeHearing = async (client: pg.PoolClient, stream: StreamId, hearing: PublishedHearing | undefined): Promise<void> => {
  const now = HEARING.map(key => hearing?.[key] ?? null)
  const places = HEARING.map((_, i) => `$${i + 2}`).join(', ')
  const columns = HEARING.join(', ')
  // Of what never was, nothing is said.
  await client.query(
    `with was as (select ${columns} from published_hearing where stream = $1)
     insert into published_hearing(stream, ${columns}) select $1, ${places}
       where (select count(*) from was) = 0 and $2::text is not null or exists (select 1 from was where (${columns}) is distinct from (${places}))
     on conflict (stream) do update set seq = nextval('published_seq'), ${HEARING.map(key => `${key} = excluded.${key}`).join(', ')}`,
    [stream, ...now],
  )
}
