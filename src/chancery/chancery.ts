/** The use cases: perform an act, ask what may be done, look at a matter. */
import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { docketKey } from '../journal/append/batch.ts'
import type { Journal, Recorded, Written } from '../journal/journal.ts'
import type { Contents } from '../journal/kept/contents.ts'
import { fingerprintOf, withCheck } from '../journal/sealed/seal.ts'
import type { Act } from '../law/kernel/act.ts'
import { agendaOf, beginnings, NEW, type Step } from '../law/kernel/agenda.ts'
import { consider, type Prospect } from '../law/kernel/decide.ts'
import { type Due, duesOf } from '../law/kernel/duty.ts'
import { fileNamed } from '../law/kernel/field.ts'
import type { Law } from '../law/kernel/law.ts'
import type { Access, Viewer } from '../law/kernel/matter.ts'
import type { Actor } from '../law/kernel/norm.ts'
import type { Seen, StreamId, World } from '../law/kernel/world.ts'
import { type Held, officesOn } from '../law/offices/person.ts'
import type { Registers } from '../registers/registers.ts'
import type { Answer, Command, Drafted, Issue, Receipt } from './command.ts'
import { initialsIn, type Mask, maskOf } from './masking/mask.ts'
import { digestOf, ENGINE } from './performing/digest.ts'
import { misfits } from './performing/fitting.ts'
import { Heads } from './performing/heads.ts'
import { checkInput, isStream, malformed, weighable } from './performing/input.ts'
import { dueAfter, receiptOf } from './performing/receipt.ts'
import { uuidv7 } from './performing/uuid.ts'
import { attemptOf, knownTo, referencesOf, signatureOn, type Weighed, weigh } from './performing/weigh.ts'
import { veiled } from './performing/world.ts'
import { writesOf } from './performing/writes.ts'
import { accessOf, viewerOf } from './seeing/access.ts'
import { reachedBy } from './seeing/reached.ts'
import { hasItem, unnamed, withShare } from './seeing/sight.ts'
import { type Viewed, viewed } from './seeing/viewed.ts'
import type { Named } from './telling/name.ts'

export type { Contents, Recorded }

export interface Clock {
  /** The present instant, RFC 3339 in Kazakhstan's offset. */
  now(): string
}
/** What the installation asks for and keeps. */
interface House {
  /** Whether officials have to sign what they write. */
  readonly signing?: boolean
  /** Where files are kept; absent: none are taken. */
  readonly contents?: Contents
}
export interface MatterView extends Viewed {
  /** When the matter came to each stage. */
  readonly reached: ReadonlyMap<string, string>
  readonly steps: readonly Step[]
  readonly actor?: Actor
}

const RETRIES = 12

export class Chancery {
  readonly law: Law
  readonly journal: Journal
  readonly registers: Registers
  readonly clock: Clock
  readonly digest: string
  readonly #heads: Heads
  /** Where files are kept; absent: none are taken. */
  readonly contents: Contents | undefined
  readonly #signing: boolean

  constructor(law: Law, journal: Journal, registers: Registers, clock: Clock, house: House = {}) {
    this.law = law
    this.journal = journal
    this.registers = registers
    this.clock = clock
    this.digest = digestOf(law)
    this.#heads = new Heads(journal)
    this.contents = house.contents
    this.#signing = house.signing === true
  }

