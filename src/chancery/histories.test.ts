/**
 * What holds at every step of every history: for what the scenarios do, and for what chance makes of them from some point on.
 * Each attempt is weighed here once more, norm by norm and by other means than the kernel's, and compared with what was said
 * before it was sent, with what was answered, with what stands in the record, and with what others see of it.
 */
import fc from 'fast-check'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { type Attempted, Dice, Historian, midway, PERSONS, rolls } from '../../test/histories.ts'
import { foundingCommands } from '../demo/country.ts'
import type { MemoryJournal } from '../journal/memory.ts'
import { chainOf, leafOf } from '../journal/sealed/seal.ts'
import { isWorking, kazakhstan } from '../law/calendar/calendar.ts'
import { law } from '../law/index.ts'
import { NEW } from '../law/kernel/agenda.ts'
import { decide } from '../law/kernel/decide.ts'
import { itemsOf } from '../law/kernel/field.ts'
import type { Attempt, Norm, Outcome } from '../law/kernel/norm.ts'
import { type Seen, type StreamId, unbegun, type World } from '../law/kernel/world.ts'
import { personOf } from '../law/offices/person.ts'
import type { Answer, Receipt } from './command.ts'
import { foundInMemory, type MemoryCountry } from './country.ts'
import { checkInput } from './performing/input.ts'
import { replay } from './replay/replay.ts'
import type { Scenario } from './scenario/file.ts'
import { loadScenarios } from './scenario/load.ts'
import { Player } from './scenario/play.ts'
import { accessOf, viewerOf } from './seeing/access.ts'
import { shared } from './seeing/sight.ts'
import { visiblePage } from './seeing/visible.ts'

let base: MemoryCountry
let stories: readonly Scenario[]
beforeAll(async () => {
  base = await foundInMemory(law, foundingCommands)
  base.set('2026-03-02T10:00:00+05:00')
  stories = loadScenarios([new URL('../../scenarios', import.meta.url).pathname]).flatMap(l => (l.wrong ? [] : [l.scenario]))
})

const frozen = new WeakSet<object>()
/** Whoever writes to what was read throws. */
const deepFrozen = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null || frozen.has(value)) return value
  frozen.add(value)
  for (const v of Object.values(Object.freeze(value))) deepFrozen(v)
  return value
}
const journalOf = (country: MemoryCountry) => country.chancery.journal as MemoryJournal
const worldOf = (country: MemoryCountry): World => ({ see: s => (s === NEW ? unbegun(s) : deepFrozen(journalOf(country).head(s))) })

/** An attempt as the kernel gets it; undefined where the matter does not exist for the person. */
const attemptOf = (country: MemoryCountry, a: Attempted, input: object): Attempt<unknown, unknown> | undefined => {
  const at = country.now()
  const today = kazakhstan.dayOf(at)
  const world = worldOf(country)
  const self = a.stream ?? NEW
  const seen = world.see(self)
  // What is closed to the person does not exist; of a matter of which only their share is open, there is that share.
  const known = (s: StreamId): Seen => {
    const access = accessOf(law, world, s, a.person, at)
    return access.sees === 'nothing'
      ? unbegun(s)
      : access.sees === 'share'
        ? shared(law, world, world.see(s), access, a.person, at)
        : world.see(s)
  }
  if (!a.act.opens && (seen.kind !== a.act.in.kind || known(self).version === 0)) return undefined
  const given = input as Readonly<Record<string, StreamId | readonly StreamId[] | undefined>>
  const named = Object.keys(a.act.input).flatMap(k => (a.act.input[k]?.of ? [given[k] ?? []].flat() : []))
  return {
    self,
    state: a.act.opens ? a.act.in.start : known(self).state,
    input: deepFrozen(input),
    actor: law.standing(world, a.person, a.body, today),
    at,
    today,
    world: { see: s => (s !== NEW && (named.includes(s) || s === self) ? known(s) : world.see(s)) },
  }
}
interface Against {
  readonly norm: Norm
  readonly p: Outcome['p']
}
/** What stands against an attempt, and what it rests on, each norm asked by itself. */
const weighed = (norms: readonly Norm[], a: Attempt<unknown, unknown>) => {
  const inForce = norms.filter(n => (n.from ?? '0000') <= a.today && a.today <= (n.to ?? '9999'))
  const asked = inForce
    .filter(n => !inForce.some(m => m.displaces === n.provision))
    .filter(n => n.hypothesis?.(a) ?? true)
    .map(norm => ({ norm, ...norm.test(a) }))
  const powers = asked.filter(x => x.norm.kind === 'power')
  const powerless = powers.every(x => !x.met)
  const against: readonly Against[] = [
    ...(powerless ? powers : []),
    ...asked.filter(x => x.norm.kind !== 'power' && x.met === (x.norm.kind === 'prohibition')),
  ]
  const under = asked.filter(x => x.met === (x.norm.kind !== 'prohibition')).map(x => x.norm.provision)
  return { against: against.map(({ norm, p }) => ({ norm, p })), under: [...new Set(under)], powerless }
}
const without = (list: readonly Against[], norm: Norm) => list.filter(f => f.norm !== norm)
const plain = (list: readonly { readonly norm: Norm }[]) =>
  list.map(f => ({ norm: f.norm, p: 'p' in f ? f.p : undefined })).sort((a, b) => (a.norm.provision < b.norm.provision ? -1 : 1))

