/** A page of a data set: which rows it has, what comes after, and its text in either format. */
import { createHash } from 'node:crypto'
import { ENGINE } from '../chancery/performing/digest.ts'
import { sayingOf } from '../chancery/telling/saying.ts'
import type { Lang } from '../law/kernel/said.ts'
import type { Place } from '../registers/published/changes.ts'
import type { Making, Value } from './columns.ts'
import { BOM, csvLine } from './csv.ts'
import { cursorOf } from './cursor.ts'
import type { Position } from './position.ts'
import type { Change, DataSet } from './sets.ts'
import { type Source, type Told, walk } from './walk.ts'

export const FORMATS = {
  jsonl: 'application/jsonl; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
} as const
export type Format = keyof typeof FORMATS
export const MOST = 1_000
export const USUAL = 100

export interface Wanted {
  /** The place after which it begins; 0: at the beginning. */
  readonly after: number
  readonly limit: number
  readonly format: Format
  readonly lang: Lang
  /** Of the installation, without a slash at the end. */
  readonly url: string
}
export interface Page {
  /** Of what stands in it: pages with the same tag say the same. */
  readonly tag: string
  /** The cursor after which the next page begins; absent: there is none now. */
  readonly next?: string
  readonly text: AsyncIterable<string>
}
/** @param position of the log, read before: whatever the page says was so at it or later */
export const pageOf = async <R extends Change>(
  source: Source,
  set: DataSet<R>,
  wanted: Wanted,
  position: Position | null,
): Promise<Page> => {
  const { after, limit, format, lang, url } = wanted
  const found = await source.changes.places(set.id, after, limit + 1)
  const places = found.slice(0, limit)
  const last = found.length > limit ? places.at(-1) : undefined
  const told = [ENGINE, source.chancery.digest, set.id, format, lang, url, position, places.map(p => p.seq), found.length > limit]
  return {
    tag: createHash('sha256').update(JSON.stringify(told)).digest('base64url').slice(0, 27),
    ...(last && { next: cursorOf(set.id, last.seq) }),
    text: written(source, set, wanted, places, position),
  }
}
async function* written<R extends Change>(
  source: Source,
  set: DataSet<R>,
  { format, lang, url }: Wanted,
  places: readonly Place[],
  position: Position | null,
): AsyncGenerator<string> {
  const { law, registers } = source.chancery
  const names = [...set.placed, ...set.columns].map(c => c.name)
  if (format === 'csv') yield BOM + csvLine(names)
  for await (const some of walk(source, set, places)) {
    const bodies = some.flatMap(t => (t.row ? set.names(t.row) : [])).map(s => s ?? undefined)
    const making = { law, lang, url, position, series: set.id, say: await sayingOf(law, registers, bodies) }
    yield some.map(t => line(valuesOf(set, t, making), names, format)).join('')
  }
}
const valuesOf = <R extends Change>(set: DataSet<R>, { place, row }: Told<R>, making: Making): readonly Value[] => [
  ...set.placed.map(c => c.of(place, making)),
  ...set.columns.map(c => (row ? c.of(row, making) : null)),
]
const line = (values: readonly Value[], names: readonly string[], format: Format): string =>
  format === 'csv' ? csvLine(values) : `${JSON.stringify(Object.fromEntries(names.map((name, i) => [name, values[i]])))}\n`
