/** What the scenario files put to the test, norm by norm: played in countries of their own, never in the real one. */
import type { Duty } from '../../law/kernel/duty.ts'
import type { Norm } from '../../law/kernel/norm.ts'
import type { MemoryCountry } from '../country.ts'
import type { Loaded } from './load.ts'
import { type Played, play } from './play.ts'

/** The files that reached an outcome. */
export type Files = ReadonlySet<string>
export interface Trial {
  readonly scenarios: number
  readonly failed: readonly { readonly file: string; readonly wrong: readonly string[] }[]
  /** Acts relied on the norm, and a step named its provision. */
  readonly held: ReadonlyMap<Norm, Files>
  /** The norm stood in the way of an act, and a step named its provision. */
  readonly against: ReadonlyMap<Norm, Files>
  readonly met: ReadonlyMap<Duty, Files>
  readonly late: ReadonlyMap<Duty, Files>
  /** Duties that were owed at the end of some scenario: whether the country knows everybody who owed them, and whether any had a day. */
  readonly owed: ReadonlyMap<Duty, { readonly ownerless: boolean; readonly timed: boolean }>
  /** In the name of which kinds of body an act was done; `person` where somebody acted in their own name. */
  readonly doers: ReadonlyMap<string, ReadonlySet<string>>
}

const add = <K>(map: Map<K, Set<string>>, key: K, value: string) => {
  const set = map.get(key)
  if (set) set.add(value)
  else map.set(key, new Set([value]))
}
const inForceOn = (n: Norm, day: string) => (!n.from || n.from <= day) && (!n.to || day <= n.to)

/** @param country is not changed */
export const trialOf = async (files: readonly Loaded[], country: MemoryCountry): Promise<Trial> => {
  const { law } = country.chancery
  const failed: { file: string; wrong: readonly string[] }[] = []
  const held = new Map<Norm, Set<string>>()
  const against = new Map<Norm, Set<string>>()
  const met = new Map<Duty, Set<string>>()
  const late = new Map<Duty, Set<string>>()
  const owed = new Map<Duty, { ownerless: boolean; timed: boolean }>()
  const doers = new Map<string, Set<string>>()

  const note = ({ step, answer, dues, at }: Played, file: string) => {
    if ('do' in step && answer?.is === 'done') {
      const cites = (step.cites ?? []).filter(c => answer.receipt.under.some(u => u === c))
      for (const n of answer.act.norms) if (cites.includes(n.provision) && inForceOn(n, law.calendar.dayOf(at))) add(held, n, file)
    }
    if ('do' in step && answer?.is === 'refused')
      for (const f of answer.against) if (step.cites?.includes(f.norm.provision)) add(against, f.norm, file)
    for (const d of dues ?? []) {
      if (d.is === 'done') add(met, d.duty, file)
      if (d.is === 'overdue' || d.is === 'done-late') add(late, d.duty, file)
    }
  }
  const survey = async ({ chancery }: MemoryCountry) => {
    for await (const e of chancery.journal.everything()) {
      const [body] = e.body ? await chancery.journal.see([e.body]) : []
      add(doers, e.act, body?.kind ?? 'person')
    }
    for (const row of await chancery.registers.matters({ kinds: [...law.duties.keys()], limit: 10_000 }))
      for (const d of await chancery.dues(row.stream)) {
        const before = owed.get(d.duty)
        const known = (await chancery.registers.matter(d.owed.by)) !== undefined
        owed.set(d.duty, { ownerless: before?.ownerless === true || !known, timed: before?.timed === true || d.day !== undefined })
      }
  }

  for (const loaded of files) {
    if (loaded.wrong) {
      failed.push(loaded)
      continue
    }
    const { file } = loaded
    const own = country.fork()
    try {
      const { steps } = await play(loaded.scenario, own)
      for (const s of steps) if (s.ok) note(s, file)
      const wrong = steps.flatMap((s, i) => s.wrong.map(w => `step ${i + 1}: ${w}`))
      if (wrong.length) failed.push({ file, wrong })
    } catch (e) {
      failed.push({ file, wrong: [(e as Error).message] })
    }
    await survey(own)
  }
  if (files.length === 0) await survey(country)
  return { scenarios: files.length, failed, held, against, met, late, owed, doers }
}
