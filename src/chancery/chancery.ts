/** The use cases: perform an act, ask what may be done, look at a matter. */
import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import type { EventDraft, Journal, Recorded, Write, Written } from '../journal/journal.ts'
import { plain } from '../journal/json.ts'
import { fingerprintOf } from '../journal/seal.ts'
import type { Act } from '../law/kernel/act.ts'
import { agendaOf, beginnings, NEW, type Step } from '../law/kernel/agenda.ts'
import { consider, type Decision, decide, type Prospect } from '../law/kernel/decide.ts'
import { type Due, duesOf } from '../law/kernel/duty.ts'
import { evolve, type Law } from '../law/kernel/law.ts'
import type { Access, Matter, Occurrence, Party, Viewer } from '../law/kernel/matter.ts'
import type { Actor } from '../law/kernel/norm.ts'
import type { Seen, StreamId, World } from '../law/kernel/world.ts'
import { type Held, officesOn } from '../law/offices/person.ts'
import type { Registers } from '../registers/registers.ts'
import { rowsOf } from '../registers/rows.ts'
import { accessOf, viewerOf } from './access.ts'
import type { Answer, Command, DueIn, Issue, Receipt } from './command.ts'
import { digestOf, ENGINE } from './digest.ts'
import { Heads } from './heads.ts'
import { checkInput, weighable } from './input.ts'
import { type Named, nameOf } from './name.ts'
import { reachedBy } from './reached.ts'
import { duesSeen, hasItem, knownState, sightOf, unnamed, withShare } from './sight.ts'
import { uuidv7 } from './uuid.ts'
import { veiled } from './world.ts'

export type { Recorded }

export interface Clock {
  /** The present instant, RFC 3339 in Kazakhstan's offset. */
  now(): string
}
export interface MatterView {
  readonly seen: Seen
  readonly matter: Matter<unknown>
  readonly access: Access
  readonly history: readonly Recorded[]
  readonly dues: readonly Due[]
  readonly parties: readonly Party[]
  /** When the matter came to each stage. */
  readonly reached: ReadonlyMap<string, string>
  readonly steps: readonly Step[]
  readonly actor?: Actor
}

type Weighed = Exclude<Answer, { is: 'done' }> | Extract<Decision, { is: 'done' }>

const RETRIES = 12
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i
const STREAM = /^[a-z][a-z0-9-]*\/[a-z0-9-]{1,80}$/

export class Chancery {
  readonly law: Law
  readonly journal: Journal
  readonly registers: Registers
  readonly clock: Clock
  readonly digest: string
  readonly #heads: Heads

  constructor(law: Law, journal: Journal, registers: Registers, clock: Clock) {
    this.law = law
    this.journal = journal
    this.registers = registers
    this.clock = clock
    this.digest = digestOf(law)
    this.#heads = new Heads(journal)
  }

