/** Keeps what was asked for of late. */
export class Recent<K, V> {
  readonly #half: number
  /** What was put or asked for since the other half was full. Nothing is ever taken out of a map: that is what would cost. */
  #young = new Map<K, V>()
  #old = new Map<K, V>()

  /** @param most how many are kept at most; half as many, of those put or asked for last, are kept in any case */
  constructor(most: number) {
    this.#half = Math.floor(most / 2)
  }
  get(key: K): V | undefined {
    const young = this.#young.get(key)
    if (young !== undefined) return young
    const old = this.#old.get(key)
    if (old !== undefined) this.set(key, old)
    return old
  }
  set(key: K, value: V): void {
    this.#young.set(key, value)
    if (this.#young.size < this.#half) return
    this.#old = this.#young
    this.#young = new Map()
  }
  clear(): void {
    this.#young = new Map()
    this.#old = new Map()
  }
}
