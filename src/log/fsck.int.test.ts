import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { newDatabase } from '../../test/database.ts'
import { draftOf } from '../../test/drafts.ts'
import { migrate } from '../journal/migrate.ts'
import { PostgresJournal } from '../journal/postgres.ts'
import { fsckLog } from './fsck.ts'
import { PublicLog } from './public-log.ts'

const pool = new pg.Pool({ connectionString: await newDatabase(), max: 4 })
afterAll(() => pool.end())

test('a log of whose end no checkpoint speaks is named', async () => {
  await migrate(pool)
  const journal = new PostgresJournal(pool)
  const log = await PublicLog.open(pool, { origin: 'court.example/log', seed: randomBytes(32).toString('hex') })
  for (let i = 0; i < 2; i++) {
    await journal.append(draftOf(2))
    await log.sequence()
  }
  const wrong = async () => (await fsckLog(pool, log.vkey)).wrong
  expect(await wrong()).toEqual([])
  await pool.query('delete from log_checkpoint where size = 4')
  expect(await wrong()).toEqual([{ stream: 'log', version: 4, what: 'checkpoint' }])
})
