/** What may be done next, with its forms; and for each closed step, why. */

import { tell } from '../../chancery/telling/saying.ts'
import { longDay } from '../../law/calendar/explain.ts'
import type { Step } from '../../law/kernel/agenda.ts'
import type { StreamId } from '../../law/kernel/world.ts'
import { type Ask, to, type View } from '../request.ts'
import { M } from '../words/matter.ts'
import { Cite } from './cite.tsx'

/** Where the form of an act is. */
export const formOf = (ask: Ask, step: Step, stream?: StreamId): string =>
  step.act.opens ? to(ask, `/do/${step.act.id}${stream ? `?from=${stream}` : ''}`) : to(ask, `/matter/${stream}/do/${step.act.id}`)

export const Steps = ({ ask, say, steps, stream }: View & { steps: readonly Step[]; stream: StreamId }) => {
  const open = steps.filter(s => s.prospect.is !== 'refused')
  const closed = steps.filter(s => s.prospect.is === 'refused' && !s.prospect.powerless)
  return (
    <section class="card next" aria-labelledby="next">
      <h2 id="next">{M.next[ask.lang]}</h2>
      {open.length ? (
        <ul>
          {open.map(s => (
            <li key={s.act.id}>
              <a href={formOf(ask, s, stream)}>{s.act.name[ask.lang]}</a>
              {s.act.help && <small>{s.act.help[ask.lang]}</small>}
              {s.until && (
                <small>
                  <b>{M.byDay[ask.lang].replace('{day}', longDay(s.until, ask.lang))}</b>
                </small>
              )}
            </li>
          ))}
        </ul>
      ) : (
        <p class="soft">{M.nothingNext[ask.lang]}</p>
      )}
      {closed.length > 0 && (
        <details>
          <summary>
            {M.closed[ask.lang]} ({closed.length})
          </summary>
          <ul class="why">
            {closed.map(s => {
              const [first] = s.prospect.is === 'refused' ? tell(s.prospect.against, ask.lang, say) : []
              return (
                <li key={s.act.id}>
                  <a href={formOf(ask, s, stream)}>{s.act.name[ask.lang]}</a> — {first?.why}{' '}
                  {first && <Cite ask={ask} id={first.provision} />}
                </li>
              )
            })}
          </ul>
        </details>
      )}
    </section>
  )
}
