/** Tells whether the same texts were said on two sides, in whatever order and without keeping them. */
import { sha256 } from '../sealed/seal.ts'

/** The sum of the hashes of texts; each word by itself, as far as it goes. */
export type Sum = Uint32Array
const WORDS = 8

export class Tally {
  readonly sum: Sum = new Uint32Array(WORDS)
  #count(text: string, by: 1 | -1): void {
    const digest = sha256(text)
    for (let i = 0; i < WORDS; i++) this.sum[i] = (this.sum[i] as number) + by * digest.readUInt32LE(4 * i)
  }
  add(text: string): void {
    this.#count(text, 1)
  }
  take(text: string): void {
    this.#count(text, -1)
  }
}
/** Whether everything that was added was taken away, as often, wherever it was counted. */
export const isEven = (sums: readonly Sum[]): boolean => {
  const total = new Uint32Array(WORDS)
  for (const sum of sums) for (const [i, word] of sum.entries()) total[i] = (total[i] as number) + word
  return total.every(word => word === 0)
}
