import { beforeAll, describe, expect, it } from 'vitest'
import { foundingCommands } from '../../demo/country.ts'
import { law } from '../../law/index.ts'
import { foundInMemory, type MemoryCountry } from '../country.ts'
import { readScenario } from '../scenario/load.ts'
import { trialOf } from '../scenario/trial.ts'
import { coverageOf } from './coverage.ts'

const UNSIGNED = 'prosecutor.application.unsigned-not-checked'
const CONSIDER = 'prosecutor.application.consider'
const file = (steps: string) => readScenario(`title: {kk: а, ru: б, en: c}\nat: 2026-03-02T10:00:00+05:00\nsteps:\n${steps}`, 'a.yaml')
const lodge = `
  - {as: citizen/applicant-1, do: application.lodge, with: {office: office/almaty-bostandyk, about: x}, save-as: a}`
const refused = (more: string) => `
  - {as: prosecutor/bostandyk-assistant, do: application.examine, on: a, expect: refused${more}}`
const sign = (more: string) => `
  - {as: citizen/applicant-1, do: application.sign, on: a${more}}`

let country: MemoryCountry
beforeAll(async () => {
  country = await foundInMemory(law, foundingCommands)
})
const covering = async (...steps: readonly string[]) => {
  const coverage = coverageOf(law, await trialOf(steps.map(file), country))
  return { ...coverage, of: (id: string) => coverage.provisions.find(p => p.id === id) }
}

describe('coverage', () => {
  it('enforces nothing that no scenario reached', async () => {
    const { totals, of } = await covering()
    expect(totals.enforced).toBe(0)
    expect(of(UNSIGNED)).toMatchObject({ status: 'open', partly: ['relied-on', 'refused'] })
    expect(totals.provisions).toBe(totals.enforced + totals.described + totals.declared + totals.open)
  })
  it('enforces what was reached in both outcomes by steps that say so', async () => {
    const { of, scenarios } = await covering(lodge + refused(`, cites: [${UNSIGNED}]`) + sign(`, cites: [${UNSIGNED}]`))
    expect(scenarios.failed).toEqual([])
    expect(of(UNSIGNED)).toMatchObject({ status: 'enforced' })
    expect(of(UNSIGNED)?.by.find(b => b.id === 'application.examine')).toMatchObject({ as: 'prohibition', against: ['a.yaml'] })
  })
  it('counts no outcome that a step did not name', async () => {
    expect((await covering(lodge + refused('') + sign(`, cites: [${UNSIGNED}]`))).of(UNSIGNED)).toMatchObject({
      status: 'open',
      partly: ['refused'],
    })
    expect((await covering(lodge + refused(`, cites: [${UNSIGNED}]`) + sign(''))).of(UNSIGNED)).toMatchObject({
      status: 'open',
      partly: ['relied-on'],
    })
  })
  it('counts no step that did not come out as written, and says which file failed', async () => {
    const { of, scenarios } = await covering(lodge + refused(`, cites: [${UNSIGNED}, ${CONSIDER}]`) + sign(`, cites: [${UNSIGNED}]`))
    expect(of(UNSIGNED)).toMatchObject({ partly: ['refused'] })
    expect(scenarios.failed).toMatchObject([{ file: 'a.yaml' }])
  })
  it('asks of a duty that it was met and that it was late', async () => {
    const duty = (is: string) => `
  - expect-duty: {of: office/almaty-bostandyk, to: application.answer, in: a, is: ${is}}`
    const late = await covering(`${lodge}${sign('')}\n  - wait: P30D${duty('overdue')}`)
    expect(late.of(CONSIDER)?.partly).toContain('met')
    expect(late.of(CONSIDER)?.partly).not.toContain('late')
    expect(late.of(CONSIDER)?.by.find(b => b.as === 'duty')).toMatchObject({ id: 'application.consider', held: [], against: ['a.yaml'] })
  })
})
