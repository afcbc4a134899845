/** The place of a text where the words that were asked for stand closest together. Pure. */

export interface Piece {
  readonly text: string
  readonly hit: boolean
}
const AROUND = 12
const LENGTH = 36

/** About three dozen words, those that were asked for told apart; the beginning where none occurs. */
export const excerptOf = (text: string, isHit: (word: string) => boolean): readonly Piece[] => {
  const parts = text.slice(0, 60_000).split(/([\p{L}\p{N}]+)/u)
  const words = parts.flatMap((part, i) => (i % 2 === 1 ? [{ i, hit: isHit(part) }] : []))
  const hits = words.flatMap((w, n) => (w.hit ? [n] : []))
  const within = (from: number) => hits.filter(n => n >= from && n < from + LENGTH - AROUND).length
  const best = hits.slice(0, 200).reduce((a, n) => (within(n) > within(a) ? n : a), hits[0] ?? 0)
  const from = Math.max(0, best - AROUND)
  const [first, last] = [words[from]?.i ?? 0, words[Math.min(words.length - 1, from + LENGTH)]?.i ?? parts.length - 1]
  const shown = parts.slice(from === 0 ? 0 : first, last === words.at(-1)?.i ? parts.length : last + 1)
  const begins = from === 0 ? 1 : 0
  const pieces = shown.map((part, i) => ({ text: part, hit: (i + begins) % 2 === 0 && isHit(part) }))
  return [
    ...(from > 0 ? [{ text: '… ', hit: false }] : []),
    ...pieces.filter(p => p.text !== ''),
    ...(last === words.at(-1)?.i || words.length === 0 ? [] : [{ text: ' …', hit: false }]),
  ]
}
