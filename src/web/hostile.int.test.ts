/** Whatever is thrown at the pages and their forms: a clear page in the reader's language, nothing half done, nothing lost. */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newDatabase } from '../../test/database.ts'
import { replay } from '../chancery/replay/replay.ts'
import { configOf } from '../cli/config.ts'
import { buildServer } from '../cli/server.ts'
import { law } from '../law/index.ts'
import { LANGS, type Lang } from '../law/kernel/said.ts'
import { controlName } from './parts/field.tsx'
import { M } from './words/matter.ts'

const databaseUrl = await newDatabase()
const serve = (more: Readonly<Record<string, string>> = {}) =>
  buildServer(
    configOf({ DATABASE_URL: databaseUrl, TARAZY_RATE_LIMIT: '0', TARAZY_SIGNATURES: 'no', TARAZY_LOG: 'silent', ...more }),
    () => {},
  )
let server: Awaited<ReturnType<typeof serve>>
beforeAll(async () => {
  server = await serve()
})
afterAll(() => server?.close())

const HEAD = 'prosecutor/bostandyk-head'
const CITIZEN = 'citizen/applicant-1'
type Form = Readonly<Record<string, string | readonly string[]>>
const FORM = 'application/x-www-form-urlencoded'

/** A browser of one person: it keeps its cookie and knows the token of its pages. */
class Browser {
  readonly lang: Lang
  #cookie = ''
  csrf = ''
  constructor(lang: Lang = 'en') {
    this.lang = lang
  }
  async #send(method: 'GET' | 'POST', path: string, more: { payload?: string; headers?: Record<string, string> } = {}) {
    const reply = await server.app.inject({
      method,
      url: path.startsWith('/') ? `/${this.lang}${path}` : path,
      ...more,
      headers: { 'accept-language': this.lang, ...(this.#cookie && { cookie: this.#cookie }), ...more.headers },
    })
    const set = [reply.headers['set-cookie']].flat()[0]
    if (set) this.#cookie = set.split(';')[0] ?? ''
    this.csrf = /name="csrf" value="([^"]+)"/.exec(reply.body)?.[1] ?? this.csrf
    return reply
  }
  get cookie() {
    return this.#cookie
  }
  get(path: string, headers: Record<string, string> = {}) {
    return this.#send('GET', path, { headers })
  }
  post(path: string, form: Form, headers: Record<string, string> = {}) {
    const body = new URLSearchParams()
    for (const [k, v] of Object.entries({ csrf: this.csrf, ...form })) for (const x of [v].flat()) body.append(k, x)
    return this.raw(path, body.toString(), { 'content-type': FORM, ...headers })
  }
  raw(path: string, payload: string, headers: Record<string, string>) {
    return this.#send('POST', path, { payload, headers })
  }
  async signIn(person: string) {
    await this.get('/sign-in')
    const reply = await this.post('/sign-in', { person })
    expect(reply.statusCode).toBe(303)
    await this.get('/desk')
    return this
  }
}
type Reply = Awaited<ReturnType<Browser['get']>>
/** What every page holds, however it came about. */
const page = (reply: Reply, lang: Lang, what: string) => {
  expect(reply.statusCode, `${what} → ${reply.statusCode} ${reply.body.slice(0, 300)}`).toBeLessThan(500)
  expect(reply.headers['content-security-policy']).toContain("script-src 'self'")
  expect(reply.headers['x-content-type-options']).toBe('nosniff')
  if (reply.statusCode >= 300 && reply.statusCode < 400) return reply
  expect(reply.headers['content-type'], what).toBe('text/html; charset=utf-8')
  expect(reply.body, what).toContain(`<html lang="${lang}"`)
  return reply
}
const lodge: Form = { 'ref:office': 'office/almaty-bostandyk', 'yes:signed': 'yes' }
const receiptOf = async (b: Browser, reply: Reply) => {
  expect(reply.statusCode, reply.body.slice(0, 2_000)).toBe(303)
  return b.get(String(reply.headers.location).replace(/^\/(kk|ru|en)/, ''))
}
const eventsNow = async () => (await server.record.fsck()).events
/** The hidden fields of a form as it was shown. */
const hidden = (r: Reply): Form =>
  Object.fromEntries([...r.body.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(m => [m[1] ?? '', m[2] ?? '']))
const lodged = async (b: Browser, about: string) => {
  const form = await b.get('/do/application.lodge')
  const receipt = await receiptOf(b, await b.post('/do/application.lodge', { ...hidden(form), ...lodge, 'text:about': about }))
  return /href="\/\w\w\/matter\/(application\/[0-9a-f-]+)"/.exec(receipt.body)?.[1] ?? ''
}

const BAD = [
  '',
  ' ',
  'a\u0000b',
  '\u202eabc',
  'Сoт',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'; drop table event; --",
  '{{7*7}}',
  '../../../etc/passwd',
  '__proto__',
  'завтра',
  '2026-02-30',
  '9999-12-31',
  '-1',
  '1e309',
  'ж'.repeat(30_000),
  'office/none',
  'office/\u0000',
  'new/new',
  'a/'.repeat(60),
]
const bad = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...BAD) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
)
const lang = fc.constantFrom(...LANGS)

