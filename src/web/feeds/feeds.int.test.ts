/** The public record as programs read it: a case heard behind closed doors and announced, seen from outside. */
import { XmlDocument } from 'libxml2-wasm'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { CLOSED_NAMES, closedCase } from '../../../test/closed.ts'
import { openSite, playIn } from '../../../test/site.ts'
import { Player } from '../../chancery/scenario/play.ts'
import { LANGS } from '../../law/kernel/said.ts'
import { SETS } from '../../opendata/sets.ts'

const scenario = closedCase()
const site = await openSite(scenario.at)
let stream = ''
beforeAll(async () => {
  const played = await playIn(scenario, new Player(site.country), 0)
  stream = played.flatMap(p => (p.answer?.is === 'done' ? [p.answer.receipt.stream] : []))[0] ?? ''
})
const get = (url: string, headers: Record<string, string> = {}) => site.app.inject({ url: encodeURI(url), headers })
/** What the case is about: closed to all but the parties. */
const SECRET = ['Құқықты қалпына келтіру', 'Негіздер', 'Құпия құжаттар', 'prosecutor/bostandyk-head', ...CLOSED_NAMES]

describe.each(LANGS)('in %s', lang => {
  it('the feed tells of the case without what is closed, and under which rule', async () => {
    // Acts are written into the register soon after they are done.
    await vi.waitFor(async () => expect((await get(`/${lang}/published.atom`)).body).toContain('<entry>'), { timeout: 20_000 })
    const { body, statusCode, headers } = await get(`/${lang}/published.atom`)
    expect([statusCode, headers['content-type'], headers['set-cookie']]).toEqual([200, 'application/atom+xml; charset=utf-8', undefined])
    expect(body).toContain(`/${lang}/matter/${stream}`)
    expect(body).toMatch(/<summary>[^<]+<\/summary>/)
    for (const secret of SECRET) expect(body).not.toContain(secret)
  })
  it('the calendar tells of the hearing at its real instant, without parties', async () => {
    const { body, headers } = await get(`/${lang}/hearings.ics`)
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8')
    // Ten in the morning in Almaty, UTC+5.
    expect(body).toContain('DTSTART:20260311T050000Z')
    for (const secret of SECRET) expect(body).not.toContain(secret)
  })
})
it('what is written for the public names no private person, through whatever door', async () => {
  await vi.waitFor(async () => expect((await get('/en/published.atom')).body).toContain('И. П. пайдасына'), { timeout: 20_000 })
  const doors = ['/open-data/acts.jsonl', '/open-data/acts.csv', '/en/published', '/en/published?q=жасырылған', '/en/published.atom']
  for (const door of [...doors, `/en/matter/${stream}`, `/api/matters/${stream}`]) {
    const { body, statusCode } = await get(door)
    expect([door, statusCode]).toEqual([door, 200])
    expect(body, door).toMatch(door.includes('?q=') ? /И\. П\./ : /И\. П\. пайдасына/)
    for (const name of CLOSED_NAMES) expect(body, door).not.toContain(name)
  }
  for (const q of ['Петренко', 'Петренконың']) expect((await get(`/en/published?q=${q}`)).body).not.toContain(stream)
})
it('words of what is closed find nothing and are not counted', async () => {
  const found = async (q: string) => /Found: (\d+)/.exec((await get(`/en/published?q=${q}`)).body)?.[1]
  // They are written into the register soon after the acts.
  await vi.waitFor(async () => expect(Number(await found('жасырылған'))).toBe(1), { timeout: 20_000 })
  for (const q of ['қалпына', 'құқық', 'Құқықты қалпына келтіру']) {
    expect(await found(q)).toBe('0')
    expect((await get(`/en/published.atom?q=${q}`)).body).not.toContain('<entry>')
  }
})
it('the feed has one entry an act, by the filters and words of the page', async () => {
  const entries = async (query: string) => (await get(`/en/published.atom?${query}`)).body.match(/<entry>/g)?.length ?? 0
  const found = async (query: string) => Number(/Found: (\d+)/.exec((await get(`/en/published?${query}`)).body)?.[1])
  for (const query of [
    '',
    'q=жасырылған',
    'kind=case',
    'kind=appeal',
    'document=decision',
    'year=1999',
    'year=2026',
    'written=kk',
    'body=court/almaty-bostandyk',
  ])
    expect([query, await entries(query)]).toEqual([query, await found(query)])
  const { body } = await get('/en/published.atom')
  const ids = [...body.matchAll(/<id>([^<]+)<\/id>/g)].map(m => m[1])
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.length).toBeGreaterThan(2)
})
it('the feed says where the public log stood, in what readers pass over', async () => {
  const [origin, size] = (await get('/log/checkpoint')).body.split('\n')
  const { body } = await get('/en/published.atom')
  expect(body).toContain(`<log:position xmlns:log="tag:tarazy,2026:log" origin="${origin}" size="${size}"`)
  const read = XmlDocument.fromString(body)
  expect(read.find('/a:feed/a:entry', { a: 'http://www.w3.org/2005/Atom' }).length).toBeGreaterThan(0)
  read.dispose()
})
it.each([
  [
    '/en/published?q=сот&kind=case',
    ['/en/published.atom?q=%D1%81%D0%BE%D1%82&amp;kind=case', '/open-data/acts.jsonl?lang=en', '/open-data/acts.csv?lang=en'],
  ],
  [
    '/ru/open-data',
    [
      '/open-data/acts.jsonl?lang=ru',
      '/open-data/acts.csv?lang=ru',
      '/open-data/hearings.jsonl?lang=ru',
      '/open-data/hearings.csv?lang=ru',
    ],
  ],
] as const)('the head of %s names its files', async (page, files) => {
  const { body } = await get(page)
  const named = [...body.matchAll(/<link rel="alternate" type="[^"]+" href="([^"]+)"/g)].map(m => m[1])
  expect(named).toEqual(files)
  for (const file of files) expect((await site.app.inject({ url: file.replaceAll('&amp;', '&') })).statusCode).toBe(200)
})
it.each(LANGS)('the page on open data tells every column, in %s', async lang => {
  const { body, statusCode } = await get(`/${lang}/open-data`)
  expect(statusCode).toBe(200)
  for (const set of SETS)
    for (const c of [...set.placed, ...set.columns]) {
      expect(body).toContain(`<code>${c.name}</code>`)
      expect(body).toContain(c.about[lang])
    }
  expect(body).toContain((await get('/log/checkpoint')).body.split('\n')[0])
})
it('a calendar is of a court, or of a judge who sits', async () => {
  const events = async (query: string) => (await get(`/en/hearings.ics?${query}`)).body.match(/BEGIN:VEVENT/g)?.length ?? 0
  expect(await events('court=court/almaty-bostandyk')).toBe(1)
  expect(await events('court=court/supreme')).toBe(0)
  expect(await events('judge=judge/bostandyk-1')).toBe(1)
  expect(await events('judge=judge/bostandyk-2')).toBe(0)
  // Who is heard has no calendar, nor has anybody who never held an office.
  expect(await events('judge=prosecutor/bostandyk-head')).toBe(0)
  for (const query of ['judge=citizen/applicant-1', 'court=nowhere', "court='", 'judge=%25_%00'])
    expect((await get(`/en/hearings.ics?${query}`)).statusCode).toBe(404)
})
it.each(['/kk/published.atom', '/kk/hearings.ics'])('%s is not sent again while it is the same', async path => {
  const first = await get(path)
  const again = await get(path, { 'if-none-match': String(first.headers.etag) })
  expect([again.statusCode, again.body]).toEqual([304, ''])
  expect((await get(path, { 'if-none-match': '"other"' })).statusCode).toBe(200)
})
it.each(['q=%25', 'q=(', 'q=сот %26 арыз', 'kind=__proto__', 'q=<script>', `q=${'қ'.repeat(1_000)}`, 'q=a&q=b'])(
  'the feed answers to %s',
  async query => {
    const { statusCode, body } = await get(`/ru/published.atom?${query.replaceAll('%25', '%')}`)
    expect(statusCode).toBe(200)
    expect(body).not.toContain('<script>')
  },
)
