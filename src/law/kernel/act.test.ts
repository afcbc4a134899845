/** What every act answers to without anybody having written it. */
import { describe, expect, it } from 'vitest'
import { type Act, act } from './act.ts'
import { agendaOf, beginnings, NEW } from './agenda.ts'
import { decide, unsigned } from './decide.ts'
import { type Due, duesOf, duty, type Owed } from './duty.ts'
import { item, line, ref, refs, text } from './field.ts'
import { evolve, gather } from './law.ts'
import { event, matter, stateOf } from './matter.ts'
import { type Actor, type Paper, power, when } from './norm.ts'
import { same } from './said.ts'
import { type Calendar, days, hours, type Term } from './time.ts'
import { type Seen, type StreamId, unbegun, type World } from './world.ts'

const name = same('x')
interface Thing {
  readonly stage: 'none' | 'begun' | 'over'
  readonly notes: readonly { readonly key: string; readonly what: string }[]
  readonly quiet?: boolean
}
const of = (kind: string, series?: string) =>
  matter<Thing>({
    kind,
    name,
    ...(series && { series }),
    start: { stage: 'none', notes: [] },
    stages: [
      { id: 'begun', name },
      { id: 'over', name, final: true },
    ],
    stage: s => s.stage,
    about: () => 'x',
    roles: {},
    parties: () => [],
    links: () => [],
    access: () => ({ sees: 'all', under: [] }),
  })
const thing = of('thing', 'T')
const body = of('body')
const begun = event(thing, 'thing.begun', (s, d: { what?: string }, by) => ({
  ...s,
  stage: 'begun' as const,
  notes: [{ key: '1', what: `${d.what ?? ''} ${by.person} ${by.at}` }],
}))
const ended = event(thing, 'thing.ended', s => ({ ...s, stage: 'over' as const }))
const anyone = power({ provision: 'court.power.hear-cases', test: a => when(a.at !== ''), fault: name })
const base = { in: thing, name, done: name, norms: [anyone], emits: [begun], effect: () => [] }
const begin = act({ ...base, id: 'thing.begin', opens: true, input: { what: line(name), where: ref(name, ['body'], { optional: true }) } })
const note = act({ ...base, id: 'thing.note', input: { note: item(name, 'notes', { optional: true }) } })
const end = act({ ...base, id: 'thing.end', during: ['begun'], input: {}, emits: [ended], effect: a => [ended(a.self, {})] })
const sue = act({
  ...base,
  id: 'thing.appeal',
  opens: true,
  applies: (s: Thing) => !s.quiet,
  input: { basis: ref(name, ['thing']), others: refs(name, ['body'], { optional: true }) },
})

const calendar: Calendar = {
  version: 'none',
  dayOf: at => at.slice(0, 10),
  endOf: (term: Term, since, pauses = [], asOf) => {
    const end = Date.parse(since) + term.n * (term.unit === 'hour' ? 1 : 24) * 3_600_000
    const at = new Date(end).toISOString()
    return { day: at.slice(0, 10), at, steps: [], calendar: 'none', certain: true, running: pauses.some(p => !p.to) && asOf !== undefined }
  },
}
const standing = (_world: World, person: StreamId): Actor => ({ person })
const acts = [begin, note, end, sue] as unknown as readonly Act[]
const law = gather(acts, [], { calendar, standing })
const AT = '2026-03-02T10:00:00Z'
const world = (...seen: readonly Partial<Seen>[]): World => ({
  see: s => ({ ...unbegun(s), ...seen.find(x => x.stream === s) }),
})
const open: Thing = { stage: 'begun', notes: [{ key: '1', what: 'x' }] }
const HERE = { stream: 'thing/1', kind: 'thing', version: 1, state: open }
const BODY = { stream: 'body/1', kind: 'body', version: 1, state: open }
const decided = (a: unknown, input: object, o: { state?: Thing; world?: World; actor?: Actor; self?: string; paper?: Paper } = {}) => {
  const d = decide(a as Act, {
    self: o.self ?? 'thing/1',
    state: o.state ?? open,
    input,
    actor: o.actor ?? { person: 'citizen/one' },
    at: AT,
    today: '2026-03-02',
    world: o.world ?? world(HERE, BODY),
    ...(o.paper && { paper: o.paper }),
  })
  return d.is === 'refused' ? d.against.map(f => f.norm.provision) : d.is
}

