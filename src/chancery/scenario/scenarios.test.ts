/** Every scenario file comes out as written. */
import { existsSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { foundingCommands } from '../../demo/country.ts'
import { law } from '../../law/index.ts'
import { foundInMemory, type MemoryCountry } from '../country.ts'
import { loadScenarios } from './load.ts'
import { play } from './play.ts'

const FOLDER = resolve(import.meta.dirname, '../../../scenarios')
const files = existsSync(FOLDER) ? loadScenarios([FOLDER]) : []

let country: MemoryCountry
beforeAll(async () => {
  country = await foundInMemory(law, foundingCommands)
})
describe('scenarios', () => {
  it('are there', () => expect(files.length).toBeGreaterThan(0))
  for (const loaded of files)
    it(relative(FOLDER, loaded.file), async () => {
      expect(loaded.wrong ?? []).toEqual([])
      if (loaded.wrong) return
      const { steps } = await play(loaded.scenario, country.fork())
      expect(steps.flatMap((s, i) => s.wrong.map(w => `step ${i + 1}: ${w}`))).toEqual([])
    })
})
