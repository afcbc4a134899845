/** Working days of Kazakhstan, for a five-day week. */
import type { Day } from '../kernel/time.ts'
import { civilOf, numberOf, numberOfDay, weekdayOf } from './days.ts'
import { FIRST_YEAR, HOLIDAYS, KURBAN_AIT, LAST_YEAR } from './holidays.ts'
import { TRANSFERS } from './transfers.ts'

type Free = ReadonlyMap<number, string>

const isWeekend = (n: number) => weekdayOf(n) > 4
const WORKED: ReadonlySet<number> = new Set(TRANSFERS.map(t => numberOfDay(t.worked)))

/** The holidays of a year and the days free in lieu of those on a weekend. No day is free in lieu in another year than its holiday. */
const freeIn = (year: number): Free => {
  const free = new Map<number, string>()
  const onWeekend: number[] = []
  for (const it of HOLIDAYS) {
    if (year < it.from || (it.to ?? year) < year) continue
    for (const on of it.on) {
      const n = numberOfDay(`${year}-${on}`)
      free.set(n, it.id)
      if (it.moves && isWeekend(n)) onWeekend.push(n)
    }
  }
  for (const day of KURBAN_AIT) if (day.startsWith(String(year))) free.set(numberOfDay(day), 'kurban-ait')
  for (const n of onWeekend.sort((a, b) => a - b)) {
    let next = n + 1
    while (isWeekend(next) || free.has(next)) next++
    free.set(next, 'moved')
  }
  return free
}
const FREE: Free = new Map([
  ...Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, i) => [...freeIn(FIRST_YEAR + i)]).flat(),
  ...TRANSFERS.map(t => [numberOfDay(t.off), 'transferred'] as const),
])
const END = numberOf(LAST_YEAR, 12, 31)

/** Why the day with this number is not a working day: a rule's id; undefined when it is one. */
export const whyFree = (n: number): string | undefined =>
  WORKED.has(n) ? undefined : ((n > END ? freeIn(civilOf(n).y) : FREE).get(n) ?? (isWeekend(n) ? 'weekend' : undefined))
/** Why a day is not a working day: a rule's id; undefined when it is one. */
export const whyNotWorking = (day: Day): string | undefined => whyFree(numberOfDay(day))
export const isWorking = (day: Day): boolean => whyNotWorking(day) === undefined