describe('every act', () => {
  it('has its object at its stages alone; one without stages, at any once begun', () => {
    expect(decided(end, {})).toBe('done')
    expect(decided(end, {}, { state: { ...open, stage: 'over' } })).toEqual(['house.stage'])
    expect(decided(note, {}, { state: { ...open, stage: 'over' } })).toBe('done')
    expect(decided(note, {}, { state: thing.start })).toEqual(['house.stage'])
  })
  it('that opens a matter opens one that is not there yet', () => {
    expect(decided(begin, { what: 'x' }, { self: 'thing/2', state: thing.start })).toBe('done')
    expect(decided(begin, { what: 'x' }, { state: thing.start })).toEqual(['house.stage'])
  })
  it('is done in the name of a body by those who hold an office in it', () => {
    const office = { post: 'head', body: 'body/1', from: '2026-01-01' }
    expect(decided(end, {}, { actor: { person: 'citizen/one', claims: 'body/1', office } })).toBe('done')
    expect(decided(end, {}, { actor: { person: 'citizen/one', claims: 'body/1' } })).toEqual(['house.identity'])
  })
  it('that an official writes is done once they have signed it, where the country asks for that', () => {
    const write = act({ ...base, id: 'thing.write', document: { id: 'ruling', name }, input: {} })
    const office = { post: 'head', body: 'body/1', from: '2026-01-01' }
    const judge = { person: 'citizen/one', claims: 'body/1', office }
    expect(decided(write, {}, { actor: judge })).toBe('done')
    expect(decided(write, {}, { actor: judge, paper: unsigned })).toBe('needs')
    expect(decided(write, {}, { actor: judge, paper: { signature: 'citizen/one' } })).toBe('done')
    expect(decided(write, {}, { actor: judge, paper: { signature: 'citizen/two' } })).toEqual(['house.signature'])
    // Of those who write in their own name it is not asked, nor of what is not written.
    expect(decided(write, {}, { paper: unsigned })).toBe('done')
    expect(decided(note, {}, { actor: judge, paper: unsigned })).toBe('done')
  })
  it('that is not signed yet says what is missing, and what stands in its way all the same', () => {
    const write = act({ ...base, id: 'thing.write', during: ['over'], document: { id: 'ruling', name }, input: {} })
    const office = { post: 'head', body: 'body/1', from: '2026-01-01' }
    const judge = { person: 'citizen/one', claims: 'body/1', office }
    expect(decided(write, {}, { actor: judge, paper: unsigned })).toEqual(['house.stage'])
    expect(decided(write, {}, { actor: judge, paper: unsigned, state: { ...open, stage: 'over' } })).toBe('needs')
  })
  it('refers to what there is, of the kinds that it names', () => {
    const opened = { self: 'thing/2', state: thing.start }
    expect(decided(begin, { what: 'x', where: 'body/1' }, opened)).toBe('done')
    expect(decided(begin, { what: 'x', where: 'body/none' }, opened)).toEqual(['house.reference'])
    expect(decided(begin, { what: 'x', where: 'thing/1' }, opened)).toEqual(['house.reference'])
    expect(decided(sue, { basis: 'thing/1', others: ['body/1'] }, opened)).toBe('done')
    expect(decided(sue, { basis: 'thing/1', others: ['body/1', 'body/none'] }, opened)).toEqual(['house.reference'])
  })
  it('picks from the matter what the matter holds', () => {
    expect(decided(note, { note: '1' })).toBe('done')
    expect(decided(note, { note: '2' })).toEqual(['house.reference'])
  })
  it('is done while the matter holds its object; one that opens another looks at the matter it stems from', () => {
    const hush = act({ ...base, id: 'thing.hush', applies: (s: Thing) => !s.quiet, input: {} })
    expect(decided(hush, {})).toBe('done')
    expect(decided(hush, {}, { state: { ...open, quiet: true } })).toEqual(['house.object'])
    const quiet = world({ ...HERE, state: { ...open, quiet: true } })
    expect(decided(sue, { basis: 'thing/1' }, { self: 'thing/2', state: { ...thing.start, quiet: true }, world: quiet })).toBe('done')
  })
  it('keeps free text apart, and what it says besides', () => {
    expect(begin.personal).toEqual(['what'])
    expect(act({ ...base, id: 'x', input: { about: text(name), where: ref(name, ['body']) }, keeps: ['seal'] }).personal).toEqual([
      'about',
      'seal',
    ])
  })
})

