import { afterAll, beforeAll, expect, it } from 'vitest'
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
