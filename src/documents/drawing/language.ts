/** In which language a document is drawn up. A court speaks the language of its proceedings; others speak both. */
import type { Lang } from '../../law/kernel/said.ts'

/** What a matter's state tells, where it has a language of its own. */
interface Spoken {
  readonly language?: string
}
const BOTH: readonly Lang[] = ['kk', 'ru']

/**
 * @param state of the matter, and where it reviews another one, of that: an appeal speaks as the case does
 * @returns the language of the proceedings; of a language that documents are not drawn up in, Kazakh beside Russian
 */
export const languagesOf = (...states: readonly unknown[]): readonly Lang[] => {
  const language = states.map(s => (s as Spoken | undefined)?.language).find(l => l !== undefined)
  return BOTH.includes(language as Lang) ? [language as Lang] : BOTH
}
