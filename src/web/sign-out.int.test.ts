/** Whoever signs out is out: also for a copy of the cookie, an older one of the same sign-in, and on every server. */
import { afterAll, expect, it } from 'vitest'
import { openSite, signedIn } from '../../test/site.ts'
import { configOf } from '../cli/config.ts'
import { buildServer } from '../cli/server.ts'

const HEAD = 'prosecutor/bostandyk-head'
const site = await openSite('2026-03-02T10:00:00+05:00')
const other = await buildServer(
  configOf({
    DATABASE_URL: site.databaseUrl,
    TARAZY_RATE_LIMIT: '0',
    TARAZY_LOG: 'silent',
    TARAZY_SECRET: 'a key for the tests of the pages',
  }),
  () => {},
)
afterAll(() => other.close())

const post = async (cookie: string, url: string, fields: Readonly<Record<string, string>> = {}) => {
  const page = await site.app.inject({ url: '/ru/desk', headers: { cookie } })
  const csrf = /name="csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
  const answer = await site.app.inject({
    method: 'POST',
    url,
    headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ csrf, ...fields }).toString(),
  })
  expect(answer.statusCode).toBe(303)
  return String(answer.headers['set-cookie']).split(';')[0] ?? ''
}
/** Whether the pages of both servers take it for somebody's. */
const isSomebody = async (cookie: string) => {
  const desks = await Promise.all([site.app, other.app].map(app => app.inject({ url: '/ru/desk', headers: { cookie } })))
  const signedOut = desks.map(d => !d.body.includes('action="/ru/sign-out"'))
  expect(new Set(signedOut).size).toBe(1)
  return !signedOut[0]
}

it('a cookie is somebody’s until they sign out, wherever it was copied to', async () => {
  const cookie = await signedIn(site, HEAD)
  expect(await isSomebody(cookie)).toBe(true)
  const after = await post(cookie, '/ru/sign-out')
  expect(await isSomebody(cookie)).toBe(false)
  expect(await isSomebody(after)).toBe(false)
})
it('nor can anything be done with it', async () => {
  const cookie = await signedIn(site, HEAD)
  const order = (app = site.app) =>
    app.inject({
      method: 'POST',
      url: '/api/acts/inspection.order',
      headers: { cookie, 'sec-fetch-site': 'same-origin' },
      payload: { input: { subject: 'agency/akimat-bostandyk' } },
    })
  expect((await order()).statusCode).toBe(400)
  await post(cookie, '/ru/sign-out')
  for (const app of [site.app, other.app]) expect((await order(app)).statusCode).toBe(401)
})
it('cookies of the same sign-in end with it, other sign-ins do not', async () => {
  const [first, elsewhere] = [await signedIn(site, HEAD), await signedIn(site, HEAD)]
  const later = await post(first, '/ru/capacity', { body: 'office/almaty-bostandyk' })
  expect(await isSomebody(first)).toBe(true)
  await post(later, '/ru/sign-out')
  expect(await isSomebody(first)).toBe(false)
  expect(await isSomebody(later)).toBe(false)
  expect(await isSomebody(elsewhere)).toBe(true)
})
it('whoever signs in as somebody else is out as who they were', async () => {
  const cookie = await signedIn(site, HEAD)
  const now = await post(cookie, '/ru/sign-in', { person: 'citizen/applicant-1' })
  expect(await isSomebody(cookie)).toBe(false)
  expect(await isSomebody(now)).toBe(true)
})
it('what lapsed by itself is not kept', async () => {
  const { ended } = other.record
  const rows = async () => (await other.record.pool.query<{ sign_in: string }>('select sign_in from ended')).rows.map(r => r.sign_in)
  await ended.end('long ago', Date.now() - 1)
  await ended.end('again', Date.now() + 60_000)
  await ended.end('again', Date.now() + 60_000)
  expect(await rows()).toContain('again')
  expect(await rows()).not.toContain('long ago')
  expect([await ended.has('again'), await ended.has('never')]).toEqual([true, false])
})