describe('the agenda', () => {
  const steps = (stream: string, state: Thing, kind = 'thing') =>
    agendaOf(law, world({ stream, kind, version: 1, state }), stream, { person: 'citizen/one' }, AT)
  it('lists every act of the matter, closed ones too, and those that open another from it', () => {
    expect(steps('thing/1', { ...open, stage: 'over' }).map(s => [s.act.id, s.prospect.is, s.given])).toEqual([
      ['thing.note', 'needs', {}],
      ['thing.end', 'refused', {}],
      ['thing.appeal', 'needs', { basis: 'thing/1' }],
    ])
  })
  it('does not list what has no object here', () => {
    expect(steps('thing/1', { ...open, quiet: true }).map(s => s.act.id)).toEqual(['thing.note', 'thing.end'])
  })
  it('offers what opens from a matter, not from a body that a form merely names', () => {
    expect(steps('body/1', open, 'body').map(s => s.act.id)).toEqual([])
    const onlyBodies = act({ ...base, id: 'thing.claim', opens: true, input: { court: ref(name, ['body']) } })
    const lawOfBodies = gather([begin, onlyBodies] as unknown as readonly Act[], [], { calendar, standing })
    expect(agendaOf(lawOfBodies, world(BODY), 'body/1', { person: 'citizen/one' }, AT)).toEqual([])
  })
  it('says what one could begin, before it has a name; what stems from a matter is offered there alone', () => {
    const all = beginnings(law, world(), { person: 'citizen/one' }, AT)
    expect(all.map(s => [s.act.id, s.prospect.is])).toEqual([['thing.begin', 'needs']])
    const taken = world({ stream: NEW, kind: 'thing', version: 3, state: open })
    expect(beginnings(law, taken, { person: 'citizen/one' }, AT).map(s => s.prospect.is)).toEqual(['needs'])
  })
})

