import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance } from 'fastify'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { foundInMemory, type MemoryCountry } from '../chancery/country.ts'
import { foundingCommands } from '../demo/country.ts'
import { law } from '../law/index.ts'
import { api } from './api.ts'

const AT = '2026-03-02T10:00:00+05:00'
const CITIZEN = { 'x-tarazy-person': 'citizen/applicant-1' }
const PROSECUTOR = { 'x-tarazy-person': 'prosecutor/bostandyk-assistant', 'x-tarazy-body': 'office/almaty-bostandyk' }
const EN = { 'accept-language': 'en' }

let founded: MemoryCountry
let app: FastifyInstance
beforeAll(async () => {
  founded = await foundInMemory(law, foundingCommands)
})
beforeEach(async () => {
  const country = founded.fork()
  country.set(AT)
  app = Fastify()
  await app.register(api, {
    chancery: country.chancery,
    session: request => (request.headers.cookie === 'tarazy=1' ? { person: 'citizen/applicant-2' } : undefined),
    demo: true,
  })
})
type Headers = Readonly<Record<string, string>>
const post = (url: string, body: unknown, headers: Headers = {}) =>
  app.inject({ method: 'POST', url, headers: { ...EN, ...headers }, payload: body as object })
const get = (url: string, headers: Headers = {}) => app.inject({ url, headers: { ...EN, ...headers } })
const paper = { office: 'office/almaty-bostandyk', about: 'Wages are not paid', signed: true }
const lodged = async (input: object = paper, headers: Headers = CITIZEN) => {
  const r = await post('/api/acts/application.lodge', { input }, headers)
  expect(r.statusCode).toBe(201)
  return r.json() as {
    id: string
    matter: { id: string; href: string; number: string }
    under: { provision: string }[]
    due: { due: string; by: { name: string }; arithmetic: string[] }[]
    repeated: boolean
  }
}

describe('an act over the API', () => {
  it('answers with a receipt: number, provisions, what is now due by whom and until when', async () => {
    const receipt = await lodged()
    expect(receipt.matter.number).toMatch(/1.*2026/)
    expect(receipt.under.map(u => u.provision)).toContain('prosecutor.application.consider')
    expect(receipt.due[0]).toMatchObject({ due: '2026-03-17', to: { act: 'application.answer' }, by: { id: 'office/almaty-bostandyk' } })
    expect(receipt.due[0]?.by.name).not.toBe('—')
    expect(receipt.due[0]?.arithmetic.length).toBeGreaterThan(1)
  })
  it('is refused with every finding against it, in the reader’s language', async () => {
    const { matter } = await lodged({ ...paper, signed: false })
    const r = await app.inject({
      method: 'POST',
      url: '/api/acts/application.examine',
      headers: { ...PROSECUTOR, 'accept-language': 'ru' },
      payload: { stream: matter.id },
    })
    expect(r.statusCode).toBe(422)
    expect(r.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(r.headers['content-language']).toBe('ru')
    expect(r.json()).toMatchObject({
      type: '/api/problems/refused',
      title: 'Закон не допускает этого действия',
      findings: [{ provision: 'prosecutor.application.unsigned-not-checked', why: 'Обращение не подписано' }],
    })
  })
  it('is not repeated when sent twice with one id, and says so', async () => {
    const id = '0198c1e2-0000-7000-8000-000000000001'
    const first = await post('/api/acts/application.lodge', { id, input: paper }, CITIZEN)
    const second = await post('/api/acts/application.lodge', { id: id.toUpperCase(), input: paper }, CITIZEN)
    expect([first.statusCode, second.statusCode]).toEqual([201, 200])
    expect(second.json()).toMatchObject({ repeated: true, matter: first.json().matter, under: first.json().under, at: first.json().at })
    const other = await post('/api/acts/application.lodge', { id, input: { ...paper, about: 'Something else' } }, CITIZEN)
    expect(other.statusCode).toBe(409)
    expect(other.json().type).toBe('/api/problems/reused')
  })
  it('is stale when the matter has moved on', async () => {
    const { matter } = await lodged({ ...paper, signed: false })
    await post('/api/acts/application.sign', { stream: matter.id, seen: 1, input: {} }, CITIZEN)
    const r = await post('/api/acts/application.examine', { stream: matter.id, seen: 1 }, PROSECUTOR)
    expect(r.statusCode).toBe(409)
    expect(r.json()).toMatchObject({ type: '/api/problems/stale', version: 2 })
  })
  it('names each field that is wrong', async () => {
    const r = await post('/api/acts/application.lodge', { input: { office: 'nowhere', abuot: 'x' } }, CITIZEN)
    expect(r.statusCode).toBe(400)
    expect(r.json().issues).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ field: 'office', code: 'ref.form' }),
        expect.objectContaining({ field: 'about', code: 'missing', label: 'What happened, which right was violated' }),
        expect.objectContaining({ field: 'abuot', code: 'unknown-field' }),
      ]),
    )
  })
  it('does not let the sender name a matter that gets a number', async () => {
    const r = await post('/api/acts/application.lodge', { stream: 'office/invented', input: paper }, CITIZEN)
    expect(r.statusCode).toBe(400)
  })
})

