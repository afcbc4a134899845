/** The rules of every decision, on acts made up for the purpose, and against a model of the rules that shares nothing with the code. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cited } from '../register/ids.ts'
import { act } from './act.ts'
import { consider, decide } from './decide.ts'
import { line, text } from './field.ts'
import { event, matter } from './matter.ts'
import { type Attempt, condition, type Kind, type Norm, power, prohibition, when } from './norm.ts'
import { same } from './said.ts'
import { unbegun } from './world.ts'

const name = same('x')
const thing = matter<{ readonly stage: string }>({
  kind: 'thing',
  name,
  start: { stage: 'none' },
  stages: [{ id: 'begun', name }],
  stage: s => s.stage,
  about: () => 'x',
  roles: {},
  parties: () => [],
  links: () => [],
  access: () => ({ sees: 'all', under: [] }),
})
const done = event(thing, 'thing.done', s => s)
/** Provisions that exist, to tell norms apart by. */
const P: readonly Cited[] = [
  'court.power.hear-cases',
  'hearing.publicity.open',
  'hearing.publicity.announce-acts',
  'party.equal.opportunity',
  'prosecutor.principle.openness',
  'prosecutor.principle.hierarchical-subordination',
]
type State = { readonly stage: string }
type Input = { readonly a: string | undefined; readonly b: string | undefined }
const BASE = act({
  id: 'thing.do',
  in: thing,
  name,
  done: name,
  input: { a: line(name, { optional: true }), b: text(name, { optional: true }) },
  norms: [],
  emits: [done],
  effect: x => [done(x.self, { a: x.input.a })],
})
/** An act that answers to these norms and no others. */
const actOf = (norms: readonly Norm[]) => ({ ...BASE, norms: norms as readonly Norm<State, Input>[] })
const DAY = '2026-03-02'
const attempt = (input: Partial<Input>): Attempt<State, Input> => ({
  self: 'thing/1',
  state: { stage: 'begun' },
  input: input as Input,
  actor: { person: 'citizen/one' },
  at: `${DAY}T10:00:00+05:00`,
  today: DAY,
  world: { see: unbegun },
})
const make = { power, condition: (n: Parameters<typeof power>[0]) => condition('form', n), prohibition }
const norm = (kind: Kind, provision: Cited, test: Norm['test'], more: Partial<Norm> = {}): Norm => {
  const written = { provision, test, fault: name, ...more }
  return make[kind](written) as Norm
}
const yes = () => when(true)
const no = () => when(false)
const mine = norm('power', 'court.power.hear-cases', yes)
const found = (d: ReturnType<typeof decide> | ReturnType<typeof consider>) =>
  d.is === 'refused' ? d.against.map(f => f.norm.provision) : d.is === 'needs' ? d.open.map(f => f.norm.provision) : []

