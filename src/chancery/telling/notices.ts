/** Notices as one person may read them: of a matter closed to the person, only of what concerns them, and of nobody they do not see. */
import type { StreamId } from '../../law/kernel/world.ts'
import type { Notice } from '../../registers/registers.ts'
import type { Chancery } from '../chancery.ts'

/** The latest first. @param of the person, or the bodies for which the person opens papers */
export const noticesFor = async (
  chancery: Chancery,
  of: readonly StreamId[],
  person: StreamId,
  limit: number,
): Promise<readonly Notice[]> => {
  const notices = await chancery.registers.notices(of, limit * 4)
  const sees = await chancery.seeing([...new Set(notices.map(n => n.stream))], person)
  const degree = (n: Notice) => sees.get(n.stream)?.sees ?? 'nothing'
  const closed = [...new Set(notices.filter(n => degree(n) === 'share' || degree(n) === 'course').map(n => n.stream))]
  const shown = new Map(
    await Promise.all(
      closed.map(async s => [s, new Map((await chancery.look(s, person))?.history.map(h => [h.version, h.body ?? h.person]))] as const),
    ),
  )
  return notices
    .flatMap(n => {
      if (degree(n) === 'all') return [n]
      const by = shown.get(n.stream)?.get(n.version)
      return by === undefined ? [] : [{ ...n, by }]
    })
    .slice(0, limit)
}
