/** Walks the law as a model and names its holes: each as data, with the act, the duty, the stage or the norm where it is. */
import type { Act } from '../../law/kernel/act.ts'
import type { Duty } from '../../law/kernel/duty.ts'
import type { Law } from '../../law/kernel/law.ts'
import type { Norm } from '../../law/kernel/norm.ts'
import { isProvision } from '../../law/register/register.ts'
import type { Trial } from '../scenario/trial.ts'
import { unsaid } from './check/said.ts'
import { type Missing, missingOfDuty, missingOfNorm } from './coverage.ts'

export interface Problem {
  readonly rule: Rule
  readonly act?: string
  readonly duty?: string
  readonly matter?: string
  readonly stage?: string
  readonly provision?: string
  readonly missing?: readonly Missing[]
  /** What is wrong, in English: for those who write the law. */
  readonly what: string
}
type Rule =
  | 'act-has-power'
  | 'act-is-tried'
  | 'act-names-known-things'
  | 'duty-has-owner'
  | 'duty-has-sane-term'
  | 'duty-is-discharged-in-its-matter'
  | 'stage-has-way-on'
  | 'document-can-be-challenged'
  | 'event-belongs-to-known-matter'
  | 'text-in-three-languages'
  | 'norm-dates-are-sane'
  | 'norms-do-not-disagree'
  | 'norm-is-tried-both-ways'

/** One rule, one function. Those that need no trial are given none. */
const RULES: readonly ((law: Law, trial: Trial) => readonly Problem[])[] = [
  law =>
    actsOf(law)
      .filter(a => !a.norms.some(n => n.kind === 'power'))
      .map(a => ({ rule: 'act-has-power', act: a.id, what: 'nobody may do it' })),
  (law, trial) =>
    actsOf(law)
      .filter(a => !trial.doers.has(a.id))
      .map(a => ({ rule: 'act-is-tried', act: a.id, what: 'no scenario does it' })),
  law => actsOf(law).flatMap(a => unknownNames(law, a)),
  (law, trial) => dutiesOf(law).flatMap(d => owner(d, trial)),
  law => dutiesOf(law).flatMap(term),
  law => dutiesOf(law).flatMap(d => discharge(law, d)),
  law => stagesWithoutWayOn(law),
  (law, trial) =>
    actsOf(law)
      .filter(a => isUnchallenged(a, trial))
      .map(a => ({
        rule: 'document-can-be-challenged',
        act: a.id,
        what: 'a prosecutor or a court does it in writing, and no act challenges it; if the law makes it final, it says why',
      })),
  law =>
    [...law.events.values()]
      .filter(e => law.matters.get(e.in.kind) !== e.in)
      .map(e => ({
        rule: 'event-belongs-to-known-matter',
        matter: e.in.kind,
        what: `the event ${e.type} is of a matter that no act is done in`,
      })),
  law => unsaid(law).map(u => ({ rule: 'text-in-three-languages', what: u })),
  law => normsOf(law).flatMap(([a, n]) => dates(a, n)),
  law => actsOf(law).flatMap(disagreements),
  (law, trial) => untried(law, trial),
]
export const check = (law: Law, trial: Trial): readonly Problem[] => RULES.flatMap(rule => rule(law, trial))

const actsOf = (law: Law): readonly Act[] => [...law.acts.values()]
const dutiesOf = (law: Law): readonly Duty[] => [...law.duties.values()].flat()
const normsOf = (law: Law) => actsOf(law).flatMap(a => a.norms.map(n => [a, n] as const))

const unknownNames = (law: Law, a: Act): readonly Problem[] => {
  const stages = a.in.stages.map(s => s.id)
  return [
    ...(a.during ?? [])
      .filter(s => !stages.includes(s))
      .map(s => ({ rule: 'act-names-known-things' as const, act: a.id, stage: s, what: 'its matter has no such stage' })),
    ...(a.challenge ?? [])
      .filter(c => !law.acts.has(c))
      .map(c => ({ rule: 'act-names-known-things' as const, act: a.id, what: `it is challenged by ${c}, which does not exist` })),
    ...Object.entries(a.input).flatMap(([key, f]) =>
      (f.of ?? [])
        .filter(k => !law.matters.has(k))
        .map(k => ({
          rule: 'act-names-known-things' as const,
          act: a.id,
          what: `its field ${key} refers to ${k}, a kind of matter that does not exist`,
        })),
    ),
  ]
}
const owner = (d: Duty, trial: Trial): readonly Problem[] => {
  const owed = trial.owed.get(d)
  if (!owed) return [{ rule: 'duty-has-owner', duty: d.id, what: 'nobody ever owes it in any scenario' }]
  return owed.ownerless ? [{ rule: 'duty-has-owner', duty: d.id, what: 'somebody owes it who is not in the register' }] : []
}
/** A term is a positive number, or `at-once`, or absent where nobody sets one: the absence is what the definition states. */
const term = (d: Duty): readonly Problem[] =>
  d.within !== undefined && d.within !== 'at-once' && !(Number.isSafeInteger(d.within.n) && d.within.n > 0)
    ? [{ rule: 'duty-has-sane-term', duty: d.id, what: `its term is ${d.within.n} ${d.within.unit}` }]
    : []
