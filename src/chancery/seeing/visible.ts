/** Rows of the registers as one person may see them: what does not exist for them is left out, what is closed is not told. */

import type { StreamId } from '../../law/kernel/world.ts'
import { wordsOf } from '../../registers/filing.ts'
import type { MatterRow } from '../../registers/registers.ts'
import { finding } from '../../registers/search/words.ts'
import type { Chancery } from '../chancery.ts'
import type { Mask } from '../masking/mask.ts'

export const visibleRows = async (
  chancery: Chancery,
  rows: readonly MatterRow[],
  person: StreamId | undefined,
): Promise<readonly MatterRow[]> => {
  const { ids } = await chancery.viewer(person)
  const sees = await chancery.seeing([...new Set(rows.flatMap(r => [r.stream, ...r.links]))], person)
  const masks = await chancery.masks(
    rows.map(r => r.stream).filter(s => sees.get(s)?.sees === 'all'),
    person,
  )
  const degree = (stream: StreamId) => sees.get(stream)?.sees ?? 'nothing'
  return rows.flatMap(row => {
    const access = degree(row.stream)
    if (access === 'nothing') return []
    // Of two matters that are linked one may be closed: then there is no link.
    const r = row.links.every(l => degree(l) !== 'nothing') ? row : { ...row, links: row.links.filter(l => degree(l) !== 'nothing') }
    return access === 'all' ? [masked(r, masks.get(r.stream))] : [narrowed(chancery, r, ids)]
  })
}
/** A row with private people hidden in its title. */
export const masked = (r: MatterRow, mask: Mask | undefined): MatterRow =>
  mask && typeof r.about === 'string' ? { ...r, about: mask.text(r.about) } : r
/** A row of a matter that is not open in full: without its title and without others than the person and the bodies that keep it. */
const narrowed = (chancery: Chancery, r: MatterRow, ids: readonly StreamId[]): MatterRow => ({
  ...r,
  about: typeof r.about === 'string' ? (chancery.law.matters.get(r.kind)?.name ?? r.kind) : r.about,
  parties: r.parties.filter(p => ids.includes(p.who) || p.who === r.home),
  duties: r.duties.filter(d => ids.includes(d.by)),
})
/** Whether the words stand in what is shown: what is closed is not found by its words either. */
const saysAll = (r: MatterRow, words: string | undefined): boolean => finding(words)(wordsOf(r.about, r.number))
/** A page of what a query finds and the person may see. Reads on until the page is full or there is no more. */
export const visiblePage = async (
  chancery: Chancery,
  query: Parameters<Chancery['registers']['matters']>[0],
  person: StreamId | undefined,
  limit: number,
): Promise<readonly MatterRow[]> => {
  const found: MatterRow[] = []
  for (let offset = query.offset ?? 0, n = 0; n < 10; n++) {
    const rows = await chancery.registers.matters({ ...query, limit: limit * 2, offset })
    const seen = await visibleRows(chancery, rows, person)
    found.push(...seen.filter(r => rows.some(x => x.stream === r.stream && x.about === r.about) || saysAll(r, query.text)))
    if (found.length >= limit || rows.length < limit * 2) break
    offset += rows.length
  }
  return found.slice(0, limit)
}