describe('a notice', () => {
  it('is read for a body by whoever holds an office there today, whatever body is named', async () => {
    const country = founded.fork()
    country.set(AT)
    const named = Fastify()
    // A session begun while the office was held.
    const session = () => ({ person: 'citizen/applicant-1', body: 'office/almaty-bostandyk' })
    await named.register(api, { chancery: country.chancery, session, demo: true })
    const sent = await named.inject({
      method: 'POST',
      url: '/api/acts/application.lodge',
      headers: CITIZEN,
      payload: { input: paper },
    })
    const stream: string = sent.json().matter.id
    const isRead = async () => (await country.chancery.registers.told(stream)).some(n => n.who === 'office/almaty-bostandyk' && n.readAt)
    expect((await country.chancery.registers.told(stream)).map(n => n.who)).toContain('office/almaty-bostandyk')
    for (const headers of [{ ...CITIZEN, 'x-tarazy-body': 'office/almaty-bostandyk' }, {}]) {
      expect((await named.inject({ url: `/api/matters/${stream}`, headers })).statusCode).toBe(200)
      expect(await isRead()).toBe(false)
    }
    await named.inject({ url: `/api/matters/${stream}`, headers: PROSECUTOR })
    expect(await isRead()).toBe(true)
  })
})

describe('who may', () => {
  it('needs somebody who acts', async () => {
    expect((await post('/api/acts/application.lodge', { input: paper })).statusCode).toBe(401)
    expect((await post('/api/acts/application.lodge', { input: paper }, { 'x-tarazy-person': 'citizen/nobody' })).json().type).toBe(
      '/api/problems/unknown-person',
    )
    expect((await post('/api/acts/application.lodge', { input: paper }, { 'x-tarazy-person': 'office/general' })).statusCode).toBe(401)
  })
  it('acts with a session only from its own pages', async () => {
    const session = { cookie: 'tarazy=1', host: 'tarazy.kz' }
    expect((await post('/api/acts/application.lodge', { input: paper }, { ...session, origin: 'https://tarazy.kz' })).statusCode).toBe(201)
    expect((await post('/api/acts/application.lodge', { input: paper }, { ...session, origin: 'https://other.kz' })).statusCode).toBe(403)
    expect((await post('/api/acts/application.lodge', { input: paper }, { ...session, 'sec-fetch-site': 'cross-site' })).statusCode).toBe(
      403,
    )
  })
  it('does not tell a matter that may not be seen from one that does not exist', async () => {
    const { matter } = await lodged()
    const stranger = { 'x-tarazy-person': 'citizen/bystander' }
    const hidden = await get(matter.href, stranger)
    const absent = await get('/api/matters/application/0198c1e2-0000-7000-8000-000000000009', stranger)
    expect(hidden.statusCode).toBe(404)
    expect(hidden.body).toBe(absent.body)
    const act = async (stream: string, kind = '') =>
      (
        await post(
          `/api/acts/application.examine${kind}`,
          { stream },
          { 'x-tarazy-person': 'prosecutor/medeu-head', 'x-tarazy-body': 'office/almaty-medeu' },
        )
      ).body
    expect(await act(matter.id)).toBe(await act('application/0198c1e2-0000-7000-8000-000000000009'))
    expect(await act(matter.id, '/foresee')).toBe(await act('application/0198c1e2-0000-7000-8000-000000000009', '/foresee'))
  })
})

