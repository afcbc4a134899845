import pg from 'pg'
import { afterAll } from 'vitest'
import { newDatabase } from '../../test/database.ts'
import { PostgresAwaiting } from './awaiting.ts'
import { PostgresContents } from './contents.ts'
import { keptContract } from './kept.contract.ts'
import { migrate } from './migrate.ts'

const pool = new pg.Pool({ connectionString: await newDatabase(), max: 8 })
afterAll(() => pool.end())
const ready = migrate(pool)
keptContract('in PostgreSQL', async () => {
  await ready
  return { contents: new PostgresContents(pool), awaiting: new PostgresAwaiting(pool) }
})
