/** Files that come with an act: taken for what they are, kept with it, handed out to those who see it and to nobody else. */
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newDatabase } from '../../test/database.ts'
import { configOf } from '../cli/config.ts'
import { buildServer } from '../cli/server.ts'

const databaseUrl = await newDatabase()
let server: Awaited<ReturnType<typeof buildServer>>
beforeAll(async () => {
  server = await buildServer(configOf({ DATABASE_URL: databaseUrl, TARAZY_RATE_LIMIT: '0', TARAZY_LOG: 'silent' }), () => {})
  await server.app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => server?.close())

const pdf = (more = '') => Buffer.from(`%PDF-1.4\n%${more}\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n`)
const sha = (b: Buffer) => createHash('sha256').update(b).digest('hex')
interface File {
  readonly name: string
  readonly bytes: Buffer
}
/** A part of a form that no browser sends so. */
interface Part {
  readonly name: string
  readonly head: string
  readonly text: string
}
/** A browser of one person. */
const browserOf = async (person?: string) => {
  let cookie = ''
  let csrf = ''
  const send = async (method: 'GET' | 'POST', url: string, payload?: Buffer | string, headers: Record<string, string> = {}) => {
    const reply = await server.app.inject({ method, url, ...(payload && { payload }), headers: { ...(cookie && { cookie }), ...headers } })
    const set = [reply.headers['set-cookie']].flat()[0]
    if (set) cookie = set.split(';')[0] ?? ''
    csrf = /name="csrf" value="([^"]+)"/.exec(reply.body)?.[1] ?? csrf
    return reply
  }
  await send('GET', '/ru/sign-in')
  if (person) {
    await send('POST', '/ru/sign-in', new URLSearchParams({ csrf, person }).toString(), {
      'content-type': 'application/x-www-form-urlencoded',
    })
    await send('GET', '/ru/desk')
  }
  return {
    get: (url: string) => send('GET', url),
    headers: () => `Cookie: ${cookie}\r\n`,
    /** A form with files, as a browser sends it. */
    post: (
      url: string,
      fields: Record<string, string | readonly string[]>,
      files: readonly File[],
      more: readonly Part[] = [],
      type = 'multipart/form-data',
    ) => {
      const mark = `----${randomBytes(8).toString('hex')}`
      const parts = [
        ...Object.entries({ csrf, ...fields }).flatMap(([k, v]) =>
          [v].flat().map(x => Buffer.from(`--${mark}\r\nContent-Disposition: form-data; name="${k}"\r\n\r\n${x}\r\n`)),
        ),
        ...files.flatMap(f => [
          Buffer.from(
            `--${mark}\r\nContent-Disposition: form-data; name="files:attached"; filename="${f.name}"\r\nContent-Type: application/pdf\r\n\r\n`,
          ),
          f.bytes,
          Buffer.from('\r\n'),
        ]),
        ...more.map(p => Buffer.from(`--${mark}\r\nContent-Disposition: form-data; name="${p.name}"\r\n${p.head}\r\n\r\n${p.text}\r\n`)),
        Buffer.from(`--${mark}--\r\n`),
      ]
      return send('POST', url, Buffer.concat(parts), { 'content-type': `${type}; boundary=${mark}` })
    },
  }
}
const LODGE = { 'ref:office': 'office/almaty-bostandyk', 'yes:signed': 'yes', 'text:about': 'Мұрағат анықтамасы берілмейді', do: 'send' }
/** A folder of these tests alone, so that what is put aside can be counted. */
const aside = mkdtempSync(join(tmpdir(), 'tarazy-aside-'))
process.env.TMPDIR = aside
afterAll(() => rmSync(aside, { recursive: true }))
const left = () => readdirSync(tmpdir()).filter(f => f.startsWith('tarazy-upload-')).length
const events = async () => (await server.record.fsck()).events

