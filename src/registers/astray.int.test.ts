import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newDatabase } from '../../test/database.ts'
import { type OpenChancery, openChancery } from '../chancery/open.ts'
import { replay } from '../chancery/replay/replay.ts'
import { foundingCommands } from '../demo/country.ts'
import { law } from '../law/index.ts'

const databaseUrl = await newDatabase()
let open: OpenChancery
let stream = ''
beforeAll(async () => {
  open = await openChancery({
    law,
    founding: foundingCommands,
    dataDir: '',
    databaseUrl,
    clock: { now: () => '2026-03-02T10:00:00+05:00' },
    log: () => {},
  })
  const { chancery } = open
  const lodged = await chancery.perform({
    act: 'application.lodge',
    person: 'citizen/applicant-1',
    input: { office: 'office/almaty-bostandyk', about: 'Wages are not paid', signed: true },
  })
  if (lodged.is !== 'done') throw new Error(lodged.is)
  stream = lodged.receipt.stream
  const ordered = await chancery.perform({
    act: 'inspection.order',
    person: 'prosecutor/bostandyk-head',
    body: 'office/almaty-bostandyk',
    input: { subject: 'agency/akimat-bostandyk', about: 'Wages', ground: 'information', basis: stream },
  })
  if (ordered.is !== 'done') throw new Error(ordered.is)
})
afterAll(() => open?.close())

const differs = async () => (await replay(law, open.chancery.journal, open.chancery.registers)).differs

it('finds nothing where nothing was altered', async () => {
  expect(await differs()).toEqual([])
})

it.each([
  ['matter', `update matter set stage = 'answered' where stream = $1`],
  ['party', 'delete from party where stream = $1'],
  ['party', `insert into party(who, stream) values ('citizen/bystander', $1)`],
  ['link', `insert into link("to", stream) values ('inspection/other', $1)`],
  ['office_held', `insert into office_held(body, stream) values ('court/supreme', $1)`],
  ['duty', 'delete from duty where stream = $1'],
  ['duty', `update duty set due = '2099-01-01' where stream = $1`],
  ['notice', 'update notice set version = 99 where stream = $1'],
  ['wording', `update wording set words = 'something else' where stream = $1`],
  ['wording', 'delete from wording where stream = $1'],
])('names the matter whose %s was altered: %s', async (table, sql) => {
  const { pool } = open.record
  const copies = ['matter', 'party', 'link', 'office_held', 'duty', 'notice', 'wording']
  for (const t of copies) await pool.query(`create table was_${t} as table ${t}`)
  await pool.query(sql, [stream])
  expect(await differs()).toEqual([{ stream, what: `table ${table}` }])
  for (const t of copies) {
    await pool.query(`delete from ${t}`)
    await pool.query(`insert into ${t} ${t === 'notice' ? 'overriding system value ' : ''}table was_${t}`)
    await pool.query(`drop table was_${t}`)
  }
  expect(await differs()).toEqual([])
})

describe('a matter that nobody opened', () => {
  const GHOST = 'application/ghost'
  const FILED = {
    matter: 'kind, number, version, stage, final, home, open, published, hearing_on, opened_at, moved_at, rows',
    wording: 'words',
    party: 'who',
    link: '"to"',
    office_held: 'body',
    duty: 'by, due, since, duty, key, "to"',
  }
  const haunted = async (tables: readonly (keyof typeof FILED)[], asked?: string) => {
    const { pool } = open.record
    if (asked) await pool.query(asked)
    for (const t of tables)
      await pool.query(`insert into ${t}(stream, ${FILED[t]}) select $1, ${FILED[t]} from ${t} where stream = $2`, [GHOST, stream])
    const named = (await differs()).filter(d => d.stream === GHOST).map(d => d.what)
    for (const t of [...tables, 'head']) await pool.query(`delete from ${t} where stream = $1`, [GHOST])
    return named.sort()
  }
  const LOOKED_AT = `insert into head(stream, kind, version, chain) values ('${GHOST}', '', 0, '')`
  it('is named, though all that is kept of it fits', async () => {
    const all = ['matter', 'wording', 'party', 'link', 'office_held', 'duty'] as const
    expect(await haunted(all)).toEqual(['table matter'])
    expect(await haunted(all, LOOKED_AT)).toEqual(['table matter'])
  })
  it.each(['wording', 'party', 'duty'] as const)('is named of which there is but a %s', async table =>
    expect(await haunted([table])).toEqual([`table ${table}`]),
  )
  it('is named of which somebody was told, though others looked for it', async () => {
    const { pool } = open.record
    await pool.query(`insert into notice(who, stream, version, act, at, by) values ('citizen/one', $1, 1, 'a', 'b', 'c')`, [GHOST])
    expect(await haunted([], LOOKED_AT)).toEqual(['table notice'])
    await pool.query('delete from notice where stream = $1', [GHOST])
  })
})
