/** Kazakh words as they are searched: a word is found in every form that declension gives it. Pure. */

const FRONT = /[әеіөү]/
const VOWELS = /[аәеёиоөуұүыіэюя]/g

/** The endings of one harmony: plural, then possession, then case; which case endings may follow depends on the possession. */
const endings = (a: string, y: string): string => {
  const plural = `[лдт]${a}р`
  const everywhere = `[ндт]${y}ң|[нт]${a}н|д${a}н|[мбп]ен|нікі|дікі|тікі`
  const plain = `${everywhere}|[нтд]${y}|[${a === 'а' ? 'ғқ' : 'гк'}]${a}|[дт]${a}|[дт]${a === 'а' ? 'ағы' : 'егі'}`
  const ours = `${y}?(?:м|ң|м${y}з|ң${y}з)`
  const its = `с?${y}`
  return `(?:${plural})?(?:(?:${plain})|${ours}(?:${plain}|${a})?|${its}(?:${everywhere}|нд?${a}|н|нд${a === 'а' ? 'ағы' : 'егі'})?)?`
}
const BACK_ENDINGS = endings('а', 'ы')
const FRONT_ENDINGS = endings('е', 'і')
/** Every ending, of either harmony, as a regular expression; it fits the empty text too. */
export const anyEnding = `(?:${BACK_ENDINGS}|${FRONT_ENDINGS})`
/** By the last vowel of the stem; a borrowed word whose last vowel takes no side takes either. */
const endingsOf = (stem: string): string => {
  const last = stem.match(VOWELS)?.at(-1) ?? ''
  if (FRONT.test(last)) return FRONT_ENDINGS
  return /[аоұы]/.test(last) ? BACK_ENDINGS : anyEnding
}
const WHOLE: ReadonlyMap<string, RegExp> = new Map([BACK_ENDINGS, FRONT_ENDINGS, anyEnding].map(e => [e, new RegExp(`^${e}$`)]))
const SOFTENED: Readonly<Record<string, string>> = { п: 'б', қ: 'ғ', к: 'г' }
const HARDENED: Readonly<Record<string, string>> = { б: 'п', ғ: 'қ', г: 'к' }

/** A stem whose last vowel fell out before the ending's: орн-ы. */
const SHORTENED = /[^аәеёиоөуұүыіэюя][қкнлз]$/

/** My and your own: stripped from what is searched only together with what follows, for many a word ends like that by itself (шешім). */
const MINE = /^[ыі]?[мң]$/
const SHORTEST = 3
const LONGEST = 40

/** The stems of which this word may be a form, itself the first; a stem that is softened before a vowel stands as in the dictionary. */
export const stemsOf = (word: string): readonly string[] => {
  if (word.length > LONGEST || !/^\p{Script=Cyrillic}+$/u.test(word)) return [word]
  const stems = new Set([word])
  for (let i = word.length - 1; i >= SHORTEST; i--) {
    const [stem, tail] = [word.slice(0, i), word.slice(i)]
    if (MINE.test(tail) || !WHOLE.get(endingsOf(stem))?.test(tail)) continue
    const end = stem.slice(-1)
    const vowel = /^[ыі]/.exec(tail)?.[0]
    stems.add((vowel && HARDENED[end] && stem.slice(0, -1) + HARDENED[end]) || stem)
    if (vowel && SHORTENED.test(stem)) stems.add(stem.slice(0, -1) + vowel + end)
  }
  return [...stems]
}
/** How a stem may be written before its endings: талап, талаб-ы; орын, орн-ы. */
const written = (stem: string): readonly string[] => {
  const soft = SOFTENED[stem.at(-1) ?? '']
  const short = /^.+[^аәеёиоөуұүыіэюя][ыі][қкнлз]$/.test(stem) ? stem.slice(0, -2) + stem.slice(-1) : undefined
  return [stem, ...(soft ? [stem.slice(0, -1) + soft] : []), ...(short ? [short] : [])]
}
const LETTER = 'a-zа-яёәғқңөұүһі0-9'

/**
 * What a word of a query looks for in folded text: `parts`, one of which stands in every text that has the word in some form (for an
 * index), and a regular expression that tells, in the syntax that JavaScript and PostgreSQL share. Undefined for what is not one
 * Cyrillic word: that is looked for as it is written.
 */
export const formsOf = (word: string): { readonly parts: readonly string[]; readonly pattern: string } | undefined => {
  if (word.length < SHORTEST || word.length > LONGEST || !/^[а-яёәғқңөұүһі]+$/.test(word)) return undefined
  const stems = stemsOf(word).flatMap(stem => written(stem).map(w => ({ w, endings: endingsOf(stem) })))
  return {
    parts: [...new Set(stems.map(s => s.w))],
    pattern: `(?:^|[^${LETTER}])(?:${stems.map(s => s.w + s.endings).join('|')})(?:$|[^${LETTER}])`,
  }
}
