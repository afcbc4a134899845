/** Everything of the record that can be checked by itself: the journal, the log over it, and what is kept beside them. */
import { fsckErased } from '../journal/fsck/acts.ts'
import { fsckBeside } from '../journal/fsck/beside.ts'
import { type ContentsFsck, type FileFields, fsckContents } from '../journal/fsck/contents.ts'
import { type Fsck, fsck } from '../journal/fsck/fsck.ts'
import type { Queried } from '../journal/pages.ts'
import { fsckLog, type LogFsck } from '../log/fsck.ts'

export interface Checked extends Omit<Fsck, 'wrong'> {
  /** Of the public log. */
  readonly leaves: number
  /** Documents and files. */
  readonly contents: number
  readonly wrong: readonly (Fsck | LogFsck | ContentsFsck | { readonly wrong: Awaited<ReturnType<typeof fsckBeside>> })['wrong'][number][]
}
/**
 * @param db sees one moment; asked several things at once
 * @param vkey the public log's own key
 */
export const checked = async (db: Queried, vkey: string, fileFields: FileFields): Promise<Checked> => {
  const begun = performance.now()
  const [found, log, erased, beside, kept] = await Promise.all([
    fsck(db),
    fsckLog(db, vkey),
    fsckErased(db),
    fsckBeside(db),
    fsckContents(db, fileFields),
  ])
  return {
    events: found.events,
    streams: found.streams,
    leaves: log.leaves,
    contents: kept.contents,
    seconds: (performance.now() - begun) / 1000,
    wrong: [...found.wrong, ...log.wrong, ...erased, ...beside, ...kept.wrong],
  }
}
