/** What is published, found by its words. Derived from what the matters show to anybody; kept up behind the answers. */
import type { Lang } from '../../law/kernel/said.ts'
import type { StreamId } from '../../law/kernel/world.ts'

/** An act as the public reads it. */
export interface PublishedAct {
  readonly stream: StreamId
  /** The version of the stream that it led to. */
  readonly entry: number
  /** In whose name it was done. */
  readonly body: StreamId | null
  /** The kind of matter. */
  readonly kind: string
  /** The kind of document, by its id; empty where the act has none. */
  readonly document: string
  readonly act: string
  /** Its id; null where a part of the entry is hidden from the public. */
  readonly id: string | null
  /** The instant, RFC 3339. */
  readonly at: string
  /** ISO, in Kazakhstan. */
  readonly day: string
  /** In which it is written, as far as its letters tell. */
  readonly lang: Lang
  readonly number: string | null
  readonly title: string
  readonly text: string
}
/** A hearing that has a day, as the public reads of it: never who is heard. */
export interface PublishedHearing {
  readonly court: StreamId
  /** The kind of matter. */
  readonly kind: string
  /** ISO, in Kazakhstan. */
  readonly day: string
  /** `10:00`, in Kazakhstan. */
  readonly hour: string
  readonly room: string
  readonly number: string | null
  readonly title: string
}
/** Where a matter stands: its version and how often content was erased from it. */
export interface Stand {
  readonly stream: StreamId
  readonly version: number
  readonly erasures: number
}
/** All that a matter shows to anybody. */
export interface Shown {
  /** How much of it anybody sees. */
  readonly sees: string
  readonly acts: readonly PublishedAct[]
  readonly hearing?: PublishedHearing
}
/** The same of a matter as it stands. */
export interface Published extends Shown {
  readonly stand: Stand
  /** Other matters, and people, upon which it rests what this one shows: who is named with them, whether they are open. */
  readonly grounds: readonly Stand[]
}
export interface PublishedQuery {
  readonly text?: string
  readonly body?: StreamId
  readonly kind?: string
  readonly document?: string
  readonly year?: string
  readonly lang?: string
  /** The latest first also where words are asked for. */
  readonly latest?: boolean
  readonly limit: number
  readonly offset: number
}
export interface PublishedFound {
  readonly acts: readonly PublishedAct[]
  /** How many are found, counted up to a bound. */
  readonly total: number
  readonly bounded: boolean
  /** Whether a word of the text is one of those that were asked for. */
  readonly isHit: (word: string) => boolean
  /** Where nothing is found: the query with words that do occur. */
  readonly meant?: string
}
