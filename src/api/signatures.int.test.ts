/** Documents of officials over the API: drawn up, signed, found again. Nothing is done by less than a signature that fits. */
import { createHash, randomUUID } from 'node:crypto'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newDatabase } from '../../test/database.ts'
import { type OpenChancery, openChancery } from '../chancery/open.ts'
import { configOf } from '../cli/config.ts'
import { type OpenDocuments, openDocuments } from '../cli/documents.ts'
import { foundingCommands } from '../demo/country.ts'
import { verifyPackage } from '../documents/packed/verify-package.ts'
import { law } from '../law/index.ts'
import { LANGS } from '../law/kernel/said.ts'
import { issue, newAuthority } from '../signatures/authority/issue.ts'
import { signaturesIn } from '../signatures/pdf/signatures.ts'
import { signDetached } from '../signatures/sign.ts'
import { WHY } from '../signatures/why.ts'
import { api } from './api.ts'

const config = configOf({ DATABASE_URL: await newDatabase(), TARAZY_LOG: 'silent' })
const MORNING = '2026-03-02T10:00:00+05:00'
const OFFICE = 'office/almaty-bostandyk'
const SENIOR = 'prosecutor/bostandyk-senior'
const HEAD = 'prosecutor/bostandyk-head'
const CITIZEN = 'citizen/applicant-1'
let now = MORNING
let open: OpenChancery
let documents: OpenDocuments
let app: FastifyInstance
const serving = async (demo: boolean) => {
  const served = Fastify()
  await served.register(api, {
    chancery: open.chancery,
    publicLog: open.record.publicLog,
    documents,
    session: request => (request.headers.cookie === 'tarazy=1' ? { person: SENIOR, body: OFFICE } : undefined),
    demo,
  })
  return served
}
beforeAll(async () => {
  open = await openChancery({
    law,
    founding: foundingCommands,
    dataDir: '',
    databaseUrl: config.databaseUrl,
    clock: { now: () => now },
    signing: true,
    log: () => {},
  })
  documents = await openDocuments(config, open.chancery, open.record)
  app = await serving(true)
})
beforeEach(() => {
  now = MORNING
})
afterAll(async () => {
  await documents?.press.close()
  await open?.close()
})

interface As {
  readonly person?: string
  readonly body?: string
  readonly lang?: string
}
const ask = async (method: 'GET' | 'POST' | 'DELETE', url: string, { person = SENIOR, body, lang = 'en' }: As = {}, payload?: object) => {
  const office = body ?? (person.startsWith('prosecutor/') ? OFFICE : '')
  const r = await app.inject({
    method,
    url,
    headers: { 'accept-language': lang, ...(person && { 'x-tarazy-person': person }), ...(office && { 'x-tarazy-body': office }) },
    ...(payload && { payload }),
  })
  const type = String(r.headers['content-type'] ?? '')
  return { status: r.statusCode, type, headers: r.headers, bytes: r.rawPayload, json: type.includes('json') ? r.json() : undefined }
}
const input = { subject: 'agency/akimat-bostandyk', about: 'Кезек тәртібі', ground: 'direct-detection', details: 'Баспасөз' }
const draft = async (as: As = {}, more: object = {}) => {
  const r = await ask('POST', '/api/acts/inspection.order/draft', as, { input, ...more })
  expect(r.status, JSON.stringify(r.json)).toBe(201)
  return r.json as { id: string; href: string; pdf: string; code: string; number: string; until: string; toSign: string }
}
const keys = () => {
  const kept = documents.signing?.keys
  if (!kept) throw new Error('no demo keys')
  return kept
}
const cmsOver = async (toSign: string, person = SENIOR) =>
  Buffer.from(signDetached(Buffer.from(toSign, 'base64'), await keys().of(person, person))).toString('base64')
