/** Random histories of the demo country: who attempts what next, mostly what the agenda offers, sometimes anything at all. */
import fc from 'fast-check'
import type { MemoryCountry } from '../src/chancery/country.ts'
import { addDuration } from '../src/chancery/scenario/duration.ts'
import type { Scenario } from '../src/chancery/scenario/file.ts'
import { Player } from '../src/chancery/scenario/play.ts'
import { PEOPLE, REGISTRAR_PERSON } from '../src/demo/people.ts'
import type { Act } from '../src/law/kernel/act.ts'
import { type Field, itemsOf } from '../src/law/kernel/field.ts'
import type { Law } from '../src/law/kernel/law.ts'
import type { StreamId } from '../src/law/kernel/world.ts'

/** What decides a step: each value is taken modulo what there is to choose from, so that any step fits any history. */
export type Roll = number
export const rolls = (most: number): fc.Arbitrary<readonly Roll[]> =>
  fc.array(fc.nat(0x7fff_ffff), { minLength: most / 2, maxLength: most, size: 'max' })

/** Mulberry32: chances from one number, the same for the same number. */
export class Dice {
  #n: number
  constructor(roll: Roll) {
    this.#n = roll
  }
  next(): number {
    this.#n = (this.#n + 0x6d2b79f5) | 0
    let t = Math.imul(this.#n ^ (this.#n >>> 15), 1 | this.#n)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  under(chance: number): boolean {
    return this.next() < chance
  }
  upTo(n: number): number {
    return Math.floor(this.next() * n)
  }
  of<T>(list: readonly T[]): T | undefined {
    return list[this.upTo(list.length)]
  }
}

export const PERSONS: readonly StreamId[] = [REGISTRAR_PERSON.id, ...PEOPLE.map(p => p.id)]
const BODIES = ['court', 'office', 'agency', 'company']
const WAITS = ['PT1M', 'PT5M', 'PT1H', 'PT5H', 'PT13H', 'P1D', 'P3D', 'P11D', 'P32D']
const DAY = 86_400_000
const STREAM = /"([a-z][a-z0-9-]*\/[a-z0-9-]{1,80})"/g

/** An attempt as it would be sent, and what was known of it beforehand. */
export interface Attempted {
  readonly act: Act
  readonly person: StreamId
  readonly body?: StreamId
  /** Absent for an opening act. */
  readonly stream?: StreamId
  readonly input: Readonly<Record<string, unknown>>
}
/** A word that occurs in one text of one history and nowhere else: where it shows, that text was shown. */
const markOf = (n: number): string => `белгі${'абвгдежзик'.charAt(n % 10)}${n}`

/** A country of its own in which a story was played up to some step: where it stops, chance takes over. */
export const midway = async (base: MemoryCountry, stories: readonly Scenario[], dice: Dice): Promise<MemoryCountry> => {
  const country = base.fork()
  const story = dice.of(stories)
  if (!story || dice.under(0.1)) return country
  country.set(story.at)
  const player = new Player(country)
  for (const step of story.steps.slice(0, dice.upTo(story.steps.length + 1))) await player.step(step)
  return country
}

export class Historian {
  readonly country: MemoryCountry
  readonly #law: Law
  readonly #done = new Map<string, number>()
  #texts = 0
  constructor(country: MemoryCountry) {
    this.country = country
    this.#law = country.chancery.law
  }
  /** Time goes by, often not; now and then up to a day that the latest matter names: a hearing, the end of a term. */
  async wait(dice: Dice): Promise<void> {
    const now = this.country.now()
    const latest = dice.under(0.2) ? (await this.matters())[0] : undefined
    const named = JSON.stringify((latest && (await this.state(latest))) ?? '').match(/(?<=")\d{4}-\d\d-\d\d(?=")/g) ?? []
    const day = dice.of(named.filter(d => d > now.slice(0, 10)))
    if (day) this.country.set(`${day}T10:00:00+05:00`)
    else if (dice.under(0.4)) this.country.set(addDuration(now, dice.of(WAITS) ?? 'PT1M'))
  }
  did(act: Act): void {
    this.#done.set(act.id, (this.#done.get(act.id) ?? 0) + 1)
  }
  /** Matters, not bodies or people; the latest moved first. */
  async matters(): Promise<readonly StreamId[]> {
    const kinds = [...this.#law.matters.values()].filter(m => m.series).map(m => m.kind)
    return (await this.country.chancery.registers.matters({ kinds, limit: 60 })).map(r => r.stream)
  }
  async state(stream: StreamId): Promise<unknown> {
    return (await this.country.chancery.journal.see([stream]))[0]?.state
  }
  /** The same attempt with another input. */
  async again(dice: Dice, a: Attempted): Promise<Attempted> {
    return { ...a, input: await this.input(dice, a) }
  }
  async next(dice: Dice): Promise<Attempted | undefined> {
    const way = dice.next()
    if (way < 0.22) return this.#owed(dice)
    if (way < 0.72) return this.#offered(dice)
    return way < 0.88 ? this.#begun(dice) : this.#anything(dice)
  }
  async #capacity(dice: Dice, person: StreamId): Promise<StreamId | undefined> {
    return dice.under(0.9) ? dice.of(await this.country.chancery.offices(person))?.body : undefined
  }
  /** Somebody who serves in one of these bodies, or is one of these people. */
  async #among(dice: Dice, who: readonly StreamId[]): Promise<{ readonly person: StreamId; readonly body?: StreamId } | undefined> {
    const { registers } = this.country.chancery
    const id = dice.of(who)
    if (!id) return undefined
    if (PERSONS.includes(id)) {
      const body = dice.under(0.7) ? await this.#capacity(dice, id) : undefined
      return { person: id, ...(body && { body }) }
    }
    const person = dice.of(await registers.people(id))?.stream
    return person ? { person, body: id } : undefined
  }
  async #owed(dice: Dice): Promise<Attempted | undefined> {
    const { registers } = this.country.chancery
    const bodies = (await registers.matters({ kinds: BODIES, limit: 200 })).map(r => r.stream)
    const duty = dice.of(await registers.duties([...bodies, ...PERSONS]))
    const who = duty && (await this.#among(dice, [duty.by]))
    const act = duty && this.#law.acts.get(duty.to)
    return who && act && !act.opens ? this.#filled(dice, { act, ...who, stream: duty.stream }, {}) : this.#offered(dice)
  }
  async #offered(dice: Dice): Promise<Attempted | undefined> {
    const { chancery } = this.country
    const matters = await this.matters()
    // The matters that moved last are where something is under way.
    const stream = matters[Math.floor(matters.length * dice.next() ** 2)]
    const row = stream && (await chancery.registers.matter(stream))
    if (!row) return this.#begun(dice)
    const above = (await chancery.journal.see(row.home ? [row.home] : [])).map(s => (s.state as { superior?: StreamId }).superior)
    const concerned = [...row.parties.map(p => p.who), ...[row.home, ...above].filter(s => typeof s === 'string')]
    const who = (await this.#among(dice, concerned)) ?? { person: dice.of(PERSONS) ?? '' }
    const view = await chancery.look(row.stream, who.person, who.body)
    const steps = (view?.steps ?? []).filter(s => s.prospect.is !== 'refused')
    const rare = [...steps].sort((a, b) => (this.#done.get(a.act.id) ?? 0) - (this.#done.get(b.act.id) ?? 0))
    const step = rare[Math.floor(rare.length * dice.next() ** 1.7)]
    if (!step) return this.#anything(dice)
    return this.#filled(dice, { act: step.act, ...who, ...(!step.act.opens && { stream: row.stream }) }, step.given)
  }
  async #begun(dice: Dice): Promise<Attempted | undefined> {
    const person = dice.of(PERSONS) ?? ''
    const body = await this.#capacity(dice, person)
    const steps = (await this.country.chancery.beginnings(person, body)).filter(s => s.prospect.is !== 'refused' && s.act.in.series)
    const step = dice.of(steps)
    return step ? this.#filled(dice, { act: step.act, person, ...(body && { body }) }, {}) : this.#anything(dice)
  }
  async #anything(dice: Dice): Promise<Attempted | undefined> {
    const person = dice.of(PERSONS) ?? ''
    const { registers } = this.country.chancery
    const bodies = await registers.matters({ kinds: BODIES, limit: 200 })
    const body = dice.under(0.2) ? dice.of(bodies)?.stream : await this.#capacity(dice, person)
    const row = dice.of(await registers.matters({ limit: 400 }))
    const act = dice.of([...this.#law.acts.values()].filter(a => a.opens || a.in.kind === row?.kind))
    if (!act || !row) return undefined
    return this.#filled(dice, { act, person, ...(body && { body }), ...(!act.opens && { stream: row.stream }) }, {})
  }

  async #filled(dice: Dice, a: Omit<Attempted, 'input'>, given: Readonly<Record<string, unknown>>): Promise<Attempted> {
    return { ...a, input: { ...(await this.input(dice, a)), ...given } }
  }
  /** An input for the act: what its fields take, now and then absent, now and then wrong. */
  async input(dice: Dice, { act, stream, person, body }: Omit<Attempted, 'input'>): Promise<Record<string, unknown>> {
    const state = stream && (await this.state(stream))
    const input: Record<string, unknown> = {}
    for (const [key, field] of Object.entries(act.input)) {
      if (dice.under(field.optional ? 0.35 : 0.01)) continue
      const value = dice.under(0.01)
        ? dice.of([0, '', 'x/y', [], null, '2026-02-30'])
        : await this.#value(dice, field, state, [person, body])
      if (value !== undefined) input[key] = value
    }
    return input
  }
  async #value(dice: Dice, field: Field, state: unknown, about: readonly (StreamId | undefined)[]): Promise<unknown> {
    const options = Object.keys(field.options ?? {})
    switch (field.widget) {
      case 'choice':
        return dice.of(options)
      case 'choices':
        return options.filter(() => dice.under(0.5))
      case 'yes':
        return dice.under(0.4)
      case 'number':
        return dice.upTo(dice.under(0.8) ? 9 : 5_000)
      case 'day':
        return new Date(Date.parse(this.country.now()) + 5 * 3_600_000 + (dice.upTo(45) - (dice.under(0.15) ? 40 : 0)) * DAY)
          .toISOString()
          .slice(0, 10)
      case 'line':
        return dice.under(0.2) ? '10:00' : `Құжат ${markOf(this.#texts++)}`
      case 'text':
        return `Мәтін <b>${markOf(this.#texts++)}</b>`
      case 'lines':
        return Array.from({ length: 1 + dice.upTo(2) }, () => `Жол ${markOf(this.#texts++)}`)
      case 'item':
        return dice.of(itemsOf(state, field.from ?? ''))?.key ?? (dice.under(0.2) ? '7' : undefined)
      case 'ref':
        return this.#reference(dice, field, state, about)
      case 'refs': {
        const all = await Promise.all(Array.from({ length: 1 + dice.upTo(4) }, () => this.#reference(dice, field, state, about)))
        return [...new Set(all.filter(r => r !== undefined))]
      }
    }
  }
  async #reference(dice: Dice, field: Field, state: unknown, about: readonly (StreamId | undefined)[]): Promise<StreamId | undefined> {
    const { journal, registers } = this.country.chancery
    if (dice.under(0.02)) return 'office/none'
    // What the matter speaks of already is what an act in it mostly speaks of.
    const near = [...JSON.stringify([state, about]).matchAll(STREAM)].map(m => m[1] ?? '')
    const fitting = (await journal.see([...new Set(near)])).filter(s => field.of?.includes(s.kind)).map(s => s.stream)
    if (fitting.length && dice.under(0.6)) return dice.of(fitting)
    return dice.of(await registers.matters({ kinds: field.of ?? [], limit: 100 }))?.stream ?? dice.of(fitting)
  }
}
