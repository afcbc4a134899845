/** Names of people made initials, in whatever form and language they stand in a text. Pure. */
import { LANGS, type Said } from '../../law/kernel/said.ts'
import { anyEnding } from '../../registers/search/kazakh.ts'

const RUSSIAN = 'а|я|у|ю|ы|и|е|о|ё|ь|й|ою|ею|ой|ей|[её]м|[оаяыи]м|[ое]го|[ое]му|[оыиае]х|[аяыи]ми|[ое]в|ых|их'
const ENGLISH = "['’]?s|['’]"
const ENDING = `(?:${RUSSIAN}|${ENGLISH}|${anyEnding})`
const NOT_LETTER = '[\\p{L}\\p{M}\\u00ad]'
const SOFT: Readonly<Record<string, string>> = { п: 'пб', қ: 'қғ', к: 'кг' }

/** The words of a name, long enough to be told from a single letter. */
const wordsOf = (name: string): readonly string[] => name.split(/[^\p{L}\p{M}]+/u).filter(w => w.length > 1)
const escaped = (s: string) => s.replace(/[\\^$.*+?()[\]{}|/-]/g, c => `\\${c}`)
/** A word in any of its forms; a soft hyphen between its letters does not hide it. */
const formed = (word: string): string => {
  const last = word.slice(-1).toLowerCase()
  const stem = word.length > 3 && /[аяыиоеьйё]/.test(last) ? word.slice(0, -1) : word
  const letters = [...stem].map((c, i, all) => {
    const soft = i === all.length - 1 ? SOFT[c.toLowerCase()] : undefined
    return soft ? `[${soft}]` : escaped(c)
  })
  const said = letters.join('\\u00ad?')
  // In Russian an ending stands in place of the last vowel (Розы), in Kazakh and English after it (Розаның, Roza's).
  return stem === word ? `${said}${ENDING}?` : `${said}(?:\\u00ad?${last}(?:${anyEnding}|${ENGLISH})|${ENDING})?`
}
/** `Роза Қалиасқар` is written `Р. Қ.` */
export const initialsOf = (name: string): string =>
  name
    .split(/[^\p{L}\p{M}]+/u)
    .filter(Boolean)
    .map(w => `${w.slice(0, 1).toUpperCase()}.`)
    .join(' ') || '—'

/** Puts initials in place of these names, each word of them by itself: with the case endings of Kazakh and Russian, in capitals too. */
export const hiding = (names: readonly Said[]): ((text: string) => string) => {
  const words = [...new Set(names.flatMap(n => LANGS.flatMap(l => wordsOf(n[l].normalize('NFC')))))].sort((a, b) => b.length - a.length)
  if (words.length === 0) return text => text
  const found = new RegExp(`(?<!${NOT_LETTER})(?:${words.map(formed).join('|')})(?!${NOT_LETTER})`, 'giu')
  // The dot that ends a sentence is not written twice.
  return text =>
    text.replace(found, (w, at: number, whole: string) => `${w.slice(0, 1).toUpperCase()}${whole[at + w.length] === '.' ? '' : '.'}`)
}
/** The same in every text of a value. */
export const hidden = (hide: (text: string) => string, value: unknown): unknown => {
  if (typeof value === 'string') return STREAM.test(value) ? value : hide(value)
  if (Array.isArray(value)) return value.map(v => hidden(hide, v))
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, hidden(hide, v)]))
  return value
}
/** Ids are not names. */
const STREAM = /^[a-z][a-z0-9-]*\/[a-z0-9-]{1,80}$/
