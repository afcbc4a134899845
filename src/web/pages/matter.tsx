/** The page of a matter, of whatever kind: where it stands, its course, what is due, what may be done, whom it concerns. */
import type { MatterView } from '../../chancery/chancery.ts'
import type { MatterRow, Notice } from '../../registers/registers.ts'
import { Frame } from '../frame.tsx'
import { Cites } from '../parts/cite.tsx'
import { Short } from '../parts/dates.tsx'
import { DrawCard, hasDraw } from '../parts/draw.tsx'
import { Duties } from '../parts/duties.tsx'
import { Linked } from '../parts/graph.tsx'
import { Ladder } from '../parts/ladder.tsx'
import { Steps } from '../parts/steps.tsx'
import { Timeline } from '../parts/timeline.tsx'
import { markOf } from '../parts/written.ts'
import { to, type View } from '../request.ts'
import { D } from '../words/document.ts'
import { M } from '../words/matter.ts'

export interface MatterProps extends View {
  readonly view: MatterView
  readonly row: MatterRow
  readonly before: readonly MatterRow[]
  readonly after: readonly MatterRow[]
  readonly told: readonly Notice[]
}
const Concerned = ({ ask, say, view, told }: MatterProps) =>
  view.parties.length === 0 ? null : (
    <section class="card people" aria-labelledby="people">
      <h2 id="people">{M.people[ask.lang]}</h2>
      <dl>
        {view.parties.map(p => {
          const last = told.filter(n => n.who === p.who).sort((a, b) => b.version - a.version)[0]
          return (
            <div key={p.role + p.who}>
              <dt>{view.matter.roles[p.role]?.[ask.lang] ?? p.role}</dt>
              <dd>
                <a href={to(ask, `/matter/${p.who}`)}>{say.name(p.who, ask.lang)}</a>
                {last && view.access.sees === 'all' && !ask.me?.ids.includes(p.who) && (
                  <small class={last.readAt ? 'read' : ''}>
                    {last.readAt ? (
                      <>
                        {M.readAt[ask.lang]} <Short ask={ask} day={last.readAt.slice(0, 10)} />
                      </>
                    ) : (
                      M.unread[ask.lang]
                    )}
                  </small>
                )}
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  )

export const MatterPage = (p: MatterProps) => {
  const { ask, say, view, row } = p
  const { matter, seen, access } = view
  // Who stands first beside the body whose matter it is: the subject, the addressee, the sides.
  const others = view.parties.filter((o, i, all) => o.who !== row.home && all.findIndex(x => x.who === o.who) === i).slice(0, 2)
  // What is awaited next, in a sentence, before all the rest.
  const [first] = view.dues
    .filter(d => d.is === 'open' || d.is === 'overdue')
    .sort((a, b) => (a.day ?? '9999').localeCompare(b.day ?? '9999'))
  const about =
    access.sees === 'all' || typeof row.about !== 'string'
      ? typeof row.about === 'string'
        ? row.about
        : row.about[ask.lang]
      : row.called[ask.lang]
  return (
    <Frame ask={ask} say={say} title={row.number ? `${row.called[ask.lang]} ${row.number}` : about}>
      <p class="crumb">
        {p.before.map(b => (
          <span key={b.stream}>
            <a href={to(ask, `/matter/${b.stream}`)}>{say.name(b.stream, ask.lang)}</a> →{' '}
          </span>
        ))}
        <strong>{row.called[ask.lang]}</strong>
      </p>
      <h1 {...markOf(about, ask.lang)}>{about.length > 160 ? `${about.slice(0, 159)}…` : about}</h1>
      <p class="sub">
        {row.number && <span class="id">№ {row.number}</span>}
        {row.home && say.name(row.home, ask.lang)}
        {others.map(o => (
          <span key={o.role + o.who}>
            {' · '}
            {matter.roles[o.role]?.[ask.lang].toLocaleLowerCase(ask.lang)}: {say.name(o.who, ask.lang)}
          </span>
        ))}
      </p>
      <Ladder ask={ask} matter={matter} stage={row.stage} reached={view.reached} />
      {first && (
        <p class={first.is === 'overdue' ? 'first late' : 'first'}>
          <b>{M.now[ask.lang]}:</b> {first.duty.name[ask.lang]} – {say.name(first.owed.by, ask.lang)}
          {first.day && (
            <>
              {', '}
              {M.byDay[ask.lang].replace('{day}', say.day(first.day, ask.lang))}
            </>
          )}
        </p>
      )}
      {access.sees !== 'all' && access.under[0] !== 'hearing.publicity.open' && (
        <div class="alert warn">
          {(access.sees === 'share' ? M.shareOnly : M.unfinishedSecret)[ask.lang]} <Cites ask={ask} ids={access.under} />
        </div>
      )}
      {view.mask && (
        <p class="alert masked">
          {M.masked[ask.lang]} <Cites ask={ask} ids={[view.mask.under]} />
        </p>
      )}
      <div class="cols">
        <section class="line" aria-labelledby="course">
          <h2 id="course">{M.course[ask.lang]}</h2>
          <Timeline ask={ask} say={say} history={view.history} kind={view.matter.kind} state={view.seen.state} />
          {view.history.some(r => r.text !== '') && (
            <p class="buttons">
              <a class="btn light" href={to(ask, `/matter/${row.stream}/bundle`)}>
                {D.bundle[ask.lang]}
              </a>
            </p>
          )}
        </section>
        <aside>
          {view.dues.length > 0 && <Duties ask={ask} say={say} dues={view.dues} stream={seen.stream} />}
          {ask.me && <Steps ask={ask} say={say} steps={view.steps} stream={seen.stream} />}
          {hasDraw(seen.state) && <DrawCard ask={ask} say={say} state={seen.state} />}
          <Concerned {...p} />
          <Linked ask={ask} say={say} here={row} before={p.before} after={p.after} />
        </aside>
      </div>
    </Frame>
  )
}
