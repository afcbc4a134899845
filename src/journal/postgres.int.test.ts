import pg from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { newDatabase } from '../../test/database.ts'
import { fsck } from './fsck/fsck.ts'
import { journalContract } from './journal.contract.ts'
import { migrate } from './migrate.ts'
import { PostgresJournal } from './postgres.ts'

const pool = new pg.Pool({ connectionString: await newDatabase(), max: 8 })
const other = new pg.Pool({ connectionString: pool.options.connectionString, max: 4 })
afterAll(async () => {
  await pool.end()
  await other.end()
})
// Both start at once, as two servers on an empty database would.
const ready = Promise.all([migrate(pool), migrate(other)])
let turn = 0
/** Appends go to two servers in turn: they share nothing but the database. */
const two = async () => {
  await ready
  const journals = [new PostgresJournal(pool), new PostgresJournal(other)] as const
  const one = () => journals[turn++ % 2] as PostgresJournal
  return {
    see: (s: readonly string[]) => one().see(s),
    moved: (s: Parameters<PostgresJournal['moved']>[0]) => one().moved(s),
    append: (d: Parameters<PostgresJournal['append']>[0]) => one().append(d),
    history: (s: string) => one().history(s),
    written: (id: string) => one().written(id),
    next: (d: Parameters<PostgresJournal['next']>[0]) => one().next(d),
    everything: () => one().everything(),
  }
}
journalContract('two servers on one PostgreSQL', two)

describe('fsck', () => {
  test('finds nothing wrong after all that', async () => {
    await ready
    const found = await fsck(pool)
    expect(found.events).toBeGreaterThan(50)
    // The papers that some of these acts name were never brought.
    expect(found.wrong.filter(w => w.what !== 'absent')).toEqual([])
  })
  test.each([
    [
      'the text of an event',
      `update event set text = replace(text, '"n":1', '"n":7') where (stream, version) in (select stream, version from event where text like '%"n":1%' order by 1 limit 1)`,
    ],
    [
      'a leaf',
      `update event set leaf = set_byte(leaf, 3, (get_byte(leaf, 3) + 1) % 256) where (stream, version) in (select stream, version from event order by 1 limit 1)`,
    ],
    [
      'a chain hash',
      `update event set chain = set_byte(chain, 31, (get_byte(chain, 31) + 1) % 256) where (stream, version) in (select stream, version from event order by 1 desc limit 1)`,
    ],
    ['personal content', `update event set content = replace(content, 'Роза', 'Раза') where content like '%Роза%'`],
    ['a head', `update head set version = version + 1 where stream in (select stream from head where version > 0 limit 1)`],
    ['a number', `update head set number = 'Т-99/2026' where stream in (select stream from head where number is not null limit 1)`],
    [
      'an event taken out',
      `delete from event where (stream, version) in (select stream, version from event where version = 1 order by 1 limit 1)`,
    ],
  ])('finds a change of %s', async (_what, sql) => {
    await ready
    const client = await pool.connect()
    try {
      await client.query('begin')
      expect((await client.query(sql)).rowCount).toBeGreaterThan(0)
      const one = { query: client.query.bind(client) } as unknown as pg.Pool
      expect((await fsck(one)).wrong.length).toBeGreaterThan(0)
    } finally {
      await client.query('rollback')
      client.release()
    }
  })
})
