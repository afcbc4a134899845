/** Everything of the record that can be checked by itself: the journal, the log over it, and what is kept beside them. */
import { type Crew, fromEndToEnd } from '../../journal/crew/crew.ts'
import type { Moment } from '../../journal/crew/moment.ts'
import { concluded, type Fsck } from '../../journal/fsck/fsck.ts'
import type { Queried } from '../../journal/reading/pages.ts'
import { type About, type Beside, WHOLE, work } from './parts.ts'

export interface Checked extends Omit<Fsck, 'wrong'> {
  /** Of the public log. */
  readonly leaves: number
  /** Documents and files. */
  readonly contents: number
  readonly wrong: readonly (Fsck | Beside)['wrong'][number][]
}
/** A thread is there after a third of a second, in which some ten thousand events are checked. */
const WORTH = 20
const module = new URL('parts.ts', import.meta.url)

/** @param moment the one that `db` sees; absent: no other can see it, and all is done here */
export const checked = async (db: Queried, about: About, crew: Crew, moment?: Moment): Promise<Checked> => {
  const begun = performance.now()
  const came = await fromEndToEnd({ work, module, about }, WHOLE, WORTH, db, crew, moment)
  const found = await concluded(
    db,
    came.flatMap(c => (c.of === 'journal' ? c.found : [])),
  )
  const beside = came.flatMap(c => (c.of === 'beside' ? c.found : []))
  const count = (key: 'leaves' | 'contents') => beside.reduce((n, b) => n + (b[key] ?? 0), 0)
  return {
    ...found,
    leaves: count('leaves'),
    contents: count('contents'),
    seconds: (performance.now() - begun) / 1000,
    wrong: [...found.wrong, ...beside.flatMap(b => b.wrong)],
  }
}
