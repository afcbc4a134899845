/** Signatures handed in beside the one that makes an act: kept with it, told for what they are, and never in the way of the truth. */
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newDatabase } from '../../test/database.ts'
import { gostSigned } from '../../test/gost.ts'
import { erasureOf } from '../chancery/files/erase.ts'
import { configOf } from '../cli/config.ts'
import { type OpenDocuments, openDocuments } from '../cli/documents.ts'
import { buildServer } from '../cli/server.ts'
import { codeOf } from '../documents/code.ts'
import { verifyPackage } from '../documents/packed/verify-package.ts'
import { law } from '../law/index.ts'
import { signDetached } from '../signatures/sign.ts'

const config = configOf({ DATABASE_URL: await newDatabase(), TARAZY_RATE_LIMIT: '0', TARAZY_LOG: 'silent' })
const now = '2026-03-02T10:00:00+05:00'
const SENIOR = 'prosecutor/bostandyk-senior'
const HEAD = 'prosecutor/bostandyk-head'
const OFFICE = 'office/almaty-bostandyk'
let server: Awaited<ReturnType<typeof buildServer>>
let keys: NonNullable<NonNullable<OpenDocuments['signing']>['keys']>
beforeAll(async () => {
  server = await buildServer(config, () => {}, { now: () => now })
  const { signing, press } = await openDocuments(config, server.chancery, server.record)
  await press.close()
  if (!signing?.keys) throw new Error('no demo keys')
  keys = signing.keys
})
afterAll(() => server?.close())

const ask = async (method: 'GET' | 'POST', url: string, payload?: object, person = SENIOR) => {
  const headers = {
    ...(person && { 'x-tarazy-person': person }),
    ...(person.startsWith('prosecutor/') && { 'x-tarazy-body': OFFICE }),
    'accept-language': 'ru',
  }
  const r = await server.app.inject({ method, url, headers, ...(payload && { payload }) })
  return { status: r.statusCode, type: String(r.headers['content-type']), bytes: r.rawPayload, json: () => r.json(), body: r.body }
}
const input = { subject: 'agency/akimat-bostandyk', about: 'Кезек тәртібі', ground: 'direct-detection', details: 'Баспасөз' }
interface Draft {
  readonly id: string
  readonly href: string
  readonly code: string
  readonly toSign: string
}
const draft = async (): Promise<Draft> => (await ask('POST', '/api/acts/inspection.order/draft', { input })).json()
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const over = async (d: Draft, person = SENIOR) => signDetached(Buffer.from(d.toSign, 'base64'), await keys.of(person, person))
const gost = (more: object = {}) => gostSigned({ name: 'ТЕСТОВ ТЕСТ', ...more })
const signed = async (...further: Uint8Array[]) => {
  const d = await draft()
  const r = await ask('POST', d.href, { cms: base64(await over(d)), further: further.map(base64) })
  expect(r.status, r.body).toBe(201)
  return { ...d, stream: r.json().matter.id as string }
}
const eventOf = async (stream: string) => (await server.chancery.journal.history(stream))[0]
const events = async () => (await server.record.fsck()).events
const packed = async (stream: string) => {
  await server.record.publicLog.sequence(true)
  return (await ask('GET', `/api/matters/${stream}/package`)).bytes
}

