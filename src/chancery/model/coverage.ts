/** What of the law is built: per provision, from the norms that cite it and from what the scenarios reached. Nothing is kept by hand but the reasons. */
import type { Duty } from '../../law/kernel/duty.ts'
import type { Law } from '../../law/kernel/law.ts'
import type { Kind, Norm } from '../../law/kernel/norm.ts'
import type { Said } from '../../law/kernel/said.ts'
import { declared } from '../../law/register/declared.ts'
import { isDescribed } from '../../law/register/described.ts'
import type { ProvisionId } from '../../law/register/ids.ts'
import { type Provision, provisions } from '../../law/register/register.ts'
import type { Files, Trial } from '../scenario/trial.ts'

type Status = 'enforced' | 'described' | 'declared' | 'open'
/** An outcome that no scenario reached: acts relied on it, it refused one, the duty was met, the duty was late. */
export type Missing = 'relied-on' | 'refused' | 'met' | 'late'
interface Citing {
  readonly id: string
  readonly as: Kind | 'duty'
  /** Scenario files that reached it as something held or met. */
  readonly held: readonly string[]
  /** Scenario files in which it stood in the way, or the duty was late. */
  readonly against: readonly string[]
}
interface Covered {
  readonly id: ProvisionId
  readonly kind: string
  readonly title: Said
  readonly lines: string
  readonly status: Status
  /** The acts and duties whose norms cite it. */
  readonly by: readonly Citing[]
  /** Cited, but not reached in both outcomes: what is missing. */
  readonly partly?: readonly Missing[]
  /** Of what is declared: why. */
  readonly reason?: Said
}
export interface Coverage {
  readonly totals: Readonly<Record<Status, number>> & { readonly provisions: number; readonly partly: number }
  readonly scenarios: { readonly played: number; readonly failed: readonly { readonly file: string; readonly wrong: readonly string[] }[] }
  readonly provisions: readonly Covered[]
}

/** A norm whose test looks at nothing is a right of everyone: it cannot stand in the way. */
const canRefuse = (n: Norm): boolean => n.test.length > 0
/** What no scenario reached of a norm. */
export const missingOfNorm = (n: Norm, trial: Trial): readonly Missing[] => [
  ...(trial.held.has(n) ? [] : (['relied-on'] as const)),
  ...(trial.against.has(n) || !canRefuse(n) ? [] : (['refused'] as const)),
]
/** A duty that never has a day is never late. */
const canBeLate = (d: Duty, trial: Trial): boolean => trial.owed.get(d)?.timed !== false
/** What no scenario reached of a duty. */
export const missingOfDuty = (d: Duty, trial: Trial): readonly Missing[] => [
  ...(trial.met.has(d) ? [] : (['met'] as const)),
  ...(trial.late.has(d) || !canBeLate(d, trial) ? [] : (['late'] as const)),
]
/** An outcome is missing when some could reach it and none did. */
const missedByAll = (all: readonly (readonly Missing[])[], couldReach: readonly (readonly Missing[])[]): readonly Missing[] =>
  [...new Set(couldReach.flat())].filter(m => all.every((missing, i) => missing.includes(m) || !couldReach[i]?.includes(m)))

export const coverageOf = (law: Law, trial: Trial): Coverage => {
  const norms = new Map<string, { act: string; norm: Norm }[]>()
  for (const act of law.acts.values())
    for (const norm of act.norms) norms.set(norm.provision, [...(norms.get(norm.provision) ?? []), { act: act.id, norm }])
  const duties = [...law.duties.values()].flat()

  const cover = (p: Provision): Covered => {
    const citing = norms.get(p.id) ?? []
    const owing = duties.filter(d => d.provision === p.id)
    const about = { id: p.id, kind: p.kind, title: p.title, lines: p.lines }
    const by: readonly Citing[] = [
      ...citing.map(({ act, norm }) => ({
        id: act,
        as: norm.kind,
        held: sorted(trial.held.get(norm)),
        against: sorted(trial.against.get(norm)),
      })),
      ...owing.map(d => ({ id: d.id, as: 'duty' as const, held: sorted(trial.met.get(d)), against: sorted(trial.late.get(d)) })),
    ]
    if (by.length === 0) {
      const reason = declared[p.id]
      return { ...about, by, status: reason ? 'declared' : isDescribed(p) ? 'described' : 'open', ...(reason && { reason }) }
    }
    const partly = [
      ...missedByAll(
        citing.map(c => missingOfNorm(c.norm, trial)),
        citing.map(c => (canRefuse(c.norm) ? ['relied-on', 'refused'] : ['relied-on'])),
      ),
      ...missedByAll(
        owing.map(d => missingOfDuty(d, trial)),
        owing.map(d => (canBeLate(d, trial) ? ['met', 'late'] : ['met'])),
      ),
    ]
    return { ...about, by, status: partly.length ? 'open' : 'enforced', ...(partly.length && { partly }) }
  }
  const covered = provisions.map(cover)
  const count = (status: Status) => covered.filter(c => c.status === status).length
  return {
    totals: {
      provisions: covered.length,
      enforced: count('enforced'),
      described: count('described'),
      declared: count('declared'),
      open: count('open'),
      partly: covered.filter(c => c.partly).length,
    },
    scenarios: { played: trial.scenarios, failed: trial.failed },
    provisions: covered,
  }
}
const sorted = (files: Files | undefined): readonly string[] => [...(files ?? [])].sort()
