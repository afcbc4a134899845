/** The journal: the append-only record of all events. What is written here can be changed by nobody. */
import type { Seen, StreamId } from '../law/kernel/world.ts'
import type { Span } from './crew/span.ts'

/** An event as drafted: its place in the stream, its hash and, where asked, its docket number are given by the journal. */
export interface EventDraft {
  readonly type: string
  /** What stays readable for ever. Canonical JSON (RFC 8785) once sealed. */
  readonly data: Readonly<Record<string, unknown>>
  /** Personal content: only a salted commitment to it is hashed. */
  readonly personal?: Readonly<Record<string, unknown>>
}
export interface Write {
  readonly stream: StreamId
  readonly kind: string
  /** The version that was decided upon; 0 for a stream that this act begins. */
  readonly expected: number
  /** The chain hash at that version; where it is not given the journal looks it up. */
  readonly chain?: string
  /** How often content of the stream had been erased when it was read; absent: never. */
  readonly erasures?: number
  readonly events: readonly EventDraft[]
  /** The matter's state after the events. */
  readonly state: unknown
  /** The number that the matter has already. */
  readonly number?: string
  /** Give the matter the next number of this docket: per body, series and year, without gaps. */
  readonly docket?: Docket
  /** What the registers say of the matter now; applied in the same transaction. */
  readonly rows: unknown
}
export interface Docket {
  readonly body: StreamId
  readonly series: string
  readonly year: number
}
/** A signature handed in beside the one that was checked, over the same bytes. The act does not rest on it. */
export interface Further {
  /** SHA-256 of the CMS, in hexadecimal. Whose it is stands in the CMS alone, so that it can be erased with it. */
  readonly cms: string
  /** What was found of it before the act: that it holds, or that its algorithm is not checked here. */
  readonly is: 'good' | 'unchecked'
  /** `rsa 2048`, `ec prime256v1`, or `gost` and the identifier. */
  readonly algorithm: string
  /** SHA-256 of its certificate, in hexadecimal. */
  readonly certificate: string
}
/** The document of an act, as it was signed. */
export interface Signed {
  /** SHA-256 of the signed document, in hexadecimal. */
  readonly paper: string
  /** SHA-256 of the certificate by which the signature was checked, in hexadecimal. */
  readonly certificate: string
  /** The number that stands in the document: of a matter that the act opens, no other may be given. */
  readonly number?: string
  /** In the order in which they were handed in; absent: none were. */
  readonly further?: readonly Further[]
}
/** One act: all of it is written, or none. */
export interface Draft {
  /** Act id, a UUID chosen by whoever acts: the same id is answered, not repeated. */
  readonly id: string
  /** SHA-256 of what was asked, in hexadecimal: tells a repetition from a reuse. */
  readonly fingerprint: string
  readonly act: string
  readonly person: StreamId
  readonly body?: StreamId
  /** The instant of the act. */
  readonly at: string
  /** The instant of recording. */
  readonly recorded: string
  readonly under: readonly string[]
  /** Hash of the norm set and version of the engine that decided. */
  readonly law: string
  readonly engine: string
  /** Of an act whose document was signed: stands in its first event. */
  readonly signed?: Signed
  /** Streams that the decision read, at the versions that it read. */
  readonly reads: readonly { readonly stream: StreamId; readonly version: number; readonly erasures?: number }[]
  readonly writes: readonly Write[]
}
/** What the registers are to say of a stream. */
export interface Filed extends Pick<Write, 'stream' | 'rows'> {
  /** Whether they have said nothing of it yet. */
  readonly fresh: boolean
  readonly version: number
  /** The matter's number, given now or before. */
  readonly number?: string | undefined
  /** When the stream moved. */
  readonly at: string
  /** The act that moved it: those whom it concerns are told. */
  readonly by?: Pick<Draft, 'act' | 'person' | 'body'>
}
export interface Written {
  readonly stream: StreamId
  readonly version: number
  readonly chain: string
  readonly number?: string
}
export type Appended =
  | { readonly is: 'appended'; readonly written: readonly Written[] }
  /** Somebody else was faster: these streams are no longer at the version read. */
  | { readonly is: 'conflict'; readonly streams: readonly StreamId[] }
  /** The act id was used before, with the same content: what was written then. */
  | { readonly is: 'repeated'; readonly written: readonly Written[] }
  /** The act id was used before for something else. */
  | { readonly is: 'reused' }
  /** The number that stands in the signed document has been given to another matter. */
  | { readonly is: 'renumbered' }

/** An event as it stands in the record. */
export interface Recorded {
  readonly stream: StreamId
  readonly version: number
  readonly type: string
  readonly data: Readonly<Record<string, unknown>>
  /** True when personal content was erased by order of a court. */
  readonly erased: boolean
  /** When that was, and by whose order; absent: nothing was erased. */
  readonly erasure?: { readonly at: string; readonly order: string }
  readonly id: string
  readonly act: string
  readonly person: StreamId
  readonly body?: StreamId
  readonly at: string
  readonly recorded: string
  readonly under: readonly string[]
  readonly law: string
  readonly engine: string
  readonly number?: string
  readonly signed?: Signed
  /** The exact text that was hashed. */
  readonly text: string
  readonly leaf: string
  readonly chain: string
}

export interface Journal {
  /** The heads of streams; of one that has not begun, version 0. */
  see(streams: readonly StreamId[]): Promise<readonly Seen[]>
  /** Of what was seen, what has moved since: as it stands now. */
  moved(seen: readonly Seen[]): Promise<readonly Seen[]>
  append(draft: Draft): Promise<Appended>
  /** The events of a stream in order. */
  history(stream: StreamId): Promise<readonly Recorded[]>
  /** What an act id wrote, if it was used. */
  written(id: string): Promise<{ readonly fingerprint: string; readonly written: readonly Written[] } | undefined>
  /** The number that a docket would give next. */
  next(docket: Docket): Promise<string>
  /** Every event of every stream, or of those in a span, stream by stream, in version order. */
  everything(span?: Span): AsyncIterable<Recorded>
}
