import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isEven, Tally } from './tally.ts'

const texts = fc.array(fc.string(), { maxLength: 20 })
const tallied = (added: readonly string[], taken: readonly string[]) => {
  const tally = new Tally()
  for (const t of added) tally.add(t)
  for (const t of taken) tally.take(t)
  return isEven([tally.sum])
}
test('two sides that said the same come to the same, whatever the order', () => {
  fc.assert(
    fc.property(
      texts.chain(t => fc.tuple(fc.constant(t), fc.shuffledSubarray(t, { minLength: t.length }))),
      ([one, other]) => tallied(one, other),
    ),
  )
})
test('one that said less, more, something else or the same twice does not', () => {
  fc.assert(
    fc.property(texts, fc.string(), fc.string(), (all, one, other) => {
      fc.pre(one !== other)
      expect(tallied([...all, one], all)).toBe(false)
      expect(tallied(all, [...all, one])).toBe(false)
      expect(tallied([...all, one], [...all, other])).toBe(false)
      expect(tallied([...all, one, one], [...all, one])).toBe(false)
    }),
  )
})
test('it does not matter how many counted', () => {
  fc.assert(
    fc.property(fc.array(texts), texts, (parts, rest) => {
      const other = new Tally()
      for (const t of [...parts.flat(), ...rest]) other.take(t)
      const sums = [...parts, rest].map(part => {
        const tally = new Tally()
        for (const t of part) tally.add(t)
        return tally.sum
      })
      expect(isEven([...sums, other.sum])).toBe(true)
      expect(isEven(sums)).toBe(sums.length === 0 || [...parts.flat(), ...rest].length === 0)
    }),
  )
})
