/** The parts of which the description of a route is put together, in one language. */
import type { Lang, Said } from '../../law/kernel/said.ts'
import { PROBLEMS, type ProblemId } from '../problems.ts'
import type { COMPONENTS } from './schemas.ts'
import { W } from './words.ts'

export type Json = Readonly<Record<string, unknown>>
export const ref = (schema: keyof typeof COMPONENTS): Json => ({ $ref: `#/components/schemas/${schema}` })
export const json = (schema: Json): Json => ({ 'application/json': { schema } })
export const binary: Json = { type: 'string', format: 'binary' }
export const list = (key: string, items: Json, more: Json = {}): Json => ({
  type: 'object',
  required: [key],
  properties: { ...more, [key]: { type: 'array', items } },
})
export const security = (demo: boolean): readonly Json[] => [{ session: [] }, ...(demo ? [{ person: [] }] : [])]

export interface Parts {
  say(s: Said): string
  /** By status; of several problems with one status each is named. */
  errors(ids: readonly ProblemId[]): Json
  get(
    summary: Said,
    schema: Json,
    more: { readonly parameters?: readonly Json[]; readonly errors?: readonly ProblemId[]; readonly tags: readonly string[] },
  ): Json
  inPath(name: string, said: Said): Json
  inQuery(name: string, said: Said, schema?: Json): Json
}
export const partsIn = (lang: Lang): Parts => {
  const say = (s: Said) => s[lang]
  const errors = (ids: readonly ProblemId[]): Json => {
    const titles = new Map<number, string[]>()
    for (const id of ids) titles.set(PROBLEMS[id].status, [...(titles.get(PROBLEMS[id].status) ?? []), say(PROBLEMS[id].title)])
    return Object.fromEntries(
      [...titles].map(([status, said]) => [
        String(status),
        { description: said.join('; '), content: { 'application/problem+json': { schema: ref('Problem') } } },
      ]),
    )
  }
  return {
    say,
    errors,
    get: (summary, schema, more) => ({
      get: {
        summary: say(summary),
        tags: more.tags,
        ...(more.parameters && { parameters: more.parameters }),
        responses: { 200: { description: say(W.answer), content: json(schema) }, ...errors(more.errors ?? ['not-found', 'too-many']) },
      },
    }),
    inPath: (name, said) => ({ name, in: 'path', required: true, description: say(said), schema: { type: 'string' } }),
    inQuery: (name, said, schema = { type: 'string' }) => ({ name, in: 'query', description: say(said), schema }),
  }
}
