import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newDatabase } from '../../test/database.ts'
import { draftOf } from '../../test/drafts.ts'
import { migrate } from '../journal/migrate.ts'
import { PostgresJournal } from '../journal/postgres.ts'
import { fsckLog } from './fsck.ts'
import { type Proof, PublicLog } from './public-log.ts'
import { parseCheckpoint } from './signed/checkpoint.ts'
import { verifyConsistency, verifyInclusion } from './tree/tree.ts'

const pool = new pg.Pool({ connectionString: await newDatabase(), max: 4 })
afterAll(() => pool.end())
const identity = { origin: 'court.example/log', seed: randomBytes(32).toString('hex') }
let asked = 0
/** The pool, with its questions counted. */
const counted = {
  query: (...a: Parameters<pg.Pool['query']>) => {
    asked++
    return pool.query(...a)
  },
  connect: () => pool.connect(),
} as unknown as pg.Pool
const opened = () => PublicLog.open(counted, identity)
/** Appends so many events and gives them places; answers with their streams in the order of the log. */
const grown = async (log: PublicLog, events: number) => {
  const journal = new PostgresJournal(pool)
  const before = (await log.standing()).size
  for (const a of await Promise.all(Array.from({ length: events }, () => journal.append(draftOf())))) expect(a.is).toBe('appended')
  await log.sequence()
  return (await pool.query<{ stream: string }>('select stream from log_place where position >= $1 order by position', [before])).rows.map(
    r => r.stream,
  )
}
const holds = (proof: Proof | undefined) =>
  proof !== undefined && verifyInclusion({ ...proof, root: parseCheckpoint(proof.checkpoint)?.root ?? '' })
const rootNow = async (log: PublicLog) => parseCheckpoint((await log.checkpoint()) ?? '')?.root ?? ''
/** How often the database is asked while that is done. */
const questions = async (work: () => Promise<unknown>) => {
  asked = 0
  await work()
  return asked
}

let log: PublicLog
let streams: readonly string[]
beforeAll(async () => {
  await migrate(pool)
  log = await opened()
  streams = await grown(log, 700)
})
const FULL = [0, 15, 16, 255, 256, 400, 511]
const EDGE = [512, 600, 699]
const stream = (n: number) => streams[n] ?? ''

test('a proof takes one question once the tiles above are known, and the same hashes as one that knew nothing', async () => {
  for (const n of [...FULL, ...EDGE]) await log.proofOf(stream(n), 1)
  for (const n of [...FULL, ...EDGE]) {
    let warm: Proof | undefined
    expect(await questions(async () => (warm = await log.proofOf(stream(n), 1)))).toBe(1)
    expect(warm?.index).toBe(n)
    expect(holds(warm)).toBe(true)
    const cold = await opened()
    expect(await cold.proofOf(stream(n), 1)).toEqual(warm)
  }
})
test('what has grown is read once, and then proofs take one question again', async () => {
  streams = [...streams, ...(await grown(log, 5))]
  const growing = async () => expect(holds(await log.proofOf(stream(3), 1))).toBe(true)
  expect(await questions(growing)).toBe(2)
  expect(await questions(growing)).toBe(1)
  // The tile in which the event stands becomes full.
  expect(holds(await log.proofOf(stream(690), 1))).toBe(true)
  streams = [...streams, ...(await grown(log, 80))]
  for (const n of [690, 766, 767, 768, 784]) expect(holds(await log.proofOf(stream(n), 1))).toBe(true)
})
test.each([
  ['the hashes of a tile at the bottom', 'hashes', 0, 0, 1],
  ['the middle of one', 'middle', 0, 0, 40],
  ['a tile above', 'hashes', 1, 0, 40],
])('a byte changed in %s is found though the right one is remembered', async (_what, column, level, n, at) => {
  const proof = () => log.proofOf(stream(16), 1)
  expect(holds(await proof())).toBe(true)
  const flip = () =>
    pool.query(`update log_tile set ${column} = set_byte(${column}, $3, get_byte(${column}, $3) # 1) where level = $1 and n = $2`, [
      level,
      n,
      at,
    ])
  await flip()
  try {
    expect((await fsckLog(pool, log.vkey)).wrong).toContainEqual({ stream: 'log', version: 0, what: 'tile' })
    const cold = await opened()
    const wrong = await Promise.all([0, 1, 16, 300].map(async x => holds(await cold.proofOf(stream(x), 1))))
    expect(wrong).toContain(false)
    // Mirrors get what stands there.
    if (column === 'hashes') expect((await log.tile({ level, n }, 1))?.equals((await cold.tile({ level, n }, 1)) ?? Buffer.of())).toBe(true)
  } finally {
    await flip()
  }
  expect((await fsckLog(pool, log.vkey)).wrong).toEqual([])
  expect(holds(await proof())).toBe(true)
})
test('a tile that was cut is said to end too early, whatever was cut of it', async () => {
  const cut = async (column: string) => {
    const client = await pool.connect()
    try {
      await client.query('begin')
      await client.query(`update log_tile set ${column} = substr(${column}, 1, 40) where level = 0 and n = 0`)
      const cold = await PublicLog.open(client as unknown as pg.Pool, identity)
      await expect(cold.proofOf(stream(100), 1)).rejects.toThrow('tile 0/0 of the log ends before it should')
    } finally {
      await client.query('rollback')
      client.release()
    }
  }
  await cut('hashes')
  await cut('middle')
})
test('where the database was put back to an earlier past and grew another way, what is remembered of the old way is forgotten', async () => {
  const size = (await log.standing()).size
  const root = await rootNow(log)
  for (const t of ['log_place', 'log_tile', 'log_checkpoint']) await pool.query(`create table was_${t} as table ${t}`)
  const gone = await grown(log, 300)
  const prove = async () => {
    const to = (await log.standing()).size
    const proof = (await log.consistency(size, to)) ?? []
    const toRoot = await rootNow(log)
    return verifyConsistency({ from: size, to, proof, fromRoot: root, toRoot })
  }
  /** Takes away what came after, and lets as much come anew. */
  const again = async () => {
    await pool.query('delete from event where (stream, version) in (select stream, version from log_place where position >= $1)', [size])
    for (const t of ['log_place', 'log_tile', 'log_checkpoint'])
      await pool.query(`delete from ${t} where true; insert into ${t} select * from was_${t}`)
    return grown(log, 300)
  }
  for (const n of [3, size]) expect(holds(await log.proofOf([...streams, ...gone][n] ?? '', 1))).toBe(true)
  expect(await prove()).toBe(true)
  const came = await again()
  expect((await log.standing()).size).toBe(size + 300)
  for (const s of [stream(3), stream(size - 1), ...came.slice(0, 3)]) expect(holds(await log.proofOf(s, 1))).toBe(true)
  expect(await log.proofOf(gone[0] ?? '', 1)).toBe(undefined)
  await again()
  expect(await prove()).toBe(true)
  expect((await fsckLog(pool, log.vkey)).wrong).toEqual([])
})
