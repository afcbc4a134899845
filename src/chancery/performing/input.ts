/** Checks an input against an act's fields; every problem is named, none is thrown. */
import type { Act } from '../../law/kernel/act.ts'
import { NEW } from '../../law/kernel/agenda.ts'
import type { Command, Issue } from '../command.ts'

interface ZodIssue {
  readonly code: string
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly keys?: readonly string[]
}
const OWN = /^(text|list|day|number|ref|item)\.?[a-z]*(:\d+)?$/
const codeOf = (i: ZodIssue): string =>
  OWN.test(i.message) ? i.message : i.code === 'invalid_type' ? 'type' : i.code === 'invalid_value' ? 'choice' : i.code

export const checkInput = (
  act: Act,
  input: unknown,
): { readonly ok: true; readonly input: Record<string, unknown> } | { readonly ok: false; readonly issues: readonly Issue[] } => {
  if (input !== undefined && (typeof input !== 'object' || input === null || Array.isArray(input)))
    return { ok: false, issues: [{ field: '', code: 'type' }] }
  const given = (input ?? {}) as Record<string, unknown>
  const parsed = act.schema.safeParse(given)
  if (parsed.success) return { ok: true, input: parsed.data }
  const issues = (parsed.error.issues as unknown as readonly ZodIssue[]).flatMap(i =>
    i.code === 'unrecognized_keys'
      ? (i.keys ?? []).map(k => ({ field: k.slice(0, 80), code: 'unknown-field' }))
      : [{ field: i.path.map(String).join('.'), code: given[String(i.path[0])] === undefined ? 'missing' : codeOf(i) }],
  )
  return { ok: false, issues: issues.slice(0, 100) }
}

/**
 * What of an input can be weighed before it is sent: the fields that are right by themselves. What is wrong is no fact yet.
 * @param whole nothing more will be given: of an input without mistakes, what is left out was left out
 */
export const weighable = (act: Act, input: unknown, whole: boolean): Record<string, unknown> => {
  const checked = checkInput(act, input)
  if (checked.ok && whole) return { ...Object.fromEntries(Object.keys(act.input).map(k => [k, undefined])), ...checked.input }
  const given = typeof input === 'object' && input !== null ? (input as Record<string, unknown>) : {}
  return Object.fromEntries(
    Object.entries(act.input).flatMap(([k, f]) => {
      if (!Object.hasOwn(given, k) || given[k] === undefined) return []
      const parsed = f.schema.safeParse(given[k])
      return parsed.success ? [[k, parsed.data]] : []
    }),
  )
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i
/** Whether it can be the id of an act. */
export const isActId = (id: string): boolean => UUID.test(id)
const STREAM = /^[a-z][a-z0-9-]*\/[a-z0-9-]{1,80}$/
export const isStream = (text: string): boolean => STREAM.test(text)
/** What is wrong with a command before anybody looks at its input. */
export const malformed = (c: Command): readonly Issue[] => [
  ...(c.id !== undefined && !UUID.test(c.id) ? [{ field: 'id', code: 'id.form' }] : []),
  ...(c.stream !== undefined && (!STREAM.test(c.stream) || c.stream === NEW) ? [{ field: 'stream', code: 'ref.form' }] : []),
  ...(STREAM.test(c.person) ? [] : [{ field: 'person', code: 'ref.form' }]),
  ...(c.body !== undefined && !STREAM.test(c.body) ? [{ field: 'body', code: 'ref.form' }] : []),
  ...(c.seen !== undefined && !(Number.isSafeInteger(c.seen) && c.seen >= 0) ? [{ field: 'seen', code: 'number' }] : []),
]
