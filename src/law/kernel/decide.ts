/** Decides whether an act comes into being. Pure: the same attempt gives the same decision, for ever. */
import type { Cited } from '../register/ids.ts'
import type { Act } from './act.ts'
import type { Occurrence } from './matter.ts'
import type { Attempt, Norm, Outcome, Paper, Params } from './norm.ts'
import { type Readied, readied } from './readied.ts'

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

const NONE: readonly Finding[] = Object.freeze([])
/**
 * The norms relied on, a bit for each by its place; or what stands in the way or is open. Only that becomes a finding: this runs for every
 * act of every desk, and most often there is nothing.
 */
const weigh = <S, I>({ norms, outOfForce }: Readied<S, I>, a: Attempt<S, I>): number | Exclude<Decision, { is: 'done' }> => {
  const out = outOfForce?.(a.today)
  let relied = 0
  let powerless = NONE
  let against = NONE
  let open = NONE
  let mayAct = false
  let undecidedPower = false
  for (let i = 0; i < norms.length; i++) {
    const norm = norms[i] as Norm<S, I>
    if (out?.has(norm)) continue
    let answer: Outcome
    try {
      // Of an attempt that it does not speak of, it says nothing.
      if (norm.hypothesis && !norm.hypothesis(a)) continue
      answer = norm.test(a)
    } catch (e) {
      if (!(e instanceof Missing)) throw e
      open = [...open, { norm: norm as Norm, is: 'unknown', needs: e.field }]
      undecidedPower ||= norm.kind === 'power'
      continue
    }
    if (answer.met !== (norm.kind === 'prohibition')) {
      mayAct ||= norm.kind === 'power'
      relied |= 1 << i
    } else if (norm.kind === 'power') powerless = [...powerless, { norm: norm as Norm, is: 'unmet', p: answer.p }]
    else against = [...against, { norm: norm as Norm, is: answer.met ? 'met' : 'unmet', p: answer.p }]
  }
  if (!mayAct && !undecidedPower) return { is: 'refused', against: [...powerless, ...against], powerless: true }
  if (against.length > 0) return { is: 'refused', against, powerless: false }
  // Once somebody may, it is not asked who else might.
  const asked = mayAct && open.length > 0 ? open.filter(f => f.norm.kind !== 'power') : open
  return asked.length > 0 ? { is: 'needs', open: asked } : relied
}

/** Decides an attempt whose input is complete. A refusal lists every finding against it. */
export const decide = <S, I>(act: Act<S, I>, attempt: Attempt<S, I>): Decision => {
  const ready = readied(act)
  const weighed = weigh(ready, attempt)
  return typeof weighed === 'number' ? { is: 'done', events: act.effect(attempt), under: ready.citing(weighed) } : weighed
}

/** What `decide` would say with only part of the input given: the agenda and the forms ask this. */
export const consider = <S, I>(act: Act<S, I>, attempt: Attempt<S, Partial<I>>): Prospect => {
  const weighed = weigh(readied(act), { ...attempt, input: asking(attempt.input) } as Attempt<S, I>)
  return typeof weighed === 'number' ? { is: 'open' } : weighed
}