const discharge = (law: Law, d: Duty): readonly Problem[] => {
  const act = law.acts.get(d.to)
  const reaches = act?.in.kind === d.in.kind || act?.emits.some(e => e.in.kind === d.in.kind) === true
  return [
    ...(reaches
      ? []
      : [
          {
            rule: 'duty-is-discharged-in-its-matter' as const,
            duty: d.id,
            matter: d.in.kind,
            what: act ? `${d.to} changes nothing in that matter` : `${d.to} does not exist`,
          },
        ]),
    ...(d.otherwise !== undefined && !law.acts.has(d.otherwise)
      ? [{ rule: 'act-names-known-things' as const, duty: d.id, what: `when it is not met, ${d.otherwise} is open, which does not exist` }]
      : []),
  ]
}
/** Where a matter may stand, something has to be possible, unless nothing needs to follow. */
const stagesWithoutWayOn = (law: Law): readonly Problem[] =>
  [...law.matters.values()].flatMap(m => {
    const acts = actsOf(law).filter(a => !a.opens && a.in.kind === m.kind)
    return m.stages
      .filter(s => !s.final && !acts.some(a => !a.during || a.during.includes(s.id)))
      .map(s => ({ rule: 'stage-has-way-on' as const, matter: m.kind, stage: s.id, what: 'no act leads on from here' }))
  })
const isUnchallenged = (a: Act, trial: Trial): boolean => {
  const by = trial.doers.get(a.id)
  return (
    a.document !== undefined && !a.challenge?.length && a.final === undefined && (by?.has('office') === true || by?.has('court') === true)
  )
}
const DAY = /^\d{4}-\d{2}-\d{2}$/
const dates = (a: Act, n: Norm): readonly Problem[] => {
  const problem = (what: string): Problem => ({ rule: 'norm-dates-are-sane', act: a.id, provision: n.provision, what })
  return [
    ...[n.from, n.to].filter(d => d !== undefined && !(DAY.test(d) && !Number.isNaN(Date.parse(d)))).map(d => problem(`not a day: ${d}`)),
    ...(n.from && n.to && n.from > n.to ? [problem(`it ends (${n.to}) before it begins (${n.from})`)] : []),
    ...(n.displaces !== undefined && !a.norms.some(o => o !== n && o.provision === n.displaces)
      ? [problem(`it displaces ${n.displaces}, which the act does not answer to`)]
      : []),
  ]
}
const overlap = (a: Norm, b: Norm): boolean => (!a.to || !b.from || b.from <= a.to) && (!b.to || !a.from || a.from <= b.to)
/** Two norms disagree when one forbids what the other requires, or when two dated readings of one provision are in force on one day and neither displaces the other. */
const disagreements = (a: Act): readonly Problem[] =>
  a.norms.flatMap((x, i) =>
    a.norms.slice(i + 1).flatMap((y): readonly Problem[] => {
      if (!overlap(x, y) || x.displaces === y.provision || y.displaces === x.provision) return []
      const problem = (what: string): Problem => ({ rule: 'norms-do-not-disagree', act: a.id, provision: x.provision, what })
      if (x === y) return [problem('the same norm twice')]
      if (x.test === y.test && (x.kind === 'prohibition') !== (y.kind === 'prohibition'))
        return [problem(`required by one norm and forbidden by another (${y.provision})`)]
      const dated = (n: Norm) => n.from !== undefined || n.to !== undefined
      return x.provision === y.provision && x.kind === y.kind && (dated(x) || dated(y))
        ? [problem('two dated readings are in force on one day')]
        : []
    }),
  )
/** A norm that several acts share is tried once for all of them; rules of the house are not law. */
const untried = (law: Law, trial: Trial): readonly Problem[] => {
  const acts = new Map<Norm, string[]>()
  for (const [a, n] of normsOf(law)) if (isProvision(n.provision)) acts.set(n, [...(acts.get(n) ?? []), a.id])
  const norms = [...acts].map(([n, by]) => ({ act: by.join(', '), provision: n.provision, missing: missingOfNorm(n, trial) }))
  const duties = dutiesOf(law).map(d => ({ duty: d.id, provision: d.provision, missing: missingOfDuty(d, trial) }))
  return [...norms, ...duties]
    .filter(x => x.missing.length)
    .map(x => ({ rule: 'norm-is-tried-both-ways' as const, ...x, what: `no scenario reached it: ${x.missing.join(', ')}` }))
}