describe('a decision', () => {
  it('is never for somebody without a power, and says all the powers that would have done', () => {
    expect(decide(actOf([]), attempt({}))).toEqual({ is: 'refused', against: [], powerless: true })
    const d = decide(actOf([norm('power', 'party.equal.opportunity', no), norm('power', 'court.power.hear-cases', no)]), attempt({}))
    expect(d).toMatchObject({ is: 'refused', powerless: true })
    expect(found(d)).toEqual(['party.equal.opportunity', 'court.power.hear-cases'])
  })
  it('takes powers as alternatives: those that one does not have count for nothing beside the one that one has', () => {
    const d = decide(actOf([norm('power', 'party.equal.opportunity', no), mine]), attempt({ a: '1' }))
    expect(d).toEqual({ is: 'done', events: [done('thing/1', { a: '1' })], under: ['court.power.hear-cases'] })
  })
  it('needs every condition, and no prohibition may bite', () => {
    const kept = norm('condition', 'hearing.publicity.open', yes)
    const silent = norm('prohibition', 'hearing.publicity.announce-acts', no)
    expect(decide(actOf([mine, kept, silent]), attempt({}))).toMatchObject({
      is: 'done',
      under: ['court.power.hear-cases', 'hearing.publicity.open', 'hearing.publicity.announce-acts'],
    })
    const broken = norm('condition', 'hearing.publicity.open', no)
    const biting = norm('prohibition', 'hearing.publicity.announce-acts', yes)
    expect(found(decide(actOf([mine, broken, silent]), attempt({})))).toEqual(['hearing.publicity.open'])
    expect(found(decide(actOf([mine, kept, biting]), attempt({})))).toEqual(['hearing.publicity.announce-acts'])
  })
  it('that refuses lists everything that stands in the way, each with how it was found', () => {
    const d = decide(
      actOf([
        norm('power', 'court.power.hear-cases', no),
        norm('condition', 'hearing.publicity.open', () => when(false, { n: 3 })),
        norm('prohibition', 'party.equal.opportunity', () => when(true, { n: 4 })),
      ]),
      attempt({}),
    )
    expect(d.is === 'refused' && d.against.map(f => [f.is, f.is === 'unknown' || f.p])).toEqual([
      ['unmet', {}],
      ['unmet', { n: 3 }],
      ['met', { n: 4 }],
    ])
  })
  it('cites a provision once, however many norms rest on it', () => {
    const d = decide(actOf([mine, norm('condition', 'court.power.hear-cases', yes)]), attempt({}))
    expect(d.is === 'done' && d.under).toEqual(['court.power.hear-cases'])
  })
  it('relies on each of thirty-two norms by itself, the last one too, and will not weigh more', () => {
    const filling = Array.from({ length: 30 }, () => norm('condition', 'hearing.publicity.open', no, { hypothesis: () => false }))
    const last = norm('condition', 'party.equal.opportunity', yes)
    expect(decide(actOf([mine, ...filling, last]), attempt({}))).toMatchObject({
      is: 'done',
      under: ['court.power.hear-cases', 'party.equal.opportunity'],
    })
    expect(() => decide(actOf([mine, ...filling, last, last]), attempt({}))).toThrow('32')
  })
  it('is open where a fact is missing, and closed as soon as no fact can open it', () => {
    const asks = norm('condition', 'hearing.publicity.open', a => when((a.input as Input).a === 'x'))
    expect(consider(actOf([mine, asks]), attempt({}))).toMatchObject({ is: 'needs', open: [{ is: 'unknown', needs: 'a' }] })
    expect(consider(actOf([mine, asks]), attempt({ a: 'x' }))).toEqual({ is: 'open' })
    expect(found(consider(actOf([asks]), attempt({})))).toEqual([])
    expect(consider(actOf([asks]), attempt({}))).toMatchObject({ is: 'refused', powerless: true })
    const biting = norm('prohibition', 'party.equal.opportunity', yes)
    expect(found(consider(actOf([mine, asks, biting]), attempt({})))).toEqual(['party.equal.opportunity'])
  })
  it('leaves open who may while that hangs on the input, and asks no more once somebody may', () => {
    const perhaps = norm('power', 'party.equal.opportunity', a => when((a.input as Input).b === 'x'))
    expect(consider(actOf([perhaps]), attempt({}))).toMatchObject({ is: 'needs', open: [{ needs: 'b' }] })
    expect(consider(actOf([perhaps, mine]), attempt({}))).toEqual({ is: 'open' })
    expect(consider(actOf([perhaps]), attempt({ b: 'y' }))).toMatchObject({ is: 'refused', powerless: true })
  })
  it('is silent of a norm that does not speak of such an attempt', () => {
    const elsewhere = norm('condition', 'hearing.publicity.open', no, { hypothesis: a => (a.input as Input).a === 'x' })
    expect(decide(actOf([mine, elsewhere]), attempt({ a: 'y' }))).toMatchObject({ is: 'done', under: ['court.power.hear-cases'] })
    expect(found(decide(actOf([mine, elsewhere]), attempt({ a: 'x' })))).toEqual(['hearing.publicity.open'])
    expect(consider(actOf([mine, elsewhere]), attempt({}))).toMatchObject({ is: 'needs', open: [{ needs: 'a' }] })
  })
  it('lets a bug in a test out, and does nothing', () => {
    const broken = norm('condition', 'hearing.publicity.open', () => {
      throw new TypeError('a bug')
    })
    expect(() => decide(actOf([mine, broken]), attempt({}))).toThrow(TypeError)
    expect(() => consider(actOf([mine, broken]), attempt({}))).toThrow(TypeError)
  })
})

