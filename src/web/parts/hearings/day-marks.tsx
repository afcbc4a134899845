/** What there is to say of a day in a calendar: that it is today, that it is not a working day and why. */

import { whyNotWorking } from '../../../law/calendar/calendar.ts'
import { numberOfDay, weekdayOf } from '../../../law/calendar/days.ts'
import { ruleName } from '../../../law/calendar/holidays.ts'
import type { Day } from '../../../law/kernel/time.ts'
import type { Ask } from '../../request.ts'
import { H } from '../../words/hearings.ts'

/** By which rule it is no working day: `weekend`, a holiday's id; undefined when it is one. */
export const freeFrom = (day: Day): string | undefined => whyNotWorking(day)

export const DayMarks = ({ ask, day }: { ask: Ask; day: Day }) => {
  const free = whyNotWorking(day)
  const worked = free === undefined && weekdayOf(numberOfDay(day)) > 4
  return (
    <>
      {day === ask.today && <span class="badge fresh">{H.today[ask.lang]}</span>}{' '}
      {free && <span class={free === 'weekend' ? 'why-free soft' : 'why-free'}>{ruleName(free)?.[ask.lang]}</span>}
      {worked && <span class="why-free">{H.worked[ask.lang]}</span>}
    </>
  )
}
