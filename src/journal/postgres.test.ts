/** What the journal says when the database does not answer as it should; and what it remembers. */
import { expect, test } from 'vitest'
import { draftOf } from '../../test/drafts.ts'
import { PostgresJournal } from './postgres.ts'
import type { Queried } from './reading/pages.ts'

/** A database of which the appends come out as is said, one after another. */
const saying = (...ends: readonly (Error | undefined)[]) => {
  const asked: string[] = []
  const query = async ({ name }: { readonly name: string }) => {
    asked.push(name)
    const end = name === 'append' ? ends[asked.filter(n => n === 'append').length - 1] : undefined
    if (end) throw end
    return { rows: [] }
  }
  return { journal: new PostgresJournal({ query } as unknown as Queried), asked }
}
const coded = (code: string) => Object.assign(new Error(code), { code })
/** The first goes alone; the others come while it is under way, and go together. */
const batched = (journal: PostgresJournal) => Promise.allSettled([1, 2, 3, 4].map(() => journal.append(draftOf())))

test.each(['ECONNRESET', '08006', '57P01', '57014'])(
  'where the connection is lost (%s), all who went together are told, and nothing is sent again',
  async code => {
    const { journal, asked } = saying(undefined, coded(code))
    const answers = await batched(journal)
    expect(answers.map(a => a.status)).toEqual(['fulfilled', 'rejected', 'rejected', 'rejected'])
    expect(asked).toEqual(['append', 'append'])
  },
)
test('what the database finds wrong with one is told that one alone', async () => {
  const { journal, asked } = saying(undefined, coded('22001'), undefined, coded('22001'))
  expect((await batched(journal)).map(a => a.status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
  expect(asked).toHaveLength(5)
})
test('the last numbers of dockets are remembered, but not of any number of them', async () => {
  const { journal, asked } = saying()
  const docketOf = (n: number) => ({ body: `court/${n}`, series: 'T', year: 2026 })
  const opening = (n: number) => draftOf(1, { docket: docketOf(n) })
  const counts = () => asked.filter(name => name === 'count').length
  await journal.append(opening(0))
  await journal.append(opening(0))
  expect(counts()).toBe(1)
  const all = draftOf()
  const [write] = all.writes
  if (!write) throw new Error('no write')
  await journal.append({
    ...all,
    writes: Array.from({ length: 10_001 }, (_, n) => ({ ...write, stream: `thing/${n}`, docket: docketOf(n) })),
  })
  expect(counts()).toBe(2)
  await journal.append(opening(0))
  expect(counts()).toBe(3)
})
