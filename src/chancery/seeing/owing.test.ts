import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { foundingCommands } from '../../demo/country.ts'
import { law } from '../../law/index.ts'
import { foundInMemory } from '../country.ts'
import { loadScenarios } from '../scenario/load.ts'
import { Player } from '../scenario/play.ts'
import { owingIn } from './owing.ts'

it('does not call late what a suspension holds up, whatever day the register remembers', async () => {
  const [loaded] = loadScenarios([resolve(import.meta.dirname, '../../../scenarios/complaint/execution-goes-on.yaml')])
  if (!loaded || loaded.wrong) throw new Error('the scenario is not there')
  const country = await foundInMemory(law, foundingCommands)
  country.set(loaded.scenario.at)
  const player = new Player(country)
  for (const step of loaded.scenario.steps) {
    expect((await player.step(step)).wrong).toEqual([])
    if ('do' in step && step.do === 'complaint.suspend' && step.expect !== 'refused') break
  }
  country.set('2026-05-02T10:00:00+05:00')
  const { chancery } = country
  const whose = ['agency/akimat-bostandyk', 'company/almaty-qurylys']
  const rows = await chancery.registers.duties(whose, 100)
  const standing = await owingIn(
    chancery,
    whose,
    rows.map(r => r.stream),
  )
  const held = standing.filter(o => o.due.end?.running)
  expect(held.map(o => o.due.is)).toEqual(held.map(() => 'open'))
  expect(held.length).toBeGreaterThan(0)
  expect(
    rows.filter(r => held.some(h => h.stream === r.stream && h.due.duty.id === r.duty)).some(r => r.due !== null && r.due < '2026-05-02'),
  ).toBe(true)
  expect(standing.map(o => o.due.day ?? '9999')).toEqual(standing.map(o => o.due.day ?? '9999').toSorted())
})
