/** Keys, waiting documents, who brought a file and steps of the schema: what was altered is named, also where it was there before there were checks. */
import { createHash } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { newDatabase } from '../../../test/database.ts'
import { PostgresAwaiting } from '../kept/awaiting.ts'
import { PostgresContents } from '../kept/contents.ts'
import { migrate } from '../migrate.ts'
import { CHECKS } from '../schema/checks.ts'
import { MIGRATIONS } from '../schema.ts'
import { fsckBeside } from './beside.ts'

const pool = new pg.Pool({ connectionString: await newDatabase(), max: 2 })
const awaiting = new PostgresAwaiting(pool)
const [OLD, NEW] = ['019cacea-e080-73d2-ae04-89e627bb07b0', '019cacea-e080-73d2-ae04-89e627bb07b1']
const HASH = createHash('sha256').update('%PDF').digest('hex')
const UNTIL = '2026-03-02T19:00:00.000Z'
beforeAll(async () => {
  await pool.query('create table migration(n int primary key, at timestamptz not null default now())')
  for (const [i, sql] of MIGRATIONS.slice(0, MIGRATIONS.indexOf(CHECKS)).entries()) {
    await pool.query(sql)
    await pool.query('insert into migration(n) values ($1)', [i + 1])
  }
  await pool.query(`insert into setting values ('session-key', 'aa'), ('log-key', 'bb')`)
  await pool.query(`insert into awaiting values ($1, 'citizen/one', $2, '{"a": "б"}', '\\x2550')`, [OLD, UNTIL])
  await migrate(pool)
  await new PostgresContents(pool).put([Buffer.from('%PDF')], 'application/pdf', 'citizen/one')
  await awaiting.keep({ id: NEW, person: 'citizen/one', until: UNTIL, drawn: { a: ['қ', null] }, pdf: Buffer.from('%PDF') })
})
afterAll(() => pool.end())

const within = async (sql: string) => {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query(sql)
    return (await fsckBeside(client)).map(w => `${w.stream}: ${w.what}`)
  } finally {
    await client.query('rollback')
    client.release()
  }
}
it('nothing is wrong with what was kept before and since', async () => {
  expect(await within('select 1')).toEqual([])
  for (const id of [OLD, NEW]) expect((await awaiting.take(id, '2026-03-02T10:00:00Z'))?.person).toBe('citizen/one')
})
it.each([
  [`update setting set value = 'ab' where name = 'log-key'`, ['setting/log-key: setting']],
  [`update setting set name = 'log-kez' where name = 'log-key'`, ['setting/log-kez: setting']],
  [`update awaiting set pdf = '\\x2551' where id = '${OLD}'`, [`awaiting/${OLD}: awaiting`]],
  [`update awaiting set drawn = '{"a": "в"}' where id = '${OLD}'`, [`awaiting/${OLD}: awaiting`]],
  [`update awaiting set until = until + interval '1 microsecond' where id = '${NEW}'`, [`awaiting/${NEW}: awaiting`]],
  [`update awaiting set drawn_at = drawn_at - interval '1 microsecond' where id = '${NEW}'`, [`awaiting/${NEW}: awaiting`]],
  [`update awaiting set person = 'citizen/two' where id = '${NEW}'`, [`awaiting/${NEW}: awaiting`]],
  [`update brought set person = 'citizen/two'`, [`brought/${HASH}: brought`]],
  ['delete from migration where n = 2', ['migration: migration']],
  ['insert into migration(n) values (0)', ['migration: migration']],
  ['delete from migration', ['migration: migration']],
])('%s', async (sql, wrong) => expect(await within(sql)).toEqual(wrong))

it('nobody is given a document to sign that is not as it was drawn up', async () => {
  await pool.query(`update awaiting set pdf = '\\x2551' where id = $1`, [NEW])
  expect(await awaiting.take(NEW, '2026-03-02T10:00:00Z')).toBeUndefined()
  await awaiting.keep({ id: NEW, person: 'citizen/one', until: UNTIL, drawn: {}, pdf: Buffer.from('%PDF-2') })
  expect((await awaiting.take(NEW, '2026-03-02T10:00:00Z'))?.pdf.toString()).toBe('%PDF-2')
  expect(await within('select 1')).toEqual([])
})