  /** Decides and, if nothing stands against it, records the act: all of it or none. Never throws for what people send. */
  async perform(command: Command): Promise<Answer> {
    const asked = this.#asked(command)
    if ('is' in asked) return asked
    const { act, self, input } = asked
    // One id has one spelling, as the journal has it.
    const id = command.id?.toLowerCase() ?? randomUUID()
    const fingerprint = withCheck(fingerprintOf([command.act, command.stream ?? null, command.person, command.body ?? null, input]))
    if (!command.stream) this.#heads.begins(self)
    for (let tries = 0; tries < RETRIES; tries++) {
      const at = this.clock.now()
      const paper = this.#signing ? signatureOn(command) : undefined
      const { answer: weighed, looked } = await this.#weighed(world =>
        weigh({ law: this.law, act, self, command, at }, input, world, paper),
      )
      // What cannot be done now may have been done before under this id: the matter may have moved on because of it.
      if (weighed.is !== 'done') return (command.id && (await this.#before(act, id, fingerprint, command.person))) || weighed
      // Only now: of an act that is not done nothing is kept. What was done with a file is done, whoever is known to have brought it by now.
      const gone = await this.#gone(act, input, command.person)
      if (gone.length)
        return (command.id && (await this.#before(act, id, fingerprint, command.person))) || { is: 'invalid', act, issues: gone }
      const decided = { act, self, input, events: weighed.events, looked, command, at }
      const { answer: writes } = await this.#heads.remembered(world => writesOf(this.law, decided, world))
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
        ...(command.signed && { signed: command.signed.as }),
        reads: [...looked.values()]
          .filter(s => !writes.some(w => w.stream === s.stream))
          .map(({ stream, version, erasures }) => ({ stream, version, ...(erasures && { erasures }) })),
        writes,
      })
      if (appended.is === 'reused') return { is: 'reused' }
      if (appended.is === 'renumbered') return { is: 'stale', act, version: 0 }
      if (appended.is === 'conflict') {
        this.#heads.forget(appended.streams)
        // Whoever was slower twice lets the others pass, each for another while.
        if (tries > 0) await setTimeout(Math.random() * 2 ** tries)
        continue
      }
      if (appended.is === 'repeated') return this.#done(act, command.person, await this.#again(act, id, appended.written))
      this.#heads.wrote(writes, appended.written)
      const record = { at, under: weighed.under, law: this.digest, engine: ENGINE }
      return this.#done(act, command.person, receiptOf(act, id, appended.written, record, false), looked)
    }
    return { is: 'busy' }
  }

  /**
   * The act as it would be done if it were signed now: what its document is made of. Nothing is recorded.
   * @returns what stands in its way, where something does
   */
  async draft(command: Command): Promise<Drafted | Exclude<Answer, { is: 'done' }>> {
    const begun = this.#asked(command)
    if ('is' in begun) return begun
    const { act, self, input } = begun
    const at = this.clock.now()
    const asked = { law: this.law, act, self, command, at }
    const { answer: weighed, looked } = await this.#heads.current(world => weigh(asked, input, world, { signature: command.person }))
    if (weighed.is !== 'done') return weighed
    const gone = await this.#gone(act, input, command.person)
    if (gone.length) return { is: 'invalid', act, issues: gone }
    const decided = { act, self, input, events: weighed.events, looked, command, at }
    const { answer: writes } = await this.#heads.remembered(world => writesOf(this.law, decided, world))
    const [own] = writes
    if (!own) throw new Error(`${act.id} writes nothing`)
    const number = own.docket ? await this.journal.next(own.docket) : own.number
    const [first] = own.events
    return {
      is: 'drafted',
      act,
      doing: {
        id: command.id?.toLowerCase() ?? randomUUID(),
        act: act.id,
        person: command.person,
        ...(command.body && { body: command.body }),
        at,
        stream: self,
        version: own.expected + 1,
        data: { ...first?.data, ...first?.personal },
        under: weighed.under,
        law: this.digest,
        engine: ENGINE,
        ...(number && { number }),
      },
      seen: own.expected,
      ...(own.docket && { docket: docketKey(own.docket) }),
    }
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
    if (!act || (!act.opens && !command.stream) || malformed(command).length) return { is: 'unknown' }
    const at = this.clock.now()
    const self = command.stream ?? NEW
    const input = weighable(act, command.input, whole)
    const { answer } = await this.#heads.current(world => {
      const seen = world.see(self)
      const asked = { law: this.law, act, self, command, at }
      const known = knownTo(asked, world)
      if (!known) return { is: 'unknown' } as const
      const references = referencesOf(act, input)
      const veil = veiled(this.law, known, references, command.person, at)
      const prospect = consider(act, attemptOf(asked, input, veil, this.#signing ? signatureOn(command) : undefined))
      const matters = act.opens ? references : [self, ...references]
      return { act, version: seen.version, prospect: unnamed(this.law, world, matters, references, command.person, at, prospect) }
    })
    return answer
  }

  /** Of those who could be named in each field, those whom the law would turn away where it would not another. */
  async misfits(
    command: Command,
    candidates: ReadonlyMap<string, readonly StreamId[]>,
  ): Promise<ReadonlyMap<string, ReadonlySet<StreamId>>> {
    const act = this.law.acts.get(command.act)
    if (!act || (!act.opens && !command.stream)) return new Map()
    const at = this.clock.now()
    const asked = { law: this.law, act, self: command.stream ?? NEW, command, at }
    const input = weighable(act, command.input, false)
    const named = [...new Set([...candidates.values()].flat())]
    await this.#heads.read(named)
    const { answer } = await this.#heads.current(world => {
      const known = knownTo(asked, world)
      if (!known) return new Map()
      const veil = veiled(this.law, known, [...referencesOf(act, input), ...named], command.person, at)
      const attempt = attemptOf(asked, input, veil, this.#signing ? signatureOn(command) : undefined)
      return new Map([...candidates].map(([field, all]) => [field, misfits(act, attempt, field, all)] as const))
    })
    return answer
  }

