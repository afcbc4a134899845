/** The fields of an act's input: one definition gives the check, the form, the API schema and the label in a record. */
import { z } from 'zod'
import type { Said } from './said.ts'
import type { ClockTime, Day } from './time.ts'
import type { StreamId } from './world.ts'

type Widget = 'line' | 'text' | 'choice' | 'choices' | 'yes' | 'day' | 'time' | 'number' | 'ref' | 'refs' | 'lines' | 'item' | 'files'

export interface Field<T = unknown> {
  readonly label: Said
  readonly hint?: Said
  readonly widget: Widget
  readonly schema: z.ZodType<T>
  readonly optional?: true
  /** Personal content: kept apart under a salted commitment, so that a court can have it erased. Free text always is. */
  readonly personal?: true
  /** Written for the public: shown also to those who see no more of the matter than its course. */
  readonly open?: true
  /** The values of a choice, in the order in which they are offered. */
  readonly options?: Readonly<Record<string, Said>>
  /** The kinds of matter that a reference may point to. */
  readonly of?: readonly string[]
  /** The list of the matter's state from which an item is picked; its items have a `key`. */
  readonly from?: string
  /** Longest text, in characters; most lines of a list. */
  readonly max?: number
}
export type Fields = Readonly<Record<string, Field>>
/** What an act receives: one value a field. */
export type InputOf<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never }

interface Common {
  readonly hint?: Said
  readonly open?: true
}
type Maybe<T, O> = O extends { optional: true } ? T | undefined : T

const field = <T, O extends Common & { optional?: true }>(
  label: Said,
  widget: Widget,
  schema: z.ZodType<T>,
  o: O | undefined,
  more: Partial<Field<T>> = {},
): Field<Maybe<T, O>> =>
  Object.freeze({
    label,
    widget,
    schema: o?.optional ? schema.optional() : schema,
    ...(o?.hint && { hint: o.hint }),
    ...(o?.optional && { optional: true }),
    ...(o?.open && { open: true }),
    ...more,
  }) as Field<Maybe<T, O>>

/** Issue codes of the texts; their messages are in `chancery/performing/issues.ts`. */
const CONTROL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/
const MIXED = /\p{Script=Cyrillic}\p{Script=Latin}|\p{Script=Latin}\p{Script=Cyrillic}/u
const written = (max: number) =>
  z
    .string()
    .refine(s => !CONTROL.test(s), { error: 'text.control', abort: true })
    .transform(s => s.normalize('NFC').trim())
    .pipe(z.string().min(1, 'text.empty').max(max, `text.long:${max}`))

/** One line of text: a name, a title, a number of a document. One alphabet within a word. */
export const line = <const O extends Common & { optional?: true; max?: number }>(label: Said, o?: O) => {
  const max = o?.max ?? 200
  return field(
    label,
    'line',
    written(max)
      .refine(s => !/[\r\n]/.test(s), 'text.line')
      .refine(s => !MIXED.test(s), 'text.mixed'),
    o,
    { personal: true, max },
  )
}
/** Text of several paragraphs. */
export const text = <const O extends Common & { optional?: true; max?: number }>(label: Said, o?: O) =>
  field(label, 'text', written(o?.max ?? 20_000), o, { personal: true, max: o?.max ?? 20_000 })
/** A list of short texts, one a line: violated norms, demands, measures. */
export const lines = <const O extends Common & { optional?: true; max?: number }>(label: Said, o?: O) =>
  field(
    label,
    'lines',
    z
      .array(written(2_000))
      .min(1, 'list.empty')
      .max(o?.max ?? 50, `list.long:${o?.max ?? 50}`)
      .readonly(),
    o,
    { personal: true, max: o?.max ?? 50 },
  )

export const choice = <const V extends Readonly<Record<string, Said>>, const O extends Common & { optional?: true }>(
  label: Said,
  options: V,
  o?: O,
) =>
  field<keyof V & string, O>(label, 'choice', z.enum(Object.keys(options) as [keyof V & string]), o, { options } as Partial<
    Field<keyof V & string>
  >)
export const choices = <const V extends Readonly<Record<string, Said>>, const O extends Common & { optional?: true }>(
  label: Said,
  options: V,
  o?: O,
) =>
  field<readonly (keyof V & string)[], O>(
    label,
    'choices',
    z
      .array(z.enum(Object.keys(options) as [keyof V & string]))
      .min(1, 'list.empty')
      .readonly(),
    o,
    {
      options,
    } as Partial<Field<readonly (keyof V & string)[]>>,
  )
