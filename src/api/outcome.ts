/** What came of an act: a status and a body, the same whether it was sent alone, signed, or signed among others. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Answer } from '../chancery/command.ts'
import { streamsIn, tell } from '../chancery/telling/saying.ts'
import { sayUnsigned } from '../documents/drawing/why.ts'
import type { Unsigned } from '../documents/signing/signing.ts'
import { draftOf } from './papers.ts'
import type { ProblemId } from './problems.ts'
import { awaited, receipted } from './render.ts'
import { langAsked, problemOf, sayIssues } from './reply.ts'
import { penFor, send } from './routes/route.ts'
import type { ApiOptions } from './who.ts'

interface Outcome {
  readonly status: number
  readonly body: object
  readonly headers?: Readonly<Record<string, string>>
}

export const outcomeOf = async (o: ApiOptions, request: FastifyRequest, answer: Answer | Unsigned): Promise<Outcome> => {
  const lang = langAsked(request)
  const wrong = (id: ProblemId, more?: Readonly<Record<string, unknown>>, headers?: Outcome['headers']): Outcome => {
    const body = problemOf(id, lang, more)
    return { status: body.status, body, ...(headers && { headers }) }
  }
  switch (answer.is) {
    case 'done': {
      const { dues, receipt, names } = answer
      const owed = dues.flatMap(d => [d.stream, d.due.owed.by])
      const body = receipted(await penFor(o, request, owed, names), answer.act, receipt, dues)
      return answer.act.opens && !receipt.repeated
        ? { status: 201, body, headers: { location: `/api/matters/${receipt.stream}` } }
        : { status: 200, body }
    }
    case 'refused': {
      const { say } = await penFor(o, request, streamsIn(answer.against))
      return wrong('refused', { act: answer.act.id, powerless: answer.powerless, findings: tell(answer.against, lang, say) })
    }
    case 'needs': {
      const { act, open } = answer
      const needs = awaited(await penFor(o, request, []), act, open)
      const alone = open.every(f => f.is === 'unknown' && f.norm.provision === 'house.signature')
      const draft = o.documents?.signing && `/api/acts/${act.id}/draft`
      return alone ? wrong('signature', { act: act.id, needs, ...(draft && { draft }) }) : wrong('needs', { act: act.id, needs })
    }
    case 'invalid':
      return wrong('invalid', { issues: sayIssues(answer.issues, answer.act?.input, lang) })
    case 'stale':
      return wrong('stale', { version: answer.version })
    case 'reused':
      return wrong('reused')
    case 'busy':
      return wrong('busy', {}, { 'retry-after': '1' })
    case 'unknown':
      return wrong('not-found')
    case 'lapsed':
      return wrong('lapsed')
    case 'unsigned':
      return wrong('not-signed', { reason: answer.why, ...(answer.further && { further: answer.further }), why: sayUnsigned(answer)[lang] })
    case 'redrawn':
      return wrong('redrawn', { draft: await draftOf(o, request, answer.prepared) })
  }
}
export const answered = async (
  o: ApiOptions,
  request: FastifyRequest,
  reply: FastifyReply,
  answer: Answer | Unsigned,
): Promise<FastifyReply> => {
  const { status, body, headers } = await outcomeOf(o, request, answer)
  return send(request, reply.headers(headers ?? {}), body, status)
}
