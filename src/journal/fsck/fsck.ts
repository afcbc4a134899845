/** Recomputes everything that the journal claims, and names what is wrong: by parts, which several may do. */
import { ALL, type Span } from '../crew/span.ts'
import type { Queried } from '../reading/pages.ts'
import { actsAstray, actsKept } from './acts.ts'
import { fsckEvents } from './events.ts'
import { headsAstray, headsKept } from './heads.ts'
import type { FileFields } from './named.ts'
import { isEven, type Sum } from './tally.ts'
import { MOST, type Wrong } from './wrong.ts'

export interface Fsck {
  readonly events: number
  readonly streams: number
  readonly seconds: number
  /** The first hundred. */
  readonly wrong: readonly Wrong[]
}
/** All acts, all heads, or the events of a span of streams. */
export type Part = 'acts' | 'heads' | Span
/** What came of a part; that of a whole journal fits together. */
export interface Found {
  readonly events?: number
  readonly streams?: number
  readonly wrong?: readonly Wrong[]
  readonly acts?: Sum
  readonly heads?: Sum
  /** Whether each act can be read as one. */
  readonly sound?: boolean
}
export const fsckPart = async (db: Queried, part: Part, fields: FileFields): Promise<Found> => {
  if (part === 'acts') {
    const { sum, sound } = await actsKept(db)
    return { acts: sum, sound }
  }
  if (part === 'heads') {
    const { sum, wrong } = await headsKept(db)
    return { heads: sum, wrong }
  }
  return fsckEvents(db, part, fields)
}
/** @param found of all parts. @param db sees the moment that they saw */
export const concluded = async (db: Queried, found: readonly Found[]): Promise<Omit<Fsck, 'seconds'>> => {
  const sums = (key: 'acts' | 'heads') => found.flatMap(f => f[key] ?? [])
  const wrong = found.flatMap(f => f.wrong ?? [])
  if (!isEven(sums('heads'))) wrong.push(...orAll(await headsAstray(db), 'head'))
  if (!isEven(sums('acts')) || found.some(f => f.sound === false)) wrong.push(...orAll(await actsAstray(db), 'act'))
  const count = (key: 'events' | 'streams') => found.reduce((n, f) => n + (f[key] ?? 0), 0)
  return { events: count('events'), streams: count('streams'), wrong: wrong.slice(0, MOST) }
}
/** Where something does not fit and nobody can say what. */
const orAll = (wrong: readonly Wrong[], what: 'head' | 'act'): readonly Wrong[] =>
  wrong.length ? wrong : [{ stream: what, version: 0, what }]

/** @param db one connection, in a transaction that sees one moment where acts go on meanwhile */
export const fsck = async (db: Queried, fields: FileFields = new Map()): Promise<Fsck> => {
  const begun = performance.now()
  const found: Found[] = []
  for (const part of [ALL, 'heads', 'acts'] as const) found.push(await fsckPart(db, part, fields))
  return { ...(await concluded(db, found)), seconds: (performance.now() - begun) / 1000 }
}
