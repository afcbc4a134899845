/** Rows as CSV (RFC 4180), so that a spreadsheet shows them and takes none for a formula. */
import type { Value } from './columns.ts'

/** So that spreadsheets read Kazakh letters. */
export const BOM = '\u{feff}'
const SIGNS: readonly string[] = ['=', '+', '-', '@', '\u2212']
/** What spreadsheets pass over before they look: spaces, control and format characters. */
const PASSED = /^[\s\p{Cc}\p{Cf}]*/u

/** Whether an apostrophe goes before it: a spreadsheet might reckon with it; or it has one itself, so that one can always be taken off. */
const isGuarded = (text: string): boolean => {
  if (/^['\t\r\n]/.test(text)) return true
  const [first = ''] = text.replace(PASSED, '')
  // Fullwidth and small forms are taken for the sign itself.
  return SIGNS.includes(first.normalize('NFKC'))
}
const field = (value: Value): string => {
  if (typeof value !== 'string') return value === null ? '' : String(value)
  const text = isGuarded(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text
}
export const csvLine = (values: readonly Value[]): string => `${values.map(field).join(',')}\r\n`