  /** Decides and, if nothing stands against it, records the act: all of it or none. Never throws for what people send. */
  async perform(command: Command): Promise<Answer> {
    const act = this.law.acts.get(command.act)
    if (!act) return { is: 'unknown', what: 'act' }
    const malformed = malformedCommand(command)
    if (malformed.length) return { is: 'invalid', act, issues: malformed }
    const checked = checkInput(act, command.input)
    if (!checked.ok) return { is: 'invalid', act, issues: checked.issues }
    // One id has one spelling, as the journal has it.
    const id = command.id?.toLowerCase() ?? randomUUID()
    const fingerprint = fingerprintOf([command.act, command.stream ?? null, command.person, command.body ?? null, checked.input])
    if (!act.opens && !command.stream) return { is: 'unknown', what: 'matter' }
    const self = command.stream ?? `${act.in.kind}/${uuidv7(Date.parse(this.clock.now()))}`
    if (!command.stream) this.#heads.begins(self)
    for (let tries = 0; tries < RETRIES; tries++) {
      const at = this.clock.now()
      const { answer: weighed, looked } = await this.#weighed(world => this.#weigh(act, self, command, checked.input, world, at))
      // What cannot be done now may have been done before under this id: the matter may have moved on because of it.
      if (weighed.is !== 'done') return (command.id && (await this.#before(act, id, fingerprint, command.person))) || weighed
      const writes = await this.#writes(act, self, checked.input, weighed.events, looked, command, at)
      const appended = await this.journal.append({
        id,
        fingerprint,
        act: act.id,
        person: command.person,
        ...(command.body && { body: command.body }),
        at,
        recorded: at,
        under: weighed.under,
        law: this.digest,
        engine: ENGINE,
        reads: [...looked.values()]
          .filter(s => !writes.some(w => w.stream === s.stream))
          .map(({ stream, version, erasures }) => ({ stream, version, ...(erasures && { erasures }) })),
        writes,
      })
      if (appended.is === 'reused') return { is: 'reused' }
      if (appended.is === 'conflict') {
        this.#heads.forget(appended.streams)
        // Whoever was slower twice lets the others pass, each for another while.
        if (tries > 0) await setTimeout(Math.random() * 2 ** tries)
        continue
      }
      if (appended.is === 'repeated') return this.#done(act, command.person, await this.#again(act, id, appended.written))
      this.#heads.wrote(writes, appended.written)
      return this.#done(act, command.person, this.#receipt(act, id, appended.written, { at, under: weighed.under }, false), looked)
    }
    return { is: 'busy' }
  }

  /**
   * What would be said of an act before it is sent, with as much of its input as there is.
   * @param whole nothing more will be given: what is left out is not asked for
   */
  async foresee(
    command: Command,
    whole = false,
  ): Promise<{ readonly act: Act; readonly prospect: Prospect; readonly version: number } | { readonly is: 'unknown' }> {
    const act = this.law.acts.get(command.act)
    if (!act || (!act.opens && !command.stream) || malformedCommand(command).length) return { is: 'unknown' }
    const at = this.clock.now()
    const self = command.stream ?? NEW
    const input = weighable(act, command.input, whole)
    const { answer } = await this.#heads.current(world => {
      const seen = world.see(self)
      const known = this.#known(act, self, command, world, at)
      if (!known) return { is: 'unknown' } as const
      const references = referencesOf(act, input)
      const veil = veiled(this.law, known, references, command.person, at)
      const prospect = consider(act, this.#attempt(act, self, command, input, veil, at))
      const matters = act.opens ? references : [self, ...references]
      return { act, version: seen.version, prospect: unnamed(this.law, world, matters, references, command.person, at, prospect) }
    })
    return answer
  }

  /** A matter as a person may see it: undefined when for this person it does not exist. */
  async look(stream: StreamId, person: StreamId | undefined, body?: StreamId): Promise<MatterView | undefined> {
    if (!STREAM.test(stream)) return undefined
    const at = this.clock.now()
    const { answer } = await this.#heads.current(world => {
      const seen = world.see(stream)
      const matter = this.law.matters.get(seen.kind)
      if (!matter) return undefined
      const access = accessOf(this.law, world, stream, person, at)
      if (access.sees === 'nothing') return undefined
      const actor = person ? this.law.standing(world, person, body, this.law.calendar.dayOf(at)) : undefined
      return {
        whole: seen.state,
        seen: { ...seen, state: knownState(this.law, world, seen, access, person, at) },
        matter,
        access,
        dues: duesOf(this.law.duties.get(seen.kind) ?? [], seen.state, this.law.calendar, at),
        steps: actor ? this.#stepsIn(world, stream, actor, access, at) : [],
        ...(actor && { actor }),
      }
    })
    if (!answer) return undefined
    const history = (await this.journal.history(stream)).filter(h => h.version <= answer.seen.version)
    const { whole: state, ...view } = answer
    const whole = { ...view, state, history, parties: view.matter.parties(state).filter(p => p.who) }
    const sight = (await this.#heads.remembered(world => sightOf(this.law, world, whole, person, at))).answer
    return {
      ...view,
      reached: reachedBy(this.law, answer.matter, history),
      history: sight.history,
      dues: sight.dues,
      parties: sight.parties,
    }
  }

