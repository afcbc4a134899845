/** The parts in which the record is replayed: each by itself, whoever does it. A module that threads are given. */
import type { Work } from '../../journal/crew/crew.ts'
import type { Span } from '../../journal/crew/span.ts'
import { PostgresJournal } from '../../journal/postgres.ts'
import { law } from '../../law/index.ts'
import { PostgresRegisters } from '../../registers/postgres.ts'
import { PublishedKept } from '../../registers/published/kept.ts'
import { type Kept, type Replayed, replaySpan } from './span.ts'

/** What the tables say of one another, whatever the events make. */
export const tablesAstray = async ({ registers, published }: Pick<Kept, 'registers' | 'published'>): Promise<Replayed> => {
  const astray = (await Promise.all([registers.astray(), published?.astray() ?? []])).flat()
  return { events: 0, streams: 0, differs: astray.map(({ stream, table }) => ({ stream, what: `table ${table}` })) }
}
export const work: Work<undefined, 'tables' | Span, Replayed> = db => {
  const kept: Kept = {
    journal: new PostgresJournal(db),
    registers: new PostgresRegisters(db),
    published: new PublishedKept(db),
    lasting: new Map(),
  }
  return part => (part === 'tables' ? tablesAstray(kept) : replaySpan(law, kept, part))
}