const signed = async (more: object = {}) => {
  const d = await draft({}, more)
  const r = await ask('POST', d.href, {}, { cms: await cmsOver(d.toSign) })
  expect(r.status, JSON.stringify(r.json)).toBe(201)
  return { draft: d, receipt: r.json as { id: string; matter: { id: string; href: string; number: string }; at: string } }
}
const events = async () => {
  let n = 0
  for await (const _ of open.chancery.journal.everything()) n++
  return n
}

describe('an act of an official that is sent without a signature', () => {
  it.each(LANGS)('is not done, and it is said in %s what is missing and where its document is drawn up', async lang => {
    const before = await events()
    const r = await ask('POST', '/api/acts/inspection.order', { lang }, { input })
    expect(r).toMatchObject({ status: 422, type: 'application/problem+json; charset=utf-8' })
    const label = { kk: 'Қолтаңба', ru: 'Подпись', en: 'Signature' }[lang]
    expect(r.json).toMatchObject({
      type: '/api/problems/signature',
      act: 'inspection.order',
      draft: '/api/acts/inspection.order/draft',
      needs: [{ field: 'signature', label, provisions: ['house.signature'] }],
    })
    expect(await events()).toBe(before)
  })
  it('is foreseen to need one', async () => {
    const { json } = await ask('POST', '/api/acts/inspection.order/foresee', {}, { input })
    expect(json.is).toBe('needs')
    expect(json.needs).toContainEqual({ field: 'signature', label: 'Signature', provisions: ['house.signature'] })
  })
})

