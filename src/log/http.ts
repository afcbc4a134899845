/** The log over HTTP as anybody can mirror it (C2SP tlog-tiles), and the witness's door (C2SP tlog-witness). Registers `/log/…`. */
import type { FastifyInstance } from 'fastify'
import type { PublicLog } from './public-log.ts'
import { type TileAt, WIDTH } from './tree/tiles.ts'
import type { Witness } from './witness/witness.ts'

const TEXT = 'text/plain; charset=utf-8'
const MOST = 65_536

const padded = (n: number): string => String(n).padStart(3, '0')
/** The index of a tile as a path: 1234067 is `x001/x234/067`. */
const pathOf = (n: number): string => {
  const rest = Math.floor(n / 1_000)
  const above: string[] = []
  for (let r = rest; r > 0; r = Math.floor(r / 1_000)) above.unshift(`x${padded(r % 1_000)}/`)
  return `${above.join('')}${padded(n % 1_000)}`
}
const TILE = /^(0|[1-9]\d?)\/((?:x\d{3}\/){0,4}\d{3})(?:\.p\/([1-9]\d{0,2}))?$/
/** Reads the path of a tile after `tile/`; undefined: no tile has it. */
export const tileIn = (path: string): (TileAt & { readonly width: number }) | undefined => {
  const [, level = '', index = '', part] = TILE.exec(path) ?? []
  const n = Number(index.replace(/[x/]/g, ''))
  const width = part === undefined ? WIDTH : Number(part)
  if (index === '' || Number(level) > 63 || pathOf(n) !== index || width > (part === undefined ? WIDTH : WIDTH - 1)) return undefined
  return { level: Number(level), n, width }
}

export const logRoutes = async (app: FastifyInstance, log: PublicLog, witness: Witness): Promise<void> => {
  await app.register(
    async scope => {
      scope.removeAllContentTypeParsers()
      scope.addContentTypeParser('*', { parseAs: 'string', bodyLimit: MOST }, (_request, body, done) => done(null, body))
      scope.setNotFoundHandler((_request, reply) => reply.code(404).type(TEXT).send('there is nothing here\n'))
      scope.setErrorHandler((error: Error & { readonly statusCode?: number }, request, reply) => {
        const status = error.statusCode ?? 500
        if (status >= 500) request.log.error({ err: error }, 'the log failed')
        return reply
          .code(status)
          .type(TEXT)
          .send(status >= 500 ? 'something failed here\n' : `${error.message}\n`)
      })
      scope.get('/checkpoint', async (_request, reply) => {
        const note = await log.checkpoint()
        return note === undefined ? reply.callNotFound() : reply.type(TEXT).header('cache-control', 'public, max-age=1').send(note)
      })
      scope.get('/key', (_request, reply) => reply.type(TEXT).send(`${log.vkey}\n`))
      scope.get('/tile/*', async (request, reply) => {
        const at = tileIn((request.params as { readonly '*': string })['*'])
        const hashes = at && (await log.tile(at, at.width))
        if (!hashes) return reply.callNotFound()
        // What a tile says once it says for ever.
        return reply.type('application/octet-stream').header('cache-control', 'public, max-age=31536000, immutable').send(hashes)
      })
      scope.post('/witness/add-checkpoint', async (request, reply) => {
        const { status, text, type } = await witness.addCheckpoint(String(request.body ?? ''))
        return reply
          .code(status)
          .type(type ?? TEXT)
          .header('cache-control', 'no-store')
          .send(text)
      })
    },
    { prefix: '/log' },
  )
}
