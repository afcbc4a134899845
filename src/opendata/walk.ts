/** Reads the rows at some places, a few at a time, and only such as say what their matters show to anybody now. */
import type { Chancery } from '../chancery/chancery.ts'
import { publishThese } from '../chancery/seeing/publishing.ts'
import type { Place, PublishedChanges } from '../registers/published/changes.ts'
import type { PostgresPublished } from '../registers/published/postgres.ts'
import type { Change, DataSet } from './sets.ts'

export interface Source {
  readonly chancery: Chancery
  readonly published: PostgresPublished
  readonly changes: PublishedChanges
}
/** Rows held in memory at once: the longest texts together are some megabytes. */
const AT_ONCE = 50
const TRIES = 10

/** A row, or that one is withdrawn. */
export interface Told<R extends Change> {
  readonly place: Place
  readonly row?: R
}
/**
 * What stands at these places, in order. What its matter has left behind is written anew first: it comes at a later place if it says
 * something else then. @throws Error when a matter moves on faster than it is written: then nothing of it is told
 */
export async function* walk<R extends Change>(
  source: Source,
  set: DataSet<R>,
  places: readonly Place[],
): AsyncGenerator<readonly Told<R>[]> {
  for (let from = 0; from < places.length; from += AT_ONCE) {
    const some = places.slice(from, from + AT_ONCE)
    const rows = await fresh(
      source,
      set,
      some.filter(p => !p.gone).map(p => p.seq),
    )
    yield some.flatMap(place => {
      const row = rows.get(place.seq)
      return place.gone ? [{ place }] : row ? [{ place, row }] : []
    })
  }
}
const fresh = async <R extends Change>({ chancery, published, changes }: Source, set: DataSet<R>, wanted: readonly number[]) => {
  const found = new Map<number, R>()
  let places = wanted
  for (let tries = 0; places.length > 0; tries++) {
    const rows = await set.read(changes, places)
    const sees = await chancery.seeing([...new Set(rows.map(r => r.stream))], undefined)
    const isFresh = (r: R) => r.current && (sees.get(r.stream)?.sees ?? 'nothing') === r.sees
    for (const r of rows) if (isFresh(r)) found.set(r.seq, r)
    const stale = rows.filter(r => !isFresh(r))
    if (stale.length > 0 && tries === TRIES) throw new Error(`${stale[0]?.stream} is not written as it stands`)
    await publishThese(chancery, published, new Set(stale.map(r => r.stream)))
    places = stale.map(r => r.seq)
  }
  return found
}