describe('hostile forms', () => {
  it('are answered with a page in the language of the address, whatever is in them, and nothing is recorded', async () => {
    const browsers = new Map<string, Browser>()
    for (const l of LANGS)
      for (const who of [CITIZEN, HEAD, 'judge/bostandyk-1']) browsers.set(`${l} ${who}`, await new Browser(l).signIn(who))
    const mine = await lodged(browsers.get(`kk ${CITIZEN}`) as Browser, 'Жалақы төленбейді')
    const targets = [mine, 'court/supreme', 'office/almaty-bostandyk', CITIZEN, 'office/none', 'application/x', '%00/%00', 'a'.repeat(90)]
    const before = await eventsNow()
    await fc.assert(
      fc.asyncProperty(
        lang,
        fc.constantFrom(CITIZEN, HEAD, 'judge/bostandyk-1'),
        fc.constantFrom(...law.acts.values()),
        fc.constantFrom(...targets),
        fc.array(fc.oneof(bad, fc.array(bad, { maxLength: 4 })), { minLength: 3, maxLength: 12 }),
        fc.constantFrom('check', 'send', 'send', 'x'),
        fc.dictionary(fc.constantFrom('id', 'seen', '__proto__', 'constructor', 'do', 'from'), bad, { maxKeys: 2 }),
        async (lang, who, act, target, values, what, more) => {
          const b = browsers.get(`${lang} ${who}`) as Browser
          const form: Record<string, string | readonly string[]> = { do: what, seen: '1' }
          for (const [i, [key, field]] of Object.entries(act.input).entries()) {
            const value = values[i % values.length]
            if (value !== undefined) form[controlName(key, field)] = value
          }
          const path = act.opens ? `/do/${act.id}` : `/matter/${target}/do/${act.id}`
          const reply = page(await b.post(path, { ...form, ...more }), lang, `POST ${path} ${JSON.stringify(form).slice(0, 400)}`)
          for (const markup of ['<script>alert', '<img src=x']) expect(reply.body).not.toContain(markup)
          page(await b.get(`${path}?from=${encodeURIComponent([values[0]].flat()[0] ?? '')}`), lang, `GET ${path}`)
        },
      ),
      { numRuns: 250, seed: 5 },
    )
    // Some acts ask for nothing that was spoiled: whatever was recorded, the matter that all aimed at was not touched.
    expect((await server.record.journal.see([mine]))[0]?.version).toBe(1)
    expect(await eventsNow()).toBeGreaterThanOrEqual(before)
  }, 120_000)

  it('of every kind of content are told what is wrong', async () => {
    const b = await new Browser('ru').signIn(CITIZEN)
    const before = await eventsNow()
    const path = '/do/application.lodge'
    const json = (x: object) => JSON.stringify({ csrf: b.csrf, ...x })
    for (const [payload, type] of [
      ['', FORM],
      ['%', FORM],
      ['csrf', FORM],
      [`csrf=${b.csrf}&text%3Aabout=%ED%A0%80&seen=%00`, FORM],
      [`csrf=${b.csrf}&csrf=${b.csrf}`, FORM],
      [json({ 'text:about': { toString: 1, valueOf: 1 } }), 'application/json'],
      [json({ 'text:about': [{ a: 1 }, null], 'ref:office': [['x']], 'yes:signed': {} }), 'application/json'],
      [json({ id: {}, seen: [], do: {} }), 'application/json'],
      ['null', 'application/json'],
      ['{"__proto__":{"csrf":"x"}}', 'application/json'],
      ['[', 'application/json'],
      ['x', 'text/plain'],
      ['x', 'multipart/form-data; boundary=x'],
      ['x', 'application/xml'],
    ] as const)
      page(await b.raw(path, payload, { 'content-type': type }), 'ru', `${type} ${payload}`)
    const large = page(await b.post(path, { ...lodge, 'text:about': 'ж'.repeat(5_000_000) }), 'ru', 'ten megabytes')
    expect(large.statusCode).toBe(413)
    expect(await eventsNow()).toBe(before)
  })

  it('come from a page of this session, or are not taken', async () => {
    const b = await new Browser('kk').signIn(CITIZEN)
    const other = await new Browser('kk').signIn(HEAD)
    const before = await eventsNow()
    const form = { ...lodge, 'text:about': 'Өтініш' }
    for (const csrf of ['', 'x', other.csrf, b.csrf.slice(1), `${b.csrf} `]) {
      const reply = page(await b.post('/do/application.lodge', { ...form, csrf }), 'kk', csrf)
      expect(reply.statusCode).toBe(403)
    }
    for (const site of ['cross-site', 'same-site', 'x'])
      expect((await b.post('/do/application.lodge', form, { 'sec-fetch-site': site })).statusCode).toBe(403)
    expect(await eventsNow()).toBe(before)
  })

  it('sent twice are done once; over a matter that moved on nothing is lost that was written', async () => {
    const b = await new Browser('en').signIn(CITIZEN)
    const form = await b.get('/do/application.lodge')
    const sent = { ...hidden(form), ...lodge, 'text:about': 'Once and no more' }
    const before = await eventsNow()
    const first = await b.post('/do/application.lodge', sent)
    const again = await b.post('/do/application.lodge', { ...sent, id: String(hidden(form).id).toUpperCase() })
    expect(await eventsNow()).toBe(before + 1)
    expect(String(again.headers.location)).toBe(`${first.headers.location}?again=1`)
    const other = page(await b.post('/do/application.lodge', { ...sent, 'text:about': 'Something else <i>' }), 'en', 'reused')
    expect(other.statusCode).toBe(409)
    expect(other.body).toContain(M.reused.en)
    expect(other.body).toContain('Something else &lt;i>')

    const matter = await lodged(b, 'The roof leaks')
    const [one, two] = [await new Browser('ru').signIn(HEAD), await new Browser('ru').signIn(HEAD)]
    const path = `/matter/${matter}/do/application.leave-unexamined`
    const [a, c] = [hidden(await one.get(path)), hidden(await two.get(path))]
    const examine = `/matter/${matter}/do/application.examine`
    expect((await one.post(examine, hidden(await one.get(examine)))).statusCode).toBe(303)
    const stale = page(await two.post(path, { ...c, 'text:reasons': 'Мұны жоғалтпа' }), 'ru', 'stale')
    expect(stale.statusCode).toBe(409)
    expect(stale.body).toContain(M.stale.ru)
    expect(a.seen).toBe('1')
  })

  it('with markup in every text show it as text, on every page that shows it', async () => {
    const b = await new Browser('en').signIn(CITIZEN)
    const markup = `x<script>alert(1)</script>"'><img src=x onerror=alert(1)>&lt;b&gt;</textarea></title>`
    const matter = await lodged(b, markup)
    const head = await new Browser('en').signIn(HEAD)
    const paths = [`/matter/${matter}`, '/desk', '/matters', '/search?q=%3Cscript%3E', `/matter/${matter}/do/application.answer`]
    for (const reply of await Promise.all([...paths.map(p => b.get(p)), ...paths.map(p => head.get(p))])) {
      page(reply, 'en', 'markup')
      expect(reply.body).not.toMatch(/<script>alert|<img src=x|<\/textarea><\/title>/)
    }
    expect((await head.get(`/matter/${matter}`)).body).toContain('x&lt;script>alert(1)')
  })
})

