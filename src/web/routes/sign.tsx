/** Signing: what waits, one document, its bytes, and what comes of a signature. */
import { readFile } from 'node:fs/promises'
import type { FastifyReply, FastifyRequest, onSendAsyncHookHandler } from 'fastify'
import type { Answer } from '../../chancery/command.ts'
import { type SigningDesk, signWithDemoKey } from '../../documents/signing/desk.ts'
import { byItself, decline, inTheirOrder, type Prepared, sign, toSign, type Unsigned, waitingFor } from '../../documents/signing/signing.ts'
import { same } from '../../law/kernel/said.ts'
import { NCALAYER } from '../../signatures/browser/ncalayer.js'
import { askOf, sayFor, send } from '../context.ts'
import { type Result, SignListPage, SignPage } from '../pages/sign.tsx'
import { type Ask, to } from '../request.ts'
import { isUpload } from '../upload.ts'
import { deskFor, FILE, type Routes } from './route.ts'
import { signKeyRoutes } from './sign-key.ts'

const STATUS: Partial<Record<(Answer | Unsigned)['is'], number>> = { refused: 422, unsigned: 422, lapsed: 404, busy: 503 }
/** A signature of a chain and its certificates takes some kilobytes. */
const LARGEST = 256 * 1024

/** Pages that sign may speak to the program that does so on the reader's own machine, and to nothing else besides the site. */
const onSend: onSendAsyncHookHandler = async (_request, reply, payload) => {
  const policy = String(reply.getHeader('content-security-policy') ?? '')
  reply.header('content-security-policy', policy.replace("connect-src 'self'", `connect-src 'self' ${NCALAYER}`))
  return payload
}
export const signRoutes: Routes = (app, site, notFound) => {
  const asked = async (request: FastifyRequest) => {
    const ask = await askOf(site, request)
    return { ask, desk: deskFor(site, ask), person: ask.me?.person ?? '', id: (request.params as { id?: string }).id ?? '' }
  }
  const show = async (reply: FastifyReply, ask: Ask, desk: SigningDesk, prepared: Prepared, answer?: Answer | Unsigned) => {
    const say = await sayFor(ask, [prepared.stream])
    const page = <SignPage ask={ask} say={say} prepared={prepared} demo={desk.keys !== undefined} {...(answer && { answer })} />
    return send(reply, page, (answer && STATUS[answer.is]) ?? 200)
  }
  const list = async (reply: FastifyReply, ask: Ask, desk: SigningDesk, results?: readonly Result[]) =>
    send(
      reply,
      <SignListPage
        ask={ask}
        say={await sayFor(ask)}
        waiting={await waitingFor(desk.signing, ask.me?.person ?? '')}
        demo={desk.keys !== undefined}
        {...(results && { results })}
      />,
    )

  app.get('/sign', { onSend }, async (request, reply) => {
    const { ask, desk } = await asked(request)
    if (!ask.me) return reply.redirect(to(ask, '/sign-in'))
    if (!desk) return notFound(request, reply)
    await inTheirOrder(desk.signing, ask.me.person)
    return list(reply, ask, desk)
  })
  // One confirmation, many acts: each by itself, each result told.
  app.post('/sign', { onSend }, async (request, reply) => {
    const { ask, desk, person } = await asked(request)
    if (!ask.me || !desk) return notFound(request, reply)
    const posted = request.body as Readonly<Record<string, unknown>>
    const ids = [posted.id ?? []].flat().filter(id => typeof id === 'string')
    const waiting = await waitingFor(desk.signing, person)
    const signed = async (id: string) =>
      posted.do === 'own' ? sign(desk.signing, id, person, await cmsIn(posted[`cms-${id}`])) : signWithDemoKey(desk, id, person)
    const results: Result[] = []
    const order = (id: string) => waiting.findIndex(w => w.id === id)
    for (const id of ids.slice(0, 200).sort((a, b) => order(a) - order(b))) {
      const p = waiting.find(w => w.id === id)
      const act = p && ask.chancery.law.acts.get(p.act)
      const title = act?.document ? named(act.document.name, p?.number) : same(id)
      results.push({ id, title, answer: await signed(id) })
    }
    return list(reply, ask, desk, results)
  })
  signKeyRoutes(app, site, notFound)
  app.get('/sign/:id', { onSend }, async (request, reply) => {
    const { ask, desk, person, id } = await asked(request)
    if (!ask.me) return reply.redirect(to(ask, '/sign-in'))
    if (desk) await byItself(desk.signing, id, person)
    const document = desk && (await toSign(desk.signing, id, person))
    return document ? show(reply, ask, desk, document.prepared) : notFound(request, reply)
  })
  app.get('/sign/:id/document.pdf', FILE, async (request, reply) => {
    const { desk, person, id } = await asked(request)
    const document = desk && (await toSign(desk.signing, id, person))
    if (!document) return notFound(request, reply)
    return reply.type('application/pdf').header('cache-control', 'no-store').send(document.pdf)
  })
  app.get('/sign/:id/bytes', FILE, async (request, reply) => {
    const { desk, person, id } = await asked(request)
    const document = desk && (await toSign(desk.signing, id, person))
    if (!document) return notFound(request, reply)
    return reply
      .type('application/octet-stream')
      .headers({ 'cache-control': 'no-store', 'content-disposition': `attachment; filename="${id}.bin"` })
      .send(Buffer.from(document.bytes))
  })
  app.post('/sign/:id', { onSend }, async (request, reply) => {
    const { ask, desk, person, id } = await asked(request)
    if (!ask.me || !desk) return notFound(request, reply)
    const posted = request.body as { readonly do?: unknown; readonly cms?: unknown; readonly further?: unknown }
    const before = await toSign(desk.signing, id, person)
    if (posted.do === 'decline') {
      await decline(desk.signing, id, person)
      return reply.redirect(to(ask, '/sign'), 303)
    }
    const beside = await Promise.all([posted.further].flat().filter(isGiven).map(cmsIn))
    const answer =
      posted.do === 'demo'
        ? await signWithDemoKey(desk, id, person, beside)
        : await sign(desk.signing, id, person, await cmsIn([posted.cms].flat().find(isGiven)), beside)
    if (answer.is === 'done')
      return reply.redirect(to(ask, `/receipt/${answer.receipt.id}${answer.receipt.repeated ? '?again=1' : ''}`), 303)
    const prepared = answer.is === 'redrawn' ? answer.prepared : before?.prepared
    return prepared ? show(reply, ask, desk, prepared, answer) : notFound(request, reply)
  })
}
const named = <S extends Readonly<Record<'kk' | 'ru' | 'en', string>>>(s: S, number: string | undefined) => {
  const more = number ? ` № ${number}` : ''
  return { kk: s.kk + more, ru: s.ru + more, en: s.en + more }
}
/** A field for files that was left blank comes along empty. */
const isGiven = (value: unknown): boolean => value !== undefined && value !== ''
/** A signature as a file, or as base 64 from a script; PEM is taken too. */
const cmsIn = async (given: unknown): Promise<Uint8Array> => {
  const bytes = isUpload(given) ? await readFile(given.path) : Buffer.from(typeof given === 'string' ? given : '', 'base64')
  if (bytes.length > LARGEST) return bytes.subarray(0, LARGEST + 1)
  const text = bytes.toString('latin1')
  const pem = /-----BEGIN (?:CMS|PKCS7)-----([A-Za-z0-9+/=\s]+)-----END/.exec(text)
  return pem ? Buffer.from(pem[1] ?? '', 'base64') : bytes
}
