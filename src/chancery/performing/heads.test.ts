import { expect, test } from 'vitest'
import type { Journal } from '../../journal/journal.ts'
import type { Seen, StreamId } from '../../law/kernel/world.ts'
import { Heads } from './heads.ts'

const CASE = 'case/x'
const at = (version: number, erasures = 0): Seen => ({ stream: CASE, kind: 'case', version, chain: '', state: version, erasures })
/** A journal that tells what it read then when it is let. */
const slow = () => {
  const letters: (() => void)[] = []
  let now = at(1)
  const see = async (streams: readonly StreamId[]) => {
    const read = now
    await new Promise<void>(done => letters.push(done))
    return streams.map(() => read)
  }
  const set = (seen: Seen) => {
    now = seen
  }
  return { journal: { see } as unknown as Journal, set, first: () => letters.shift()?.(), last: () => letters.pop()?.() }
}
const version = (heads: Heads) => heads.remembered(world => world.see(CASE).version)

test('an answer that was long under way does not put back what was written meanwhile', async () => {
  const { journal, first } = slow()
  const heads = new Heads(journal)
  const late = version(heads)
  heads.wrote([{ stream: CASE, kind: 'case', expected: 1, events: [], state: 2, rows: {} }], [{ stream: CASE, version: 2, chain: '' }])
  first()
  expect((await late).answer).toBe(2)
  expect((await version(heads)).answer).toBe(2)
})
test('nor what was read after content was erased', async () => {
  const { journal, set, first, last } = slow()
  const heads = new Heads(journal)
  const late = heads.remembered(world => world.see(CASE).erasures)
  set(at(1, 1))
  const later = heads.read([CASE])
  last()
  await later
  first()
  expect((await late).answer).toBe(1)
})
