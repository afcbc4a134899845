/** Decisions a second on one core: the commonest acts decided over a country in memory, nothing recorded. */
import { foundInMemory } from '../src/chancery/country.ts'
import { foundingCommands } from '../src/demo/country.ts'
import { law } from '../src/law/index.ts'
import { decide } from '../src/law/kernel/decide.ts'
import type { World } from '../src/law/kernel/world.ts'

const AT = '2026-03-02T10:00:00+05:00'
const CASES = [
  {
    act: 'application.lodge',
    person: 'citizen/applicant-1',
    input: { office: 'office/almaty-bostandyk', about: 'x', signed: true, confidential: false },
  },
  {
    act: 'inspection.order',
    person: 'prosecutor/bostandyk-head',
    body: 'office/almaty-bostandyk',
    input: { subject: 'agency/akimat-bostandyk', about: 'x', ground: 'direct-detection', details: 'x' },
  },
  {
    act: 'inspection.order',
    person: 'citizen/applicant-1',
    input: { subject: 'agency/akimat-bostandyk', about: 'x', ground: 'president' },
  },
] as const

export const decisions = async (seconds: number) => {
  const country = await foundInMemory(law, foundingCommands)
  const streams = [...new Set(foundingCommands.map(c => c.stream ?? ''))]
  const seen = new Map((await country.chancery.journal.see([...streams, 'new/new'])).map(s => [s.stream, s]))
  const world: World = { see: s => seen.get(s) ?? { stream: s, kind: '', version: 0, chain: '', state: undefined } }
  const today = law.calendar.dayOf(AT)
  const attempts = CASES.map(c => {
    const act = law.acts.get(c.act)
    if (!act) throw new Error(c.act)
    return {
      act,
      attempt: {
        self: 'new/new',
        state: act.in.start,
        input: c.input as Record<string, unknown>,
        actor: law.standing(world, c.person, 'body' in c ? c.body : undefined, today),
        at: AT,
        today,
        world,
      },
    }
  })
  const run = (until: number) => {
    let n = 0
    while (performance.now() < until)
      for (let i = 0; i < 1_000; i++, n++) {
        const { act, attempt } = attempts[n % attempts.length] as (typeof attempts)[number]
        decide(act, attempt)
      }
    return n
  }
  run(performance.now() + 500)
  const begun = performance.now()
  const n = run(begun + seconds * 1000)
  return { perSecond: Math.round(n / ((performance.now() - begun) / 1000)), acts: CASES.map(c => c.act), aim: 2_000_000 }
}