describe('hostile addresses', () => {
  it('are pages that do not exist, in the language of the address', async () => {
    const b = await new Browser('en').signIn(CITIZEN)
    const odd = fc.oneof(
      fc.constantFrom(
        '%00',
        '%ED%A0%80',
        '..%2f..%2fetc%2fpasswd',
        '__proto__',
        'constructor',
        'x'.repeat(299),
        '%',
        '%E0%A4%A',
        "'",
        '%22%3E%3Cscript%3E',
      ),
      fc.webSegment().map(w => w.replace(/^\.+$/, 'dots')),
    )
    const at = fc.constantFrom(
      'matter',
      'receipt',
      'law',
      'do',
      'practice',
      'search',
      'matters',
      'published',
      'hearings',
      'bodies',
      'desk',
      '',
    )
    const query = fc.constantFrom(
      '',
      '?q=%00',
      '?q=%25_%5C',
      '?page=-1',
      '?page=1e9',
      '?kind=__proto__',
      '?q=a&q=b',
      '?from=%00',
      '?over=1',
    )
    await fc.assert(
      fc.asyncProperty(at, fc.array(odd, { maxLength: 4 }), query, async (first, rest, q) => {
        const path = `/${[first, ...rest].filter(Boolean).join('/')}${q}`
        const reply = await b.get(path)
        expect(reply.statusCode, path).toBeLessThan(500)
        if (!String(reply.headers['content-type']).includes('problem')) page(reply, 'en', path)
        expect(reply.body).not.toContain('<script>')
      }),
      { numRuns: 400, seed: 6 },
    )
  }, 60_000)

  it('do not lead out of the assets', async () => {
    for (const path of ['..%2f..%2fsession.ts', '../session.ts', '%2e%2e/site.ts', 'tarazy.css%00', '....//site.ts', 'assets.ts', ''])
      expect((await server.app.inject({ url: `/assets/${path}` })).statusCode).toBe(404)
    expect((await server.app.inject({ url: '/assets/tarazy.css' })).statusCode).toBe(200)
  })

  it('of receipts and matters tell nothing to those who may not see them', async () => {
    const b = await new Browser('en').signIn(CITIZEN)
    const matter = await lodged(b, 'Құпиясөз қайталанбас')
    const receipt = (await server.record.journal.history(matter))[0]?.id ?? ''
    const stranger = await new Browser('en').signIn('citizen/bystander')
    const none = '0198c1e2-0000-7000-8000-00000000ffff'
    const told = async (path: string) => {
      const reply = await stranger.get(path)
      return [reply.statusCode, reply.body.replaceAll(receipt, none).replaceAll(matter, `application/${none}`)]
    }
    expect(await told(`/receipt/${receipt}`)).toEqual(await told(`/receipt/${none}`))
    expect(await told(`/matter/${matter}`)).toEqual(await told(`/matter/application/${none}`))
    expect(await told(`/matter/${matter}/do/application.sign`)).toEqual(await told(`/matter/application/${none}/do/application.sign`))
    for (const path of ['/search?q=қайталанбас', '/matters?q=қайталанбас', '/published?q=қайталанбас']) {
      const body = (await stranger.get(encodeURI(path))).body.replaceAll('value="қайталанбас"', '')
      expect(body).not.toContain(matter)
    }
  })
})

