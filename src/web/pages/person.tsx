/** The page of a person: the offices held, until when, and the acts that put the person there. */
import { type Person, POSTS } from '../../law/offices/person.ts'
import { Frame } from '../frame.tsx'
import type { Next } from '../hearings/next.ts'
import { Short } from '../parts/dates.tsx'
import { alternatesOf, NextSittings } from '../parts/hearings/sittings.tsx'
import { Steps } from '../parts/steps.tsx'
import { Timeline } from '../parts/timeline.tsx'
import { to } from '../request.ts'
import { W } from '../words/common.ts'
import { P } from '../words/pages.ts'
import type { MatterProps } from './matter.tsx'

export const PersonPage = ({ ask, say, view, next }: MatterProps & { readonly next?: Next | undefined }) => {
  const person = view.seen.state as Person
  return (
    <Frame ask={ask} say={say} title={person.name[ask.lang]} alternates={alternatesOf(ask, next)}>
      <h1>{person.name[ask.lang]}</h1>
      <section>
        <h2>{P.holdsOffices[ask.lang]}</h2>
        {person.offices.length === 0 ? (
          <p class="soft">{W.empty[ask.lang]}</p>
        ) : (
          <ul class="items">
            {person.offices.map(o => (
              <li key={o.body + o.from + o.post}>
                <b>{POSTS[o.post][ask.lang]}</b>, <a href={to(ask, `/matter/${o.body}`)}>{say.name(o.body, ask.lang)}</a> —{' '}
                <Short ask={ask} day={o.from} />
                {o.until ? (
                  <>
                    {' '}
                    – <Short ask={ask} day={o.until} />
                  </>
                ) : (
                  `, ${P.noEnd[ask.lang]}`
                )}
              </li>
            ))}
          </ul>
        )}
      </section>
      {next && (
        <div class="own">
          <NextSittings ask={ask} say={say} {...next} />
        </div>
      )}
      <section>
        <h2>{P.entries[ask.lang]}</h2>
        <Timeline ask={ask} say={say} history={view.history} kind={view.matter.kind} state={view.seen.state} />
      </section>
      {ask.me && view.steps.some(s => s.prospect.is !== 'refused') && (
        <Steps ask={ask} say={say} steps={view.steps} stream={view.seen.stream} />
      )}
    </Frame>
  )
}
