/** What the database has to be made with, or the program does not start on it. */
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, expect, inject, test } from 'vitest'
import { migrate } from './migrate.ts'

const admin = new pg.Pool({ connectionString: inject('databaseUrl'), max: 1 })
const made: string[] = []
afterAll(async () => {
  for (const name of made) await admin.query(`drop database if exists ${name} with (force)`)
  await admin.end()
})
const madeWith = async (settings: string): Promise<string> => {
  const name = `test_${randomBytes(6).toString('hex')}`
  made.push(name)
  await admin.query(`create database ${name} template template0 ${settings}`)
  const url = new URL(inject('databaseUrl'))
  url.pathname = `/${name}`
  return url.href
}
const migrated = async (settings: string) => {
  const pool = new pg.Pool({ connectionString: await madeWith(settings), max: 1 })
  try {
    await migrate(pool)
  } finally {
    await pool.end()
  }
}
test.each([
  ["encoding 'LATIN1' locale_provider libc locale 'C'", /encoding UTF8/],
  // Nothing would be found in it that is not written in Latin letters.
  ["encoding 'UTF8' locale_provider libc locale 'C'", /no letters but Latin ones \(LC_CTYPE C\)/],
])('%s is refused', async (settings, said) => {
  await expect(migrated(settings)).rejects.toThrow(said)
})
test('C.UTF-8 is enough', () => migrated("encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' locale 'C'"))
