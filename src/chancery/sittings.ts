/** Hearings as the public calendar tells of them: when, where and before whom, of matters of which anyone may see the course. */
import type { StreamId } from '../law/kernel/world.ts'
import type { Cited } from '../law/register/ids.ts'
import { type HearingQuery, SITS } from '../registers/hearings/query.ts'
import type { MatterRow } from '../registers/registers.ts'
import type { Chancery } from './chancery.ts'

export interface Sitting extends Pick<MatterRow, 'stream' | 'kind' | 'stage' | 'called' | 'number' | 'movedAt'> {
  readonly hearing: NonNullable<MatterRow['hearing']>
  /** Who sits, the presiding judge first. Never who is heard. */
  readonly judges: readonly StreamId[]
  /** Under which provision it is heard behind closed doors. */
  readonly closedUnder?: Cited
}
const CLOSED: Cited = 'hearing.publicity.closed.reasoned-ruling'

/** The same for whoever asks. What is not open, or is open no more since the register was written, is left out. */
export const sittingsOf = async (chancery: Chancery, query: Omit<HearingQuery, 'open'>): Promise<readonly Sitting[]> => {
  const rows = await chancery.registers.hearings({ ...query, open: true })
  const sees = await chancery.seeing(
    rows.map(r => r.stream),
    undefined,
  )
  return rows.flatMap(({ stream, kind, stage, called, number, movedAt, hearing, parties }) => {
    const access = sees.get(stream)
    if (!hearing || (access?.sees !== 'all' && access?.sees !== 'course')) return []
    const judges = parties.filter(p => p.role === SITS).map(p => p.who)
    return [
      { stream, kind, stage, called, number, movedAt, hearing, judges, ...(access.under.includes(CLOSED) && { closedUnder: CLOSED }) },
    ]
  })
}
