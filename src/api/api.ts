/** The HTTP API: a table of its routes, and what holds for all of them. */
import type { FastifyInstance } from 'fastify'
import { jsonOnly } from './json.ts'
import type { ProblemId } from './problems.ts'
import { problem } from './reply.ts'
import { aboutRoutes } from './routes/about.ts'
import { actRoutes } from './routes/acts.ts'
import { documentRoutes } from './routes/documents.ts'
import { fileRoutes } from './routes/files.ts'
import { lawRoutes } from './routes/law.ts'
import { logRoutes } from './routes/log.ts'
import { matterRoutes } from './routes/matters.ts'
import { signatureRoutes } from './routes/signatures.ts'
import type { ApiOptions } from './who.ts'

const BY_STATUS: Readonly<Record<number, ProblemId>> = {
  401: 'sign-in',
  403: 'cross-site',
  404: 'not-found',
  413: 'too-large',
  414: 'too-long-address',
  415: 'not-json',
  429: 'too-many',
}

/** Registers everything under `/api`. */
export const api = async (app: FastifyInstance, o: ApiOptions): Promise<void> => {
  await app.register(
    async scope => {
      jsonOnly(scope)
      scope.addHook('onSend', async (_request, reply, payload) => {
        reply.header('vary', 'accept-language, cookie')
        return payload
      })
      scope.setNotFoundHandler((request, reply) => problem(request, reply, 'not-found'))
      scope.setErrorHandler((error: Error & { readonly statusCode?: number }, request, reply) => {
        const status = error.statusCode ?? 500
        const id = BY_STATUS[status] ?? (status < 500 ? 'malformed' : 'failed')
        if (id === 'failed') request.log.error({ err: error }, 'the API failed')
        return problem(request, reply, id, id === 'failed' ? { number: request.id } : {})
      })
      for (const routes of [aboutRoutes, actRoutes, signatureRoutes, matterRoutes, fileRoutes, documentRoutes, lawRoutes, logRoutes])
        routes(scope, o)
    },
    { prefix: '/api' },
  )
}
