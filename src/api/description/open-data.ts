/** The files of open data, described from their columns. */

import type { Lang } from '../../law/kernel/said.ts'
import { MOST, USUAL } from '../../opendata/page.ts'
import { schemaOf } from '../../opendata/schema.ts'
import { SETS } from '../../opendata/sets.ts'
import type { Json, Parts } from './parts.ts'
import { W } from './words.ts'

/** Of a CSV file a cell holds what the property of the same name holds. */
const FILES = { jsonl: 'application/jsonl', csv: 'text/csv' } as const
const nameOf = (id: string): string => `OpenData_${id}`

export const openDataSchemas = (lang: Lang): Json => Object.fromEntries(SETS.map(s => [nameOf(s.id), schemaOf(s, lang)]))

export const openDataPaths = ({ say, errors, inQuery }: Parts): Json =>
  Object.fromEntries(
    SETS.flatMap(set =>
      Object.entries(FILES).map(([ending, type]) => [
        `/open-data/${set.id}.${ending}`,
        {
          get: {
            summary: `${say(W.openData)}: ${say(set.name)}`,
            description: say(set.about),
            tags: ['reading'],
            parameters: [
              inQuery('after', W.after),
              inQuery('limit', W.limit, { type: 'integer', minimum: 1, maximum: MOST, default: USUAL }),
              inQuery('lang', W.labels, { type: 'string', enum: ['kk', 'ru', 'en'] }),
            ],
            responses: {
              200: {
                description: say(W.rows),
                headers: {
                  Link: { description: say(W.nextPage), schema: { type: 'string' } },
                  'Tarazy-Log-Position': { description: say(W.logPosition), schema: { type: 'string' } },
                },
                content: { [type]: { schema: ending === 'csv' ? { type: 'string' } : { $ref: `#/components/schemas/${nameOf(set.id)}` } } },
              },
              304: { description: say(W.unchanged) },
              ...errors(['no-page', 'too-many']),
            },
          },
        },
      ]),
    ),
  )
