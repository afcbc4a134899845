/** The week or the month shown, and the way to the one before, the one after, to today, and to the other view. */
import { addressOf, type Shown } from '../../hearings/address.ts'
import { beside, startOf } from '../../hearings/dates.ts'
import { type Ask, to } from '../../request.ts'
import { H } from '../../words/hearings.ts'

export const Turn = ({ ask, shown, span }: { ask: Ask; shown: Shown; span: string }) => {
  const { view, on } = shown
  const link = (change: Partial<Shown>) => to(ask, addressOf({ ...shown, page: 1, ...change }, ask.today))
  const [back, ahead] = [beside(view, on, -1), beside(view, on, 1)]
  const words = view === 'week' ? ([H.previousWeek, H.nextWeek] as const) : ([H.previousMonth, H.nextMonth] as const)
  const other = view === 'week' ? 'month' : 'week'
  return (
    <nav class="turn" aria-label={H.turn[ask.lang]}>
      <h2>{span}</h2>
      <ul>
        {back && (
          <li>
            <a href={link({ on: back })} rel="prev">
              <span aria-hidden="true">←</span> {words[0][ask.lang]}
            </a>
          </li>
        )}
        {startOf(view, on) !== startOf(view, ask.today) && (
          <li>
            <a href={link({ on: ask.today })}>{H.toToday[ask.lang]}</a>
          </li>
        )}
        {ahead && (
          <li>
            <a href={link({ on: ahead })} rel="next">
              {words[1][ask.lang]} <span aria-hidden="true">→</span>
            </a>
          </li>
        )}
        <li>
          <a href={link({ view: other })}>{H[other][ask.lang]}</a>
        </li>
      </ul>
    </nav>
  )
}
