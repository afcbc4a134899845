import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { newDatabase } from './database.ts'

const first = await newDatabase()
const second = await newDatabase()

test('each database of a test is its own', async () => {
  expect(new Set([first, second, inject('databaseUrl')]).size).toBe(3)
  const client = new pg.Client({ connectionString: first })
  await client.connect()
  const { rows } = await client.query('select current_database() as name')
  await client.end()
  expect(new URL(first).pathname).toBe(`/${rows[0].name}`)
})
