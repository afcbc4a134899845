/** Several servers publish at once: whoever read less takes nothing back, whichever of them writes last. */
import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { openSite, playIn, wholeMatter } from '../../../test/site.ts'
import { Player } from '../../chancery/scenario/play.ts'
import { publish } from '../../chancery/seeing/publishing.ts'
import { PostgresPublished } from './postgres.ts'
import type { PublishedAct, Stand } from './published.ts'

const site = await openSite(wholeMatter().at)
const pool = new pg.Pool({ connectionString: site.databaseUrl, max: 2 })
const shelf = new PostgresPublished(pool)
let acts: readonly PublishedAct[]
let grounds: readonly Stand[]
let stand: Stand
beforeAll(async () => {
  await playIn(wholeMatter(), new Player(site.country), 0)
  await publish(site.chancery, shelf, true)
  const own = async (from: string) => (await pool.query(`select * from ${from} where stream = $1`, [stand.stream])).rows
  stand = (await pool.query(`select stream, version, erasures from published_to join published using (stream) where act = 'case.decide'`))
    .rows[0]
  acts = (await own('published')) as PublishedAct[]
  grounds = (await own('published_ground')).map(({ ground, version, erasures }) => ({ stream: ground, version, erasures }))
})
afterEach(() => publish(site.chancery, shelf, true))
afterAll(() => pool.end())

const TABLES = { published: 'seq', published_gone: 'seq', published_hearing: 'seq', published_ground: 'ground', published_to: 'stream' }
/** All that is written of the matter, with its places in the order. */
const written = async () => {
  const all = Object.entries(TABLES).map(
    async ([t, o]) => (await pool.query(`select * from ${t} where stream = $1 order by ${o}`, [stand.stream])).rows,
  )
  return Promise.all(all)
}
it('what was read before the last act is not written over what was read after it', async () => {
  const before = await written()
  await shelf.put({ stand: { ...stand, version: stand.version - 1 }, sees: 'course', acts: acts.slice(0, -1), grounds: [] })
  expect(await written()).toEqual(before)
})
it('nor what was read before content was erased', async () => {
  await pool.query('update head set erasures = 1 where stream = $1', [stand.stream])
  const erased = acts.map(a => ({ ...a, text: '' }))
  await shelf.put({ stand: { ...stand, erasures: 1 }, sees: 'all', acts: erased, grounds })
  const before = await written()
  await shelf.put({ stand, sees: 'all', acts, grounds })
  expect(await written()).toEqual(before)
  await pool.query('update head set erasures = 0 where stream = $1', [stand.stream])
})
it('nor what was read before somebody who is named there came to hold an office', async () => {
  const [first, ...others] = grounds
  if (!first) throw new Error('it rests on nothing')
  const before = await written()
  const masked = acts.map(a => ({ ...a, title: 'И. П.' }))
  await shelf.put({ stand, sees: 'all', acts: masked, grounds: [{ ...first, version: first.version - 1 }, ...others] })
  expect(await written()).toEqual(before)
})
it('what was read at the same moment or later is written', async () => {
  await shelf.put({ stand, sees: 'all', acts: acts.slice(0, -1), grounds })
  const gone = await pool.query('select entry from published_gone where stream = $1', [stand.stream])
  expect(gone.rows.map(r => r.entry)).toContain(acts.at(-1)?.entry)
  await shelf.put({ stand, sees: 'all', acts, grounds })
  expect((await written())[0]).toHaveLength(acts.length)
})
it('what says it is ahead of the record is written over', async () => {
  await pool.query('update published_to set version = version + 5 where stream = $1', [stand.stream])
  await publish(site.chancery, shelf, true)
  expect((await written())[4]).toEqual([expect.objectContaining(stand)])
})
