/** What is kept beside the events, altered so that it still fits what lies next to it: each is named. */
import { createHash, randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newDatabase } from '../../../test/database.ts'
import { draftOf } from '../../../test/drafts.ts'
import { migrate } from '../migrate.ts'
import { PostgresJournal } from '../postgres.ts'
import { oneAtATime } from '../reading/pages.ts'
import { fsck } from './fsck.ts'

const pool = new pg.Pool({ connectionString: await newDatabase(), max: 2 })
const docket = { body: 'office/one', series: 'Т', year: 2026 }
const DOCKET = 'office/one Т 2026'
const [plain, lookedAt] = ['thing/plain', 'thing/looked-at']
beforeAll(async () => {
  await migrate(pool)
  const journal = new PostgresJournal(pool)
  for (const stream of ['thing/1', 'thing/2', 'thing/3']) await journal.append(draftOf(1, { stream, docket }))
  const done = await journal.append({ ...draftOf(2, { stream: plain }), reads: [{ stream: lookedAt, version: 0 }] })
  expect(done.is).toBe('appended')
})
afterAll(() => pool.end())

/** What is named where this was done. */
const named = async (sql: string, values: unknown[] = []) => {
  const client = await pool.connect()
  try {
    await client.query('begin')
    expect((await client.query(sql, values)).rowCount).toBeGreaterThan(0)
    return (await fsck(oneAtATime(client))).wrong.map(w => `${w.what} ${w.stream} ${w.version}`).sort()
  } finally {
    await client.query('rollback')
    client.release()
  }
}
test('nothing is named where nothing was altered', async () => expect(await named('select 1')).toEqual([]))

test.each([
  // Its numbers would be given once more.
  ['a docket that is gone', 'delete from docket', [`docket ${DOCKET} 0`]],
  ['a docket that counted on', 'update docket set last = 4', [`docket ${DOCKET} 4`]],
  ['a docket that never gave a number', `insert into docket values ('office/two', 'Т', 2026, 1)`, ['docket office/two Т 2026 1']],
  [
    'a number beyond the last, where there are as many as there should be',
    `update head set number = 'Т-9/2026' where number = 'Т-2/2026'`,
    [`docket ${DOCKET} 3`, 'number thing/2 1'],
  ],
  [
    'a number that two have',
    `with more as (insert into head select 'thing/twin', kind, version, chain, number, docket, state, 0 from head where stream = 'thing/3')
       update head set number = 'Т-3/2026' where stream = 'thing/2'`,
    [`docket ${DOCKET} 3`, 'head thing/twin 1', 'number thing/2 1'],
  ],
  ['a docket where there is no number', `update head set docket = 'office/one' where stream = '${plain}'`, [`head ${plain} 2`]],
  ['a docket of what has not begun', `update head set docket = 'office/one' where stream = '${lookedAt}'`, [`head ${lookedAt} 0`]],
  [
    'a number of what has not begun',
    `update head set docket = 'office/one', number = 'Т-4/2026' where stream = '${lookedAt}'`,
    [`docket ${DOCKET} 3`, `head ${lookedAt} 0`],
  ],
  ['a number without a docket', `update head set docket = null where stream = 'thing/3'`, [`docket ${DOCKET} 3`, 'head thing/3 1']],
  [
    'an act that says more than it has to',
    `update act set written = jsonb_set(written::jsonb, '{0,more}', '1') where written::text like '%${plain}%'`,
    [`act ${plain} 2`],
  ],
])('named is %s', async (_, sql, wrong) => expect(await named(sql)).toEqual(wrong))

test('named is an act that wrote nothing', async () => {
  const [id, fingerprint] = [randomUUID(), 'a'.repeat(64)]
  const check = createHash('sha256').update(fingerprint).digest('hex').slice(0, 8)
  expect(await named('insert into act values ($1, $2, $3)', [id, `${fingerprint}${check}`, '[]'])).toEqual([`act ${id} 0`])
})
