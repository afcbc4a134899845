/** How the API answers: JSON in the reader's language, and problem details (RFC 9457) when something is wrong. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Issue } from '../chancery/command.ts'
import { sayIssue } from '../chancery/performing/issues.ts'
import { langOf } from '../chancery/telling/lang.ts'
import type { Fields } from '../law/kernel/field.ts'
import type { Lang } from '../law/kernel/said.ts'
import { PROBLEMS, type ProblemId } from './problems.ts'

export const langAsked = (request: FastifyRequest): Lang => langOf(request.headers['accept-language'])

/** The members of a problem, those that a kind adds after the standard ones. */
export const problemOf = (id: ProblemId, lang: Lang, more: Readonly<Record<string, unknown>> = {}) => {
  const { status, title, detail } = PROBLEMS[id]
  return { type: `/api/problems/${id}`, title: title[lang], status, detail: detail[lang], ...more }
}
export const problem = (
  request: FastifyRequest,
  reply: FastifyReply,
  id: ProblemId,
  more?: Readonly<Record<string, unknown>>,
  lang: Lang = langAsked(request),
): FastifyReply =>
  reply
    .code(PROBLEMS[id].status)
    .headers({ 'content-language': lang, 'cache-control': 'no-store' })
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problemOf(id, lang, more)))

export const sayIssues = (issues: readonly Issue[], fields: Fields | undefined, lang: Lang) =>
  issues.map(i => {
    const key = i.field.split('.')[0] ?? ''
    const label = fields && Object.hasOwn(fields, key) ? fields[key]?.label[lang] : undefined
    return { field: i.field, ...(label && { label }), code: i.code.split(':')[0], text: sayIssue(i)[lang] }
  })
