/** The site: a table of its routes, and what holds for all of them. */
import formbody from '@fastify/formbody'
import type { FastifyInstance } from 'fastify'
import { langOf as langWanted } from '../chancery/telling/lang.ts'
import { LANGS } from '../law/kernel/said.ts'
import { assets } from './assets.ts'
import { askOf, renewed, type Site, sayFor, send } from './context.ts'
import { MessagePage } from './pages/message.tsx'
import { actRoutes } from './routes/act.tsx'
import { bodyRoutes } from './routes/bodies.tsx'
import { deskRoutes } from './routes/desk.tsx'
import { documentRoutes } from './routes/document.tsx'
import { feedRoutes } from './routes/feeds.ts'
import { hearingRoutes } from './routes/hearings.tsx'
import { lawRoutes } from './routes/law.tsx'
import { listRoutes } from './routes/lists.tsx'
import { matterRoutes } from './routes/matter.tsx'
import { openDataRoutes } from './routes/open-data.tsx'
import { practiceRoutes } from './routes/practice.tsx'
import { signRoutes } from './routes/sign.tsx'
import { signInRoutes } from './routes/sign-in.tsx'
import { uploads } from './upload.ts'
import { P } from './words/pages.ts'

export const site = async (app: FastifyInstance, options: Site): Promise<void> => {
  // Forms and nothing else: their values are texts.
  app.removeAllContentTypeParsers()
  await app.register(formbody, { bodyLimit: 2_000_000 })
  await uploads(app)
  app.decorateRequest('session', undefined)
  app.addHook('onRequest', async (request, reply) => {
    request.session = await options.sessions.read(request.headers.cookie, Date.now())
    // Every form carries a token of its session, so whoever reads a page has one.
    if (!request.session && request.method === 'GET' && /^\/(kk|ru|en)(\/|\?|$)/.test(request.url)) {
      request.session = options.sessions.begin(Date.now())
      reply.header('set-cookie', options.sessions.cookie(request.session))
    }
  })
  const notFound = async (request: Parameters<typeof askOf>[1], reply: Parameters<typeof send>[0]) => {
    const ask = await askOf(options, request)
    return send(reply, MessagePage({ ask, say: await sayFor(ask), title: P.notFound, text: P.notFoundText, signIn: !ask.me }), 404)
  }
  app.setNotFoundHandler(notFound)
  app.setErrorHandler(async (error: Error & { statusCode?: number }, request, reply) => {
    // A form with files that breaks off is the sender's fault, and its reader says so without a status.
    const status = error.statusCode ?? (request.headers['content-type']?.toLowerCase().startsWith('multipart/') ? 400 : 500)
    if (status >= 500) request.log.error({ err: error }, 'a page failed')
    const ask = await askOf(options, request)
    const text = status === 413 ? P.tooLarge : status === 429 ? P.tooMany : status >= 500 ? P.serverError : P.badRequest
    return send(reply, MessagePage({ ask, say: await sayFor(ask), title: text, ...(status >= 500 && { number: request.id }) }), status)
  })
  app.get('/', async (request, reply) =>
    reply.redirect(`/${langWanted(request.headers['accept-language'])}${request.session?.person ? '/desk' : '/'}`),
  )
  // As it stands on documents, short: the reader's language is asked of the browser.
  app.get('/act/:code', async (request, reply) =>
    reply.redirect(
      `/${langWanted(request.headers['accept-language'])}/act/${encodeURIComponent((request.params as { code: string }).code)}`,
    ),
  )
  await app.register(assets)
  for (const lang of LANGS)
    await app.register(
      async scope => {
        // Whoever was in a private country that is gone is told so, and does nothing in the real one by mistake.
        scope.addHook('preHandler', async (request, reply) => {
          const { session } = request
          if (!session?.inside || options.practice.of(session.practice)) return
          return reply
            .header('set-cookie', renewed(options, request, { practice: undefined, inside: false }))
            .redirect(`/${lang}/practice?over=1`, 303)
        })
        // A posted form must come from a page of this session.
        scope.addHook('preHandler', async (request, reply) => {
          if (request.method !== 'POST') return
          const site = request.headers['sec-fetch-site']
          const token = (request.body as Record<string, unknown> | undefined)?.csrf
          if ((site === undefined || site === 'same-origin' || site === 'none') && options.sessions.fits(token, request.session)) return
          const ask = await askOf(options, request)
          return send(reply, MessagePage({ ask, say: await sayFor(ask), title: P.formOver }), 403)
        })
        for (const routes of [
          signInRoutes,
          deskRoutes,
          matterRoutes,
          actRoutes,
          bodyRoutes,
          listRoutes,
          hearingRoutes,
          feedRoutes,
          openDataRoutes,
          lawRoutes,
          practiceRoutes,
          signRoutes,
          documentRoutes,
        ])
          routes(scope, options, notFound)
      },
      { prefix: `/${lang}` },
    )
}
