/**
 * Kills the server, and every other time PostgreSQL with it, under load, again and again; then proves that every acknowledged
 * act is in the journal, that the journal is whole, and that the registers equal a replay.
 * `npm run -s crash-test -- --kills 20`
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { openChancery } from '../src/chancery/open.ts'
import { replay } from '../src/chancery/replay.ts'
import { foundingCommands } from '../src/demo/country.ts'
import { REGIONS } from '../src/demo/places.ts'
import { law } from '../src/law/index.ts'

const { values } = parseArgs({ options: { kills: { type: 'string', default: '20' }, clients: { type: 'string', default: '8' } } })
const KILLS = Number(values.kills)
const PORT = 18_090
const dataDir = mkdtempSync(join(tmpdir(), 'tarazy-crash-'))
chmodSync(dataDir, 0o755)
const acknowledged = new Map<string, string>()
const pause = (ms: number) => new Promise(r => setTimeout(r, ms))

const start = async (): Promise<ChildProcess> => {
  const server = spawn(process.execPath, ['--import', 'tsx', resolve(import.meta.dirname, '../src/cli/main.ts'), 'serve'], {
    env: { ...process.env, TARAZY_DATA: dataDir, TARAZY_PORT: String(PORT), TARAZY_RATE_LIMIT: '0', TARAZY_LOG: 'silent' },
    stdio: 'ignore',
  })
  for (let i = 0; i < 300; i++) {
    if (server.exitCode !== null) throw new Error(`the server ended by itself with ${server.exitCode}`)
    const up = await fetch(`http://127.0.0.1:${PORT}/health`).then(
      r => r.ok,
      () => false,
    )
    if (up) return server
    await pause(100)
  }
  throw new Error('the server did not come up in half a minute')
}
/** One client: act after act, each under an id of its own; what is answered with 201 was acknowledged. */
const client = async (n: number, going: () => boolean) => {
  for (let i = n; going(); i++) {
    const id = randomUUID()
    const office = `office/${REGIONS[i % REGIONS.length]?.id}`
    await fetch(`http://127.0.0.1:${PORT}/api/acts/application.lodge`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-tarazy-person': 'citizen/applicant-1' },
      body: JSON.stringify({ id, input: { office, about: `${i}`, signed: true } }),
    })
      .then(async r => {
        if (r.status !== 201) return
        // The status alone acknowledges it, even if the body is cut off by the kill.
        acknowledged.set(id, '')
        acknowledged.set(id, ((await r.json()) as { readonly matter: { readonly id: string } }).matter.id)
      })
      .catch(() => pause(20))
  }
}
const postmaster = (): number | undefined => {
  try {
    return Number(readFileSync(join(dataDir, 'pg/postmaster.pid'), 'utf8').split('\n')[0])
  } catch {
    return undefined
  }
}

let server = await start()
for (let kill = 1; kill <= KILLS; kill++) {
  let going = true
  const load = Array.from({ length: Number(values.clients) }, (_, n) => client(n, () => going))
  await pause(200 + Math.random() * 800)
  const pid = postmaster()
  const both = kill % 2 === 0 && pid !== undefined
  const gone = new Promise(r => server.once('exit', r))
  server.kill('SIGKILL')
  if (both) process.kill(pid, 'SIGKILL')
  await gone
  going = false
  await Promise.all(load)
  console.error(`kill ${kill}/${KILLS}${both ? ', PostgreSQL too' : ''}: ${acknowledged.size} acts acknowledged so far`)
  server = await start()
}
const gone = new Promise(r => server.once('exit', r))
server.kill('SIGTERM')
await gone

const open = await openChancery({ law, founding: foundingCommands, dataDir, log: () => {} })
const lost: string[] = []
for (const [id, stream] of acknowledged) {
  const written = await open.record.journal.written(id)
  if (!written?.written.some(w => stream === '' || w.stream === stream)) lost.push(id)
}
const fsck = await open.record.fsck()
const replayed = await replay(law, open.record.journal, open.record.registers)
await open.close()
rmSync(dataDir, { recursive: true, force: true })
const result = {
  kills: KILLS,
  acknowledged: acknowledged.size,
  lost,
  events: fsck.events,
  wrong: fsck.wrong,
  differences: replayed.differs.length,
}
console.log(JSON.stringify(result, null, 2))
process.exitCode = lost.length || fsck.wrong.length || replayed.differs.length ? 1 : 0