describe('the dates of norms', () => {
  const unless = (more: Partial<Norm>) => found(decide(actOf([mine, norm('condition', 'hearing.publicity.open', no, more)]), attempt({})))
  it.each<[string, Partial<Norm>, boolean]>([
    ['has no bounds', {}, true],
    ['begins today', { from: DAY }, true],
    ['begins tomorrow', { from: '2026-03-03' }, false],
    ['ends today', { to: DAY }, true],
    ['ended yesterday', { to: '2026-03-01' }, false],
    ['is of today alone', { from: DAY, to: DAY }, true],
  ])('one that %s', (_what, more, holds) => expect(unless(more)).toEqual(holds ? ['hearing.publicity.open'] : []))

  it('one in force takes the place of another; one that is not, does not', () => {
    const old = norm('condition', 'hearing.publicity.open', no)
    const later = (more: Partial<Norm>) =>
      norm('condition', 'hearing.publicity.announce-acts', yes, { displaces: 'hearing.publicity.open', ...more })
    expect(decide(actOf([mine, old, later({})]), attempt({}))).toMatchObject({
      is: 'done',
      under: ['court.power.hear-cases', 'hearing.publicity.announce-acts'],
    })
    expect(found(decide(actOf([mine, old, later({ from: '2026-03-03' })]), attempt({})))).toEqual(['hearing.publicity.open'])
    // Text that has ended does not come back because what displaced it is out of force.
    const over = norm('condition', 'hearing.publicity.open', no, { to: '2026-03-01' })
    expect(decide(actOf([mine, over, later({ to: '2026-03-01' })]), attempt({})).is).toBe('done')
  })
  it('a power that has ended is none', () => {
    expect(decide(actOf([norm('power', 'court.power.hear-cases', yes, { to: '2006-12-31' })]), attempt({}))).toMatchObject({
      is: 'refused',
      powerless: true,
      against: [],
    })
  })
})