describe('drawing a document up', () => {
  it('does nothing yet: it gives the text, the bytes to sign and the document itself, to its signer', async () => {
    const before = await events()
    const r = await ask('POST', '/api/acts/inspection.order/draft', {}, { input })
    expect(r.headers.location).toBe(r.json.href)
    expect(r.json).toMatchObject({
      act: { id: 'inspection.order' },
      document: expect.stringMatching(/./),
      matter: { id: expect.stringMatching(/^inspection\//) },
      number: expect.stringMatching(/^Т-\d+\/2026$/),
      until: '2026-03-02T19:00:00.000Z',
      code: expect.stringMatching(/^[0-9A-Z]{4}-/),
      paper: { languages: expect.arrayContaining(['kk']), on: '2026-03-02' },
    })
    const texts = JSON.stringify(r.json.paper)
    for (const text of ['Кезек тәртібі', 'Баспасөз', 'prosecutor.inspection.']) expect(texts).toContain(text)
    const pdf = await ask('GET', r.json.pdf)
    expect(pdf).toMatchObject({ status: 200, type: 'application/pdf' })
    const toSign = Buffer.from(r.json.toSign, 'base64')
    // All of the file but the place of the signature.
    expect(pdf.bytes.subarray(0, 1_000)).toEqual(toSign.subarray(0, 1_000))
    expect(pdf.bytes.length).toBeGreaterThan(toSign.length)
    const { signatures } = (await ask('GET', '/api/signatures')).json
    expect(signatures.map((s: { id: string }) => s.id)).toContain(r.json.id)
    expect(signatures[0]).not.toHaveProperty('toSign')
    expect((await ask('GET', r.json.href)).json).toEqual(r.json)
    expect(await events()).toBe(before)
  })
  it.each<[string, number, string, As, string, object]>([
    ['by one who has no power', 422, 'refused', { person: CITIZEN }, 'inspection.order', { input }],
    ['by one who holds no office there', 422, 'refused', { body: 'office/general' }, 'inspection.order', { input }],
    ['by nobody', 401, 'sign-in', { person: '' }, 'inspection.order', { input }],
    ['of an act that there is not', 404, 'not-found', {}, 'inspection.invent', { input }],
    ['with a field that is wrong', 400, 'invalid', {}, 'inspection.order', { input: { ...input, ground: 'whim' } }],
    ['with a field that is missing', 400, 'invalid', {}, 'inspection.order', { input: { about: 'x' } }],
    ['with an id that is none', 400, 'invalid', {}, 'inspection.order', { id: 'x', input }],
    ['with a signature claimed', 400, 'invalid', {}, 'inspection.order', { input, signed: { by: SENIOR } }],
    [
      'in a matter that there is not',
      404,
      'not-found',
      {},
      'inspection.close',
      { stream: 'inspection/0198c1e2-0000-7000-8000-000000000009', input: {} },
    ],
  ])('%s is answered %i %s, and nothing waits', async (_, status, type, as, act, payload) => {
    const waiting = async () => (await ask('GET', '/api/signatures')).json.signatures.length
    const before = await waiting()
    const r = await ask('POST', `/api/acts/${act}/draft`, as, payload)
    expect([r.status, r.json.type], JSON.stringify(r.json)).toEqual([status, `/api/problems/${type}`])
    expect(await waiting()).toBe(before)
  })
  it('is not for acts that have no document', async () => {
    const act = [...law.acts.values()].find(a => !a.document && !a.opens)
    const r = await ask('POST', `/api/acts/${act?.id}/draft`, {}, { stream: 'inspection/0198c1e2-0000-7000-8000-000000000009', input: {} })
    expect([r.status, r.json.type]).toEqual([422, '/api/problems/unwritten'])
  })
  it('twice under one id makes one document', async () => {
    const id = randomUUID()
    await draft({}, { id })
    const again = await draft({}, { id: id.toUpperCase(), input: { ...input, about: 'Басқа тақырып' } })
    expect(again.id).toBe(id)
    const { signatures } = (await ask('GET', '/api/signatures')).json
    expect(signatures.filter((s: { id: string }) => s.id === id)).toHaveLength(1)
    expect(JSON.stringify((await ask('GET', again.href)).json.paper)).toContain('Басқа тақырып')
  })
  it('under the id of an act that was done answers with its receipt, under that of another act says so', async () => {
    const { receipt } = await signed()
    const same = await ask('POST', '/api/acts/inspection.order/draft', {}, { id: receipt.id, input })
    expect([same.status, same.json]).toEqual([200, { ...receipt, repeated: true }])
    expect((await ask('POST', '/api/acts/inspection.order', {}, { id: receipt.id, input })).json).toEqual(same.json)
    const other = await ask('POST', '/api/acts/inspection.order/draft', {}, { id: receipt.id, input: { ...input, about: 'Басқа' } })
    expect([other.status, other.json.type]).toEqual([409, '/api/problems/reused'])
  })
})

describe('a signature', () => {
  it('does the act: the receipt says so, and the document is kept as it was signed', async () => {
    const before = await events()
    const { draft: d, receipt } = await signed()
    expect(receipt).toMatchObject({ id: d.id, matter: { number: d.number }, repeated: false })
    expect(await events()).toBe(before + 1)
    const found = (await ask('GET', `/api/documents/${d.code}`)).json
    const pdf = await ask('GET', found.pdf)
    expect(createHash('sha256').update(pdf.bytes).digest('hex')).toBe(found.paper)
    const trusted = documents.signing?.signing.trust
    if (!trusted) throw new Error('no trust')
    expect(signaturesIn(pdf.bytes, trusted, now)).toMatchObject([{ verdict: { is: 'good', signer: { subject: { person: SENIOR } } } }])
    // Sent again, it is answered again.
    const again = await ask('POST', d.href, {}, { cms: await cmsOver(d.toSign) })
    expect([again.status, again.json]).toEqual([200, { ...receipt, repeated: true }])
    expect(await events()).toBe(before + 1)
  })
  it('sent many times at once does the act once', async () => {
    const before = await events()
    const d = await draft()
    const cms = await cmsOver(d.toSign)
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask('POST', d.href, {}, { cms })))
    expect(answers.map(a => a.status).sort()).toEqual([...Array(7).fill(200), 201])
    expect(await events()).toBe(before + 1)
  })
  it.each<[string, string, (toSign: string) => Promise<string>]>([
    ['over other bytes', 'other-bytes', () => cmsOver(Buffer.from('other').toString('base64'))],
    ['by another person', 'another-person', toSign => cmsOver(toSign, HEAD)],
    [
      'under a root that nobody trusts',
      'unknown-root',
      async toSign => {
        const valid = { from: '2012-01-01T00:00:00Z', to: '2049-12-31T00:00:00Z' }
        const foreign = await issue(await newAuthority(valid), { person: SENIOR, name: 'x' }, valid)
        return Buffer.from(signDetached(Buffer.from(toSign, 'base64'), foreign)).toString('base64')
      },
    ],
    ['that is none', 'not-cms', async () => Buffer.from('none').toString('base64')],
    ['that is empty', 'not-cms', async () => ''],
    ['of noise', 'too-large', async () => Buffer.alloc(700_000, 7).toString('base64')],
  ])('%s does nothing: it is said why, and the document still waits', async (_, reason, cms) => {
    const d = await draft()
    const before = await events()
    const sent = { cms: await cms(d.toSign) }
    for (const lang of LANGS) {
      const r = await ask('POST', d.href, { lang }, sent)
      expect(r).toMatchObject({ status: 422, json: { type: '/api/problems/not-signed', reason } })
      if (reason !== 'another-person') expect(r.json.why).toBe(WHY[reason as keyof typeof WHY][lang])
    }
    expect(await events()).toBe(before)
    expect((await ask('POST', d.href, {}, { cms: await cmsOver(d.toSign) })).status).toBe(201)
  })
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['no signature', {}],
    ['a number', { cms: 5 }],
    ['what is no base64', { cms: '*' }],
    ['more than it', { cms: '', person: HEAD }],
    ['a list', []],
  ])('is not looked for in %s', async (_, payload) => {
    const d = await draft()
    const r = await ask('POST', d.href, {}, payload as object)
    expect([r.status, r.json.type]).toEqual([400, '/api/problems/invalid'])
    expect((await ask('GET', d.href)).status).toBe(200)
  })
  it('whose number another one took is asked for anew, over the document as it is now', async () => {
    const [first, second] = [await draft(), await draft()]
    const cms = await cmsOver(second.toSign)
    expect((await ask('POST', first.href, {}, { cms: await cmsOver(first.toSign) })).status).toBe(201)
    const r = await ask('POST', second.href, {}, { cms })
    expect(r).toMatchObject({ status: 409, json: { type: '/api/problems/redrawn', draft: { id: second.id } } })
    expect(r.json.draft.number).not.toBe(second.number)
    // The signature over what it was before fits no more.
    expect((await ask('POST', second.href, {}, { cms })).json.reason).toBe('other-bytes')
    expect((await ask('POST', second.href, {}, { cms: await cmsOver(r.json.draft.toSign) })).status).toBe(201)
  })
  it('is not asked of anybody else, nor told to them', async () => {
    const d = await draft()
    const absent = `/api/signatures/${randomUUID()}`
    const cms = await cmsOver(d.toSign, HEAD)
    for (const [method, tail, payload] of [
      ['GET', '', undefined],
      ['GET', '/document.pdf', undefined],
      ['POST', '', { cms }],
      ['POST', '/demo', undefined],
      ['DELETE', '', undefined],
    ] as const) {
      const theirs = await ask(method, d.href + tail, { person: HEAD }, payload)
      expect([theirs.status, theirs.json]).toEqual([404, (await ask(method, absent + tail, { person: HEAD }, payload)).json])
      expect((await ask(method, d.href + tail, { person: '' }, payload)).status).toBe(401)
    }
    expect((await ask('GET', '/api/signatures', { person: HEAD })).json.signatures.map((s: { id: string }) => s.id)).not.toContain(d.id)
    expect((await ask('GET', '/api/signatures', { person: '' })).status).toBe(401)
    expect((await ask('GET', d.href)).status).toBe(200)
  })
  it('is not taken from a page of another site', async () => {
    const d = await draft()
    const session = { cookie: 'tarazy=1', host: 'tarazy.kz', origin: 'https://other.kz' }
    const payload = { cms: await cmsOver(d.toSign) }
    for (const [method, url, sent] of [
      ['POST', d.href, payload],
      ['POST', '/api/signatures', [{ id: d.id, ...payload }]],
      ['POST', `${d.href}/demo`, {}],
      ['DELETE', d.href, undefined],
      ['POST', '/api/acts/inspection.order/draft', { input }],
    ] as const)
      expect((await app.inject({ method, url, headers: session, ...(sent && { payload: sent }) })).statusCode).toBe(403)
    const own = await app.inject({ method: 'POST', url: d.href, headers: { ...session, origin: 'https://tarazy.kz' }, payload })
    expect(own.statusCode).toBe(201)
  })
  it('is declined: the document goes, and cannot be signed', async () => {
    const d = await draft()
    expect(await ask('DELETE', d.href)).toMatchObject({ status: 204 })
    expect((await ask('DELETE', d.href)).json.type).toBe('/api/problems/lapsed')
    expect((await ask('POST', d.href, {}, { cms: await cmsOver(d.toSign) })).json.type).toBe('/api/problems/lapsed')
  })
  it('comes too late on the next day', async () => {
    const d = await draft()
    const cms = await cmsOver(d.toSign)
    now = '2026-03-03T00:00:01+05:00'
    const r = await ask('POST', d.href, {}, { cms })
    expect([r.status, r.json.type]).toEqual([404, '/api/problems/lapsed'])
  })
  it('is made in the demo with the key that is kept there, and only there', async () => {
    const d = await draft()
    const outside = await serving(false)
    const headers = { cookie: 'tarazy=1' }
    expect((await outside.inject({ url: d.href, headers })).statusCode).toBe(200)
    expect((await outside.inject({ method: 'POST', url: `${d.href}/demo`, headers })).json().type).toBe('/api/problems/not-found')
    expect((await ask('POST', `${d.href}/demo`)).status).toBe(201)
  })
})

