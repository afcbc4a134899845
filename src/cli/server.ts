/** Puts the server together: record, law, pages, API; what holds for every request. */
import { createHash, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import compress from '@fastify/compress'
import rateLimit from '@fastify/rate-limit'
import Fastify from 'fastify'
import { api } from '../api/api.ts'
import { type Offers, openapi } from '../api/description/openapi.ts'
import { frameworkErrors } from '../api/framework.ts'
import { openData } from '../api/open-data.ts'
import type { Clock } from '../chancery/chancery.ts'
import { foundInMemory } from '../chancery/country.ts'
import { sweepAside } from '../chancery/files/aside.ts'
import { coverageOf } from '../chancery/model/coverage.ts'
import { type OpenChancery, openChancery, systemClock } from '../chancery/open.ts'
import { readScenario, scenarioFiles } from '../chancery/scenario/load.ts'
import { publish } from '../chancery/seeing/publishing.ts'
import { foundingCommands } from '../demo/country.ts'
import { personas } from '../demo/personas.ts'
import { law } from '../law/index.ts'
import type { Lang } from '../law/kernel/said.ts'
import { logRoutes } from '../log/http.ts'
import { keepGrowing } from '../log/keeping.ts'
import { Witness } from '../log/witness/witness.ts'
import { Worker } from '../log/worker.ts'
import { Practice, type Story } from '../web/practice.ts'
import { Sessions } from '../web/session.ts'
import { site } from '../web/site.ts'
import type { Config } from './config.ts'
import { openDocuments } from './documents.ts'
import { Counters, mayMeasure } from './metrics.ts'
import { tried } from './tried.ts'

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
}
/** Within which a request has come whole, in milliseconds: 50 MB over a line of 1.5 Mbit/s. Whoever is slower is cut off. */
const REQUEST_TIMEOUT = 300_000
const SCENARIOS = join(import.meta.dirname, '../../scenarios')

/** The scenario files as stories; one that cannot be read is left out, the scenario command says why. */
const stories = (): readonly Story[] =>
  scenarioFiles(SCENARIOS).flatMap(file => {
    const loaded = readScenario(readFileSync(file, 'utf8'), file)
    if (loaded.wrong) return []
    const path = relative(SCENARIOS, file).replace(/\.ya?ml$/, '')
    return [
      {
        id: path.replace(/[^a-z0-9]+/gi, '-').toLowerCase(),
        theme: path.includes('/') ? (path.split('/')[0] ?? '') : '',
        scenario: loaded.scenario,
      },
    ]
  })

/** A store that takes longer than this to answer at all is not well, ms. */
const HEALTHY_WITHIN = 2_000

/** The routes that the API's own description names. */
const routesOf = (lang: Lang, offers: Offers) => {
  const { paths } = openapi(law, lang, offers) as {
    readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly summary?: string }>>>>
  }
  return Object.entries(paths).flatMap(([path, methods]) =>
    /\/acts\/[a-z]/.test(path)
      ? []
      : Object.entries(methods).map(([method, m]) => ({ method: method.toUpperCase(), path, about: m.summary ?? '' })),
  )
}

