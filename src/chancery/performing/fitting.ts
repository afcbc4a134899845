/** Whom a field may name: the law itself is asked of each, so that a form offers first who can be chosen. */
import type { Act } from '../../law/kernel/act.ts'
import { consider } from '../../law/kernel/decide.ts'
import type { Attempt, Norm } from '../../law/kernel/norm.ts'
import type { StreamId } from '../../law/kernel/world.ts'

const NONE: ReadonlySet<Norm> = new Set()

/**
 * The candidates for a field that stand in the way of the act where others would not. What is against every one of them lies in
 * something else: in what is still blank, in who acts, in the stage.
 */
export const misfits = (
  act: Act,
  attempt: Attempt<unknown, Readonly<Record<string, unknown>>>,
  field: string,
  candidates: readonly StreamId[],
): ReadonlySet<StreamId> => {
  const many = act.input[field]?.widget === 'refs'
  const against = candidates.map((c): ReadonlySet<Norm> => {
    const prospect = consider(act, { ...attempt, input: { ...attempt.input, [field]: many ? [c] : c } })
    return prospect.is === 'refused' ? new Set(prospect.against.map(f => f.norm)) : NONE
  })
  const telling = (norm: Norm) => !against.every(norms => norms.has(norm))
  return new Set(candidates.filter((_, i) => [...(against[i] ?? NONE)].some(telling)))
}
