/** Many hands find what one finds: the record checked and replayed in shares, by several threads that see one moment. */
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { newDatabase } from '../../../test/database.ts'
import { playIn, wholeMatter } from '../../../test/site.ts'
import { foundingCommands } from '../../demo/country.ts'
import { type Help, sharedOut } from '../../journal/crew/crew.ts'
import { atOneMoment } from '../../journal/crew/moment.ts'
import { lies, type Span, spansOf } from '../../journal/crew/span.ts'
import { law } from '../../law/index.ts'
import { type OpenChancery, openChancery } from '../open.ts'
import { Player } from '../scenario/play.ts'
import { publish } from '../seeing/publishing.ts'
import { replayRecord } from './replay.ts'

const databaseUrl = await newDatabase()
const pool = new pg.Pool({ connectionString: databaseUrl, max: 3 })
const common = { law, founding: foundingCommands, dataDir: '', databaseUrl, log: () => {} }
let [alone, together] = [] as unknown as readonly [OpenChancery, OpenChancery]
beforeAll(async () => {
  let now = wholeMatter().at
  const set = (to: string) => {
    now = to
  }
  alone = await openChancery({ ...common, clock: { now: () => now }, crew: { hands: 1, streams: 1_000 } })
  together = await openChancery({ ...common, crew: { hands: 3, streams: 2 } })
  const { chancery, record } = alone
  await playIn(wholeMatter(), new Player({ chancery, now: () => now, set }), 0)
  await publish(chancery, record.published, true)
  await record.publicLog.sequence(true)
}, 60_000)
afterAll(async () => {
  await Promise.all([pool.end(), alone.close(), together.close()])
})

const untimed = ({ seconds: _, ...found }: { readonly seconds: number }) => found
const both = async (ask: (open: OpenChancery) => Promise<{ readonly seconds: number }>) =>
  (await Promise.all([alone, together].map(ask))).map(untimed)

it('the streams are divided, and each lies in one span, also one that is not there', async () => {
  const { rows } = await pool.query<{ stream: string }>('select stream from head')
  for (const streams of [1, 7, 50, 100_000]) {
    const spans = await spansOf(pool, streams)
    expect(spans.length).toBe(Math.floor(rows.length / streams) + 1)
    for (const s of ['', 'a/a', 'zz/zz', ...rows.map(r => r.stream)]) expect(spans.filter(span => lies(s, span))).toHaveLength(1)
  }
})

describe('where nothing was altered', () => {
  it('they count the same and find nothing', async () => {
    const [one, many] = await both(o => o.record.fsck())
    expect(many).toEqual(one)
    expect(many).toMatchObject({ wrong: [] })
    const [made, madeByMany] = await both(o => replayRecord(o.record))
    expect(madeByMany).toEqual(made)
    expect(madeByMany).toMatchObject({ differs: [] })
  }, 60_000)
})

describe('what was altered', () => {
  const kept = ['event', 'head', 'act', 'docket', 'log_tile', 'matter', 'notice', 'published'] as const
  beforeAll(async () => {
    for (const table of kept) await pool.query(`create table was_${table} as table ${table}`)
  })
  afterEach(async () => {
    await pool.query(
      kept.map(t => `delete from ${t}; insert into ${t} ${t === 'notice' ? 'overriding system value' : ''} table was_${t};`).join(' '),
    )
  })
  const inEvery = `(stream, version) in (select stream, version from (select stream, version, row_number() over (order by stream, version) n from event) e where n % 17 = 3)`
  it.each([
    `update event set text = replace(text, '"at":"2026', '"at":"2027') where ${inEvery}`,
    `update event set chain = set_byte(chain, 3, get_byte(chain, 3) # 1) where ${inEvery}`,
    `update event set act_id = gen_random_uuid() where ${inEvery}`,
    `delete from event where ${inEvery}`,
    `update head set version = version + 1 where stream like 'office/%'`,
    `update head set number = number || '1' where number is not null`,
    `delete from act where id in (select id from act order by id limit 3)`,
    `update docket set last = last + 1`,
    `update log_tile set hashes = set_byte(hashes, 5, get_byte(hashes, 5) # 1)`,
  ])('is found in every share: %s', async sql => {
    expect((await pool.query(sql)).rowCount).toBeGreaterThan(0)
    const found = await Promise.all([alone, together].map(async o => (await o.record.fsck()).wrong))
    const [one, many] = found.map(wrong => wrong.map(w => `${w.stream} ${w.version} ${w.what}`).sort())
    expect(one?.length).toBeGreaterThan(0)
    expect(many).toEqual(one)
  })
  it.each([
    `update matter set stage = 'nowhere' where stream like 'office/%'`,
    `update notice set act = 'thing.do'`,
    `update published set title = title || '.'`,
    `update head set state = '{}' where stream like 'prosecutor/%'`,
  ])('differs in every share: %s', async sql => {
    expect((await pool.query(sql)).rowCount).toBeGreaterThan(0)
    const found = await Promise.all([alone, together].map(async o => (await replayRecord(o.record)).differs))
    const [one, many] = found.map(differs => differs.map(d => `${d.stream} ${d.what}`).sort())
    expect(one?.length).toBeGreaterThan(0)
    expect(many).toEqual(one)
  })
})

describe('a thread', () => {
  /** Here each share takes a while, and another thread would do with it what the module says. */
  const share = (module: string, shares: readonly Span[], more: Partial<Help> = {}) =>
    atOneMoment(pool, 1, (db, moment) => {
      const slowly = () => (span: Span) => new Promise<Span>(done => setTimeout(done, 5, span))
      return sharedOut({ work: slowly, module: new URL(module, import.meta.url), about: undefined }, shares, db, {
        moment,
        hands: 2,
        ...more,
      })
    })
  const many = (span: Span) => Array.from({ length: 4_000 }, () => span)
  const NOWHERE = { after: 'zzz' }
  it.each<readonly [string, ...Parameters<typeof share>, string | RegExp]>([
    ['cannot begin', 'no-such-module.ts', many(NOWHERE), {}, 'no-such-module'],
    [
      'does not see the moment',
      'parts.ts',
      many(NOWHERE),
      { moment: { connectionString: databaseUrl, snapshot: '00000001-00000001-1' } },
      'snapshot',
    ],
    [
      'does not reach the database',
      'parts.ts',
      many(NOWHERE),
      { moment: { connectionString: 'postgres://127.0.0.1:1/x', snapshot: '' } },
      'ECONNREFUSED',
    ],
    ['fails at its share', 'parts.ts', many({ after: '\0' }), {}, /unterminated|invalid/],
  ])(
    'that %s fails the whole',
    async (_, module, shares, more, said) => {
      await expect(share(module, shares, more).then(came => came.length)).rejects.toThrow(said)
      expect(pool.idleCount).toBe(pool.totalCount)
    },
    30_000,
  )
  it('that is not there yet is not waited for', async () => {
    expect(await share('parts.ts', many(NOWHERE).slice(0, 3))).toHaveLength(3)
  })
  it('is not asked for where there is nothing to do', async () => {
    expect(await share('no-such-module.ts', [])).toEqual([])
    expect(await share('no-such-module.ts', [NOWHERE])).toEqual([NOWHERE])
  })
})
