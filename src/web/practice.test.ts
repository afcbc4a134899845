/** A private country: what is done in it stays in it. */
import Fastify, { type FastifyInstance } from 'fastify'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { foundInMemory, type MemoryCountry } from '../chancery/country.ts'
import { Scenario } from '../chancery/scenario/file.ts'
import { foundingCommands } from '../demo/country.ts'
import { personas } from '../demo/personas.ts'
import { Press } from '../documents/press/render.ts'
import { law } from '../law/index.ts'
import { MemoryEnded } from '../registers/ended.ts'
import { Practice, type Story } from './practice.ts'
import { Sessions } from './session.ts'
import { site } from './site.ts'

const AT = '2026-03-02T10:00:00+05:00'
const story: Story = {
  id: 'two-steps',
  theme: '',
  scenario: Scenario.parse({
    title: { kk: 'Екі қадам', ru: 'Два шага', en: 'Two steps' },
    at: '2026-05-04T10:00:00+05:00',
    steps: [
      {
        as: 'citizen/applicant-1',
        do: 'application.lodge',
        with: { office: 'office/almaty-bostandyk', about: 'x', signed: false },
        'save-as': 'a',
      },
      { as: 'prosecutor/bostandyk-head', do: 'application.examine', on: 'a', expect: 'refused' },
    ],
  }),
}

let founded: MemoryCountry
let real: MemoryCountry
let practice: Practice
let app: FastifyInstance
beforeAll(async () => {
  founded = await foundInMemory(law, foundingCommands)
})
/** A browser: it keeps the cookie it was given and sends the token of the last page it saw. */
class Visitor {
  cookie = ''
  csrf = ''
  async get(url: string) {
    return this.#seen(await app.inject({ url, headers: { cookie: this.cookie } }))
  }
  async post(url: string, form: Readonly<Record<string, string>>) {
    return this.#seen(
      await app.inject({
        method: 'POST',
        url,
        headers: { cookie: this.cookie, 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams({ csrf: this.csrf, ...form }).toString(),
      }),
    )
  }
  async signIn(person: string) {
    await this.get('/en/sign-in')
    await this.post('/en/sign-in', { person })
    return this.get('/en/desk')
  }
  async begin() {
    await this.get('/en/practice')
    await this.post('/en/practice', { do: 'begin' })
    return this.get('/en/practice')
  }
  #seen<R extends { headers: Readonly<Record<string, unknown>>; body: string }>(r: R): R {
    const set = r.headers['set-cookie']
    if (set) this.cookie = String(set).split(';')[0] ?? ''
    this.csrf = /name="csrf" value="([^"]+)"/.exec(r.body)?.[1] ?? this.csrf
    return r
  }
}
let visitor: Visitor
const applications = async (country: MemoryCountry) => country.chancery.registers.count({ kinds: ['application'] })
const lodge = (v: Visitor) =>
  v.post('/en/do/application.lodge', { 'ref:office': 'office/almaty-bostandyk', 'text:about': 'Wages are not paid', 'yes:signed': 'yes' })

beforeEach(async () => {
  real = founded.fork()
  real.set(AT)
  practice = new Practice([story], async () => founded)
  app = Fastify()
  await app.register(site, {
    chancery: real.chancery,
    sessions: new Sessions(Buffer.alloc(32, 7), false, new MemoryEnded()),
    personas,
    press: new Press(),
    stationery: { url: 'http://tarazy.example' },
    practice,
    apiRoutes: () => [],
  })
  visitor = new Visitor()
})

describe('a country of one’s own', () => {
  it('takes what is done in it, and the real one knows nothing of it', async () => {
    await visitor.begin()
    await visitor.signIn('citizen/applicant-1')
    const done = await lodge(visitor)
    expect(done.statusCode).toBe(303)
    expect((await visitor.get(String(done.headers.location))).body).toContain('Practice country')
    expect(await applications(real)).toBe(0)
    await visitor.post('/en/practice', { do: 'leave' })
    expect((await visitor.get(String(done.headers.location))).statusCode).toBe(404)
    await visitor.post('/en/practice', { do: 'enter' })
    expect((await visitor.get(String(done.headers.location))).statusCode).toBe(200)
  })
  it('is seen by nobody else', async () => {
    await visitor.begin()
    await visitor.signIn('citizen/applicant-1')
    const done = await lodge(visitor)
    const other = new Visitor()
    await other.begin()
    await other.signIn('citizen/applicant-1')
    expect((await other.get(String(done.headers.location))).statusCode).toBe(404)
  })
  it('keeps whoever signs in, in another capacity or language, inside', async () => {
    await visitor.begin()
    await visitor.signIn('prosecutor/bostandyk-head')
    await visitor.post('/en/capacity', { body: '' })
    for (const [lang, word] of [
      ['kk', 'Жаттығу елі'],
      ['ru', 'Учебная страна'],
    ])
      expect((await visitor.get(`/${lang}/desk`)).body).toContain(word)
  })
})

