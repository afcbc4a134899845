/** When a matter came to each of its stages, made from its events. */
import type { Recorded } from '../../journal/journal.ts'
import type { Law } from '../../law/kernel/law.ts'
import type { Matter } from '../../law/kernel/matter.ts'
import type { Instant } from '../../law/kernel/time.ts'
import { folded } from '../performing/fold.ts'

/** By stage, the instant at which the matter last came to stand there. @param history all of it, in order */
export const reachedBy = (law: Law, matter: Matter<unknown>, history: readonly Recorded[]): ReadonlyMap<string, Instant> => {
  const reached = new Map<string, Instant>()
  let state: unknown = matter.start
  let before = matter.stage(state)
  for (const e of history) {
    state = folded(law, state, e)
    const stage = matter.stage(state)
    if (stage !== before) reached.set(stage, e.at)
    before = stage
  }
  return reached
}
