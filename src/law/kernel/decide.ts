/** Decides whether an act comes into being. Pure: the same attempt gives the same decision, for ever. */
import type { Cited } from '../register/ids.ts'
import type { Act } from './act.ts'
import type { Occurrence } from './matter.ts'
import type { Attempt, Norm, Outcome, Paper, Params } from './norm.ts'

export type Finding =
  | { readonly norm: Norm; readonly is: 'met' | 'unmet'; readonly p: Params }
  | { readonly norm: Norm; readonly is: 'unknown'; readonly needs: string }

export type Decision =
  | { readonly is: 'done'; readonly events: readonly Occurrence[]; readonly under: readonly Cited[] }
  | { readonly is: 'refused'; readonly against: readonly Finding[]; readonly powerless: boolean }
  | { readonly is: 'needs'; readonly open: readonly Finding[] }
/** What can be said before the input is complete. */
export type Prospect = Exclude<Decision, { is: 'done' }> | { readonly is: 'open' }

class Missing {
  readonly field: string
  constructor(field: string) {
    this.field = field
  }
}
const asking = <I>(given: I): I =>
  new Proxy(given as object, {
    get: (target, field) => {
      if (!(field in target)) throw new Missing(String(field))
      return Reflect.get(target, field)
    },
  }) as I

/** A document that nobody has signed yet. */
export const unsigned = Object.defineProperty({}, 'signature', {
  get: () => {
    throw new Missing('signature')
  },
}) as Paper

/** What the norm's test answers, or the field that it asks for in vain; nothing where it does not speak of such an attempt. */
const test = <S, I>(norm: Norm<S, I>, a: Attempt<S, I>): Outcome | string | undefined => {
  try {
    return norm.hypothesis && !norm.hypothesis(a) ? undefined : norm.test(a)
  } catch (e) {
    if (e instanceof Missing) return e.field
    throw e
  }
}

const dated = new WeakMap<readonly object[], boolean>()
/** Whether any of them has a date or takes another's place; remembered, since most have none. */
const isDated = (norms: readonly Norm<never, never>[]): boolean => {
  const known = dated.get(norms)
  if (known !== undefined) return known
  const is = norms.some(n => n.from !== undefined || n.to !== undefined || n.displaces !== undefined)
  dated.set(norms, is)
  return is
}
/** The norms in force on the day, without those that another one in force displaces. */
const inForce = <S, I>(norms: readonly Norm<S, I>[], today: string): readonly Norm<S, I>[] => {
  if (!isDated(norms)) return norms
  const valid = norms.filter(n => (!n.from || n.from <= today) && (!n.to || today <= n.to))
  const displaced = new Set(valid.flatMap(n => (n.displaces ? [n.displaces] : [])))
  return displaced.size ? valid.filter(n => !displaced.has(n.provision)) : valid
}

interface Weighed {
  readonly blocked: boolean
  readonly powerless: boolean
  readonly against: readonly Finding[]
  readonly open: readonly Finding[]
  readonly under: readonly Cited[]
}
const NONE: readonly Finding[] = Object.freeze([])
/** Only what stands in the way or is open becomes a finding: this runs for every act of every desk, and most often nothing does. */
const weigh = <S, I>(norms: readonly Norm<S, I>[], a: Attempt<S, I>): Weighed => {
  const under: Cited[] = []
  let powerless = NONE
  let against = NONE
  let open = NONE
  let mayAct = false
  let undecidedPower = false
  for (const norm of inForce(norms, a.today)) {
    const answer = test(norm, a)
    if (answer === undefined) continue
    if (typeof answer === 'string') {
      open = [...open, { norm: norm as Norm, is: 'unknown', needs: answer }]
      undecidedPower ||= norm.kind === 'power'
      continue
    }
    const blocks = answer.met === (norm.kind === 'prohibition')
    if (!blocks) {
      mayAct ||= norm.kind === 'power'
      if (!under.includes(norm.provision)) under.push(norm.provision)
    } else if (norm.kind === 'power') powerless = [...powerless, { norm: norm as Norm, is: 'unmet', p: answer.p }]
    else against = [...against, { norm: norm as Norm, is: answer.met ? 'met' : 'unmet', p: answer.p }]
  }
  const mayPerhaps = mayAct || undecidedPower
  return {
    blocked: against.length > 0 || !mayPerhaps,
    powerless: !mayPerhaps,
    against: mayPerhaps ? against : [...powerless, ...against],
    open: mayAct && open.length > 0 ? open.filter(f => f.norm.kind !== 'power') : open,
    under,
  }
}

/** Decides an attempt whose input is complete. A refusal lists every finding against it. */
export const decide = <S, I>(act: Act<S, I>, attempt: Attempt<S, I>): Decision => {
  const { blocked, powerless, against, open, under } = weigh(act.norms, attempt)
  if (blocked) return { is: 'refused', against, powerless }
  return open.length ? { is: 'needs', open } : { is: 'done', events: act.effect(attempt), under }
}

/** What `decide` would say with only part of the input given: the agenda and the forms ask this. */
export const consider = <S, I>(act: Act<S, I>, attempt: Attempt<S, Partial<I>>): Prospect => {
  const { blocked, powerless, against, open } = weigh(act.norms, { ...attempt, input: asking(attempt.input) } as Attempt<S, I>)
  if (blocked) return { is: 'refused', against, powerless }
  return open.length ? { is: 'needs', open } : { is: 'open' }
}
