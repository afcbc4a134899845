/** What people wrote, in whatever language: marked, so that a screen reader pronounces it rightly. */
import type { Lang } from '../../law/kernel/said.ts'

/** By its letters, the language a text is most likely written in; nothing where it has none. */
export const languageOf = (text: string): Lang | undefined =>
  /[әғқңөұүһі]/i.test(text) ? 'kk' : /\p{Script=Cyrillic}/u.test(text) ? 'ru' : /\p{Script=Latin}/u.test(text) ? 'en' : undefined

/** For an element that holds such a text on a page of a language. */
export const markOf = (text: string, page: Lang): { readonly lang?: Lang } => {
  const lang = languageOf(text)
  return lang && lang !== page ? { lang } : {}
}
