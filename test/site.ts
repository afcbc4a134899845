/** A whole server for tests of the pages: on a database of its own, with a clock that stands until it is moved. */
import { resolve } from 'node:path'
import Fastify from 'fastify'
import { afterAll } from 'vitest'
import { Chancery } from '../src/chancery/chancery.ts'
import type { ActStep, Scenario } from '../src/chancery/scenario/file.ts'
import { loadScenarios } from '../src/chancery/scenario/load.ts'
import type { Played, Player } from '../src/chancery/scenario/play.ts'
import { configOf } from '../src/cli/config.ts'
import { buildServer } from '../src/cli/server.ts'
import { codeOf } from '../src/documents/code.ts'
import { Press } from '../src/documents/press/render.ts'
import { prepare } from '../src/documents/signing/signing.ts'
import { law } from '../src/law/index.ts'
import type { Act } from '../src/law/kernel/act.ts'
import { LANGS } from '../src/law/kernel/said.ts'
import type { StreamId } from '../src/law/kernel/world.ts'
import { MemoryEnded } from '../src/registers/ended.ts'
import { Practice } from '../src/web/practice.ts'
import { Sessions } from '../src/web/session.ts'
import { site } from '../src/web/site.ts'
import { newDatabase } from './database.ts'

export const wholeMatter = (): Scenario => {
  const [loaded] = loadScenarios([resolve(import.meta.dirname, '../scenarios/whole-matter.yaml')])
  if (!loaded || loaded.wrong) throw new Error(`the whole matter cannot be read: ${loaded?.wrong?.join('; ')}`)
  return loaded.scenario
}

/** Opens a server; it is closed after the tests of the file. @param at where its clock stands */
export const openSite = async (at: string) => {
  let now = at
  const databaseUrl = await newDatabase()
  const { app, record, signing, keys, close } = await buildServer(
    configOf({
      DATABASE_URL: databaseUrl,
      TARAZY_RATE_LIMIT: '0',
      TARAZY_LOG: 'silent',
      TARAZY_SECRET: 'a key for the tests of the pages',
    }),
    () => {},
    { now: () => now },
  )
  afterAll(close)
  // Who plays here signs nothing; whoever comes through the pages does.
  const chancery = new Chancery(law, record.journal, record.registers, { now: () => now }, { contents: record.contents })
  const country = {
    chancery,
    now: () => now,
    set: (to: string) => {
      now = to
    },
  }
  if (!signing) throw new Error('officials sign here')
  return { app, signing, keys, databaseUrl, ...country, country }
}
export type OpenSite = Awaited<ReturnType<typeof openSite>>

/** Plays steps of a scenario, the first of them not included in what was played before. @throws where one does not come out as written */
export const playIn = async (scenario: Scenario, player: Player, from: number, upTo = scenario.steps.length) => {
  const played: Played[] = []
  for (const step of scenario.steps.slice(from, upTo)) played.push(await player.step(step))
  const wrong = played.flatMap((p, i) => p.wrong.map(w => `step ${from + i + 1}: ${w}`))
  if (wrong.length) throw new Error(wrong.join('\n'))
  return played
}

/** The addresses of all pages as the site registers them, without the language: `/matter/:kind/:id`. */
export const pageRoutes = async (s: OpenSite): Promise<readonly string[]> => {
  const routes = new Set<string>()
  const app = Fastify()
  app.addHook('onRoute', r => {
    if (
      r.method === 'GET' &&
      !(r.config as { file?: boolean } | undefined)?.file &&
      LANGS.some(l => r.url === `/${l}` || r.url.startsWith(`/${l}/`))
    )
      routes.add(r.url.slice(3) || '/')
  })
  await app.register(site, {
    chancery: s.chancery,
    sessions: new Sessions(Buffer.alloc(32), false, new MemoryEnded()),
    personas: [],
    press: new Press(),
    stationery: { url: 'http://tarazy.example' },
    practice: new Practice([], () => Promise.reject(new Error('nobody practises here'))),
    apiRoutes: () => [],
  })
  await app.ready()
  await app.close()
  return [...routes].sort()
}

/** A page to look at: as whom (nobody: not signed in), and where, without the language. */
export interface Visit {
  readonly route: string
  readonly as?: StreamId
  readonly path: string
}
const known = (route: string, paths: readonly (readonly [StreamId | undefined, string])[]): readonly Visit[] =>
  paths.map(([as, path]) => ({ route, path, ...(as && { as }) }))

