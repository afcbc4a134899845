/** Documents of officials: drawn up, read, signed; nothing is done before, and nothing but what was signed. */
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newDatabase } from '../../test/database.ts'
import { configOf } from '../cli/config.ts'
import { type OpenDocuments, openDocuments } from '../cli/documents.ts'
import { buildServer } from '../cli/server.ts'
import { codeOf } from '../documents/code.ts'
import { issue, newAuthority } from '../signatures/authority/issue.ts'
import { signaturesIn } from '../signatures/pdf/signatures.ts'
import { signDetached } from '../signatures/sign.ts'
import { WHY } from '../signatures/why.ts'

const databaseUrl = await newDatabase()
const config = configOf({ DATABASE_URL: databaseUrl, TARAZY_RATE_LIMIT: '0', TARAZY_LOG: 'silent' })
let now = '2026-03-02T10:00:00+05:00'
let server: Awaited<ReturnType<typeof buildServer>>
let keys: NonNullable<NonNullable<OpenDocuments['signing']>['keys']>
let trusted: NonNullable<OpenDocuments['signing']>['signing']['trust']
beforeAll(async () => {
  server = await buildServer(config, () => {}, { now: () => now })
  const { signing } = await openDocuments(config, server.chancery, server.record)
  if (!signing?.keys) throw new Error('no demo keys')
  keys = signing.keys
  trusted = signing.signing.trust
})
afterAll(() => server?.close())

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }
const browserOf = async (person: string) => {
  let cookie = ''
  let csrf = ''
  const send = async (method: 'GET' | 'POST', url: string, payload?: string) => {
    const reply = await server.app.inject({
      method,
      url,
      ...(payload !== undefined && { payload }),
      headers: { ...(cookie && { cookie }), ...(payload !== undefined && FORM) },
    })
    const set = [reply.headers['set-cookie']].flat()[0]
    if (set) cookie = set.split(';')[0] ?? ''
    csrf = /name="csrf" value="([^"]+)"/.exec(reply.body)?.[1] ?? csrf
    return reply
  }
  const post = (url: string, fields: Record<string, string | readonly string[]>) => {
    const body = new URLSearchParams({ csrf })
    for (const [k, v] of Object.entries(fields)) for (const x of [v].flat()) body.append(k, String(x))
    return send('POST', url, body.toString())
  }
  await send('GET', '/ru/sign-in')
  await post('/ru/sign-in', { person })
  await send('GET', '/ru/desk')
  return { get: (url: string) => send('GET', url), post }
}
type Browser = Awaited<ReturnType<typeof browserOf>>
const SENIOR = 'prosecutor/bostandyk-senior'
const ORDER = {
  'ref:subject': 'agency/akimat-bostandyk',
  'text:about': 'Кезек тәртібі',
  'choice:ground': 'direct-detection',
  'text:details': 'x',
  do: 'send',
}
const events = async () => (await server.record.fsck()).events
/** Fills the form in: what waits then. */
const ordered = async (b: Browser) => {
  await b.get('/ru/do/inspection.order')
  const reply = await b.post('/ru/do/inspection.order', { ...ORDER, id: crypto.randomUUID(), seen: '0' })
  expect(reply.statusCode, reply.body.slice(0, 2_000)).toBe(303)
  const page = String(reply.headers.location)
  expect(page).toMatch(/^\/ru\/sign\/[0-9a-f-]{36}$/)
  await b.get(page)
  return page
}
const bytesOf = async (b: Browser, page: string) => (await b.get(`${page}/bytes`)).rawPayload
const cmsOf = async (b: Browser, page: string, person = SENIOR) =>
  Buffer.from(signDetached(await bytesOf(b, page), await keys.of(person, person))).toString('base64')

