/** The syntax of PDF (ISO 32000-1, 7.2 and 7.3) as far as changing a dictionary needs it. Text is Latin-1: one character a byte. */

export interface Span {
  readonly from: number
  readonly to: number
}

const SPACE = '\0\t\n\f\r '
const DELIMITER = '()<>[]{}/%'
const DEEPEST = 100

const fail = (): never => {
  throw new RangeError('not PDF')
}

/** The first position that is neither white space nor comment. */
export const skip = (text: string, at: number): number => {
  let i = at
  while (i < text.length)
    if (SPACE.includes(text.charAt(i))) i++
    else if (text.charAt(i) === '%') while (i < text.length && !'\r\n'.includes(text.charAt(i))) i++
    else break
  return i
}

const regular = (text: string, at: number): number => {
  let i = at
  while (i < text.length && !SPACE.includes(text.charAt(i)) && !DELIMITER.includes(text.charAt(i))) i++
  return i > at ? i : fail()
}

const literal = (text: string, at: number): number => {
  let open = 0
  for (let i = at; i < text.length; i++) {
    const c = text.charAt(i)
    if (c === '\\') i++
    else if (c === '(') open++
    else if (c === ')' && --open === 0) return i + 1
  }
  return fail()
}

const until = (text: string, at: number, close: string, depth: number): number => {
  let i = skip(text, at)
  while (!text.startsWith(close, i)) i = skip(text, objectEnd(text, i, depth + 1))
  return i + close.length
}

/** Where the object that begins at `at` ends. A reference `n g R` is one object. Throws a RangeError on what is none. */
export const objectEnd = (text: string, at: number, depth = 0): number => {
  if (depth > DEEPEST || at >= text.length) return fail()
  const c = text.charAt(at)
  if (text.startsWith('<<', at)) return until(text, at + 2, '>>', depth)
  if (c === '[') return until(text, at + 1, ']', depth)
  if (c === '(') return literal(text, at)
  if (c === '<') return text.indexOf('>', at) + 1 || fail()
  if (c === '/') return at + 1 === skip(text, at + 1) ? regular(text, at + 1) : fail()
  const reference = /^\d+ +\d+ +R(?![A-Za-z])/.exec(text.slice(at, at + 24))
  return reference ? at + reference[0].length : regular(text, at)
}

/** The values of a dictionary that begins at `at`, by key, with their places. Throws a RangeError on what is none, or holds a key twice. */
export const dictionaryAt = (text: string, at: number): ReadonlyMap<string, Span> => {
  if (!text.startsWith('<<', at)) return fail()
  const found = new Map<string, Span>()
  let i = skip(text, at + 2)
  while (!text.startsWith('>>', i)) {
    const end = text.charAt(i) === '/' ? objectEnd(text, i) : fail()
    const key = text.slice(i + 1, end)
    const from = skip(text, end)
    const to = objectEnd(text, from)
    if (found.has(key)) return fail()
    found.set(key, { from, to })
    i = skip(text, to)
  }
  return found
}

/** The dictionary with this value under the key, put in place of the old one or added. */
export const withEntry = (dictionary: string, key: string, value: string): string => {
  const old = dictionaryAt(dictionary, 0).get(key)
  return old
    ? dictionary.slice(0, old.from) + value + dictionary.slice(old.to)
    : `${dictionary.slice(0, dictionary.lastIndexOf('>>')).trimEnd()}\n  /${key} ${value}\n>>`
}

export const entry = (dictionary: string, key: string): string | undefined => {
  const span = dictionaryAt(dictionary, 0).get(key)
  return span && dictionary.slice(span.from, span.to)
}
