/**
 * Durable acts a second, in process and over HTTP, beside the floor: single-row INSERT commits by the same driver on the same cluster.
 * The three are measured in turn, again and again, so that whatever else the machine does meanwhile falls on all of them alike.
 */
import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { openChancery } from '../src/chancery/open.ts'
import { replayRecord } from '../src/chancery/replay/replay.ts'
import { foundingCommands } from '../src/demo/country.ts'
import { DISTRICTS, REGIONS } from '../src/demo/places.ts'
import { law } from '../src/law/index.ts'
import { Connection } from './connection.ts'

const ALL = [...REGIONS, ...DISTRICTS].map(r => `office/${r.id}`)
const OFFICES = ALL.slice(0, 2 * Math.floor(ALL.length / 2))
const CLIENTS = [1, 8, 32]
const ROUNDS = 5
const PORT = 18_080
/** As `npm start` starts it. */
const AS_STARTED = '--no-allocation-site-pretenuring'

type Once = (i: number, client: number) => Promise<unknown>
/** Runs so many clients for so long; each does one thing after another. @returns how many a second */
const clients = async (n: number, seconds: number, once: Once): Promise<number> => {
  let done = 0
  const begun = performance.now()
  const until = begun + seconds * 1000
  await Promise.all(
    Array.from({ length: n }, async (_, c) => {
      for (let i = c; performance.now() < until; i += n) {
        await once(i, c)
        done++
      }
    }),
  )
  return (done / (performance.now() - begun)) * 1000
}
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
/** To every other office: the two servers do not take numbers from one docket. */
const lodging = (i: number, from: 0 | 1) => ({
  office: OFFICES[(2 * i + from) % OFFICES.length],
  about: 'Заң бұзылды',
  signed: true,
  confidential: false,
})

export const durable = async (seconds: number) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'tarazy-bench-'))
  chmodSync(dataDir, 0o755)
  const open = await openChancery({ law, founding: foundingCommands, dataDir, log: () => {} })
  const { pool } = open.record
  const server = await served(dataDir)
  try {
    await pool.query('create table floor(id bigint generated always as identity primary key, text text)')
    const ways = {
      floor: () => pool.query({ name: 'floor', text: 'insert into floor(text) values ($1)', values: ['x'.repeat(200)] }),
      inProcess: async i => {
        const a = await open.chancery.perform({ act: 'application.lodge', person: 'citizen/applicant-1', input: lodging(i, 0) })
        if (a.is !== 'done') throw new Error(a.is)
      },
      overHttp: async (i, c) => {
        const { status, text } = await (server.connections[c] as Connection).ask('/api/acts/application.lodge', { input: lodging(i, 1) })
        if (status !== 201) throw new Error(`${status} ${text}`)
      },
    } satisfies Record<string, Once>
    for (const once of Object.values(ways)) await clients(32, 1, once)
    const perSecond: Record<string, Record<number, number>> = { floor: {}, inProcess: {}, overHttp: {} }
    const ratio: Record<string, Record<number, number>> = { inProcess: {}, overHttp: {} }
    for (const n of CLIENTS) {
      const rounds: { readonly floor: number; readonly inProcess: number; readonly overHttp: number }[] = []
      for (let r = 0; r < ROUNDS; r++)
        rounds.push({
          floor: await clients(n, seconds / ROUNDS, ways.floor),
          inProcess: await clients(n, seconds / ROUNDS, ways.inProcess),
          overHttp: await clients(n, seconds / ROUNDS, ways.overHttp),
        })
      for (const [way, rates] of Object.entries(perSecond)) rates[n] = Math.round(median(rounds.map(r => r[way as keyof typeof r])))
      for (const [way, rates] of Object.entries(ratio))
        rates[n] = Number(median(rounds.map(r => r[way as keyof typeof r] / r.floor)).toFixed(2))
    }
    await server.stop()
    const check = await open.record.fsck()
    const again = await replayRecord(open.record)
    const rate = (r: { readonly events: number; readonly seconds: number }) => Math.round(r.events / r.seconds)
    return {
      acts: 'application.lodge, one event each, by one person to many offices',
      perSecond,
      ratio,
      aim: 'over HTTP at 32 clients half the floor or better; clients, server and PostgreSQL share this machine',
      fsck: { events: check.events, perSecond: rate(check), wrong: check.wrong.length, aim: 50_000 },
      replay: { events: again.events, perSecond: rate(again), differs: again.differs.length, aim: 50_000 },
    }
  } finally {
    await server.stop()
    await open.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
/** A server of its own process on the same record. */
const served = async (dataDir: string) => {
  const server = spawn(
    process.execPath,
    [
      ...(process.env.BENCH_SERVER_ARGS ?? AS_STARTED).split(' '),
      '--import',
      'tsx',
      resolve(import.meta.dirname, '../src/cli/main.ts'),
      'serve',
    ],
    {
      env: {
        ...process.env,
        TARAZY_DATA: dataDir,
        TARAZY_PORT: String(PORT),
        TARAZY_RATE_LIMIT: '0',
        TARAZY_SIGNATURES: 'no',
        TARAZY_LOG: 'silent',
      },
      stdio: 'ignore',
    },
  )
  const gone = new Promise<void>(r => server.once('exit', () => r()))
  const healthy = () =>
    fetch(`http://127.0.0.1:${PORT}/health`).then(
      r => r.ok,
      () => false,
    )
  for (let i = 0; !(await healthy()); i++) {
    if (i > 300) throw new Error('the server did not come up')
    await new Promise(r => setTimeout(r, 100))
  }
  const connections = Array.from({ length: Math.max(...CLIENTS) }, () => new Connection(PORT, { 'x-tarazy-person': 'citizen/applicant-1' }))
  return {
    connections,
    stop: async () => {
      for (const c of connections) c.close()
      if (server.exitCode === null) server.kill('SIGTERM')
      await gone
    },
  }
}
