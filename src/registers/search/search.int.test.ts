/** Both registers find the same by words: in memory and in PostgreSQL. */
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { newDatabase } from '../../../test/database.ts'
import { migrate } from '../../journal/migrate.ts'
import { filing } from '../filing.ts'
import { MemoryRegisters } from '../memory.ts'
import { PostgresRegisters } from '../postgres.ts'
import type { Rows } from '../rows.ts'

const ABOUT: readonly Rows['about'][] = [
  'Жалақының төленбеуі туралы арыз',
  'Азаматтардың арыздарына жауап',
  'Сот шешімдерінің орындалуы',
  'Прокурордың талаптары орындалмады',
  'Азаматтық талап 100%',
  'Задержка заработной платы',
  'Wages_not paid: (a|b)*',
  { kk: 'Мекемелерді тексеру', ru: 'Проверка учреждений', en: 'Inspection of institutions' },
]
const rows = (about: Rows['about'], i: number): Rows => ({
  kind: 'case',
  stage: 'announced',
  final: false,
  about,
  called: { kk: 'Іс', ru: 'Дело', en: 'Case' },
  home: null,
  parties: [],
  links: [],
  duties: [],
  open: 'all',
  offices: [],
  hearing: null,
  published: i % 2 ? '2026-03-01' : null,
})
const pool = new pg.Pool({ connectionString: await newDatabase(), max: 2 })
const memory = new MemoryRegisters()
const kept = new PostgresRegisters(pool)
beforeAll(async () => {
  await migrate(pool)
  const filed = ABOUT.map((about, i) => ({
    stream: `case/${i}`,
    fresh: true,
    version: 1,
    at: `2026-03-0${i + 1}T10:00:00+05:00`,
    number: `А-${i}/2026`,
    rows: rows(about, i),
  }))
  for (const f of filed) memory.keep(f)
  await pool.query(`select ${filing.call(1)}`, [...filing.values(filed)])
})
afterAll(() => pool.end())

const found = async (text: string) => {
  const inMemory = (await memory.matters({ text })).map(r => r.stream)
  expect([(await kept.matters({ text })).map(r => r.stream), await kept.count({ text })]).toEqual([inMemory, inMemory.length])
  return inMemory.toSorted()
}
it.each<readonly [string, readonly number[]]>([
  ['арыз', [0, 1]],
  ['арызым', []],
  ['арызынан', [0, 1]],
  ['АЗАМАТ', [1, 4]],
  ['азаматқа', [1]],
  ['шешім', [2]],
  ['талабы', [3, 4]],
  ['мекемесі', [7]],
  ['жалақы арыздар', [0]],
  ['заработной', [5]],
  ['inspection', [7]],
  ['А-3/2026', [3]],
])('%s', async (text, expected) => expect(await found(text)).toEqual(expected.map(i => `case/${i}`)))

it.each([
  '%',
  '_',
  '100%',
  "'",
  '"',
  '\\',
  '(a|b)*',
  '.*',
  '[',
  'сот & арыз',
  ':*',
  '<->',
  '  ',
  'ё'.repeat(39),
  'қ '.repeat(5_000),
  'а'.repeat(10_000),
])('answers alike whatever is asked: %s', async text => expect(Array.isArray(await found(text))).toBe(true))
