/** The files of a data set, as a page names them to programs. */
import type { Lang } from '../../law/kernel/said.ts'
import { FORMATS, type Format } from '../../opendata/page.ts'
import type { AnySet } from '../../opendata/sets.ts'

export const filesOf = (set: Pick<AnySet, 'id' | 'name'>, lang: Lang) =>
  (Object.keys(FORMATS) as Format[]).map(format => ({
    type: FORMATS[format].replace(/;.*/, ''),
    href: `/open-data/${set.id}.${format}?lang=${lang}`,
    title: `${set.name[lang]} (${format === 'csv' ? 'CSV' : 'JSON Lines'})`,
  }))
