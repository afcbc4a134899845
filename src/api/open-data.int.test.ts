/** Open data as a mirror gets them: whole, in order, and never what is closed, hidden or gone. */
import { resolve } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSite, playIn } from '../../test/site.ts'
import { erasureOf } from '../chancery/files/erase.ts'
import { loadScenarios } from '../chancery/scenario/load.ts'
import { Player } from '../chancery/scenario/play.ts'
import { publish } from '../chancery/seeing/publishing.ts'
import { PEOPLE } from '../demo/people.ts'
import { law } from '../law/index.ts'
import { LANGS } from '../law/kernel/said.ts'
import { cursorOf } from '../opendata/cursor.ts'
import { PostgresPublished } from '../registers/published/postgres.ts'
import { openRecord } from '../registers/record.ts'

const [whole, closed] = ['whole-matter', 'case/closed-hearing'].flatMap(f =>
  loadScenarios([resolve(import.meta.dirname, `../../scenarios/${f}.yaml`)]),
)
if (!whole || whole.wrong || !closed || closed.wrong) throw new Error('the scenarios cannot be read')
const NAMED = 'Арыздарды Иван Петренко мен Роза Қалиасқар берген.\n=HYPERLINK("http://x")'
// The appeal stems from the applicant's paper along four links.
const REASONS: Readonly<Record<string, string>> = { 'case.decide': NAMED, 'appeal.decide': 'Бәрі Роза Қалиасқардың арызынан басталды.' }
const steps = whole.scenario.steps.map(s =>
  'do' in s && REASONS[s.do] && s.with?.reasons ? { ...s, with: { ...s.with, reasons: REASONS[s.do] } } : s,
)
type Row = Readonly<Record<string, string | number | boolean | null>>
const site = await openSite(closed.scenario.at)
const pool = new pg.Pool({ connectionString: site.databaseUrl, max: 2 })
const shelf = new PostgresPublished(pool)
afterAll(() => pool.end())

const get = (path: string, headers: Record<string, string> = {}) =>
  site.app.inject({ url: path.startsWith('/') ? path : `/open-data/${path}`, headers })
const page = async (path: string) => {
  const answer = await get(path)
  expect([answer.statusCode, answer.headers['set-cookie']]).toEqual([200, undefined])
  const rows = answer.body
    .split('\n')
    .filter(Boolean)
    .map(l => JSON.parse(l) as Row)
  return { rows, next: /<([^>]+)>; rel="next"/.exec(String(answer.headers.link))?.[1], headers: answer.headers }
}
const walked = async (path: string) => {
  const rows: Row[] = []
  for (let next: string | undefined = path; next; ) {
    const got: Awaited<ReturnType<typeof page>> = await page(next)
    rows.push(...got.rows)
    next = got.next
  }
  return rows
}
/** What a mirror keeps: where and how far the log was is of the moment. */
const kept = (rows: readonly Row[]) => {
  const all = new Map<string, Row>()
  for (const r of rows) {
    const key = `${r.stream} ${r.entry ?? ''}`
    const { position_origin: _, position_size: __, position_root: ___, leaf_index: ____, ...row } = r
    if (r.withdrawn) all.delete(key)
    else all.set(key, row)
  }
  return new Map([...all].sort(([a], [b]) => (a < b ? -1 : 1)))
}
const SETS = ['acts', 'hearings'] as const
const mirrors = { acts: [] as Row[], hearings: [] as Row[] }
/** Goes on from where it stood: a few rows at a time, and not always to the end. */
const mirror = async (set: (typeof SETS)[number], pages: number) => {
  for (let n = 0; n < pages; n++) {
    const last = mirrors[set].at(-1)?.cursor
    const { rows } = await page(`${set}.jsonl?lang=en&limit=2${last ? `&after=${last}` : ''}`)
    mirrors[set].push(...rows)
    if (rows.length < 2) return
  }
}
beforeAll(async () => {
  await playIn(closed.scenario, new Player(site.country), 0)
  site.set(whole.scenario.at)
  const player = new Player(site.country)
  for (const [i, step] of steps.entries()) {
    expect((await player.step(step)).wrong).toEqual([])
    for (const set of SETS) await mirror(set, i % 3)
  }
}, 120_000)
const settled = async () => {
  await publish(site.chancery, shelf, true)
  // Two walks are alike where the log stands still between them.
  const waiting = async () => Number((await pool.query('select count(*) as n from log_queue')).rows[0].n)
  await expect.poll(waiting, { timeout: 20_000 }).toBe(0)
  for (const set of SETS) await mirror(set, 1_000)
}

