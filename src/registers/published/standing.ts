/** Up to where a matter is written here, and on what else it rests that it reads so. */
import type pg from 'pg'
import type { Stand } from './published.ts'

/** Whether what is written says what its matter says now, as a condition. @param to the row of `published_to`; @param head of the matter */
export const isCurrent = (to: string, head: string): string =>
  `((${to}.version, ${to}.erasures) = (${head}.version, ${head}.erasures) and not exists (
     select 1 from published_ground g join head gh on gh.stream = g.ground
       where g.stream = ${to}.stream and (g.version, g.erasures) <> (gh.version, gh.erasures)))`

const listed = (table: string, entry: string, order: string): string =>
  `coalesce((select string_agg(concat_ws(' ', ${entry}), ',' order by ${order}) from ${table} x where x.stream = t.stream), '')`
/**
 * Tells of a row `t` of `published_to` what nothing else tells: up to where the matter was written and when in the order. Against
 * accidents and careless hands.
 */
export const CHECK = `left(encode(sha256(convert_to(concat_ws('|', t.stream, t.version, t.erasures, t.sees,
  ${listed('published', 'x.entry, x.seq', 'x.entry')}, ${listed('published_gone', 'x.entry, x.seq', 'x.entry')},
  ${listed('published_hearing', 'x.seq', 'x.seq')}, ${listed('published_ground', 'x.ground, x.version, x.erasures', 'x.ground')}
), 'UTF8')), 'hex'), 8)`

/**
 * Whether what is written was read later: of the matter itself or of what it rests on. Whoever asks holds the lock under which it is
 * written. What says it is ahead of the record was not read there, and is written over.
 */
export const isOvertaken = async (
  client: pg.PoolClient,
  { stream, version, erasures }: Stand,
  grounds: readonly Stand[],
): Promise<boolean> => {
  const later = (kept: string, read: string, head: string) =>
    `(${kept}.version > ${read}.version or ${kept}.erasures > ${read}.erasures) and ${kept}.version <= ${head}.version and ${kept}.erasures <= ${head}.erasures`
  const { rowCount } = await client.query(
    `select 1 from published_to t join head h using (stream), (values ($2::int, $3::int)) r(version, erasures)
       where t.stream = $1 and ${later('t', 'r', 'h')}
     union all select 1 from published_ground g join unnest($4::text[], $5::int[], $6::int[]) r(ground, version, erasures) using (ground)
       join head h on h.stream = g.ground where g.stream = $1 and ${later('g', 'r', 'h')} limit 1`,
    [stream, version, erasures, grounds.map(g => g.stream), grounds.map(g => g.version), grounds.map(g => g.erasures)],
  )
  return rowCount !== 0
}

/** To be called when everything else of the matter is written. */
export const writeStand = async (client: pg.PoolClient, stand: Stand, sees: string, grounds: readonly Stand[]): Promise<void> => {
  const { stream, version, erasures } = stand
  await client.query(
    `with gone as (delete from published_ground where stream = $1 and not (ground = any($2)))
     insert into published_ground(stream, ground, version, erasures) select $1, * from unnest($2::text[], $3::int[], $4::int[])
       on conflict (stream, ground) do update set version = excluded.version, erasures = excluded.erasures`,
    [stream, grounds.map(g => g.stream), grounds.map(g => g.version), grounds.map(g => g.erasures)],
  )
  await client.query(
    `insert into published_to(stream, version, erasures, sees, "check")
       select t.*, ${CHECK} from (values ($1::text collate "C", $2::int, $3::int, $4::text)) t(stream, version, erasures, sees)
       on conflict (stream) do update set version = excluded.version, erasures = excluded.erasures, sees = excluded.sees, "check" = excluded."check"`,
    [stream, version, erasures, sees],
  )
}
