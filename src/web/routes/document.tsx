/** Documents: found by the code that stands on them, shown to those who may see them, checked by anybody. */
import type { FastifyRequest } from 'fastify'
import { codeOf, idOf } from '../../documents/code.ts'
import { type Archive, documentFor, paperFor, xmlFor } from '../../documents/document.ts'
import { packageOf } from '../../documents/package.ts'
import { findAct } from '../../documents/standing.ts'
import { askOf, type Site, sayFor, send } from '../context.ts'
import { DocumentPage } from '../pages/document.tsx'
import { MessagePage } from '../pages/message.tsx'
import type { Ask } from '../request.ts'
import { D } from '../words/document.ts'
import { L } from '../words/law.ts'
import { FILE, type Routes, streamAsked } from './route.ts'

/** What documents are made with in the country that the reader is in. */
const archiveFor = (site: Site, ask: Ask): Archive => ({
  chancery: ask.chancery,
  press: site.press,
  stationery: ask.inside ? { ...site.stationery, mark: L.insideTitle } : site.stationery,
})

export const documentRoutes: Routes = (app, site, notFound) => {
  const found = async (request: FastifyRequest) => {
    const ask = await askOf(site, request)
    const id = idOf((request.params as { code?: string }).code ?? '')
    return { ask, id: id ?? '', found: id && (await findAct(ask.chancery, id, ask.me?.person, ask.me?.body)) }
  }
  app.get('/act/:code', async (request, reply) => {
    const { ask, id, found: act } = await found(request)
    if (!act) return send(reply, MessagePage({ ask, say: await sayFor(ask), title: D.none, text: D.noneText }), 404)
    const log = ask.inside ? undefined : site.proving?.publicLog
    const proof = await log?.proofOf(act.stream, act.event.version)
    const say = await sayFor(ask, act.seen ? [act.stream, act.seen.person, ...act.challenged.map(c => c.stream)] : [])
    return send(
      reply,
      <DocumentPage
        ask={ask}
        say={say}
        id={id}
        found={act}
        proof={proof}
        paper={act.whole ? await paperFor(archiveFor(site, ask), act) : undefined}
        vkey={log?.vkey}
      />,
    )
  })
  app.get('/matter/:kind/:id/package.zip', FILE, async (request, reply) => {
    const ask = await askOf(site, request)
    const stream = streamAsked(request)
    const view = site.proving && !ask.inside ? await ask.chancery.look(stream, ask.me?.person, ask.me?.body) : undefined
    if (!view || !site.proving) return notFound(request, reply)
    const zip = await packageOf({ ...archiveFor(site, ask), ...site.proving }, { stream, number: view.seen.number }, view.history)
    return reply
      .type('application/zip')
      .headers({ 'cache-control': 'private, no-store', 'content-disposition': `attachment; filename="${stream.replace('/', '-')}.zip"` })
      .send(zip)
  })
  app.get('/act/:code/document.pdf', FILE, async (request, reply) => {
    const { ask, id, found: act } = await found(request)
    const pdf = act && (await documentFor(archiveFor(site, ask), act))
    if (!pdf) return notFound(request, reply)
    return reply
      .type('application/pdf')
      .headers({
        'cache-control': 'private, no-store',
        'content-disposition': `inline; filename="${codeOf(id).replace(/[^0-9A-Z-]/g, '')}.pdf"`,
      })
      .send(pdf)
  })
  app.get('/act/:code/act.xml', FILE, async (request, reply) => {
    const { ask, id, found: act } = await found(request)
    const xml = act && (await xmlFor(archiveFor(site, ask), act))
    if (!xml) return notFound(request, reply)
    return reply
      .type('application/xml; charset=utf-8')
      .headers({
        'cache-control': 'private, no-store',
        'content-disposition': `attachment; filename="${codeOf(id).replace(/[^0-9A-Z-]/g, '')}.xml"`,
      })
      .send(xml)
  })
}
