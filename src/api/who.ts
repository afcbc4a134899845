/** Who asks: the session of a signed-in person or, in the demo, the person that a header names. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Chancery } from '../chancery/chancery.ts'
import type { Stationery } from '../documents/drawing/draw.ts'
import type { Packing } from '../documents/packed/package.ts'
import type { Press } from '../documents/press/render.ts'
import type { SigningDesk } from '../documents/signing/desk.ts'
import type { StreamId } from '../law/kernel/world.ts'
import type { PublicLog } from '../log/public-log.ts'
import { problem } from './reply.ts'

/** What the session says; the API does not know how sessions are made. */
interface SignedIn {
  readonly person?: StreamId | undefined
  /** The body in whose name the person acts; absent: in their own name. */
  readonly body?: StreamId | undefined
}
/** What documents are made, signed and proven with. */
interface Documents {
  readonly press: Press
  readonly stationery: Stationery
  readonly proving: Pick<Packing, 'publicLog' | 'roots' | 'apart'>
  /** Absent where officials are not asked to sign. */
  readonly signing?: SigningDesk
}
export interface ApiOptions {
  readonly chancery: Chancery
  readonly session: (request: FastifyRequest) => SignedIn | undefined | Promise<SignedIn | undefined>
  /** Whether a header may name the person: in the demo country alone. */
  readonly demo?: boolean
  /** Where events get their places; absent: the record has none. */
  readonly publicLog?: PublicLog
  /** Absent: acts are done without documents. */
  readonly documents?: Documents
  /** What of the law is built. It is asked once and kept. */
  readonly coverage?: () => Promise<unknown>
}
export interface Who {
  readonly person: StreamId
  readonly body?: StreamId
}
const one = (v: string | readonly string[] | undefined): string | undefined => (typeof v === 'string' ? v : undefined)

/** Who asks; undefined: nobody in particular. An answer that was sent already: the header names nobody who is registered. */
export const whoAsks = async (o: ApiOptions, request: FastifyRequest, reply: FastifyReply): Promise<Who | undefined | 'answered'> => {
  const named = o.demo ? one(request.headers['x-tarazy-person']) : undefined
  if (named === undefined) {
    const { person, body } = (await o.session(request)) ?? {}
    return person ? { person, ...(body && { body }) } : undefined
  }
  if (!(await o.chancery.isPerson(named))) {
    problem(request, reply, 'unknown-person')
    return 'answered'
  }
  const body = one(request.headers['x-tarazy-body'])
  return { person: named, ...(body && { body }) }
}
/**
 * Whose papers they open now, the body's first: the body of a header or of a session counts while the person holds an office there.
 * In whose name one acts is another question, and the law answers it.
 */
export const opensFor = async ({ chancery }: ApiOptions, { person, body }: Who): Promise<readonly StreamId[]> =>
  body && (await chancery.offices(person)).some(o => o.body === body) ? [body, person] : [person]

/** Whether the request may act with the session it carries: a page of another site may not. */
export const sameSite = (o: ApiOptions, request: FastifyRequest): boolean => {
  if (o.demo && request.headers['x-tarazy-person'] !== undefined) return true
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  const origin = request.headers.origin
  if (origin === undefined) return true
  return URL.canParse(origin) && new URL(origin).host === request.host
}
