/** In which language a text is written. Pure. */
import type { Lang } from '../../law/kernel/said.ts'

/** By its letters, the language a text is most likely written in; nothing where it has none. */
export const languageOf = (text: string): Lang | undefined =>
  /[әғқңөұүһі]/i.test(text) ? 'kk' : /\p{Script=Cyrillic}/u.test(text) ? 'ru' : /\p{Script=Latin}/u.test(text) ? 'en' : undefined
