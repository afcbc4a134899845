/** How a file of the public record is handed out. */
import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'

/**
 * Everybody gets the same, so it may be kept on the way; what is kept must carry nobody's session.
 * @param told what has to change for it to be sent again
 */
export const give = (request: FastifyRequest, reply: FastifyReply, type: string, body: string, told = body): FastifyReply => {
  const etag = `W/"${createHash('sha256').update(told).digest('base64url').slice(0, 27)}"`
  reply.removeHeader('set-cookie')
  reply.headers({ etag, 'cache-control': 'public, max-age=300' }).type(`${type}; charset=utf-8`)
  const known = (request.headers['if-none-match'] ?? '').split(',').map(t => t.trim())
  return known.includes(etag) || known.includes('*') ? reply.code(304).send() : reply.send(body)
}
