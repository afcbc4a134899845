import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { newDatabase } from '../../../test/database.ts'
import { migrate } from '../migrate.ts'
import { PostgresAwaiting } from './awaiting.ts'
import { PostgresContents } from './contents.ts'
import { keptContract } from './kept.contract.ts'

const pool = new pg.Pool({ connectionString: await newDatabase(), max: 8 })
afterAll(() => pool.end())
const ready = migrate(pool)
keptContract('in PostgreSQL', async () => {
  await ready
  return { contents: new PostgresContents(pool), awaiting: new PostgresAwaiting(pool) }
})

test('what nobody has claimed within a day goes, what an act holds stays', async () => {
  await ready
  const contents = new PostgresContents(pool)
  const [held, left] = [await contents.put([Buffer.from('held')], 'image/png'), await contents.put([Buffer.from('left')], 'image/png')]
  await contents.claim([held.hash])
  await pool.query(`update content set kept_at = now() - interval '25 hours'`)
  await contents.put([Buffer.from('another')], 'image/png')
  expect([await contents.about(held.hash), await contents.about(left.hash)]).toEqual([held, undefined])
})
