/** Plays a scenario step by step in a country of its own and says of each step whether it came out as written. */

import type { Due } from '../../law/kernel/duty.ts'
import type { StreamId } from '../../law/kernel/world.ts'
import type { Chancery } from '../chancery.ts'
import type { Answer } from '../command.ts'
import { addDuration } from './duration.ts'
import type { ActStep, Scenario, Step } from './file.ts'

/** A country in which time stands still until it is moved. */
export interface Country {
  readonly chancery: Chancery
  now(): string
  set(at: string): void
}
export interface Played {
  readonly step: Step
  readonly ok: boolean
  /** What was wrong, for the author of the scenario; empty when nothing was. */
  readonly wrong: readonly string[]
  readonly answer?: Answer
  /** The duties that an `expect-duty` step found as it said. */
  readonly dues?: readonly Due[]
  readonly at: string
}
/** A provision that a step named and that held or stood in the way as it said. */
export interface Reached {
  readonly provision: string
  readonly outcome: 'held' | 'against'
}
export interface Result {
  readonly ok: boolean
  readonly steps: readonly Played[]
  readonly reached: readonly Reached[]
}

export const play = async (scenario: Scenario, country: Country): Promise<Result> => {
  const player = new Player(country)
  country.set(scenario.at)
  const steps: Played[] = []
  for (const step of scenario.steps) steps.push(await player.step(step))
  return { ok: steps.every(s => s.ok), steps, reached: player.reached }
}

