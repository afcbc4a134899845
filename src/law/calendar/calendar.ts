/** The calendar of Kazakhstan: the end of a term, with its arithmetic. */
import type { Calendar, Day, Instant, NonWorkingDay, Pause, Term, TermEnd, TermStep } from '../kernel/time.ts'
import { addMonthsClamped, civilOf, endOfDay, HOUR, instantIn, isoOf, legalDay, millisOf, numberOfDay } from './days.ts'
import { pausedDays, pausedTime, putOff, type Span } from './pauses.ts'
import { whyFree } from './working-days.ts'
import { factsOf } from './years.ts'

export { isWorking, whyNotWorking } from './working-days.ts'

const VERSION = '2026-2'
const DAY = 24 * HOUR

const inHours = (term: Term, since: Instant, pauses: readonly Pause[], asOf: Instant | undefined): TermEnd => {
  const start = millisOf(since)
  const { end, counted } = putOff(start + term.n * HOUR, pausedTime(pauses, asOf, start), false)
  const at = instantIn(end)
  return {
    day: legalDay(at),
    at,
    steps: [
      { step: 'trigger', at: since, day: legalDay(since) },
      ...counted.filter(s => s.to > s.from).map(s => paused(s, n => legalDay(instantIn(n)), DAY)),
      { step: 'hours', term, to: at },
    ],
    calendar: VERSION,
    certain: true,
    running: counted.some(s => s.open),
  }
}
/** @param unit how much of the span is a day: in a term in hours the days of a pause are a fraction */
const paused = (s: Span, day: (n: number) => Day, unit: number): TermStep => ({
  step: 'paused',
  from: day(s.from),
  ...(!s.open && { to: day(s.to) }),
  days: (s.to - s.from) / unit,
})

/** The first day from one on that is a working day and not within a pause, and what stood in the way. */
const moved = (from: number, pauses: readonly Span[]) => {
  const because: NonWorkingDay[] = []
  const why = (n: number) => whyFree(n) ?? (pauses.some(s => s.from <= n && n < s.to) ? 'pause' : undefined)
  let n = from
  for (let reason = why(n); reason; reason = why(n)) {
    because.push({ day: isoOf(n), why: reason })
    n++
  }
  return { n, because }
}
const inDays = (term: Term, since: Instant, pauses: readonly Pause[], asOf: Instant | undefined): TermEnd => {
  const trigger = legalDay(since)
  const start = numberOfDay(trigger)
  const counted = term.unit === 'day' ? { n: start + term.n } : addMonthsClamped(start, term.n)
  const off = putOff(counted.n, pausedDays(pauses, asOf, Math.min(start + 1, counted.n)), true)
  const { n, because } = moved(off.end, off.left)
  const steps: TermStep[] = [
    { step: 'trigger', at: since, day: trigger },
    { step: 'counted', term, from: isoOf(start + 1), to: isoOf(counted.n) },
  ]
  if (counted.wanted) steps.push({ step: 'last-of-month', wanted: counted.wanted, to: isoOf(counted.n) })
  for (const s of off.counted) if (s.to > s.from) steps.push(paused(s, isoOf, 1))
  if (because.length) steps.push({ step: 'moved', from: isoOf(off.end), to: isoOf(n), because })
  return {
    day: isoOf(n),
    at: endOfDay(n),
    steps,
    calendar: VERSION,
    certain: factsOf(civilOf(off.end).y).certain && factsOf(civilOf(n).y).certain,
    running: [...off.counted, ...off.left.filter(s => s.from <= n)].some(s => s.open),
  }
}

export const kazakhstan: Calendar & {
  /** @throws RangeError a length that is no whole number from 0; an open pause without `asOf`; what is not an instant */
  readonly endOf: Calendar['endOf']
} = Object.freeze({
  version: VERSION,
  dayOf: legalDay,
  endOf: (term: Term, since: Instant, pauses: readonly Pause[] = [], asOf?: Instant): TermEnd => {
    if (!Number.isSafeInteger(term.n) || term.n < 0) throw new RangeError(`not the length of a term: ${term.n}`)
    return (term.unit === 'hour' ? inHours : inDays)(term, since, pauses, asOf)
  },
})
/** A term of office ends on its date, that day included, and is not moved. @param years whole years */
export const officeEnds = (from: Day, years: number): Day => isoOf(addMonthsClamped(numberOfDay(from), years * 12).n)
