/** What the API itself is: its first page, its description, and what its problems mean. */
import type { Lang } from '../../law/kernel/said.ts'
import { openapi } from '../description/openapi.ts'
import { isProblem, PROBLEMS } from '../problems.ts'
import { langAsked, problem, problemOf } from '../reply.ts'
import { param, type Routes, send } from './route.ts'

export const aboutRoutes: Routes = (app, o) => {
  const offers = { demo: o.demo === true, documents: o.documents !== undefined, signing: o.documents?.signing !== undefined }
  const written = new Map<Lang, unknown>()
  app.get('/', (request, reply) =>
    send(request, reply, {
      acts: '/api/acts',
      matters: '/api/matters',
      duties: '/api/duties',
      provisions: '/api/law/provisions',
      ...(o.publicLog && { log: '/api/log' }),
      ...(o.coverage && { coverage: '/api/law/coverage' }),
      ...(offers.signing && { signatures: '/api/signatures' }),
      problems: '/api/problems',
      openapi: '/api/openapi.json',
    }),
  )
  app.get('/openapi.json', (request, reply) => {
    const lang = langAsked(request)
    if (!written.has(lang)) written.set(lang, openapi(o.chancery.law, lang, offers))
    return send(request, reply, written.get(lang))
  })
  app.get('/problems', (request, reply) =>
    send(request, reply, { problems: Object.keys(PROBLEMS).flatMap(id => (isProblem(id) ? [problemOf(id, langAsked(request))] : [])) }),
  )
  app.get('/problems/:id', (request, reply) => {
    const id = param(request, 'id')
    return isProblem(id) ? send(request, reply, problemOf(id, langAsked(request))) : problem(request, reply, 'not-found')
  })
}
