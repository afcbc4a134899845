/** Documents: found by the code that stands on them, shown to those who may see them, checked by anybody. */
import type { FastifyRequest } from 'fastify'
import { type Bundled, bundleOf } from '../../documents/bundle/bundle.ts'
import { Jobs } from '../../documents/bundle/jobs.ts'
import { codeOf, idOf } from '../../documents/code.ts'
import { type Archive, documentFor, furtherFor, paperFor, xmlFor } from '../../documents/drawing/document.ts'
import { findAct } from '../../documents/drawing/standing.ts'
import { packageOf } from '../../documents/packed/package.ts'
import { besideOf, SIGNATURE } from '../../documents/signing/further.ts'
import { askOf, type Site, sayFor, send } from '../context.ts'
import { BundlePage } from '../pages/bundle.tsx'
import { DocumentPage } from '../pages/document.tsx'
import { MessagePage } from '../pages/message.tsx'
import { type Ask, to } from '../request.ts'
import { D } from '../words/document.ts'
import { L } from '../words/law.ts'
import { M } from '../words/matter.ts'
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
    const say = await sayFor(ask, act.seen ? [act.stream, act.seen.person, ...act.challenged.map(c => c.stream)] : [], act.mask)
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
        beside={act.whole ? await besideOf(ask.chancery.contents, act.event.signed) : []}
      />,
    )
  })
  const jobs = new Jobs<Bundled>()
  /** A bundle is of what its reader sees at that moment, in one language. */
  const bundle = async (request: FastifyRequest) => {
    const ask = await askOf(site, request)
    const stream = streamAsked(request)
    const view = await ask.chancery.look(stream, ask.me?.person, ask.me?.body)
    const owner = request.session?.id ?? ''
    return {
      ask,
      stream,
      view,
      owner,
      // Of a matter that has moved on, or of which something was erased, it is none.
      name: `${owner} ${ask.inside ? 'inside' : ''} ${ask.me?.person} ${ask.me?.body} ${ask.lang} ${stream} ${view?.seen.version} ${view?.seen.erasures}`,
    }
  }
  app.get('/matter/:kind/:id/bundle', async (request, reply) => {
    const { ask, stream, view, owner, name } = await bundle(request)
    if (!view) return notFound(request, reply)
    const job = jobs.of(name, owner)
    if (job && !job.result) reply.header('refresh', '2')
    return send(reply, <BundlePage ask={ask} say={await sayFor(ask, [stream])} stream={stream} job={job} />)
  })
  app.post('/matter/:kind/:id/bundle', async (request, reply) => {
    const { ask, stream, view, owner, name } = await bundle(request)
    if (!view) return notFound(request, reply)
    if (jobs.of(name, owner)?.result) jobs.forget(name)
    const job = jobs.begin(
      name,
      owner,
      progress => bundleOf(archiveFor(site, ask), view, ask.lang, progress),
      e => request.log.error({ err: e }, 'a bundle failed'),
    )
    if (!job) return send(reply, MessagePage({ ask, say: await sayFor(ask), title: M.busy }), 503)
    return reply.redirect(to(ask, `/matter/${stream}/bundle`), 303)
  })
  app.get('/matter/:kind/:id/bundle/bundle.pdf', FILE, async (request, reply) => {
    const { view, owner, name, stream } = await bundle(request)
    const result = view && jobs.of(name, owner)?.result
    if (result?.is !== 'bundled') return notFound(request, reply)
    return reply
      .type('application/pdf')
      .headers({ 'cache-control': 'private, no-store', 'content-disposition': `inline; filename="${stream.replace('/', '-')}.pdf"` })
      .send(Buffer.from(result.pdf))
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
  app.get('/act/:code/signatures/:cms', FILE, async (request, reply) => {
    const { ask, found: act } = await found(request)
    const { cms = '' } = request.params as { cms?: string }
    const kept = act && (await furtherFor(archiveFor(site, ask), act, cms))
    if (!kept) return notFound(request, reply)
    return reply
      .type(SIGNATURE)
      .headers({ 'cache-control': 'private, no-store', 'content-disposition': `attachment; filename="${cms.slice(0, 12)}.p7s"` })
      .send(kept)
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
