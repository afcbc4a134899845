/** The API over PostgreSQL: what a database does not take, and what happens at once. */
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newDatabase } from '../../test/database.ts'
import { type OpenChancery, openChancery } from '../chancery/open.ts'
import { replay } from '../chancery/replay/replay.ts'
import { foundingCommands } from '../demo/country.ts'
import { law } from '../law/index.ts'
import { api } from './api.ts'

const databaseUrl = await newDatabase()
const AT = '2026-03-02T10:00:00+05:00'
let open: OpenChancery
let app: FastifyInstance
beforeAll(async () => {
  open = await openChancery({ law, founding: foundingCommands, dataDir: '', databaseUrl, clock: { now: () => AT }, log: () => {} })
  app = Fastify()
  await app.register(api, { chancery: open.chancery, session: () => undefined, demo: true })
})
afterAll(() => open?.close())

const CITIZEN = { 'x-tarazy-person': 'citizen/applicant-1', 'accept-language': 'en' }
const CLERK = { 'x-tarazy-person': 'prosecutor/bostandyk-assistant', 'x-tarazy-body': 'office/almaty-bostandyk', 'accept-language': 'en' }
const lodge = (body: object) => app.inject({ method: 'POST', url: '/api/acts/application.lodge', headers: CITIZEN, payload: body })
const input = { office: 'office/almaty-bostandyk', about: 'Wages are not paid', signed: true }

describe('the API over PostgreSQL', () => {
  it('does one act once, however many send it at the same moment', async () => {
    const id = '0198c1e2-0000-7000-8000-000000000001'
    const answers = await Promise.all(Array.from({ length: 16 }, () => lodge({ id, input })))
    expect(answers.map(a => a.statusCode).sort()).toEqual([...Array(15).fill(200), 201])
    expect(new Set(answers.map(a => a.json().matter.number)).size).toBe(1)
  })
  it('lets one of two who act on the same matter at once do it, and tells the other why not', async () => {
    const { matter } = (await lodge({ input })).json()
    const examine = () =>
      app.inject({ method: 'POST', url: '/api/acts/application.examine', headers: CLERK, payload: { stream: matter.id, seen: 1 } })
    const answers = await Promise.all([examine(), examine(), examine()])
    expect(answers.map(a => a.statusCode).sort()).toEqual([200, 409, 409])
  })
  it('takes no characters that PostgreSQL cannot hold, and says so', async () => {
    for (const about of ['a\u0000b', 'a\ud800b', '\ufffe\u0001'])
      expect((await lodge({ input: { ...input, about } })).json()).toMatchObject({
        type: '/api/problems/invalid',
        issues: [{ field: 'about', code: 'text.control' }],
      })
    for (const url of ['/api/matters?text=%00', '/api/matters?text=%25_%5C', '/api/matters?text=%ED%A0%80', '/api/law/provisions?text=%00'])
      expect((await app.inject({ url, headers: CITIZEN })).statusCode).toBe(200)
    expect((await app.inject({ url: '/api/matters/application/%00', headers: CITIZEN })).statusCode).toBe(404)
  })
  it('leaves a journal in order, and registers that a replay makes anew', async () => {
    expect((await open.record.fsck()).wrong).toEqual([])
    const { chancery } = open
    expect((await replay(law, chancery.journal, chancery.registers)).differs).toEqual([])
  })
})
