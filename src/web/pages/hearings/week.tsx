/** A week: of each day the list that hangs on the court's door. */
import type { Sitting } from '../../../chancery/sittings.ts'
import { longDay, weekday } from '../../../law/calendar/explain.ts'
import type { Day } from '../../../law/kernel/time.ts'
import { addressOf, type Shown } from '../../hearings/address.ts'
import { weekOf } from '../../hearings/dates.ts'
import { DayMarks } from '../../parts/hearings/day-marks.tsx'
import { SittingTable } from '../../parts/hearings/sittings.tsx'
import { to, type View } from '../../request.ts'
import { W } from '../../words/common.ts'
import { H } from '../../words/hearings.ts'

export const WEEK_PAGE = 100
export interface WeekProps {
  readonly sittings: readonly Sitting[]
  /** How many the register has of each day. */
  readonly counts: ReadonlyMap<Day, number>
}
const sum = (counts: WeekProps['counts']): number => [...counts.values()].reduce((a, b) => a + b, 0)
/** How many pages a week with so many hearings a day has, at least one. */
export const lastPage = (counts: WeekProps['counts']): number => Math.max(1, Math.ceil(sum(counts) / WEEK_PAGE))

export const Week = ({ ask, say, shown, sittings, counts }: View & WeekProps & { readonly shown: Shown }) => {
  const [total, pages] = [sum(counts), lastPage(counts)]
  const link = (page: number) => to(ask, addressOf({ ...shown, page }, ask.today))
  const days = weekOf(shown.on)
    .map(day => ({ day, of: sittings.filter(s => s.hearing.on === day) }))
    .filter(d => pages === 1 || d.of.length > 0)
  return (
    <>
      <p class="soft" role="status">
        {total ? H.hearings[ask.lang].replace('{n}', String(total)) : H.noneSpan[ask.lang]}
      </p>
      <div class="days">
        {days.map(({ day, of }) => (
          <section key={day} id={`d${day}`} class={of.length ? 'day' : 'day empty'} aria-labelledby={`h${day}`}>
            <h3 id={`h${day}`}>
              <a href={`#d${day}`}>
                <time dateTime={day}>{longDay(day, ask.lang)}</time>, {weekday(day, ask.lang)}
              </a>{' '}
              <DayMarks ask={ask} day={day} />
            </h3>
            {of.length > 0 ? (
              <SittingTable ask={ask} say={say} sittings={of} day={day} court={shown.court} />
            ) : (
              // Of a week without any it is said once.
              total > 0 && <p class="soft">{H.noneDay[ask.lang]}</p>
            )}
          </section>
        ))}
      </div>
      {pages > 1 && (
        <p class="pages">
          <span>{shown.page > 1 && <a href={link(shown.page - 1)}>← {W.back[ask.lang]}</a>}</span>
          <span class="soft">{H.pageOf[ask.lang].replace('{n}', String(shown.page)).replace('{m}', String(pages))}</span>
          <span>{shown.page < pages && <a href={link(shown.page + 1)}>{W.more[ask.lang]} →</a>}</span>
        </p>
      )}
    </>
  )
}
