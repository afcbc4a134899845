/** The law together with what the project's own scenario files reached. */
import { existsSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { loadScenarios } from '../chancery/scenario/load.ts'
import { type Trial, trialOf } from '../chancery/scenario/trial.ts'
import { demoCountry } from './demo-country.ts'

const SCENARIOS = resolve(import.meta.dirname, '../../scenarios')

export const tried = async (): Promise<Trial> => {
  const files = existsSync(SCENARIOS) ? loadScenarios([SCENARIOS]) : []
  const named = files.map(f => ({ ...f, file: relative(resolve(SCENARIOS, '..'), f.file) }))
  return trialOf(named, await demoCountry())
}
