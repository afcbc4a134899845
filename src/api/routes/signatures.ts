/** Signing: what waits for a person, the bytes to sign, and what comes of a signature. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Issue } from '../../chancery/command.ts'
import { type SigningDesk, signWithDemoKey } from '../../documents/signing/desk.ts'
import { MOST_FURTHER } from '../../documents/signing/further.ts'
import { byItself, decline, inTheirOrder, sign, toSign, waitingFor } from '../../documents/signing/signing.ts'
import { answered, outcomeOf } from '../outcome.ts'
import { draftOf, waiting } from '../papers.ts'
import { langAsked, problem, sayIssues } from '../reply.ts'
import { type ApiOptions, sameSite, type Who } from '../who.ts'
import { asking, param, penFor, type Routes, send } from './route.ts'

const further = z.array(z.base64()).max(MOST_FURTHER).optional()
const One = z.strictObject({ cms: z.base64(), further })
const MOST = 100
const Many = z
  .array(z.strictObject({ id: z.string(), cms: z.base64(), further }))
  .min(1)
  .max(MOST)

/** What is wrong with what was sent, as fields. */
const issuesIn = (error: z.ZodError): readonly Issue[] =>
  error.issues.slice(0, MOST).flatMap((i): readonly Issue[] => {
    const field = i.path.map(String).join('.')
    if (i.code === 'unrecognized_keys') return i.keys.slice(0, MOST).map(k => ({ field: k.slice(0, 80), code: 'unknown-field' }))
    if (i.code === 'too_small') return [{ field, code: 'list.empty' }]
    if (i.code === 'too_big') return [{ field, code: `list.long:${i.maximum}` }]
    return [{ field, code: i.input === undefined ? 'missing' : 'type' }]
  })

type Signer = (request: FastifyRequest, reply: FastifyReply, who: Who) => Promise<FastifyReply>
/** Only to whoever is signed in. @param acts whether it is more than reading: then from the site's own pages alone */
const signer = (o: ApiOptions, acts: boolean, handler: Signer) =>
  asking(o, async (request, reply, who) => {
    if (acts && !sameSite(o, request)) return problem(request, reply, 'cross-site')
    return who ? handler(request, reply, who) : problem(request, reply, 'sign-in')
  })

export const signatureRoutes: Routes = (app, o) => {
  const desk: SigningDesk | undefined = o.documents?.signing
  if (!desk) return
  const { signing } = desk
  const cms = (base64: string) => Buffer.from(base64, 'base64')
  const signed = (id: string, person: string, sent: z.infer<typeof One>) =>
    sign(signing, id, person, cms(sent.cms), (sent.further ?? []).map(cms))
  const invalid = (request: FastifyRequest, reply: FastifyReply, error: z.ZodError) =>
    problem(request, reply, 'invalid', { issues: sayIssues(issuesIn(error), undefined, langAsked(request)) })
  const idIn = (request: FastifyRequest) => param(request, 'id').toLowerCase()

  app.get(
    '/signatures',
    signer(o, false, async (request, reply, { person }) => {
      await inTheirOrder(signing, person)
      const pen = await penFor(o, request, [])
      return send(request, reply, { signatures: (await waitingFor(signing, person)).map(p => waiting(pen, p)) })
    }),
  )
  app.get(
    '/signatures/:id',
    signer(o, false, async (request, reply, { person }) => {
      await byItself(signing, idIn(request), person)
      const document = await toSign(signing, idIn(request), person)
      if (!document) return problem(request, reply, 'lapsed')
      return send(request, reply, await draftOf(o, request, document.prepared))
    }),
  )
  app.get(
    '/signatures/:id/document.pdf',
    signer(o, false, async (request, reply, { person }) => {
      const document = await toSign(signing, idIn(request), person)
      if (!document) return problem(request, reply, 'lapsed')
      return reply.type('application/pdf').header('cache-control', 'no-store').send(document.pdf)
    }),
  )
  app.post(
    '/signatures/:id',
    signer(o, true, async (request, reply, { person }) => {
      const sent = One.safeParse(request.body ?? {}, { reportInput: true })
      if (!sent.success) return invalid(request, reply, sent.error)
      return answered(o, request, reply, await signed(idIn(request), person, sent.data))
    }),
  )
  // One confirmation, many acts: each by itself, in the order in which they are sent.
  app.post(
    '/signatures',
    signer(o, true, async (request, reply, { person }) => {
      const sent = Many.safeParse(request.body, { reportInput: true })
      if (!sent.success) return invalid(request, reply, sent.error)
      const results: object[] = []
      for (const { id, ...given } of sent.data) {
        const { status, body } = await outcomeOf(o, request, await signed(id.toLowerCase(), person, given))
        results.push({ id, status, ...(status < 400 ? { receipt: body } : { problem: body }) })
      }
      return send(request, reply, { results })
    }),
  )
  app.delete(
    '/signatures/:id',
    signer(o, true, async (request, reply, { person }) => {
      if (!(await toSign(signing, idIn(request), person))) return problem(request, reply, 'lapsed')
      await decline(signing, idIn(request), person)
      return reply.code(204).send()
    }),
  )
  if (o.demo && desk.keys)
    app.post(
      '/signatures/:id/demo',
      signer(o, true, async (request, reply, { person }) =>
        answered(o, request, reply, await signWithDemoKey(desk, idIn(request), person)),
      ),
    )
}
