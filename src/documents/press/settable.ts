/** Text as the fonts can set it: what they have no sign for stands as its code point, so that no paper fails for what somebody wrote. */
import { parse } from 'opentype.js'
import { SIGNS, TEXT } from './fonts.ts'

const codesIn = (font: Buffer): ReadonlySet<number> => {
  const { buffer, byteOffset, length } = font
  const { tables } = parse(buffer.slice(byteOffset, byteOffset + length) as ArrayBuffer)
  return new Set(Object.keys(tables.cmap?.glyphIndexMap ?? {}).map(Number))
}
let known: ((code: number) => boolean) | undefined
/** Read when first asked for: most papers hold nothing unusual. */
const isKnown = (code: number): boolean => {
  if (!known) {
    const text = TEXT.map(codesIn)
    const signs = codesIn(SIGNS)
    known = c => c === 0x0a || signs.has(c) || text.every(codes => codes.has(c))
  }
  return known(code)
}
/** Latin, Cyrillic and the signs of everyday, all of which the fonts have. */
const USUAL = /^[\n -~\u00a0-\u017e\u0400-\u045f\u0492-\u04e9\u2010-\u2014\u2018-\u201e\u2022\u2026\u2030\u20ac\u20b8\u2116«»]*$/u
/** More marks than any script puts over one letter. */
const PILED = /(\p{M}{4})\p{M}+/gu
/** Longer than any word or address: a line has to break somewhere. */
const UNBROKEN = /\S{200}/gu

export const settable = (text: string): string => {
  const broken = text.length < 200 ? text : text.replace(UNBROKEN, run => `${run}\u200b`)
  if (USUAL.test(broken)) return broken
  return Array.from(broken.replace(PILED, '$1…'), sign => {
    const code = sign.codePointAt(0) ?? 0
    return code === 0x200b || isKnown(code) ? sign : `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`
  }).join('')
}
/** The same of every text in a value. */
export const allSettable = <T>(value: T): T => {
  if (typeof value === 'string') return settable(value) as T
  if (Array.isArray(value)) return value.map(allSettable) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, allSettable(v)])) as T
}
