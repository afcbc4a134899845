import { expect, test } from 'vitest'
import { toldOf } from './filing.ts'

const parties = ['citizen/one', 'office/two', 'court/three', 'citizen/one'].map(who => ({ who, as: 'x' }))
const told = (by: { readonly person: string; readonly body?: string }) => toldOf({ parties } as never, { act: 'a', ...by })
test('told is each whom an act concerns, once', () =>
  expect(told({ person: 'clerk/x' })).toEqual(['citizen/one', 'office/two', 'court/three']))
test('but neither who did it nor the body in whose name', () => {
  expect(told({ person: 'citizen/one' })).toEqual(['office/two', 'court/three'])
  expect(told({ person: 'clerk/x', body: 'court/three' })).toEqual(['citizen/one', 'office/two'])
})
