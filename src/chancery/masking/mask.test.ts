/** Nobody outside reads a private person's name in what is open to all; whoever takes part does. */
import { resolve } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { CLOSED_NAMES, closedCase } from '../../../test/closed.ts'
import { foundingCommands } from '../../demo/country.ts'
import { PEOPLE } from '../../demo/people.ts'
import { law } from '../../law/index.ts'
import { foundInMemory, type MemoryCountry } from '../country.ts'
import { loadScenarios } from '../scenario/load.ts'
import { Player, play } from '../scenario/play.ts'
import { publicOf } from '../seeing/publishing.ts'
import { visiblePage, visibleRows } from '../seeing/visible.ts'

const [whole] = loadScenarios([resolve(import.meta.dirname, '../../../scenarios/whole-matter.yaml')])
if (!whole || whole.wrong) throw new Error('the whole matter cannot be read')
const { scenario } = whole
const NAMED = 'Иван Петренко мен Роза Қалиасқардың кезегі'
const PRIVATE = PEOPLE.filter(p => /^citizen.applicant/.test(p.id))
  .flatMap(p => Object.values(p.name))
  .flatMap(n => [n, ...n.split(' ')])
const said = (x: unknown) =>
  JSON.stringify(x, (key, v) =>
    v instanceof Map ? [...v] : ['matter', 'act', 'duty', 'norm'].includes(key) && typeof v === 'object' ? v.id : v,
  )

let country: MemoryCountry
const matters: string[] = []
beforeAll(async () => {
  country = await foundInMemory(law, foundingCommands)
  const player = new Player(country)
  for (const step of scenario.steps) {
    const named = 'do' in step && WRITTEN.includes(step.do)
    const input = named
      ? Object.fromEntries(Object.entries(step.with ?? {}).map(([k, v]) => [k, NAMES.includes(k) ? `${NAMED}. ${v}` : v]))
      : {}
    const { answer } = await player.step(named ? { ...step, with: input } : step)
    if (answer?.is === 'done') matters.push(answer.receipt.stream)
  }
})
// The applicant behind it all is four links from the appeal: the case, the protest, the inspection, the application.
const WRITTEN = ['case', 'appeal'].flatMap(k => [`${k}.file`, `${k}.lodge`, `${k}.decide`, `${k}.make-statement`])
const NAMES = ['about', 'grounds', 'established', 'reasons', 'statement']
const one = (kind: string) => matters.find(m => m.startsWith(`${kind}/`)) ?? ''

it.each(['case', 'appeal'].flatMap(kind => [[kind, undefined] as const, [kind, 'citizen/bystander'] as const]))(
  'of an announced %s %s reads all but the names',
  async (kind, who) => {
    const view = await country.chancery.look(one(kind), who)
    expect([view?.access.sees, view?.mask?.under]).toEqual(['all', 'house.masking'])
    const { mask, steps: _, actor: __, ...read } = view ?? {}
    for (const name of PRIVATE) expect(said(read).split(/[^\p{L}]+/u)).not.toContain(name)
    expect(said(read)).toContain('И. П. мен Р. Қ. кезегі')
    // Officials are named: what they wrote stands whole where it names nobody else.
    expect(view?.history.some(h => h.text !== '' && h.act === `${kind}.announce`)).toBe(true)
    expect(view?.history.filter(h => JSON.stringify(h.data).includes('citizen/')).every(h => h.text === '')).toBe(true)
    expect([...(mask?.names.values() ?? [])].map(n => said(n.about)).join()).toContain('И. П.')
  },
)
it('nothing that is published names them, in whatever matter', async () => {
  const { law, journal } = country.chancery
  for (const stream of matters) {
    const history = await journal.history(stream)
    const { answer } = await country.chancery.ask(w => publicOf(law, w, w.see(stream), history, country.now()))
    for (const name of PRIVATE) expect(said(answer).split(/[^\p{L}]+/u), stream).not.toContain(name)
  }
})
it.each(['citizen/applicant-2', 'judge/bostandyk-2', 'prosecutor/bostandyk-head', 'official/akimat-bostandyk'])(
  '%s, who takes part, reads the names',
  async who => {
    const view = await country.chancery.look(one('case'), who)
    expect(view?.mask).toBeUndefined()
    expect(said(view?.history)).toContain(NAMED)
  },
)
it('titles are masked in lists, and a hidden name finds nothing', async () => {
  const rows = (text?: string, who?: string) =>
    visiblePage(country.chancery, { published: true, kinds: ['case'], ...(text && { text }) }, who, 10)
  expect((await rows()).map(r => r.about)).toEqual([expect.stringContaining('И. П. мен Р. Қ. кезегі')])
  const stemming = await visibleRows(country.chancery, await country.chancery.registers.stemming(one('case')), undefined)
  expect(stemming.map(r => r.about)).toEqual([expect.stringContaining('И. П. мен Р. Қ. кезегі')])
  for (const name of ['Петренко', 'Қалиасқар', 'қалиасқардың']) expect(await rows(name)).toEqual([])
  expect(await rows('Петренко', 'judge/bostandyk-2')).toHaveLength(1)
})
it('a matter that is closed has no other mask than its rule', async () => {
  expect(await country.chancery.look(one('application'), undefined)).toBeUndefined()
  expect((await country.chancery.masks([one('application'), one('inspection')], undefined)).size).toBe(0)
})
it.each([undefined, 'citizen/bystander', 'judge/almaty-1'])('of a case heard behind closed doors %s reads no name either', async who => {
  const own = await foundInMemory(law, foundingCommands)
  expect((await play(closedCase(), own)).steps.flatMap(s => s.wrong)).toEqual([])
  const [row] = await own.chancery.registers.matters({ kinds: ['case'], limit: 1 })
  const stream = row?.stream ?? ''
  const read = async (person?: string) => {
    const view = await own.chancery.look(stream, person)
    const { steps: _, mask, ...told } = view ?? {}
    return { told: said(told), sees: view?.access.sees, mask }
  }
  const { told, sees, mask } = await read(who)
  expect([sees, mask?.under]).toEqual(['course', 'house.masking'])
  expect(told).toContain('И. П. пайдасына')
  for (const name of CLOSED_NAMES) expect(told).not.toContain(name)
  const { answer } = await own.chancery.ask(w => w.see(stream))
  const history = await own.chancery.journal.history(stream)
  const { answer: shown } = await own.chancery.ask(w => publicOf(law, w, answer, history, own.now()))
  expect(said(shown)).toContain('И. П. пайдасына')
  for (const name of CLOSED_NAMES) expect(said(shown)).not.toContain(name)
  expect((await read('citizen/applicant-2')).told).toContain('Петренконың')
})
it('of a course in which nobody is named nothing is said of a mask', async () => {
  const own = await foundInMemory(law, foundingCommands)
  const whole = closedCase()
  const upTo = whole.steps.findIndex(s => 'do' in s && s.do === 'case.announce')
  await play({ ...whole, steps: whole.steps.slice(0, upTo) }, own)
  const [row] = await own.chancery.registers.matters({ kinds: ['case'], limit: 1 })
  const view = await own.chancery.look(row?.stream ?? '', undefined)
  expect([view?.access.sees, view?.mask]).toEqual(['course', undefined])
})
