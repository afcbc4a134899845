/** Stylesheet, scripts, icon and fonts: read once, served with a long life under their own names. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'

const require = createRequire(import.meta.url)
const own = (name: string) => readFileSync(join(import.meta.dirname, 'assets', name))
/** In the order in which they are laid upon each other. */
const STYLES = ['ground', 'frame', 'matter', 'form', 'list', 'narrow', 'home', 'document', 'found', 'hearings']
const font = (family: string, file: string) => readFileSync(require.resolve(`@fontsource-variable/${family}/files/${file}.woff2`))

/** Modules that browsers load stand in folders of that name, and are served as they stand, so that their imports find each other. */
const modules = ['signatures', 'log', 'web'].flatMap(room => {
  const folder = join(import.meta.dirname, '..', room, 'browser')
  return readdirSync(folder)
    .filter(name => name.endsWith('.js'))
    .map(
      name =>
        [`${room}/browser/${name}`, { type: 'text/javascript; charset=utf-8', read: () => readFileSync(join(folder, name)) }] as const,
    )
})

const FILES: Readonly<Record<string, { readonly type: string; readonly read: () => Buffer }>> = {
  'tarazy.css': { type: 'text/css; charset=utf-8', read: () => Buffer.concat(STYLES.map(name => own(`styles/${name}.css`))) },
  'tarazy.js': { type: 'text/javascript; charset=utf-8', read: () => own('tarazy.js') },
  ...Object.fromEntries(modules),
  'icon.svg': { type: 'image/svg+xml', read: () => own('icon.svg') },
  ...Object.fromEntries(
    ['latin', 'cyrillic', 'cyrillic-ext'].flatMap(subset => [
      [`onest-${subset}.woff2`, { type: 'font/woff2', read: () => font('onest', `onest-${subset}-wght-normal`) }],
      [`serif-${subset}.woff2`, { type: 'font/woff2', read: () => font('source-serif-4', `source-serif-4-${subset}-wght-normal`) }],
    ]),
  ),
}
export const assets = async (app: FastifyInstance): Promise<void> => {
  for (const [name, { type, read }] of Object.entries(FILES)) {
    const body = read()
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
    app.get(`/assets/${name}`, async (request, reply) => {
      reply.header('etag', etag).header('cache-control', type === 'font/woff2' ? 'public, max-age=31536000, immutable' : 'public, no-cache')
      return request.headers['if-none-match'] === etag ? reply.code(304).send() : reply.type(type).send(body)
    })
  }
}
