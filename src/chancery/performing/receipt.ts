/** What is answered to an act that was done: its receipt, and what is due now by whom, as far as the person may see it. */
import type { Recorded, Written } from '../../journal/journal.ts'
import type { Act } from '../../law/kernel/act.ts'
import { duesOf } from '../../law/kernel/duty.ts'
import type { Law } from '../../law/kernel/law.ts'
import type { Seen, StreamId, World } from '../../law/kernel/world.ts'
import type { Cited } from '../../law/register/ids.ts'
import type { DueIn, Receipt } from '../command.ts'
import { accessOf } from '../seeing/access.ts'
import { duesSeen } from '../seeing/sight.ts'
import { type Named, nameOf } from '../telling/name.ts'

type Record = Pick<Recorded, 'at' | 'law' | 'engine'> & { readonly under: readonly string[] }

export const receiptOf = (act: Act, id: string, written: readonly Written[], r: Record, repeated: boolean): Receipt => {
  const [own] = written
  return {
    id,
    act: act.id,
    stream: own?.stream ?? '',
    ...(own?.number && { number: own.number }),
    at: r.at,
    under: r.under as readonly Cited[],
    law: r.law,
    engine: r.engine,
    written: written.map(({ stream, version, chain }) => ({ stream, version, chain })),
    repeated,
  }
}
/**
 * What is due now in the matters that were written.
 * @param looked what the act read: the journal has found that none of it had moved @throws Unread
 */
export const dueAfter = (
  law: Law,
  world: World,
  receipt: Receipt,
  person: StreamId,
  at: string,
  looked?: ReadonlyMap<StreamId, Seen>,
): { readonly dues: readonly DueIn[]; readonly names: ReadonlyMap<StreamId, Named> } => {
  const dues: DueIn[] = []
  const names = new Map<StreamId, Named>()
  const name = (seen: Seen | undefined) => {
    const named = seen && nameOf(law, seen)
    if (named) names.set(seen.stream, named)
  }
  for (const { stream } of receipt.written) {
    const seen = world.see(stream)
    const access = accessOf(law, world, stream, person, at)
    const due = duesOf(law.duties.get(seen.kind) ?? [], seen.state, law.calendar, at).filter(d => d.is === 'open' || d.is === 'overdue')
    for (const d of duesSeen(law, world, access, due, person, at)) {
      dues.push({ stream, due: d })
      name(looked?.get(d.owed.by))
    }
    if (looked) name(seen)
  }
  return { dues, names }
}
