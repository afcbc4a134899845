import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draw, drawings } from './draw.ts'

const pool = (...weights: number[]) => weights.map((weight, i) => ({ judge: `judge/${i}`, weight }))
const seed = (n: bigint) => n.toString(16).padStart(64, '0')
const seeds = fc.bigInt({ min: 0n, max: 2n ** 256n - 1n }).map(seed)
const pools = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 12 }).map(w => pool(...w))

describe('the draw', () => {
  it('comes out as worked by hand', () => {
    // 17 mod 6 = 5: past 1 and 2, within 3. 17 div 6 = 2; 2 mod 3 = 2: past 1, within 2. 2 div 3 = 0.
    expect(draw(seed(17n), pool(1, 2, 3), 3)).toEqual(['judge/2', 'judge/1', 'judge/0'])
    expect(drawings(seed(17n), pool(1, 2, 3), 2)).toEqual([
      { judge: 'judge/2', seed: 17n, total: 6n, remainder: 5n },
      { judge: 'judge/1', seed: 2n, total: 3n, remainder: 2n },
    ])
  })
  it('takes each judge as often as the weights say', () => {
    const drawn = Array.from({ length: 60 }, (_, n) => draw(seed(BigInt(n)), pool(1, 2, 3), 1)[0])
    expect(['judge/0', 'judge/1', 'judge/2'].map(j => drawn.filter(d => d === j).length)).toEqual([10, 20, 30])
  })
  it('draws nobody twice, as many as asked for, and all where there are fewer', () => {
    fc.assert(
      fc.property(seeds, pools, fc.integer({ min: 0, max: 15 }), (s, p, count) => {
        const drawn = draw(s, p, count)
        expect(drawn).toHaveLength(Math.min(count, p.length))
        expect(new Set(drawn).size).toBe(drawn.length)
        expect(drawn.every(d => p.some(x => x.judge === d))).toBe(true)
        expect(draw(s, p, count)).toEqual(drawn)
      }),
    )
  })
})