describe('several signatures', () => {
  it('are each answered by itself', async () => {
    const [good, other, bad] = [await draft(), await draft(), await draft()]
    const before = await events()
    const sent = [
      { id: good.id, cms: await cmsOver(good.toSign) },
      { id: bad.id, cms: await cmsOver(bad.toSign, HEAD) },
      // Its number went to the first.
      { id: other.id, cms: await cmsOver(other.toSign) },
      { id: randomUUID(), cms: '' },
      { id: '../x', cms: '' },
      { id: good.id, cms: await cmsOver(good.toSign) },
    ]
    const { status, json } = await ask('POST', '/api/signatures', { lang: 'ru' }, sent)
    expect(status).toBe(200)
    const told = json.results.map((r: { status: number; problem?: { type: string } }) => [r.status, r.problem?.type.split('/').pop()])
    expect(told).toEqual([
      [201, undefined],
      [422, 'not-signed'],
      [409, 'redrawn'],
      [404, 'lapsed'],
      [404, 'lapsed'],
      [200, undefined],
    ])
    expect(json.results.map((r: { id: string }) => r.id)).toEqual(sent.map(s => s.id))
    expect(json.results[1].problem.why).toBe('Сертификат принадлежит другому человеку')
    expect(await events()).toBe(before + 1)
  })
  it.each<[string, unknown, string]>([
    ['no list', {}, 'type'],
    ['an empty list', [], 'list.empty'],
    ['more than a hundred', Array.from({ length: 101 }, () => ({ id: randomUUID(), cms: '' })), 'list.long'],
    ['a list of something else', [{ id: 5 }], 'type'],
  ])('are not looked for in %s', async (_, payload, code) => {
    const r = await ask('POST', '/api/signatures', {}, payload as object)
    expect([r.status, r.json.type]).toEqual([400, '/api/problems/invalid'])
    expect(r.json.issues.map((i: { code: string }) => i.code)).toContain(code)
  })
})

