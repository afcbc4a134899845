import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { AT, signers, VALID } from '../../../test/signatures.ts'
import { issueForKey } from '../authority/issue.ts'
import { verifyDetached } from '../cms.ts'
import { signDetached } from '../sign.ts'
import { newKey } from './kept-key.js'
import { NCALAYER, ncalayer } from './ncalayer.js'
import { base64, fromBase64 } from './signed.js'

interface Peer {
  send(text: string): void
  close(): void
  on(event: 'message', heard: (data: Buffer) => void): void
}
interface Server {
  address(): AddressInfo
  on(event: 'connection', came: (peer: Peer) => void): void
  once(event: 'listening', ready: () => void): void
  close(): void
}
const { WebSocket: Socket, WebSocketServer }: { WebSocket: unknown; WebSocketServer: new (o: object) => Server } = createRequire(
  import.meta.url,
)('ws')

const people = await signers()
const bytes = new TextEncoder().encode('Шешім')
let server: Server | undefined
afterEach(() => server?.close())

/** Plays NCALayer's part: greets, then answers each request. */
const playing = async (answer: (request: { args: { data: string } }) => string | undefined, greeting = '{"result":{"version":"1.4"}}') => {
  const playing = new WebSocketServer({ host: '127.0.0.1', port: 0 })
  server = playing
  await new Promise<void>(ready => playing.once('listening', ready))
  playing.on('connection', peer => {
    peer.on('message', data => {
      const text = answer(JSON.parse(data.toString()))
      if (text === undefined) peer.close()
      else peer.send(text)
    })
    peer.send(greeting)
  })
  return ncalayer({ url: `ws://127.0.0.1:${playing.address().port}`, Socket, wait: 2000 })
}
const why = (signer: ReturnType<typeof ncalayer>) =>
  signer.sign(bytes).then(
    () => 'signed',
    (e: { why: string }) => e.why,
  )

it('NCALayer is asked for a detached signature by a signing key, and its answer verifies', async () => {
  const asked: unknown[] = []
  const signer = await playing(request => {
    asked.push(request)
    const cms = base64(signDetached(fromBase64(request.args.data), people.rsa))
    return JSON.stringify({ status: true, body: { result: [`-----BEGIN CMS-----\n${cms}\n-----END CMS-----\n`] } })
  })
  expect(verifyDetached(bytes, fromBase64(await signer.sign(bytes)), people.trust, AT).is).toBe('good')
  expect(asked).toMatchObject([
    { module: 'kz.gov.pki.knca.basics', method: 'sign', args: { format: 'cms', signingParams: { encapsulate: false }, locale: 'kk' } },
  ])
  expect(NCALAYER).toBe('wss://127.0.0.1:13579')
})
it.each<[string, string | undefined, string]>([
  ['the window was closed', '{"status":true,"body":{}}', 'cancelled'],
  ['the connection was closed', undefined, 'cancelled'],
  ['an error', '{"status":false,"code":"500","message":"x"}', 'failed'],
  ['no JSON', 'x', 'failed'],
  ['no text', '{"status":true,"body":{"result":[5]}}', 'failed'],
])('NCALayer did not sign: %s', async (_, answer, expected) => {
  expect(await why(await playing(() => answer))).toBe(expected)
})
it('something else listens there, or nothing does', async () => {
  expect(await why(await playing(() => '{}', '{"hello":1}'))).toBe('not-running')
  expect(await why(ncalayer({ url: 'ws://127.0.0.1:9', Socket }))).toBe('not-running')
})
it('a browser proves that it has the key it asks a certificate for', async () => {
  const { publicKey, proof } = await newKey('citizen/a-1', 'c1')
  const request = { person: 'citizen/a-1', name: 'Әлия', publicKey: fromBase64(publicKey), proof: fromBase64(proof) }
  expect(issueForKey(people.authority, { ...request, challenge: 'c1' }, VALID).is).toBe('issued')
  expect(issueForKey(people.authority, { ...request, challenge: 'c2' }, VALID).is).toBe('refused')
})
