/** Placing a person in an office and taking the person out of it: what happens in the person's record and in the body's. */

import { bodyOf } from '../bodies/body.ts'
import { type BodyKind, seatLeft, seatTaken } from '../bodies/seats.ts'
import { officeEnds } from '../calendar/calendar.ts'
import type { EventKind, Occurrence } from '../kernel/matter.ts'
import type { Attempt } from '../kernel/norm.ts'
import type { StreamId } from '../kernel/world.ts'
import { type Held, officesOn, type Panel, type Post, placed, released } from './person.ts'

type A = Attempt<unknown, unknown>
/** Posts of which a body has a limited number. */
const COUNTED: readonly Post[] = ['head', 'first-deputy', 'chair', 'panel-chair', 'judge']
/** Nobody serves in two courts, in two prosecutor's offices, or in both. */
const SERVICE = ['court', 'office']
/** A head, a chair and a panel chair are placed for five years. */
export const TERM_YEARS = 5

export const PLACING: readonly EventKind<unknown>[] = [placed, released, ...Object.values(seatTaken), ...Object.values(seatLeft)]
export const LEAVING: readonly EventKind<unknown>[] = [released, ...Object.values(seatLeft)]

const kindOf = (a: A, body: StreamId) => a.world.see(body).kind as BodyKind

/** @throws Unread */
export const leave = (a: A, body: StreamId): readonly Occurrence[] => [
  released(a.self, { body, on: a.today }),
  ...(bodyOf(a.world, body)?.seats?.some(s => s.person === a.self) ? [seatLeft[kindOf(a, body)](body, { person: a.self })] : []),
]
interface Place {
  readonly post: Post
  readonly body: StreamId
  readonly panel?: Panel
  /** For how many years; absent: without a term. */
  readonly years?: number
}
/** The person leaves what cannot be held together with the new office, and takes it. @throws Unread */
export const place = (a: A, { years, ...to }: Place): readonly Occurrence[] => {
  const term = years === undefined ? {} : { until: officeEnds(a.today, years) }
  const kind = kindOf(a, to.body)
  const given = (o: Held) => o.body === to.body || (SERVICE.includes(kind) && SERVICE.includes(kindOf(a, o.body)))
  const left = new Set(
    officesOn(a.world, a.self, a.today)
      .filter(given)
      .map(o => o.body),
  )
  return [
    ...[...left].flatMap(body => leave(a, body)),
    placed(a.self, { ...to, from: a.today, ...term }),
    ...(COUNTED.includes(to.post)
      ? [seatTaken[kind](to.body, { person: a.self, post: to.post, ...(to.panel && { panel: to.panel }), ...term })]
      : []),
  ]
}
