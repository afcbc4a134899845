/** The parts in which the record is checked: each by itself, whoever does it. A module that threads are given. */
import type { Work } from '../../journal/crew/crew.ts'
import type { Span } from '../../journal/crew/span.ts'
import { fsckErased } from '../../journal/fsck/acts.ts'
import { fsckBeside } from '../../journal/fsck/beside.ts'
import { type ContentsFsck, fsckContents } from '../../journal/fsck/contents.ts'
import { type Found, fsckPart } from '../../journal/fsck/fsck.ts'
import type { FileFields } from '../../journal/fsck/named.ts'
import type { Queried } from '../../journal/reading/pages.ts'
import { fsckLog, type LogFsck } from '../../log/fsck.ts'

/** What has to be known to check them. */
export interface About {
  /** The public log's own key. */
  readonly vkey: string
  readonly fileFields: FileFields
}
/** Of the record beside the journal. */
export interface Beside {
  readonly leaves?: number
  readonly contents?: number
  readonly wrong: readonly (
    | LogFsck
    | ContentsFsck
    | { readonly wrong: Awaited<ReturnType<typeof fsckErased | typeof fsckBeside>> }
  )['wrong'][number][]
}
const BESIDE = {
  log: async (db: Queried, { vkey }: About): Promise<Beside> => fsckLog(db, vkey),
  contents: async (db: Queried): Promise<Beside> => fsckContents(db),
  erased: async (db: Queried): Promise<Beside> => ({ wrong: await fsckErased(db) }),
  keys: async (db: Queried): Promise<Beside> => ({ wrong: await fsckBeside(db) }),
}
/** Those that take longest come first: nobody is left to wait for them in the end. */
export const WHOLE = ['log', 'contents', 'acts', 'heads', 'erased', 'keys'] as const
export type Part = (typeof WHOLE)[number] | Span

export type Came = { readonly of: 'journal'; readonly found: Found } | { readonly of: 'beside'; readonly found: Beside }
const isBeside = (part: Part): part is keyof typeof BESIDE => typeof part === 'string' && part in BESIDE

export const work: Work<About, Part, Came> = (db, about) => async part =>
  isBeside(part)
    ? { of: 'beside', found: await BESIDE[part](db, about) }
    : { of: 'journal', found: await fsckPart(db, part, about.fileFields) }