describe('whatever the norms', () => {
  interface Drawn {
    readonly kind: Kind
    readonly provision: Cited
    readonly says: 'met' | 'unmet' | 'asks-a' | 'asks-b'
    readonly speaks: boolean | 'asks-a'
    readonly from: string | undefined
    readonly to: string | undefined
    readonly displaces: Cited | undefined
  }
  const day = fc.option(fc.constantFrom('2026-03-01', DAY, '2026-03-03'), { nil: undefined, freq: 2 })
  const drawn: fc.Arbitrary<Drawn> = fc.record({
    kind: fc.constantFrom<Kind>('power', 'power', 'condition', 'prohibition'),
    provision: fc.constantFrom(...P),
    says: fc.constantFrom('met', 'unmet', 'asks-a', 'asks-b'),
    speaks: fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constantFrom(false, 'asks-a' as const) }),
    from: day,
    to: day,
    displaces: fc.option(fc.constantFrom(...P), { nil: undefined, freq: 1 }),
  })
  const normOf = (d: Drawn): Norm => {
    const asks = (a: Attempt<unknown, unknown>, key: keyof Input) => (a.input as Input)[key] === 'yes'
    return norm(
      d.kind,
      d.provision,
      a => when(d.says === 'met' || (d.says === 'asks-a' && asks(a, 'a')) || (d.says === 'asks-b' && asks(a, 'b'))),
      {
        ...(d.kind !== 'power' && d.speaks !== true && { hypothesis: a => d.speaks === 'asks-a' && asks(a, 'a') }),
        ...(d.from && { from: d.from }),
        ...(d.to && { to: d.to }),
        ...(d.displaces && { displaces: d.displaces }),
      },
    )
  }
  const value = fc.constantFrom('yes', 'no', undefined)

  it('the decision is the one that the rules give', () => {
    fc.assert(
      fc.property(fc.array(drawn, { maxLength: 7 }), value, value, (all, a, b) => {
        // The model: each key of the input is known with its value, or not known at all.
        const known = { a, b }
        const inForce = all.filter(d => (!d.from || d.from <= DAY) && (!d.to || DAY <= d.to))
        const valid = inForce.filter(d => !inForce.some(e => e.displaces === d.provision))
        const judged = valid.flatMap((d): { d: Drawn; is: boolean | undefined }[] => {
          const ask = (key: 'a' | 'b') => (known[key] === undefined ? undefined : known[key] === 'yes')
          const speaks = d.kind === 'power' || d.speaks === true ? true : d.speaks === false ? false : ask('a')
          if (speaks === false) return []
          if (speaks === undefined) return [{ d, is: undefined }]
          return [{ d, is: d.says === 'met' ? true : d.says === 'unmet' ? false : ask(d.says === 'asks-a' ? 'a' : 'b') }]
        })
        const powers = judged.filter(j => j.d.kind === 'power')
        const may = powers.some(p => p.is === true)
        const mayPerhaps = may || powers.some(p => p.is === undefined)
        const against = judged.filter(
          j =>
            (j.d.kind === 'condition' && j.is === false) ||
            (j.d.kind === 'prohibition' && j.is === true) ||
            (!mayPerhaps && j.d.kind === 'power'),
        )
        const open = judged.filter(j => j.is === undefined && !(may && j.d.kind === 'power'))
        const under = judged.filter(j => (j.d.kind === 'prohibition' ? j.is === false : j.is === true)).map(j => j.d.provision)

        const made = actOf(all.map(normOf))
        const norms = new Map(all.map((d, i) => [d, made.norms[i]]))
        const listed = (js: typeof judged) => new Set(js.map(j => norms.get(j.d)))
        const input = { ...(a !== undefined && { a }), ...(b !== undefined && { b }) }
        const prospect = consider(made, attempt(input))
        if (against.length || !mayPerhaps) {
          expect(prospect).toMatchObject({ is: 'refused', powerless: !mayPerhaps })
          expect(prospect.is === 'refused' && new Set(prospect.against.map(f => f.norm))).toEqual(listed(against))
        } else if (open.length) {
          expect(prospect.is).toBe('needs')
          expect(prospect.is === 'needs' && new Set(prospect.open.map(f => f.norm))).toEqual(listed(open))
        } else expect(prospect).toEqual({ is: 'open' })

        // Once everything is known, what is decided is what was considered, and a second time the same.
        if (a === undefined || b === undefined) return
        const decision = decide(made, attempt(input))
        expect(decide(made, attempt(input))).toEqual(decision)
        expect(decision.is === 'done' ? { is: 'open' } : decision).toEqual(prospect)
        if (decision.is === 'done') expect(decision.under).toEqual([...new Set(under)])
      }),
      { numRuns: 2_000, seed: 4 },
    )
  })
  it('a closed door is not opened by telling more', () => {
    fc.assert(
      fc.property(fc.array(drawn, { maxLength: 7 }), value, value, (all, a, b) => {
        const made = actOf(all.map(normOf))
        const early = consider(made, attempt({ ...(a !== undefined && { a }) }))
        const late = decide(made, attempt({ a, b }))
        if (early.is !== 'refused') return
        expect(late.is).toBe('refused')
        for (const f of early.against) expect(late.is === 'refused' && late.against.some(g => g.norm === f.norm)).toBe(true)
      }),
      { numRuns: 1_000, seed: 4 },
    )
  })
})
