/** What is asked of the chancery, and what it answers. */

import type { Recorded, Signed } from '../journal/journal.ts'
import type { Act } from '../law/kernel/act.ts'
import type { Finding } from '../law/kernel/decide.ts'
import type { Due } from '../law/kernel/duty.ts'
import type { StreamId } from '../law/kernel/world.ts'
import type { Cited } from '../law/register/ids.ts'
import type { Named } from './telling/name.ts'

export interface Command {
  /** Act id: a UUID chosen by whoever acts. The same id is answered, not repeated. */
  readonly id?: string
  readonly act: string
  /** The matter in which the act is done; of an opening act, the stream to open where it has a name of its own. */
  readonly stream?: StreamId
  /** The stream that an act opens of which a document was drawn up. Nobody else says this. */
  readonly opening?: StreamId
  readonly person: StreamId
  /** The body in whose name the person acts; absent: in their own name. */
  readonly body?: StreamId
  readonly input?: unknown
  /** The version of the matter that the person had before their eyes. */
  readonly seen?: number
  /** The act's document as it was signed, and whose signature was found to fit it. Nobody says this of themselves. */
  readonly signed?: { readonly by: StreamId; readonly as: Signed }
}
/** An act as it would be done: what its document is made of. */
export interface Doing extends Pick<Recorded, 'id' | 'act' | 'person' | 'body' | 'at' | 'stream' | 'version' | 'data' | 'law' | 'engine'> {
  readonly under: readonly string[]
  /** The number of the matter; of one that the act opens, the one that it would be given. */
  readonly number?: string
}
export interface Drafted {
  readonly is: 'drafted'
  readonly act: Act
  readonly doing: Doing
  /** The version of the matter that it was drawn up over. */
  readonly seen: number
  /** Of an act that opens a numbered matter: the docket that gives the number. */
  readonly docket?: string
}
/** What is wrong with one field. */
export interface Issue {
  /** Path in the input: `about`, `measures.2`; empty for the input as a whole. */
  readonly field: string
  readonly code: string
}
/** Proof of an act: what was done, under which provisions, where it stands in the record. */
export interface Receipt {
  readonly id: string
  readonly act: string
  /** The matter of the act. */
  readonly stream: StreamId
  readonly number?: string
  readonly at: string
  readonly under: readonly Cited[]
  readonly law: string
  readonly engine: string
  readonly written: readonly { readonly stream: StreamId; readonly version: number; readonly chain: string }[]
  /** True when the act had been done before with this id. */
  readonly repeated: boolean
}
/** What is due now in a matter that an act wrote. */
export interface DueIn {
  readonly stream: StreamId
  readonly due: Due
}
export type Answer =
  | {
      readonly is: 'done'
      readonly act: Act
      readonly receipt: Receipt
      readonly dues: readonly DueIn[]
      /** Names of the streams in it, where they need not be looked up. */
      readonly names: ReadonlyMap<StreamId, Named>
    }
  | { readonly is: 'refused'; readonly act: Act; readonly against: readonly Finding[]; readonly powerless: boolean }
  | { readonly is: 'needs'; readonly act: Act; readonly open: readonly Finding[] }
  | { readonly is: 'invalid'; readonly act?: Act; readonly issues: readonly Issue[] }
  /** The matter has moved since the person looked at it. */
  | { readonly is: 'stale'; readonly act: Act; readonly version: number }
  | { readonly is: 'unknown'; readonly what: 'act' | 'matter' | 'person' }
  /** The act id was used for something else. */
  | { readonly is: 'reused' }
  /** Too many others act on the same matter at this moment: nothing was done. */
  | { readonly is: 'busy' }
