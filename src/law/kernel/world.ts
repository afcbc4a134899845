/** What the law sees of the country: matters by their stream, as they stand at the version that was read. */
/** A stream of the journal: `inspection/0198…`, `office/almaty-bostandyk`, `citizen/applicant-1`. */
export type StreamId = string

/**
 * Thrown by a world that has not read a stream yet: whoever holds the journal reads it and asks again. Not an Error: nothing went
 * wrong, and a stack trace would cost more than the question.
 */
export class Unread {
  readonly stream: StreamId
  constructor(stream: StreamId) {
    this.stream = stream
  }
}

/** What was read of one stream. A stream that has not begun has version 0. */
export interface Seen {
  readonly stream: StreamId
  readonly kind: string
  readonly version: number
  /** Hash of the stream's history in hexadecimal, 64 digits; of an empty history, zeros. */
  readonly chain: string
  readonly state: unknown
  /** The number that a docket gave the matter. */
  readonly number?: string
  /** How often content was erased from it by order of a court; absent: never. The version stays, the state does not. */
  readonly erasures?: number
}
const UNBEGUN = '0'.repeat(64)
export const unbegun = (stream: StreamId): Seen => Object.freeze({ stream, kind: '', version: 0, chain: UNBEGUN, state: undefined })

export interface World {
  /** @throws Unread */
  see(stream: StreamId): Seen
}
