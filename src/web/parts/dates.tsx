/** Days and instants, written by the server in the reader's language and marked for machines. */

import { clockTime } from '../../chancery/telling/saying.ts'
import { longDay, shortDay, weekday } from '../../law/calendar/explain.ts'
import { length } from '../../law/calendar/words.ts'
import type { Ask } from '../request.ts'
import { M } from '../words/matter.ts'

export const OnDay = ({ ask, day }: { ask: Ask; day: string }) => <time dateTime={day}>{longDay(day, ask.lang)}</time>
/** A day without its year where that is the present one. */
const short = (ask: Ask, day: string) => shortDay(day, ask.lang).replace(new RegExp(` ${ask.today.slice(0, 4)}$`), '')
export const Short = ({ ask, day }: { ask: Ask; day: string }) => <time dateTime={day}>{short(ask, day)}</time>
/** Day and time, one under the other. */
export const At = ({ ask, at }: { ask: Ask; at: string }) => (
  <time dateTime={at}>
    {short(ask, ask.chancery.law.calendar.dayOf(at))}
    <small>{clockTime(at)}</small>
  </time>
)
const DAY = 86_400_000
const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY)

interface DueProps {
  readonly ask: Ask
  readonly day: string | null
  /** The very instant, where the term ends within the day. */
  readonly at?: string | undefined
  readonly late: boolean
  readonly done?: boolean
}
/** Where a term ends at midnight its day says it all. */
const hourOf = (at: string | undefined): string | undefined => (at === undefined || clockTime(at) === '00:00' ? undefined : clockTime(at))
/** A due day with its weekday and how far it is. */
export const DueDay = ({ ask, day, at, late, done }: DueProps) => {
  const hour = hourOf(at)
  const t = (n: number) =>
    n === 0
      ? M.today[ask.lang]
      : n > 0
        ? M.daysLeft[ask.lang].replace('{days}', length(n, 'day', ask.lang))
        : M.daysLate[ask.lang].replace('{days}', length(-n, 'day', ask.lang))
  return day === null ? (
    <div class="when">
      <small>{M.noTerm[ask.lang]}</small>
    </div>
  ) : (
    <div class="when">
      <b>
        <Short ask={ask} day={day} />
      </b>
      <small>
        {weekday(day, ask.lang)}
        {hour && `, ${hour}`}
      </small>
      {!done && <small>{late && ask.today <= day ? M.isLate[ask.lang] : t(daysBetween(ask.today, day))}</small>}
    </div>
  )
}
