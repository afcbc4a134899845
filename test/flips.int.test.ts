/** A byte changed anywhere in what is recorded is found: by fsck, or where something is derived, by the replay. */
import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Chancery } from '../src/chancery/chancery.ts'
import { erasureOf } from '../src/chancery/files/erase.ts'
import { fileFieldsOf } from '../src/chancery/files/handing-out.ts'
import { type OpenChancery, openChancery } from '../src/chancery/open.ts'
import { replay } from '../src/chancery/replay/replay.ts'
import { Player } from '../src/chancery/scenario/play.ts'
import { publish } from '../src/chancery/seeing/publishing.ts'
import { configOf } from '../src/cli/config.ts'
import { openDocuments } from '../src/cli/documents.ts'
import { foundingCommands } from '../src/demo/country.ts'
import { signWithDemoKey } from '../src/documents/signing/desk.ts'
import { prepare } from '../src/documents/signing/signing.ts'
import { PostgresJournal } from '../src/journal/postgres.ts'
import { oneAtATime } from '../src/journal/reading/pages.ts'
import { law } from '../src/law/index.ts'
import { checkpointOf } from '../src/log/signed/checkpoint.ts'
import { cosigned, KINDS, signerOf } from '../src/log/signed/note.ts'
import { Witness } from '../src/log/witness/witness.ts'
import { checked } from '../src/registers/checking/checked.ts'
import { PostgresRegisters } from '../src/registers/postgres.ts'
import { PublishedKept } from '../src/registers/published/kept.ts'
import { newDatabase } from './database.ts'
import { playIn, wholeMatter } from './site.ts'

const AT = '2026-03-02T10:00:00+05:00'
const pool = new pg.Pool({ connectionString: await newDatabase(), max: 2 })
let open: OpenChancery
let now = AT
beforeAll(async () => {
  const databaseUrl = pool.options.connectionString
  const common = { law, founding: foundingCommands, dataDir: '', databaseUrl, log: () => {} }
  open = await openChancery({ ...common, clock: { now: () => now }, signing: true })
  const { chancery, record } = open
  const { publicLog } = record
  const lodge = async (...attached: readonly string[]) => {
    const input = {
      office: 'office/almaty-bostandyk',
      about: 'Жалақы төленбейді',
      signed: false,
      confidential: false,
      ...(attached.length && { attached }),
    }
    const done = await chancery.perform({ act: 'application.lodge', person: 'citizen/applicant-1', input })
    if (done.is !== 'done') throw new Error(done.is)
    return done.receipt.stream
  }
  const [gone] = [await lodge(), await lodge()]
  await chancery.perform({ act: 'application.sign', stream: gone, person: 'citizen/applicant-1', input: {} })
  await record.erase(erasureOf(law, chancery.journal, { stream: gone, versions: [1], at: AT, order: '2-14/2026' }))
  await documented()
  const { contents } = record
  const brought = [pdfOf(10), pdfOf(700_000)]
  const kept = await Promise.all(brought.map(bytes => contents.put([bytes], 'application/pdf', 'citizen/applicant-1')))
  await lodge(...kept.map((k, i) => `${k.hash} ${i}.pdf`))
  await publicLog.sequence(true)
  // Something waits, somebody countersigned, and somebody was countersigned.
  await lodge()
  await publicLog.sequence(true)
  await lodge()
  const witness = signerOf('witness.example', randomBytes(32), KINDS.witnessed)
  const note = (await publicLog.bare()) ?? ''
  const text = note.slice(0, note.indexOf('\n\n') + 1)
  await publicLog.keep((await publicLog.standing()).size, witness.vkey, cosigned(text, 1_764_000_000, witness))
  const other = signerOf('other.example/log', randomBytes(32))
  const seen = new Witness(pool, publicLog.witness, [other.vkey])
  expect((await seen.addCheckpoint(`old 0\n\n${checkpointOf(other, 5, randomBytes(32))}`)).status).toBe(200)
  await published()
}, 120_000)
/** A whole matter before everybody's eyes; and something that stood there once. */
const published = async () => {
  const { chancery, record } = open
  const shelf = record.published
  // Who plays signs nothing.
  const unsigned = new Chancery(law, record.journal, record.registers, { now: () => now }, { contents: record.contents })
  const set = (to: string) => {
    now = to
  }
  const country = { chancery: unsigned, now: () => now, set }
  await playIn(wholeMatter(), new Player(country), 0)
  await publish(chancery, shelf, true)
  const { acts } = await shelf.find({ text: '', limit: 100, offset: 0 })
  const own = acts.filter(a => a.kind === 'case')
  const [act] = own
  if (!act) throw new Error('no case is published')
  const unsaid = [2, 3, 4, 5, 6].find(entry => own.every(a => a.entry !== entry)) ?? 0
  const stand = { stream: act.stream, version: 0, erasures: 0 }
  // What was read later is not written over.
  await pool.query('delete from published_to where stream = $1', [act.stream])
  await shelf.put({ stand, grounds: [], sees: 'all', acts: [...own, { ...act, entry: unsaid }] })
  await publish(chancery, shelf, true)
}
/** A file of somebody, of so many bytes and some. */
const pdfOf = (size: number) => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(size), Buffer.from('\nstartxref\n9\n%%EOF\n')])
/** Orders an inspection by a document that is signed, and another by one that waits. */
const documented = async () => {
  const { chancery, record } = open
  const { press, signing } = await openDocuments(configOf({ TARAZY_LOG: 'silent' }), chancery, record)
  if (!signing) throw new Error('nobody signs')
  const person = 'prosecutor/bostandyk-senior'
  const input = { subject: 'agency/akimat-bostandyk', about: 'Кезек тәртібі', ground: 'direct-detection', details: 'Баспасөз' }
  const command = { act: 'inspection.order', person, body: 'office/almaty-bostandyk', input }
  const drawn = await prepare(signing.signing, command)
  const done = drawn.is === 'prepared' ? await signWithDemoKey(signing, drawn.id, person) : drawn
  const waits = await prepare(signing.signing, command)
  await record.ended.end('a sign-in', Date.now() + 3_600_000)
  await press.close()
  if (done.is !== 'done' || waits.is !== 'prepared') throw new Error(`${done.is}, ${waits.is}`)
}
afterAll(async () => {
  await pool.end()
  await open?.close()
})

