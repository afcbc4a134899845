import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newDatabase } from '../../test/database.ts'
import { draftOf } from '../../test/drafts.ts'
import { migrate } from '../journal/migrate.ts'
import { PostgresJournal } from '../journal/postgres.ts'
import { hashLeaf } from '../journal/sealed/seal.ts'
import { PublicLog } from './public-log.ts'
import { sequence } from './sequencer.ts'
import { Shelf } from './shelf.ts'
import { verifyCheckpoint } from './signed/checkpoint.ts'
import { EMPTY, verifyConsistency, verifyInclusion } from './tree/tree.ts'

const pool = new pg.Pool({ connectionString: await newDatabase(), max: 8 })
const other = new pg.Pool({ connectionString: pool.options.connectionString, max: 4 })
afterAll(async () => {
  await pool.end()
  await other.end()
})
const seed = randomBytes(32).toString('hex')
const origin = 'court.example/log'
let journal: PostgresJournal
let log: PublicLog
beforeAll(async () => {
  await migrate(pool)
  journal = new PostgresJournal(pool)
  log = await PublicLog.open(pool, { origin, seed })
})
/** Appends so many acts of so many events, at once; answers with the streams. */
const appended = async (acts: number, events = 1) => {
  const drafts = Array.from({ length: acts }, () => draftOf(events))
  for (const a of await Promise.all(drafts.map(d => journal.append(d)))) expect(a.is).toBe('appended')
  return drafts.flatMap(d => d.writes.map(w => w.stream))
}
const proved = async (stream: string, version: number) => {
  const proof = await log.proofOf(stream, version)
  if (!proof) throw new Error(`${stream} has no place`)
  const checkpoint = verifyCheckpoint(proof.checkpoint, [log.vkey])
  const [event] = (await journal.history(stream)).slice(version - 1)
  expect(proof.leaf).toBe(hashLeaf(event?.text ?? '').toString('hex'))
  expect(checkpoint).toMatchObject({ origin, size: proof.size })
  expect(verifyInclusion({ ...proof, root: checkpoint?.root ?? '' })).toBe(true)
  return proof
}
const rootNow = async () => verifyCheckpoint((await log.checkpoint()) ?? '', [log.vkey])

