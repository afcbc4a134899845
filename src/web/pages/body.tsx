/** The page of a body: who serves in it, what stands above and below it, what may be done. */
import type { Body } from '../../law/bodies/body.ts'
import type { MatterRow } from '../../registers/registers.ts'
import { Frame } from '../frame.tsx'
import type { Next } from '../hearings/next.ts'
import { alternatesOf, NextSittings } from '../parts/hearings/sittings.tsx'
import { OfficeTable } from '../parts/offices.tsx'
import { Steps } from '../parts/steps.tsx'
import { Timeline } from '../parts/timeline.tsx'
import { to } from '../request.ts'
import { P } from '../words/pages.ts'
import type { MatterProps } from './matter.tsx'

export const BodyPage = (p: MatterProps & { people: readonly MatterRow[]; below: readonly MatterRow[]; next?: Next | undefined }) => {
  const { ask, say, view, people, below, next } = p
  const body = view.seen.state as Body
  const lower = below.filter(b => b.kind !== 'person')
  return (
    <Frame ask={ask} say={say} title={body.name[ask.lang]} alternates={alternatesOf(ask, next)}>
      <p class="crumb">
        <a href={to(ask, '/bodies')}>{P.bodiesTitle[ask.lang]}</a>
      </p>
      <h1>{body.name[ask.lang]}</h1>
      <p class="sub">
        <span class="id">{view.matter.name[ask.lang]}</span>
        {body.judges !== undefined && `${P.judges[ask.lang]}: ${body.judges}`}
      </p>
      <div class="cols">
        <div>
          <section>
            <h2>{P.people[ask.lang]}</h2>
            <OfficeTable ask={ask} say={say} people={people} body={view.seen.stream} />
          </section>
          <section>
            <h2>{P.entries[ask.lang]}</h2>
            <Timeline ask={ask} say={say} history={view.history} kind={view.matter.kind} state={view.seen.state} />
          </section>
        </div>
        <aside>
          {next && <NextSittings ask={ask} say={say} {...next} />}
          {body.superior && (
            <section class="card">
              <h2>{P.superior[ask.lang]}</h2>
              <p>
                <a href={to(ask, `/matter/${body.superior}`)}>{say.name(body.superior, ask.lang)}</a>
              </p>
            </section>
          )}
          {lower.length > 0 && (
            <section class="card">
              <h2>{P.below[ask.lang]}</h2>
              <ul>
                {lower.map(b => (
                  <li key={b.stream}>
                    <a href={to(ask, `/matter/${b.stream}`)}>{say.name(b.stream, ask.lang)}</a>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {ask.me && view.steps.some(s => s.prospect.is !== 'refused') && (
            <Steps ask={ask} say={say} steps={view.steps} stream={view.seen.stream} />
          )}
        </aside>
      </div>
    </Frame>
  )
}
