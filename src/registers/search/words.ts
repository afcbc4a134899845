/** Whether words stand in a text: as they are written, in any place, or as a form of a Kazakh word. */
import { folded } from '../filing.ts'
import { formsOf } from './kazakh.ts'

/** No more than so many words of a query are looked for. */
const MOST_WORDS = 12
export const wordsAsked = (query: string | undefined): readonly string[] =>
  folded(query ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, MOST_WORDS)

/** The text must be folded. Answers whether every word of the query is in it. */
export const finding = (query: string | undefined): ((text: string) => boolean) => {
  const tests = wordsAsked(query).map(word => {
    const forms = formsOf(word)
    const pattern = forms && new RegExp(forms.pattern)
    return (text: string) => text.includes(word) || pattern?.test(text) === true
  })
  return text => tests.every(test => test(text))
}
