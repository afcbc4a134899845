/** The desk: duties by due day, today's hearings, what is new, what may be started, one's matters. */
import type { Owing } from '../../chancery/seeing/owing.ts'
import type { Step } from '../../law/kernel/agenda.ts'
import type { MatterRow, Notice } from '../../registers/registers.ts'
import { Frame } from '../frame.tsx'
import { At, DueDay } from '../parts/dates.tsx'
import { MatterTable } from '../parts/matter-table.tsx'
import { formOf } from '../parts/steps.tsx'
import { to, type View } from '../request.ts'
import { W } from '../words/common.ts'
import { M } from '../words/matter.ts'
import { S } from '../words/signing.ts'

export interface DeskProps extends View {
  readonly duties: readonly Owing[]
  readonly notices: readonly Notice[]
  readonly hearings: readonly MatterRow[]
  readonly matters: readonly MatterRow[]
  readonly steps: readonly Step[]
  /** Documents that wait for one's signature. */
  readonly waiting: number
}
export const DeskPage = ({ ask, say, duties, notices, hearings, matters, steps, waiting }: DeskProps) => {
  const { law } = ask.chancery
  const open = steps.filter(s => s.prospect.is !== 'refused')
  const kinds = [...new Set(open.map(s => s.act.in))]
  return (
    <Frame ask={ask} say={say} title={W.desk[ask.lang]}>
      <h1>{W.desk[ask.lang]}</h1>
      {waiting > 0 && (
        <p class="alert warn">
          <a href={to(ask, '/sign')}>{S.count[ask.lang].replace('{n}', String(waiting))}</a>
        </p>
      )}
      <div class="cols desk">
        <div>
          <section aria-labelledby="duties" class="card due">
            <h2 id="duties">{M.myDuties[ask.lang]}</h2>
            {duties.length === 0 && <p class="soft">{M.noDuties[ask.lang]}</p>}
            <ul>
              {duties.map(({ stream, due }) => {
                const late = due.is === 'overdue'
                return (
                  <li key={`${stream} ${due.duty.id} ${due.owed.by} ${due.owed.key}`} class={late ? 'late' : ''}>
                    <DueDay ask={ask} day={due.day ?? null} at={due.at} late={late} />
                    <div>
                      <p>
                        <a href={to(ask, `/matter/${stream}`)}>{due.duty.name[ask.lang]}</a>
                      </p>
                      <p class="by">
                        {say.name(stream, ask.lang)}
                        {due.owed.by !== ask.me?.person && <> · {say.name(due.owed.by, ask.lang)}</>}
                        {due.end?.running && <> · {M.stands[ask.lang]}</>}
                      </p>
                    </div>
                  </li>
                )
              })}
            </ul>
          </section>
          <section aria-labelledby="mine">
            <h2 id="mine">{M.myMatters[ask.lang]}</h2>
            <MatterTable ask={ask} say={say} rows={matters} />
          </section>
        </div>
        <aside>
          <section class="card news" aria-labelledby="news">
            <h2 id="news">{M.awaits[ask.lang]}</h2>
            {notices.length === 0 && <p class="soft">{M.nothingNew[ask.lang]}</p>}
            <ul>
              {[...new Set(notices.map(n => n.stream))].map(stream => {
                const [last, ...earlier] = notices.filter(n => n.stream === stream)
                return last ? (
                  <li key={stream} class={last.readAt ? 'read' : 'new'}>
                    <At ask={ask} at={last.at} />
                    <div>
                      <a href={to(ask, `/matter/${stream}`)}>{law.acts.get(last.act)?.done[ask.lang] ?? last.act}</a>
                      <p class="by">
                        {!last.readAt && <span class="badge fresh">{M.isNew[ask.lang]}</span>}
                        {say.name(last.by, ask.lang)} · {say.name(stream, ask.lang)}
                        {earlier.length > 0 && <> · {M.andMore[ask.lang].replace('{n}', String(earlier.length))}</>}
                      </p>
                    </div>
                  </li>
                ) : null
              })}
            </ul>
          </section>
          <section class="card" aria-labelledby="today">
            <h2 id="today">{M.todayHearings[ask.lang]}</h2>
            {hearings.length === 0 && <p class="soft">{M.noHearings[ask.lang]}</p>}
            <ul>
              {hearings.map(h => (
                <li key={h.stream}>
                  <b>{h.hearing?.hour}</b> <a href={to(ask, `/matter/${h.stream}`)}>{say.name(h.stream, ask.lang)}</a>
                </li>
              ))}
            </ul>
          </section>
          <section class="card next" aria-labelledby="start">
            <h2 id="start">{M.mayStart[ask.lang]}</h2>
            {kinds.map(k => {
              const own = open.filter(s => s.act.in === k)
              return (
                <details key={k.kind} open={own.length < 4 || kinds.length === 1}>
                  <summary>
                    {k.name[ask.lang]} <small>{own.length}</small>
                  </summary>
                  <ul>
                    {own.map(s => (
                      <li key={s.act.id}>
                        <a href={formOf(ask, s)}>{s.act.name[ask.lang]}</a>
                        {s.act.help && <small>{s.act.help[ask.lang]}</small>}
                      </li>
                    ))}
                  </ul>
                </details>
              )
            })}
          </section>
        </aside>
      </div>
    </Frame>
  )
}
