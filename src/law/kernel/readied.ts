/** The norms of an act, made ready once for being walked through at every decision. */
import type { Cited } from '../register/ids.ts'
import type { Act } from './act.ts'
import type { Norm } from './norm.ts'
import type { Day } from './time.ts'

export interface Readied<S, I> {
  /** In the order of the act. Not frozen, as nobody else holds it: V8 walks through a frozen array several times more slowly. */
  readonly norms: readonly Norm<S, I>[]
  /** The provisions of the norms relied on, each once. @param relied a bit for each norm, by its place */
  readonly citing: (relied: number) => readonly Cited[]
  /** The norms that do not hold on a day; absent where none has a date or takes another's place, as with most acts. */
  readonly outOfForce?: (today: Day) => ReadonlySet<Norm<S, I>>
}
/** So many bits are set one by one in a number. */
const MOST = 32

const outOfForce =
  <S, I>(norms: readonly Norm<S, I>[]) =>
  (today: Day): ReadonlySet<Norm<S, I>> => {
    const holds = (n: Norm<S, I>) => (!n.from || n.from <= today) && (!n.to || today <= n.to)
    const displaced = new Set(norms.filter(holds).flatMap(n => (n.displaces ? [n.displaces] : [])))
    return new Set(norms.filter(n => !holds(n) || displaced.has(n.provision)))
  }

const ready = <S, I>(act: Act<S, I>): Readied<S, I> => {
  const { norms } = act
  if (norms.length > MOST) throw new Error(`${act.id} answers to more than ${MOST} norms`)
  // An act is mostly done under the same provisions: their list is made once.
  const lists = new Map<number, readonly Cited[]>()
  const citing = (relied: number): readonly Cited[] => {
    const known = lists.get(relied)
    if (known) return known
    const list = Object.freeze([...new Set(norms.filter((_, i) => relied & (1 << i)).map(n => n.provision))])
    lists.set(relied, list)
    return list
  }
  const isDated = norms.some(n => n.from !== undefined || n.to !== undefined || n.displaces !== undefined)
  return {
    norms: [...norms],
    citing,
    ...(isDated && { outOfForce: outOfForce(norms) }),
  }
}

const known = new WeakMap<object, Readied<never, never>>()
/** @throws Error where the act answers to more norms than are told apart */
export const readied = <S, I>(act: Act<S, I>): Readied<S, I> => {
  const before = known.get(act)
  if (before) return before as Readied<S, I>
  const made = ready(act)
  known.set(act, made as Readied<never, never>)
  return made
}