describe('files of an application', () => {
  it('are kept with it, shown in it, and given to those who see it as something to keep', async () => {
    const citizen = await browserOf('citizen/applicant-1')
    const form = await citizen.get('/ru/do/application.lodge')
    expect(form.body).toContain('enctype="multipart/form-data"')
    const file = pdf('one')
    const reply = await citizen.post('/ru/do/application.lodge', LODGE, [{ name: 'Қосымша №1.pdf', bytes: file }])
    expect(reply.statusCode, reply.body.slice(0, 3_000)).toBe(303)
    const receipt = await citizen.get(String(reply.headers.location))
    const href = /href="([^"]+\/file\/[0-9a-f]{64})">Қосымша №1\.pdf/.exec(receipt.body)?.[1] ?? ''
    expect(href).toContain(sha(file))
    const got = await citizen.get(href)
    expect(got.statusCode).toBe(200)
    expect(got.rawPayload.equals(file)).toBe(true)
    expect(got.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringMatching(/^attachment; filename\*=UTF-8''/),
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
    })
    const prosecutor = await browserOf('prosecutor/bostandyk-head')
    expect((await prosecutor.get(href)).statusCode).toBe(200)
    for (const other of [await browserOf('citizen/witness-1'), await browserOf(), await browserOf('judge/bostandyk-1')])
      expect((await other.get(href)).statusCode).toBe(404)
    // Nor by the address of another matter, nor what no act names.
    expect((await citizen.get(href.replace(/matter\/[^/]+\/[^/]+/, 'matter/office/almaty-bostandyk'))).statusCode).toBe(404)
    expect((await citizen.get(href.replace(sha(file), 'a'.repeat(64)))).statusCode).toBe(404)
    await expect.poll(left).toBe(0)
  })
  it.each([
    ['a text that is called a PDF', Buffer.from('x'.repeat(500))],
    ['a page with a script', Buffer.from('<html><script>alert(1)</script>')],
    ['nothing at all', Buffer.alloc(0)],
  ])('are refused where one is %s: what was good is kept in the form, nothing is recorded', async (_, bytes) => {
    const citizen = await browserOf('citizen/applicant-1')
    await citizen.get('/ru/do/application.lodge')
    const before = await events()
    const good = pdf(randomBytes(8).toString('hex'))
    const reply = await citizen.post('/ru/do/application.lodge', LODGE, [
      { name: 'good.pdf', bytes: good },
      { name: 'bad.pdf', bytes },
    ])
    expect(reply.statusCode).toBe(422)
    expect(reply.body).toContain('Принимаются только PDF и изображения')
    expect(reply.body).toContain(`value="${sha(good)} good.pdf"`)
    expect(reply.body).toContain('Мұрағат анықтамасы берілмейді')
    expect(await events()).toBe(before)
    // Sent again without the bad one: the good one needs not be chosen again.
    const again = await citizen.post('/ru/do/application.lodge', { ...LODGE, 'files:attached': `${sha(good)} good.pdf` }, [])
    expect(again.statusCode).toBe(303)
  })
  it('that were never brought cannot be named', async () => {
    const citizen = await browserOf('citizen/applicant-1')
    await citizen.get('/ru/do/application.lodge')
    const named = { ...LODGE, 'files:attached': `${'b'.repeat(64)} x.pdf` }
    const reply = await citizen.post('/ru/do/application.lodge', named, [])
    expect(reply.statusCode).toBe(422)
    expect(reply.body).toContain('Такой файл не загружен')
  })
  it('that others brought, and documents that were signed, cannot be named either: the answer is that to a hash that nobody knows', async () => {
    const mine = await browserOf('citizen/applicant-1')
    await mine.get('/ru/do/application.lodge')
    const file = pdf('secret')
    expect((await mine.post('/ru/do/application.lodge', LODGE, [{ name: 'x.pdf', bytes: file }])).statusCode).toBe(303)
    const { contents } = server.record
    const [signed, beside] = [pdf('signed'), Buffer.from('p7s')]
    await contents.hold([(await contents.put([signed], 'application/pdf')).hash])
    await contents.hold([(await contents.put([beside], 'application/pkcs7-signature')).hash])
    const before = await events()
    const other = await browserOf('citizen/witness-1')
    await other.get('/ru/do/application.lodge')
    const tried = async (hash: string) => {
      const reply = await other.post('/ru/do/application.lodge', { ...LODGE, 'files:attached': `${hash} x.pdf` }, [])
      expect(reply.statusCode).toBe(422)
      return reply.body.replaceAll(hash, '').replaceAll(/(value|data-id)="[^"]*"/g, '')
    }
    const unknown = await tried('b'.repeat(64))
    expect(unknown).toContain('Такой файл не загружен')
    for (const bytes of [file, signed, beside]) expect(await tried(sha(bytes))).toBe(unknown)
    expect(await events()).toBe(before)
    // Whoever has the bytes brings them, and names them then.
    expect((await other.post('/ru/do/application.lodge', LODGE, [{ name: 'x.pdf', bytes: file }])).statusCode).toBe(303)
  })
  it('are not taken above 50 MB, nor from nobody, nor without the token of the form', async () => {
    const citizen = await browserOf('citizen/applicant-1')
    await citizen.get('/ru/do/application.lodge')
    const large = await citizen.post('/ru/do/application.lodge', LODGE, [
      { name: 'large.pdf', bytes: Buffer.concat([pdf(), Buffer.alloc(50 * 1024 * 1024)]) },
    ])
    expect(large.statusCode).toBe(422)
    expect(large.body).toContain('не более 50 МБ')
    const nobody = await browserOf()
    expect((await nobody.post('/ru/do/application.lodge', LODGE, [{ name: 'x.pdf', bytes: pdf() }])).statusCode).toBe(415)
    const forged = await citizen.post('/ru/do/application.lodge', { ...LODGE, csrf: 'x' }, [{ name: 'x.pdf', bytes: pdf() }])
    expect(forged.statusCode).toBe(403)
  })
  it('are asked for in the forms that take them, and such a form is sent without files as well', async () => {
    const citizen = await browserOf('citizen/applicant-1')
    await citizen.get('/ru/do/application.lodge')
    expect((await citizen.post('/ru/do/application.lodge', LODGE, [{ name: '', bytes: Buffer.alloc(0) }])).statusCode).toBe(303)
  })
})
describe('what is put aside', () => {
  it.each(['multipart/form-data', 'Multipart/form-data', 'MULTIPART/FORM-DATA', 'multipart/Form-Data'])(
    'is put aside for nobody who is not signed in: %s',
    async type => {
      const nobody = await browserOf()
      for (const url of ['/ru/sign-in', '/ru/do/application.lodge', '/ru/nowhere']) {
        const reply = await nobody.post(url, LODGE, [{ name: 'x.pdf', bytes: pdf() }], [], type)
        expect([reply.statusCode, reply.body]).toEqual([415, ''])
      }
      await expect.poll(left).toBe(0)
      const citizen = await browserOf('citizen/applicant-1')
      await citizen.get('/ru/do/application.lodge')
      expect((await citizen.post('/ru/do/application.lodge', LODGE, [{ name: 'x.pdf', bytes: pdf() }], [], type)).statusCode).toBe(303)
    },
  )
  it('goes also where the request breaks off: between two files, within one, or before the answer', async () => {
    const citizen = await browserOf('citizen/applicant-1')
    await citizen.get('/ru/do/application.lodge')
    const file = (bytes: Buffer) =>
      Buffer.concat([
        Buffer.from('--X\r\nContent-Disposition: form-data; name="files:attached"; filename="a.pdf"\r\n\r\n'),
        bytes,
        Buffer.from('\r\n'),
      ])
    const large = file(Buffer.alloc(3_000_000, 'A'))
    const whole = Buffer.concat([large, large, Buffer.from('--X--\r\n')])
    const { port } = server.app.addresses()[0] as AddressInfo
    for (const body of [large, large.subarray(0, 2_000_000), whole]) {
      const socket = connect(port, '127.0.0.1')
      const head = `POST /ru/do/application.lodge HTTP/1.1\r\nHost: x\r\n${citizen.headers()}Content-Type: Multipart/form-data; boundary=X\r\n`
      socket.write(`${head}Content-Length: ${whole.length}\r\n\r\n`)
      await new Promise(done => socket.write(body, done))
      if (body !== whole) await expect.poll(left).toBe(1)
      socket.destroy()
      await expect.poll(left, { timeout: 5_000 }).toBe(0)
    }
  })
  it('does not wait for good for a request that never ends', () => {
    const { server: http } = server.app
    expect(http.requestTimeout).toBe(300_000)
    expect(http.headersTimeout).toBeGreaterThan(0)
    expect(http.headersTimeout).toBeLessThanOrEqual(http.requestTimeout)
  })
  it('by a run that ended in between goes at the next start', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tarazy-upload-'))
    const young = mkdtempSync(join(tmpdir(), 'tarazy-upload-'))
    const old = new Date(Date.now() - 2 * 3_600_000)
    utimesSync(folder, old, old)
    const again = await buildServer(configOf({ DATABASE_URL: databaseUrl, TARAZY_RATE_LIMIT: '0', TARAZY_LOG: 'silent' }), () => {})
    await again.close()
    expect([existsSync(folder), existsSync(young)]).toEqual([false, true])
    rmSync(young, { recursive: true })
  })
})
describe('a form whose parts claim to be what they are not', () => {
  const secret = join(tmpdir(), `tarazy-secret-${randomBytes(6).toString('hex')}.pdf`)
  writeFileSync(secret, pdf('of the server'))
  afterAll(() => rmSync(secret))
  const TYPES = ['application/json', 'application/json; charset=utf-8', 'Application/JSON', 'application/json-patch+json']
  const VALUES = [{ path: secret, name: 'x.pdf' }, { path: '/dev/zero', name: 'x.pdf' }, [{ path: secret, name: 'x.pdf' }], 7, null, 'text']
  const parts = TYPES.flatMap(type => VALUES.map(value => [type, JSON.stringify(value)] as const))
  it.each(parts)('%s: %s is no file, wherever it stands, and reads none', async (type, text) => {
    const citizen = await browserOf('citizen/applicant-1')
    await citizen.get('/ru/do/application.lodge')
    const before = await events()
    for (const [url, name] of [
      ['/ru/do/application.lodge', 'files:attached'],
      [`/ru/sign/${randomUUID()}`, 'cms'],
      [`/ru/sign/${randomUUID()}`, 'further'],
      ['/ru/sign', 'cms-x'],
    ] as const) {
      const form = url.includes('sign') ? { do: 'own', id: 'x' } : LODGE
      const reply = await citizen.post(url, form, [], [{ name, head: `Content-Type: ${type}`, text }])
      expect([200, 404, 415, 422], `${url} ${reply.statusCode}`).toContain(reply.statusCode)
      expect(reply.headers['content-type']).toBe('text/html; charset=utf-8')
      expect(reply.body).not.toContain(sha(pdf('of the server')))
    }
    expect(await events()).toBe(before)
  })
  it('is a form all the same where a text says that it is a text; one that does not come whole is refused', async () => {
    const citizen = await browserOf('citizen/applicant-1')
    await citizen.get('/ru/do/application.lodge')
    const { 'text:about': text, ...rest } = LODGE
    const part = { name: 'text:about', head: 'Content-Type: text/plain; charset=utf-8', text }
    expect((await citizen.post('/ru/do/application.lodge', rest, [], [part])).statusCode).toBe(303)
    const long = { ...part, text: 'x'.repeat(2_000_001) }
    expect((await citizen.post('/ru/do/application.lodge', rest, [], [long])).statusCode).toBe(413)
  })
})
describe('files over the API', () => {
  const as = { 'x-tarazy-person': 'citizen/applicant-1' }
  const bring = (bytes: Buffer, name: string, headers: Record<string, string> = as) =>
    server.app.inject({
      method: 'POST',
      url: `/api/files?name=${encodeURIComponent(name)}`,
      payload: bytes,
      headers: { 'content-type': 'application/octet-stream', ...headers },
    })
  it('are brought, named in an act, and handed out', async () => {
    const file = pdf('api')
    const brought = await bring(file, '../шағым.pdf')
    expect(brought.statusCode).toBe(201)
    expect(brought.json()).toEqual({ file: `${sha(file)} шағым.pdf` })
    const done = await server.app.inject({
      method: 'POST',
      url: '/api/acts/application.lodge',
      headers: as,
      payload: { input: { office: 'office/almaty-bostandyk', about: 'x', signed: true, attached: [brought.json().file] } },
    })
    expect(done.statusCode, done.body).toBe(201)
    const url = `/api${done
      .json()
      .matter.href.replace(/^\/api|^\/\w\w(?=\/matter)/, '')
      .replace('/matter/', '/matters/')}/files/${sha(file)}`
    expect((await server.app.inject({ url, headers: as })).rawPayload.equals(file)).toBe(true)
    expect((await server.app.inject({ url, headers: { 'x-tarazy-person': 'citizen/witness-1' } })).statusCode).toBe(404)
  })
  it('are named by whoever brought them alone, in an act and in what is drawn up for one', async () => {
    const file = (await bring(pdf('theirs'), 'x.pdf')).json().file as string
    const other = { 'x-tarazy-person': 'citizen/witness-1', 'accept-language': 'kk' }
    const send = (attached: string, door = '', headers: Record<string, string> = other, id = randomUUID()) =>
      server.app.inject({
        method: 'POST',
        url: `/api/acts/application.lodge${door}`,
        headers,
        payload: { id, input: { office: 'office/almaty-bostandyk', about: 'x', signed: true, attached: [attached] } },
      })
    for (const door of ['', '/draft']) {
      const [theirs, unknown] = [await send(file, door), await send(`${'d'.repeat(64)} x.pdf`, door)]
      expect([theirs.statusCode, theirs.json()]).toEqual([unknown.statusCode, { ...unknown.json(), instance: theirs.json().instance }])
      expect(theirs.json()).toMatchObject({ issues: [{ field: 'attached', code: 'file.gone' }] })
    }
    // An act that is sent again is answered again, also when nobody knows any more who brought its file.
    const id = randomUUID()
    expect((await send(file, '', as, id)).statusCode).toBe(201)
    await server.record.pool.query('delete from brought')
    expect((await send(file, '', as, id)).statusCode).toBe(200)
    expect((await send(file, '', as)).statusCode).toBe(400)
  })
  it('are refused with the reason', async () => {
    expect((await bring(Buffer.from('no'), 'x.pdf')).json()).toMatchObject({ status: 400, issues: [{ code: 'file.type' }] })
    expect((await bring(pdf(), 'x.pdf', {})).statusCode).toBe(401)
    // Sent over a connection: the answer comes before everything was read.
    const { port } = server.app.addresses()[0] as AddressInfo
    const large = await fetch(`http://127.0.0.1:${port}/api/files?name=x.pdf`, {
      method: 'POST',
      headers: { ...as, 'content-type': 'application/octet-stream', 'accept-language': 'ru' },
      body: Buffer.concat([pdf(), Buffer.alloc(51 * 1024 * 1024)]),
    })
    expect(large.status).toBe(413)
    expect((await large.json()).detail).toContain('50 мегабайт')
    const gone = await server.app.inject({
      method: 'POST',
      url: '/api/acts/application.lodge',
      headers: { ...as, 'accept-language': 'kk' },
      payload: { input: { office: 'office/almaty-bostandyk', about: 'x', signed: true, attached: [`${'c'.repeat(64)} x.pdf`] } },
    })
    expect(gone.statusCode).toBe(400)
    expect(gone.json()).toMatchObject({ issues: [{ field: 'attached', code: 'file.gone' }] })
  })
})
