/** Keeps what was asked for last, so many at most. */
export class Recent<V> {
  readonly #most: number
  /** The first has waited longest. */
  readonly #kept = new Map<string, V>()

  constructor(most: number) {
    this.#most = most
  }
  get(key: string): V | undefined {
    const value = this.#kept.get(key)
    if (value === undefined) return undefined
    this.#kept.delete(key)
    this.#kept.set(key, value)
    return value
  }
  set(key: string, value: V): void {
    this.#kept.delete(key)
    this.#kept.set(key, value)
    const [longest] = this.#kept.size > this.#most ? this.#kept.keys() : []
    if (longest !== undefined) this.#kept.delete(longest)
  }
  clear(): void {
    this.#kept.clear()
  }
}
