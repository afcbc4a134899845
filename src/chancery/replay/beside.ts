/** What is told and published of a matter, made anew beside what is kept of it. */
import type { Journal, Recorded } from '../../journal/journal.ts'
import { alike } from '../../journal/sealed/json.ts'
import type { Law } from '../../law/kernel/law.ts'
import type { Matter } from '../../law/kernel/matter.ts'
import type { Seen, StreamId } from '../../law/kernel/world.ts'
import { toldOf } from '../../registers/filing.ts'
import type { Kept } from '../../registers/published/kept.ts'
import type { PublishedAct, PublishedHearing, Stand } from '../../registers/published/published.ts'
import { asKept, HEARING } from '../../registers/published/writing.ts'
import { toldLine } from '../../registers/registers.ts'
import { reading } from '../performing/world.ts'
import { groundsOf, publicOf } from '../seeing/publishing.ts'

/** Who was told of an act when this was its last event in the matter, a line each. @param state after it */
export const toldAnew = (matter: Matter<unknown>, state: unknown, e: Recorded): readonly string[] =>
  toldOf({ parties: matter.parties(state).filter(p => p.who) }, e).map(who =>
    toldLine({ who, version: e.version, act: e.act, at: e.at, by: e.body ?? e.person }),
  )

const heard = (h: Partial<PublishedHearing> | undefined) => HEARING.map(key => h?.[key] ?? null)
const inOrder = (stands: readonly Stand[]): readonly string[] => stands.map(s => `${s.stream} ${s.version} ${s.erasures}`).sort()

/** The tables in which a matter is not written as it shows itself, and its acts where they are. @param kept written where the matter stands */
export const publishedAnew = async (
  law: Law,
  journal: Journal,
  heads: Map<StreamId, Seen>,
  now: Seen,
  history: readonly Recorded[],
  kept: Kept,
): Promise<{ readonly differ: readonly string[]; readonly acts: readonly PublishedAct[] }> => {
  const { answer: made, looked } = await reading(journal, heads, world => publicOf(law, world, now, history, history.at(-1)?.at ?? ''))
  const same = alike(made.acts.map(asKept), kept.acts)
  const differ = [
    !same && 'published',
    made.sees !== kept.sees && 'published_to',
    // What is no more leaves an empty row; of what never was, nothing is said.
    !alike(heard(made.hearing), heard(kept.hearing)) && 'published_hearing',
    !alike(inOrder(groundsOf(law, now.stream, looked)), inOrder(kept.grounds)) && 'published_ground',
  ]
  return { differ: differ.filter(t => t !== false), acts: same ? made.acts : [] }
}
