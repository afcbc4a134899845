/** An act as others need to know it: who may, what it asks for, what it rests on. For the API, the command line and the tests. */
import { z } from 'zod'
import type { Act, Written } from '../../law/kernel/act.ts'
import type { Field } from '../../law/kernel/field.ts'
import type { Kind } from '../../law/kernel/norm.ts'
import type { Lang, Said } from '../../law/kernel/said.ts'
import type { Cited } from '../../law/register/ids.ts'
import { cited, isProvision } from '../../law/register/register.ts'

export type JsonSchema = Readonly<Record<string, unknown>>
export interface Ground {
  readonly provision: Cited
  readonly title: Said
  readonly lines: string
}
export interface DescribedAct {
  readonly id: string
  readonly name: Said
  readonly help?: Said
  readonly matter: string
  readonly opens: boolean
  readonly during: readonly string[] | null
  /** Who may: the provisions of its powers. */
  readonly who: readonly Ground[]
  readonly input: JsonSchema
  /** Every provision it answers to, rules of the house apart. */
  readonly provisions: readonly (Ground & { readonly as: readonly Kind[] })[]
  /** The written form that it takes. */
  readonly document: Written | null
  readonly challenge: readonly string[]
  /** Why it is not challenged, where the law leaves no challenge. */
  readonly final: Said | null
}

const ground = (provision: Cited): Ground => {
  const { title, lines } = cited(provision)
  return { provision, title, lines }
}
const unique = <T>(list: readonly T[]): readonly T[] => [...new Set(list)]

/** Lengths that a field checks after tidying the text, so that its schema alone does not tell them. */
const bounds = (field: Field): JsonSchema =>
  field.widget === 'line' || field.widget === 'text'
    ? { minLength: 1, maxLength: field.max }
    : field.widget === 'lines'
      ? { items: { type: 'string', minLength: 1, maxLength: 2_000 } }
      : field.widget === 'day'
        ? { format: 'date' }
        : {}
/** What a field adds to the JSON Schema of its values: labels, choices with their names, what it refers to. */
const labelled = (schema: JsonSchema, field: Field, lang: Lang | undefined): JsonSchema => {
  const say = (s: Said) => (lang ? { title: s[lang] } : { title: s.en, 'x-label': s })
  const choices = field.options && Object.entries(field.options).map(([value, name]) => ({ const: value, ...say(name) }))
  const values = !choices
    ? { ...schema, ...bounds(field) }
    : field.widget === 'choices'
      ? { ...schema, items: { oneOf: choices } }
      : { ...omit(schema, ['type', 'enum']), oneOf: choices }
  return {
    ...say(field.label),
    ...(field.hint && { description: field.hint[lang ?? 'en'] }),
    ...values,
    ...(field.of && { 'x-refers-to': field.of }),
    ...(field.from && { 'x-picked-from': field.from }),
    ...(field.personal && { 'x-personal': true }),
  }
}
const omit = (o: JsonSchema, keys: readonly string[]): JsonSchema =>
  Object.fromEntries(Object.entries(o).filter(([k]) => !keys.includes(k)))

/** JSON Schema (2020-12) of an act's input. @param lang language of titles and descriptions; absent: English, with all three beside it */
export const inputSchema = (act: Act, lang?: Lang): JsonSchema => {
  const schema = z.toJSONSchema(act.schema, { io: 'input', unrepresentable: 'any' }) as Record<string, unknown>
  const properties = (schema.properties ?? {}) as Readonly<Record<string, JsonSchema>>
  return {
    ...omit(schema, ['$schema']),
    properties: Object.fromEntries(
      Object.entries(properties).map(([key, p]) => {
        const field = act.input[key]
        return [key, field ? labelled(p, field, lang) : p]
      }),
    ),
  }
}

export const describeAct = (act: Act, lang?: Lang): DescribedAct => ({
  id: act.id,
  name: act.name,
  ...(act.help && { help: act.help }),
  matter: act.in.kind,
  opens: act.opens === true,
  during: act.during ?? null,
  who: unique(act.norms.filter(n => n.kind === 'power').map(n => n.provision)).map(ground),
  input: inputSchema(act, lang),
  provisions: unique(act.norms.map(n => n.provision).filter(isProvision)).map(provision => ({
    ...ground(provision),
    as: unique(act.norms.filter(n => n.provision === provision).map(n => n.kind)),
  })),
  document: act.document ?? null,
  challenge: act.challenge ?? [],
  final: act.final ?? null,
})
