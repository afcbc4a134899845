/** A case heard behind closed doors that touches a private person, whom the text written for the public names in full. */
import { resolve } from 'node:path'
import type { Scenario } from '../src/chancery/scenario/file.ts'
import { loadScenarios } from '../src/chancery/scenario/load.ts'

const TOUCHED = 'citizen/applicant-2'
/** Of that person, in whatever language it is written. */
export const CLOSED_NAMES = ['Петренко', 'Petrenko', 'Иван', TOUCHED]

export const closedCase = (): Scenario => {
  const [loaded] = loadScenarios([resolve(import.meta.dirname, '../scenarios/case/closed-hearing.yaml')])
  if (!loaded || loaded.wrong) throw new Error('the scenario cannot be read')
  const { scenario } = loaded
  const steps = scenario.steps.flatMap((s): Scenario['steps'] => {
    if (!('do' in s)) return [s]
    const own = { ...s, as: TOUCHED }
    switch (s.do) {
      case 'case.file':
        return [{ ...s, with: { ...s.with, interested: [TOUCHED] } }]
      case 'case.acknowledge-service':
        return s.with?.service === '2' ? [s, { ...own, with: { service: '3' } }] : [s]
      case 'case.make-statement':
        return s.as === 'official/akimat-bostandyk' ? [s, own] : [s]
      case 'case.announce':
        return [s.with?.publicText ? { ...s, with: { publicText: `${s.with.publicText} Иван Петренконың пайдасына шешілді.` } } : s]
      default:
        return [s]
    }
  })
  return { ...scenario, steps }
}
