/** A month as a grid: how many hearings each day has, and the first of them. On a phone it becomes a list of the days that have something. */
import type { Sitting } from '../../../chancery/sittings.ts'
import { longDay, weekday } from '../../../law/calendar/explain.ts'
import type { Day } from '../../../law/kernel/time.ts'
import { addressOf, type Shown } from '../../hearings/address.ts'
import { boundsOf, weekOf, weeksOf } from '../../hearings/dates.ts'
import { DayMarks, freeFrom } from '../../parts/hearings/day-marks.tsx'
import { to, type View } from '../../request.ts'
import { H } from '../../words/hearings.ts'

/** How many hearings a day of the grid names. */
export const EACH = 3
export interface MonthProps {
  /** The first of each day. */
  readonly first: readonly Sitting[]
  readonly counts: ReadonlyMap<Day, number>
}
const Hearing = ({ ask, say, of }: View & { of: Sitting }) => (
  <li>
    <b>{of.hearing.hour}</b> <a href={to(ask, `/matter/${of.stream}`)}>{of.number ?? say.name(of.stream, ask.lang)}</a>
  </li>
)
const Cell = ({ ask, say, shown, day, first, counts }: View & MonthProps & { shown: Shown; day: Day }) => {
  const n = counts.get(day) ?? 0
  const own = first.filter(s => s.hearing.on === day)
  const free = freeFrom(day)
  const something = n > 0 || day === ask.today || (free !== undefined && free !== 'weekend')
  const classes = [free && 'free', !something && 'nothing', day === ask.today && 'now'].filter(Boolean).join(' ')
  const week = `${to(ask, addressOf({ ...shown, view: 'week', on: day, page: 1 }, ask.today))}#d${day}`
  return (
    <td class={classes} {...(day === ask.today && { 'aria-current': 'date' as const })}>
      <a class="date" href={week} aria-label={`${longDay(day, ask.lang)}, ${weekday(day, ask.lang)}`}>
        <span class="wide">{Number(day.slice(8))}</span>
        <span class="narrow">
          {longDay(day, ask.lang)}, {weekday(day, ask.lang)}
        </span>
      </a>
      <DayMarks ask={ask} day={day} />
      {n > 0 && <span class="n-of">{H.hearings[ask.lang].replace('{n}', String(n))}</span>}
      {own.length > 0 && (
        <ul>
          {own.map(s => (
            <Hearing key={s.stream} ask={ask} say={say} of={s} />
          ))}
          {n > own.length && (
            <li>
              <a href={week}>{H.more[ask.lang].replace('{n}', String(n - own.length))}</a>
            </li>
          )}
        </ul>
      )}
    </td>
  )
}
export const Month = (p: View & MonthProps & { readonly shown: Shown }) => {
  const { ask, shown, counts } = p
  const [from, to_] = boundsOf('month', shown.on)
  const total = [...counts.values()].reduce((a, b) => a + b, 0)
  return (
    <>
      <p class="soft" role="status">
        {total ? H.hearings[ask.lang].replace('{n}', String(total)) : H.noneSpan[ask.lang]}
      </p>
      <table class="month">
        <thead>
          <tr>
            {weekOf(shown.on).map(d => (
              <th key={d} scope="col">
                {weekday(d, ask.lang)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(shown.on).map(week => (
            <tr key={week[0]}>
              {week.map(day => (day < from || day > to_ ? <td key={day} class="other" /> : <Cell key={day} {...p} day={day} />))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