describe('who one is', () => {
  it('is told by a cookie that nobody can make or alter', async () => {
    const b = await new Browser('en').signIn(CITIZEN)
    const [payload = '', mac = ''] = b.cookie.replace('tarazy=', '').split('.')
    const session = JSON.parse(Buffer.from(payload, 'base64url').toString())
    const as = (x: object) => Buffer.from(JSON.stringify({ ...session, ...x })).toString('base64url')
    expect((await b.get('/desk')).statusCode).toBe(200)
    for (const forged of [
      `${as({ person: HEAD })}.${mac}`,
      `${as({ until: 9e15 })}.${mac}`,
      `${payload}.`,
      payload,
      `${payload}.${mac.slice(0, -1)}`,
      `${payload}.${mac}x`,
      '.',
      '%',
      'null.null',
      'a'.repeat(7_000),
    ]) {
      const reply = await server.app.inject({ url: '/en/desk', headers: { cookie: `tarazy=${forged}` } })
      expect([reply.statusCode, reply.headers.location]).toEqual([302, '/en/sign-in'])
    }
  })
  it('is one of the personas or nobody, and acts for a body in which one serves', async () => {
    const b = new Browser('en')
    await b.get('/sign-in')
    for (const person of ['official/nobody', 'office/general', '__proto__', '', '<script>'])
      expect((await b.post('/sign-in', { person })).statusCode).toBe(404)
    await b.signIn(CITIZEN)
    expect((await b.post('/capacity', { body: 'office/general' })).statusCode).toBe(303)
    expect((await b.get('/desk')).body).not.toContain('value="office/general"')
  })
  it('cannot be said in a header, nor kept from the demonstration, where there is none', async () => {
    const b = await new Browser('en').signIn(HEAD)
    const real = await serve({ TARAZY_DEMO: 'no' })
    try {
      const named = { 'x-tarazy-person': HEAD, 'x-tarazy-body': 'office/almaty-bostandyk', 'accept-language': 'ru' }
      for (const headers of [named, { cookie: b.cookie, 'accept-language': 'ru' }]) {
        const payload = { input: { office: 'office/almaty-bostandyk', about: 'x' } }
        const reply = await real.app.inject({ method: 'POST', url: '/api/acts/application.lodge', headers, payload })
        expect([reply.statusCode, reply.json().type]).toEqual([401, '/api/problems/sign-in'])
        expect((await real.app.inject({ url: '/api/duties', headers })).statusCode).toBe(401)
        expect((await real.app.inject({ url: '/en/desk', headers })).statusCode).toBe(302)
      }
      expect((await real.app.inject({ url: '/en/sign-in' })).body).not.toContain('name="person"')
    } finally {
      await real.close()
    }
  })
})

