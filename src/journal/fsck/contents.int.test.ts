/** What is kept beside the journal is checked against what the entries name. */
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newDatabase } from '../../../test/database.ts'
import { draftOf } from '../../../test/drafts.ts'
import { ALL } from '../crew/span.ts'
import { PostgresContents } from '../kept/contents.ts'
import { migrate } from '../migrate.ts'
import { PostgresJournal } from '../postgres.ts'
import { oneAtATime, pages } from '../reading/pages.ts'
import { fsckContents } from './contents.ts'
import { fsckEvents } from './events.ts'

const pool = new pg.Pool({ connectionString: await newDatabase(), max: 4 })
await migrate(pool)
afterAll(() => pool.end())
const contents = new PostgresContents(pool)
const journal = new PostgresJournal(pool)
const fields = new Map([['thing.do', ['attached']]])
const pdf = (size = 10) => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(size), Buffer.from('\nstartxref\n9\n%%EOF\n')])
const PART = 256 * 1024

/** An entry that names these as its files and this as its paper. */
const entry = async (personal: object, paper?: string) => {
  const draft = { ...draftOf(), ...(paper && { signed: { paper, certificate: 'c'.repeat(64) } }) }
  const [write] = draft.writes
  if (!write) throw new Error('no write')
  const written = { ...write, events: [{ type: 'thing.done', data: { n: 0 }, personal: personal as Record<string, unknown> }] }
  const appended = await journal.append({ ...draft, writes: [written] })
  if (appended.is !== 'appended') throw new Error(appended.is)
  return write.stream
}
const kept = async (bytes = pdf(), claim = true) => {
  const { hash } = await contents.put([bytes], 'application/pdf')
  if (claim) await contents.hold([hash])
  return hash
}
const found = async () => {
  const client = await pool.connect()
  try {
    const one = oneAtATime(client)
    const [kept, entries] = [await fsckContents(one), await fsckEvents(one, ALL, fields)]
    return { contents: kept.contents, wrong: [...kept.wrong, ...entries.wrong] }
  } finally {
    client.release()
  }
}
beforeEach(async () => {
  await pool.query('truncate event, head, act, content cascade')
})
afterEach(async () => {
  await pool.query('truncate event, head, act, content cascade')
})

describe('what an entry names', () => {
  test('is there: papers, files of any number of parts, one file named twice', async () => {
    const [paper, small, exact, large] = [await kept(), await kept(), await kept(pdf(2 * PART - 30)), await kept(pdf(3 * PART + 1))]
    await entry({ attached: [`${small} a.pdf`, `${exact} b.pdf`] }, paper)
    await entry({ attached: [`${large} c.pdf`, `${small} d.pdf`] })
    expect(await found()).toMatchObject({ contents: 4, wrong: [] })
  })
  test('is missed where it is not there', async () => {
    const gone = 'ab'.repeat(32)
    const stream = await entry({ attached: [`${gone} a.pdf`] })
    const signed = await entry({ about: 'x' }, gone)
    const { wrong } = await found()
    expect(wrong).toHaveLength(2)
    for (const s of [stream, signed]) expect(wrong).toContainEqual({ stream: s, version: 1, what: 'absent' })
  })
  test('is missed where it would go after a day', async () => {
    const paper = await kept(pdf(), false)
    const stream = await entry({ about: 'x' }, paper)
    expect((await found()).wrong).toEqual([{ stream, version: 1, what: 'unclaimed' }])
  })
  test('is not missed once it was erased', async () => {
    const stream = await entry({ attached: [`${'ab'.repeat(32)} a.pdf`] }, 'cd'.repeat(32))
    await pool.query(`update event set erased = '{}', content = null, salt = null where stream = $1`, [stream])
    expect((await found()).wrong).toEqual([])
  })
  test('is what a field for files names: what people write elsewhere may look as it likes', async () => {
    await entry({ about: `${'ab'.repeat(32)} a.pdf`, lines: [`${'ab'.repeat(32)} b.pdf`], '§': 'x' })
    await entry({ attached: 'nothing of the kind', about: '"§":' })
    expect((await found()).wrong).toEqual([])
  })
  test('may be missing beside what nobody names yet', async () => {
    await kept(pdf(), false)
    await kept(pdf(), true)
    expect(await found()).toMatchObject({ contents: 2, wrong: [] })
  })
})

describe('what is kept', () => {
  test.each<[string, string, string, number]>([
    ['a byte of the first part', `update content_part set bytes = set_byte(bytes, 9, get_byte(bytes, 9) # 1) where n = 0`, 'bytes', 4],
    ['a byte of the last part', `update content_part set bytes = set_byte(bytes, 0, get_byte(bytes, 0) # 1) where n = 3`, 'bytes', 4],
    ['the order of parts', `update content_part set n = case n when 1 then 7 else n end`, 'part', 2],
    ['a part that is gone', `delete from content_part where n = 2`, 'part', 3],
    ['the last part that is gone', `delete from content_part where n = 3`, 'size', 3],
    ['a part more', `insert into content_part select hash, 4, 'x' from content`, 'part', 4],
    ['an empty part more', `insert into content_part select hash, 4, '' from content`, 'part', 4],
    ['all parts', `delete from content_part`, 'bytes', 0],
    ['the size', `update content set size = size + 1`, 'size', 4],
    ['the type', `update content set type = 'text/html'`, 'type', 4],
  ])('is found wrong where %s was changed', async (_, change, what, version) => {
    const hash = await kept(pdf(3 * PART + 5))
    await entry({ attached: [`${hash} a.pdf`] })
    await pool.query(change)
    expect((await found()).wrong).toContainEqual({ stream: `content/${hash}`, version, what })
  })
  test('is found wrong among others that are whole', async () => {
    const all: string[] = []
    for (let i = 0; i < 40; i++) all.push(await kept(pdf(i * 1_000)))
    const [, , third = ''] = all
    await pool.query(`update content_part set bytes = set_byte(bytes, 3, 0) where hash = $1`, [third])
    const { contents: n, wrong } = await found()
    expect(n).toBe(40)
    expect(new Set(wrong.map(w => w.stream))).toEqual(new Set([`content/${third}`]))
  })
})

test('a connection is asked one thing at a time, and goes on after what failed', async () => {
  let now = 0
  let most = 0
  const db = {
    query: async (n: number) => {
      most = Math.max(most, ++now)
      await new Promise(done => setTimeout(done, 1))
      now--
      if (n === 2) throw new Error('two')
      return { rows: [n] }
    },
  } as unknown as pg.Pool
  const one = oneAtATime(db) as unknown as { query: (n: number) => Promise<{ rows: number[] }> }
  const answers = await Promise.allSettled([1, 2, 3].map(n => one.query(n)))
  expect(answers.map(a => a.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  const read: number[] = []
  const all = pages<number>(async after => (after === 6 ? [] : (await one.query((after ?? 3) + 1)).rows))
  for await (const page of all) {
    read.push(...page)
    await one.query(0)
  }
  expect([read, most]).toEqual([[4, 5, 6], 1])
})
