/** Replays the journal: all that is derived from events is made anew and compared with what is kept. */
import { fromEndToEnd } from '../../journal/crew/crew.ts'
import type { Journal } from '../../journal/journal.ts'
import type { Law } from '../../law/kernel/law.ts'
import type { PublishedKept } from '../../registers/published/kept.ts'
import type { OpenRecord } from '../../registers/record.ts'
import type { Registers } from '../../registers/registers.ts'
import { tablesAstray, work } from './parts.ts'
import { type Differs, type Replayed as Part, replaySpan } from './span.ts'

export interface Replayed extends Part {
  readonly seconds: number
}
const MOST = 100
/** A thread has read the law after two thirds of a second. */
const WORTH = 5
const module = new URL('parts.ts', import.meta.url)

const together = (parts: readonly Part[], begun: number): Replayed => {
  const count = (key: 'events' | 'streams') => parts.reduce((n, p) => n + p[key], 0)
  const differs = new Map<string, Differs>()
  for (const d of parts.flatMap(p => p.differs)) differs.set(`${d.stream} ${d.what}`, d)
  return {
    events: count('events'),
    streams: count('streams'),
    seconds: (performance.now() - begun) / 1000,
    differs: [...differs.values()].slice(0, MOST),
  }
}
/** @param published also compared with what the matters show to anybody; absent: nothing is published */
export const replay = async (law: Law, journal: Journal, registers: Registers, published?: PublishedKept): Promise<Replayed> => {
  const begun = performance.now()
  const kept = { journal, registers, published, lasting: new Map() }
  return together(await Promise.all([tablesAstray(kept), replaySpan(law, kept)]), begun)
}
/** The whole record as it stands at one moment, by as many as may help. The law is the one in force. */
export const replayRecord = ({ still, crew }: OpenRecord): Promise<Replayed> =>
  still(async (db, moment) => {
    const begun = performance.now()
    return together(await fromEndToEnd({ work, module, about: undefined }, ['tables'], WORTH, db, crew, moment), begun)
  })
