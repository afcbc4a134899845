/** A duty: who must do which act within which term, from what moment. Computed from a matter's state, never stored as truth. */
import type { Cited } from '../register/ids.ts'
import type { Matter } from './matter.ts'
import type { Said } from './said.ts'
import type { Calendar, Day, Instant, Pause, Term, TermEnd } from './time.ts'
import type { StreamId } from './world.ts'

export interface Owed {
  /** The body or the person who must. */
  readonly by: StreamId
  readonly since: Instant
  /** Overrides the duty's own term: one that an official set. */
  readonly within?: Term
  /** A day that an official named; it stands as named. */
  readonly on?: Day
  readonly pauses?: readonly Pause[]
  /** When it was done. */
  readonly done?: Instant
  /** When it fell away without being done. */
  readonly ended?: Instant
  /** Tells several of one kind apart. */
  readonly key?: string
}
export interface Duty<S = unknown> {
  readonly id: string
  readonly name: Said
  readonly in: Matter<S>
  readonly provision: Cited
  /** The act that discharges it. */
  readonly to: string
  /** Its term; `at-once` where the law says immediately; absent where neither the law nor an official sets one. */
  readonly within?: Term | 'at-once'
  /** The act that is open to the other side when it is not done. */
  readonly otherwise?: string
  owed(state: S): readonly Owed[]
}
export const duty = <S>(d: Duty<S>): Duty<S> => Object.freeze(d)

export interface Due {
  readonly duty: Duty
  readonly owed: Owed
  /** How the term was reckoned; absent for a named day, for `at-once` and where there is no term. */
  readonly end?: TermEnd
  /** The last day in time; absent where there is no term. */
  readonly day?: Day
  /** The instant after which it is late. */
  readonly at?: Instant
  readonly is: 'open' | 'overdue' | 'done' | 'done-late' | 'ended'
}

const after = (a: Instant, b: Instant) => Date.parse(a) > Date.parse(b)

/** The law that says "immediately" leaves the day itself: what is not done by its end is late. */
const late = (when: Instant, day: Day | undefined, end: TermEnd | undefined, calendar: Calendar): boolean =>
  end?.at ? after(when, end.at) : day !== undefined && calendar.dayOf(when) > day

/** What is owed in a matter, when it falls due and how it stands at an instant. */
export const duesOf = <S>(duties: readonly Duty<S>[], state: S, calendar: Calendar, asOf: Instant): readonly Due[] => {
  const dues: Due[] = []
  for (const duty of duties) for (const owed of duty.owed(state)) dues.push(due(duty as Duty, owed, calendar, asOf))
  return dues
}

const due = (duty: Duty, owed: Owed, calendar: Calendar, asOf: Instant): Due => {
  const term = owed.within ?? duty.within
  const end = owed.on || term === undefined || term === 'at-once' ? undefined : calendar.endOf(term, owed.since, owed.pauses, asOf)
  const day = owed.on ?? end?.day ?? (term === 'at-once' ? calendar.dayOf(owed.since) : undefined)
  return { duty, owed, is: standing(owed, day, end, calendar, asOf), ...(end && { end }), ...(day && { day }), ...(end && { at: end.at }) }
}
const standing = (owed: Owed, day: Day | undefined, end: TermEnd | undefined, calendar: Calendar, asOf: Instant): Due['is'] => {
  if (owed.done) return late(owed.done, day, end, calendar) ? 'done-late' : 'done'
  if (owed.ended) return 'ended'
  return end?.running !== true && late(asOf, day, end, calendar) ? 'overdue' : 'open'
}