describe('its clock', () => {
  it('runs terms out', async () => {
    await visitor.begin()
    await visitor.signIn('citizen/applicant-1')
    await lodge(visitor)
    await visitor.signIn('prosecutor/bostandyk-head')
    expect((await visitor.get('/en/desk')).body).not.toContain('days late')
    await visitor.post('/en/practice-clock', { by: 'P1M' })
    expect((await visitor.get('/en/desk')).body).toContain('days late')
  })
  it('runs forwards only, not past the calendar, and leads back to a page of this site', async () => {
    await visitor.begin()
    await visitor.signIn('citizen/applicant-1')
    const now = async () => /Practice country<\/b> <time[^>]*datetime="([^"]+)"/i.exec((await visitor.get('/en/desk')).body)?.[1]
    const before = await now()
    expect(before).toBe(AT)
    const forms: readonly Readonly<Record<string, string>>[] = [
      { day: '2026-01-01' },
      { day: '2099-01-01' },
      { day: 'tomorrow' },
      { by: 'P9D' },
      {},
    ]
    for (const form of forms) await visitor.post('/en/practice-clock', form)
    expect(await now()).toBe(before)
    for (const back of ['//elsewhere.example/', 'https://elsewhere.example/', '/\\elsewhere.example'])
      expect((await visitor.post('/en/practice-clock', { by: 'P1D', back })).headers.location).toBe('/en/desk')
    expect((await visitor.post('/en/practice-clock', { day: '2026-03-16', back: '/bodies' })).headers.location).toBe('/en/bodies')
    expect(await now()).toBe('2026-03-16T09:00:00+05:00')
  })
  it('is nobody’s in the real country', async () => {
    await visitor.signIn('citizen/applicant-1')
    expect((await visitor.post('/en/practice-clock', { by: 'P1D' })).statusCode).toBe(404)
    expect(real.now()).toBe(AT)
  })
})

describe('a country that is no longer kept', () => {
  it('is said to be gone, and what was sent to it is not done in the real one', async () => {
    await visitor.begin()
    await visitor.signIn('citizen/applicant-1')
    for (let i = 0; i < 301; i++) await practice.begin(AT)
    const r = await lodge(visitor)
    expect(r.statusCode).toBe(303)
    expect(r.headers.location).toBe('/en/practice?over=1')
    expect((await visitor.get('/en/practice?over=1')).body).toContain('no longer kept')
    expect(await applications(real)).toBe(0)
  })
})

describe('a story', () => {
  it('is played step by step, and one can step into its country and go on', async () => {
    await visitor.get('/en/practice/two-steps')
    await visitor.post('/en/practice/two-steps', { do: 'step', after: '0' })
    await visitor.post('/en/practice/two-steps', { do: 'step', after: '0' })
    expect((await visitor.get('/en/practice/two-steps')).body).toContain('1 / 2')
    await visitor.post('/en/practice/two-steps', { do: 'enter' })
    const desk = await visitor.signIn('prosecutor/bostandyk-head')
    expect(desk.body).toContain('Apply to a prosecutor')
    await visitor.post('/en/practice/two-steps', { do: 'step', after: '1' })
    const page = (await visitor.get('/en/practice/two-steps')).body
    expect(page).toContain('2 / 2')
    expect(page).toContain('The application is not signed')
    expect(page).not.toContain('✗')
    await visitor.post('/en/practice/two-steps', { do: 'restart' })
    expect((await visitor.get('/en/practice/two-steps')).body).toContain('0 / 2')
  })
  it('that does not exist is not found', async () => {
    await visitor.get('/en/practice')
    expect((await visitor.get('/en/practice/none')).statusCode).toBe(404)
    expect((await visitor.post('/en/practice/none', { do: 'step' })).statusCode).toBe(404)
  })
})
