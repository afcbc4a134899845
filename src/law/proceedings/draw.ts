/**
 * The verifiable draw. Who may be drawn, with what weight, is recorded first; the seed is the hash of the stream's history
 * after that record, which nobody knew before. To recompute: read the seed as one hexadecimal number N; let W be the sum of
 * the weights in the order of the pool; r = N mod W; go through the pool taking each weight from r until it would fall below
 * zero: that judge is drawn. For a further judge divide N by W (the whole part), leave the drawn one out, and go on.
 * A seed has 256 bits, so no remainder favours anybody by more than one part in 2^200.
 */
export interface Weighted {
  readonly judge: string
  /** A whole number above zero. */
  readonly weight: number
}
/** How one judge was drawn: `seed mod total = remainder`. */
export interface Drawing {
  readonly judge: string
  readonly seed: bigint
  readonly total: bigint
  readonly remainder: bigint
}
/** @param seed 64 hexadecimal digits  @returns as many as asked for, or all of the pool if it has fewer */
export const drawings = (seed: string, pool: readonly Weighted[], count: number): readonly Drawing[] => {
  const drawn: Drawing[] = []
  let [n, rest] = [BigInt(`0x${seed}`), pool]
  while (drawn.length < count && rest.length > 0) {
    const total = rest.reduce((sum, p) => sum + BigInt(p.weight), 0n)
    const remainder = n % total
    let r = remainder
    const next = rest.find(p => {
      r -= BigInt(p.weight)
      return r < 0n
    })
    drawn.push({ judge: next?.judge ?? '', seed: n, total, remainder })
    rest = rest.filter(p => p !== next)
    n /= total
  }
  return drawn
}
export const draw = (seed: string, pool: readonly Weighted[], count: number): readonly string[] =>
  drawings(seed, pool, count).map(d => d.judge)
