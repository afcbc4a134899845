/** How doubtful places of the text are read. */
import type { Said } from '../kernel/said.ts'
import type { ProvisionId } from './ids.ts'

export interface Reading {
  readonly n: number
  readonly text: Said
  readonly provisions: readonly ProvisionId[]
}
export const readings: readonly Reading[] = []
