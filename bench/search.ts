/** Time of a search over many published acts, beside what limits it: the same words asked of the index alone. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { facetsOf } from '../src/registers/published/facets.ts'
import type { PublishedAct } from '../src/registers/published/published.ts'
import { stemQuery, vectorOf } from '../src/registers/published/words.ts'
import { openRecord } from '../src/registers/record.ts'

const NOUNS =
  'арыз наразылық прокуратура сот шешім қаулы ұйғарым мекеме азамат заң талап құқық орын жер тергеу жалақы тексеру мерзім'.split(' ')
const RUSSIAN = 'решение суда заявление прокурора протест земли зарплата очередь жилья проверка закона гражданин'.split(' ')
const SYLLABLES = 'ба да қа ма та са ша на ра ла бер дер кел мен тер сер кір жол қол тұр күн түн ой бой'.split(' ')
const ENDINGS = ['', 'ның', 'ға', 'ды', 'да', 'дан', 'лар', 'лары']
const RARER = 4_000
/** Over two years of working and other days. */
const DAYS = 730
const QUERIES = [
  'арыз',
  'прокуратура талап',
  'шешімнің',
  'решения суда',
  'проверка земли',
  'сот қаулысы',
  'жалақы',
  'редкость',
  'тергеу 77',
  'прокуротура',
]

/** The same for every run. */
const chance = (seed: number) => () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
  return seed / 2_147_483_648
}
/** @param acts how many are published */
export const search = async (acts: number, times = 300) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'tarazy-search-'))
  chmodSync(dataDir, 0o755)
  const record = await openRecord({ dataDir, log: () => {} })
  const { pool, published } = record
  const next = chance(7)
  const pick = (list: readonly string[]) => list[Math.floor(next() * list.length)] ?? ''
  const words = [
    ...NOUNS.flatMap((noun, i) => [noun, RUSSIAN[i % RUSSIAN.length] ?? '']),
    ...Array.from({ length: RARER }, () => [pick(SYLLABLES), pick(SYLLABLES), pick(SYLLABLES)].join('')),
  ]
  // As in real texts: the n-th word occurs an n-th as often as the first, and the first in nearly every text.
  const word = () => (words[Math.floor(words.length ** next()) - 1] ?? '') + pick(ENDINGS)
  const text = () =>
    Array.from({ length: 60 + Math.floor(next() * 120) }, word)
      .concat(String(Math.floor(next() * 1_000)), next() < 0.001 ? 'редкость' : '')
      .join(' ')
  const dayOf = (n: number) => new Date(Date.UTC(2024, 0, 1) + ((n * DAYS) / acts) * 86_400_000).toISOString().slice(0, 10)
  const act = (n: number): PublishedAct => ({
    stream: `case/${n}`,
    entry: 1,
    body: `court/${n % 40}`,
    kind: 'case',
    document: 'decision',
    act: 'case.decide',
    id: null,
    at: `${dayOf(n)}T10:00:00Z`,
    day: dayOf(n),
    lang: 'kk',
    number: null,
    title: 'Шешім',
    text: text(),
  })
  try {
    for (let from = 0; from < acts; from += 1_000) {
      const rows = Array.from({ length: Math.min(1_000, acts - from) }, (_, i) => act(from + i))
      const columns = [rows.map(r => r.stream), rows.map(r => r.body), rows.map(r => r.day), rows.map(r => r.text)]
      await pool.query(
        `insert into published(stream, entry, body, kind, document, act, at, day, lang, number, title, text, words)
           select s, 1, b, 'case', 'decision', 'case.decide', d, d, 'kk', null, 'Шешім', t, to_tsvector('russian', t) || v::tsvector || f::tsvector
           from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[]) x(s, b, d, t, v, f)`,
        [...columns, rows.map(r => vectorOf(r.title, r.text)), rows.map(facetsOf)],
      )
      await pool.query(`insert into published_to(stream, version, erasures, "check") select s, 1, 0, '' from unnest($1::text[]) s`, [
        columns[0],
      ])
      await pool.query(`insert into head(stream, kind, version, chain) select s, 'case', 1, '' from unnest($1::text[]) s`, [columns[0]])
      // Each rests on others, as a decision does on the act that it is about and on the application behind that.
      const grounds = rows.flatMap((r, i) => [1, 2].map(back => [r.stream, `case/${Math.max(0, from + i - back)}`] as const))
      await pool.query(
        'insert into published_ground select s, g, 1, 0 from unnest($1::text[], $2::text[]) x(s, g) where s <> g on conflict do nothing',
        [grounds.map(g => g[0]), grounds.map(g => g[1])],
      )
    }
    await pool.query('insert into published_on select day, count(*) from published group by 1')
    await pool.query(
      `insert into published_word select w, count(*) from published, regexp_split_to_table(text, '\\s+') w where length(w) >= 4 group by 1`,
    )
    await pool.query('vacuum analyze')
    const time = async (ask: (q: string) => Promise<unknown>) => {
      const took: number[] = []
      for (let i = 0; i < times + 20; i++) {
        const begun = performance.now()
        await ask(QUERIES[i % QUERIES.length] ?? '')
        if (i >= 20) took.push(performance.now() - begun)
      }
      took.sort((a, b) => a - b)
      const at = (q: number) => Number((took[Math.floor(took.length * q)] ?? 0).toFixed(2))
      return { p50: at(0.5), p99: at(0.99) }
    }
    const found = await time(q => published.find({ text: q, limit: 20, offset: 0 }))
    const index = await time(q =>
      pool.query('select stream from published where words @@ $1::tsquery limit 20', [
        `(${stemQuery(q.split(' ')[0] ?? '')}) & '@body=court/1'`,
      ]),
    )
    return { acts, ...found, index, ratioP99: Number((found.p99 / index.p99).toFixed(2)), aimP99: 50 }
  } finally {
    await record.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
