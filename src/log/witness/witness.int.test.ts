import { randomBytes } from 'node:crypto'
import { createServer } from 'node:net'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newDatabase } from '../../../test/database.ts'
import { configOf } from '../../cli/config.ts'
import { buildServer } from '../../cli/server.ts'
import { checkpointOf, parseCheckpoint, verifyCheckpoint } from '../signed/checkpoint.ts'
import { type Signer, signerOf, verifierOf } from '../signed/note.ts'
import { grown, rootOf } from '../tree/tiles.ts'
import { askWitness } from './asking.ts'
import { Witness, witnessOf } from './witness.ts'

const freePort = () =>
  new Promise<number>(done => {
    const s = createServer().listen(0, '127.0.0.1', () => {
      const { port } = s.address() as { port: number }
      s.close(() => done(port))
    })
  })
interface Place {
  readonly database: string
  readonly origin: string
  readonly port: number
  readonly seed: string
  readonly log: Signer
  readonly witness: Signer
}
const place = async (origin: string): Promise<Place> => {
  const seed = randomBytes(32).toString('hex')
  const log = signerOf(origin, Buffer.from(seed, 'hex'))
  return { database: await newDatabase(), origin, port: await freePort(), seed, log, witness: witnessOf(log, seed) }
}
const court = await place('court.example/log')
const office = await place('office.example/log')
const addressOf = (p: Place) => `http://127.0.0.1:${p.port}/log/witness`
const started = async (own: Place, other: Place) => {
  const server = await buildServer(
    configOf({
      DATABASE_URL: own.database,
      TARAZY_RATE_LIMIT: '0',
      TARAZY_LOG: 'silent',
      TARAZY_LOG_ORIGIN: own.origin,
      TARAZY_LOG_KEY: own.seed,
      TARAZY_LOG_WITNESSED: other.log.vkey,
      TARAZY_LOG_WITNESSES: `${other.witness.vkey}@${addressOf(other)}/`,
    }),
    () => {},
  )
  afterAll(server.close)
  await server.app.listen({ host: '127.0.0.1', port: own.port })
  return server
}
type Server = Awaited<ReturnType<typeof started>>
let courts: Server
let offices: Server
beforeAll(async () => {
  courts = await started(court, office)
  offices = await started(office, court)
})
const lodge = async (s: Server) => {
  const input = { office: 'office/almaty-bostandyk', about: 'x', signed: true, confidential: false }
  const done = await s.chancery.perform({ act: 'application.lodge', person: 'citizen/applicant-1', input })
  expect(done.is).toBe('done')
}
const post = async (body: string) => {
  const r = await offices.app.inject({ method: 'POST', url: '/log/witness/add-checkpoint', payload: body })
  return { status: r.statusCode, text: r.payload, type: r.headers['content-type'] }
}
/** A request to countersign the court's log as it is now. */
const request = async (old: number, more: { readonly note?: string; readonly proof?: readonly string[] } = {}) => {
  const note = more.note ?? (await courts.record.publicLog.bare()) ?? ''
  const proof = more.proof ?? (await courts.record.publicLog.consistency(old, parseCheckpoint(note)?.size ?? 0)) ?? []
  return [`old ${old}`, ...proof.map(h => Buffer.from(h, 'hex').toString('base64')), '', note].join('\n')
}
const seen = async () => Number((await post(await request(0))).text)

describe('a court and an office', () => {
  test('countersign each other without being asked by hand, and serve it with the checkpoint', async () => {
    for (const [own, other] of [
      [court, office],
      [office, court],
    ] as const)
      await expect
        .poll(
          async () => {
            const note = await (await fetch(`http://127.0.0.1:${own.port}/log/checkpoint`)).text()
            return verifyCheckpoint(note, [own.log.vkey, other.witness.vkey])?.by.map(b => b.name)
          },
          { timeout: 15_000 },
        )
        .toEqual([own.log.name, other.witness.name])
  })
  test('go on as the logs grow', async () => {
    await lodge(courts)
    const log = courts.record.publicLog
    await log.sequence(true)
    const before = await seen()
    expect(await askWitness(log, { url: addressOf(office), vkey: office.witness.vkey })).toBe(undefined)
    expect(await seen()).toBeGreaterThan(before - 1)
    expect(await log.countersigned(office.witness.vkey)).toBe((await log.standing()).size)
    // Whoever lost what was countersigned is told how far the witness is.
    await courts.record.pool.query('delete from log_cosignature')
    expect(await askWitness(log, { url: addressOf(office), vkey: office.witness.vkey })).toBe(undefined)
    const [signed] = (await courts.record.pool.query('select line from log_cosignature')).rows
    const when = verifyCheckpoint(`${await log.bare()}${signed.line}`, [office.witness.vkey])?.by[0]?.at
    expect(Math.abs((when ?? 0) - Date.now() / 1000)).toBeLessThan(60)
  })
})

describe('a log that rewrote its history', () => {
  test('is refused where it has become longer, and where it is as long as before', async () => {
    const was = await courts.record.publicLog.standing()
    const rewritten = await buildServer(
      configOf({ DATABASE_URL: await newDatabase(), TARAZY_LOG: 'silent', TARAZY_LOG_ORIGIN: court.origin, TARAZY_LOG_KEY: court.seed }),
      () => {},
    )
    try {
      const log = rewritten.record.publicLog
      const witness = { url: addressOf(office), vkey: office.witness.vkey }
      await log.sequence(true)
      expect(await askWitness(log, witness)).toContain('and it has')
      while ((await log.standing()).size < was.size) {
        await lodge(rewritten)
        await log.sequence(true)
      }
      expect((await log.standing()).root).not.toBe(was.root)
      expect(await askWitness(log, witness)).toContain('refuses: 409')
      await lodge(rewritten)
      await log.sequence(true)
      expect(await askWitness(log, witness)).toContain('refuses: 422')
      expect(await log.countersigned(office.witness.vkey)).toBe(0)
    } finally {
      await rewritten.close()
    }
    expect(await seen()).toBe(was.size)
  })
})

