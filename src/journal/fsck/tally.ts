/** Tells whether the same texts were said on two sides, in whatever order and without keeping them. */
import { sha256 } from '../seal.ts'

export class Tally {
  /** The sum of their hashes; each word by itself, as far as it goes. */
  readonly #words = new Uint32Array(8)
  #count(text: string, by: 1 | -1): void {
    const digest = sha256(text)
    for (let i = 0; i < 8; i++) this.#words[i] = (this.#words[i] as number) + by * digest.readUInt32LE(4 * i)
  }
  add(text: string): void {
    this.#count(text, 1)
  }
  take(text: string): void {
    this.#count(text, -1)
  }
  /** Whether everything that was added was taken away, as often. */
  isEven(): boolean {
    return this.#words.every(w => w === 0)
  }
}
