/**
 * Kills the server, and every other time PostgreSQL with it, under load, again and again, now and then while it is still starting;
 * then proves that every acknowledged act stands in the journal as its receipt says, and once; that what an official signed is kept as
 * it was signed; that what was sent and never answered can be sent again and is done once; that the journal is whole, and the documents
 * beside it; and that the registers equal a replay.
 * `npm run -s crash-test -- --kills 20`
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { openChancery } from '../src/chancery/open.ts'
import { replayRecord } from '../src/chancery/replay/replay.ts'
import { foundingCommands } from '../src/demo/country.ts'
import { REGIONS } from '../src/demo/places.ts'
import { whole } from '../src/journal/kept/contents.ts'
import { law } from '../src/law/index.ts'

const { values } = parseArgs({ options: { kills: { type: 'string', default: '20' }, clients: { type: 'string', default: '8' } } })
const KILLS = Number(values.kills)
const CLIENTS = Number(values.clients)
const dataDir = mkdtempSync(join(tmpdir(), 'tarazy-crash-'))
chmodSync(dataDir, 0o755)
const pause = (ms: number) => new Promise(r => setTimeout(r, ms))
const port = await new Promise<number>(found => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const address = probe.address()
    probe.close(() => found(typeof address === 'object' && address ? address.port : 0))
  })
})
const url = `http://127.0.0.1:${port}`

interface Written {
  readonly stream: string
  readonly version: number
  readonly chain: string
}
interface Sent {
  readonly id: string
  readonly act: string
  readonly stream?: string
  readonly input: object
  /** Whether it is an official's, done by signing its document. */
  readonly signed?: true
}
/** By act id, where the receipt says that it stands; nothing where the kill cut the receipt off. */
const acknowledged = new Map<string, readonly Written[]>()
/** Of these, the ones that were done by signing. */
const signed = new Set<string>()
/** Sent, and never answered: done or not, nobody knows yet. */
const unanswered = new Map<string, Sent>()
const refused: string[] = []

const { DATABASE_URL: _, ...env } = process.env
let server: ChildProcess | undefined
const spawned = (): ChildProcess => {
  server = spawn(process.execPath, ['--import', 'tsx', resolve(import.meta.dirname, '../src/cli/main.ts'), 'serve'], {
    env: {
      ...env,
      TARAZY_DATA: dataDir,
      TARAZY_PORT: String(port),
      TARAZY_RATE_LIMIT: '0',
      TARAZY_LOG: 'silent',
      TARAZY_DEMO: 'yes',
    },
    stdio: 'ignore',
  })
  return server
}
const start = async (): Promise<ChildProcess> => {
  const starting = spawned()
  for (let i = 0; i < 1_200; i++) {
    if (starting.exitCode !== null) throw new Error(`the server ended by itself with ${starting.exitCode}`)
    const up = await fetch(`${url}/health`).then(
      r => r.ok,
      () => false,
    )
    if (up) return starting
    await pause(100)
  }
  throw new Error('the server did not come up in two minutes')
}
const ended = (of: ChildProcess) => (of.exitCode === null && of.signalCode === null ? new Promise(r => of.once('exit', r)) : undefined)

const CITIZEN = { 'x-tarazy-person': 'citizen/applicant-1' }
const OFFICIAL = { 'x-tarazy-person': 'prosecutor/bostandyk-senior', 'x-tarazy-body': 'office/almaty-bostandyk' }
const post = (path: string, who: Readonly<Record<string, string>>, body: object = {}) =>
  fetch(`${url}/api${path}`, { method: 'POST', headers: { 'content-type': 'application/json', ...who }, body: JSON.stringify(body) })
