/** What may be done here, and for the rest: why not. It asks `consider`, so that advice and enforcement cannot disagree. */
import type { Act } from './act.ts'
import { consider, type Prospect } from './decide.ts'
import type { Law } from './law.ts'
import type { Actor } from './norm.ts'
import type { Day, Instant } from './time.ts'
import type { StreamId, World } from './world.ts'

export interface Step {
  readonly act: Act
  readonly prospect: Prospect
  /** What is already known of the input: the matter from which an opening act is offered. */
  readonly given: Readonly<Record<string, unknown>>
  /** The last day on which it is in time, where there is one. */
  readonly until?: Day
}

/** The acts that could be done in a matter, and the acts that would open another one from it. @throws Unread */
export const agendaOf = (law: Law, world: World, stream: StreamId, actor: Actor, at: Instant): readonly Step[] => {
  const seen = world.see(stream)
  const today = law.calendar.dayOf(at)
  const steps: Step[] = []
  for (const act of law.acts.values()) {
    if (act.opens) {
      const field = Object.keys(act.input).find(
        k => act.input[k]?.widget === 'ref' && act.input[k]?.of?.includes(seen.kind) && isBasis(act, k, law),
      )
      if (!field) continue
      if (act.applies && !act.applies(seen.state)) continue
      const given = { [field]: stream }
      const until = act.until?.(seen.state)
      steps.push({
        act,
        given,
        ...(until && { until }),
        prospect: consider(act, { self: NEW, state: act.in.start, input: given, actor, at, today, world: withNew(world) }),
      })
    } else if (act.in.kind === seen.kind && (!act.applies || act.applies(seen.state))) {
      const until = act.until?.(seen.state)
      const prospect = consider(act, { self: stream, state: seen.state, input: {}, actor, at, today, world })
      steps.push({ act, given: {}, ...(until && { until }), prospect })
    }
  }
  return steps
}

/** The acts with which an actor could begin something; one that needs a matter to stem from is offered there. @throws Unread */
export const beginnings = (law: Law, world: World, actor: Actor, at: Instant): readonly Step[] => {
  const today = law.calendar.dayOf(at)
  return [...law.acts.values()]
    .filter(act => act.opens && !stems(act, law))
    .map(act => ({
      act,
      given: {},
      prospect: consider(act, { self: NEW, state: act.in.start, input: {}, actor, at, today, world: withNew(world) }),
    }))
}

/** The stream of an opening act before it has one. */
export const NEW: StreamId = 'new/new'
const withNew = (world: World): World => ({
  see: stream => (stream === NEW ? { stream, kind: '', version: 0, chain: '', state: undefined } : world.see(stream)),
})
/** Whether an act cannot be without a matter that it stems from. */
const stems = (act: Act, law: Law) => Object.keys(act.input).some(k => !act.input[k]?.optional && isBasis(act, k, law))
/** Bodies and people are chosen in forms, matters are what a new matter stems from. */
const isBasis = (act: Act, field: string, law: Law) => (act.input[field]?.of ?? []).some(k => law.matters.get(k)?.series !== undefined)
