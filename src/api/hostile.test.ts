/** Whatever is thrown at the API: a clear answer in the reader's language, never a failure of ours, and nothing recorded. */
import fc from 'fast-check'
import Fastify, { type FastifyInstance } from 'fastify'
import { beforeAll, describe, expect, it } from 'vitest'
import { foundInMemory, type MemoryCountry } from '../chancery/country.ts'
import { foundingCommands } from '../demo/country.ts'
import { law } from '../law/index.ts'
import { LANGS, type Lang } from '../law/kernel/said.ts'
import { api } from './api.ts'
import { frameworkErrors } from './framework.ts'
import { PROBLEMS, type ProblemId } from './problems.ts'

const STRANGER = 'citizen/bystander'
let country: MemoryCountry
let app: FastifyInstance
/** Matters to aim at, as a sender could know them. */
let matters: string[]

beforeAll(async () => {
  country = await foundInMemory(law, foundingCommands)
  country.set('2026-03-02T10:00:00+05:00')
  const lodge = {
    act: 'application.lodge',
    person: 'citizen/applicant-1',
    input: { office: 'office/almaty-bostandyk', about: 'Жалақы төленбейді', signed: true },
  }
  const answer = await country.chancery.perform(lodge)
  if (answer.is !== 'done') throw new Error(answer.is)
  matters = [
    answer.receipt.stream,
    'court/supreme',
    'office/almaty-bostandyk',
    'citizen/applicant-1',
    'person/none',
    'application/0198c1e2-0000-7000-8000-000000000009',
  ]
  app = await serving(country)
})
const serving = async ({ chancery }: MemoryCountry) => {
  const served = Fastify({ frameworkErrors })
  await served.register(api, { chancery, session: () => undefined, demo: true })
  return served
}

const events = async () => {
  let n = 0
  for await (const _ of country.chancery.journal.everything()) n++
  return n
}
const LETTERS: Readonly<Record<Lang, RegExp>> = { kk: /[әғқңөұүһі]/i, ru: /[а-я]/i, en: /[a-z]/i }

type Sent = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH'
  readonly url: string
  readonly body?: string
  readonly type?: string
  readonly lang: Lang
  readonly who?: string
  readonly as?: string
}
/** Sends, and holds what every answer to bad input has to hold. */
const throwAt = async (s: Sent, allowed: readonly number[] = [], at = app) => {
  const r = await at.inject({
    method: s.method,
    url: s.url,
    headers: {
      'accept-language': s.lang,
      ...(s.body !== undefined && { 'content-type': s.type ?? 'application/json' }),
      ...(s.who !== undefined && { 'x-tarazy-person': s.who }),
      ...(s.as !== undefined && { 'x-tarazy-body': s.as }),
    },
    ...(s.body !== undefined && { payload: s.body }),
  })
  if (allowed.includes(r.statusCode)) return r
  expect(
    r.statusCode,
    `${s.method} ${s.url.slice(0, 200)} ${(s.body ?? '').slice(0, 300)} → ${r.body.slice(0, 300)}`,
  ).toBeGreaterThanOrEqual(400)
  expect(r.statusCode, `${s.method} ${s.url.slice(0, 200)} ${(s.body ?? '').slice(0, 300)} → ${r.body.slice(0, 300)}`).toBeLessThan(500)
  expect(r.headers['content-type']).toBe('application/problem+json; charset=utf-8')
  expect(r.headers['content-language']).toBe(s.lang)
  const told = r.json()
  const id = told.type.replace('/api/problems/', '') as ProblemId
  expect(told).toMatchObject({ title: PROBLEMS[id].title[s.lang], detail: PROBLEMS[id].detail[s.lang], status: r.statusCode })
  for (const x of [...(told.issues ?? []), ...(told.needs ?? [])])
    expect(x.text ?? x.label).toMatch(LETTERS[s.lang === 'kk' ? 'ru' : s.lang])
  for (const f of told.findings ?? []) expect(f.why).toMatch(LETTERS[s.lang === 'kk' ? 'ru' : s.lang])
  return r
}

