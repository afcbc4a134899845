import { beforeAll, describe, expect, it } from 'vitest'
import { foundingCommands } from '../../demo/country.ts'
import { law as realLaw } from '../../law/index.ts'
import { type Act, act } from '../../law/kernel/act.ts'
import { type Duty, duty } from '../../law/kernel/duty.ts'
import { ref } from '../../law/kernel/field.ts'
import { gather, type Law } from '../../law/kernel/law.ts'
import { event, matter } from '../../law/kernel/matter.ts'
import { condition, type Norm, power, prohibition, when } from '../../law/kernel/norm.ts'
import { same } from '../../law/kernel/said.ts'
import { days } from '../../law/kernel/time.ts'
import { foundInMemory } from '../country.ts'
import { readScenario } from '../scenario/load.ts'
import { type Trial, trialOf } from '../scenario/trial.ts'
import { check, type Problem } from './check.ts'

interface State {
  readonly stage: string
}
const name = same('x')
const thing = matter<State>({
  kind: 'thing',
  name,
  start: { stage: 'none' },
  stages: [
    { id: 'begun', name },
    { id: 'stuck', name },
    { id: 'over', name, final: true },
  ],
  stage: s => s.stage,
  about: () => 'x',
  roles: {},
  parties: () => [],
  links: () => [],
  access: () => ({ sees: 'all', under: [] }),
})
const begun = event(thing, 'thing.begun', () => ({ stage: 'begun' }))
const anyone: Norm = power({ provision: 'court.power.hear-cases', test: a => when(a.at !== ''), fault: name })
const base = { in: thing, name, done: name, input: {}, emits: [begun], effect: () => [] }
const begin = act({ ...base, id: 'thing.begin', opens: true, norms: [anyone] })
const end = act({ ...base, id: 'thing.end', during: ['begun'], norms: [anyone] })

const lawOf = (acts: readonly Act[], duties: readonly Duty[] = []): Law =>
  gather(acts as readonly Act[], duties, { calendar: realLaw.calendar, standing: realLaw.standing })
const nothing: Trial = {
  scenarios: 0,
  failed: [],
  held: new Map(),
  against: new Map(),
  met: new Map(),
  late: new Map(),
  owed: new Map(),
  doers: new Map(),
}
const found = (law: Law, trial: Trial = nothing) => check(law, trial)
const of = (problems: readonly Problem[], rule: string) => problems.filter(p => p.rule === rule)

