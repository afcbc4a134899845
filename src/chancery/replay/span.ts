/** Replays a span of the journal: every matter's state and register rows, made anew from the events alone, beside those that are kept. */
import { ALL, type Span } from '../../journal/crew/span.ts'
import type { Journal, Recorded } from '../../journal/journal.ts'
import { alike } from '../../journal/sealed/json.ts'
import type { Law } from '../../law/kernel/law.ts'
import type { Seen, StreamId } from '../../law/kernel/world.ts'
import type { PublishedKept, Kept as Written } from '../../registers/published/kept.ts'
import type { PublishedAct } from '../../registers/published/published.ts'
import { type MatterRow, type Registers, toldText } from '../../registers/registers.ts'
import { type Rows, rowsOf } from '../../registers/rows.ts'
import { folded } from '../performing/fold.ts'
import { reading } from '../performing/world.ts'
import { publishedAnew, toldAnew } from './beside.ts'

export interface Differs {
  readonly stream: StreamId
  /** A table of the registers, where what it keeps does not fit the matter's row. */
  readonly what: 'state' | 'rows' | 'event' | `table ${string}`
}
export interface Replayed {
  readonly events: number
  readonly streams: number
  /** The first hundred, each told once. */
  readonly differs: readonly Differs[]
}
/** What is replayed, and what it is compared with. */
export interface Kept {
  readonly journal: Journal
  readonly registers: Registers
  /** Absent: nothing is published. */
  readonly published?: PublishedKept | undefined
  /** Heads of people and bodies, as far as they were read. */
  readonly lasting: Map<StreamId, Seen>
}
interface Made {
  readonly stream: StreamId
  readonly kind: string
  readonly state: unknown
  readonly opened: string
  readonly last: Recorded
  /** Who was told of what was done, up to the last act but one. */
  readonly told: string[]
  /** All entries, where it is compared what the public reads of them. */
  readonly history: Recorded[]
}
interface KeptOfThem {
  readonly heads: readonly Seen[]
  readonly rows: ReadonlyMap<StreamId, MatterRow>
  readonly told: ReadonlyMap<StreamId, string>
  readonly published: ReadonlyMap<StreamId, Written> | undefined
}
/** A batch, and what is kept of it: asked for while the next is made. */
interface Asked {
  readonly batch: readonly Made[]
  readonly kept: Promise<KeptOfThem>
}
const BATCH = 500
/** Heads of people and bodies that are remembered, at most. */
const MOST = 50_000

/** What the registers say, without what they add of their own. */
const rowsIn = (row: MatterRow | undefined): Rows | undefined => {
  if (!row) return undefined
  const { stream: _, number: __, version: ___, openedAt: ____, movedAt: _____, ...rows } = row
  return rows
}

