/** A data set described as JSON Schema, from its columns. */
import type { Lang } from '../law/kernel/said.ts'
import { TYPES } from './columns.ts'
import type { AnySet } from './sets.ts'

type Json = Readonly<Record<string, unknown>>
/** Of one row. What is withdrawn has no more than its place. */
export const schemaOf = (set: AnySet, lang: Lang): Json => {
  const placed = set.placed.map(c => ({ ...c, empty: c.optional === true }))
  const all = [...placed, ...set.columns.map(c => ({ ...c, empty: true }))]
  return {
    type: 'object',
    title: set.name[lang],
    description: set.about[lang],
    additionalProperties: false,
    required: all.map(c => c.name),
    properties: Object.fromEntries(
      all.map(c => {
        const { type, ...more } = TYPES[c.type] as { readonly type: string }
        return [c.name, { type: c.empty ? [type, 'null'] : type, ...more, description: c.about[lang] }]
      }),
    ),
  }
}
