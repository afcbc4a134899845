/** What is derived from the journal for reading and searching. Two implementations: in memory and in PostgreSQL. */
import type { StreamId } from '../law/kernel/world.ts'
import type { HearingDay, HearingQuery } from './hearings/query.ts'
import type { DutyRow, Rows } from './rows.ts'

export interface MatterRow extends Rows {
  readonly stream: StreamId
  readonly number: string | null
  readonly version: number
  readonly openedAt: string
  readonly movedAt: string
}
export interface DutyOf extends DutyRow {
  readonly stream: StreamId
}
/** Tells somebody whom an act concerns that it was done. */
export interface Notice {
  readonly who: StreamId
  readonly stream: StreamId
  /** The version of the stream that the act led to. */
  readonly version: number
  readonly act: string
  readonly at: string
  readonly by: StreamId
  /** When it was first opened by somebody entitled to. */
  readonly readAt: string | null
}
export interface MatterQuery {
  readonly kinds?: readonly string[]
  /** Only matters in which one of these is a party, or which have their home there. */
  readonly of?: readonly StreamId[]
  readonly home?: StreamId
  readonly final?: boolean
  /** Only what anyone may see in full or in its course. */
  readonly open?: boolean
  /** Published or announced, and everyone may see at least its course. */
  readonly published?: boolean
  /** Words, matched in the title and the number. */
  readonly text?: string
  readonly limit?: number
  readonly offset?: number
}
/** Where something kept beside a matter's row does not say what the row says. */
export interface Astray {
  readonly stream: StreamId
  readonly table: string
}
/** A notice as it was when it was told, on one line; whether and when it was read is said by nothing else. */
export const toldLine = ({ version, who, act, at, by }: Omit<Notice, 'stream' | 'readAt'>): string => `${version} ${who} ${act} ${at} ${by}`
/** All that was told of one matter. @param lines in any order */
export const toldText = (lines: readonly string[]): string => [...lines].sort().join('\n')
export interface Registers {
  matter(stream: StreamId): Promise<MatterRow | undefined>
  /** Those of them that there are. */
  those(streams: readonly StreamId[]): Promise<ReadonlyMap<StreamId, MatterRow>>
  /** The latest moved first. */
  matters(query: MatterQuery): Promise<readonly MatterRow[]>
  count(query: MatterQuery): Promise<number>
  /** Open duties of these people and bodies, the earliest due first; those without a term last. */
  duties(by: readonly StreamId[], limit?: number): Promise<readonly DutyOf[]>
  /** Matters that stem from this one. */
  stemming(stream: StreamId): Promise<readonly MatterRow[]>
  /** Notices to these people and bodies, the latest first. */
  notices(who: readonly StreamId[], limit?: number): Promise<readonly Notice[]>
  /** Notices of a matter: who was told and who has read. */
  told(stream: StreamId): Promise<readonly Notice[]>
  /** All that was told of these matters, as `toldText` says it. */
  toldIn(streams: readonly StreamId[]): Promise<ReadonlyMap<StreamId, string>>
  /** Marks the notices of a matter to these people and bodies as read. */
  read(stream: StreamId, who: readonly StreamId[], at: string): Promise<void>
  /** People who hold or held an office in a body. */
  people(body: StreamId): Promise<readonly MatterRow[]>
  /** Matters with a hearing on these days, in the order of day and hour; a thousand at most, unless said otherwise. */
  hearings(query: HearingQuery): Promise<readonly MatterRow[]>
  /** The days that have hearings, in order, with how many; `each`, `limit` and `offset` are not asked. */
  hearingDays(query: HearingQuery): Promise<readonly HearingDay[]>
  /** The names of bodies and people, and the numbers and titles of matters. */
  names(streams: readonly StreamId[]): Promise<ReadonlyMap<StreamId, Pick<MatterRow, 'about' | 'called' | 'number' | 'kind'>>>
  /** What is kept beside the rows and does not fit them: a hundred or so at most. */
  astray(): Promise<readonly Astray[]>
}
