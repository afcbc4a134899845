/** A reading: how a doubtful place of the text is read here, so that a lawyer sees what was chosen. */
import type { Said } from '../../kernel/said.ts'
import type { ProvisionId } from '../ids.ts'

export interface Reading {
  readonly n: number
  readonly text: Said
  /** The provisions that it concerns. */
  readonly provisions: readonly [ProvisionId, ...ProvisionId[]]
  /** It holds for the whole text; the provisions named are those where it is felt most. */
  readonly general?: true
}
/** Readings of one subject. */
export interface Part {
  readonly title: Said
  readonly readings: readonly Reading[]
}
export const reading = (n: number, text: Said, ...provisions: Reading['provisions']): Reading => Object.freeze({ n, text, provisions })