  /** A matter as a person may see it: undefined when for this person it does not exist. */
  async look(stream: StreamId, person: StreamId | undefined, body?: StreamId): Promise<MatterView | undefined> {
    if (!isStream(stream)) return undefined
    const at = this.clock.now()
    const { answer } = await this.#heads.current(world => {
      const now = world.see(stream)
      const access = accessOf(this.law, world, stream, person, at)
      if (access.sees === 'nothing') return undefined
      const actor = person ? this.law.standing(world, person, body, this.law.calendar.dayOf(at)) : undefined
      return { now, steps: actor ? this.#stepsIn(world, stream, actor, access, at) : [], ...(actor && { actor }) }
    })
    if (!answer) return undefined
    const { now, ...more } = answer
    const history = (await this.journal.history(stream)).filter(h => h.version <= now.version)
    // Whom it hides is asked of the country as it stands: another server may know of somebody whom this one has not heard of.
    const { answer: view } = await this.#heads.current(world => viewed(this.law, world, now, history, person, at))
    return view && { ...view, ...more, reached: reachedBy(this.law, view.matter, history) }
  }
  /** A pure question about the country as it stands, and what else the answer rests on. @param about what it will look at, as far as is known */
  async ask<T>(
    question: (world: World) => T,
    about: readonly StreamId[] = [],
  ): Promise<{ readonly answer: T; readonly looked: ReadonlyMap<StreamId, Seen> }> {
    await this.#heads.read(about)
    return this.#heads.current(question)
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
    return this.officesOn(person, this.law.calendar.dayOf(this.clock.now()))
  }
  /** The offices that a person held on a day, as the register says it now. */
  async officesOn(person: StreamId, day: string): Promise<readonly Held[]> {
    return (await this.#heads.current(world => officesOn(world, person, day))).answer
  }
  /** The receipt of an act that this person did under this id. */
  async receiptOf(id: string, person: StreamId): Promise<Answer | undefined> {
    const before = await this.journal.written(id)
    const [record] = (before ? await this.journal.history(before.written[0]?.stream ?? '') : []).filter(h => h.id === id)
    const act = this.law.acts.get(record?.act ?? '')
    return before && act && record?.person === person ? this.#done(act, person, await this.#again(act, id, before.written)) : undefined
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
  /** How the titles of matters read for this person, of those in which somebody is hidden from them. */
  async masks(streams: readonly StreamId[], person: StreamId | undefined): Promise<ReadonlyMap<StreamId, Mask>> {
    const at = this.clock.now()
    await this.#heads.read(streams)
    const ask = (world: World) =>
      streams.flatMap(s => {
        const mask = maskOf(this.law, world, s, [], person, at)
        return mask ? [[s, mask] as const] : []
      })
    return new Map((await this.#heads.current(ask)).answer)
  }
  /** How those of them are called, before anybody who is not signed in, who hold no office and never did. */
  async initials(streams: readonly (StreamId | undefined)[]): Promise<ReadonlyMap<StreamId, Named>> {
    const asked = [...new Set(streams)].filter(s => s !== undefined && isStream(s)) as StreamId[]
    await this.#heads.read(asked)
    return (await this.#heads.current(world => initialsIn(world, this.law, asked))).answer
  }
  /** Whether it names a person of the register. Who is one stays one. */
  async isPerson(stream: StreamId): Promise<boolean> {
    const ask = (world: World) => world.see(stream).kind === 'person'
    return isStream(stream) && ((await this.#heads.remembered(ask)).answer || (await this.#heads.current(ask)).answer)
  }

  /** Files that the input names and that this person did not bring. Those that they did are kept for good. */
  async #gone(act: Act, input: Readonly<Record<string, unknown>>, person: StreamId): Promise<readonly Issue[]> {
    const named = Object.keys(act.input)
      .filter(k => act.input[k]?.widget === 'files')
      .flatMap(field => ((input[field] as readonly string[] | undefined) ?? []).map(f => ({ field, hash: fileNamed(f).hash })))
    if (named.length === 0) return []
    const hashes = named.map(n => n.hash)
    const gone = this.contents ? await this.contents.claim(hashes, person) : hashes
    return named.filter(n => gone.includes(n.hash)).map(({ field }) => ({ field, code: 'file.gone' }))
  }

  /** The act, the matter and the input that a command names, or what is wrong with it before any law is asked. */
  #asked(command: Command): { act: Act; self: StreamId; input: Record<string, unknown> } | Exclude<Answer, { is: 'done' }> {
    const act = this.law.acts.get(command.act)
    if (!act) return { is: 'unknown', what: 'act' }
    const wrong = malformed(command)
    if (wrong.length) return { is: 'invalid', act, issues: wrong }
    const checked = checkInput(act, command.input)
    if (!checked.ok) return { is: 'invalid', act, issues: checked.issues }
    if (!act.opens && !command.stream) return { is: 'unknown', what: 'matter' }
    const self = command.stream ?? command.opening ?? `${act.in.kind}/${uuidv7(Date.parse(this.clock.now()))}`
    return { act, self, input: checked.input }
  }

  /** What would be done is weighed over what is remembered, the journal compares; anything else is said over what the journal holds now. */
  async #weighed(ask: (world: World) => Weighed) {
    const first = await this.#heads.remembered(ask)
    return first.answer.is === 'done' ? first : this.#heads.current(ask)
  }

  async #done(act: Act, person: StreamId, receipt: Receipt, looked?: ReadonlyMap<StreamId, Seen>): Promise<Answer> {
    const at = this.clock.now()
    const ask = (world: World) => dueAfter(this.law, world, receipt, person, at, looked)
    // Of what was done before, another server may know more than is remembered here.
    const { answer } = receipt.repeated ? await this.#heads.current(ask) : await this.#heads.remembered(ask)
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
    return receiptOf(act, id, written, record ?? { at: '', under: [], law: this.digest, engine: ENGINE }, true)
  }
}
