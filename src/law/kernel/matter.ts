/** A matter: a stream of events with one history, and what can be said of it at every moment. */
import type { Cited } from '../register/ids.ts'
import type { Actor } from './norm.ts'
import type { Said } from './said.ts'
import type { Instant } from './time.ts'
import type { StreamId, World } from './world.ts'

interface Stage {
  readonly id: string
  readonly name: Said
  /** Nothing needs to follow. */
  readonly final?: true
  /** Not a step of the usual way: shown on the ladder only when the matter stands there. */
  readonly aside?: true
}
/** Somebody whom the matter concerns, in a role; finds it on the desk. */
export interface Party {
  readonly role: string
  readonly who: StreamId
}
/** Who asks to see: the actor, and every body in which the person holds an office that day. */
export interface Viewer {
  readonly actor?: Actor
  /** The person and the bodies whose papers this viewer may open. */
  readonly ids: readonly StreamId[]
}
/**
 * What a viewer sees: all of it; its course without content and without private people; of what is closed to them, the share
 * that concerns them; nothing, not even that it exists.
 */
export interface Access {
  readonly sees: 'all' | 'course' | 'share' | 'nothing'
  readonly under: readonly Cited[]
}

export interface Matter<S> {
  readonly kind: string
  readonly name: Said
  /** What a matter of this kind is called in the state it is in, where that says more: a protest, a prescription. */
  called?(state: S): Said
  readonly start: S
  /** In the order of the usual way. The stage before the opening act is `none` and is not listed. */
  readonly stages: readonly Stage[]
  stage(state: S): string
  /** In a few words what it is about: text in the language of the paper, or said in three. */
  about(state: S): string | Said
  /** The body whose docket numbers it, and the letters of that docket; a matter without one has no number. */
  docket?(state: S): StreamId | undefined
  readonly series?: string
  readonly roles: Readonly<Record<string, Said>>
  parties(state: S): readonly Party[]
  /** Matters that this one stems from. */
  links(state: S): readonly StreamId[]
  /**
   * The state as those know it who see only their share of the matter; absent: without the items that concern others. What they may
   * do, what they are refused and why is weighed over this, so that no answer speaks of anything else.
   */
  share?(state: S, ids: readonly StreamId[]): S
  /** What an entry says only to those who see all of the matter. */
  readonly withheld?: readonly string[]
  /** The state as those know it who see only its course; absent: without private people and without what it is about. */
  course?(state: S): S
  /**
   * What only those know who decide, until it is said or for good, whatever else a viewer sees: keys of the state, which is then as at the
   * start, and of entries, of which no content is told then. What others may do is weighed without it.
   */
  reserved?(state: S, viewer: Viewer): readonly string[]
  /** Who may see it: law too. `law/visibility.ts` has the usual rules. */
  access(state: S, viewer: Viewer, world: World, at: Instant): Access
}
export const matter = <S>(m: Matter<S>): Matter<S> => {
  Object.freeze(m.start)
  return Object.freeze(m)
}

/** Who did an event, when. */
export interface Entry {
  readonly at: Instant
  readonly act: string
  readonly person: StreamId
  readonly body?: StreamId
  readonly stream: StreamId
}

/** Something that became true in a stream. */
export interface Occurrence {
  readonly stream: StreamId
  readonly type: string
  readonly data: Readonly<Record<string, unknown>>
}
export interface EventKind<S> {
  readonly type: string
  readonly in: Matter<S>
  apply(state: S, data: unknown, by: Entry): S
}
export interface EventMaker<S, D extends object> extends EventKind<S> {
  (stream: StreamId, data: D): Occurrence
}
/** A kind of event: how a matter's state moves when it happens. Keys named as personal fields of the act are kept as personal content. */
export const event = <S, D extends object>(of: Matter<S>, type: string, apply: (state: S, data: D, by: Entry) => S): EventMaker<S, D> =>
  Object.freeze(
    Object.assign((stream: StreamId, data: D): Occurrence => ({ stream, type, data: data as Readonly<Record<string, unknown>> }), {
      type,
      in: of,
      apply: (state: S, data: unknown, by: Entry) => apply(state, data as D, by),
    }),
  )

/** The state of a matter of this kind, or undefined where there is none in that stream. */
export const stateOf = <S>(world: World, matter: Matter<S>, stream: StreamId | undefined): S | undefined => {
  if (!stream) return undefined
  const seen = world.see(stream)
  return seen.kind === matter.kind ? (seen.state as S) : undefined
}
