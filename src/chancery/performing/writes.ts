/** A decision's events as writes: personal content set apart, the states moved on, the registers' rows beside them. */
import type { EventDraft, Write } from '../../journal/journal.ts'
import { plain } from '../../journal/sealed/json.ts'
import type { Act } from '../../law/kernel/act.ts'
import { evolve, type Law } from '../../law/kernel/law.ts'
import type { Matter, Occurrence } from '../../law/kernel/matter.ts'
import type { Seen, StreamId, World } from '../../law/kernel/world.ts'
import { rowsOf } from '../../registers/rows.ts'
import type { Command } from '../command.ts'

export interface Decided {
  readonly act: Act
  readonly self: StreamId
  readonly input: Readonly<Record<string, unknown>>
  readonly events: readonly Occurrence[]
  /** What the decision rests on, as it was seen then. */
  readonly looked: ReadonlyMap<StreamId, Seen>
  readonly command: Command
  readonly at: string
}
/** The matter of the act comes first. @throws Unread */
export const writesOf = (law: Law, { act, self, input, events, looked, command, at }: Decided, world: World): readonly Write[] => {
  const written = events.map(e => e.stream)
  const streams = [...new Set([...written.filter(s => s === self), ...written])]
  // The whole paper enters the record: what was written in the act stands in its first event, whatever the state keeps of it.
  const paper = events.findIndex(e => e.stream === self)
  const after = new Map<StreamId, Seen>()
  const drafts = new Map<StreamId, readonly EventDraft[]>()
  for (const [i, e] of events.entries()) {
    if (!act.emits.some(k => k.type === e.type)) throw new Error(`${act.id} does one thing and says another: ${e.type}`)
    const now = after.get(e.stream) ?? looked.get(e.stream) ?? world.see(e.stream)
    const kind = law.events.get(e.type)?.in.kind ?? now.kind
    const data = plain(i === paper ? Object.assign({}, input, e.data) : e.data)
    const state = evolve(law, now.state, e.type, data, {
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
    const matter = law.matters.get(kind) as Matter<unknown>
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
      rows: rowsOf(law, matter, state, moved, at),
    }
  })
}
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
