/** Proofs over the API: for what the reader sees, and nothing more. */
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newDatabase } from '../../test/database.ts'
import { erasureOf } from '../chancery/files/erase.ts'
import { type OpenChancery, openChancery } from '../chancery/open.ts'
import { foundingCommands } from '../demo/country.ts'
import { law } from '../law/index.ts'
import { verifyCheckpoint } from '../log/signed/checkpoint.ts'
import { verifyConsistency, verifyInclusion } from '../log/tree/tree.ts'
import { api } from './api.ts'

const AT = '2026-03-02T10:00:00+05:00'
const CITIZEN = 'citizen/applicant-1'
let open: OpenChancery
let app: FastifyInstance
const databaseUrl = await newDatabase()
beforeAll(async () => {
  open = await openChancery({ law, founding: foundingCommands, dataDir: '', databaseUrl, clock: { now: () => AT }, log: () => {} })
  app = Fastify()
  await app.register(api, { chancery: open.chancery, publicLog: open.record.publicLog, session: () => undefined, demo: true })
})
afterAll(() => open?.close())

const lodged = async () => {
  const input = { office: 'office/almaty-bostandyk', about: 'Wages are not paid', signed: false, confidential: true }
  const done = await open.chancery.perform({ act: 'application.lodge', person: CITIZEN, input })
  if (done.is !== 'done') throw new Error(done.is)
  return { stream: done.receipt.stream, id: done.receipt.id }
}
const get = async (url: string, person?: string) => {
  const headers = { 'accept-language': 'en', ...(person && { 'x-tarazy-person': person }) }
  const r = await app.inject({ url: `/api/log${url}`, headers })
  return { status: r.statusCode, retry: r.headers['retry-after'], type: r.json().type, json: r.json() }
}
const good = (p: { checkpoint: string; leaf: string; index: number; size: number; proof: string[] }) =>
  verifyInclusion({ ...p, root: verifyCheckpoint(p.checkpoint, [open.record.publicLog.vkey])?.root ?? '' })

describe('a proof of an entry', () => {
  it('is there once the entry has its place, by matter and number or by act, and fits the receipt of the reader', async () => {
    const { stream, id } = await lodged()
    const early = await get(`/proof?stream=${stream}&version=1`, CITIZEN)
    expect(early).toMatchObject({ status: 503, retry: '2', type: '/api/problems/unplaced' })
    await open.record.publicLog.sequence(true)
    const { json } = await get(`/proof?stream=${stream}&version=1`, CITIZEN)
    expect(json).toMatchObject({ stream, version: 1, leaf: (await open.chancery.journal.history(stream))[0]?.leaf })
    expect(good(json)).toBe(true)
    expect((await get(`/proof?act=${id}`, CITIZEN)).json).toEqual(json)
    expect((await get(`/proof?act=${id.toUpperCase()}`, CITIZEN)).json).toEqual(json)
  })
  it('does not tell those who do not see the matter that it exists', async () => {
    const { stream, id } = await lodged()
    const queries = (s: string, i: string) => [`/proof?stream=${s}&version=1`, `/proof?stream=${s}&version=2`, `/proof?act=${i}`]
    const nothing = queries('application/0198c1e2-0000-7000-8000-000000000009', '0198c1e2-0000-7000-8000-000000000009')
    for (const placed of [false, true]) {
      if (placed) await open.record.publicLog.sequence(true)
      for (const who of [undefined, 'citizen/bystander', 'judge/bostandyk-2'])
        for (const [i, url] of queries(stream, id).entries()) expect(await get(url, who)).toEqual(await get(nothing[i] ?? '', who))
    }
  })
  it('still fits after the content was erased, and the log did not change by it', async () => {
    const { stream } = await lodged()
    await open.record.publicLog.sequence(true)
    const before = await get(`/proof?stream=${stream}&version=1`, CITIZEN)
    const { chancery, record } = open
    await record.erase(erasureOf(law, chancery.journal, { stream, versions: [1], at: AT, order: '2-14/2026' }))
    expect((await chancery.journal.history(stream))[0]?.erased).toBe(true)
    expect(await get(`/proof?stream=${stream}&version=1`, CITIZEN)).toEqual(before)
    expect(good(before.json)).toBe(true)
    expect(await record.publicLog.sequence(true)).toMatchObject({ added: 0 })
  })
  it.each([
    '',
    '?stream=x',
    '?stream=court/supreme',
    '?stream=court/supreme&version=0',
    '?stream=court/supreme&version=1e0',
    '?act=1',
    '?version=1',
    '?stream=%00&version=1',
    '?stream=court/supreme&version=99999999999',
  ])('is not found for “%s”', async query => {
    expect(await get(`/proof${query}`, CITIZEN)).toMatchObject({ status: 404, type: '/api/problems/not-found' })
  })
})

describe('the log', () => {
  it('says what it is', async () => {
    const { json } = await get('')
    expect(json).toMatchObject({ origin: open.record.publicLog.origin, vkey: open.record.publicLog.vkey, checkpoint: '/log/checkpoint' })
    expect(json).not.toHaveProperty('waiting')
  })
  it('proves that it grew', async () => {
    const was = (await get('')).json
    await lodged()
    await open.record.publicLog.sequence(true)
    const is = (await get('')).json
    const { json } = await get(`/consistency?from=${was.size}`)
    expect(json).toMatchObject({ from: was.size, to: is.size })
    expect(verifyConsistency({ ...json, fromRoot: was.root, toRoot: is.root })).toBe(true)
    expect((await get(`/consistency?from=${was.size}&to=${is.size}`)).json).toEqual(json)
  })
  it.each(['', '?from=-1', '?from=2&to=1', '?from=1&to=100000', '?from=x', '?from=1&to=x', '?from=1e3', '?from=9007199254740993'])(
    'proves nothing for “%s”',
    async query => {
      expect(await get(`/consistency${query}`)).toMatchObject({ status: 404 })
    },
  )
})
