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
const pick = (seed: bigint, pool: readonly Weighted[]): number => {
  const total = pool.reduce((n, p) => n + BigInt(p.weight), 0n)
  let r = seed % total
  for (const [i, p] of pool.entries()) {
    r -= BigInt(p.weight)
    if (r < 0n) return i
  }
  return pool.length - 1
}
/** @param seed 64 hexadecimal digits  @returns as many judges as asked for, or all of the pool if it has fewer */
export const draw = (seed: string, pool: readonly Weighted[], count: number): readonly string[] => {
  const drawn: string[] = []
  let rest = pool.filter(p => p.weight > 0)
  for (let n = BigInt(`0x${seed}`); drawn.length < count && rest.length > 0; ) {
    const total = rest.reduce((sum, p) => sum + BigInt(p.weight), 0n)
    const i = pick(n, rest)
    drawn.push(rest[i]?.judge ?? '')
    rest = rest.filter((_, j) => j !== i)
    n /= total
  }
  return drawn
}
