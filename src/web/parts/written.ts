/** What people wrote, in whatever language: marked, so that a screen reader pronounces it rightly. */
import type { Lang } from '../../law/kernel/said.ts'
import { languageOf } from '../../registers/search/language.ts'

/** For an element that holds such a text on a page of a language. */
export const markOf = (text: string, page: Lang): { readonly lang?: Lang } => {
  const lang = languageOf(text)
  return lang && lang !== page ? { lang } : {}
}
