/** What goes wrong before any route is found: an address that cannot be read. Given to the server as its `frameworkErrors`. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { problem } from './reply.ts'

export const frameworkErrors = (error: { readonly code: string }, request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  problem(request, reply, error.code === 'FST_ERR_MAX_PARAM_LENGTH' ? 'too-long-address' : 'not-found')
