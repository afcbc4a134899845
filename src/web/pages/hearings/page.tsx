/** The calendar of hearings: a week as lists by day, a month as a grid. */

import { parseDay } from '../../../law/calendar/days.ts'
import { dayRange, monthOf } from '../../../law/calendar/words.ts'
import { factsOf } from '../../../law/calendar/years.ts'
import type { Said } from '../../../law/kernel/said.ts'
import { Frame } from '../../frame.tsx'
import { addressOf, type Shown } from '../../hearings/address.ts'
import { boundsOf } from '../../hearings/dates.ts'
import { alternatesOf, Subscribe } from '../../parts/hearings/sittings.tsx'
import { type Ask, to, type View } from '../../request.ts'
import { H } from '../../words/hearings.ts'
import { P } from '../../words/pages.ts'
import { Filter, type FilterProps } from './filter.tsx'
import { Month, type MonthProps } from './month.tsx'
import { Turn } from './turn.tsx'
import { Week, type WeekProps } from './week.tsx'

export interface CalendarProps extends View, FilterProps {
  readonly content: ({ readonly view: 'week' } & WeekProps) | ({ readonly view: 'month' } & MonthProps)
}
const spanName = (ask: Ask, { view, on }: Shown): string =>
  view === 'month' ? monthOf(on, ask.lang) : dayRange(...boundsOf('week', on), ask.lang)
export const HearingsPage = (p: CalendarProps) => {
  const { ask, say, shown, content } = p
  const whose = [shown.court, shown.judge].filter(Boolean)
  const span = spanName(ask, shown)
  const doubtful = [...new Set(boundsOf(shown.view, shown.on).map(d => parseDay(d).y))]
    .map(y => [y, factsOf(y)] as const)
    .filter(([, f]) => !f.certain)
  return (
    <Frame
      ask={ask}
      say={say}
      title={[P.hearingsTitle[ask.lang], ...whose.map(w => say.name(w, ask.lang)), span].join(' – ')}
      alternates={alternatesOf(ask, shown)}
    >
      <h1>{P.hearingsTitle[ask.lang]}</h1>
      {whose.length > 0 && (
        <ul class="whose bench">
          {whose.map(w => (
            <li key={w}>
              <a href={to(ask, `/matter/${w}`)}>{say.name(w, ask.lang)}</a>
            </li>
          ))}
        </ul>
      )}
      <p class="soft lead-in">{H.lead[ask.lang]}</p>
      <Filter {...p} />
      <Turn ask={ask} shown={shown} span={span} />
      {content.view === 'week' ? (
        <Week ask={ask} say={say} shown={shown} {...content} />
      ) : (
        <Month ask={ask} say={say} shown={shown} {...content} />
      )}
      <footer class="notes">
        <p class="soft">{H.last[ask.lang]}</p>
        {shown.view === 'week' && <p class="soft">{H.printDay[ask.lang]}</p>}
        {doubtful.map(([y, f]) => (
          <p key={y} class="soft">
            {y}: {f.note[ask.lang]}.
          </p>
        ))}
        <Subscribe ask={ask} {...shown} host={p.host} />
      </footer>
    </Frame>
  )
}
/** What was asked for is not there: which part of it, and the filters to choose anew. */
export const NoCalendarPage = (p: View & FilterProps & { readonly wrong: Said }) => {
  const { ask, say, wrong } = p
  return (
    <Frame ask={ask} say={say} title={H.wrong[ask.lang]}>
      <h1>{P.hearingsTitle[ask.lang]}</h1>
      <div class="alert warn" role="alert">
        <h2>{H.wrong[ask.lang]}</h2>
        <p>{wrong[ask.lang]}</p>
      </div>
      <Filter {...p} />
      <p>
        <a href={to(ask, addressOf({ court: '', judge: '', view: 'week', on: ask.today, page: 1 }, ask.today))}>
          {P.hearingsTitle[ask.lang]}
        </a>
      </p>
    </Frame>
  )
}