describe('a document of an official', () => {
  it('is read before it is signed, done when it is signed, and kept as it was signed', async () => {
    const b = await browserOf(SENIOR)
    const before = await events()
    const page = await ordered(b)
    const shown = await b.get(page)
    expect(shown.body).toContain('Акимат Бостандыкского района')
    expect(shown.body).toContain('Кезек тәртібі')
    const number = /№ (Т-\d+\/2026)/.exec(shown.body)?.[1]
    expect(number).toBeDefined()
    const pdf = await b.get(`${page}/document.pdf`)
    expect(pdf.headers['content-type']).toBe('application/pdf')
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
    expect(await events()).toBe(before)

    const done = await b.post(page, { do: 'demo' })
    expect(done.statusCode, done.body.slice(0, 2_000)).toBe(303)
    const id = page.split('/').pop() ?? ''
    const written = await server.chancery.journal.written(id)
    const [event] = await server.chancery.journal.history(written?.written[0]?.stream ?? '')
    expect(event).toMatchObject({ act: 'inspection.order', number, signed: { number } })
    const bytes = await server.record.contents.open(event?.signed?.paper ?? '')
    const parts: Uint8Array[] = []
    for await (const p of bytes ?? []) parts.push(p)
    const kept = Buffer.concat(parts)
    expect(createHash('sha256').update(kept).digest('hex')).toBe(event?.signed?.paper)
    expect(signaturesIn(kept, trusted, now)).toMatchObject([
      { verdict: { is: 'good', signer: { subject: { person: SENIOR } } }, whole: true },
    ])
    // Whoever sees the entry has it for machines too; for others there is none.
    const xml = await b.get(`/ru/act/${codeOf(id)}/act.xml`)
    expect(xml.headers['content-type']).toContain('application/xml')
    expect(xml.body).toContain(`id="${id}" type="inspection.order"`)
    expect(xml.body).toContain('Кезек тәртібі')
    for (const file of ['act.xml', 'document.pdf'])
      expect((await server.app.inject({ url: `/ru/act/${codeOf(id)}/${file}` })).statusCode).toBe(404)
    // Pressed twice, the same receipt is shown.
    expect((await b.post(page, { do: 'demo' })).headers.location).toContain(`/ru/receipt/${id}`)
    expect(await events()).toBe(before + 1)
  })
  it('is signed with a key of one’s own: the bytes are handed out, the signature handed in', async () => {
    const b = await browserOf(SENIOR)
    const page = await ordered(b)
    expect((await b.post(page, { do: 'file', cms: await cmsOf(b, page) })).statusCode).toBe(303)
  })
  it.each<[string, string, (b: Browser, page: string) => Promise<string>]>([
    [
      'over other bytes',
      WHY['other-bytes'].ru,
      async () => Buffer.from(signDetached(Buffer.from('other'), await keys.of(SENIOR, SENIOR))).toString('base64'),
    ],
    ['by another person', 'Сертификат принадлежит другому человеку', (b, page) => cmsOf(b, page, 'prosecutor/bostandyk-head')],
    [
      'under a root that nobody trusts',
      WHY['unknown-root'].ru,
      async (b, page) => {
        const valid = { from: '2012-01-01T00:00:00Z', to: '2049-12-31T00:00:00Z' }
        const foreign = await issue(await newAuthority(valid), { person: SENIOR, name: 'x' }, valid)
        return Buffer.from(signDetached(await bytesOf(b, page), foreign)).toString('base64')
      },
    ],
    ['that is none', 'Подпись не принята', async () => Buffer.from('none').toString('base64')],
    ['that is empty', 'Подпись не принята', async () => ''],
    ['of ten megabytes of noise', 'Подпись не принята', async () => 'A'.repeat(1_500_000)],
  ])('with a signature %s is not done, and why is said', async (_, why, cms) => {
    const b = await browserOf(SENIOR)
    const page = await ordered(b)
    const before = await events()
    const reply = await b.post(page, { do: 'file', cms: await cms(b, page) })
    expect(reply.statusCode).toBe(422)
    expect(reply.body).toContain('Подпись не принята, ничего не совершено')
    expect(reply.body).toContain(why)
    expect(await events()).toBe(before)
    // Nothing is lost: it can still be signed.
    expect((await b.post(page, { do: 'demo' })).statusCode).toBe(303)
  })
  it('waits for its signer alone', async () => {
    const b = await browserOf(SENIOR)
    const page = await ordered(b)
    const other = await browserOf('prosecutor/bostandyk-head')
    for (const path of [page, `${page}/document.pdf`, `${page}/bytes`]) expect((await other.get(path)).statusCode).toBe(404)
    expect((await other.post(page, { do: 'demo' })).statusCode).toBe(404)
    await other.post(page, { do: 'decline' })
    expect((await b.get(page)).statusCode).toBe(200)
    const nobody = await server.app.inject({ url: `${page}/document.pdf` })
    expect(nobody.statusCode).toBe(404)
  })
  it('among others bears the number after theirs; signed out of their order it is drawn up anew, and signed then', async () => {
    const b = await browserOf(SENIOR)
    for (const p of (await b.get('/ru/sign')).body.matchAll(/\/ru\/sign\/([0-9a-f-]{36})"/g))
      await b.post(`/ru/sign/${p[1]}`, { do: 'decline' })
    for (let i = 0; i < 2; i++) await ordered(b)
    const list = (await b.get('/ru/sign')).body
    const [first = '', second = ''] = new Set([...list.matchAll(/\/ru\/sign\/[0-9a-f-]{36}(?=")/g)].map(m => m[0]))
    const numbers = [...list.matchAll(/№ Т-(\d+)\/2026/g)].map(m => Number(m[1]))
    expect(numbers[1]).toBe((numbers[0] ?? 0) + 1)
    const anew = await b.post(second, { do: 'demo' })
    expect(anew.statusCode).toBe(200)
    expect(anew.body).toContain('документ составлен заново')
    expect((await b.post(second, { do: 'demo' })).statusCode).toBe(303)
    // The first has lost its number to it.
    expect((await b.post(first, { do: 'demo' })).statusCode).toBe(200)
    expect((await b.post(first, { do: 'demo' })).statusCode).toBe(303)
  })
  it('put away is gone; one that was never drawn up cannot be signed', async () => {
    const b = await browserOf(SENIOR)
    const page = await ordered(b)
    expect((await b.post(page, { do: 'decline' })).headers.location).toBe('/ru/sign')
    expect((await b.get(page)).statusCode).toBe(404)
    for (const id of [crypto.randomUUID(), 'x', '%00', '..%2Fdesk']) expect((await b.get(`/ru/sign/${id}`)).statusCode).toBe(404)
  })
  it('lapses with the day that stands in it', async () => {
    const b = await browserOf(SENIOR)
    const page = await ordered(b)
    const before = now
    try {
      now = '2026-03-03T00:00:01+05:00'
      expect((await b.get(page)).statusCode).toBe(404)
      expect((await b.post(page, { do: 'demo' })).statusCode).toBe(404)
    } finally {
      now = before
    }
  })
  it('is signed with others by one confirmation, each result told', async () => {
    const b = await browserOf(SENIOR)
    for (const p of (await b.get('/ru/sign')).body.matchAll(/\/ru\/sign\/([0-9a-f-]{36})"/g))
      await b.post(`/ru/sign/${p[1]}`, { do: 'decline' })
    const pages = [await ordered(b), await ordered(b)]
    const list = await b.get('/ru/sign')
    for (const p of pages) expect(list.body).toContain(p)
    const ids = pages.map(p => p.split('/').pop() ?? '')
    const gone = crypto.randomUUID()
    // Posted in another order than their numbers: they are signed in that of their numbers.
    const results = await b.post('/ru/sign', { id: [gone, ...ids.toReversed()] })
    for (const id of ids) expect(results.body).toContain(`/ru/receipt/${id}`)
    expect(results.body).toContain('✗')
    for (const id of ids) expect(await server.chancery.journal.written(id)).toBeDefined()
    const both = await server.app.inject({ url: '/ru/sign' })
    expect(both.statusCode).toBe(302)
  })
})
