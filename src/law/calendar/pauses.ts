/**
 * When a term stood still.
 *
 * A term in days or months counts a calendar day if it runs at that day's end. So a pause takes out the day on which it begins and
 * each day after it, up to but without the day on which the term runs again; a pause within one day takes out nothing. The trigger
 * day never counts, paused or not. In a term in hours a pause takes out its very length. Pauses that overlap or touch are one. A
 * pause that begins after the term has ended changes nothing. A pause that ends before it begins is none.
 */
import type { Instant, Pause } from '../kernel/time.ts'
import { legalDay, millisOf, numberOfDay } from './days.ts'

/** From a point to a later one, which is not part of it: numbers of days, or milliseconds. */
export interface Span {
  readonly from: number
  readonly to: number
  /** Not ended: `to` is the moment of asking. It may be empty as yet. */
  readonly open: boolean
}
const joined = (spans: readonly Span[]): readonly Span[] => {
  const all: Span[] = []
  for (const s of [...spans].sort((a, b) => a.from - b.from)) {
    const last = all.at(-1)
    if (last && s.from <= last.to) all[all.length - 1] = { from: last.from, to: Math.max(last.to, s.to), open: last.open || s.open }
    else all.push(s)
  }
  return all
}
const spansOf = (pauses: readonly Pause[], asOf: Instant | undefined, first: number, point: (at: Instant) => number): readonly Span[] =>
  joined(
    pauses.flatMap(p => {
      const end = p.to ?? asOf
      if (end === undefined) throw new RangeError('a pause is still open: the end of the term depends on the moment of asking')
      const open = p.to === undefined
      if (millisOf(end) < millisOf(p.from)) return []
      const from = Math.max(first, point(p.from))
      const to = open ? Math.max(from, point(end)) : point(end)
      return to > from || open ? [{ from, to, open }] : []
    }),
  )
/** The days that do not count, by number. @param first the first day that would. @throws RangeError an open pause without `asOf` */
export const pausedDays = (pauses: readonly Pause[], asOf: Instant | undefined, first: number): readonly Span[] =>
  spansOf(pauses, asOf, first, at => numberOfDay(legalDay(at)))
/** The time that does not count, in milliseconds. @param since when the term began. @throws RangeError an open pause without `asOf` */
export const pausedTime = (pauses: readonly Pause[], asOf: Instant | undefined, since: number): readonly Span[] =>
  spansOf(pauses, asOf, since, millisOf)

/** A point put off by the pauses that begin before it is passed. @param late whether a pause that begins at the point itself still counts */
export const putOff = (point: number, spans: readonly Span[], late: boolean) => {
  const counted: Span[] = []
  let end = point
  for (const s of spans) {
    if (late ? s.from > end : s.from >= end) break
    counted.push(s)
    end += s.to - s.from
  }
  return { end, counted, left: spans.slice(counted.length) }
}