describe('a witness', () => {
  test('countersigns the same again', async () => {
    const at = await seen()
    const again = await post(await request(at))
    expect(again).toMatchObject({ status: 200 })
    expect(again.text).toMatch(/^— office\.example\/log\/witness \S+\n$/)
  })
  test('says how far it has seen the log', async () => {
    const { size } = await courts.record.publicLog.standing()
    expect(await post(await request(size - 1))).toEqual({ status: 409, text: `${size}\n`, type: 'text/x.tlog.size' })
  })
  test('does not know other logs, nor other keys', async () => {
    const note = (await courts.record.publicLog.bare()) ?? ''
    const stranger = signerOf('stranger.example/log', randomBytes(32))
    expect(await post(await request(0, { note: checkpointOf(stranger, 1, randomBytes(32)), proof: [] }))).toMatchObject({ status: 404 })
    const impostor = signerOf(court.origin, randomBytes(32))
    expect(await post(await request(0, { note: checkpointOf(impostor, 1, randomBytes(32)), proof: [] }))).toMatchObject({ status: 403 })
    expect(await post(await request(0, { note: note.slice(0, note.indexOf('—')), proof: [] }))).toMatchObject({ status: 400 })
  })
  test('looks at the proof', async () => {
    const { size } = await courts.record.publicLog.standing()
    const more = checkpointOf(court.log, size + 1, randomBytes(32))
    for (const proof of [[], ['00'.repeat(32)], Array.from({ length: 63 }, () => '11'.repeat(32))])
      expect(await post(await request(size, { note: more, proof }))).toMatchObject({ status: 422 })
    expect(await post(await request(size + 2, { note: more, proof: [] }))).toMatchObject({ status: 400 })
  })
  test.each([
    ['nothing', () => ''],
    ['no size', (r: string) => r.replace(/^old \d+/, 'old')],
    ['a size with a zero before', (r: string) => r.replace(/^old /, 'old 0')],
    ['a negative size', (r: string) => r.replace(/^old /, 'old -')],
    ['too many hashes', (r: string) => r.replace('\n', `\n${`${Buffer.alloc(32).toString('base64')}\n`.repeat(64)}`)],
    ['a hash that is none', (r: string) => r.replace('\n', '\nAAAA\n')],
    ['no checkpoint', (r: string) => r.slice(0, r.indexOf('\n\n') + 2)],
    ['half a checkpoint', (r: string) => r.slice(0, -10)],
  ])('does not take %s', async (_what, change) => {
    expect(await post(change(await request(await seen())))).toMatchObject({ status: 400 })
  })
  test('does not take what is too large', async () => {
    expect((await post('x'.repeat(100_000))).status).toBe(413)
  })
  test('countersigns one of two histories that come at once', async () => {
    const pool = new pg.Pool({ connectionString: office.database, max: 4 })
    const twins = signerOf('twins.example/log', randomBytes(32))
    const witness = new Witness(pool, office.witness, [twins.vkey])
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, i) => witness.addCheckpoint(`old 0\n\n${checkpointOf(twins, 5, Buffer.alloc(32, i))}`)),
    )
    expect(answers.map(a => a.status).sort()).toEqual([200, ...Array.from({ length: 7 }, () => 409)])
    await pool.end()
  })
  test('whose answer is not its own signature is not believed', async () => {
    const liar = { url: addressOf(office), vkey: court.witness.vkey }
    expect(verifierOf(liar.vkey)).toBeDefined()
    expect(await askWitness(courts.record.publicLog, liar)).toContain('does not hold')
    expect(await askWitness(courts.record.publicLog, { ...liar, url: `http://127.0.0.1:${await freePort()}` })).toContain('does not answer')
    expect(await askWitness(courts.record.publicLog, { ...liar, vkey: 'no key' })).toContain('not the key of a witness')
  })
})

describe('over HTTP', () => {
  test('anybody can mirror the log: checkpoint, key and tiles, and its root is what the tiles make', async () => {
    await courts.record.publicLog.sequence(true)
    const get = (url: string) => courts.app.inject({ url })
    const checkpoint = verifyCheckpoint((await get('/log/checkpoint')).payload, [(await get('/log/key')).payload.trim()])
    const size = checkpoint?.size ?? 0
    expect(size).toBeGreaterThan(100)
    const mirrored = await mirroredRoot(size, async path => {
      const r = await get(`/log/tile/${path}`)
      expect(r.headers['content-type']).toBe('application/octet-stream')
      expect(r.headers['cache-control']).toContain('immutable')
      return r.rawPayload
    })
    expect(mirrored).toBe(checkpoint?.root)
    for (const path of ['/log/tile/0/999', '/log/tile/5/000', '/log/tile/0/000.p/0', '/log/tile/entries/000', '/log/nothing', '/log'])
      expect((await get(path)).statusCode).toBe(404)
  })
})
/** The root of a log of fewer than 65 536 leaves, from its tiles alone. */
const mirroredRoot = async (size: number, tile: (path: string) => Promise<Buffer>): Promise<string> => {
  const leaves: Buffer[] = []
  for (let n = 0; n * 256 < size; n++) {
    const width = Math.min(256, size - n * 256)
    leaves.push(await tile(`0/${String(n).padStart(3, '0')}${width < 256 ? `.p/${width}` : ''}`))
  }
  return rootOf(grown([], 0, Buffer.concat(leaves)).edge).toString('hex')
}