/** What finds it: undefined, nothing does. */
const found = async (client: pg.PoolClient): Promise<string | undefined> => {
  const one = oneAtATime(client)
  const [first] = (await checked(one, { vkey: open.record.publicLog.vkey, fileFields: fileFieldsOf(law) }, open.record.crew)).wrong
  if (first) return first.what
  const again = await replay(law, new PostgresJournal(one), new PostgresRegisters(one), new PublishedKept(one)).catch(e => ({
    differs: [{ what: String(e) }],
  }))
  return again.differs[0]?.what
}

type Change = (value: Buffer, at: number, by: number) => Buffer | string
const text: Change = (value, at, by) => {
  const bytes = Buffer.from(value)
  // A letter for a letter: what is no text or no JSON the database itself does not take.
  const i = at % Math.max(1, bytes.length)
  bytes[i] = (bytes[i] ?? 0x61) ^ (1 + (by % 7))
  return bytes.toString('utf8')
}
const number: Change = (value, _at, by) => String(Number(value.toString()) + 1 + by)
const CHANGES: Readonly<Record<string, Change>> = {
  text,
  json: text,
  uuid: text,
  tsvector: text,
  'timestamp with time zone': (value, _at, by) => new Date(Date.parse(value.toString()) + 1 + by).toISOString(),
  integer: number,
  bigint: number,
  boolean: value => (value.toString() === 'true' ? 'false' : 'true'),
  bytea: (value, at, by) => {
    const bytes = Buffer.from(value.toString().slice(2), 'hex')
    const i = at % Math.max(1, bytes.length)
    bytes[i] = (bytes[i] ?? 0) ^ (1 + (by % 255))
    return `\\x${bytes.toString('hex')}`
  },
}
/** Rows that say nothing yet: somebody looked whether a matter had begun. */
const WHERE: Readonly<Record<string, string>> = { head: 'version > 0' }
const TABLES = [
  'event',
  'head',
  'act',
  'docket',
  'content',
  'content_part',
  'log_queue',
  'log_place',
  'log_tile',
  'log_checkpoint',
  'log_cosignature',
  'log_witnessed',
  'matter',
  'wording',
  'party',
  'link',
  'office_held',
  'duty',
  'notice',
  'published',
  'published_gone',
  'published_ground',
  'published_hearing',
  'published_on',
  'published_to',
  'published_word',
  'awaiting',
  'brought',
  'ended',
  'setting',
  'migration',
]
/** Columns of which nothing could tell, and why. */
const COLUMNS_APART: Readonly<Record<string, string>> = {
  'content.kept_at': 'when something was brought tells only when it goes, if no act names it',
  'brought.at': 'when it was brought or last named tells only until when it can be named again',
  'notice.id': 'in what order people were told; the database gives it and lets nobody change it',
  'notice.read_at': 'when somebody read a notice is in no event',
  'migration.at': 'when a step of the schema was taken is of no consequence',
}

describe('a byte that is changed', () => {
  test('stands in one of these tables', async () => {
    const { rows } = await pool.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public'`,
    )
    expect(rows.map(r => r.name).sort()).toEqual([...TABLES].sort())
  })
  test('is not there to begin with', async () => {
    const client = await pool.connect()
    expect(await found(client)).toBe(undefined)
    client.release()
  })
  test.each(TABLES)(
    'in %s is found, whatever the column',
    async table => {
      const { rows: columns } = await pool.query<{ column: string; type: string }>(
        `select column_name as column, data_type as type from information_schema.columns where table_schema = 'public' and table_name = $1`,
        [table],
      )
      for (const { column, type } of columns.filter(c => COLUMNS_APART[`${table}.${c.column}`] === undefined)) {
        const change = CHANGES[type]
        if (!change) throw new Error(`how does one change a ${type}?`)
        await fc.assert(
          fc.asyncProperty(fc.nat(), fc.nat(), fc.nat(250), async (which, at, by) => {
            const client = await pool.connect()
            try {
              await client.query('begin')
              const { rows } = await client.query<{ ctid: string; value: string }>(
                `select ctid::text, "${column}"::text as value from "${table}" where "${column}" is not null and ${WHERE[table] ?? 'true'} order by 1`,
              )
              const row = rows[which % Math.max(1, rows.length)]
              if (!row) return
              const value = change(Buffer.from(row.value), at, by)
              const taken = await client
                .query(`update "${table}" set "${column}" = $1 where ctid = $2::tid`, [value, row.ctid])
                .catch(() => undefined)
              if (!taken) return
              const now = await client.query<{ value: string }>(
                `select "${column}"::text as value from "${table}" where "${column}"::text = $1`,
                [row.value],
              )
              if (now.rowCount === rows.filter(r => r.value === row.value).length) return
              expect(await found(client), `${table}.${column} ${row.value.slice(0, 80)} → ${String(value).slice(0, 80)}`).toBeDefined()
            } finally {
              await client.query('rollback')
              client.release()
            }
          }),
          { numRuns: 6 },
        )
      }
    },
    120_000,
  )
})
