/** Instants, days and terms as plain data. The arithmetic of terms is the calendar's. */

/** RFC 3339 with offset, to the second or the millisecond: `2026-03-02T10:00:00+05:00`. */
export type Instant = string
/** ISO date: `2026-03-02`. */
export type Day = string
/** A time of day: `09:30`. */
export type ClockTime = string

/** A length of time that the law fixes. */
export interface Term {
  readonly n: number
  readonly unit: 'hour' | 'day' | 'month'
}
export const hours = (n: number): Term => ({ n, unit: 'hour' })
export const days = (n: number): Term => ({ n, unit: 'day' })
export const months = (n: number): Term => ({ n, unit: 'month' })

/** While a term does not run: from an instant, to an instant or still. */
export interface Pause {
  readonly from: Instant
  readonly to?: Instant
}

/** One step of a term's arithmetic, in the order in which it was reckoned. */
export type TermStep =
  | { readonly step: 'trigger'; readonly at: Instant; readonly day: Day }
  | { readonly step: 'counted'; readonly term: Term; readonly from: Day; readonly to: Day }
  | { readonly step: 'last-of-month'; readonly wanted: number; readonly to: Day }
  | { readonly step: 'hours'; readonly term: Term; readonly to: Instant }
  | { readonly step: 'paused'; readonly from: Day; readonly to?: Day; readonly days: number }
  | { readonly step: 'moved'; readonly from: Day; readonly to: Day; readonly because: readonly NonWorkingDay[] }

export interface NonWorkingDay {
  readonly day: Day
  /** Which rule makes it non-working: a calendar rule's id, such as `weekend` or `nauryz`. */
  readonly why: string
}

/** The end of a term and how it was reckoned. */
export interface TermEnd {
  /** The last day on which the act is in time. */
  readonly day: Day
  /** For terms in hours the very instant; for the others the end of the day (24:00 Kazakhstan time) as an instant. */
  readonly at: Instant
  readonly steps: readonly TermStep[]
  /** The calendar's version. */
  readonly calendar: string
  /** False when a day that decided the answer lies where the calendar's facts are not certain. */
  readonly certain: boolean
  /** True while a pause has no end: the day shown is the one it would be if the pause ended at `asOf`. */
  readonly running: boolean
}

/** What the kernel asks of a calendar; `law/calendar` implements it. */
export interface Calendar {
  readonly version: string
  /** The calendar day in Kazakhstan at an instant. */
  readonly dayOf: (at: Instant) => Day
  /** The end of a term that an event at `since` set off; `asOf` is needed when a pause is still open. */
  readonly endOf: (term: Term, since: Instant, pauses?: readonly Pause[], asOf?: Instant) => TermEnd
}