  /** The agenda; of a matter that is closed to the person, without what would tell them of other people's items. */
  #stepsIn(world: World, stream: StreamId, actor: Actor, access: Access, at: string): readonly Step[] {
    const known = withShare(this.law, world, stream, access, actor.person, at)
    const steps = agendaOf(this.law, known, stream, actor, at)
    if (access.sees === 'all') return steps
    return steps
      .filter(s => hasItem(s.act, known.see(stream).state))
      .map(s => ({ ...s, prospect: unnamed(this.law, world, [stream], [], actor.person, at, s.prospect) }))
  }
  /** What is owed in a matter, as it stands now. Asks nothing about who wants to know. */
  async dues(stream: StreamId): Promise<readonly Due[]> {
    const at = this.clock.now()
    const { answer } = await this.#heads.current(world => world.see(stream))
    return duesOf(this.law.duties.get(answer.kind) ?? [], answer.state, this.law.calendar, at)
  }
  /** What a person could begin, in this capacity. */
  async beginnings(person: StreamId, body?: StreamId): Promise<readonly Step[]> {
    const at = this.clock.now()
    const { answer } = await this.#heads.current(world =>
      beginnings(this.law, world, this.law.standing(world, person, body, this.law.calendar.dayOf(at)), at),
    )
    return answer
  }
  /** The offices a person holds today. */
  async offices(person: StreamId): Promise<readonly Held[]> {
    const at = this.clock.now()
    return (await this.#heads.current(world => officesOn(world, person, this.law.calendar.dayOf(at)))).answer
  }
  /** The person and the bodies for which the person may open papers. */
  async viewer(person: StreamId | undefined): Promise<Viewer> {
    const at = this.clock.now()
    return (await this.#heads.current(world => viewerOf(this.law, world, person, at))).answer
  }
  /** Which of these streams the person may see, and how much. */
  async seeing(streams: readonly StreamId[], person: StreamId | undefined): Promise<ReadonlyMap<StreamId, Access>> {
    const at = this.clock.now()
    await this.#heads.read(streams)
    return (await this.#heads.current(world => new Map(streams.map(s => [s, accessOf(this.law, world, s, person, at)])))).answer
  }
  /** Whether it names a person of the register. Who is one stays one. */
  async isPerson(stream: StreamId): Promise<boolean> {
    const ask = (world: World) => world.see(stream).kind === 'person'
    return STREAM.test(stream) && ((await this.#heads.remembered(ask)).answer || (await this.#heads.current(ask)).answer)
  }

  /** What would be done is weighed over what is remembered, the journal compares; anything else is said over what the journal holds now. */
  async #weighed(ask: (world: World) => Weighed) {
    const first = await this.#heads.remembered(ask)
    return first.answer.is === 'done' ? first : this.#heads.current(ask)
  }

  /** The world as the person knows it who acts in the matter; undefined when for this person there is no such matter. */
  #known(act: Act, self: StreamId, command: Command, world: World, at: string): World | undefined {
    if (act.opens) return world
    const access = accessOf(this.law, world, self, command.person, at)
    return world.see(self).kind !== act.in.kind || access.sees === 'nothing'
      ? undefined
      : withShare(this.law, world, self, access, command.person, at)
  }

  #attempt(act: Act, self: StreamId, command: Command, input: Record<string, unknown>, world: World, at: string) {
    const today = this.law.calendar.dayOf(at)
    const seen = world.see(self)
    return {
      self,
      state: act.opens || seen.version === 0 ? act.in.start : seen.state,
      input,
      actor: this.law.standing(world, command.person, command.body, today),
      at,
      today,
      world,
    }
  }

  #weigh(act: Act, self: StreamId, command: Command, input: Record<string, unknown>, world: World, at: string): Weighed {
    const seen = world.see(self)
    const known = this.#known(act, self, command, world, at)
    if (!known) return { is: 'unknown', what: 'matter' }
    if (command.seen !== undefined && !act.opens && command.seen !== seen.version) return { is: 'stale', act, version: seen.version }
    const references = referencesOf(act, input)
    const veil = veiled(this.law, known, references, command.person, at)
    const decision = decide(act, this.#attempt(act, self, command, input, veil, at))
    if (decision.is === 'done') return decision
    const matters = act.opens ? references : [self, ...references]
    return { ...unnamed(this.law, world, matters, references, command.person, at, decision), act }
  }

  /** The decision's events as writes: personal content set apart, the states moved on, the registers' rows beside them. */
  async #writes(
    act: Act,
    self: StreamId,
    input: Readonly<Record<string, unknown>>,
    events: readonly Occurrence[],
    looked: ReadonlyMap<StreamId, Seen>,
    command: Command,
    at: string,
  ): Promise<readonly Write[]> {
    const written = events.map(e => e.stream)
    const streams = [...new Set([...written.filter(s => s === self), ...written])]
    // The whole paper enters the record: what was written in the act stands in its first event, whatever the state keeps of it.
    const paper = events.findIndex(e => e.stream === self)
    const { answer } = await this.#heads.remembered(world => {
      const after = new Map<StreamId, Seen>()
      const drafts = new Map<StreamId, readonly EventDraft[]>()
      for (const [i, e] of events.entries()) {
        if (!act.emits.some(k => k.type === e.type)) throw new Error(`${act.id} does one thing and says another: ${e.type}`)
        const now = after.get(e.stream) ?? looked.get(e.stream) ?? world.see(e.stream)
        const kind = this.law.events.get(e.type)?.in.kind ?? now.kind
        const data = plain(i === paper ? Object.assign({}, input, e.data) : e.data)
        const state = evolve(this.law, now.state, e.type, data, {
          at,
          act: act.id,
          person: command.person,
          ...(command.body && { body: command.body }),
          stream: e.stream,
        })
        after.set(e.stream, { ...now, kind, version: now.version + 1, state })
        drafts.set(e.stream, [...(drafts.get(e.stream) ?? []), { type: e.type, ...apart(data, act.personal) }])
      }
      const moved: World = { see: s => after.get(s) ?? world.see(s) }
      return streams.map((stream): Write => {
        const { kind, state } = after.get(stream) as Seen
        const matter = this.law.matters.get(kind) as Matter<unknown>
        const { version: before, chain, number, erasures } = looked.get(stream) ?? world.see(stream)
        const home = before === 0 && matter.series ? matter.docket?.(state) : undefined
        return {
          stream,
          kind,
          expected: before,
          chain,
          ...(number && { number }),
          ...(erasures && { erasures }),
          events: drafts.get(stream) ?? [],
          state: plain(state),
          ...(home && { docket: { body: home, series: matter.series ?? '', year: Number(at.slice(0, 4)) } }),
          rows: rowsOf(this.law, matter, state, moved, at),
        }
      })
    })
    return answer
  }

  /**
   * What is due now in the matters that were written, as far as the person may see it.
   * @param looked what the act read: the journal has found that none of it had moved
   */
  async #done(act: Act, person: StreamId, receipt: Receipt, looked?: ReadonlyMap<StreamId, Seen>): Promise<Answer> {
    const at = this.clock.now()
    const { answer } = await this.#heads.remembered(world => {
      const dues: DueIn[] = []
      const names = new Map<StreamId, Named>()
      const name = (seen: Seen | undefined) => {
        const named = seen && nameOf(this.law, seen)
        if (named) names.set(seen.stream, named)
      }
      for (const { stream } of receipt.written) {
        const seen = world.see(stream)
        const access = accessOf(this.law, world, stream, person, at)
        const due = duesOf(this.law.duties.get(seen.kind) ?? [], seen.state, this.law.calendar, at).filter(
          d => d.is === 'open' || d.is === 'overdue',
        )
        for (const d of duesSeen(this.law, world, access, due, person, at)) {
          dues.push({ stream, due: d })
          name(looked?.get(d.owed.by))
        }
        if (looked) name(seen)
      }
      return { dues, names }
    })
    return { is: 'done', act, receipt, ...answer }
  }
  /** The answer to an act that was recorded before under this id. */
  async #before(act: Act, id: string, fingerprint: string, person: StreamId): Promise<Answer | undefined> {
    const before = await this.journal.written(id)
    if (!before) return undefined
    return before.fingerprint === fingerprint ? this.#done(act, person, await this.#again(act, id, before.written)) : { is: 'reused' }
  }
  /** The receipt of what was done before: as it was recorded then. */
  async #again(act: Act, id: string, written: readonly Written[]): Promise<Receipt> {
    const [record] = (await this.journal.history(written[0]?.stream ?? '')).filter(h => h.id === id)
    const { at, under } = record ?? { at: '', under: [] }
    return this.#receipt(act, id, written, { at, under: under as Receipt['under'] }, true)
  }
  #receipt(act: Act, id: string, written: readonly Written[], r: Pick<Receipt, 'at' | 'under'>, repeated: boolean): Receipt {
    const [own] = written
    return {
      id,
      act: act.id,
      stream: own?.stream ?? '',
      ...(own?.number && { number: own.number }),
      ...r,
      law: this.digest,
      engine: ENGINE,
      written: written.map(({ stream, version, chain }) => ({ stream, version, chain })),
      repeated,
    }
  }
}