const lang = fc.constantFrom(...LANGS)
const control = fc.constantFrom('\u0000', '\u0007', '\u200b', '\u202e', '\ud800', '\udfff', '\r', '\n')
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.tuple(fc.string({ maxLength: 10 }), control, fc.string({ maxLength: 10 })).map(x => x.join('')),
  fc.constantFrom(
    '',
    ' ',
    'Сoт',
    'қаулы<script>alert(1)</script>',
    "'; drop table event; --",
    '../../etc/passwd',
    '{{7*7}}',
    '%00',
    '٣',
    'İ',
    'a'.repeat(30_000),
    '𝕏'.repeat(21_000),
  ),
)
const day = fc.oneof(
  fc.constantFrom(
    '2026-02-30',
    '0000-00-00',
    '9999-12-31',
    '2026-13-01',
    '+275760-09-13',
    '-000001-01-01',
    '2026-03-02T10:00',
    '1899-12-31',
    'завтра',
    '2026-3-2',
  ),
  fc.date({ noInvalidDate: true }).map(d => d.toISOString()),
)
const reference = fc.oneof(
  fc.constantFrom(
    'office/almaty-bostandyk',
    'court/supreme',
    'agency/akimat-bostandyk',
    'citizen/applicant-2',
    'new/new',
    'office/none',
    '/',
    'office/',
    'office',
    'Office/X',
    'a/'.repeat(50),
    '__proto__/x',
    'constructor/name',
  ),
  fc.webUrl(),
)
const number = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(-1, 0, 1e308, Number.MAX_SAFE_INTEGER + 2, -0))
const deep = fc.integer({ min: 50, max: 3_000 }).map(n => JSON.parse(`${'['.repeat(n)}${']'.repeat(n)}`) as unknown)
const anything = fc.oneof(
  text,
  day,
  reference,
  number,
  fc.boolean(),
  fc.constant(null),
  fc.jsonValue({ maxDepth: 4 }),
  deep,
  fc.array(fc.oneof(text, reference, number), { maxLength: 60 }),
)
const oddKey = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length', '', '0', 'then'),
  fc.string({ unit: 'binary', maxLength: 20 }),
)

const actIds = [...law.acts.keys()]
const actId = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...actIds) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '__proto__',
      'constructor',
      'application',
      'application.lodge.',
      'APPLICATION.LODGE',
      '%00',
      '..%2f..',
      'x'.repeat(90),
    ),
  },
)
/** An input whose keys are mostly those of the act, with values that mostly do not fit. */
const inputFor = (id: string) => {
  const keys = Object.keys(law.acts.get(id)?.input ?? {})
  const own = keys.length ? fc.dictionary(fc.constantFrom(...keys), anything) : fc.constant({})
  return fc.oneof(
    { weight: 6, arbitrary: own },
    { weight: 2, arbitrary: fc.dictionary(oddKey, anything) },
    { weight: 1, arbitrary: anything },
  )
}
const who = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(STRANGER, 'prosecutor/medeu-head', 'judge/medeu-1', 'official/akimat-arshaly') },
  { weight: 1, arbitrary: fc.constantFrom(undefined, 'citizen/nobody', 'office/general', '__proto__', 'x'.repeat(5_000)) },
)
const stream = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 5 }).map(i => (): unknown => matters[i]) },
  { weight: 1, arbitrary: fc.oneof(reference, anything).map(v => (): unknown => v) },
)
/** JSON in which a key may be `__proto__`: written by hand, since an object literal would not hold it. */
const jsonOf = (value: unknown): string => JSON.stringify(value) ?? 'null'