describe('the log', () => {
  test('has nothing before anything was sequenced, and events wait', async () => {
    const [stream = ''] = await appended(1)
    expect(await log.checkpoint()).toBe(undefined)
    expect(await log.proofOf(stream, 1)).toBe(undefined)
    expect(await log.tile({ level: 0, n: 0 }, 1)).toBe(undefined)
    expect(await log.standing()).toEqual({ origin, vkey: log.vkey, size: 0, root: EMPTY.toString('hex'), waiting: 1 })
    expect(await log.sequence()).toEqual({ added: 1, size: 1 })
    await proved(stream, 1)
    expect(await log.proofOf(stream, 2)).toBe(undefined)
    expect(await log.proofOf('thing/none', 1)).toBe(undefined)
  })
  test('proves every event and each of its own sizes, as it grows past the edges of tiles', async () => {
    const all: string[] = []
    const roots = new Map<number, string>()
    for (const acts of [3, 250, 2, 1, 300, 40]) {
      all.push(...(await appended(acts, 2)))
      await log.sequence()
      const now = await rootNow()
      if (now) roots.set(now.size, now.root)
    }
    expect(await log.sequence()).toEqual({ added: 0, size: 1 + 2 * all.length })
    const sizes = [...roots]
    const places = new Set<number>()
    for (const [i, stream] of all.entries()) if (i % 17 === 0) for (const v of [1, 2]) places.add((await proved(stream, v)).index)
    expect(places.size).toBe(2 * Math.ceil(all.length / 17))
    for (const [from, fromRoot] of sizes)
      for (const [to, toRoot] of sizes) {
        const proof = await log.consistency(from, to)
        if (from > to) expect(proof).toBe(undefined)
        else expect(verifyConsistency({ from, to, proof: proof ?? [], fromRoot, toRoot })).toBe(true)
      }
    expect(await log.consistency(1, 1_000_000)).toBe(undefined)
  })
  test('misses nobody who commits late, and gives nobody two places, while several servers sequence and append', async () => {
    const late = await other.connect()
    const second = await PublicLog.open(other, { origin, seed })
    await late.query('begin')
    // What an append does; it is held open while others come and go.
    await late.query(
      `insert into event(stream, version, text, leaf, chain, act_id) values ('thing/late', 1, '{}', $1, '', gen_random_uuid())`,
      [hashLeaf('{}')],
    )
    await late.query(`insert into log_queue values ('thing/late', 1)`)
    const working = [log, second, log, second].map(async l => {
      for (let i = 0; i < 8; i++) await l.sequence(i % 2 === 0)
    })
    const streams = (await Promise.all(Array.from({ length: 12 }, () => appended(20)))).flat()
    await Promise.all(working)
    await log.sequence(true)
    expect(await log.proofOf('thing/late', 1)).toBe(undefined)
    await late.query('commit')
    late.release()
    expect((await second.sequence(true)).added).toBe(1)
    await proved(streams[0] ?? '', 1)
    expect(await log.proofOf('thing/late', 1)).toBeDefined()
    const { rows } = await pool.query(
      `select count(*)::int as n, count(distinct (stream, version))::int as events, max(position)::int as last, (select count(*)::int from event) as all from log_place`,
    )
    expect(rows[0]).toEqual({ n: rows[0].all, events: rows[0].all, last: rows[0].all - 1, all: rows[0].all })
    expect((await log.standing()).waiting).toBe(0)
  })
  test('leaves the work to another worker rather than wait for it', async () => {
    const holder = await other.connect()
    await holder.query('begin; select pg_advisory_xact_lock(7412028)')
    await appended(1)
    const { size } = await log.standing()
    expect(await log.sequence()).toEqual({ added: 0, size })
    await holder.query('rollback')
    holder.release()
    expect((await log.sequence()).added).toBe(1)
  })
  test('does not go on under another name or key', async () => {
    await expect(PublicLog.open(pool, { origin: 'court.example/other', seed })).rejects.toThrow('TARAZY_LOG_ORIGIN')
    await expect(PublicLog.open(pool, { origin, seed: randomBytes(32).toString('hex') })).rejects.toThrow('TARAZY_LOG_KEY')
    await expect(PublicLog.open(pool, { origin: 'with space', seed })).rejects.toThrow('name of a log')
    await expect(PublicLog.open(pool, { origin, seed: 'abcd' })).rejects.toThrow('64 hexadecimal digits')
    expect((await PublicLog.open(pool, { origin, seed })).vkey).toBe(log.vkey)
  })
  test.each([
    [
      'a tile that was cut',
      `update log_tile set hashes = substring(hashes for 32) where level = 0 and n = (select max(n) from log_tile where level = 0)`,
    ],
    ['a place given twice', `insert into log_queue select stream, version from log_place limit 1`],
    ['an event that is gone', `insert into log_queue values ('thing/none', 7)`],
    [
      'a checkpoint of somebody else',
      `update log_checkpoint set note = replace(note, 'court', 'count') where size = (select max(size) from log_checkpoint)`,
    ],
  ])('does not grow over %s, and is as it was', async (_what, sql) => {
    await appended(3)
    const before = await log.standing()
    const client = await pool.connect()
    // The sequencer's own transaction, within one that is taken back.
    const within = (q: string | pg.QueryConfig, values: unknown[] = []) => {
      if (typeof q !== 'string') return client.query(q)
      const [verb = ''] = q.split(/[ ;]/)
      const inner: Readonly<Record<string, string>> = { begin: 'savepoint s', commit: 'release s', rollback: 'rollback to s' }
      return client.query(inner[verb] ?? q, values)
    }
    try {
      await client.query('begin')
      expect((await client.query(sql)).rowCount).toBe(1)
      const one = { connect: async () => ({ query: within, release: () => {} }) } as unknown as pg.Pool
      await expect(sequence(one, new Shelf(), log.signer, true)).rejects.toThrow()
    } finally {
      await client.query('rollback')
      client.release()
    }
    expect(await log.standing()).toEqual(before)
  })
})
