/** The registers in memory and in PostgreSQL answer alike when hearings are asked for; and PostgreSQL does so along its indexes. */
import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newDatabase } from '../../../test/database.ts'
import { migrate } from '../../journal/migrate.ts'
import { MemoryRegisters } from '../memory.ts'
import { PostgresRegisters } from '../postgres.ts'
import type { Rows } from '../rows.ts'
import type { HearingQuery } from './query.ts'
import { hearingDaysSql, hearingsSql } from './sql.ts'

const pool = new pg.Pool({ connectionString: await newDatabase(), max: 2 })
afterAll(() => pool.end())
const memory = new MemoryRegisters()
const postgres = new PostgresRegisters(pool)

const AT = '2026-03-02T10:00:00+05:00'
const COURTS = ['court/one', 'court/two']
const JUDGES = ['judge/1', 'judge/2', 'judge/3']
const DAYS = ['2026-02-28', '2026-03-02', '2026-03-03', '2026-03-31', '2026-04-01']
/** The same numbers each time, so that a failure can be looked at. */
const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T
const rowsOf = (i: number): Rows => ({
  kind: 'case',
  stage: 'scheduled',
  final: false,
  about: `About ${i}`,
  called: { kk: 'Іс', ru: 'Дело', en: 'Case' },
  home: pick(COURTS, i),
  parties: [
    { role: 'judge', who: pick(JUDGES, i * 7) },
    // Whoever judges elsewhere may be heard here.
    { role: 'plaintiff', who: pick(JUDGES, i * 5 + 1) },
  ],
  links: [],
  duties: [],
  open: pick(['course', 'all', 'nothing', 'share'] as const, i * 3),
  offices: [],
  hearing:
    i % 11 === 0
      ? null
      : {
          on: pick(DAYS, i * 13),
          hour: pick(['10:00', '9:30', '09:30', '14:05', '', 'сағат 15-те'], i * 17),
          room: String(i % 4),
          court: pick(COURTS, i),
        },
  published: null,
})
const N = 400
beforeAll(async () => {
  await migrate(pool)
  for (let i = 0; i < N; i++) {
    const stream = `case/${String((i * 137) % N).padStart(4, '0')}`
    const rows = rowsOf(i)
    memory.keep({ stream, version: 1, at: AT, rows } as Parameters<MemoryRegisters['keep']>[0])
    await pool.query(
      `insert into matter(stream, kind, version, stage, final, home, open, hearing_on, opened_at, moved_at, rows)
        values ($1, 'case', 1, 'scheduled', false, $2, $3, $4, $5, $5, $6)`,
      [stream, rows.home, rows.open, rows.hearing?.on ?? null, AT, JSON.stringify(rows)],
    )
    for (const who of new Set(rows.parties.map(p => p.who)))
      await pool.query('insert into party(who, stream) values ($1, $2)', [who, stream])
  }
})

const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined })
const queries: fc.Arbitrary<HearingQuery> = fc
  .record({
    from: fc.constantFrom(...DAYS, '2012-01-01'),
    to: fc.constantFrom(...DAYS, '2099-12-31'),
    court: maybe(fc.constantFrom(...COURTS, 'court/none', "'", '')),
    judge: maybe(fc.constantFrom(...JUDGES, '%')),
    of: maybe(fc.subarray(JUDGES)),
    open: maybe(fc.boolean()),
    each: maybe(fc.nat({ max: 4 })),
    limit: maybe(fc.nat({ max: 60 })),
    offset: maybe(fc.nat({ max: 60 })),
  })
  .map(q => Object.fromEntries(Object.entries(q).filter(([, v]) => v !== undefined)) as unknown as HearingQuery)

it('both registers give the same hearings in the same order, and as many a day', async () => {
  await fc.assert(
    fc.asyncProperty(queries, async q => {
      expect((await postgres.hearings(q)).map(r => r.stream)).toEqual((await memory.hearings(q)).map(r => r.stream))
      expect(await postgres.hearingDays(q)).toEqual(await memory.hearingDays(q))
    }),
    { numRuns: 150 },
  )
})
describe('a calendar', () => {
  const march = { from: '2026-03-01', to: '2026-03-31' }
  it('goes by the hour and not by its letters', async () => {
    const hours = (await postgres.hearings({ from: '2026-03-02', to: '2026-03-02' })).map(r => r.hearing?.hour)
    expect(hours.indexOf('9:30')).toBeGreaterThan(-1)
    expect(hours.lastIndexOf('9:30')).toBeLessThan(hours.indexOf('10:00'))
  })
  it('counts what it lists', async () => {
    const counted = (await postgres.hearingDays({ ...march, court: 'court/one' })).map(d => [d.on, d.n])
    const listed = new Map<string, number>()
    for (const r of await postgres.hearings({ ...march, court: 'court/one' }))
      listed.set(r.hearing?.on ?? '', (listed.get(r.hearing?.on ?? '') ?? 0) + 1)
    expect(counted).toEqual([...listed])
  })
  it('of a judge has where the judge sits, and not where the judge is heard', async () => {
    const rows = await postgres.hearings({ ...march, judge: 'judge/2' })
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.filter(r => !r.parties.some(p => p.role === 'judge' && p.who === 'judge/2'))).toEqual([])
  })
  it.each([
    ['the country', march, 'matter_hearing'],
    ['a court', { ...march, court: 'court/one' }, 'matter_hearing_court'],
  ])('of %s is read along its index, without sorting', async (_whose, q, index) => {
    const client = await pool.connect()
    try {
      await client.query('begin')
      await client.query('set local enable_seqscan = off')
      await client.query('set local enable_bitmapscan = off')
      // Of a few rows the planner may think what it likes: whether it could do without is what counts.
      await client.query('set local enable_sort = off')
      for (const [sql, sorts] of [
        [hearingsSql('m.stream', { ...q, limit: 5 }), false],
        [hearingDaysSql(q), undefined],
      ] as const) {
        const plan = (await client.query<{ 'QUERY PLAN': string }>(`explain ${sql.text}`, sql.values)).rows
          .map(r => r['QUERY PLAN'])
          .join('\n')
        expect(plan).toMatch(new RegExp(`using ${index} `))
        if (sorts === false) expect(plan).not.toMatch(/Sort/)
      }
    } finally {
      await client.query('rollback')
      client.release()
    }
  })
})
