import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { foundingCommands } from '../../demo/country.ts'
import { law } from '../../law/index.ts'
import type { courtCase } from '../../law/proceedings/case/case.ts'
import { foundInMemory } from '../country.ts'
import { loadScenarios } from '../scenario/load.ts'
import { Player } from '../scenario/play.ts'

it('tells a party until when a decision may be appealed', async () => {
  const [loaded] = loadScenarios([resolve(import.meta.dirname, '../../../scenarios/whole-matter.yaml')])
  if (!loaded || loaded.wrong) throw new Error('the scenario is not there')
  const country = await foundInMemory(law, foundingCommands)
  country.set(loaded.scenario.at)
  const player = new Player(country)
  const lodging = async () => {
    const view = await country.chancery.look(player.saved('case') ?? '', 'official/akimat-bostandyk', 'agency/akimat-bostandyk')
    return view?.steps.find(s => s.act.id === 'appeal.lodge')
  }
  for (const step of loaded.scenario.steps) {
    await player.step(step)
    if ('do' in step && step.do === 'case.decide' && step.expect !== 'refused') expect((await lodging())?.until).toBeUndefined()
    if ('do' in step && step.do === 'case.announce' && step.expect !== 'refused') break
  }
  const [seen] = await country.chancery.journal.see([player.saved('case') ?? ''])
  const until = (seen?.state as typeof courtCase.start | undefined)?.appealUntil
  expect(until).toMatch(/^2026-/)
  expect((await lodging())?.until).toBe(until)
})
