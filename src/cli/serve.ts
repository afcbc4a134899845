/** Serves the pages and the API. */
import { createHash, randomUUID } from 'node:crypto'
import rateLimit from '@fastify/rate-limit'
import Fastify from 'fastify'
import { openChancery, systemClock } from '../chancery/open.ts'
import { foundingCommands } from '../demo/country.ts'
import { personas } from '../demo/personas.ts'
import { law } from '../law/index.ts'
import { Sessions } from '../web/session.ts'
import { site } from '../web/site.ts'
import { type Config, configOf } from './config.ts'

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
}

export const build = async (config: Config, log: (line: string) => void) => {
  const opened = await openChancery({
    law,
    founding: foundingCommands,
    dataDir: config.dataDir,
    databaseUrl: config.databaseUrl,
    clock: systemClock,
    log,
  })
  const app = Fastify({
    logger: config.log === 'silent' ? false : { level: config.log === 'info' ? 'warn' : config.log },
    bodyLimit: 2_000_000,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: true,
  })
  const secure = config.url.startsWith('https:')
  app.addHook('onSend', async (_request, reply, payload) => {
    reply.headers(HEADERS)
    if (secure) reply.header('strict-transport-security', 'max-age=31536000')
    return payload
  })
  if (config.rateLimit > 0) await app.register(rateLimit, { max: config.rateLimit, timeWindow: '1 minute' })
  app.get('/health', async (_request, reply) =>
    reply.code((await opened.record.healthy()) ? 200 : 503).send({ ok: await opened.record.healthy() }),
  )
  const key = createHash('sha256')
    .update(config.secret ?? (await opened.record.shared('session-key')))
    .digest()
  await app.register(site, { chancery: opened.chancery, sessions: new Sessions(key, secure), personas: config.demo ? personas : [] })
  return {
    app,
    opened,
    close: async () => {
      await app.close()
      await opened.close()
    },
  }
}

const WELCOME = (url: string) => `
  Tarazy is up: ${url}

  What to try first
    1. Open ${url} and sign in as Роза Қалиасқар (a citizen); apply to the Bostandyk district prosecutor.
    2. Sign in as Айгүл Сәрсен (the district prosecutor): take the application up, order an inspection, record
       a finding, lodge a protest. Beside every closed step stands why it is closed and under which provision.
    3. Sign in as Марат Шәріп (the akim): the protest is on the desk, with its ten days and how they were reckoned.
  Everybody is invented. Ctrl-C stops the server; the data stay.
`
/** `tarazy serve`. Ends when it is told to. */
export const run = async (): Promise<number> => {
  const config = configOf(process.env)
  const { app, close } = await build(config, line => console.log(`  ${line}`))
  await app.listen({ host: config.host, port: config.port })
  console.log(WELCOME(config.url))
  return new Promise(ended => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        close().then(
          () => ended(0),
          e => {
            console.error(e)
            ended(1)
          },
        )
      })
  })
}
