/** A key that stays in a browser gets its certificate from the demo's authority, for whoever is signed in there, once a challenge. */
import { expect, it } from 'vitest'
import { openSite, signedIn } from '../../test/site.ts'
import { MemoryEnded } from '../registers/ended.ts'
import { newKey } from '../signatures/browser/kept-key.js'
import { readCertificate } from '../signatures/x509/certificate.ts'
import { Sessions } from './session.ts'

const HEAD = 'prosecutor/bostandyk-head'
const site = await openSite('2026-03-02T10:00:00+05:00')
const opened = async (person = HEAD) => {
  const cookie = await signedIn(site, person)
  const page = await site.app.inject({ url: '/ru/sign', headers: { cookie } })
  const csrf = /name="csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
  const challenge = async () =>
    (await site.app.inject({ url: '/ru/sign/challenge', headers: { cookie } })).json<{ challenge: string }>().challenge
  const post = (fields: Record<string, string>) =>
    site.app.inject({
      method: 'POST',
      url: '/ru/sign/key',
      headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ csrf, ...fields }).toString(),
    })
  return { challenge, post }
}
const askFor = async (challenge: string, person = HEAD) => {
  const { publicKey, proof } = await newKey(person, challenge)
  return { challenge, publicKey, proof }
}

it('is certified for the person who is signed in', async () => {
  const b = await opened()
  const reply = await b.post(await askFor(await b.challenge()))
  expect(reply.statusCode, reply.body).toBe(200)
  const certificate = readCertificate(Buffer.from(reply.json<{ certificate: string }>().certificate, 'base64'))
  expect(certificate?.subject).toMatchObject({ person: HEAD, organisation: 'DEMO Tarazy' })
  expect(certificate?.usage.ca).toBe(false)
})
it('is not, twice by one challenge, by another session’s, or by one that nobody gave', async () => {
  const b = await opened()
  const once = await askFor(await b.challenge())
  expect((await b.post(once)).statusCode).toBe(200)
  expect((await b.post(once)).statusCode).toBe(403)
  expect((await b.post(await askFor(await (await opened()).challenge()))).statusCode).toBe(403)
  for (const forged of ['', 'x', '..', '9999999999999.a.b', `${(await b.challenge()).slice(0, -1)}!`])
    expect((await b.post(await askFor(forged))).statusCode, forged).toBe(403)
})
it('is not, without the proof that it is possessed, or for a key that is none', async () => {
  const b = await opened()
  const refused = async (change: (asked: Awaited<ReturnType<typeof askFor>>) => object) => {
    const asked = await askFor(await b.challenge())
    const reply = await b.post({ ...asked, ...change(asked) })
    expect(reply.statusCode).toBe(422)
    return reply.json<{ why: string }>().why
  }
  const other = await askFor('other')
  expect(await refused(() => ({ proof: other.proof }))).toBe('not-possessed')
  expect(await refused(() => ({ publicKey: other.publicKey }))).toBe('not-possessed')
  expect(await refused(() => ({ proof: '' }))).toBe('not-possessed')
  for (const publicKey of ['', 'x', 'A'.repeat(1_500)]) expect(await refused(() => ({ publicKey }))).toBe('not-a-key')
  const mine = await b.challenge()
  expect((await b.post(await askFor(mine, 'judge/bostandyk-2'))).json()).toMatchObject({ why: 'not-possessed' })
})
it('is not asked for by another site, or by whoever is not signed in', async () => {
  const b = await opened()
  expect((await b.post({ ...(await askFor(await b.challenge())), csrf: 'x' })).statusCode).toBe(403)
  expect((await site.app.inject({ url: '/ru/sign/challenge' })).statusCode).toBe(404)
})
it('a challenge is over after five minutes', () => {
  const sessions = new Sessions(Buffer.alloc(32, 1), false, new MemoryEnded())
  const session = sessions.begin(0, { person: HEAD })
  const [early, late] = [sessions.challenge(session, 0), sessions.challenge(session, 0)]
  expect(sessions.meets(early, session, 300_000)).toBe(true)
  expect(sessions.meets(late, session, 300_001)).toBe(false)
  expect(sessions.meets(sessions.challenge(session, 0), { ...session, person: 'judge/x' }, 1)).toBe(false)
})
