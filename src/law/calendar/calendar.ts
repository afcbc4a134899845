/** The calendar of Kazakhstan: working days, and the end of a term with its arithmetic. */
import type { Calendar, Day, Instant, NonWorkingDay, Pause, Term, TermEnd, TermStep } from '../kernel/time.ts'
import { civilOf, endOfDay, instantIn, isoOf, lastOfMonth, legalDay, numberOf, numberOfDay, weekdayOf } from './days.ts'
import { CERTAIN, FIRST_YEAR, HOLIDAYS, KURBAN_AIT, LAST_YEAR } from './holidays.ts'

const build = (): ReadonlyMap<number, string> => {
  const off = new Map<number, string>()
  const weekend = (n: number) => weekdayOf(n) > 4
  const moving: { n: number }[] = []
  for (let y = FIRST_YEAR; y <= LAST_YEAR; y++)
    for (const h of HOLIDAYS)
      if (h.from <= y && (!h.to || y <= h.to))
        for (const on of h.on) {
          const n = numberOfDay(`${y}-${on}`)
          off.set(n, h.id)
          if (h.moves && weekend(n)) moving.push({ n })
        }
  for (const day of KURBAN_AIT) off.set(numberOfDay(day), 'kurban-ait')
  for (const { n } of moving.sort((a, b) => a.n - b.n)) {
    let to = n + 1
    while (weekend(to) || off.has(to)) to++
    off.set(to, 'moved')
  }
  return off
}
const OFF = build()

const whyNumber = (n: number): string | undefined => OFF.get(n) ?? (weekdayOf(n) > 4 ? 'weekend' : undefined)
/** Why a day is not a working day, or undefined when it is one. */
export const whyNotWorking = (day: Day): string | undefined => whyNumber(numberOfDay(day))
export const isWorking = (day: Day): boolean => whyNotWorking(day) === undefined

/** The same date n months later, or the last day of that month. */
const plusMonths = (n: number, months: number): { readonly n: number; readonly clamped?: number } => {
  const { y, m, d } = civilOf(n)
  const first = civilOf(numberOf(y, m + months, 1))
  const last = lastOfMonth(first.y, first.m)
  return { n: numberOf(first.y, first.m, Math.min(d, last)), ...(d > last && { clamped: d }) }
}
/** Whole days for which a term did not run. A pause counts from its first day to the day before the term runs again. */
const pausedDays = (p: Pause, since: number, asOf: number): number =>
  Math.max(0, (p.to ? numberOfDay(legalDay(p.to)) : asOf) - Math.max(since, numberOfDay(legalDay(p.from))))

const endOf = (term: Term, since: Instant, pauses: readonly Pause[] = [], asOf: Instant = since): TermEnd => {
  const steps: TermStep[] = [{ step: 'trigger', at: since, day: legalDay(since) }]
  const running = pauses.some(p => !p.to)
  const now = numberOfDay(legalDay(asOf))
  if (term.unit === 'hour') {
    const paused = pauses.reduce((ms, p) => ms + Math.max(0, Date.parse(p.to ?? asOf) - Math.max(Date.parse(since), Date.parse(p.from))), 0)
    const at = instantIn(Date.parse(since) + term.n * 3_600_000 + paused)
    steps.push({ step: 'hours', term, to: at })
    return { day: legalDay(at), at, steps, calendar: kazakhstan.version, certain: true, running }
  }
  const start = numberOfDay(legalDay(since))
  const counted = term.unit === 'day' ? { n: start + term.n } : plusMonths(start, term.n)
  let n = counted.n
  steps.push({ step: 'counted', term, from: isoOf(start + 1), to: isoOf(n) })
  if ('clamped' in counted && counted.clamped) steps.push({ step: 'last-of-month', wanted: counted.clamped, to: isoOf(n) })
  for (const p of pauses) {
    const days = pausedDays(p, start, now)
    if (days === 0) continue
    n += days
    steps.push({ step: 'paused', from: legalDay(p.from), ...(p.to && { to: legalDay(p.to) }), days })
  }
  const because: NonWorkingDay[] = []
  const before = n
  for (let why = whyNumber(n); why; why = whyNumber(n)) {
    because.push({ day: isoOf(n), why })
    n++
  }
  if (because.length) steps.push({ step: 'moved', from: isoOf(before), to: isoOf(n), because })
  const year = civilOf(n).y
  return { day: isoOf(n), at: endOfDay(n), steps, calendar: kazakhstan.version, certain: CERTAIN.has(year), running }
}

export const kazakhstan: Calendar = Object.freeze({ version: '2026-1', dayOf: legalDay, endOf })
/** A term of office ends on its date, that day included, and is not moved. @param years whole years */
export const officeEnds = (from: Day, years: number): Day => isoOf(plusMonths(numberOfDay(from), years * 12).n)
