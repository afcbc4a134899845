/** A cursor leads back to its place, in its own data set, written in one way. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cursorOf, placeIn } from './cursor.ts'

it('leads back, and nowhere in another data set', () => {
  fc.assert(
    fc.property(fc.nat(Number.MAX_SAFE_INTEGER), seq => {
      expect(placeIn('acts', cursorOf('acts', seq))).toBe(seq)
      expect(placeIn('hearings', cursorOf('acts', seq))).toBeUndefined()
      expect(placeIn('acts', `${cursorOf('acts', seq)}=`)).toBeUndefined()
    }),
  )
})
const spelt = (text: string) => Buffer.from(text).toString('base64url')
it.each([
  '',
  'x',
  'a1',
  '0',
  '-1',
  spelt('a-1'),
  spelt('a1e3'),
  spelt('a01'),
  spelt('a'),
  spelt('a 1'),
  spelt('a99999999999999999999'),
  spelt('aNaN'),
])('%j is none', cursor => expect(placeIn('acts', cursor)).toBeUndefined())
it('is nothing that anybody makes up by chance', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 40 }),
      text => placeIn('acts', text) === undefined || cursorOf('acts', placeIn('acts', text) ?? -1) === text,
    ),
  )
})