describe('a duty', () => {
  const due = (owed: Partial<Owed>, within: Term | 'at-once' | undefined, asOf: string): Due | undefined => {
    const d = duty({
      id: 'd',
      name,
      in: thing,
      provision: 'court.power.hear-cases',
      to: 'thing.end',
      ...(within && { within }),
      owed: () => [{ by: 'body/1', since: AT, ...owed }],
    })
    return duesOf([d], open, calendar, asOf)[0]
  }
  it.each<[string, Partial<Owed>, Term | 'at-once' | undefined, string, Due['is'], string | undefined]>([
    ['in time', {}, days(3), '2026-03-05T10:00:00Z', 'open', '2026-03-05'],
    ['late by a second', {}, days(3), '2026-03-05T10:00:01Z', 'overdue', '2026-03-05'],
    ['done at the last moment', { done: '2026-03-05T10:00:00Z' }, days(3), '2027-01-01T00:00:00Z', 'done', '2026-03-05'],
    ['done late', { done: '2026-03-05T10:00:01Z' }, days(3), '2027-01-01T00:00:00Z', 'done-late', '2026-03-05'],
    ['fallen away', { ended: '2026-03-03T10:00:00Z' }, days(3), '2027-01-01T00:00:00Z', 'ended', '2026-03-05'],
    ['done before it fell away', { done: AT, ended: AT }, days(3), '2027-01-01T00:00:00Z', 'done', '2026-03-05'],
    ['of a term that an official set', { within: hours(1) }, days(3), '2026-03-02T11:00:01Z', 'overdue', '2026-03-02'],
    ['of a day that an official named', { on: '2026-03-08' }, days(3), '2026-03-08T23:00:00Z', 'open', '2026-03-08'],
    ['after the day named', { on: '2026-03-08' }, days(3), '2026-03-09T00:00:00Z', 'overdue', '2026-03-08'],
    ['owed at once, on the day', {}, 'at-once', '2026-03-02T23:59:59Z', 'open', '2026-03-02'],
    ['owed at once, the day after', {}, 'at-once', '2026-03-03T00:00:00Z', 'overdue', '2026-03-02'],
    ['without a term', {}, undefined, '2099-01-01T00:00:00Z', 'open', undefined],
    ['standing still', { pauses: [{ from: AT }] }, days(3), '2027-01-01T00:00:00Z', 'open', '2026-03-05'],
    ['running again', { pauses: [{ from: AT, to: AT }] }, days(3), '2027-01-01T00:00:00Z', 'overdue', '2026-03-05'],
  ])('%s', (_what, owed, within, asOf, is, day) => {
    expect([due(owed, within, asOf)?.is, due(owed, within, asOf)?.day]).toEqual([is, day])
  })
  it('shows its arithmetic where there is any', () => {
    expect(due({}, days(3), AT)).toMatchObject({ end: { day: '2026-03-05' }, at: '2026-03-05T10:00:00.000Z' })
    expect(due({ on: '2026-03-08' }, days(3), AT)?.end).toBeUndefined()
    expect(due({}, 'at-once', AT)?.end).toBeUndefined()
  })
})

describe('the law', () => {
  const rest = { calendar, standing }
  it('does not define one thing twice, or by two meanings', () => {
    expect(() => gather([...acts, end as unknown as Act], [], rest)).toThrow('thing.end')
    const impostor = act({ ...base, in: of('thing'), id: 'thing.other', input: {} }) as unknown as Act
    expect(() => gather([...acts, impostor], [], rest)).toThrow('thing')
    const twin = act({ ...base, id: 'thing.twin', input: {}, emits: [event(thing, 'thing.begun', s => s)] }) as unknown as Act
    expect(() => gather([...acts, twin], [], rest)).toThrow('thing.begun')
  })
  it('has no duty that no act discharges', () => {
    const lost = duty({ id: 'd', name, in: thing, provision: 'court.power.hear-cases', to: 'nothing.do', owed: () => [] })
    expect(() => gather(acts, [lost as never], rest)).toThrow('nothing.do')
  })
  it('moves a state by its events alone', () => {
    const by = { at: AT, act: 'thing.begin', person: 'citizen/one', stream: 'thing/1' }
    const first = evolve(law, undefined, 'thing.begun', { what: 'a' }, by)
    expect(first).toEqual({ stage: 'begun', notes: [{ key: '1', what: `a citizen/one ${AT}` }] })
    expect(evolve(law, first, 'thing.ended', {}, by)).toEqual({ ...(first as Thing), stage: 'over' })
    expect(() => evolve(law, first, 'thing.unheard', {}, by)).toThrow('thing.unheard')
  })
  it('takes a stream for what it is', () => {
    expect(stateOf(world(HERE), thing, 'thing/1')).toBe(open)
    expect(stateOf(world(HERE), body, 'thing/1')).toBeUndefined()
    expect(stateOf(world(HERE), thing, 'thing/none')).toBeUndefined()
    expect(stateOf(world(HERE), thing, undefined)).toBeUndefined()
  })
})
