/** What is said to people: always in the three languages; a missing one does not compile. */

export const LANGS = ['kk', 'ru', 'en'] as const
export type Lang = (typeof LANGS)[number]
/** A text in the three languages. */
export type Said = Readonly<Record<Lang, string>>

/** The same word in every language: a number, a code, a proper name that is not translated. */
export const same = (text: string): Said => ({ kk: text, ru: text, en: text })
