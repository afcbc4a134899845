/** The vocabulary of the law: a norm is a provision made executable, as frozen data and one pure test. */
import type { Cited } from '../register/ids.ts'
import type { Said } from './said.ts'
import type { Day, Instant, Term } from './time.ts'
import type { StreamId, World } from './world.ts'

/** An office held on the day of the act, directly or as a substitute. */
export interface Office {
  readonly post: string
  readonly body: StreamId
  readonly from: Day
  readonly until?: Day
  readonly acting?: true
}
export interface Actor {
  readonly person: StreamId
  /** The body in whose name the person says to act. */
  readonly claims?: StreamId
  /** The office held in that body on the day of the act; absent where none is. */
  readonly office?: Office
}

/** What a norm sees: an act being attempted. Reading a field that is not given yet makes the finding `unknown`. */
export interface Attempt<S, I> {
  /** The stream in which the act is done; of an opening act, the stream that it would open. */
  readonly self: StreamId
  readonly state: S
  readonly input: I
  readonly actor: Actor
  readonly at: Instant
  /** The day in Kazakhstan. */
  readonly today: Day
  readonly world: World
  /** The act's document; absent where the country asks for no signature. */
  readonly paper?: Paper
}
/** A document with the person whose signature fits it. Asking one that is not signed makes the finding `unknown`. */
export interface Paper {
  readonly signature: StreamId
}

/** A value that a reason speaks of; how it is written is the reader's language's affair. */
export type Param =
  | string
  | number
  | { readonly ref: StreamId }
  | { readonly day: Day }
  | { readonly at: Instant }
  | { readonly said: Said }
  | { readonly term: Term }
export const ref = (stream: StreamId | undefined): Param => ({ ref: stream ?? '' })
export const onDay = (day: Day): Param => ({ day })
export const says = (said: Said | undefined): Param => ({ said: said ?? { kk: '—', ru: '—', en: '—' } })

export type Params = Readonly<Record<string, Param>>
export interface Outcome<P extends Params = Params> {
  readonly met: boolean
  readonly p: P
}
const NOTHING = Object.freeze({})
// Most norms are met and name no values: those answers need not be made each time.
const MET = Object.freeze({ met: true, p: NOTHING })
const UNMET = Object.freeze({ met: false, p: NOTHING })
/** `met` if it is so; `p` are the values that the reason names. */
export const when = <P extends Params = Readonly<Record<never, never>>>(is: boolean, p?: P): Outcome<P> =>
  p ? { met: is, p } : ((is ? MET : UNMET) as unknown as Outcome<P>)

export type Kind = 'power' | 'condition' | 'prohibition'
export type Concern = 'stage' | 'form' | 'quorum' | 'composition' | 'qualification' | 'ground' | 'competence'
export interface Norm<S = unknown, I = unknown> {
  readonly kind: Kind
  readonly of?: Concern
  readonly provision: Cited
  /** In force from and to, both days inclusive; absent means no bound. */
  readonly from?: Day
  readonly to?: Day
  /** The provision of a norm that this one takes the place of while both are in force. */
  readonly displaces?: Cited
  /**
   * Of which attempts it speaks; absent: of every one. Of the others it says nothing: it neither stands in the way nor is relied on.
   * A power has none: whoever does not have it does not have it.
   */
  hypothesis?(a: Attempt<S, I>): boolean
  test(a: Attempt<S, I>): Outcome
  /** Why it stands in the way, said to the person it stops, with `{slots}` for the values. What the rule is, the provision says. */
  readonly fault: Said
  /** What would cure it, where that can be said. */
  readonly cure?: Said
}

type Slots<T extends string> = T extends `${string}{${infer Slot}}${infer Rest}` ? Slot | Slots<Rest> : never
/** A text whose slots are all among the values that the test answers with. */
type SlotsIn<F extends Said, P> = [Slots<F['kk'] | F['ru'] | F['en']>] extends [keyof P & string]
  ? unknown
  : { readonly fault: `a slot that the test has no value for` }

interface Written<S, I, P extends Params, F extends Said> {
  readonly provision: Cited
  readonly from?: Day
  readonly to?: Day
  readonly displaces?: Cited
  readonly test: (a: Attempt<S, I>) => Outcome<P>
  readonly fault: F
  readonly cure?: Said
}
interface Supposing<S, I, P extends Params, F extends Said> extends Written<S, I, P, F> {
  readonly hypothesis?: (a: Attempt<S, I>) => boolean
}
/** All norms have one shape, whatever is absent from them: they are read at every decision. */
const norm = <S, I>(kind: Kind, of: Concern | undefined, n: Supposing<S, I, Params, Said>): Norm<S, I> =>
  Object.freeze({
    kind,
    of,
    provision: n.provision,
    from: n.from,
    to: n.to,
    displaces: n.displaces,
    hypothesis: n.hypothesis,
    test: n.test,
    fault: n.fault,
    cure: n.cure,
  }) as Norm<S, I>

/** Met: this actor may do the act. */
export const power = <S = unknown, I = unknown, P extends Params = Params, const F extends Said = Said>(
  n: Written<S, I, P, F> & SlotsIn<F, P>,
) => norm<S, I>('power', undefined, n)
/** Unmet: the act does not come into being. */
export const condition = <S = unknown, I = unknown, P extends Params = Params, const F extends Said = Said>(
  of: Concern,
  n: Supposing<S, I, P, F> & SlotsIn<F, P>,
) => norm<S, I>('condition', of, n)
/** Met: the act is forbidden. */
export const prohibition = <S = unknown, I = unknown, P extends Params = Params, const F extends Said = Said>(
  n: Supposing<S, I, P, F> & SlotsIn<F, P>,
) => norm<S, I>('prohibition', undefined, n)
