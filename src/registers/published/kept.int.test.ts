/** What is published is made anew from the events and compared: whatever of it was altered is named. */
import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { openSite, playIn, wholeMatter } from '../../../test/site.ts'
import { replay } from '../../chancery/replay/replay.ts'
import { Player } from '../../chancery/scenario/play.ts'
import { publish } from '../../chancery/seeing/publishing.ts'
import { PostgresJournal } from '../../journal/postgres.ts'
import { oneAtATime } from '../../journal/reading/pages.ts'
import { law } from '../../law/index.ts'
import { PostgresRegisters } from '../postgres.ts'
import { PublishedKept } from './kept.ts'
import { PostgresPublished } from './postgres.ts'
import { CHECK } from './standing.ts'

const site = await openSite(wholeMatter().at)
const pool = new pg.Pool({ connectionString: site.databaseUrl, max: 2 })
let client: pg.PoolClient
let stream = ''
beforeAll(async () => {
  await playIn(wholeMatter(), new Player(site.country), 0)
  await publish(site.chancery, new PostgresPublished(pool), true)
  client = await pool.connect()
  stream = (await client.query(`select stream from published where act = 'case.decide'`)).rows[0].stream
})
afterEach(() => client.query('rollback'))
afterAll(async () => {
  client.release()
  await pool.end()
})
const differs = async (sql?: string) => {
  await client.query('begin')
  if (sql) await client.query(sql, [stream])
  const one = oneAtATime(client)
  return (await replay(law, new PostgresJournal(one), new PostgresRegisters(one), new PublishedKept(one))).differs
}

it('says nothing where nothing was altered', async () => expect(await differs()).toEqual([]))

const [OWN, CHECKED] = [`where stream = $1 and act = 'case.decide'`, ['published_to']] as const
it.each<readonly [string, readonly string[]]>([
  [`update published set text = text || '.' ${OWN}`, ['published']],
  [`update published set words = words || 'x:1'::tsvector ${OWN}`, ['published']],
  [`update published set words = setweight(words, 'B') ${OWN}`, ['published']],
  [`update published set body = null ${OWN}`, ['published']],
  [`update published set id = null ${OWN}`, ['published']],
  // It is where it was, says the check, at another place in the order.
  [`update published set seq = nextval('published_seq') ${OWN}`, CHECKED],
  [`update published set seq = seq + 1000000 ${OWN}`, ['published', ...CHECKED]],
  [`delete from published ${OWN}`, ['published', ...CHECKED]],
  [`update published_to set sees = 'course' where stream = $1`, ['published_to']],
  [`update published_to set version = version + 1 where stream = $1`, CHECKED],
  [`update published_to set version = version - 1 where stream = $1`, CHECKED],
  [`update published_to set erasures = 1 where stream = $1`, CHECKED],
  [`delete from published_to where stream = $1`, ['published', 'published_ground', 'published_hearing']],
  [`update published_ground set version = version + 1 where stream = $1`, ['published_ground', ...CHECKED]],
  [
    `update published_ground set ground = 'citizen/bystander' where stream = $1 and ground = 'citizen/applicant-2'`,
    ['published_ground', ...CHECKED],
  ],
  [`delete from published_ground where stream = $1`, ['published_ground', ...CHECKED]],
  [`update published_hearing set room = room || '1' where stream = $1`, ['published_hearing']],
  [`update published_hearing set court = null where stream = $1`, ['published_hearing']],
  [`delete from published_hearing where stream = $1`, ['published_hearing', ...CHECKED]],
  [`insert into published_gone(stream, entry) values ($1, 1000)`, ['published_gone', ...CHECKED]],
  [`insert into published_gone(stream, entry) select stream, entry from published ${OWN}`, ['published_gone', ...CHECKED]],
])('%s', async (sql, tables) => {
  const found = await differs(sql)
  const named = found.filter(d => d.stream === stream).map(d => d.what)
  expect([...new Set(named)].sort()).toEqual(tables.map(t => `table ${t}`).sort())
})
it.each([
  [`update published_on set n = n + 1 where day = (select max(day) from published where stream = $1)`, 'published_on'],
  [`delete from published_on where day = (select max(day) from published where stream = $1)`, 'published_on'],
  [`insert into published_on select '1999-01-01', 1 where $1 <> ''`, 'published_on'],
  [
    `update published_word set n = n + 1 where word = 'сотты' or word = (select min(word) from published_word where $1 <> '')`,
    'published_word',
  ],
  [`delete from published_word where word = (select max(word) from published_word where $1 <> '')`, 'published_word'],
  [`insert into published_word select 'небылица', 1 where $1 <> ''`, 'published_word'],
  [
    `insert into published(stream, entry, kind, document, act, at, day, lang, title, text, words)
       select 'case/none', entry, kind, document, act, at, day, lang, title, text, words from published ${OWN}`,
    'published',
  ],
  [`insert into published_ground select 'case/none', 'case/other', 1, 0 where $1 <> ''`, 'published_ground'],
  [`insert into published_to select 'case/none', 1, 0, 'all', '' where $1 <> ''`, 'published_to'],
])('%s is of no matter, and named', async (sql, table) => {
  const found = await differs(sql)
  expect(found.map(d => d.what)).toContain(`table ${table}`)
  expect(found.map(d => d.stream)).not.toContain(stream)
})
it.each([
  [`update published_to set sees = 'course' where stream = $1`, 'published_to'],
  [`update published_to set version = version + 1 where stream = $1`, 'published_to'],
  [`update published_ground set version = version + 1 where stream = $1`, 'published_ground'],
  [`update published_ground set ground = 'citizen/none' where stream = $1 and ground = 'citizen/applicant-2'`, 'published_ground'],
  [`delete from published_ground where stream = $1`, 'published_ground'],
  [`delete from published_hearing where stream = $1`, 'published_hearing'],
])('%s is found where the check was reckoned anew', async (sql, table) => {
  await client.query('begin')
  await client.query(sql, [stream])
  const found = await differs(`update published_to t set "check" = ${CHECK} where t.stream = $1`)
  expect(found).toEqual([{ stream, what: `table ${table}` }])
})
it('says nothing of what its matter has left behind: nobody finds it, and it is written anew', async () => {
  const { answer } = await site.chancery.ask(world => world.see(stream))
  await pool.query('delete from published_to where stream = $1', [stream])
  await new PostgresPublished(pool).put({
    stand: { stream, version: answer.version - 1, erasures: 0 },
    sees: 'all',
    acts: [],
    grounds: [],
  })
  expect(await differs()).toEqual([])
  await client.query('rollback')
  await publish(site.chancery, new PostgresPublished(pool), false)
  expect(await differs()).toEqual([])
})
it('is right again when all of it was written anew', async () => {
  await pool.query(`update published set words = '' where stream = $1`, [stream])
  await pool.query(`update published_hearing set room = '' where stream = $1`, [stream])
  await pool.query('update published_word set n = n + 1')
  expect((await differs()).length).toBeGreaterThan(2)
  await client.query('rollback')
  await pool.query('truncate published, published_to, published_ground, published_on, published_word')
  await publish(site.chancery, new PostgresPublished(pool), true)
  expect(await differs()).toEqual([])
})
