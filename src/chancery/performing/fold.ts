/** A matter made from its events, one by one. */
import type { Recorded } from '../../journal/journal.ts'
import { evolve, type Law } from '../../law/kernel/law.ts'

/** The state after an event. */
export const folded = (law: Law, state: unknown, e: Recorded): unknown =>
  evolve(law, state, e.type, e.data, { at: e.at, act: e.act, person: e.person, ...(e.body && { body: e.body }), stream: e.stream })
