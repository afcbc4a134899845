/** Durable acts a second, in process and over HTTP, beside the floor: single-row INSERT commits by the same driver on the same cluster. */
import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import http from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { openChancery } from '../src/chancery/open.ts'
import { foundingCommands } from '../src/demo/country.ts'
import { DISTRICTS, REGIONS } from '../src/demo/places.ts'
import { law } from '../src/law/index.ts'

const OFFICES = [...REGIONS, ...DISTRICTS].map(r => `office/${r.id}`)
const CLIENTS = [1, 8, 32]

/** Runs so many clients for so long; each does one thing after another. */
const clients = async (n: number, seconds: number, once: (i: number) => Promise<void>): Promise<number> => {
  let done = 0
  const until = performance.now() + seconds * 1000
  await Promise.all(
    Array.from({ length: n }, async (_, c) => {
      for (let i = c; performance.now() < until; i += n) {
        await once(i)
        done++
      }
    }),
  )
  return Math.round(done / seconds)
}
const lodging = (i: number) => ({ office: OFFICES[i % OFFICES.length], about: 'Заң бұзылды', signed: true, confidential: false })

export const durable = async (seconds: number) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'tarazy-bench-'))
  chmodSync(dataDir, 0o755)
  const open = await openChancery({ law, founding: foundingCommands, dataDir, log: () => {} })
  try {
    await open.record.pool.query('create table floor(id bigint generated always as identity primary key, text text)')
    const floor: Record<string, number> = {}
    const inProcess: Record<string, number> = {}
    for (const n of CLIENTS) {
      floor[n] = await clients(n, seconds, async () => {
        await open.record.pool.query({ name: 'floor', text: 'insert into floor(text) values ($1)', values: ['x'.repeat(200)] })
      })
      inProcess[n] = await clients(n, seconds, async i => {
        const a = await open.chancery.perform({ act: 'application.lodge', person: 'citizen/applicant-1', input: lodging(i) })
        if (a.is !== 'done') throw new Error(a.is)
      })
    }
    const overHttp = await served(dataDir, seconds)
    const ratio = (of: Record<string, number>) =>
      Object.fromEntries(CLIENTS.map(n => [n, Number(((of[n] ?? 0) / (floor[n] ?? 1)).toFixed(2))]))
    const check = await open.record.fsck()
    return {
      floor,
      inProcess,
      overHttp,
      ratio: { inProcess: ratio(inProcess), overHttp: ratio(overHttp) },
      aim: 'over HTTP at 32 clients half the floor or better',
      fsck: { events: check.events, perSecond: Math.round(check.events / check.seconds), wrong: check.wrong.length, aim: 50_000 },
    }
  } finally {
    await open.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
/** The same acts against a server of its own process. */
const served = async (dataDir: string, seconds: number) => {
  const port = 18_080
  const server = spawn(process.execPath, ['--import', 'tsx', resolve(import.meta.dirname, '../src/cli/main.ts'), 'serve'], {
    env: { ...process.env, TARAZY_DATA: dataDir, TARAZY_PORT: String(port), TARAZY_RATE_LIMIT: '0', TARAZY_LOG: 'silent' },
    stdio: 'ignore',
  })
  const agent = new http.Agent({ keepAlive: true, maxSockets: 64 })
  const ask = (path: string, body?: unknown) =>
    new Promise<{ status: number; text: string }>((done, failed) => {
      const data = body === undefined ? undefined : JSON.stringify(body)
      const r = http.request(
        {
          host: '127.0.0.1',
          port,
          path,
          agent,
          method: data ? 'POST' : 'GET',
          headers: {
            'x-tarazy-person': 'citizen/applicant-1',
            ...(data && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(data) }),
          },
        },
        res => {
          let text = ''
          res.setEncoding('utf8')
          res.on('data', d => {
            text += d
          })
          res.on('end', () => done({ status: res.statusCode ?? 0, text }))
        },
      )
      r.on('error', failed)
      r.end(data)
    })
  try {
    for (let i = 0; ; i++) {
      if (
        await ask('/health').then(
          r => r.status === 200,
          () => false,
        )
      )
        break
      if (i > 150) throw new Error('the server did not come up')
      await new Promise(r => setTimeout(r, 100))
    }
    const rates: Record<string, number> = {}
    for (const n of CLIENTS)
      rates[n] = await clients(n, seconds, async i => {
        const { status, text } = await ask('/api/acts/application.lodge', { input: lodging(i) })
        if (status !== 201) throw new Error(`${status} ${text}`)
      })
    return rates
  } finally {
    agent.destroy()
    const gone = new Promise(r => server.once('exit', r))
    server.kill('SIGTERM')
    await gone
  }
}
