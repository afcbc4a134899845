/** Decides whether an act comes into being. Pure: the same attempt gives the same decision, for ever. */
import type { Cited } from '../register/ids.ts'
import type { Act } from './act.ts'
import type { Occurrence } from './matter.ts'
import type { Attempt, Norm, Params } from './norm.ts'

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

const find = <S, I>(norm: Norm<S, I>, a: Attempt<S, I>): Finding => {
  try {
    const { met, p } = norm.test(a)
    return { norm: norm as Norm, is: met ? 'met' : 'unmet', p }
  } catch (e) {
    if (e instanceof Missing) return { norm: norm as Norm, is: 'unknown', needs: e.field }
    throw e
  }
}
const BLOCKS = { power: 'unmet', condition: 'unmet', prohibition: 'met' } as const

/** The norms in force on the day, without those that another one in force displaces. */
const inForce = <S, I>(norms: readonly Norm<S, I>[], today: string): readonly Norm<S, I>[] => {
  if (!norms.some(n => n.from || n.to || n.displaces)) return norms
  const valid = norms.filter(n => (!n.from || n.from <= today) && (!n.to || today <= n.to))
  const displaced = new Set(valid.flatMap(n => (n.displaces ? [n.displaces] : [])))
  return displaced.size ? valid.filter(n => !displaced.has(n.provision)) : valid
}

const weigh = <S, I>(norms: readonly Norm<S, I>[], a: Attempt<S, I>) => {
  const held: Cited[] = []
  const under: Cited[] = []
  const powerless: Finding[] = []
  const against: Finding[] = []
  const open: Finding[] = []
  let undecidedPower = false
  for (const norm of inForce(norms, a.today)) {
    const f = find(norm, a)
    if (f.is === 'unknown') {
      open.push(f)
      undecidedPower ||= norm.kind === 'power'
    } else if (f.is !== BLOCKS[norm.kind]) (norm.kind === 'power' ? held : under).push(norm.provision)
    else (norm.kind === 'power' ? powerless : against).push(f)
  }
  const mayAct = held.length > 0
  const mayPerhaps = mayAct || undecidedPower
  return {
    blocked: against.length > 0 || !mayPerhaps,
    powerless: !mayPerhaps,
    against: mayPerhaps ? against : [...powerless, ...against],
    open: mayAct ? open.filter(f => f.norm.kind !== 'power') : open,
    under: [...new Set([...held, ...under])],
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
