/** From a request to what every page knows: the language, the person, what is due. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import type { Chancery } from '../chancery/chancery.ts'
import type { Mask } from '../chancery/masking/mask.ts'
import { owingIn } from '../chancery/seeing/owing.ts'
import { langOf as langWanted } from '../chancery/telling/lang.ts'
import { type Saying, sayingOf } from '../chancery/telling/saying.ts'
import type { Stationery } from '../documents/drawing/draw.ts'
import type { Packing } from '../documents/packed/package.ts'
import type { Press } from '../documents/press/render.ts'
import type { SigningDesk } from '../documents/signing/desk.ts'
import { LANGS, type Lang } from '../law/kernel/said.ts'
import type { StreamId } from '../law/kernel/world.ts'
import type { PostgresPublished } from '../registers/published/postgres.ts'
import { html } from './html.ts'
import type { Route } from './pages/api.tsx'
import type { PersonaGroup } from './pages/sign-in.tsx'
import type { Practice, Rehearsal } from './practice.ts'
import type { Ask, Me } from './request.ts'
import type { Session, Sessions } from './session.ts'

export interface Site {
  readonly chancery: Chancery
  readonly sessions: Sessions
  readonly personas: readonly PersonaGroup[]
  readonly practice: Practice
  readonly press: Press
  /** Published acts by their words; absent where they are found by their titles alone. */
  readonly published?: PostgresPublished
  readonly stationery: Stationery
  /** Absent where nothing has a place in a public log. */
  readonly proving?: Pick<Packing, 'publicLog' | 'roots' | 'apart'>
  /** Absent where officials are not asked to sign. */
  readonly signing?: SigningDesk
  /** The routes of the API with what each is for, in each language. */
  readonly apiRoutes: (lang: Lang) => readonly Route[]
}
declare module 'fastify' {
  interface FastifyRequest {
    session: Session | undefined
  }
}
export const langOf = (request: FastifyRequest): Lang => {
  const first = request.url.split(/[/?]/)[1]
  return LANGS.find(l => l === first) ?? langWanted(request.headers['accept-language'])
}
/** The session of this browser with something changed, under a new id. */
export const renewed = (site: Site, request: FastifyRequest, change: Omit<Session, 'id' | 'until'>): string => {
  const { id: _, until: __, ...kept } = request.session ?? {}
  return site.sessions.cookie(site.sessions.begin(Date.now(), { ...kept, ...change }))
}

const meOf = async (chancery: Chancery, session: Session | undefined): Promise<Me | undefined> => {
  if (!session?.person) return undefined
  const offices = await chancery.offices(session.person)
  const body = offices.some(o => o.body === session.body) ? session.body : undefined
  return { person: session.person, ...(body && { body }), offices, ids: [session.person, ...new Set(offices.map(o => o.body))] }
}
/** Whose desk it is: in an office, the body's and one's own; in one's own name, one's own. */
export const deskOf = (me: Me): readonly StreamId[] => (me.body ? [me.body, me.person] : [me.person])

/** The private country that this browser is in now. */
export const insideOf = (site: Site, request: FastifyRequest): Rehearsal | undefined =>
  request.session?.inside ? site.practice.of(request.session.practice) : undefined

export const askOf = async (site: Site, request: FastifyRequest): Promise<Ask> => {
  const lang = langOf(request)
  const url = request.url.replace(/^\/(kk|ru|en)(?=\/|\?|$)/, '') || '/'
  const inside = insideOf(site, request)
  const chancery = inside?.country.chancery ?? site.chancery
  const now = chancery.clock.now()
  const today = chancery.law.calendar.dayOf(now)
  const me = await meOf(chancery, request.session)
  const duties = me ? await chancery.registers.duties(deskOf(me), 100) : []
  // The register holds the day as it was when the matter last moved: whether the term stands still the matter says.
  const past = duties.filter(d => d.due !== null && d.due < today).map(d => d.stream)
  const late = me && past.length ? (await owingIn(chancery, deskOf(me), past)).filter(o => o.due.is === 'overdue').length : 0
  return {
    lang,
    path: url.split('?')[0] ?? '/',
    url,
    ...(me && { me }),
    csrf: site.sessions.csrf(request.session),
    chancery,
    ...(inside && { inside }),
    now,
    today,
    due: duties.length,
    late,
  }
}
/** A way of saying that knows the names of these and of whoever is signed in; private people by initials before everybody else. */
export const sayFor = async (ask: Ask, streams: readonly (StreamId | undefined)[] = [], mask?: Mask): Promise<Saying> => {
  const hidden = ask.me ? mask?.names : await ask.chancery.initials(streams)
  return sayingOf(ask.chancery.law, ask.chancery.registers, [...streams, ...(ask.me?.ids ?? [])], hidden)
}

export const send = (reply: FastifyReply, page: VNode, status = 200): FastifyReply =>
  reply.code(status).type('text/html; charset=utf-8').header('cache-control', 'no-store').send(html(page))
