import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { newDatabase } from '../../../test/database.ts'
import { atOneMoment } from './moment.ts'

const connectionString = await newDatabase()
const pools = [1, 2, 6].map(max => new pg.Pool({ connectionString, max }))
const other = new pg.Pool({ connectionString, max: 1 })
beforeAll(() => other.query('create table thing(n int)'))
afterAll(() => Promise.all([...pools, other].map(p => p.end())))

it.each(pools.map(p => [p.options.max, p] as const))('of a pool of %i, all connections see one moment', async (max, pool) => {
  await other.query('truncate thing')
  const counts = await atOneMoment(pool, 4, async db => {
    await other.query('insert into thing values (1)')
    const ask = () => db.query<{ n: string; pid: number }>('select count(*) as n, pg_backend_pid() as pid, pg_sleep(0.02) from thing')
    return (await Promise.all(Array.from({ length: 12 }, ask))).map(a => a.rows[0])
  })
  expect(new Set(counts.map(c => c?.n))).toEqual(new Set(['0']))
  expect(new Set(counts.map(c => c?.pid)).size).toBe(Math.min(4, max))
  expect((await pool.query('select count(*) as n from thing')).rows).toEqual([{ n: '1' }])
})
it.each(pools.map(p => [p.options.max, p] as const))('of a pool of %i, whatever goes wrong, none is kept', async (_, pool) => {
  await expect(atOneMoment(pool, 4, db => db.query('insert into thing values (2)'))).rejects.toThrow('read-only')
  await expect(atOneMoment(pool, 4, () => Promise.reject(new Error('enough')))).rejects.toThrow('enough')
  expect((await pool.query('select count(*) as n from thing where n = 2')).rows).toEqual([{ n: '0' }])
  expect(pool.idleCount).toBe(pool.totalCount)
})
