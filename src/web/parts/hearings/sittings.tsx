/** Hearings in a list, and the way to their calendar. */
import type { Sitting } from '../../../chancery/sittings.ts'
import { longDay } from '../../../law/calendar/explain.ts'
import type { Day } from '../../../law/kernel/time.ts'
import type { StreamId } from '../../../law/kernel/world.ts'
import { addressOf, feedOf, type Shown } from '../../hearings/address.ts'
import { type Ask, to, type View } from '../../request.ts'
import { H } from '../../words/hearings.ts'
import { M } from '../../words/matter.ts'
import { P } from '../../words/pages.ts'
import { Cite } from '../cite.tsx'
import { Short } from '../dates.tsx'

const Judges = ({ ask, say, of }: View & { of: Sitting }) => (
  <ul class="bench">
    {of.judges.length === 0 && <li class="soft">{H.notDrawn[ask.lang]}</li>}
    {of.judges.map(j => (
      <li key={j}>
        <a href={to(ask, `/matter/${j}`)}>{say.name(j, ask.lang)}</a>
      </li>
    ))}
  </ul>
)
const stageOf = (ask: Ask, s: Sitting) => ask.chancery.law.matters.get(s.kind)?.stages.find(x => x.id === s.stage)?.name[ask.lang]

/** One day's hearings. @param court where all are of one court it is not repeated in each row */
export const SittingTable = ({
  ask,
  say,
  sittings,
  day,
  court,
}: View & { sittings: readonly Sitting[]; day: Day; court: StreamId | '' }) => (
  <div class="scroll" tabIndex={0} role="region" aria-label={longDay(day, ask.lang)}>
    <table class="sittings">
      <thead>
        <tr>
          {[P.hour, ...(court ? [] : [P.court]), P.room, M.inMatter, H.sits, H.held].map(w => (
            <th key={w.en} scope="col">
              {w[ask.lang]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sittings.map(s => (
          <tr key={s.stream}>
            <td>
              <b>{s.hearing.hour}</b>
            </td>
            {!court && (
              <td>
                <a href={to(ask, `/matter/${s.hearing.court}`)}>{say.name(s.hearing.court, ask.lang)}</a>
              </td>
            )}
            <td>
              <span class="narrow">{P.room[ask.lang]}: </span>
              {s.hearing.room}
            </td>
            <td>
              <a href={to(ask, `/matter/${s.stream}`)}>{say.name(s.stream, ask.lang)}</a>
              <small class="stage">{stageOf(ask, s)}</small>
            </td>
            <td>
              <Judges ask={ask} say={say} of={s} />
            </td>
            <td>{s.closedUnder ? <ClosedUnder ask={ask} of={s} /> : H.open[ask.lang]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
const ClosedUnder = ({ ask, of }: { ask: Ask; of: Sitting }) => (
  <>
    <b>{H.closed[ask.lang]}</b> {of.closedUnder && <Cite ask={ask} id={of.closedUnder} />}
  </>
)
/** What a page of hearings, of a court or of a judge tells programs of its calendar. */
export const alternatesOf = (ask: Ask, whose: Pick<Shown, 'court' | 'judge'> | undefined) =>
  whose && !ask.inside ? [{ type: 'text/calendar', href: to(ask, feedOf(whose)), title: H.feedTitle[ask.lang] }] : []

/** The address that a calendar program keeps, and the file itself. Practice has none: its country is this browser's alone. */
export const Subscribe = ({ ask, court, judge, host }: { ask: Ask; host: string } & Pick<Shown, 'court' | 'judge'>) => {
  const path = to(ask, feedOf({ court, judge }))
  return ask.inside ? null : (
    <p class="apart">
      <a href={`${host.replace(/^https?:/, 'webcal:')}${path}`}>{H.subscribe[ask.lang]}</a>{' '}
      <a href={path} type="text/calendar">
        {H.file[ask.lang]}
      </a>
    </p>
  )
}
/** On the page of a court or of a judge: the next few. */
export const NextSittings = ({
  ask,
  say,
  sittings,
  court,
  judge,
  host,
}: View & { sittings: readonly Sitting[]; host: string } & Pick<Shown, 'court' | 'judge'>) => (
  <section class="card due" aria-labelledby="next-hearings">
    <h2 id="next-hearings">{H.next[ask.lang]}</h2>
    {sittings.length === 0 && <p class="soft">{H.noneNext[ask.lang]}</p>}
    <ul>
      {sittings.map(s => (
        <li key={s.stream}>
          <div class="when">
            <b>
              <Short ask={ask} day={s.hearing.on} />
            </b>
            <small>{s.hearing.hour}</small>
          </div>
          <div>
            <a href={to(ask, `/matter/${s.stream}`)}>{say.name(s.stream, ask.lang)}</a>
            <p class="by">
              {P.room[ask.lang]}: {s.hearing.room}
              {!court && <>, {say.name(s.hearing.court, ask.lang)}</>}
              {s.closedUnder && <> · {H.closed[ask.lang]}</>}
            </p>
          </div>
        </li>
      ))}
    </ul>
    <p class="apart">
      <a href={to(ask, addressOf({ court, judge, view: 'week', on: ask.today, page: 1 }, ask.today))}>{P.hearingsTitle[ask.lang]}</a>
    </p>
    <Subscribe ask={ask} court={court} judge={judge} host={host} />
  </section>
)
