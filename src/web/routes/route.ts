/** What a group of routes is given. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { SigningDesk } from '../../documents/signing/desk.ts'
import type { Law } from '../../law/kernel/law.ts'
import type { Site } from '../context.ts'
import type { Ask } from '../request.ts'

export type Answering = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>
export type Routes = (app: FastifyInstance, site: Site, notFound: Answering) => void

/** The desk for signatures of the country that the reader is in: practice asks for none. */
export const deskFor = (site: Site, ask: Ask): SigningDesk | undefined => (ask.inside ? undefined : site.signing)

/** Of a route that answers with a file and not with a page. */
export const FILE = { config: { file: true } } as const

/** A value of the query as text, bounded, without control characters (no database takes those). */
export const asked = (request: FastifyRequest, name: string, max = 200): string => {
  const v = (request.query as Record<string, unknown>)[name]
  return typeof v === 'string'
    ? v
        .slice(0, max)
        .replace(/\p{Cc}/gu, ' ')
        .trim()
    : ''
}
export const pageAsked = (request: FastifyRequest): number => Math.min(1_000, Math.max(1, Number.parseInt(asked(request, 'page'), 10) || 1))
/** The day so many days later. */
export const daysOn = (day: string, days: number): string => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
/** The kinds of matter that have a docket. */
export const numbered = (law: Law): readonly string[] => [...law.matters.values()].filter(m => m.series).map(m => m.kind)
/** A stream named in the address: `/matter/:kind/:id`. */
export const streamAsked = (request: FastifyRequest): string => {
  const { kind = '', id = '' } = request.params as { kind?: string; id?: string }
  return `${kind}/${id}`
}