/** @param clock by which terms run; the present unless a test moves it */
export const buildServer = async (config: Config, log: (line: string) => void, clock: Clock = systemClock) => {
  const opened = await openChancery({
    law,
    founding: foundingCommands,
    dataDir: config.dataDir,
    databaseUrl: config.databaseUrl,
    identity: config.publicLog,
    clock,
    signing: config.signatures,
    log,
  })
  try {
    return await assembled(config, log, opened)
  } catch (e) {
    // Whoever cannot go on leaves nothing open, or the program would not end.
    await opened.close()
    throw e
  }
}
const assembled = async (config: Config, log: (line: string) => void, { chancery, record, close }: OpenChancery) => {
  const documents = await openDocuments(config, chancery, record)
  await sweepAside()
  const app = Fastify({
    logger: config.log === 'silent' ? false : { level: config.log === 'info' ? 'warn' : config.log },
    bodyLimit: 2_000_000,
    requestTimeout: REQUEST_TIMEOUT,
    genReqId: () => randomUUID(),
    ...(config.proxies.length > 0 && { trustProxy: [...config.proxies] }),
    routerOptions: { maxParamLength: 300 },
    forceCloseConnections: true,
    // No hook runs for an address that cannot be read.
    frameworkErrors: (error, request, reply) => frameworkErrors(error, request, reply.headers(HEADERS)),
  })
  const secure = config.url.startsWith('https:')
  const counters = new Counters()
  app.addHook('onSend', async (_request, reply, payload) => {
    // What is handed out to be kept is held tighter than a page.
    for (const [name, value] of Object.entries(HEADERS)) if (!reply.hasHeader(name)) reply.header(name, value)
    if (secure) reply.header('strict-transport-security', 'max-age=31536000')
    return payload
  })
  app.addHook('onResponse', async (request, reply) =>
    counters.count(request.routeOptions.url ?? 'none', reply.statusCode, reply.elapsedTime),
  )
  await app.register(compress, { threshold: 1_400, encodings: ['gzip', 'identity'] })
  if (config.rateLimit > 0) {
    await app.register(rateLimit, { global: false, max: config.rateLimit, timeWindow: '1 minute' })
    // As a hook of every request, so that addresses that do not exist count as well.
    app.addHook('onRequest', app.rateLimit())
  }
  app.get('/health', async (_request, reply) => {
    const ok = await Promise.race([record.healthy(), setTimeout(HEALTHY_WITHIN, false, { ref: false })])
    return reply.code(ok ? 200 : 503).send({ ok })
  })
  app.get('/metrics', async (request, reply) =>
    mayMeasure(request, config.metricsKey)
      ? reply.type('text/plain; version=0.0.4').send(counters.text())
      : reply.code(403).type('text/plain').send('Metrics are read on this machine, or with TARAZY_METRICS_KEY.\n'),
  )
  const key = createHash('sha256')
    .update(config.secret ?? (await record.shared('session-key')))
    // Whoever signed in as a person of the demonstration is nobody where there is none, on the same data.
    .update(config.demo ? 'demo' : '')
    .digest()
  const sessions = new Sessions(key, secure, record.ended)
  const { publicLog } = record
  await logRoutes(app, publicLog, new Witness(record.pool, publicLog.witness, config.publicLog.witnessed))
  const growing = keepGrowing(publicLog, config.publicLog.witnesses, log)
  let swept = 0
  // Now and then all of it: what was erased, what another server left.
  const publishing = new Worker(
    () => publish(chancery, record.published, swept++ % 30 === 0),
    e => log(`what is published is not brought up to date: ${e instanceof Error ? e.message : String(e)}`),
  )
  record.journal.whenAppended(() => {
    growing.wake()
    publishing.wake()
  })
  growing.wake()
  publishing.wake()
  await app.register(api, {
    chancery,
    demo: config.demo,
    publicLog,
    documents,
    coverage: async () => coverageOf(law, await tried()),
    session: request => sessions.read(request.headers.cookie, Date.now()),
  })
  await openData(app, { chancery, published: record.published, changes: record.changes, publicLog, url: config.url })
  await app.register(site, {
    chancery,
    sessions,
    personas: config.demo ? personas : [],
    published: record.published,
    ...documents,
    practice: new Practice(stories(), () => foundInMemory(law, foundingCommands)),
    apiRoutes: lang => routesOf(lang, { demo: config.demo, documents: true, signing: config.signatures }),
  })
  let closing: Promise<void> | undefined
  const closed = async () => {
    await app.close()
    await Promise.all([growing.stop(), publishing.stop()])
    await documents.press.close()
    await close()
  }
  return {
    app,
    chancery,
    record,
    ...(documents.signing && { signing: documents.signing.signing, keys: documents.signing.keys }),
    /** Ends once, however often it is told to. */
    close: () => {
      closing ??= closed()
      return closing
    },
  }
}
