/** Texts as words that are looked up: Kazakh by its stems; Russian and English are left to PostgreSQL. Pure. */
import { folded } from '../filing.ts'
import { stemsOf } from '../search/kazakh.ts'

/** Told from the words of other languages, which are stemmed in another way. */
const KAZAKH = 'kk'
const LONGEST = 60
const LAST_POSITION = 16_383
const MOST_WORDS = 12

const wordsIn = (text: string): readonly string[] =>
  folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(w => w.length > 0 && w.length <= LONGEST)

const known = new Map<string, readonly string[]>()
/** The stems of a word, remembered: a text repeats itself. */
const stemsKnown = (word: string): readonly string[] => {
  const found = known.get(word) ?? stemsOf(word)
  if (known.size > 50_000) known.clear()
  known.set(word, found)
  return found
}
/** A tsvector as PostgreSQL reads it: letters and digits alone, so that nothing in it needs to be quoted otherwise. */
export const vectorOf = (title: string, text: string): string => {
  const at = new Map<string, string[]>()
  const lay = (words: readonly string[], from: number, weight: string) => {
    for (const [i, word] of words.entries())
      for (const stem of stemsKnown(word)) {
        const places = at.get(stem) ?? []
        if (places.length < 20) places.push(`${Math.min(LAST_POSITION, from + i + 1)}${weight}`)
        at.set(stem, places)
      }
  }
  const titled = wordsIn(title)
  lay(titled, 0, 'A')
  lay(wordsIn(text), titled.length, '')
  return [...at].map(([stem, places]) => `'${KAZAKH}${stem}':${places.join(',')}`).join(' ')
}
export const wordsOfQuery = (query: string | undefined): readonly string[] => [...new Set(wordsIn(query ?? ''))].slice(0, MOST_WORDS)
/** A tsquery for one word, by its stems. */
export const stemQuery = (word: string): string =>
  stemsKnown(word)
    .map(s => `'${KAZAKH}${s}'`)
    .join(' | ')
/** The words by which what was meant is guessed. */
export const termsIn = (title: string, text: string): readonly string[] =>
  [...new Set(wordsIn(`${title} ${text}`))].filter(w => w.length >= 4 && w.length <= 30 && /^\p{L}+$/u.test(w)).slice(0, 1_000)

/** @param lexemes of the query, as PostgreSQL stems it: a word of the text may go on after one by an ending */
export const hitting = (words: readonly string[], lexemes: readonly string[]): ((word: string) => boolean) => {
  const stems = new Set(words.flatMap(stemsKnown))
  return word => {
    const w = folded(word)
    return stemsKnown(w).some(s => stems.has(s)) || lexemes.some(l => l.length > 2 && w.startsWith(l) && w.length - l.length <= 5)
  }
}
