/** What is published, found by its words; and never what is closed, hidden or gone. */
import { resolve } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openSite, playIn } from '../../../test/site.ts'
import { loadScenarios } from '../../chancery/scenario/load.ts'
import { Player } from '../../chancery/scenario/play.ts'
import { publish } from '../../chancery/seeing/publishing.ts'
import { PostgresPublished } from './postgres.ts'
import type { PublishedAct } from './published.ts'

const [whole, closed] = ['whole-matter', 'case/closed-hearing'].flatMap(f =>
  loadScenarios([resolve(import.meta.dirname, `../../../scenarios/${f}.yaml`)]),
)
if (!whole || whole.wrong || !closed || closed.wrong) throw new Error('the scenarios cannot be read')
const named = whole.scenario.steps.map(s =>
  'do' in s && s.do === 'case.decide' && s.with?.reasons
    ? {
        ...s,
        with: { ...s.with, reasons: 'Арыздарды Иван Петренко беріп, прокурорлар тексерді. Незаконные решения отменены. Courts decide.' },
      }
    : s,
)
const site = await openSite(closed.scenario.at)
const pool = new pg.Pool({ connectionString: site.databaseUrl, max: 2 })
const shelf = new PostgresPublished(pool)
beforeAll(async () => {
  await playIn(closed.scenario, new Player(site.country), 0)
  site.set(whole.scenario.at)
  await playIn({ ...whole.scenario, steps: named }, new Player(site.country), 0)
  await publish(site.chancery, shelf, true)
})
afterAll(() => pool.end())
const find = (text: string, more: object = {}) => shelf.find({ text, limit: 20, offset: 0, ...more })
const kinds = async (text: string, more: object = {}) => (await find(text, more)).acts.map(a => a.act)

it.each(['арыз', 'арыздардың', 'прокурор', 'прокурорларға', 'незаконного решения', 'court decided', 'решение'])(
  'the decision is found by %s',
  async q => expect(await kinds(q)).toContain('case.decide'),
)
it.each(['Петренко', 'иван', 'Калиаскар', 'Негіздер', 'Құпия құжаттар', 'қалпына келтіру', 'арызшы', 'прокуратураға барма'])(
  '%s is found in nothing',
  async q => expect((await find(q)).total).toBe(0),
)
it('what is written for the public after a closed hearing is found', async () =>
  expect(await kinds('жасырылған')).toEqual(['case.announce']))
it('filters narrow', async () => {
  expect(await kinds('арыз', { kind: 'case' })).toContain('case.decide')
  expect(await kinds('арыз', { kind: 'appeal' })).not.toContain('case.decide')
  expect(new Set((await find('', { document: 'decision' })).acts.map(a => a.document))).toEqual(new Set(['decision']))
  expect((await find('', { year: '1999' })).total).toBe(0)
  expect((await find('', { body: 'court/supreme' })).total).toBe(0)
})
it('a mistyped word is guessed, and no hidden one', async () => {
  expect((await find('прокурорлор')).meant).toMatch(/^прокурор/)
  expect((await find('петренка')).meant).toBeUndefined()
})
it('who comes to hold an office is not hidden any more, in what was published before either', async () => {
  expect((await find('Петренко')).total).toBe(0)
  const placed = await site.chancery.perform({
    act: 'official.record',
    stream: 'citizen/applicant-2',
    person: 'official/registrar',
    body: 'agency/registrar',
    input: { body: 'agency/akimat-bostandyk', post: 'official' },
  })
  expect(placed.is).toBe('done')
  // Until it is written anew it says what the page does not say any more: so it is not found.
  expect(await kinds('арыз')).not.toContain('case.decide')
  await publish(site.chancery, shelf, false)
  expect(await kinds('Петренко')).toContain('case.decide')
})
it('what has moved on or lost content is not found until it is written anew', async () => {
  const [first] = (await find('прокурорларға')).acts
  const stream = (first as PublishedAct).stream
  await pool.query('update head set erasures = erasures + 1 where stream = $1', [stream])
  expect((await find('прокурорларға')).acts.map(a => a.stream)).not.toContain(stream)
  // What was appealed from shows whom the appeal hides.
  const appeals = (await pool.query(`select stream from published_ground where ground = $1`, [stream])).rows.map(r => r.stream)
  expect([...(await shelf.behind(true))].sort()).toEqual([stream, ...appeals].sort())
  const { version } = (await pool.query('select version from head where stream = $1', [stream])).rows[0]
  await shelf.put({ stand: { stream, version, erasures: 1 }, sees: 'nothing', acts: [], grounds: [] })
  expect((await pool.query(`select 1 from published_word where word = 'courts'`)).rowCount).toBe(0)
})
it.each(['%', "'", '"', '\\', '& | !', ':*', 'a:*b', '<script>', '(', 'қ'.repeat(500), '\u0000', 'а '.repeat(5_000)])(
  '%s is answered',
  async q => {
    const page = await site.app.inject({
      url: `/ru/published?q=${encodeURIComponent(q)}&year=99999&page=-1&kind=__proto__&body='&document=%00&written=xx`,
    })
    expect(page.statusCode).toBe(200)
    expect(page.body).not.toContain('<script>(')
    expect((await find(q)).total).toBeGreaterThanOrEqual(0)
  },
)
