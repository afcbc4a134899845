/** Sheets: rows for one table, handed to a function of the database column by column. */
import { arrayOf, type Type, type Value } from './binary.ts'

/** The columns of a sheet and their types; `?` where a value may be absent. */
type Columns = Readonly<Record<string, Type | `${Type}?`>>
export type Sheets = Readonly<Record<string, Columns>>

type Cell<T> = T extends `${infer U extends Type}?` ? Value<U> | null : T extends Type ? Value<T> : never
type Row<C extends Columns> = { readonly [K in keyof C]: Cell<C[K]> }
/** Rows for each sheet. */
export type Filled<S extends Sheets> = { readonly [K in keyof S]: Row<S[K]>[] }

const typeOf = (t: string): Type => t.replace('?', '') as Type
interface Column {
  readonly sheet: string
  readonly column: string
  readonly type: Type
}
const laid = new WeakMap<Sheets, readonly Column[]>()
/** All columns in one order, made once. */
const columnsOf = (sheets: Sheets): readonly Column[] => {
  const known = laid.get(sheets)
  if (known) return known
  const all = Object.entries(sheets).flatMap(([sheet, columns]) =>
    Object.entries(columns).map(([column, t]) => ({ sheet, column, type: typeOf(t) })),
  )
  laid.set(sheets, all)
  return all
}

/** Sheets with nothing on them yet. */
export const blank = <const S extends Sheets>(sheets: S): Filled<S> =>
  Object.fromEntries(Object.keys(sheets).map(name => [name, []])) as unknown as Filled<S>
/** The values of a call, in the order of the function's parameters. */
export const valuesOf = <const S extends Sheets>(sheets: S, filled: Filled<S>): readonly Buffer[] =>
  columnsOf(sheets).map(({ sheet, column, type }) =>
    arrayOf(type, filled[sheet] as readonly Readonly<Record<string, Value<Type> | null>>[], column),
  )
/** How many values a call has. */
export const widthOf = (sheets: Sheets): number => columnsOf(sheets).length
/** The places of the values in a call: `$1, $2…`, from the given number on. */
export const placesOf = (sheets: Sheets, first = 1): string =>
  columnsOf(sheets)
    .map((_, i) => `$${first + i}`)
    .join(', ')

/** In SQL: the function's parameters. */
export const parametersOf = (sheets: Sheets): string =>
  columnsOf(sheets)
    .map(c => `${c.sheet}_${c.column} ${c.type}[]`)
    .join(', ')
const names = (sheets: Sheets, sheet: string) => Object.keys(sheets[sheet] ?? {})
/** In SQL: the columns of a sheet, quoted. */
export const columnsIn = (sheets: Sheets, sheet: string): string =>
  names(sheets, sheet)
    .map(c => `"${c}"`)
    .join(', ')
/** In SQL: the rows of a sheet, under its name. */
export const rowsIn = (sheets: Sheets, sheet: string): string =>
  `unnest(${names(sheets, sheet)
    .map(c => `${sheet}_${c}`)
    .join(', ')}) as ${sheet}(${columnsIn(sheets, sheet)})`