describe('the server', () => {
  it('says the same headers of safety with every answer, errors too', async () => {
    for (const url of [
      '/',
      '/en/',
      '/en/none',
      '/none',
      '/api/none',
      '/api/acts',
      '/assets/tarazy.css',
      '/assets/none',
      '/health',
      '/api/%',
      '/%E0%A4%A',
    ]) {
      const { headers } = await server.app.inject({ url })
      expect(headers['content-security-policy'], url).toMatch(/default-src 'none'.*frame-ancestors 'none'/)
      expect(headers['x-content-type-options'], url).toBe('nosniff')
      expect(headers['referrer-policy'], url).toBe('same-origin')
      expect(headers['x-powered-by'], url).toBeUndefined()
    }
  })
  it('slows down those who ask too often, in their language, page or API', async () => {
    const slow = await serve({ TARAZY_RATE_LIMIT: '3' })
    try {
      const ask = (url: string) => slow.app.inject({ url, headers: { 'accept-language': 'ru' } })
      for (let i = 0; i < 3; i++) expect((await ask('/ru/')).statusCode).toBe(200)
      const html = page(await ask('/ru/'), 'ru', 'too many')
      expect([html.statusCode, html.headers['retry-after']]).toEqual([429, expect.anything()])
      const api = await ask('/api/acts')
      expect([api.statusCode, api.json().type, api.headers['content-language']]).toEqual([429, '/api/problems/too-many', 'ru'])
      expect((await ask('/ru/none')).statusCode).toBe(429)
      expect((await ask('/none')).statusCode).toBe(429)
    } finally {
      await slow.close()
    }
  })
  it('counts by where a request comes from, on the word of the proxies it was told of and of nobody else', async () => {
    const from = (app: typeof server.app, remoteAddress: string, forwarded: string) =>
      app.inject({ url: '/ru/', remoteAddress, headers: { 'x-forwarded-for': forwarded } }).then(r => r.statusCode)
    const told = await serve({ TARAZY_RATE_LIMIT: '2', TARAZY_PROXIES: '10.0.0.0/8, ::1' })
    const untold = await serve({ TARAZY_RATE_LIMIT: '2' })
    try {
      for (const reader of ['203.0.113.1', '203.0.113.2', '203.0.113.3']) {
        for (let i = 0; i < 2; i++) expect(await from(told.app, '10.1.2.3', reader)).toBe(200)
        expect(await from(told.app, '10.1.2.3', reader)).toBe(429)
      }
      // Somebody who only says that they pass something on.
      for (const [app, address] of [
        [told.app, '203.0.113.9'],
        [untold.app, '10.1.2.3'],
      ] as const) {
        const answers: number[] = []
        for (const said of ['1.1.1.1', '2.2.2.2', '3.3.3.3']) answers.push(await from(app, address, said))
        expect(answers).toEqual([200, 200, 429])
      }
    } finally {
      await told.close()
      await untold.close()
    }
  })
  it('is measured on this machine, or with the key', async () => {
    const kept = await serve({ TARAZY_METRICS_KEY: 'a key for the measuring' })
    const ask = (app: typeof server.app, remoteAddress: string, headers: Record<string, string> = {}) =>
      app.inject({ url: '/metrics', remoteAddress, headers }).then(r => r.statusCode)
    try {
      expect(await ask(server.app, '127.0.0.1')).toBe(200)
      expect(await ask(server.app, '::ffff:127.0.0.1')).toBe(200)
      expect(await ask(server.app, '203.0.113.1')).toBe(403)
      for (const header of ['x-forwarded-for', 'forwarded', 'via', 'x-real-ip'])
        expect(await ask(server.app, '127.0.0.1', { [header]: '127.0.0.1' }), header).toBe(403)
      expect(await ask(kept.app, '203.0.113.1', { authorization: 'Bearer a key for the measuring' })).toBe(200)
      for (const authorization of ['', 'Bearer', 'Bearer a key for the measurin', 'Basic a key for the measuring'])
        expect(await ask(kept.app, '127.0.0.1', { authorization }), authorization).toBe(403)
    } finally {
      await kept.close()
    }
  })
  it('lets no private country stop its clock or its pages', async () => {
    const b = await new Browser('en').signIn(CITIZEN)
    await b.post('/practice', { do: 'begin' })
    for (const day of ['2027-02-31', '2027-02-29', '2026-11-31', '2027-99-99', '0000-00-00', '9999-12-31', 'x']) {
      page(await b.post('/practice-clock', { day, back: '//evil.example/' }), 'en', day)
      const shown = page(await b.get('/hearings'), 'en', day)
      expect([shown.statusCode, / (29|31) (February|November) /.exec(shown.body)]).toEqual([200, null])
    }
    const reply = await b.post('/practice-clock', { by: 'P1D', back: '/\\evil.example' })
    expect(String(reply.headers.location)).toBe('/en/desk')
  })
  it('has after all this a record without a fault, and registers that a replay makes anew', async () => {
    expect((await server.record.fsck()).wrong).toEqual([])
    expect((await replay(law, server.chancery.journal, server.chancery.registers)).differs).toEqual([])
  })
})