export class Player {
  readonly reached: Reached[] = []
  readonly #saved = new Map<string, StreamId>()
  readonly #country: Country
  constructor(country: Country) {
    this.#country = country
  }
  saved(name: string): StreamId | undefined {
    return this.#saved.get(name)
  }
  async step(step: Step): Promise<Played> {
    const { answer, dues, wrong } = await this.#run(step)
    return { step, ok: wrong.length === 0, wrong, ...(answer && { answer }), ...(dues && { dues }), at: this.#country.now() }
  }
  async #run(step: Step): Promise<{ wrong: string[]; answer?: Answer; dues?: readonly Due[] }> {
    if ('do' in step) return this.#act(step)
    if ('wait' in step) {
      this.#country.set(addDuration(this.#country.now(), step.wait))
      return { wrong: [] }
    }
    if ('now' in step) {
      this.#country.set(step.now)
      return { wrong: [] }
    }
    if ('expect-stage' in step) {
      const { of, stage } = step['expect-stage']
      const row = await this.#country.chancery.registers.matter(this.#stream(of))
      return { wrong: row?.stage === stage ? [] : [`stage is ${row?.stage ?? 'none'}, not ${stage}`] }
    }
    if ('expect-sees' in step) {
      const { who, of, sees } = step['expect-sees']
      const stream = this.#stream(of)
      const is = (await this.#country.chancery.seeing([stream], who === 'anyone' ? undefined : who)).get(stream)?.sees
      return { wrong: is === sees ? [] : [`${who} sees ${is}, not ${sees}`] }
    }
    return this.#duty(step['expect-duty'])
  }
  async #act(step: ActStep): Promise<{ wrong: string[]; answer: Answer }> {
    const { chancery } = this.#country
    const offices = await chancery.offices(step.as)
    const body = step.in === 'self' ? undefined : (step.in ?? (new Set(offices.map(o => o.body)).size === 1 ? offices[0]?.body : undefined))
    const answer = await chancery.perform({
      act: step.do,
      person: step.as,
      ...(body && { body: this.#stream(body) }),
      ...(step.on && { stream: this.#stream(step.on) }),
      input: this.#filled(step.with ?? {}),
    })
    const expected = step.expect ?? 'done'
    const wrong = answer.is === expected ? [] : [`${answer.is} instead of ${expected}: ${explain(answer)}`]
    if (answer.is === 'done' && step['save-as']) this.#saved.set(step['save-as'], answer.receipt.stream)
    if (wrong.length === 0) wrong.push(...this.#cites(step, answer))
    return { wrong, answer }
  }
  #cites(step: ActStep, answer: Answer): string[] {
    const cites = step.cites ?? []
    const found: readonly string[] =
      answer.is === 'refused'
        ? answer.against.map(f => f.norm.provision)
        : answer.is === 'done'
          ? answer.receipt.under
          : answer.is === 'needs'
            ? answer.open.map(f => f.norm.provision)
            : []
    const missing = cites.filter(c => !found.includes(c))
    // That everything is in order with the house goes without saying; where the law itself refuses, so does that nothing is left to do.
    const unsaid = (f: string) => !cites.includes(f) && !(answer.is === 'done' ? f.startsWith('house.') : f === 'house.object')
    const more = step.only ? [...new Set(found)].filter(unsaid) : []
    if (answer.is === 'done' || answer.is === 'refused')
      for (const provision of cites.filter(c => found.includes(c)))
        this.reached.push({ provision, outcome: answer.is === 'done' ? 'held' : 'against' })
    return [...missing.map(m => `does not rest on ${m} (rests on ${found.join(', ')})`), ...more.map(m => `rests on ${m} too`)]
  }
  async #duty(e: Extract<Step, { 'expect-duty': unknown }>['expect-duty']): Promise<{ wrong: string[]; dues?: readonly Due[] }> {
    const by = this.#stream(e.of)
    const { chancery } = this.#country
    const streams = e.in ? [this.#stream(e.in)] : [...new Set((await chancery.registers.duties([by], 1_000)).map(d => d.stream))]
    const dues = (await Promise.all(streams.map(s => chancery.dues(s)))).flat().filter(d => d.owed.by === by && d.duty.to === e.to)
    if (e.none) return { wrong: dues.some(d => d.is === 'open' || d.is === 'overdue') ? [`${e.of} owes ${e.to} all the same`] : [] }
    if (dues.length === 0) return { wrong: [`${e.of} owes no ${e.to}`] }
    const fitting = dues.filter(
      d =>
        (!e.due || d.day === e.due) &&
        (!e.is || d.is === e.is) &&
        (!e['moved-by'] || d.end?.steps.some(s => s.step === 'moved' && s.because.some(b => b.why === e['moved-by']))),
    )
    if (fitting.length === 0)
      return {
        wrong: [
          `${e.of} owes ${e.to}: ${dues.map(d => `${d.is} by ${d.day ?? '–'} [${d.end?.steps.map(s => (s.step === 'moved' ? s.because.map(b => b.why).join('+') : s.step)).join(' ') ?? ''}]`).join('; ')}`,
        ],
      }
    for (const d of fitting)
      this.reached.push({ provision: d.duty.provision, outcome: d.is === 'overdue' || d.is === 'done-late' ? 'against' : 'held' })
    return { wrong: [], dues: fitting }
  }
  #stream(name: string): StreamId {
    return this.#saved.get(name.replace(/^\$/, '')) ?? name
  }
  /** `$name` stands for what an earlier step saved. */
  #filled(value: unknown): unknown {
    if (typeof value === 'string') return value.startsWith('$') ? this.#stream(value) : value
    if (Array.isArray(value)) return value.map(v => this.#filled(v))
    return value && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([k, v]) => [k, this.#filled(v)])) : value
  }
}

/** What an answer says, in the words of the law's own definitions: for authors, not for the pages. */
const explain = (a: Answer): string =>
  a.is === 'refused'
    ? a.against.map(f => `${f.norm.provision} (${f.norm.fault.en})`).join('; ')
    : a.is === 'needs'
      ? a.open.map(f => (f.is === 'unknown' ? f.needs : '')).join(', ')
      : a.is === 'invalid'
        ? a.issues.map(i => `${i.field}: ${i.code}`).join(', ')
        : a.is === 'unknown'
          ? a.what
          : a.is === 'stale'
            ? `at version ${a.version}`
            : ''
