/** What the registers say of one matter after an act: derived from its state alone, for every kind of matter alike. */
import { duesOf } from '../law/kernel/duty.ts'
import type { Law } from '../law/kernel/law.ts'
import type { Matter } from '../law/kernel/matter.ts'
import type { Said } from '../law/kernel/said.ts'
import type { StreamId, World } from '../law/kernel/world.ts'

export interface DutyRow {
  readonly duty: string
  readonly key: string
  readonly by: StreamId
  readonly to: string
  readonly since: string
  /** Last day in time, ISO; null where there is no term. */
  readonly due: string | null
  readonly is: 'open' | 'done' | 'ended'
}
export interface Rows {
  readonly kind: string
  readonly stage: string
  readonly final: boolean
  /** What it is about: text, or said in three languages. */
  readonly about: string | Said
  /** What it is called: the kind's name, or a nearer one. */
  readonly called: Said
  readonly home: StreamId | null
  readonly parties: readonly { readonly role: string; readonly who: StreamId }[]
  readonly links: readonly StreamId[]
  readonly duties: readonly DutyRow[]
  /** What anyone at all may see of it. */
  readonly open: 'all' | 'course' | 'share' | 'nothing'
  /** Offices held, for the register of people. */
  readonly offices: readonly { readonly body: StreamId; readonly post: string; readonly from: string; readonly until: string | null }[]
  /** Set when a hearing has a day. */
  readonly hearing: { readonly on: string; readonly hour: string; readonly room: string; readonly court: StreamId } | null
  /** Set when the act may be read by everyone. */
  readonly published: string | null
}

interface Known {
  readonly offices?: Rows['offices']
  readonly hearing?: { readonly on: string; readonly hour: string; readonly room: string }
  readonly court?: StreamId
  readonly publishedAt?: string
  readonly announcedAt?: string
}
/** @throws Unread when who may see it depends on a stream not read yet */
export const rowsOf = (law: Law, matter: Matter<unknown>, state: unknown, world: World, at: string): Rows => {
  const stage = matter.stage(state)
  const known = state as Known
  return {
    kind: matter.kind,
    stage,
    final: matter.stages.find(s => s.id === stage)?.final === true,
    about: matter.about(state),
    called: matter.called?.(state) ?? matter.name,
    home: matter.docket?.(state) ?? null,
    parties: unique(matter.parties(state).filter(p => p.who)),
    links: matter.links(state),
    duties: duesOf(law.duties.get(matter.kind) ?? [], state, law.calendar, at).map(d => ({
      duty: d.duty.id,
      key: d.owed.key ?? '',
      by: d.owed.by,
      to: d.duty.to,
      since: d.owed.since,
      due: d.day ?? null,
      is: d.owed.done ? 'done' : d.owed.ended ? 'ended' : 'open',
    })),
    open: matter.access(state, { ids: [] }, world, at).sees,
    offices: (known.offices ?? []).map(o => ({ body: o.body, post: o.post, from: o.from, until: o.until ?? null })),
    hearing:
      known.hearing && known.court
        ? { on: known.hearing.on, hour: known.hearing.hour, room: known.hearing.room, court: known.court }
        : null,
    published: known.publishedAt ?? known.announcedAt ?? null,
  }
}
const unique = (parties: Rows['parties']): Rows['parties'] => [...new Map(parties.map(p => [`${p.role} ${p.who}`, p])).values()]
