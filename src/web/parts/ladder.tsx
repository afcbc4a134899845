/** The ladder of a matter's stages: those gone through, the one it stands at, those ahead. */
import type { Matter } from '../../law/kernel/matter.ts'
import type { Ask } from '../request.ts'
import { M } from '../words/matter.ts'
import { Short } from './dates.tsx'

interface Props {
  readonly ask: Ask
  readonly matter: Matter<unknown>
  readonly stage: string
  /** When the matter came to each stage. */
  readonly reached: ReadonlyMap<string, string>
}
export const Ladder = ({ ask, matter, stage, reached }: Props) => {
  const aside = matter.stages.find(s => s.id === stage)?.aside
  // Off the usual way, what it did not come through is not shown.
  const steps = matter.stages.filter(s => s.id === stage || !(s.aside || (aside && !reached.has(s.id))))
  const at = steps.findIndex(s => s.id === stage)
  if (steps.length < 2) return null
  return (
    <ol class="ladder" aria-label={M.stages[ask.lang]}>
      {steps.map((s, i) => (
        <li
          key={s.id}
          class={i < at || (i === at && s.final) ? 'done' : i === at ? 'now' : ''}
          {...(i === at && { 'aria-current': 'step' as const })}
        >
          {s.name[ask.lang]}
          {i <= at && reached.has(s.id) && (
            <small>
              <Short ask={ask} day={ask.chancery.law.calendar.dayOf(reached.get(s.id) ?? '')} />
            </small>
          )}
        </li>
      ))}
    </ol>
  )
}
