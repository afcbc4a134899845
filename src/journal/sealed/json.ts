/** JSON values: as they come back from the record, alike or not, and in canonical text. */

const LONE = /\p{Surrogate}/u
const quoted = (s: string): string => {
  const text = JSON.stringify(s)
  // Half a character would be written as an escape; only then is it worth a closer look.
  if (text.includes('\\ud') && LONE.test(s)) throw new Error('a text holds half a character')
  return text
}
const pair = (value: object, key: string): string => `${quoted(key)}:${canonical((value as Readonly<Record<string, unknown>>)[key])}`

/** RFC 8785 text of a JSON value; keys without a value are left out. @throws Error what JSON has no text for */
export const canonical = (value: unknown): string => {
  if (typeof value === 'string') return quoted(value)
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`${value} is not a number of JSON`)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  let text = ''
  for (const key of Object.keys(value).sort())
    if ((value as Readonly<Record<string, unknown>>)[key] !== undefined) text += text ? `,${pair(value, key)}` : pair(value, key)
  return `{${text}}`
}

const holed = (value: unknown): boolean =>
  typeof value === 'object' && value !== null
    ? Array.isArray(value)
      ? value.some(holed)
      : Object.keys(value).some(key => holed((value as Readonly<Record<string, unknown>>)[key]))
    : value === undefined
/** As it comes back from the record: what is undefined is absent. The same value where nothing is. */
export const plain = <T>(value: T): T => (holed(value) ? JSON.parse(JSON.stringify(value)) : value)

/** Whether two values have the same canonical text. */
export const alike = (a: unknown, b: unknown): boolean => {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((v, i) => alike(v ?? null, b[i] ?? null))
  const [x, y] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>]
  for (const key of Object.keys(x)) if (!alike(x[key], y[key])) return false
  for (const key of Object.keys(y)) if (y[key] !== undefined && x[key] === undefined) return false
  return true
}