const HEAD = 'prosecutor/bostandyk-head'
/** What was made in the country by the acts that were played. */
export interface Made {
  readonly matters: readonly StreamId[]
  readonly receipts: readonly { readonly id: string; readonly by: StreamId; readonly act: string }[]
}
/** A document that waits for the head of the office. */
export const waitingIn = async (s: OpenSite): Promise<string> => {
  const input = {
    subject: 'agency/akimat-bostandyk',
    about: 'Кезек\n\n1. Тізім\n2. Хаттама',
    ground: 'direct-detection',
    details: 'Белгілер',
  }
  const prepared = await prepare(s.signing, { act: 'inspection.order', person: HEAD, body: 'office/almaty-bostandyk', input })
  if (prepared.is !== 'prepared') throw new Error(prepared.is)
  return prepared.id
}
export const madeBy = (played: readonly Played[]): Made => {
  const done = played.flatMap(p => (p.answer?.is === 'done' ? [{ step: p.step as ActStep, receipt: p.answer.receipt }] : []))
  return {
    matters: [...new Set(done.map(d => d.receipt.stream))],
    receipts: done.map(d => ({ id: d.receipt.id, by: d.step.as, act: d.step.do })),
  }
}
/** Who stands for the desks: somebody of each trade. */
const DESKS: readonly StreamId[] = ['citizen/applicant-1', HEAD, 'judge/bostandyk-2', 'clerk/bostandyk-court', 'official/akimat-bostandyk']
/** The pages to visit for each route. A route that is not here fails the test: say how its page is reached. */
export const visitsOf = ({ matters, receipts }: Made, waiting: string): Readonly<Record<string, readonly Visit[]>> => {
  const of = (kind: string) => matters.filter(m => m.startsWith(`${kind}/`))
  const [case_ = ''] = of('case')
  const all: Record<string, readonly (readonly [StreamId | undefined, string])[]> = {
    '/': [[undefined, '/']],
    '/sign-in': [[undefined, '/sign-in']],
    '/desk': DESKS.map(d => [d, '/desk'] as const),
    '/matters': [
      [HEAD, '/matters'],
      [HEAD, '/matters?q=zzzz'],
    ],
    '/published': [
      [undefined, '/published'],
      [undefined, '/published?q=zzzz'],
    ],
    '/hearings': [
      [undefined, '/hearings'],
      // The week and the month in which it was heard, at first and on appeal; a month of holidays.
      [undefined, '/hearings?on=2026-04-06'],
      [undefined, '/hearings?court=court/almaty&view=month'],
      [undefined, '/hearings?judge=judge/almaty-1&view=month&on=2026-03-01'],
    ],
    '/bodies': [[undefined, '/bodies']],
    '/search': [
      [HEAD, '/search?q=2026'],
      [undefined, '/search'],
    ],
    '/law': [
      [undefined, '/law'],
      [undefined, '/law?q=2006'],
    ],
    '/law/acts': [[undefined, '/law/acts']],
    '/law/glossary': [[undefined, '/law/glossary']],
    '/law/:id': [
      [undefined, '/law/prosecutor.inspection.deadline-one-month'],
      [undefined, '/law/house.reference'],
      [undefined, '/law/concept.court-instance.appeal'],
    ],
    '/api': [[undefined, '/api']],
    '/open-data': [[undefined, '/open-data']],
    '/practice': [[undefined, '/practice']],
    '/practice/:id': [[undefined, '/practice/whole-matter']],
    '/matter/:kind/:id': [
      ...matters.map(m => [HEAD, `/matter/${m}`] as const),
      ...of('application').map(m => ['citizen/applicant-1', `/matter/${m}`] as const),
      ...of('inspection').map(m => ['official/akimat-bostandyk', `/matter/${m}`] as const),
      [undefined, `/matter/${case_}`],
      [HEAD, '/matter/office/almaty-bostandyk'],
      [undefined, '/matter/court/almaty-bostandyk'],
      [undefined, '/matter/judge/almaty-1'],
    ],
    '/matter/:kind/:id/bundle': [[HEAD, `/matter/${of('inspection')[0]}/bundle`]],
    '/receipt/:id': receipts.filter((r, i) => receipts.findIndex(x => x.act === r.act) === i).map(r => [r.by, `/receipt/${r.id}`] as const),
    '/sign': [
      [HEAD, '/sign'],
      ['clerk/bostandyk-court', '/sign'],
    ],
    '/sign/:id': [[HEAD, `/sign/${waiting}`]],
    '/act/:code': receipts
      .filter((r, i) => receipts.findIndex(x => x.act === r.act) === i && law.acts.get(r.act)?.document)
      .flatMap(r => [[r.by, `/act/${codeOf(r.id)}`] as const, [undefined, `/act/${codeOf(r.id)}`] as const]),
    '/do/:act': [
      ['citizen/applicant-1', '/do/application.lodge'],
      [HEAD, '/do/protest.lodge'],
    ],
    '/matter/:kind/:id/do/:act': [
      [HEAD, `/matter/${case_}/do/case.make-statement`],
      ['judge/bostandyk-2', `/matter/${case_}/do/case.decide`],
    ],
  }
  return Object.fromEntries(Object.entries(all).map(([route, paths]) => [route, known(route, paths)]))
}

/** The form of each act: in a matter of its kind that the person may see. */
export const formsOf = ({ matters }: Made): readonly { readonly act: Act; readonly visit: Visit }[] =>
  [...law.acts.values()].flatMap(act => {
    if (act.opens) return [{ act, visit: { route: '/do/:act', as: HEAD, path: `/do/${act.id}` } }]
    const [stream] = [
      ...matters,
      'office/almaty-bostandyk',
      'court/almaty-bostandyk',
      'agency/akimat-bostandyk',
      'company/almaty-qurylys',
      'citizen/applicant-1',
    ].filter(m => act.in.kind === (m.startsWith('citizen/') ? 'person' : (m.split('/')[0] ?? '')))
    return stream ? [{ act, visit: { route: '/matter/:kind/:id/do/:act', as: HEAD, path: `/matter/${stream}/do/${act.id}` } }] : []
  })

const cookieOf = (headers: Readonly<Record<string, unknown>>) => String(headers['set-cookie']).split(';')[0] ?? ''
/** Signs in without a browser. @returns the cookie */
export const signedIn = async (s: OpenSite, person: StreamId): Promise<string> => {
  const first = await s.app.inject({ url: '/kk/sign-in' })
  const csrf = /name="csrf" value="([^"]+)"/.exec(first.body)?.[1] ?? ''
  const answer = await s.app.inject({
    method: 'POST',
    url: '/kk/sign-in',
    headers: { cookie: cookieOf(first.headers), 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ csrf, person }).toString(),
  })
  if (answer.statusCode !== 303) throw new Error(`${person} could not sign in: ${answer.statusCode}`)
  return cookieOf(answer.headers)
}