describe('hostile input', () => {
  it('malformed bodies are told to be malformed', async () => {
    const before = await events()
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 200 }),
          fc.json().map(j => j.slice(0, -1)),
          fc.constantFrom('', '{', '{"input":', '\u0000', '{"input":{"a":1}}}', 'NaN', '[1,2', "{'a':1}"),
        ),
        fc.constantFrom(
          'application/json',
          'application/json; charset=utf-8',
          'text/plain',
          'application/x-www-form-urlencoded',
          'multipart/form-data; boundary=x',
          'application/xml',
          'json',
          '',
        ),
        fc.constantFrom(...actIds),
        lang,
        async (body, type, act, lang) => {
          await throwAt({ method: 'POST', url: `/api/acts/${act}`, body, type, lang, who: STRANGER })
        },
      ),
      { numRuns: 1_000 },
    )
    expect(await events()).toBe(before)
  }, 60_000)

  it('bodies that are JSON and not what was asked for are told field by field, and nothing is recorded', async () => {
    const before = await events()
    const command = actId.chain(id =>
      fc.record({
        id: fc.constant(id),
        input: inputFor(id),
        stream,
        more: fc.dictionary(fc.oneof(oddKey, fc.constantFrom('id', 'seen', 'body')), anything, { maxKeys: 2 }),
        foresee: fc.boolean(),
        who,
        as: fc.option(fc.constantFrom('office/almaty-medeu', 'office/none', 'court/almaty-medeu', 'x', '__proto__'), { nil: undefined }),
        lang,
      }),
    )
    await fc.assert(
      fc.asyncProperty(command, async c => {
        const body = jsonOf({ ...c.more, stream: c.stream(), input: c.input })
        // A forecast and what a stranger may do all the same may well succeed; what is asked is that bad input never fails us.
        await throwAt(
          {
            method: 'POST',
            url: `/api/acts/${c.id}${c.foresee ? '/foresee' : ''}`,
            body,
            lang: c.lang,
            who: c.who ?? '',
            ...(c.as && { as: c.as }),
          },
          c.foresee ? [200] : [],
        )
      }),
      { numRuns: 3_000 },
    )
    expect(await events()).toBe(before)
  }, 120_000)

  it('those who may act are told what is wrong as well', async () => {
    const fork = country.fork()
    const open = await serving(fork)
    const insider = fc.constantFrom(
      ['prosecutor/bostandyk-head', 'office/almaty-bostandyk'],
      ['prosecutor/general', 'office/general'],
      ['citizen/applicant-1', undefined],
      ['official/registrar', 'agency/registrar'],
      ['judge/bostandyk-chair', 'court/almaty-bostandyk'],
      ['official/akimat-bostandyk', 'agency/akimat-bostandyk'],
    )
    const command = fc
      .constantFrom(...actIds)
      .chain(id => fc.record({ id: fc.constant(id), input: inputFor(id), named: fc.boolean(), stream, insider, lang }))
    await fc.assert(
      fc.asyncProperty(command, async c => {
        const [person, body] = c.insider
        const opens = law.acts.get(c.id)?.opens === true
        const sent = jsonOf({ input: c.input, ...((!opens || c.named) && { stream: c.stream() }) })
        const version = async () => (await fork.chancery.journal.see([matters[0] ?? '']))[0]?.version
        const before = await version()
        const r = await throwAt(
          { method: 'POST', url: `/api/acts/${c.id}`, body: sent, lang: c.lang, who: person ?? '', ...(body && { as: body }) },
          [200, 201],
          open,
        )
        if (r.statusCode >= 400) expect(await version()).toBe(before)
      }),
      { numRuns: 3_000 },
    )
  }, 120_000)

  it('addresses that do not exist are not found', async () => {
    const segment = fc.oneof(
      fc.constantFrom(
        '...',
        '%E0%A4%A',
        '__proto__',
        'constructor',
        '%00',
        'x'.repeat(99),
        'x'.repeat(300),
        'application',
        'court',
        'acts',
      ),
      fc.webSegment().map(w => w.replace(/^\.+$/, 'dots')),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('matters', 'acts', 'law', 'law/provisions', 'problems', 'duties', ''),
        fc.array(segment, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH'),
        lang,
        who,
        async (at, rest, method, lang, who) => {
          await throwAt({ method, url: `/api/${at}/${rest.join('/')}`, lang, ...(who !== undefined && { who }) }, [200])
        },
      ),
      { numRuns: 1_000 },
    )
  }, 60_000)

  it('queries are only words', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('matters', 'acts', 'law/provisions'),
        fc.dictionary(
          fc.constantFrom('text', 'kind', 'page', 'mine', 'published', 'matter', '__proto__'),
          fc.oneof(
            text.map(t => t.slice(0, 2_000)),
            fc.constantFrom('yes', '-1', '1e9', '99999999999999999999'),
          ),
          { maxKeys: 4 },
        ),
        lang,
        async (at, query, lang) => {
          // Half a letter has no place in an address: it is sent as the sign for one that cannot be read.
          const q = Object.entries(query).map(([k, v]) => `${k}=${encodeURIComponent(Buffer.from(v).toString())}`)
          await throwAt({ method: 'GET', url: `/api/${at}?${q.join('&')}`, lang, who: STRANGER }, [200])
        },
      ),
      { numRuns: 500 },
    )
  }, 60_000)

  it('ten megabytes of text are too much, and nesting without end is no matter', async () => {
    const before = await events()
    for (const lang of LANGS) {
      const large = await throwAt({
        method: 'POST',
        url: '/api/acts/application.lodge',
        body: JSON.stringify({ input: { about: 'ж'.repeat(5_000_000) } }),
        lang,
        who: STRANGER,
      })
      expect(large.statusCode).toBe(413)
      for (const body of [
        `{"input":${'['.repeat(200_000)}${']'.repeat(200_000)}}`,
        `{"input":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`,
      ])
        expect((await throwAt({ method: 'POST', url: '/api/acts/application.lodge', body, lang, who: STRANGER })).statusCode).toBe(400)
    }
    expect(await events()).toBe(before)
  }, 60_000)

  it('keys that JavaScript knows are fields that do not exist', async () => {
    const good = { office: 'office/almaty-bostandyk', about: 'Жалақы төленбейді' }
    for (const key of ['__proto__', 'constructor', 'toString', 'prototype']) {
      const inside = `{"input":{"${key}":{"signed":true},${JSON.stringify(good).slice(1)}}`
      const beside = `{"${key}":{"person":"prosecutor/general"},"input":${JSON.stringify(good)}}`
      for (const body of [inside, beside]) {
        const r = await throwAt({ method: 'POST', url: '/api/acts/application.lodge', body, lang: 'en', who: STRANGER })
        expect(r.json()).toMatchObject({ type: '/api/problems/invalid', issues: [{ field: key, code: 'unknown-field' }] })
      }
    }
  })

  it('the same act sent many times at once is done once', async () => {
    const before = await events()
    const body = JSON.stringify({
      id: '0198c1e2-0000-7000-8000-00000000000a',
      input: { office: 'office/almaty-bostandyk', about: 'Бір рет' },
    })
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        throwAt({ method: 'POST', url: '/api/acts/application.lodge', body, lang: 'kk', who: STRANGER }, [200, 201]),
      ),
    )
    expect(answers.filter(a => a.statusCode === 201)).toHaveLength(1)
    expect(new Set(answers.map(a => a.json().matter.id)).size).toBe(1)
    expect(await events()).toBe(before + 1)
  })
})