describe('a GOST signature beside the one that is checked', () => {
  it('is kept, named in the event, and told for what it is to those who see the document', async () => {
    const cms = gost()
    const d = await signed(cms)
    const hash = sha256(cms)
    const event = await eventOf(d.stream)
    expect(event?.signed?.further).toEqual([
      { cms: hash, is: 'unchecked', algorithm: 'gost 1.2.398.3.10.1.3.2', certificate: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ])
    // It lies under the hash of the entry; whose it is does not.
    expect(event?.text).toContain(hash)
    expect(event?.text).not.toContain('ТЕСТОВ')
    const { further } = (await ask('GET', `/api/documents/${d.code}`)).json()
    expect(further).toMatchObject([{ is: 'unchecked', subject: 'ТЕСТОВ ТЕСТ', cms: hash }])
    const given = await ask('GET', further[0].href)
    expect([given.status, given.type, sha256(given.bytes)]).toEqual([200, 'application/pkcs7-signature', hash])
    expect((await server.record.fsck()).wrong).toEqual([])
  })
  it('is not told to others, nor handed out', async () => {
    const cms = gost({ name: 'ЖАСЫРЫН АДАМ' })
    const d = await signed(cms)
    for (const person of ['', 'citizen/bystander']) {
      const told = await ask('GET', `/api/documents/${d.code}`, undefined, person)
      expect(told.json().further).toEqual([])
      expect(told.body).not.toContain('ЖАСЫРЫН')
      expect((await ask('GET', `/api/documents/${d.code}/signatures/${sha256(cms)}`, undefined, person)).status).toBe(404)
      expect((await server.app.inject({ url: `/ru/act/${d.code}` })).body).not.toContain('ЖАСЫРЫН')
    }
    for (const other of ['x', '%00', (await eventOf(d.stream))?.signed?.paper])
      expect((await ask('GET', `/api/documents/${d.code}/signatures/${other}`)).status).toBe(404)
  })
  it('goes into the package, whose verifier says that it is not checked, and names it when a byte of it is changed', async () => {
    const cms = gost()
    const d = await signed(cms, gost({ kind: 'kz2004' }))
    const zip = await packed(d.stream)
    const vkeys = [server.record.publicLog.vkey]
    const name = `acts/01/signatures/${sha256(cms).slice(0, 12)}.p7s`
    const checked = await verifyPackage(law, zip, vkeys)
    expect(checked).toMatchObject({ signed: 1, faults: [] })
    expect(checked.unchecked).toHaveLength(2)
    expect(checked.unchecked).toContainEqual({
      file: name,
      algorithm: 'gost 1.2.398.3.10.1.3.2',
      subject: 'CN=ТЕСТОВ ТЕСТ, SERIALNUMBER=IIN123456789011, C=KZ',
    })
    const changed = Buffer.from(zip)
    const at = zip.indexOf(Buffer.from(cms)) + cms.length - 5
    changed[at] = (changed[at] ?? 0) ^ 1
    expect((await verifyPackage(law, changed, vkeys)).faults).toContainEqual({ file: name, what: 'signature' })
  })
  it('is missed by fsck where it is gone, changed, or would go after a day', async () => {
    const cms = gost({ name: 'ЖОҒАЛҒАН' })
    const { stream } = await signed(cms)
    const hash = sha256(cms)
    const { pool } = server.record
    const found = async () => (await server.record.fsck()).wrong
    await pool.query('update content set claimed = false where hash = $1', [hash])
    expect(await found()).toEqual([{ stream, version: 1, what: 'unclaimed' }])
    await pool.query('update content set claimed = true where hash = $1', [hash])
    await pool.query('update content_part set bytes = set_byte(bytes, 300, get_byte(bytes, 300) # 1) where hash = $1', [hash])
    expect(await found()).toEqual([{ stream: `content/${hash}`, version: 1, what: 'bytes' }])
    await pool.query('delete from content where hash = $1', [hash])
    expect(await found()).toEqual([{ stream, version: 1, what: 'absent' }])
    await server.record.contents.put([cms], 'application/pkcs7-signature')
    await server.record.contents.hold([hash])
    expect(await found()).toEqual([])
  })
  it('goes with the content that a court orders erased', async () => {
    const cms = gost({ name: 'ӨШІРІЛГЕН' })
    const { stream, code } = await signed(cms)
    await server.record.erase(erasureOf(law, server.chancery.journal, { stream, versions: [1], at: now, order: '2-1/2026' }))
    expect(await server.record.contents.about(sha256(cms))).toBeUndefined()
    // When, and by whose order, is told: the order to those alone who see the entry.
    const told = (await ask('GET', `/api/documents/${code}`)).json()
    expect(told.erasure).toEqual({ at: now, order: '2-1/2026' })
    expect((await ask('GET', `/api/documents/${code}`, undefined, 'citizen/bystander')).json().erasure).toEqual({ at: now, order: null })
    const page = (await server.app.inject({ url: `/ru/act/${code}` })).body
    expect([page.includes('2 марта 2026'), page.includes('2-1/2026')]).toEqual([true, false])
    expect(told.further).toMatchObject([{ is: 'unchecked', subject: null, href: null }])
    expect(await verifyPackage(law, await packed(stream), [server.record.publicLog.vkey])).toMatchObject({ unchecked: [], faults: [] })
    expect((await server.record.fsck()).wrong).toEqual([])
  })
})

describe('a further signature that is checked', () => {
  it('is kept as good, once though it was handed in twice', async () => {
    const d = await draft()
    const own = await over(d)
    const r = await ask('POST', d.href, { cms: base64(own), further: [base64(own), base64(own)] })
    expect(r.status).toBe(201)
    const event = await eventOf(r.json().matter.id)
    expect(event?.signed?.further).toMatchObject([{ cms: sha256(own), is: 'good', certificate: event?.signed?.certificate }])
    const checked = await verifyPackage(law, await packed(r.json().matter.id), [server.record.publicLog.vkey])
    expect(checked).toMatchObject({ unchecked: [], faults: [] })
  })
  it.each<[string, string, (d: Draft) => Promise<Uint8Array> | Uint8Array]>([
    ['over other bytes', 'other-bytes', async () => signDetached(Buffer.from('x'), await keys.of(SENIOR, SENIOR))],
    ['by another person', 'another-person', d => over(d, HEAD)],
    ['by GOST that names another person', 'another-person', () => gost({ serialNumber: `DEMO:${HEAD}` })],
    ['by GOST over a known hash of other bytes', 'other-bytes', () => gost({ over: Buffer.from('x') })],
    ['by GOST without its certificate', 'no-certificate', () => gost({ bare: true })],
    ['that is none', 'not-cms', () => Buffer.from('none')],
    ['that is empty', 'not-cms', () => new Uint8Array()],
    ['of half a megabyte', 'too-large', () => new Uint8Array(500_000)],
    [
      'that was tampered with',
      'broken',
      async d => {
        const cms = await over(d)
        cms[cms.length - 1] = (cms.at(-1) ?? 0) ^ 1
        return cms
      },
    ],
  ])('%s is refused: %s, and nothing is done', async (_, reason, bad) => {
    const d = await draft()
    const before = await events()
    const kept = async () => Number((await server.record.pool.query('select count(*) as n from content')).rows[0].n)
    const had = await kept()
    const r = await ask('POST', d.href, { cms: base64(await over(d)), further: [base64(gost()), base64(await bad(d))] })
    expect([r.status, r.json().type, r.json().reason, r.json().further]).toEqual([422, '/api/problems/not-signed', reason, 2])
    expect(r.json().why).toMatch(/^Дополнительная подпись 2: ./)
    expect([await events(), await kept()]).toEqual([before, had])
    // It waits as before.
    expect((await ask('POST', d.href, { cms: base64(await over(d)), further: [base64(gost())] })).status).toBe(201)
  })
  it('is not what another may put a document of theirs in place of: an id that waits for one person is taken', async () => {
    const d = await draft()
    const r = await ask('POST', '/api/acts/inspection.order/draft', { id: d.id, input }, HEAD)
    expect([r.status, r.json().type]).toEqual([409, '/api/problems/reused'])
    expect((await ask('POST', d.href, { cms: base64(await over(d)) })).status).toBe(201)
  })
  it('does not stand in for the one that makes the act', async () => {
    const d = await draft()
    const before = await events()
    const r = await ask('POST', d.href, { cms: base64(gost()), further: [base64(await over(d))] })
    expect([r.status, r.json().reason]).toEqual([422, 'gost'])
    expect(await events()).toBe(before)
  })
  it('is one of five at most', async () => {
    const d = await draft()
    const six = Array.from({ length: 6 }, (_, i) => base64(gost({ name: `T ${i}` })))
    const r = await ask('POST', d.href, { cms: base64(await over(d)), further: six })
    expect([r.status, r.json().issues]).toMatchObject([400, [{ field: 'further', code: 'list.long' }]])
    expect((await ask('POST', d.href, { cms: base64(await over(d)), further: 'x' })).status).toBe(400)
  })
})

describe('on the pages', () => {
  const browserOf = async (person: string) => {
    let cookie = ''
    let csrf = ''
    const send = async (method: 'GET' | 'POST', url: string, payload?: string | Buffer, type = 'application/x-www-form-urlencoded') => {
      const headers = { ...(cookie && { cookie }), ...(payload !== undefined && { 'content-type': type }) }
      const reply = await server.app.inject({ method, url, headers, ...(payload !== undefined && { payload }) })
      const set = [reply.headers['set-cookie']].flat()[0]
      if (set) cookie = set.split(';')[0] ?? ''
      csrf = /name="csrf" value="([^"]+)"/.exec(reply.body)?.[1] ?? csrf
      return reply
    }
    await send('GET', '/ru/sign-in')
    await send('POST', '/ru/sign-in', new URLSearchParams({ csrf, person }).toString())
    await send('GET', '/ru/desk')
    /** A form with files, as browsers send it. */
    const post = (url: string, fields: Record<string, string>, files: readonly (readonly [string, Uint8Array])[]) => {
      const part = (head: string, body: Uint8Array | string) =>
        Buffer.concat([Buffer.from(`--x\r\ncontent-disposition: form-data; ${head}\r\n\r\n`), Buffer.from(body), Buffer.from('\r\n')])
      const parts = [
        ...Object.entries({ csrf, ...fields }).map(([name, value]) => part(`name="${name}"`, value)),
        ...files.map(([name, bytes]) => part(`name="${name}"; filename="${bytes.length ? 's.p7s' : ''}"`, bytes)),
      ]
      return send('POST', url, Buffer.concat([...parts, Buffer.from('--x--\r\n')]), 'multipart/form-data; boundary=x')
    }
    return { get: (url: string) => send('GET', url), post }
  }
  it('files are handed in beside the demo’s key, or beside one’s own signature; the document says so', async () => {
    const b = await browserOf(SENIOR)
    for (const how of ['demo', 'file'] as const) {
      const d = await draft()
      const page = await b.get(`/ru/sign/${d.id}`)
      expect(page.body).toContain('Дополнительные подписи (ГОСТ)')
      const done = await b.post(`/ru/sign/${d.id}`, { do: how }, [
        ['cms', how === 'file' ? await over(d) : new Uint8Array()],
        ['further', gost({ name: 'БІРІНШІ' })],
        ['further', gost({ name: 'ЕКІНШІ' })],
      ])
      expect(done.statusCode, done.body.slice(0, 3_000)).toBe(303)
      const shown = (await b.get(`/ru/act/${codeOf(d.id)}`)).body
      for (const text of ['БІРІНШІ', 'ЕКІНШІ', 'дополнительная, здесь не проверяется']) expect(shown).toContain(text)
      const href = /href="([^"]+\/signatures\/[0-9a-f]{64})"/.exec(shown)?.[1] ?? ''
      expect((await b.get(href)).headers['content-type']).toBe('application/pkcs7-signature')
    }
  })
  it('one that is bad is named, and nothing is done', async () => {
    const b = await browserOf(SENIOR)
    const d = await draft()
    const before = await events()
    const page = await b.get(`/ru/sign/${d.id}`)
    expect(page.statusCode).toBe(200)
    const r = await b.post(`/ru/sign/${d.id}`, { do: 'demo' }, [['further', Buffer.from('none')]])
    expect([r.statusCode, await events()]).toEqual([422, before])
    expect(r.body).toContain('Дополнительная подпись 1: ')
    const six = Array.from({ length: 6 }, (_, i) => ['further', gost({ name: `T ${i}` })] as const)
    expect((await b.post(`/ru/sign/${d.id}`, { do: 'demo' }, six)).body).toContain('Слишком много дополнительных подписей')
  })
})
