/** The public log: how quickly events get their places, how long a proof takes when there are a million, what an append pays for it. */
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { openCluster } from '../src/journal/cluster.ts'
import { migrate } from '../src/journal/migrate.ts'
import { PostgresJournal } from '../src/journal/postgres.ts'
import { APPEND } from '../src/journal/schema/append.ts'
import { PublicLog } from '../src/log/public-log.ts'
import { hashNode } from '../src/log/tree/tree.ts'
import { draftOf } from '../test/drafts.ts'

const WITHOUT = APPEND.replace(/\n[^\n]*insert into log_queue[^\n]*/, '')
const round = (n: number, digits = 2) => Number(n.toFixed(digits))
const at = (sorted: readonly number[], part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
const perSecond = async (n: number, work: () => Promise<unknown>) => {
  const begun = performance.now()
  await work()
  return (n / (performance.now() - begun)) * 1_000
}
/** Events as the journal keeps them, without the acts around them. */
const FILL = `with made as (
  insert into event(stream, version, text, leaf, chain, act_id)
    select 'thing/' || to_char(i, 'FM00000000'), 1, i::text, sha256(('\\000' || i)::bytea), '', gen_random_uuid() from generate_series($1::int, $2::int) i
  returning stream, version)
insert into log_queue select stream, version from made`

/** @param leaves how many the large log has */
export const log = async (leaves: number) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'tarazy-log-'))
  chmodSync(dataDir, 0o755)
  const cluster = await openCluster({ dataDir, log: () => {} })
  const pools: pg.Pool[] = []
  const database = async (name: string) => {
    const address = new URL(cluster.connectionString)
    const admin = new pg.Client(cluster.connectionString)
    await admin.connect()
    await admin.query(`create database ${name}`)
    await admin.end()
    address.pathname = `/${name}`
    const pool = new pg.Pool({ connectionString: address.href, max: 8 })
    pools.push(pool)
    await migrate(pool)
    return pool
  }
  try {
    const pool = await database('large')
    const publicLog = await PublicLog.open(pool, { seed: randomBytes(32).toString('hex') })
    const rates: number[] = []
    const step = Math.min(leaves, 100_000)
    for (let n = 0; n < leaves; n += step) {
      await pool.query(FILL, [n, n + step - 1])
      rates.push(await perSecond(step, () => publicLog.sequence(true)))
    }
    // What limits it: rows of the same width into a table with the same two indexes, nothing else.
    await pool.query('create table floor(position bigint primary key, stream text collate "C", version int, unique (stream, version))')
    const floor = await perSecond(step, () =>
      pool.query(`insert into floor select i, 'thing/' || to_char(i, 'FM00000000'), 1 from generate_series(1, ${step}) i`),
    )
    // A proof and the least that a question costs, in turns, so that whatever else the machine does weighs on both.
    const took: number[] = []
    const bare: number[] = []
    const hashing: number[] = []
    const some = randomBytes(32)
    for (let i = 0; i < 2_000; i++) {
      const name = `thing/${String(Math.floor(Math.random() * leaves)).padStart(8, '0')}`
      const begun = performance.now()
      if (!(await publicLog.proofOf(name, 1))) throw new Error(`${name} has no place`)
      const proved = performance.now()
      await pool.query({ name: 'bare', text: 'select 1' })
      const answered = performance.now()
      for (let n = 0; n < 40; n++) hashNode(some, some)
      took.push(proved - begun)
      bare.push(answered - proved)
      hashing.push(performance.now() - answered)
    }
    for (const times of [took, bare, hashing]) times.sort((a, b) => a - b)
    return {
      leaves,
      integration: {
        perSecond: { first: Math.round(rates[0] ?? 0), last: Math.round(rates.at(-1) ?? 0) },
        aim: 10_000,
        limit: { insertsPerSecond: Math.round(floor), ratio: round((rates.at(-1) ?? 0) / floor) },
      },
      proofMs: {
        p50: round(at(took, 0.5)),
        p99: round(at(took, 0.99)),
        aim: 1,
        // Some twenty hashes make the lower half of a proof; as many check it before it is given.
        limit: { emptyQueryMs: { p50: round(at(bare, 0.5)), p99: round(at(bare, 0.99)) }, fortyHashesMs: round(at(hashing, 0.5), 3) },
      },
      append: await append(await database('queue'), await database('bare')),
    }
  } finally {
    for (const p of pools) await p.end()
    await cluster.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
/** Appends with the queue of the log beside appends without, in turns. */
const append = async (queued: pg.Pool, bare: pg.Pool) => {
  await bare.query(WITHOUT)
  const [one, other] = [new PostgresJournal(queued), new PostgresJournal(bare)]
  const took = async (journal: PostgresJournal, clients: number) => {
    const drafts = Array.from({ length: clients }, () => draftOf())
    const begun = performance.now()
    await Promise.all(drafts.map(d => journal.append(d)))
    return performance.now() - begun
  }
  const ratio: Record<number, { readonly median: number; readonly quartiles: readonly [number, number] }> = {}
  for (const clients of [1, 32]) {
    // One turn right after the other, so that whatever else the machine does weighs on both.
    const turns: number[] = []
    for (let i = 0; i < 600; i++) {
      const [first, second] = i % 2 ? [one, other] : [other, one]
      const a = await took(first, clients)
      const b = await took(second, clients)
      if (i >= 100) turns.push(i % 2 ? b / a : a / b)
    }
    turns.sort((a, b) => a - b)
    ratio[clients] = { median: round(at(turns, 0.5), 3), quartiles: [round(at(turns, 0.25), 3), round(at(turns, 0.75), 3)] }
  }
  return { withTheQueueToWithout: ratio, aim: 0.97 }
}