describe.each(SETS)('of %s', set => {
  it('a mirror that went along while acts were done has what a full walk gives', async () => {
    await settled()
    const full = await walked(`${set}.jsonl?lang=en&limit=3`)
    expect(full.length).toBeGreaterThan(set === 'acts' ? 8 : 2)
    expect(kept(mirrors[set])).toEqual(kept(full))
    // Nothing twice, in one order.
    expect(new Set(full.map(r => `${r.stream} ${r.entry}`)).size).toBe(full.length)
    expect(new Set(full.map(r => r.cursor)).size).toBe(full.length)
    expect(await walked(`${set}.jsonl?lang=en&limit=1000`)).toEqual(full)
  })
  it.each(LANGS)('the columns are the same in both formats and in the description, in %s', async lang => {
    const { rows } = await page(`${set}.jsonl?lang=${lang}`)
    const csv = await get(`${set}.csv?lang=${lang}`)
    const described = (await get('/api/openapi.json', { 'accept-language': lang })).json()
    const schema = described.components.schemas[`OpenData_${set}`]
    const names = Object.keys(schema.properties)
    expect(Object.keys(rows[0] ?? {})).toEqual(names)
    expect(csv.body.split('\r\n')[0]).toBe(`\u{feff}${names.join(',')}`)
    expect(csv.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="tarazy-${set}.csv"`,
      'content-language': lang,
    })
    expect(Object.keys(described.paths)).toEqual(expect.arrayContaining([`/open-data/${set}.csv`, `/open-data/${set}.jsonl`]))
    for (const row of rows)
      for (const [name, value] of Object.entries(row)) {
        const types = [schema.properties[name].type].flat()
        expect(types).toContain(value === null ? 'null' : Number.isInteger(value) ? 'integer' : typeof value)
        expect(value).not.toBe('—')
      }
  })
  it.each([
    'limit=0',
    'limit=1001',
    'limit=-1',
    'limit=1e2',
    'limit=',
    'limit=%00',
    'limit=1&limit=2',
    'after=',
    'after=%00',
    'after=x',
    'after=../..',
    `after=${'a'.repeat(5_000)}`,
    `after=${cursorOf(set, 999_999_999)}`,
    `after=${cursorOf(set === 'acts' ? 'hearings' : 'acts', 1)}`,
    'after=a&after=b',
    'lang=de',
    'lang=__proto__',
  ])('%s is told to be wrong, in the reader’s language', async query => {
    for (const [lang, title] of [
      ['kk', 'Мұндай бет жоқ'],
      ['ru', 'Такой страницы нет'],
      ['en', 'There is no such page'],
    ] as const) {
      const answer = await get(`${set}.csv?${query}`, { 'accept-language': lang })
      expect([answer.statusCode, answer.headers['content-type']]).toEqual([400, 'application/problem+json; charset=utf-8'])
      expect(answer.json()).toMatchObject({ title, status: 400, parameters: [query.split('=')[0]] })
    }
  })
  it('is not sent again while it is the same, and is open to other sites', async () => {
    for (const ending of ['csv', 'jsonl']) {
      const first = await get(`${set}.${ending}?lang=kk`)
      expect(first.headers).toMatchObject({ 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' })
      const etag = String(first.headers.etag)
      const again = await get(`${set}.${ending}?lang=kk`, { 'if-none-match': etag })
      expect([again.statusCode, again.body]).toEqual([304, ''])
      for (const other of [`${set}.${ending}?lang=ru`, `${set}.${ending}?lang=kk&limit=1`])
        expect((await get(other, { 'if-none-match': etag })).statusCode).toBe(200)
    }
  })
})

describe('the public log', () => {
  it('is named as it stood, and each act’s place in it is proven', async () => {
    const { rows, headers } = await page('acts.jsonl?lang=en')
    const [origin, size, root] = (await get('/log/checkpoint')).body.split('\n')
    expect(headers['tarazy-log-position']).toBe(`${origin} ${size} ${root}`)
    expect(rows.every(r => r.position_origin === origin && String(r.position_size) === size && r.position_root === root)).toBe(true)
    for (const r of rows) {
      const proof = (await get(`/api/log/proof?stream=${r.stream}&version=${r.entry}`)).json()
      expect(proof.index).toBe(r.leaf_index)
    }
  })
  it('leads from the code of a document to its page, and an act in part hidden has none', async () => {
    const { rows } = await page('acts.jsonl?lang=en')
    const coded = rows.filter(r => r.code)
    expect(coded.length).toBeGreaterThan(0)
    for (const r of coded) expect((await get(`/en/act/${r.code}`)).statusCode).toBe(200)
    expect(rows.find(r => r.act === 'case.decide' && String(r.text).includes('И. П.'))).toMatchObject({ code: null })
    expect(rows.find(r => r.act === 'case.decide')?.ecli).toMatch(/^ECLI:KZ:/)
  })
})

describe('nobody reads', () => {
  const everything = async () => {
    const files = LANGS.flatMap(l => SETS.flatMap(s => ['csv', 'jsonl'].map(e => `${s}.${e}?lang=${l}&limit=1000`)))
    return (await Promise.all(files.map(async f => (await get(f)).body))).join('\n')
  }
  it('what a closed hearing protects, before and after it is announced', async () => {
    const all = await everything()
    for (const secret of ['Құқықты қалпына келтіру', 'Негіздер', 'Құпия құжаттар']) expect(all).not.toContain(secret)
    expect(all).toContain('Құпия мәліметтер жасырылған')
  })
  it('the names of private people', async () => {
    const all = (await everything()).split(/[^\p{L}]+/u)
    const names = PEOPLE.filter(p => p.id.startsWith('citizen/applicant')).flatMap(p => Object.values(p.name).flatMap(n => n.split(' ')))
    expect(names.filter(n => all.includes(n))).toEqual([])
  })
  it('who is heard', async () => {
    const rows = await walked('hearings.jsonl')
    expect(JSON.stringify(rows)).not.toMatch(/citizen\/|official\/|prosecutor\//)
  })
  it('a formula', async () => {
    const { body } = await get('acts.csv?limit=1000')
    expect(body).not.toMatch(/(^|,|\r\n)"?[=@]/)
  })
  it('erased content, from the moment it is gone; a mirror gets the row without it', async () => {
    const before = (await walked('acts.jsonl?lang=en')).find(r => r.act === 'case.decide' && String(r.text).includes('И. П.'))
    if (!before) throw new Error('there is a decision that names somebody')
    const record = await openRecord({ dataDir: '', databaseUrl: site.databaseUrl, log: () => {} })
    const [stream, entry] = [String(before.stream), Number(before.entry)]
    await record.erase(erasureOf(law, record.journal, { stream, versions: [entry], at: site.now(), order: '2-14/2026' }))
    await record.close()
    expect(await everything()).not.toContain('HYPERLINK')
    await settled()
    expect(kept(mirrors.acts).get(`${stream} ${entry}`)?.text).not.toContain('HYPERLINK')
    expect(kept(mirrors.acts)).toEqual(kept(await walked('acts.jsonl?lang=en')))
  })
  it('a matter that is not open any more: what was given of it is withdrawn', async () => {
    const acts = (await walked('acts.jsonl?lang=en')).filter(r => String(r.stream).startsWith('case/') && !r.withdrawn)
    const stream = acts.find(r => r.act === 'case.decide')?.stream
    expect(kept(mirrors.hearings).has(`${stream} `)).toBe(true)
    await pool.query(
      `update head set erasures = erasures + 1, state = (state::jsonb - 'announcedAt' || '{"stage": "filed"}')::json where stream = $1`,
      [stream],
    )
    const { rows } = await page('acts.jsonl?lang=en&limit=1000')
    expect(rows.filter(r => r.stream === stream && !r.withdrawn)).toEqual([])
    await settled()
    for (const set of SETS) {
      const gone = (await walked(`${set}.jsonl?lang=en`)).filter(r => r.stream === stream)
      expect(gone.length).toBeGreaterThan(0)
      for (const r of gone)
        expect(Object.entries(r).filter(([k, v]) => v !== null && !/^(cursor|withdrawn|stream|entry|position_.*)$/.test(k))).toEqual([])
      expect([...kept(mirrors[set]).keys()].filter(k => k.startsWith(`${stream} `))).toEqual([])
    }
  })
})
