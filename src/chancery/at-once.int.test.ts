/**
 * Two servers on one database, each asked for the same thing several times at the same moment: what comes of it is what would have
 * come of asking one after the other. No vote counts twice, no case is assigned twice, no number is skipped.
 */
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newDatabase } from '../../test/database.ts'
import { foundingCommands } from '../demo/country.ts'
import { law } from '../law/index.ts'
import type { Chancery } from './chancery.ts'
import type { Answer, Command } from './command.ts'
import { foundInMemory, type MemoryCountry } from './country.ts'
import { type OpenChancery, openChancery } from './open.ts'
import { replay } from './replay/replay.ts'
import { loadScenarios } from './scenario/load.ts'
import { type Country, Player } from './scenario/play.ts'

const SCENARIOS = resolve(import.meta.dirname, '../../scenarios')
const databaseUrl = await newDatabase()
let now = '2026-03-02T10:00:00+05:00'
let servers: readonly OpenChancery[]
let memory: MemoryCountry
beforeAll(async () => {
  const one = () => openChancery({ law, founding: foundingCommands, dataDir: '', databaseUrl, clock: { now: () => now }, log: () => {} })
  // Both start at once on an empty record: one founds the country, the other finds it.
  servers = await Promise.all([one(), one()])
  memory = await foundInMemory(law, foundingCommands)
}, 120_000)
afterAll(() => Promise.all((servers ?? []).map(s => s.close())))

const EACH = 2
const chanceries = () => servers.map(s => s.chancery)
/** A chancery in which whatever is done is asked for several times; which answer stands for all, the first that was done decides. */
const insistent = (chancery: Chancery, ask: (c: Command) => Promise<readonly Answer[]>, note: (all: readonly Answer[]) => void): Chancery =>
  new Proxy(chancery, {
    get: (target, key) => {
      if (key === 'perform')
        return async (c: Command) => {
          const all = await ask(c)
          note(all)
          return all.find(a => a.is === 'done') ?? all[0]
        }
      const value: unknown = Reflect.get(target, key, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
const atOnce = (c: Command): Promise<readonly Answer[]> =>
  Promise.all(Array.from({ length: EACH }, () => chanceries().map(x => x.perform(c))).flat())
const kinds = (all: readonly Answer[]) => all.map(a => a.is).sort()

describe('two servers asked at the same moment', () => {
  // The servers have one country for all stories: where somebody is given another office, the next would find nobody in that person's place.
  const isMoved = (step: object) => 'do' in step && law.acts.get(String(step.do))?.in.kind === 'person'
  const stories = ['appeal', 'application', 'case/draw-and-assignment.yaml', 'case/hearing.yaml', 'inspection/summons.yaml'].flatMap(f =>
    loadScenarios([resolve(SCENARIOS, f)]).filter(loaded => !loaded.wrong && !loaded.scenario.steps.some(isMoved)),
  )
  it('have stories to play', () => expect(stories.length).toBeGreaterThan(10))
  for (const loaded of stories)
    it(loaded.file.slice(SCENARIOS.length + 1), async () => {
      if (loaded.wrong) return
      const { scenario } = loaded
      let serial: readonly Answer[] = []
      let parallel: readonly Answer[] = []
      const fork = memory.fork()
      const asked = async (c: Command) => {
        const all: Answer[] = []
        for (let i = 0; i < EACH * 2; i++) all.push(await fork.chancery.perform(c))
        return all
      }
      const model = new Player({ ...fork, chancery: insistent(fork.chancery, asked, all => (serial = all)) })
      const [first] = chanceries()
      if (!first) throw new Error('no server')
      const country: Country = { chancery: insistent(first, atOnce, all => (parallel = all)), now: () => now, set: at => (now = at) }
      const player = new Player(country)
      for (const clock of [fork, country]) clock.set(scenario.at)
      for (const [i, step] of scenario.steps.entries()) {
        await model.step(step)
        await player.step(step)
        if (!('do' in step)) continue
        expect([i + 1, step.do, ...kinds(parallel)]).toEqual([i + 1, step.do, ...kinds(serial)])
      }
    }, 60_000)

  it('leave versions without gaps, a record without a fault, and registers that a replay makes anew', async () => {
    for (const { record, chancery } of servers) {
      expect((await record.fsck()).wrong).toEqual([])
      expect((await replay(law, chancery.journal, chancery.registers)).differs).toEqual([])
    }
  })
  it('number a docket without gaps and without a number given twice', async () => {
    now = '2026-06-01T10:00:00+05:00'
    const command = {
      act: 'application.lodge',
      person: 'citizen/applicant-1',
      input: { office: 'office/akmola', about: 'x', signed: true },
    }
    const answers = await Promise.all(Array.from({ length: 30 }, () => chanceries().map(c => c.perform(command))).flat())
    const serials = answers
      .map(a => Number(a.is === 'done' ? /-(\d+)\//.exec(a.receipt.number ?? '')?.[1] : Number.NaN))
      .sort((a, b) => a - b)
    expect(serials).toEqual(serials.map((_, i) => (serials[0] ?? 0) + i))
  })
  it('answer one act id once, whichever is asked', async () => {
    const id = '0198c1e2-0000-7000-8000-0000000000aa'
    const command = { id, act: 'application.lodge', person: 'citizen/applicant-1', input: { office: 'office/akmola', about: 'once' } }
    const answers = await Promise.all(Array.from({ length: 10 }, () => chanceries().map(c => c.perform(command))).flat())
    const receipts = answers.flatMap(a => (a.is === 'done' ? [a.receipt] : []))
    expect(receipts).toHaveLength(20)
    expect(receipts.filter(r => !r.repeated)).toHaveLength(1)
    expect(new Set(receipts.map(r => r.stream)).size).toBe(1)
  })
})
