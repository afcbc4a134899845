/** Documents: how the act stands whose code is on them, themselves, and a whole matter with its proofs. */
import type { FastifyRequest } from 'fastify'
import { codeOf, idOf } from '../../documents/code.ts'
import { type Archive, documentFor, furtherFor } from '../../documents/drawing/document.ts'
import { findAct } from '../../documents/drawing/standing.ts'
import { packageOf } from '../../documents/packed/package.ts'
import { besideOf, SIGNATURE } from '../../documents/signing/further.ts'
import { founded } from '../papers.ts'
import { problem } from '../reply.ts'
import type { Who } from '../who.ts'
import { asking, param, penFor, type Routes, send } from './route.ts'

const file = (name: string) => ({ 'cache-control': 'private, no-store', 'content-disposition': `attachment; filename="${name}"` })

export const documentRoutes: Routes = (app, o) => {
  const { chancery, documents } = o
  if (!documents) return
  const { press, stationery, proving } = documents
  const archive: Archive = { chancery, press, stationery }
  const foundBy = async (request: FastifyRequest, who: Who | undefined) => {
    const id = idOf(param(request, 'code'))
    const found = id && (await findAct(chancery, id, who?.person, who?.body))
    return found ? { id, found } : undefined
  }
  app.get(
    '/documents/:code',
    asking(o, async (request, reply, who) => {
      const asked = await foundBy(request, who)
      if (!asked) return problem(request, reply, 'not-found')
      const { id, found } = asked
      const proof = await proving.publicLog.proofOf(found.stream, found.event.version)
      const named = found.seen ? [found.stream, found.seen.person, ...found.challenged.map(c => c.stream)] : []
      const beside = found.whole ? await besideOf(chancery.contents, found.event.signed) : []
      const pen = await penFor(o, request, named, who ? found.mask?.names : await chancery.initials(named))
      return send(request, reply, founded(pen, id, found, proof, beside))
    }),
  )
  app.get(
    '/documents/:code/document.pdf',
    asking(o, async (request, reply, who) => {
      const asked = await foundBy(request, who)
      const pdf = asked && (await documentFor(archive, asked.found))
      if (!pdf) return problem(request, reply, 'not-found')
      return reply
        .type('application/pdf')
        .headers(file(`${codeOf(asked.id).replace(/[^0-9A-Z-]/g, '')}.pdf`))
        .send(pdf)
    }),
  )
  app.get(
    '/documents/:code/signatures/:cms',
    asking(o, async (request, reply, who) => {
      const asked = await foundBy(request, who)
      const cms = asked && (await furtherFor(archive, asked.found, param(request, 'cms')))
      if (!cms) return problem(request, reply, 'not-found')
      return reply
        .type(SIGNATURE)
        .headers(file(`${param(request, 'cms').slice(0, 12)}.p7s`))
        .send(cms)
    }),
  )
  app.get(
    '/matters/:kind/:id/package',
    asking(o, async (request, reply, who) => {
      const stream = `${param(request, 'kind')}/${param(request, 'id')}`
      const view = await chancery.look(stream, who?.person, who?.body)
      if (!view) return problem(request, reply, 'not-found')
      const zip = await packageOf({ ...archive, ...proving }, { stream, number: view.seen.number }, view.history)
      return reply
        .type('application/zip')
        .headers(file(`${stream.replace('/', '-')}.zip`))
        .send(zip)
    }),
  )
}