export const replaySpan = async (law: Law, { journal, registers, published, lasting }: Kept, span: Span = ALL): Promise<Replayed> => {
  const differs: Differs[] = []
  const say = (stream: StreamId, what: Differs['what']) => {
    if (differs.length < 100 && !differs.some(d => d.stream === stream && d.what === what)) differs.push({ stream, what })
  }
  let events = 0
  let streams = 0
  let batch: Made[] = []
  let now: Made | undefined
  let asked: Asked | undefined

  /** @returns its acts that are published as they should be */
  const comparedOne = async (made: Made, kept: KeptOfThem, heads: Map<StreamId, Seen>): Promise<readonly PublishedAct[]> => {
    const { stream, last } = made
    const head = heads.get(stream)
    // The record may have moved on while it is read: what it says then is for the next replay.
    if (!head || head.version !== last.version) return []
    if (!alike(made.state, head.state) || made.kind !== head.kind) say(stream, 'state')
    const matter = law.matters.get(made.kind)
    if (!matter) return []
    const fresh = (await reading(journal, heads, world => rowsOf(law, matter, made.state, world, last.at))).answer
    const row = kept.rows.get(stream)
    const own = [head.number ?? null, last.version, made.opened, last.at]
    if (!alike(fresh, rowsIn(row)) || !alike(own, [row?.number, row?.version, row?.openedAt, row?.movedAt])) say(stream, 'rows')
    const told = toldText([...made.told, ...toldAnew(matter, made.state, last)])
    if (told !== (kept.told.get(stream) ?? '')) say(stream, 'table notice')
    const written = kept.published?.get(stream)
    if (!written?.current) return []
    const anew = await publishedAnew(law, journal, heads, { ...head, state: made.state }, made.history, written)
    for (const table of anew.differ) say(stream, `table ${table}`)
    return anew.acts
  }
  const compare = async ({ batch, kept: coming }: Asked) => {
    const kept = await coming
    const heads = new Map([...lasting.values(), ...kept.heads].map(s => [s.stream, s]))
    const leaning = leanedOn(kept).filter(s => !heads.has(s))
    if (leaning.length) for (const s of await journal.see(leaning)) heads.set(s.stream, s)
    const acts: PublishedAct[] = []
    for (const made of batch)
      try {
        acts.push(...(await comparedOne(made, kept, heads)))
      } catch (e) {
        // What it leans on is not what the law would have made: that is named by itself. Anything else is no matter of the record.
        if (!(e instanceof TypeError)) throw e
        say(made.stream, 'rows')
      }
    for (const stream of (await published?.misworded(acts)) ?? []) say(stream, 'table published')
    remember(heads.values())
  }
  /** Everybody leans on people and bodies again and again; matters are leaned on by those that lie beside them, if at all. */
  const remember = (heads: Iterable<Seen>) => {
    if (lasting.size > MOST) lasting.clear()
    for (const s of heads) if (law.matters.get(s.kind)?.series === undefined) lasting.set(s.stream, s)
  }
  /** Asks for what is kept of this batch, and compares the one before. */
  const ask = async () => {
    const before = asked
    const of = batch.map(m => m.stream)
    asked = { batch, kept: keptOf(journal, registers, published, of) }
    // Should the batch before fail, nobody waits for this one.
    asked.kept.catch(() => {})
    batch = []
    if (before) await compare(before)
  }
  const close = async () => {
    if (!now) return
    streams++
    batch.push(now)
    if (batch.length >= BATCH) await ask()
  }
  const stateAfter = (before: Made | undefined, e: Recorded): unknown => {
    try {
      return folded(law, before?.state, e)
    } catch {
      // No event of this law reads so.
      say(e.stream, 'event')
      return before?.state
    }
  }
  const apply = (e: Recorded, before: Made | undefined): Made => {
    const kind = law.events.get(e.type)?.in.kind
    if (!kind) say(e.stream, 'event')
    const { told = [], history = [] } = before ?? {}
    const matter = law.matters.get(before?.kind ?? '')
    if (before && matter && before.last.id !== e.id) told.push(...toldAnew(matter, before.state, before.last))
    if (published) history.push(e)
    const state = kind ? stateAfter(before, e) : before?.state
    return { stream: e.stream, kind: kind ?? before?.kind ?? '', state, opened: before?.opened ?? e.at, last: e, told, history }
  }
  for await (const e of journal.everything(span)) {
    if (now && now.stream !== e.stream) {
      await close()
      now = undefined
    }
    events++
    now = apply(e, now)
  }
  await close()
  await ask()
  if (asked) await compare(asked)
  return { events, streams, differs }
}
/** The streams that what is kept leans on: read together, or each would be asked for by itself. */
const leanedOn = ({ rows, published }: KeptOfThem): readonly StreamId[] => [
  ...new Set([
    ...[...rows.values()].flatMap(r => [...r.links, ...r.parties.map(p => p.who)]),
    ...[...(published?.values() ?? [])].flatMap(k => k.grounds.map(g => g.stream)),
  ]),
]
const keptOf = async (
  journal: Journal,
  registers: Registers,
  published: PublishedKept | undefined,
  streams: readonly StreamId[],
): Promise<KeptOfThem> => {
  const [heads, rows, told, written] = await Promise.all([
    journal.see(streams),
    registers.those(streams),
    registers.toldIn(streams),
    published?.of(streams),
  ])
  return { heads, rows, told, published: written }
}
