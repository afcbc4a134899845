/** The calendar of hearings as pages: an appeal before its panel, and a case behind closed doors, seen by anybody. */
import { resolve } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSite, playIn, signedIn, wholeMatter } from '../../../test/site.ts'
import { loadScenarios } from '../../chancery/scenario/load.ts'
import { Player } from '../../chancery/scenario/play.ts'
import { LANGS } from '../../law/kernel/said.ts'
import { weekOf } from './dates.ts'

const [closed] = loadScenarios([resolve(import.meta.dirname, '../../../scenarios/case/closed-hearing.yaml')])
if (!closed || closed.wrong) throw new Error('the scenario cannot be read')
const whole = wholeMatter()
const site = await openSite(closed.scenario.at)
const pool = new pg.Pool({ connectionString: site.databaseUrl, max: 1 })
afterAll(() => pool.end())

let stream = ''
let whose: { readonly on: string; readonly judges: readonly string[]; readonly heard: readonly string[]; readonly stream: string }
beforeAll(async () => {
  const played = await playIn(closed.scenario, new Player(site.country), 0)
  stream = played.flatMap(p => (p.answer?.is === 'done' ? [p.answer.receipt.stream] : []))[0] ?? ''
  site.set(whole.at)
  await playIn(whole, new Player(site.country), 0)
  const [appeal] = await site.chancery.registers.matters({ kinds: ['appeal'] })
  if (!appeal?.hearing) throw new Error('no appeal was heard')
  const by = (is: boolean) => appeal.parties.filter(p => (p.role === 'judge') === is && p.role !== 'court').map(p => p.who)
  whose = { on: appeal.hearing.on, judges: by(true), heard: by(false), stream: appeal.stream }
  site.set('2026-03-11T08:00:00+05:00')
})
const get = (url: string, headers: Record<string, string> = {}) => site.app.inject({ url: encodeURI(url), headers })
const page = async (url: string) => {
  const answer = await get(url)
  expect([url, answer.statusCode, answer.headers.location]).toEqual([url, 200, undefined])
  return answer.body
}
/** What the closed case is about. */
const SECRET = ['Құқықты қалпына келтіру', 'Негіздер', 'Құпия құжаттар', 'prosecutor/bostandyk-head', 'agency/akimat-bostandyk']
const JUDGE = { kk: 'Меруерт Жақсылық', ru: 'Меруерт Жаксылык', en: 'Meruert Zhaksylyk' }
const CLOSED = { kk: 'Жабық', ru: 'Закрыто', en: 'Closed' }
const main = (body: string) => body.slice(body.indexOf('<main'), body.indexOf('</main>'))
/** The part of a page that lists, without the filters. */
const listed = (body: string) => main(body).replace(/<form[\s\S]*?<\/form>/g, '')

