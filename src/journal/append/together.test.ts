import { expect, test } from 'vitest'
import { draftOf } from '../../../test/drafts.ts'
import type { Draft } from '../journal.ts'
import { together } from './together.ts'

const writes = (stream: string, more: Partial<Draft> = {}) => ({ draft: { ...draftOf(1, { stream }), ...more } })
const reads = (stream: string, writing: string) => writes(writing, { reads: [{ stream, version: 1 }] })
const parted = (...waiting: readonly { readonly draft: Draft }[]) => {
  const { batch, rest } = together(waiting, 64)
  return [batch, rest].map(part => part.map(w => waiting.indexOf(w)))
}
test('those that touch different streams go together', () => {
  expect(parted(writes('a'), writes('b'), reads('c', 'd'))).toEqual([[0, 1, 2], []])
})
test('two may read what neither writes', () => expect(parted(reads('x', 'a'), reads('x', 'b'))).toEqual([[0, 1], []]))
test.each([
  ['writes what one before it writes', writes('a'), writes('a')],
  ['writes what one before it reads', reads('a', 'b'), writes('a')],
  ['reads what one before it writes', writes('a'), reads('a', 'b')],
  ['has the id of one before it', writes('a', { id: 'same' }), writes('b', { id: 'same' })],
])('one that %s waits', (_, before, after) => expect(parted(before, after)).toEqual([[0], [1]]))
test('whoever would have to wait for one that waits, waits as well', () => {
  expect(parted(writes('a'), reads('a', 'b'), writes('b'), writes('c'))).toEqual([
    [0, 3],
    [1, 2],
  ])
})