describe('law check', () => {
  it('finds an act that nobody may do', () => {
    expect(of(found(lawOf([begin as Act, act({ ...base, id: 'thing.powerless', norms: [] }) as Act])), 'act-has-power')).toMatchObject([
      { act: 'thing.powerless' },
    ])
  })
  it('finds a stage from which nothing leads on', () => {
    expect(of(found(lawOf([begin as Act, end as Act])), 'stage-has-way-on')).toMatchObject([{ matter: 'thing', stage: 'stuck' }])
    const everywhere = act({ ...base, id: 'thing.note', norms: [anyone] })
    expect(of(found(lawOf([begin as Act, everywhere as Act])), 'stage-has-way-on')).toEqual([])
  })
  it('finds names of things that do not exist', () => {
    const lost = act({
      ...base,
      id: 'thing.lose',
      during: ['nowhere'],
      challenge: ['thing.challenge'],
      input: { who: ref(name, ['ghost']) },
      norms: [anyone],
    })
    expect(of(found(lawOf([begin as Act, lost as unknown as Act])), 'act-names-known-things')).toHaveLength(3)
  })
  it('finds a duty without an owner, without a sane term, or that its act cannot discharge', () => {
    const other = matter({ ...thing, kind: 'other' })
    const elsewhere = act({ ...base, in: other, id: 'other.do', emits: [event(other, 'other.done', s => s)], norms: [anyone] })
    const owing = duty({
      id: 'thing.owe',
      name,
      in: thing,
      provision: 'court.power.hear-cases',
      to: 'other.do',
      within: days(0),
      owed: () => [],
    })
    const problems = found(lawOf([begin as Act, elsewhere as unknown as Act], [owing as Duty]))
    for (const rule of ['duty-has-owner', 'duty-has-sane-term', 'duty-is-discharged-in-its-matter'])
      expect(of(problems, rule)).toMatchObject([{ duty: 'thing.owe' }])
  })
  it('finds a written act of a court that nobody may challenge', () => {
    const decide = act({ ...base, id: 'thing.decide', document: { id: 'decision', name }, norms: [anyone] })
    const by = (kind: string): Trial => ({ ...nothing, doers: new Map([['thing.decide', new Set([kind])]]) })
    expect(of(found(lawOf([begin as Act, decide as Act]), by('court')), 'document-can-be-challenged')).toMatchObject([
      { act: 'thing.decide' },
    ])
    expect(of(found(lawOf([begin as Act, decide as Act]), by('person')), 'document-can-be-challenged')).toEqual([])
  })
  it('finds what is not said in three languages, and languages that speak of other values', () => {
    const mute = act({ ...base, id: 'thing.mute', name: { kk: 'x', ru: ' ', en: 'x' }, norms: [anyone] })
    const odd = condition('form', {
      provision: 'court.power.hear-cases',
      test: () => when(true, { n: 1 }),
      fault: { kk: '{n}', ru: '{n}', en: 'none' },
    })
    const problems = of(
      found(lawOf([begin as Act, mute as Act, act({ ...base, id: 'thing.odd', norms: [anyone, odd] }) as Act])),
      'text-in-three-languages',
    )
    expect(problems.map(p => p.what)).toEqual([
      'act thing.mute: nothing in ru',
      'act thing.odd, fault of court.power.hear-cases: the languages do not speak of the same values',
    ])
  })
  it('finds dates that cannot be, and norms that disagree', () => {
    const test = () => when(true)
    const early = condition('form', { provision: 'court.power.hear-cases', test, fault: name, from: '2026-02-01', to: '2026-01-01' })
    const a = condition('form', { provision: 'court.power.hear-cases', test: x => when(x.at > ''), fault: name, to: '2026-06-30' })
    const b = condition('form', { provision: 'court.power.hear-cases', test: x => when(x.at > '1'), fault: name, from: '2026-06-01' })
    const required = condition('form', { provision: 'court.local.create', test, fault: name })
    const forbidden = prohibition({ provision: 'court.local.proposal', test, fault: name })
    const problems = found(
      lawOf([begin as Act, act({ ...base, id: 'thing.odd', norms: [anyone, early, a, b, required, forbidden] }) as Act]),
    )
    expect(of(problems, 'norm-dates-are-sane')).toMatchObject([
      { act: 'thing.odd', what: 'it ends (2026-01-01) before it begins (2026-02-01)' },
    ])
    expect(of(problems, 'norms-do-not-disagree').map(p => p.what)).toEqual(
      expect.arrayContaining([
        'two dated readings are in force on one day',
        'required by one norm and forbidden by another (court.local.proposal)',
      ]),
    )
    const displacing = { ...b, displaces: 'court.power.hear-cases' as const }
    expect(
      of(found(lawOf([begin as Act, act({ ...base, id: 'thing.new', norms: [anyone, a, displacing] }) as Act])), 'norms-do-not-disagree'),
    ).toEqual([])
  })
  it('finds norms that no scenario reached in both outcomes', () => {
    expect(of(found(lawOf([begin as Act])), 'norm-is-tried-both-ways')).toMatchObject([
      { act: 'thing.begin', missing: ['relied-on', 'refused'] },
    ])
    const held: Trial = { ...nothing, held: new Map([[anyone, new Set(['a'])]]), against: new Map([[anyone, new Set(['a'])]]) }
    expect(of(found(lawOf([begin as Act]), held), 'norm-is-tried-both-ways')).toEqual([])
  })

  describe('on the law itself', () => {
    let problems: readonly Problem[]
    beforeAll(async () => {
      const scenario = readScenario('title: {kk: а, ru: б, en: c}\nat: 2026-03-02T10:00:00+05:00\nsteps: [{wait: P1D}]', 'a.yaml')
      problems = check(realLaw, await trialOf([scenario], await foundInMemory(realLaw, foundingCommands)))
    })
    it.each([
      'act-has-power',
      'duty-has-sane-term',
      'duty-is-discharged-in-its-matter',
      'text-in-three-languages',
      'event-belongs-to-known-matter',
      'norm-dates-are-sane',
      'norms-do-not-disagree',
    ])('holds: %s', rule => expect(of(problems, rule)).toEqual([]))
  })
})