describe.each(LANGS)('in %s', lang => {
  it('a week names the hour, the room, the matter, who sits, and that the doors are closed; never the parties', async () => {
    const body = listed(await page(`/${lang}/hearings`))
    expect(body).toMatch(new RegExp(`<b>10:00</b>[\\s\\S]*/${lang}/matter/court/almaty-bostandyk[\\s\\S]*/${lang}/matter/${stream}`))
    expect(body).toContain(`<a href="/${lang}/matter/judge/bostandyk-1">${JUDGE[lang]}</a>`)
    expect(body).toContain(`<b>${CLOSED[lang]}</b>`)
    for (const secret of SECRET) expect(body).not.toContain(secret)
  })
  it('a month has the same, counted, with a way to the week of each day', async () => {
    const body = listed(await page(`/${lang}/hearings?view=month`))
    expect(body).toContain(`/${lang}/matter/${stream}`)
    expect(body).toContain(`href="/${lang}/hearings#d2026-03-11"`)
    expect(body).toContain(`href="/${lang}/hearings?on=2026-03-16#d2026-03-16"`)
    for (const secret of SECRET) expect(body).not.toContain(secret)
  })
  it('holidays are named', async () => {
    const names = { kk: 'Наурыз мейрамы', ru: 'Наурыз мейрамы', en: 'Nauryz' }
    expect(await page(`/${lang}/hearings?on=2026-03-16`)).toContain(names[lang])
    const moved = { kk: 'берілген демалыс күні', ru: 'выходной за праздник', en: 'day off in lieu' }
    expect(await page(`/${lang}/hearings?view=month`)).toContain(moved[lang])
  })
  it.each(['on=2026-02-30', 'on=2011-12-31', 'on=2100-01-01', 'on=zzz', 'on=%27%3B--', 'view=month&on=2026-3-2'])(
    '%s is answered in words',
    async q => {
      const { statusCode, body } = await site.app.inject({ url: `/${lang}/hearings?${q}` })
      expect([statusCode, body.includes(`<html lang="${lang}"`)]).toEqual([400, true])
      expect(body).toMatch({ kk: /Мұндай күн жоқ/, ru: /Такого дня нет/, en: /There is no such day/ }[lang])
    },
  )
  it.each(['court=court/nowhere', "court='", 'court=office/almaty-bostandyk', 'court=__proto__'])('%s is no court', async q => {
    const { statusCode, body } = await get(`/${lang}/hearings?${q}`)
    expect(statusCode).toBe(404)
    expect(body).toMatch({ kk: /Мұндай сот жоқ/, ru: /Такого суда нет/, en: /There is no such court/ }[lang])
  })
  // Nor is a private person told apart from somebody who is not there.
  it.each(['judge=judge/nobody', 'judge=prosecutor/bostandyk-head', 'judge=citizen/applicant-1'])('%s is no judge', async q => {
    const { statusCode, body } = await get(`/${lang}/hearings?${q}`)
    expect(statusCode).toBe(404)
    expect(body).toMatch({ kk: /Мұндай судья жоқ/, ru: /Такого судьи нет/, en: /There is no such judge/ }[lang])
  })
})
describe('one view has one address', () => {
  it.each([
    ['court=&judge=&view=week&on=2026-03-11', '/en/hearings'],
    ['on=2026-03-15', '/en/hearings'],
    ['view=year', '/en/hearings'],
    ['view=month&on=2026-03-31&page=7', '/en/hearings?view=month'],
    ['on=2026-03-20&court=court/supreme', '/en/hearings?court=court/supreme&on=2026-03-16'],
    ['page=9', '/en/hearings'],
    ['court=court/supreme&court=court/almaty', '/en/hearings'],
    ['utm=x', '/en/hearings'],
  ])('%s leads to %s', async (q, to) => {
    const { statusCode, headers } = await get(`/en/hearings?${q}`)
    expect([statusCode, headers.location]).toEqual([302, to])
    await page(to)
  })
})
describe('filters', () => {
  const inMarch = async (q: string) => listed(await page(`/en/hearings?${q}`)).includes(stream)
  it('a court has its own hearings', async () => {
    expect(await inMarch('court=court/almaty-bostandyk')).toBe(true)
    expect(await inMarch('court=court/almaty')).toBe(false)
  })
  it('a judge has those where the judge sits', async () => {
    expect(await inMarch('judge=judge/bostandyk-1')).toBe(true)
    expect(await inMarch('judge=judge/bostandyk-2')).toBe(false)
    expect(await inMarch('court=court/almaty-bostandyk&judge=judge/bostandyk-1')).toBe(true)
    expect(await inMarch('court=court/almaty&judge=judge/bostandyk-1')).toBe(false)
  })
  it('offer the judges of the court that was chosen', async () => {
    const form = /<form class="filter"[\s\S]*?<\/form>/.exec(await page('/en/hearings?court=court/almaty'))?.[0] ?? ''
    expect(form).toContain('value="judge/almaty-1"')
    expect(form).not.toContain('value="judge/bostandyk-1"')
    expect(form).not.toContain('value="clerk/')
  })
})
it('a panel is named in full, and nobody who is heard', async () => {
  const body = listed(await page(`/en/hearings?court=court/almaty&on=${weekOf(whose.on)[0]}`))
  expect(whose.judges.length).toBe(3)
  expect(body).toContain(whose.stream)
  for (const judge of whose.judges) expect(body).toContain(`/en/matter/${judge}`)
  expect(whose.heard.length).toBeGreaterThan(0)
  for (const who of whose.heard) expect(body).not.toContain(who)
})
it('whoever looks sees the same calendar', async () => {
  const cookie = await signedIn(site, 'prosecutor/bostandyk-head')
  const { body } = await get('/en/hearings', { cookie })
  expect(listed(body)).toBe(listed(await page('/en/hearings')))
})
it('what is secret is neither counted nor listed, and not listed even where the register has it as open', async () => {
  const { rows } = await pool.query<{ rows: object }>('select rows from matter where stream = $1', [stream])
  const on = JSON.stringify({ ...rows[0]?.rows, hearing: { on: '2026-03-12', hour: '11:00', room: 'ЫЫ', court: 'court/almaty-bostandyk' } })
  const file = (open: string) =>
    pool.query(
      `insert into matter(stream, kind, number, version, stage, final, open, hearing_on, opened_at, moved_at, rows)
        values ($1, 'case', 'ЫЫ-1', 1, 'scheduled', false, $2, '2026-03-12', '2026', '2026', $3)`,
      [`case/secret-${open}`, open, on],
    )
  const addresses = ['/en/hearings', '/en/hearings?view=month', '/en/matter/court/almaty-bostandyk']
  try {
    const before = await Promise.all(addresses.map(page))
    await file('nothing')
    expect((await Promise.all(addresses.map(page))).map(main)).toEqual(before.map(main))
    await file('course')
    for (const address of addresses) expect(main(await page(address))).not.toMatch(/secret-|ЫЫ/)
    expect((await get('/en/hearings.ics')).body).not.toMatch(/secret-|ЫЫ/)
  } finally {
    await pool.query(`delete from matter where stream like 'case/secret-%'`)
  }
})
describe('the page of', () => {
  it.each([
    ['a court', 'court/almaty-bostandyk', 'court=court/almaty-bostandyk'],
    ['a judge', 'judge/bostandyk-1', 'judge=judge/bostandyk-1'],
  ])('%s shows the next hearings, and leads to its calendar and its feed', async (_what, of, query) => {
    const body = await page(`/en/matter/${of}`)
    expect(main(body)).toContain(`/en/matter/${stream}`)
    expect(main(body)).toContain(`href="/en/hearings?${query}"`)
    expect(main(body)).toMatch(new RegExp(`href="webcal://[^"/]+/en/hearings.ics\\?${query}"`))
    expect(body).toContain(`<link rel="alternate" type="text/calendar" href="/en/hearings.ics?${query}"`)
    expect((await get(`/en/hearings.ics?${query}`)).body).toContain('DTSTART:20260311T050000Z')
  })
  it.each(['office/almaty-bostandyk', 'prosecutor/bostandyk-head', 'clerk/bostandyk-court', 'agency/akimat-bostandyk'])(
    '%s has no calendar',
    async of => {
      const body = await page(`/en/matter/${of}`)
      expect(body).not.toContain('hearings.ics')
    },
  )
})
it('every view tells of its feed in its head', async () => {
  for (const view of ['', '?view=month'])
    expect(await page(`/ru/hearings${view}`)).toContain('<link rel="alternate" type="text/calendar" href="/ru/hearings.ics"')
})
