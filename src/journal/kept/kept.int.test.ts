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
  const put = (text: string) => contents.put([Buffer.from(text)], 'image/png', 'citizen/one')
  const [held, left] = [await put('held'), await put('left')]
  await contents.claim([held.hash], 'citizen/one')
  await pool.query(`update content set kept_at = now() - interval '25 hours'`)
  await contents.put([Buffer.from('another')], 'image/png')
  expect([await contents.about(held.hash), await contents.about(left.hash)]).toEqual([held, undefined])
})

test('who brought what is known for a day, which begins anew when they name it', async () => {
  await ready
  const contents = new PostgresContents(pool)
  const who = 'citizen/one'
  const [named, left] = [await contents.put([Buffer.from('1')], 'image/png', who), await contents.put([Buffer.from('2')], 'image/png', who)]
  await contents.hold([left.hash])
  await contents.claim([named.hash], who)
  const older = (hours: number) => pool.query(`update brought set at = at - make_interval(hours => $1)`, [hours])
  await older(23)
  expect(await contents.claim([named.hash], who)).toEqual([])
  await older(2)
  await contents.put([Buffer.from('another')], 'image/png')
  expect(await contents.claim([named.hash, left.hash], who)).toEqual([left.hash])
  expect(await contents.about(left.hash)).toEqual(left)
})
test('many claim, bring and clear away the same at once, and nobody waits in a ring', async () => {
  await ready
  const contents = new PostgresContents(pool)
  const all = Array.from({ length: 6 }, (_, i) => Buffer.from(`at once ${i}`))
  const hashes = (await Promise.all(all.map(b => contents.put([b], 'image/png', 'citizen/one')))).map(k => k.hash)
  await Promise.all(
    Array.from({ length: 40 }, async (_, i) => {
      await pool.query(`update brought set at = now() - interval '25 hours' where hash = $1`, [hashes[i % 6]])
      await contents.put([all[i % 6] as Buffer], 'image/png', 'citizen/one')
      await contents.claim(i % 2 ? hashes : [...hashes].reverse(), 'citizen/one')
    }),
  )
})
test('what is brought again stays for another day', async () => {
  await ready
  const contents = new PostgresContents(pool)
  const bytes = [Buffer.from('brought again')]
  const { hash } = await contents.put(bytes, 'image/png')
  const later = (hours: number) => pool.query('update content set kept_at = kept_at - make_interval(hours => $1)', [hours])
  await later(23)
  await contents.put(bytes, 'image/png')
  await later(2)
  await contents.put([Buffer.from('yet another')], 'image/png')
  expect(await contents.about(hash)).toBeDefined()
})
test('among all that is kept, what nobody has claimed is not searched for', async () => {
  await ready
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query(
      `insert into content(hash, size, type, claimed) select 'x' || n, 1, 'image/png', true from generate_series(1, 5000) n`,
    )
    await client.query('analyze content')
    const { rows } = await client.query(`explain delete from content where not claimed and kept_at < now() - interval '1 day'`)
    expect(rows.map(r => r['QUERY PLAN']).join()).toContain('content_unclaimed')
  } finally {
    await client.query('rollback')
    client.release()
  }
})
