/** What is read as it comes off the disk is what a question would have answered, and the connection serves on. */
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { newDatabase } from '../../../test/database.ts'
import { bytesIn, type Copied, copied, numberIn, textIn } from './copied.ts'
import type { Queried } from './pages.ts'

const pool = new pg.Pool({ connectionString: await newDatabase(), max: 1 })
afterAll(() => pool.end())
const all = async (db: Queried, question: string) => {
  const rows: Copied[] = []
  for await (const some of copied(db, question)) rows.push(...some)
  return rows
}
/** Rows that do not end where a piece of the answer ends: short ones, long ones, and one longer than many pieces. */
const MANY = `select i, repeat('ә', i % 3000) || i, case when i % 2 = 0 then decode(md5(i::text), 'hex') end, (i * 5000000000)::bigint
  from generate_series(1, 3000) i union all select 0, repeat('ы', 3000000), null, -1 order by 1`

test('every row comes, whole and in order', async () => {
  const { rows } = await pool.query<{ i: number; text: string; bytes: Buffer | null; big: string }>(
    `select m.* from (${MANY}) m(i, text, bytes, big)`,
  )
  const came = (await all(pool, MANY)).map(r => ({ i: numberIn(r[0]), text: textIn(r[1]), bytes: r[2], big: String(numberIn(r[3])) }))
  expect(came.length).toBe(3001)
  for (const [i, row] of rows.entries()) {
    expect(came[i]?.text === row.text).toBe(true)
    expect({ ...came[i], text: '' }).toEqual({ ...row, text: '' })
  }
})
test('of nothing comes nothing; of what is absent, nothing is said', async () => {
  expect(await all(pool, 'select 1 where false')).toEqual([])
  const [row] = await all(pool, `select null::text, ''::text, null::bytea`)
  expect(row).toEqual([null, Buffer.alloc(0), null])
  expect([textIn(row?.[0]), textIn(row?.[1]), bytesIn(row?.[2]).length, numberIn(row?.[0])]).toEqual(['', '', 0, Number.NaN])
})
test('whoever stops in the middle can ask something else on the same connection', async () => {
  const client = await pool.connect()
  try {
    for await (const rows of copied(client, MANY)) if (rows.length) break
    expect((await client.query('select 7 as n')).rows).toEqual([{ n: 7 }])
    await expect(async () => {
      for await (const _ of copied(client, MANY)) throw new Error('enough')
    }).rejects.toThrow('enough')
    expect((await client.query('select 8 as n')).rows).toEqual([{ n: 8 }])
  } finally {
    client.release()
  }
})
test.each([
  ['that is none', 'select nothing from nowhere', 'nowhere'],
  ['that fails on its way', 'select 1 / (2000 - i) from generate_series(1, 3000) i', 'division by zero'],
])('a question %s is an error, and the connection serves on', async (_what, question, says) => {
  await expect(all(pool, question)).rejects.toThrow(says)
  expect((await pool.query('select 9 as n')).rows).toEqual([{ n: 9 }])
})
