/** Plays the part of NCALayer: greets whoever connects, then answers each request. */
import { createServer } from 'node:https'
import { createRequire } from 'node:module'

interface Peer {
  send(text: string): void
  close(): void
  on(event: 'message', heard: (data: Buffer) => void): void
}
interface Listening {
  on(event: 'connection', came: (peer: Peer) => void): void
}
const { WebSocketServer }: { WebSocketServer: new (o: object) => Listening } = createRequire(import.meta.url)('ws')

const PORT = 13_579
const pem = (label: string, der: Uint8Array) => `-----BEGIN ${label}-----\n${Buffer.from(der).toString('base64')}\n-----END ${label}-----\n`

/** Over TLS, at NCALayer's own port. @param answer to a request; undefined: the connection is closed. @returns how to end it */
export const playNcalayer = async (
  { key, certificate }: { readonly key: Uint8Array; readonly certificate: Uint8Array },
  answer: (request: { readonly args: { readonly data: string } }) => string | undefined,
): Promise<() => Promise<void>> => {
  const server = createServer({ key: pem('PRIVATE KEY', key), cert: pem('CERTIFICATE', certificate) })
  new WebSocketServer({ server }).on('connection', peer => {
    peer.on('message', data => {
      const text = answer(JSON.parse(data.toString()))
      if (text === undefined) peer.close()
      else peer.send(text)
    })
    peer.send('{"result":{"version":"1.4"}}')
  })
  await new Promise<void>(ready => server.listen(PORT, '127.0.0.1', ready))
  return () =>
    new Promise(ended => {
      server.closeAllConnections()
      server.close(() => ended())
    })
}
