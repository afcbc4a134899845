/** Rows of the registers as one person may see them: what does not exist for them is left out, what is closed is not told. */

import type { StreamId } from '../law/kernel/world.ts'
import type { MatterRow } from '../registers/registers.ts'
import type { Chancery } from './chancery.ts'

export const visibleRows = async (
  chancery: Chancery,
  rows: readonly MatterRow[],
  person: StreamId | undefined,
): Promise<readonly MatterRow[]> => {
  const sees = await chancery.seeing(
    rows.map(r => r.stream),
    person,
  )
  return rows.flatMap(r => {
    const access = sees.get(r.stream)?.sees ?? 'nothing'
    if (access === 'nothing') return []
    return access === 'all' || typeof r.about !== 'string' ? [r] : [{ ...r, about: chancery.law.matters.get(r.kind)?.name ?? r.kind }]
  })
}
/** Whether the words stand in what is shown: what is closed is not found by its words either. */
const saysAll = (r: MatterRow, words: string | undefined): boolean => {
  const shown = `${typeof r.about === 'string' ? r.about : Object.values(r.about).join(' ')} ${r.number ?? ''}`.toLocaleLowerCase('kk')
  return (words ?? '')
    .toLocaleLowerCase('kk')
    .split(/\s+/)
    .every(w => shown.includes(w))
}
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
    found.push(...seen.filter(r => rows.includes(r) || saysAll(r, query.text)))
    if (found.length >= limit || rows.length < limit * 2) break
    offset += rows.length
  }
  return found.slice(0, limit)
}