/** Yes or no; left out it is no. */
export const yes = <const O extends Common>(label: Said, o?: O) =>
  field<boolean, O>(label, 'yes', z.boolean().default(false) as unknown as z.ZodType<boolean>, o)

const realDay = (s: string) => {
  const [y = 0, m = 0, d = 0] = s.split('-').map(Number)
  const last = m === 2 ? (y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(m) ? 30 : 31
  return y >= 1900 && y <= 2199 && m >= 1 && m <= 12 && d >= 1 && d <= last
}
/** A calendar day between 1900 and 2199. */
export const day = <const O extends Common & { optional?: true }>(label: Said, o?: O) =>
  field<Day, O>(
    label,
    'day',
    z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/, 'day.form')
      .refine(realDay, 'day.real'),
    o,
  )
/** A time of day by the clock, as 09:30. */
export const time = <const O extends Common & { optional?: true }>(label: Said, o?: O) =>
  field<ClockTime, O>(label, 'time', z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time.form'), o)
export const number = <const O extends Common & { optional?: true; min?: number; max?: number }>(label: Said, o?: O) =>
  field<number, O>(
    label,
    'number',
    z
      .number('number')
      .int('number')
      .min(o?.min ?? 0, `number.min:${o?.min ?? 0}`)
      .max(o?.max ?? 1_000_000, `number.max:${o?.max ?? 1_000_000}`),
    o,
  )

const stream = z.string().regex(/^[a-z][a-z0-9-]*\/[a-z0-9-]{1,80}$/, 'ref.form')
/** A reference to a matter, a body or a person of the given kinds. */
export const ref = <const O extends Common & { optional?: true }>(label: Said, of: readonly string[], o?: O) =>
  field<StreamId, O>(label, 'ref', stream, o, { of })
export const refs = <const O extends Common & { optional?: true; max?: number }>(label: Said, of: readonly string[], o?: O) =>
  field<readonly StreamId[], O>(
    label,
    'refs',
    z
      .array(stream)
      .min(1, 'list.empty')
      .max(o?.max ?? 50, `list.long:${o?.max ?? 50}`)
      .readonly(),
    o,
    { of, max: o?.max ?? 50 },
  )

/** One of what the matter already holds: a demand made, a summons issued, a finding recorded. */
export interface Item {
  readonly key: string
  /** What it is, in a few words. */
  readonly what?: string
  /** Whom it concerns. */
  readonly whom?: StreamId
}
export const item = <const O extends Common & { optional?: true }>(label: Said, from: string, o?: O) =>
  field<string, O>(label, 'item', z.string().regex(/^[a-z0-9-]{1,40}$/, 'item.form'), o, { from })
/** The items of a list of a matter's state. */
export const itemsOf = (state: unknown, from: string): readonly Item[] => {
  const list = (state as Readonly<Record<string, unknown>> | undefined)?.[from]
  return Array.isArray(list) ? (list as readonly Item[]) : []
}
/** The key of the next item of a list: 1, 2, 3… */
export const nextKey = (list: readonly Item[]): string => String(list.length + 1)
/** The list with one item changed. */
export const changing = <T extends Item>(list: readonly T[], key: string, change: Partial<T>): readonly T[] =>
  list.map(i => (i.key === key ? { ...i, ...change } : i))

/** A file as an act names it: the SHA-256 of its bytes in hexadecimal, and what it is called, with one space between. */
const FILE = /^[0-9a-f]{64} (?!\.)[^\\/:*?"<>|\p{C}]{1,120}(?<![. ])$/u
/** Files that are kept with the act. What they are called and what they hold is personal content. */
export const files = <const O extends Common & { optional?: true; max?: number }>(label: Said, o?: O) =>
  field<readonly string[], O>(
    label,
    'files',
    z
      .array(z.string().regex(FILE, 'file.form'))
      .min(1, 'list.empty')
      .max(o?.max ?? 10, `list.long:${o?.max ?? 10}`)
      .readonly(),
    o,
    { personal: true, max: o?.max ?? 10 },
  )
/** @param named as `files` takes it */
export const fileNamed = (named: string): { readonly hash: string; readonly name: string } => ({
  hash: named.slice(0, 64),
  name: named.slice(65),
})

/** The whole input as one schema; a key that no field has is an error. */
export const schemaOf = (fields: Fields) => z.strictObject(Object.fromEntries(Object.entries(fields).map(([k, f]) => [k, f.schema])))
