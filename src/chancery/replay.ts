/** Replays the journal: every matter's state and register rows, made anew from the events alone, beside those that are kept. */
import type { Journal, Recorded } from '../journal/journal.ts'
import { alike } from '../journal/json.ts'
import type { Law } from '../law/kernel/law.ts'
import type { Seen, StreamId } from '../law/kernel/world.ts'
import type { MatterRow, Registers } from '../registers/registers.ts'
import { type Rows, rowsOf } from '../registers/rows.ts'
import { folded } from './fold.ts'
import { reading } from './world.ts'

interface Differs {
  readonly stream: StreamId
  /** A table of the registers, where what it keeps does not fit the matter's row. */
  readonly what: 'state' | 'rows' | 'event' | `table ${string}`
}
export interface Replayed {
  readonly events: number
  readonly streams: number
  readonly seconds: number
  /** The first hundred. */
  readonly differs: readonly Differs[]
}
interface Made {
  readonly stream: StreamId
  readonly kind: string
  readonly state: unknown
  readonly version: number
  readonly at: string
  readonly opened: string
}
/** A batch, and what is kept of it: asked for while the next is made. */
interface Asked {
  readonly batch: readonly Made[]
  readonly kept: Promise<readonly [readonly Seen[], ReadonlyMap<StreamId, MatterRow>]>
}
const BATCH = 500
/** Heads of other streams that are remembered, at most. */
const MOST = 50_000

/** What the registers say, without what they add of their own. */
const rowsIn = (row: MatterRow | undefined): Rows | undefined => {
  if (!row) return undefined
  const { stream: _, number: __, version: ___, openedAt: ____, movedAt: _____, ...rows } = row
  return rows
}

export const replay = async (law: Law, journal: Journal, registers: Registers): Promise<Replayed> => {
  const begun = performance.now()
  const differs: Differs[] = []
  const say = (stream: StreamId, what: Differs['what']) => {
    if (differs.length < 100) differs.push({ stream, what })
  }
  let events = 0
  let streams = 0
  let batch: Made[] = []
  let now: Made | undefined
  let asked: Asked | undefined

  const heads = new Map<StreamId, Seen>()
  const compare = async ({ batch, kept: coming }: Asked) => {
    const [kept, rows] = await coming
    if (heads.size > MOST) heads.clear()
    for (const s of kept) heads.set(s.stream, s)
    for (const made of batch) {
      const head = heads.get(made.stream)
      // The record may have moved on while it is read: what it says then is for the next replay.
      if (!head || head.version !== made.version) continue
      if (!alike(made.state, head.state) || made.kind !== head.kind) say(made.stream, 'state')
      const matter = law.matters.get(made.kind)
      if (!matter) continue
      const fresh = (await reading(journal, heads, world => rowsOf(law, matter, made.state, world, made.at))).answer
      const kept = rows.get(made.stream)
      const own = [head.number ?? null, made.version, made.opened, made.at]
      if (!alike(fresh, rowsIn(kept)) || !alike(own, [kept?.number, kept?.version, kept?.openedAt, kept?.movedAt])) say(made.stream, 'rows')
    }
  }
  /** Asks for what is kept of this batch, and compares the one before. */
  const ask = async () => {
    const before = asked
    const streams = batch.map(m => m.stream)
    asked = { batch, kept: Promise.all([journal.see(streams), registers.those(streams)]) }
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
  const apply = (e: Recorded, before: Made | undefined): Made => {
    const kind = law.events.get(e.type)?.in.kind
    if (!kind) say(e.stream, 'event')
    const state = kind ? folded(law, before?.state, e) : before?.state
    return {
      stream: e.stream,
      kind: kind ?? before?.kind ?? '',
      state,
      version: e.version,
      at: e.at,
      opened: before?.opened ?? e.at,
    }
  }
  const walk = async () => {
    for await (const e of journal.everything()) {
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
  }
  const [astray] = await Promise.all([registers.astray(), walk()])
  for (const { stream, table } of astray) say(stream, `table ${table}`)
  return { events, streams, seconds: (performance.now() - begun) / 1000, differs }
}