describe('an act found by the code on its document', () => {
  it('is told to those who see it', async () => {
    const { draft: d, receipt } = await signed()
    await open.record.publicLog.sequence(true)
    const { status, json } = await ask('GET', `/api/documents/${d.code.toLowerCase().replaceAll('-', '')}`)
    expect(status).toBe(200)
    expect(json).toMatchObject({
      id: d.id,
      code: d.code,
      at: receipt.at,
      act: { id: 'inspection.order' },
      matter: { id: receipt.matter.id },
      by: { id: SENIOR },
      paper: expect.stringMatching(/^[0-9a-f]{64}$/),
      erased: false,
      log: { index: expect.any(Number), size: expect.any(Number) },
      package: `${receipt.matter.href}/package`,
    })
  })
  it('is to others recorded, and no more: not what it is, in which matter, by whom, nor the document', async () => {
    const { draft: d } = await signed()
    for (const person of ['', 'citizen/bystander']) {
      const { status, json } = await ask('GET', `/api/documents/${d.code}`, { person })
      expect(status).toBe(200)
      expect(json).toMatchObject({ code: d.code, act: null, matter: null, by: null, pdf: null, package: null })
      expect(JSON.stringify(json)).not.toMatch(/Кезек|akimat|bostandyk/)
      expect((await ask('GET', `/api/documents/${d.code}/document.pdf`, { person })).status).toBe(404)
    }
  })
  it('is not found by a code that was misread, or that is none', async () => {
    const { draft: d } = await signed()
    const misread = (d.code.startsWith('0') ? '1' : '0') + d.code.slice(1)
    for (const code of [misread, 'x', '%00', d.id, '0000-0000-0000-0000-0000-0000-000'])
      for (const tail of ['', '/document.pdf'])
        expect((await ask('GET', `/api/documents/${code}${tail}`)).json.type).toBe('/api/problems/not-found')
  })
})

