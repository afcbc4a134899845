/** Duties of a matter: who must do what by when, the arithmetic one click away. */
import { explainTerm } from '../../law/calendar/explain.ts'
import type { Due } from '../../law/kernel/duty.ts'
import type { StreamId } from '../../law/kernel/world.ts'
import { type Ask, to, type View } from '../request.ts'
import { M } from '../words/matter.ts'
import { Cite } from './cite.tsx'
import { DueDay } from './dates.tsx'

const Arithmetic = ({ ask, due }: { ask: Ask; due: Due }) =>
  due.end ? (
    <details>
      <summary>{M.howReckoned[ask.lang]}</summary>
      <ul class="sum">
        {explainTerm(due.end, ask.lang).map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  ) : null

const Owed = ({ ask, say, due, stream }: View & { due: Due; stream: StreamId }) => {
  const late = due.is === 'overdue' || due.is === 'done-late'
  const done = due.is === 'done' || due.is === 'done-late' || due.is === 'ended'
  const label = { open: undefined, overdue: M.isLate, done: M.isDone, 'done-late': M.doneLate, ended: M.isEnded }[due.is]
  const otherwise = due.is === 'overdue' && due.duty.otherwise ? ask.chancery.law.acts.get(due.duty.otherwise) : undefined
  const href =
    otherwise && (otherwise.opens ? to(ask, `/do/${otherwise.id}?from=${stream}`) : to(ask, `/matter/${stream}/do/${otherwise.id}`))
  return (
    <li class={late ? 'late' : done ? 'done' : ''}>
      <DueDay ask={ask} day={due.day ?? null} at={due.at} late={late} done={done} />
      <div>
        <p>{due.duty.name[ask.lang]}</p>
        <p class="by">
          {say.name(due.owed.by, ask.lang)}
          {label && <> · {label[ask.lang]}</>}
          {due.end?.running && <> · {M.stands[ask.lang]}</>}
        </p>
        <Cite ask={ask} id={due.duty.provision} />
        <Arithmetic ask={ask} due={due} />
        {otherwise && (
          <a class="btn small danger" href={href}>
            {otherwise.name[ask.lang]}
          </a>
        )}
      </div>
    </li>
  )
}
export const Duties = ({ ask, say, dues, stream }: View & { dues: readonly Due[]; stream: StreamId }) => {
  const open = dues.filter(d => d.is === 'open' || d.is === 'overdue')
  const over = dues.filter(d => !open.includes(d))
  return (
    <section class="card due" aria-labelledby="duties">
      <h2 id="duties">{M.duties[ask.lang]}</h2>
      {open.length ? (
        <ul>
          {open.map((d, i) => (
            <Owed key={i} ask={ask} say={say} due={d} stream={stream} />
          ))}
        </ul>
      ) : (
        <p class="soft">{M.noDuties[ask.lang]}</p>
      )}
      {over.length > 0 && (
        <details>
          <summary>
            {M.doneDuties[ask.lang]} ({over.length})
          </summary>
          <ul>
            {over.map((d, i) => (
              <Owed key={i} ask={ask} say={say} due={d} stream={stream} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
