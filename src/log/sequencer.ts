/** Gives committed events their place in the public log: a batch at a time, one worker at a time among all servers. */
import type pg from 'pg'
import type { Shelf } from './shelf.ts'
import { checkpointOf, parseCheckpoint } from './signed/checkpoint.ts'
import type { Signer } from './signed/note.ts'
import { edgeOf, grown, rootOf, tileKey } from './tree/tiles.ts'

/** Any number, the same in every server: whoever holds this lock sequences. */
const LOCK = 7_412_028
/** Leaves in one transaction at most. */
export const BATCH = 8_192

export interface Sequenced {
  /** How many leaves were added. */
  readonly added: number
  /** How many the log has now. */
  readonly size: number
}
/** The plans are held to the indexes, whatever the planner knows of tables that have just grown. */
const BEGIN = `begin; set local enable_hashjoin = off; set local enable_mergejoin = off; set local jit = off;
select set_config('synchronous_commit', 'on', true) where current_setting('synchronous_commit') = 'off'`

const TAKE = `
with taken as (
  delete from log_queue where ctid = any(array(select ctid from log_queue limit ${BATCH})) returning stream, version),
placed as (
  insert into log_place(position, stream, version)
    select $1::bigint - 1 + row_number() over (order by stream, version), stream, version from taken returning position, stream, version)
select count(*)::int as n, count(e.leaf)::int as found, string_agg(e.leaf, ''::bytea order by p.position) as leaves
  from placed p left join event e on e.stream = p.stream and e.version = p.version`

/**
 * Takes what waits, up to a batch, and signs a checkpoint: all of it in one transaction.
 * @param waits whether to wait for another worker; otherwise undefined is answered where there is one
 * @throws Error when what is kept contradicts itself; then nothing is changed
 */
export const sequence = async (pool: pg.Pool, shelf: Shelf, log: Signer, waits: boolean): Promise<Sequenced | undefined> => {
  const client = await pool.connect()
  try {
    await client.query(BEGIN)
    const lock = waits ? 'pg_advisory_xact_lock($1) is not null' : 'pg_try_advisory_xact_lock($1)'
    const { rows } = await client.query<{ free: boolean }>(`select ${lock} as free`, [LOCK])
    const done = rows[0]?.free ? await batch(client, shelf, log) : undefined
    await client.query('commit')
    return done
  } catch (e) {
    await client.query('rollback').catch(() => {})
    throw e
  } finally {
    client.release()
  }
}
const batch = async (client: pg.PoolClient, shelf: Shelf, log: Signer): Promise<Sequenced> => {
  const last = await client.query<{ note: string }>('select note from log_checkpoint order by size desc limit 1')
  const before = last.rows[0] ? parseCheckpoint(last.rows[0].note) : { size: 0, origin: log.name }
  if (before?.origin !== log.name) throw new Error('the last checkpoint of the log is not its own')
  const { size } = before
  const { rows } = await client.query<{ n: number; found: number; leaves: Buffer | null }>(TAKE, [size])
  const { n = 0, found = 0, leaves = null } = rows[0] ?? {}
  if (n !== found) throw new Error('an event that waits for its place in the log is not in the journal')
  if (!leaves) return { added: 0, size }
  const wanted = edgeOf(size)
  const kept = new Map((await shelf.tiles(client, wanted)).map(t => [tileKey(t), t.hashes]))
  const edge = wanted.map(t => {
    const hashes = t.width ? kept.get(tileKey(t)) : Buffer.alloc(0)
    if (hashes?.length !== 32 * t.width) throw new Error(`tile ${tileKey(t)} of the log is not as wide as its last checkpoint says`)
    return hashes
  })
  const now = grown(edge, size, leaves)
  await client.query(
    `insert into log_tile as t (level, n, hashes, middle) select * from unnest($1::int[], $2::bigint[], $3::bytea[], $4::bytea[])
       on conflict (level, n) do update set hashes = excluded.hashes, middle = excluded.middle`,
    [now.tiles.map(t => t.level), now.tiles.map(t => t.n), now.tiles.map(t => t.hashes), now.tiles.map(t => t.middle)],
  )
  await client.query('insert into log_checkpoint(size, note) values ($1, $2)', [size + n, checkpointOf(log, size + n, rootOf(now.edge))])
  return { added: n, size: size + n }
}
