/** A database of its own for each test file that asks for one. */
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, inject } from 'vitest'

const admin = async (sql: string): Promise<void> => {
  const client = new pg.Client({ connectionString: inject('databaseUrl') })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/** The address of the same PostgreSQL with another database. */
const withDatabase = (connectionString: string, name: string): string => {
  const url = new URL(connectionString)
  url.pathname = `/${name}`
  return url.href
}

/**
 * Makes an empty database, which goes when the tests of this file have ended. Call it at the top of the file:
 * `const databaseUrl = await newDatabase()`.
 * @returns its address, for `pg` and for DATABASE_URL
 */
export const newDatabase = async (): Promise<string> => {
  const name = `test_${randomBytes(6).toString('hex')}`
  afterAll(() => admin(`drop database if exists ${name} with (force)`))
  await admin(`create database ${name}`)
  return withDatabase(inject('databaseUrl'), name)
}
