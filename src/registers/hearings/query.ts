/** Hearings as they are asked for: by days, by court, by who sits. Of each matter the register knows the hearing that was set last. */
import type { StreamId } from '../../law/kernel/world.ts'
import type { MatterRow } from '../registers.ts'

export interface HearingQuery {
  /** First and last day, ISO, both inclusive. */
  readonly from: string
  readonly to: string
  /** The court that hears. */
  readonly court?: StreamId | undefined
  /** Somebody who sits; who is heard is not found by this. */
  readonly judge?: StreamId | undefined
  /** Those in which one of these takes part in whatever role. */
  readonly of?: readonly StreamId[]
  /** Only of matters of which anyone may see that they are heard. */
  readonly open?: boolean
  /** Of each day no more than the first so many. */
  readonly each?: number
  readonly limit?: number
  readonly offset?: number
}
/** How many hearings a day has. */
export interface HearingDay {
  readonly on: string
  readonly n: number
}
export const MOST_HEARINGS = 1_000
/** The role in a matter of those who hear it. */
export const SITS = 'judge'

/** Hours are text; `9:30` stands before `10:00`. */
const hourKey = (hour: string): string => hour.padStart(5, '0').slice(0, 5)
const keyOf = (m: MatterRow): string => `${m.hearing?.on} ${hourKey(m.hearing?.hour ?? '')} ${m.stream}`

const matching = (rows: Iterable<MatterRow>, q: HearingQuery): readonly MatterRow[] =>
  [...rows]
    .filter(m => m.hearing && m.hearing.on >= q.from && m.hearing.on <= q.to)
    .filter(m => !q.court || m.hearing?.court === q.court)
    .filter(m => !q.judge || m.parties.some(p => p.role === SITS && p.who === q.judge))
    .filter(m => !q.of || m.parties.some(p => q.of?.includes(p.who)))
    .filter(m => !q.open || m.open !== 'nothing')
    .map(m => [keyOf(m), m] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, m]) => m)

export const countByDay = (rows: Iterable<MatterRow>, q: HearingQuery): readonly HearingDay[] => {
  const days = new Map<string, number>()
  for (const { hearing } of matching(rows, q)) if (hearing) days.set(hearing.on, (days.get(hearing.on) ?? 0) + 1)
  return [...days].map(([on, n]) => ({ on, n }))
}
export const hearingsAmong = (rows: Iterable<MatterRow>, q: HearingQuery): readonly MatterRow[] => {
  const of = new Map<string, number>()
  const first = matching(rows, q).filter(m => {
    const on = m.hearing?.on ?? ''
    of.set(on, (of.get(on) ?? 0) + 1)
    return !q.each || (of.get(on) ?? 0) <= q.each
  })
  const offset = q.offset ?? 0
  return first.slice(offset, offset + (q.limit ?? MOST_HEARINGS))
}
