/** Decisions a second on one core: common acts decided over a country in memory, nothing recorded. */
import { foundInMemory } from '../src/chancery/country.ts'
import { foundingCommands } from '../src/demo/country.ts'
import { law } from '../src/law/index.ts'
import { decide } from '../src/law/kernel/decide.ts'
import { unbegun, type World } from '../src/law/kernel/world.ts'

const AT = '2026-03-02T10:00:00+05:00'
const OFFICE = 'office/almaty-bostandyk'
const HEAD = { person: 'prosecutor/bostandyk-head', body: OFFICE }
const CITIZEN = { person: 'citizen/applicant-1' }
const lodging = { office: OFFICE, about: 'x', signed: true, confidential: false }
const ordering = { subject: 'agency/akimat-bostandyk', about: 'x', ground: 'direct-detection', details: 'x' }

/** In milliseconds. */
const SLICE = 20

interface Case {
  readonly act: string
  readonly who: { readonly person: string; readonly body?: string }
  readonly input: Readonly<Record<string, unknown>>
  /** In the application that was lodged. */
  readonly within?: true
  readonly is: 'done' | 'refused'
}
const CASES: Readonly<Record<string, Case>> = {
  'a citizen lodges an application: done': { act: 'application.lodge', who: CITIZEN, input: lodging, is: 'done' },
  'its prosecutor takes it up: done': { act: 'application.examine', who: HEAD, input: {}, within: true, is: 'done' },
  'the prosecutor orders an inspection: done': { act: 'inspection.order', who: HEAD, input: ordering, is: 'done' },
  'a citizen orders an inspection: refused': { act: 'inspection.order', who: CITIZEN, input: ordering, is: 'refused' },
}

export const decisions = async (seconds: number) => {
  const country = await foundInMemory(law, foundingCommands)
  country.set(AT)
  const lodged = await country.chancery.perform({ act: 'application.lodge', ...CITIZEN, input: lodging })
  if (lodged.is !== 'done') throw new Error(lodged.is)
  const { stream } = lodged.receipt
  const streams = [...new Set(foundingCommands.map(c => c.stream ?? '')), stream, 'new/new']
  const seen = new Map((await country.chancery.journal.see(streams)).map(s => [s.stream, s]))
  const world: World = { see: s => seen.get(s) ?? unbegun(s) }
  const today = law.calendar.dayOf(AT)
  const once = Object.entries(CASES).map(([name, c]) => {
    const act = law.acts.get(c.act)
    if (!act) throw new Error(c.act)
    const actor = law.standing(world, c.who.person, c.who.body, today)
    const state = c.within ? seen.get(stream)?.state : act.in.start
    const attempt = { self: c.within ? stream : 'new/new', state, input: c.input, actor, at: AT, today, world }
    const { is } = decide(act, attempt)
    if (is !== c.is) throw new Error(`${name}: ${is}`)
    return { name, run: () => decide(act, attempt) }
  })
  /** The median over slices of time, and the best: what the core does while nothing else weighs upon the machine. */
  const rate = (runs: readonly (() => unknown)[], ms: number) => {
    const rates: number[] = []
    for (let i = 0; i < ms / SLICE; i++) {
      const begun = performance.now()
      let n = 0
      while (performance.now() < begun + SLICE) for (let j = 0; j < 250; j++) for (const run of runs) if (run()) n++
      rates.push(n / ((performance.now() - begun) / 1_000))
    }
    rates.sort((x, y) => x - y)
    return { median: Math.round(rates[Math.floor(rates.length / 2)] ?? 0), best: Math.round(rates.at(-1) ?? 0) }
  }
  const all = once.map(o => o.run)
  rate(all, 500)
  return {
    perSecond: rate(all, seconds * 500),
    each: Object.fromEntries(once.map(o => [o.name, rate([o.run], (seconds * 500) / once.length)])),
    aim: 2_000_000,
  }
}
