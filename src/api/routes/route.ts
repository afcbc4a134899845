/** What a group of routes is given, and how addresses and queries are read. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Named } from '../../chancery/telling/name.ts'
import { sayingOf } from '../../chancery/telling/saying.ts'
import type { StreamId } from '../../law/kernel/world.ts'
import type { Pen } from '../render.ts'
import { langAsked } from '../reply.ts'
import { type ApiOptions, type Who, whoAsks } from '../who.ts'

export type Routes = (app: FastifyInstance, o: ApiOptions) => void

/** A value of the query as text: one, bounded, without control characters (no database takes those). */
export const asked = (request: FastifyRequest, name: string, max = 200): string => {
  const v = (request.query as Readonly<Record<string, unknown>>)[name]
  return typeof v === 'string'
    ? v
        .slice(0, max)
        .replace(/\p{Cc}/gu, ' ')
        .trim()
    : ''
}
export const param = (request: FastifyRequest, name: string): string =>
  (request.params as Readonly<Record<string, string | undefined>>)[name] ?? ''

/** Answers with a handler that knows who asks. */
export const asking =
  (o: ApiOptions, handler: (request: FastifyRequest, reply: FastifyReply, who: Who | undefined) => Promise<FastifyReply>) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const who = await whoAsks(o, request, reply)
    return who === 'answered' ? reply : handler(request, reply, who)
  }
/** A pen that knows the names of these. */
export const penFor = async (
  o: ApiOptions,
  request: FastifyRequest,
  streams: readonly (StreamId | undefined)[],
  known?: ReadonlyMap<StreamId, Named>,
): Promise<Pen> => {
  const { law, registers } = o.chancery
  return { law, lang: langAsked(request), say: await sayingOf(law, registers, streams, known) }
}
export const send = (request: FastifyRequest, reply: FastifyReply, value: unknown, status = 200): FastifyReply =>
  reply
    .code(status)
    .headers({ 'content-language': langAsked(request), 'cache-control': 'no-store' })
    .type(`application/${status < 400 ? 'json' : 'problem+json'}; charset=utf-8`)
    .send(JSON.stringify(value))