/** Has the document drawn up and signs it; where it was done before the cut, its receipt is the answer. */
const signing = async (act: string, body: { readonly id: string; readonly input: object }): Promise<Response> => {
  const drawn = await post(`/acts/${act}/draft`, OFFICIAL, body)
  return drawn.status === 201 ? post(`/signatures/${body.id}/demo`, OFFICIAL) : drawn
}
/** Sends an act; the matter in which it was done, once it is acknowledged. */
const send = async (sent: Sent): Promise<string | undefined> => {
  const { id, act, stream, input } = sent
  unanswered.set(id, sent)
  try {
    const r = sent.signed
      ? await signing(act, { id, input })
      : await post(`/acts/${act}`, CITIZEN, { id, ...(stream && { stream }), input })
    if (r.status >= 500) return undefined
    unanswered.delete(id)
    if (!r.ok) {
      refused.push(`${act} ${r.status} ${await r.text()}`)
      return undefined
    }
    // The status alone acknowledges it, even if the body is cut off by the kill.
    acknowledged.set(id, [])
    if (sent.signed) signed.add(id)
    const receipt = (await r.json()) as { readonly matter: { readonly id: string }; readonly written: readonly Written[] }
    acknowledged.set(id, receipt.written)
    return receipt.matter.id
  } catch {
    return undefined
  }
}
/** An official who signs one document after another. */
const official = async (going: () => boolean) => {
  for (let i = 0; going(); i++) {
    const input = { subject: 'agency/akimat-bostandyk', about: `${i}`, ground: 'direct-detection', details: 'x' }
    if (!(await send({ id: randomUUID(), act: 'inspection.order', input, signed: true }))) await pause(20)
  }
}
/** One client: opens a matter, goes on in it, opens the next; each act under an id of its own. */
const client = async (n: number, going: () => boolean) => {
  for (let i = n; going(); i++) {
    const input = { office: `office/${REGIONS[i % REGIONS.length]?.id}`, about: `${i}`, signed: false }
    const stream = await send({ id: randomUUID(), act: 'application.lodge', input })
    if (stream) await send({ id: randomUUID(), act: 'application.sign', stream, input: {} })
    else await pause(20)
  }
}
const postmaster = (): number | undefined => {
  try {
    return Number(readFileSync(join(dataDir, 'pg/postmaster.pid'), 'utf8').split('\n')[0])
  } catch {
    return undefined
  }
}
const kill = async (running: ChildProcess, postgresToo: boolean): Promise<void> => {
  const pid = postmaster()
  const gone = ended(running)
  running.kill('SIGKILL')
  if (postgresToo && pid) process.kill(pid, 'SIGKILL')
  await gone
}

try {
  let running = await start()
  for (let n = 1; n <= KILLS; n++) {
    let going = true
    const load = [official(() => going), ...Array.from({ length: CLIENTS }, (_, c) => client(c, () => going))]
    await pause(200 + Math.random() * 800)
    const both = n % 2 === 0
    await kill(running, both)
    going = false
    await Promise.all(load)
    if (n % 3 === 0) {
      const starting = spawned()
      await pause(Math.random() * 3_000)
      await kill(starting, false)
    }
    running = await start()
    const cut = unanswered.size
    for (const sent of [...unanswered.values()]) await send(sent)
    console.error(
      `kill ${n}/${KILLS}${both ? ', PostgreSQL too' : ''}: ${acknowledged.size} acts acknowledged so far, ${signed.size} of them by signing, ${cut} of them cut off and sent again`,
    )
  }
  const gone = ended(running)
  running.kill('SIGTERM')
  await gone

  const open = await openChancery({ law, founding: foundingCommands, dataDir, log: () => {} })
  const { journal, contents } = open.record
  const lost: string[] = []
  for (const [id, receipt] of acknowledged) {
    const kept = (await journal.written(id))?.written ?? []
    for (const { stream, version, chain } of receipt.length ? receipt : kept) {
      const at = (await journal.history(stream))[version - 1]
      if (at?.id !== id || at.chain !== chain) lost.push(id)
    }
    if (kept.length === 0) lost.push(id)
  }
  /** Signed acts whose document is not there as it was signed. */
  const undocumented: string[] = []
  for (const id of signed) {
    const [written] = (await journal.written(id))?.written ?? []
    const paper = (await journal.history(written?.stream ?? '')).find(e => e.id === id)?.signed?.paper
    const bytes = paper && (await contents.open(paper))
    if (
      !bytes ||
      createHash('sha256')
        .update(await whole(bytes))
        .digest('hex') !== paper
    )
      undocumented.push(id)
  }
  const times = new Map<string, number>()
  for await (const e of journal.everything()) times.set(e.id, (times.get(e.id) ?? 0) + 1)
  // The acts that the clients do write one event each.
  const repeated = [...acknowledged.keys()].filter(id => (times.get(id) ?? 0) > 1)
  const fsck = await open.record.fsck()
  const replayed = await replayRecord(open.record)
  await open.close()
  const result = {
    kills: KILLS,
    acknowledged: acknowledged.size,
    signed: signed.size,
    lost,
    undocumented,
    repeated,
    unanswered: unanswered.size,
    refused,
    events: fsck.events,
    documents: fsck.contents,
    wrong: fsck.wrong,
    differences: replayed.differs.length,
  }
  console.log(JSON.stringify(result, null, 2))
  const faults = [lost, undocumented, repeated, [...unanswered], refused, fsck.wrong, replayed.differs].some(list => list.length > 0)
  process.exitCode = faults || acknowledged.size === 0 || signed.size === 0 ? 1 : 0
} finally {
  server?.kill('SIGKILL')
  const pid = postmaster()
  try {
    if (pid) process.kill(pid, 'SIGKILL')
  } catch {
    // It had ended already.
  }
  rmSync(dataDir, { recursive: true, force: true })
}