describe('reading', () => {
  it('shows a matter: course, history, duties, next steps and why not', async () => {
    const { matter } = await lodged({ ...paper, signed: false })
    const seen = (await get(matter.href, PROSECUTOR)).json()
    expect(seen).toMatchObject({ kind: 'application', version: 1, sees: 'all', stage: { id: 'registered' }, about: 'Wages are not paid' })
    expect(seen.history[0]).toMatchObject({ act: { id: 'application.lodge' }, by: { id: 'citizen/applicant-1' } })
    const examine = seen.steps.find((s: { act: string }) => s.act === 'application.examine')
    expect(examine).toMatchObject({ is: 'refused', findings: [{ provision: 'prosecutor.application.unsigned-not-checked' }] })
  })
  it('foresees without recording', async () => {
    const { matter } = await lodged()
    const open = await post('/api/acts/application.examine/foresee', { stream: matter.id }, PROSECUTOR)
    expect(open.json()).toMatchObject({ act: 'application.examine', is: 'open', version: 1 })
    const asks = (await post('/api/acts/application.lodge/foresee', {}, CITIZEN)).json()
    expect(asks.missing.map((m: { field: string }) => m.field)).toContain('about')
    expect((await get(matter.href, PROSECUTOR)).json().version).toBe(1)
  })
  it('lists duties by the day they fall due, with the arithmetic', async () => {
    await lodged()
    const { duties } = (await get('/api/duties', PROSECUTOR)).json()
    expect(duties).toMatchObject([{ duty: 'application.consider', due: '2026-03-17', is: 'open' }])
  })
  it('lists only what may be seen', async () => {
    const { matter } = await lodged()
    const ids = async (headers: Headers) =>
      (await get('/api/matters?kind=application', headers)).json().matters.map((m: { id: string }) => m.id)
    expect(await ids(PROSECUTOR)).toEqual([matter.id])
    expect(await ids({ 'x-tarazy-person': 'citizen/bystander' })).toEqual([])
    expect(await ids({})).toEqual([])
  })
  it('tells provisions with what enforces them', async () => {
    const p = (await get('/api/law/provisions/prosecutor.application.unsigned-not-checked')).json()
    expect(p.acts.map((a: { act: string }) => a.act)).toContain('application.examine')
    expect((await get('/api/law/provisions?text=unsigned')).json().provisions.length).toBeGreaterThan(0)
  })
})

describe('when it cannot answer', () => {
  it('says that there are too many requests, in the reader’s language', async () => {
    const limited = Fastify()
    await limited.register(rateLimit, { max: 1, timeWindow: '1 minute' })
    await limited.register(api, { chancery: founded.chancery, session: () => undefined })
    await limited.inject({ url: '/api/acts' })
    const r = await limited.inject({ url: '/api/acts', headers: { 'accept-language': 'ru' } })
    expect(r.statusCode).toBe(429)
    expect(r.json()).toMatchObject({ type: '/api/problems/too-many', title: 'Слишком много запросов' })
  })
  it('tells a fault of ours without its insides', async () => {
    const broken = Object.assign(Object.create(founded.chancery), { look: () => Promise.reject(new Error('secret of the insides')) })
    const faulty = Fastify()
    await faulty.register(api, { chancery: broken, session: () => undefined })
    const r = await faulty.inject({ url: '/api/matters/court/supreme' })
    expect(r.statusCode).toBe(500)
    expect(r.json()).toMatchObject({ type: '/api/problems/failed', number: expect.any(String) })
    expect(r.body).not.toContain('insides')
  })
})

describe('its description', () => {
  it('is OpenAPI 3.1 with every act, and every reference in it is found', async () => {
    const doc = (await get('/api/openapi.json')).json()
    expect(doc.openapi).toMatch(/^3\.1/)
    for (const id of law.acts.keys()) expect(doc.paths[`/api/acts/${id}`].post.operationId).toBe(id)
    const text = JSON.stringify(doc)
    for (const [, name] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g)) expect(doc.components.schemas).toHaveProperty(name as string)
    expect(
      doc.paths['/api/acts/application.lodge'].post.requestBody.content['application/json'].schema.properties.input.properties.about,
    ).toMatchObject({ title: 'What happened, which right was violated', maxLength: 20_000 })
  })
  it('is in the language asked for', async () => {
    const doc = (await get('/api/openapi.json', { 'accept-language': 'kk' })).json()
    expect(doc.paths['/api/acts/application.lodge'].post.summary).toBe('Прокурорға арыз беру')
  })
})