/** Neither the hour of the machine nor chance decides anything. */
const withoutClock = <T>(work: () => T): T => {
  const asked = () => {
    throw new Error('a decision asked for more than it was given')
  }
  const spies = [vi.spyOn(Math, 'random').mockImplementation(asked), vi.spyOn(Date, 'now').mockImplementation(asked)]
  try {
    return work()
  } finally {
    for (const s of spies) s.mockRestore()
  }
}
class Witness {
  readonly country: MemoryCountry
  readonly #dice: Dice
  #acts = 0
  #events = 0
  constructor(country: MemoryCountry, dice: Dice) {
    this.country = country
    this.#dice = dice
    const journal = journalOf(country)
    const append = journal.append.bind(journal)
    // Nothing enters the record but here.
    journal.append = async draft => {
      const appended = await append(draft)
      if (appended.is === 'appended') this.#events += draft.writes.flatMap(w => w.events).length
      return appended
    }
  }
  #command(a: Attempted, id?: string) {
    const { act, ...rest } = a
    return { act: act.id, ...rest, ...(id && { id }) }
  }
  /** The step with which this attempt is offered: in its matter, among what one could begin, or in the matter that it stems from. */
  async #offer(a: Attempted) {
    const { chancery } = this.country
    const inMatter = async (stream: StreamId) =>
      (await chancery.look(stream, a.person, a.body))?.steps.find(
        s => s.act === a.act && Object.entries(s.given).every(([k, v]) => a.input[k] === v),
      )
    if (!a.act.opens) return inMatter(a.stream ?? '')
    const begun = (await chancery.beginnings(a.person, a.body)).find(s => s.act === a.act)
    const bases = Object.keys(a.act.input).flatMap(k => (a.act.input[k]?.widget === 'ref' ? [a.input[k]] : []))
    for (const basis of begun ? [] : bases) {
      const step = typeof basis === 'string' ? await inMatter(basis) : undefined
      if (step) return step
    }
    return begun
  }
  /** Weighs an attempt, sends it, and holds whatever is said of it against everything else. */
  async attempt(a: Attempted): Promise<Answer> {
    const { chancery } = this.country
    const { act } = a
    const checked = checkInput(act, a.input)
    const before = this.#events
    const offer = await this.#offer(a)
    const foreseen = await chancery.foresee(this.#command(a), true)
    const partly = await chancery.foresee({
      ...this.#command(a),
      input: Object.fromEntries(Object.entries(a.input).filter(() => this.#dice.under(0.6))),
    })
    const attempt = checked.ok ? attemptOf(this.country, a, checked.input) : undefined
    const expected = attempt && weighed(act.norms, attempt)
    if (attempt && expected) this.#decided(a, attempt, expected)
    const id = `0198c1e2-0000-7000-8000-${String(++this.#acts).padStart(11, '0')}a`
    const answer = await chancery.perform(this.#command(a, id))

    // What was foreseen is what is answered.
    if (!checked.ok) expect(answer.is).toBe('invalid')
    else if (!expected || 'is' in foreseen) {
      expect(answer.is).toBe('unknown')
      expect([expected, foreseen]).toEqual([undefined, { is: 'unknown' }])
    } else if (expected.against.length || expected.powerless) {
      expect(answer).toMatchObject({ is: 'refused', powerless: expected.powerless })
      expect(foreseen.prospect).toMatchObject({ is: 'refused', powerless: expected.powerless })
      if (answer.is === 'refused' && foreseen.prospect.is === 'refused') {
        expect(plain(answer.against)).toEqual(plain(expected.against))
        expect(plain(foreseen.prospect.against)).toEqual(plain(expected.against))
      }
    } else {
      expect(answer.is).toBe('done')
      expect(foreseen.prospect).toEqual({ is: 'open' })
    }
    // What stood in the way before all was known stands in the way still; nothing done was shown closed, or not shown.
    const against = answer.is === 'refused' ? answer.against.map(f => f.norm) : []
    if (checked.ok)
      for (const early of [offer?.prospect, 'is' in partly ? undefined : partly.prospect])
        if (early?.is === 'refused') {
          expect(answer.is).toBe('refused')
          for (const f of early.against) expect(against).toContain(f.norm)
        }
    if (answer.is === 'done') {
      expect(offer?.act).toBe(act)
      await this.#recorded(a, id, answer.receipt, expected?.under ?? [], before)
      for (const { stream, due } of answer.dues) {
        expect(answer.receipt.written.map(w => w.stream)).toContain(stream)
        expect(['open', 'overdue']).toContain(due.is)
      }
      for (const { stream } of answer.receipt.written) {
        const owed = (await chancery.dues(stream)).filter(d => d.is === 'open' || d.is === 'overdue')
        const told = answer.dues.filter(d => d.stream === stream).map(d => d.due)
        const sees = accessOf(law, worldOf(this.country), stream, a.person, this.country.now()).sees
        if (sees === 'all') expect(told).toEqual(owed)
        else for (const d of told) expect(owed).toContainEqual(d)
      }
    } else expect(this.#events).toBe(before)
    return answer
  }
  /** The kernel finds what each norm by itself finds, each time the same, and without one norm exactly the rest. */
  #decided(a: Attempted, attempt: Attempt<unknown, unknown>, { against, under }: ReturnType<typeof weighed>): void {
    const decision = withoutClock(() => decide(a.act, attempt))
    expect(withoutClock(() => decide(a.act, { ...attempt }))).toEqual(decision)
    if (decision.is === 'done') {
      expect(decision.under).toEqual(under)
      expect(a.act.norms.some(n => n.kind === 'power' && under.includes(n.provision))).toBe(true)
    }
    if (decision.is !== 'refused' || decision.powerless || against.length < 2) return
    for (const { norm } of against) {
      const rest = decide({ ...a.act, norms: a.act.norms.filter(n => n !== norm) }, attempt)
      expect(plain(rest.is === 'refused' ? rest.against : [])).toEqual(plain(without(against, norm)))
    }
  }
  /** The receipt says all, the record bears it out, and the same id is answered and done once. */
  async #recorded(a: Attempted, id: string, receipt: Receipt, under: readonly string[], before: number): Promise<void> {
    const { chancery } = this.country
    const { at, law: digest, engine } = receipt
    expect(receipt).toMatchObject({ id, act: a.act.id, at: this.country.now(), under, repeated: false, law: chancery.digest })
    expect(receipt.stream).toBe(a.stream ?? receipt.written[0]?.stream)
    expect(receipt.number !== undefined).toBe(a.act.opens === true && a.act.in.series !== undefined)
    let events = 0
    for (const w of receipt.written) {
      const history = await chancery.journal.history(w.stream)
      const own = history.filter(h => h.id === id)
      events += own.length
      expect(own.length).toBeGreaterThan(0)
      expect(history.map(h => h.version)).toEqual(history.map((_, i) => i + 1))
      expect(history.reduce((chain, h) => chainOf(chain, leafOf(h.text)), '0'.repeat(64))).toBe(w.chain)
      for (const h of own) {
        expect(h).toMatchObject({ act: a.act.id, person: a.person, at, under, law: digest, engine })
        expect(h.body).toBe(a.body)
      }
      expect(worldOf(this.country).see(w.stream)).toMatchObject({ version: w.version, chain: w.chain })
      await this.#terms(w.stream)
    }
    expect(this.#events).toBe(before + events)
    const again = await chancery.perform(this.#command(a, id.toUpperCase()))
    expect(again).toMatchObject({ is: 'done', receipt: { ...receipt, repeated: true } })
    const other = await chancery.perform({
      ...this.#command(a, id),
      person: a.person === 'judge/medeu-1' ? 'judge/medeu-chair' : 'judge/medeu-1',
    })
    expect(other.is).toBe('reused')
    expect(this.#events).toBe(before + events)
  }
  /** No term ends before it begins, or on a day off unless the law or an official means that very day; pauses only lengthen. */
  async #terms(stream: StreamId): Promise<void> {
    for (const { duty, owed, end, day, is } of await this.country.chancery.dues(stream)) {
      const since = kazakhstan.dayOf(owed.since)
      const term = owed.within ?? duty.within
      if (owed.on) expect([day, end]).toEqual([owed.on, undefined])
      else if (term === 'at-once') expect([day, end]).toEqual([since, undefined])
      else if (term === undefined) expect([day, is === 'overdue']).toEqual([undefined, false])
      else if (end && day) {
        expect(day >= since).toBe(true)
        expect(Date.parse(end.at)).toBeGreaterThanOrEqual(Date.parse(owed.since))
        if (term.unit !== 'hour') expect([day, isWorking(day)]).toEqual([day, true])
        const bare = kazakhstan.endOf(term, owed.since)
        expect(Date.parse(end.at)).toBeGreaterThanOrEqual(Date.parse(bare.at))
        expect(end.steps.map(s => s.step)).toContain(term.unit === 'hour' ? 'hours' : 'counted')
      }
    }
  }
  /** Whoever looks sees what the matter's own rule lets them see. */
  async looks(person: StreamId | undefined, stream: StreamId): Promise<void> {
    const { chancery } = this.country
    const world = worldOf(this.country)
    const at = this.country.now()
    const access = accessOf(law, world, stream, person, at)
    const view = await chancery.look(stream, person)
    const whole = await chancery.journal.history(stream)
    // What was written for the public is the public's.
    const written = (h: (typeof whole)[number]) => Object.entries(h.data).filter(([k]) => !law.acts.get(h.act)?.input[k]?.open)
    const words = whole.flatMap(h => JSON.stringify(written(h)).match(/белгі[а-я]\d+/g) ?? [])
    const word = this.#dice.of(words)
    const hits = word ? (await visiblePage(chancery, { text: word }, person, 50)).filter(r => r.stream === stream) : []
    // Only the names of people and bodies, said in three languages, are found by who sees no more than that there are such.
    if (access.sees !== 'all') expect(hits.filter(r => typeof r.about === 'string')).toEqual([])
    if (access.sees === 'nothing') return expect(view).toBeUndefined()
    expect(view?.access).toEqual(access)
    if (!view || access.sees === 'all') return
    const { ids } = viewerOf(law, world, person, at)
    const isPrivate = (who: StreamId) => !ids.includes(who) && personOf(world, who)?.offices.length === 0
    const shown = JSON.stringify([view.history, view.dues.map(d => d.owed), view.parties])
    if (access.sees === 'course') {
      for (const w of words) expect(shown).not.toContain(w)
      for (const h of view.history) expect(h.text).toBe('')
      expect(view.history.map(h => h.version)).toEqual(whole.map(h => h.version))
      for (const who of [...view.parties.map(p => p.who), ...view.dues.map(d => d.owed.by), ...view.history.map(h => h.person)])
        expect(isPrivate(who)).toBe(false)
    } else {
      // An entry speaks of those whom it names, and of those named by what it was picked from.
      const picked = (h: (typeof whole)[number]) =>
        Object.entries(law.acts.get(h.act)?.input ?? {}).flatMap(([key, f]) =>
          itemsOf(world.see(stream).state, f.from ?? '').filter(i => i.key === h.data[key]),
        )
      const speaksOf = (h: (typeof whole)[number]) =>
        ids.some(i => JSON.stringify([h.person, h.body ?? '', h.data, picked(h)]).includes(`"${i}"`))
      for (const h of view.history) expect(speaksOf(h)).toBe(true)
      for (const h of whole)
        if (!speaksOf(h)) for (const w of JSON.stringify(h.data).match(/белгі[а-я]\d+/g) ?? []) expect(shown).not.toContain(w)
      const home = (await chancery.registers.matter(stream))?.home
      for (const p of view.parties) expect([...ids, home]).toContain(p.who)
      for (const d of view.dues) expect(ids).toContain(d.owed.by)
    }
    for (const step of view.steps)
      if (step.prospect.is === 'refused')
        expect(JSON.stringify(step.prospect.against.map(f => f.is !== 'unknown' && f.p))).not.toMatch(/белгі/)
  }
  async end(): Promise<void> {
    const { chancery } = this.country
    expect((await replay(law, chancery.journal, chancery.registers)).differs).toEqual([])
  }
}

describe('at every step', () => {
  it('of the scenarios, advice is enforcement, the record is whole, and nothing shows that is closed', async () => {
    for (const [n, story] of stories.entries()) {
      const country = base.fork()
      const dice = new Dice(n)
      const witness = new Witness(country, dice)
      const perform: MemoryCountry['chancery']['perform'] = async c => {
        const act = law.acts.get(c.act)
        if (!act || (!act.opens && !c.stream) || (act.opens && c.stream)) return country.chancery.perform(c)
        const { person, body, stream } = c
        const input = (c.input ?? {}) as Readonly<Record<string, unknown>>
        const answer = await witness.attempt({ act, person, ...(body && { body }), ...(stream && { stream }), input })
        if (answer.is === 'done') await witness.looks(dice.under(0.2) ? undefined : dice.of(PERSONS), answer.receipt.stream)
        return answer
      }
      const chancery = new Proxy(country.chancery, {
        get: (target, key) => {
          const value: unknown = Reflect.get(target, key, target)
          return key === 'perform' ? perform : typeof value === 'function' ? value.bind(target) : value
        },
      })
      country.set(story.at)
      const player = new Player({ chancery, now: country.now, set: country.set })
      for (const step of story.steps) await player.step(step)
      await witness.end()
    }
  }, 120_000)

  it('of random histories too', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), rolls(16), async (start, all) => {
        const first = new Dice(start)
        const historian = new Historian(await midway(base, stories, first))
        const witness = new Witness(historian.country, first)
        for (const roll of all) {
          const dice = new Dice(roll)
          await historian.wait(dice)
          const next = await historian.next(dice)
          if (!next) continue
          let answer = await witness.attempt(next)
          for (let i = 0; i < 2 && answer.is !== 'done' && answer.is !== 'unknown'; i++)
            answer = await witness.attempt(await historian.again(dice, next))
          if (answer.is === 'done') historian.did(next.act)
          const stream = answer.is === 'done' ? answer.receipt.stream : dice.of(await historian.matters())
          if (stream) await witness.looks(dice.under(0.2) ? undefined : dice.of(PERSONS), stream)
        }
        await witness.end()
      }),
      { numRuns: Number(process.env.HISTORIES ?? 40), seed: 20_260_302 },
    )
  }, 600_000)
})
