/** What the database itself compares when something is appended, whatever the server believes. */
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { newDatabase } from '../../test/database.ts'
import { draftOf } from '../../test/drafts.ts'
import { type Erasure, erase } from './erase.ts'
import { migrate } from './migrate.ts'
import { PostgresJournal } from './postgres.ts'

const pool = new pg.Pool({ connectionString: await newDatabase(), max: 4 })
const journal = new PostgresJournal(pool)
beforeAll(() => migrate(pool))
afterAll(() => pool.end())
let stream = ''
let chain = ''
beforeEach(async () => {
  const first = draftOf(1)
  const done = await journal.append(first)
  if (done.is !== 'appended') throw new Error(done.is)
  stream = done.written[0]?.stream ?? ''
  chain = done.written[0]?.chain ?? ''
})
const reading = (version: number, erasures: number) => ({ ...draftOf(), reads: [{ stream, version, erasures }] })
const erased = () => pool.query('update head set erasures = 1 where stream = $1', [stream])

test('what was read before content was erased is a conflict, whoever only read it', async () => {
  await erased()
  expect(await journal.append(reading(1, 0))).toEqual({ is: 'conflict', streams: [stream] })
  expect((await journal.append(reading(1, 1))).is).toBe('appended')
})
test('and whoever goes on from it', async () => {
  await erased()
  const on = (erasures: number) => draftOf(1, { stream, expected: 1, chain, erasures })
  expect(await journal.append(on(0))).toEqual({ is: 'conflict', streams: [stream] })
  expect((await journal.append(on(1))).is).toBe('appended')
})
test('nothing goes on from another chain than the one that stands there', async () => {
  expect((await journal.append(draftOf(1, { stream, expected: 1, chain: 'ab'.repeat(32) }))).is).toBe('conflict')
  expect((await journal.history(stream)).length).toBe(1)
  expect((await journal.append(draftOf(1, { stream, expected: 1, chain }))).is).toBe('appended')
})
test('who only read what somebody is writing does not wait', async () => {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query('update head set version = version where stream = $1', [stream])
    const late = new Promise(done => setTimeout(done, 5_000, 'waited'))
    expect(await Promise.race([journal.append(reading(1, 0)), late])).toMatchObject({ is: 'conflict' })
  } finally {
    await client.query('rollback')
    client.release()
  }
})
test('an erasure waits for whoever is writing, and makes the state anew from all of it', async () => {
  const client = await pool.connect()
  let versions: readonly number[] = []
  const order: Erasure = {
    stream,
    versions: [1],
    at: '2026-03-02T10:00:00+05:00',
    order: '2-14/2026',
    remade: async history => {
      versions = history.map(h => h.version)
      return { state: {}, rows: {} }
    },
  }
  await pool.query(`update event set salt = '\\x00', content = '{"about":"x"}' where stream = $1`, [stream])
  try {
    await client.query('begin')
    await client.query('update head set version = 2 where stream = $1', [stream])
    await client.query(
      `insert into event select stream, 2, replace(text, '"version":1', '"version":2'), leaf, chain, act_id from event where stream = $1`,
      [stream],
    )
    const gone = erase(pool, { call: () => '1', values: () => [] }, order)
    // It has come to where it waits.
    for (let waits = 0; waits === 0; )
      waits =
        (await pool.query(`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)).rowCount ?? 0
    await client.query('commit')
    expect(await gone).toEqual([1])
  } finally {
    await client.query('rollback')
    client.release()
  }
  expect(versions).toEqual([1, 2])
})