describe('a matter with its proofs', () => {
  it('is checked without this installation', async () => {
    const { receipt } = await signed()
    await open.record.publicLog.sequence(true)
    const zip = await ask('GET', `${receipt.matter.href}/package`)
    expect(zip).toMatchObject({ status: 200, type: 'application/zip' })
    expect(await verifyPackage(law, zip.bytes, [open.record.publicLog.vkey])).toMatchObject({
      matter: receipt.matter.id,
      signed: 1,
      faults: [],
    })
  })
  it('is not there for those who do not see the matter', async () => {
    const { receipt } = await signed()
    const closed = await ask('GET', `${receipt.matter.href}/package`, { person: 'citizen/bystander' })
    const absent = await ask('GET', '/api/matters/inspection/0198c1e2-0000-7000-8000-000000000009/package', { person: 'citizen/bystander' })
    expect([closed.status, closed.json]).toEqual([404, absent.json])
  })
})

describe('the description', () => {
  it.each(LANGS)('names these routes in %s, and every reference in it is found', async lang => {
    const doc = (await ask('GET', '/api/openapi.json', { lang })).json
    for (const path of [
      '/api/acts/inspection.order/draft',
      '/api/signatures',
      '/api/signatures/{id}',
      '/api/signatures/{id}/demo',
      '/api/documents/{code}',
      '/api/matters/{kind}/{id}/package',
    ])
      expect(doc.paths).toHaveProperty([path])
    for (const [, name] of JSON.stringify(doc).matchAll(/"#\/components\/schemas\/(\w+)"/g))
      expect(doc.components.schemas).toHaveProperty(name as string)
    const outside = (await (await serving(false)).inject({ url: '/api/openapi.json' })).json()
    expect(outside.paths).not.toHaveProperty(['/api/signatures/{id}/demo'])
  })
})
