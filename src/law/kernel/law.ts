/** The law as one value: what the chancery, the pages and the checks walk. */
import type { Act } from './act.ts'
import type { Duty } from './duty.ts'
import type { EventKind, Matter } from './matter.ts'
import type { Actor } from './norm.ts'
import type { Calendar, Day, Instant } from './time.ts'
import type { StreamId, World } from './world.ts'

export interface Law {
  readonly acts: ReadonlyMap<string, Act>
  readonly matters: ReadonlyMap<string, Matter<unknown>>
  readonly events: ReadonlyMap<string, EventKind<unknown>>
  readonly duties: ReadonlyMap<string, readonly Duty[]>
  readonly calendar: Calendar
  /** The person as actor: in the office held in that body on that day, or in their own name. @throws Unread */
  standing(world: World, person: StreamId, body: StreamId | undefined, today: Day): Actor
}

/** Gathers acts and duties into a law. A bug in the definitions (one id twice, an event of another matter) throws. */
export const gather = (acts: readonly Act[], duties: readonly Duty[], rest: Pick<Law, 'calendar' | 'standing'>): Law => {
  const byAct = new Map<string, Act>()
  const matters = new Map<string, Matter<unknown>>()
  const events = new Map<string, EventKind<unknown>>()
  const byMatter = new Map<string, Duty[]>()
  const enter = <T>(map: Map<string, T>, id: string, value: T) => {
    if (map.has(id) && map.get(id) !== value) throw new Error(`defined twice: ${id}`)
    map.set(id, value)
  }
  for (const a of acts) {
    if (byAct.has(a.id)) throw new Error(`act defined twice: ${a.id}`)
    byAct.set(a.id, a)
    enter(matters, a.in.kind, a.in)
    for (const e of a.emits) enter(events, e.type, e)
  }
  for (const d of duties) {
    if (!byAct.has(d.to)) throw new Error(`duty ${d.id} is discharged by an act that does not exist: ${d.to}`)
    byMatter.set(d.in.kind, [...(byMatter.get(d.in.kind) ?? []), d])
  }
  return Object.freeze({ acts: byAct, matters, events, duties: byMatter, ...rest })
}

/** The matter's state after what happened in it. */
export const evolve = (
  law: Law,
  state: unknown,
  type: string,
  data: unknown,
  by: { at: Instant; act: string; person: StreamId; body?: StreamId; stream: StreamId },
): unknown => {
  const kind = law.events.get(type)
  if (!kind) throw new Error(`unknown event: ${type}`)
  return kind.apply(state ?? kind.in.start, data, by)
}
