/** What stands on a document: a label and what is said under it, in each of its languages. */
import type { Lang } from '../../law/kernel/said.ts'
import type { Block } from './prose.ts'

/** One and the same thing said in each language of the document. */
export type Words = readonly string[]
export interface Entry {
  readonly label: Words
  /** What is the same in every language: names, numbers, what a person wrote. */
  readonly blocks?: readonly Block[]
  /** What is said anew in each language. */
  readonly said?: Words
}

export const one = (text: string): readonly Block[] => [{ is: 'paragraph', text }]
export const list = (items: readonly string[]): readonly Block[] => [{ is: 'list', ordered: true, items }]

export const inEach = (languages: readonly Lang[], say: (lang: Lang) => string): Omit<Entry, 'label'> => {
  const said = languages.map(say)
  return new Set(said).size === 1 ? { blocks: one(said[0] ?? '') } : { said }
}