const malformedCommand = (c: Command): readonly Issue[] => [
  ...(c.id !== undefined && !UUID.test(c.id) ? [{ field: 'id', code: 'id.form' }] : []),
  ...(c.stream !== undefined && (!STREAM.test(c.stream) || c.stream === NEW) ? [{ field: 'stream', code: 'ref.form' }] : []),
  ...(STREAM.test(c.person) ? [] : [{ field: 'person', code: 'ref.form' }]),
  ...(c.body !== undefined && !STREAM.test(c.body) ? [{ field: 'body', code: 'ref.form' }] : []),
  ...(c.seen !== undefined && !(Number.isSafeInteger(c.seen) && c.seen >= 0) ? [{ field: 'seen', code: 'number' }] : []),
]
/** What stays readable for ever, and what a court may have erased. */
const apart = (data: Readonly<Record<string, unknown>>, keys: readonly string[]): Pick<EventDraft, 'data' | 'personal'> => {
  const open: Record<string, unknown> = {}
  const personal: Record<string, unknown> = {}
  let any = false
  for (const key of Object.keys(data)) {
    const kept = keys.includes(key)
    any ||= kept
    ;(kept ? personal : open)[key] = data[key]
  }
  return any ? { data: open, personal } : { data: open }
}
/** The streams that an input refers to. */
const referencesOf = (act: Act, input: Record<string, unknown>): readonly StreamId[] =>
  Object.keys(act.input)
    .filter(k => act.input[k]?.of)
    .flatMap(k => (input[k] as StreamId | StreamId[] | undefined) ?? [])
