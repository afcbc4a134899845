/** An act as whoever holds its document finds it: whether it is recorded, how it stands, and no more than they may see. */
import type { Chancery } from '../../chancery/chancery.ts'
import type { Mask } from '../../chancery/masking/mask.ts'
import { visibleRows } from '../../chancery/seeing/visible.ts'
import type { Recorded } from '../../journal/journal.ts'
import type { Act } from '../../law/kernel/act.ts'
import type { Standing } from '../../law/kernel/standing.ts'
import type { StreamId } from '../../law/kernel/world.ts'
import type { MatterRow } from '../../registers/registers.ts'

export interface Found {
  readonly act: Act
  readonly stream: StreamId
  /** The act's first event as it is recorded: what of it the reader may see is in `seen`. */
  readonly event: Pick<Recorded, 'version' | 'at' | 'leaf' | 'signed' | 'erased' | 'erasure'>
  /** Absent where the act is no more than what the record says. */
  readonly standing?: Standing
  /** Challenges that are not decided yet, as far as the reader may know of them. */
  readonly challenged: readonly MatterRow[]
  /** The entry as the reader sees it; absent where the matter is closed to them. */
  readonly seen?: Recorded
  /** Whether the reader sees all that stands in the entry: the document is for them. */
  readonly whole: boolean
  readonly state: unknown
  /** Where private people are hidden from this reader. */
  readonly mask?: Mask
}
/**
 * @param id an act's UUID. That there is such an act is told to whoever knows it: it has 122 bits of chance and stands on the document.
 */
export const findAct = async (
  chancery: Chancery,
  id: string,
  person: StreamId | undefined,
  body: StreamId | undefined,
): Promise<Found | undefined> => {
  const stream = (await chancery.journal.written(id))?.written[0]?.stream
  if (!stream) return undefined
  const event = (await chancery.journal.history(stream)).find(h => h.id === id)
  const act = event && chancery.law.acts.get(event.act)
  const [head] = await chancery.journal.see([stream])
  if (!event || !act || !head || act.in.kind !== head.kind) return undefined
  const view = await chancery.look(stream, person, body)
  const seen = view?.history.find(h => h.version === event.version)
  const kinds = new Set((act.challenge ?? []).map(c => chancery.law.acts.get(c)?.in.kind))
  const challenges = (await chancery.registers.stemming(stream)).filter(r => kinds.has(r.kind) && !r.final)
  return {
    act,
    stream,
    event,
    ...(act.stands && { standing: act.stands(head.state, event.at) }),
    challenged: await visibleRows(chancery, challenges, person),
    ...(seen && { seen }),
    whole: seen !== undefined && seen.text !== '',
    state: view?.seen.state,
    ...(view?.mask && { mask: view.mask }),
  }
}
