/** Streams in their order, divided into spans: every stream that there is or could be lies in one of them. */
import pg from 'pg'
import type { Queried } from '../reading/pages.ts'

export interface Span {
  /** All streams after this one; absent: from the first. */
  readonly after?: string
  /** Up to and with this one; absent: to the last. */
  readonly upTo?: string
}
export const ALL: Span = {}
export const lies = (stream: string, { after, upTo }: Span): boolean =>
  (after === undefined || stream > after) && (upTo === undefined || stream <= upTo)
/** The same as a condition on the column `stream`. */
export const within = ({ after, upTo }: Span): string =>
  [
    'true',
    ...(after === undefined ? [] : [`stream > ${pg.escapeLiteral(after)}`]),
    ...(upTo === undefined ? [] : [`stream <= ${pg.escapeLiteral(upTo)}`]),
  ].join(' and ')

/** @param streams how many lie in one, more or less */
export const spansOf = async (db: Queried, streams: number): Promise<readonly Span[]> => {
  const { rows } = await db.query<{ stream: string }>(
    'select stream from (select stream, row_number() over (order by stream) as n from head where version > 0) h where n % $1 = 0',
    [streams],
  )
  const ends = rows.map(r => r.stream)
  return [...ends, undefined].map((upTo, i) => ({ ...(i > 0 && { after: ends[i - 1] }), ...(upTo !== undefined && { upTo }) }))
}
