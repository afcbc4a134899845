/** Bodies: prosecutor's offices, courts, other state bodies, organisations; their order and their territory. */

import { event, type Matter, matter } from '../kernel/matter.ts'
import type { Said } from '../kernel/said.ts'
import type { Day } from '../kernel/time.ts'
import type { StreamId, World } from '../kernel/world.ts'

export type Level = 'republic' | 'oblast' | 'district'
/** What a state body other than a court or a prosecutor's office is there for, where the law gives it a part. */
export type Part =
  | 'president'
  | 'senate'
  | 'registrar'
  | 'authorised-body'
  | 'high-judicial-council'
  | 'internal-affairs'
  | 'executive'
  | 'inspectorate'
  | 'state-media'
  | 'bank'
  | 'other'

/** A place held in a body; `seats.ts` says what follows. */
export interface Seat {
  readonly person: StreamId
  readonly post: string
  /** Panel chair: of which panel. */
  readonly panel?: string
  readonly until?: Day
}
/** Whose number of judges is approved as one total. */
export type Tier = 'district' | 'oblast' | 'supreme'

export interface Body {
  readonly stage: 'none' | 'established'
  readonly name: Said
  readonly level: Level
  /** A code whose prefixes contain it: `kz`, `kz-almaty`, `kz-almaty-bostandyk`. */
  readonly territory: string
  /** The body above it in the line of subordination. */
  readonly superior?: StreamId
  readonly part?: Part
  /** Court: the number of judges fixed for it. */
  readonly judges?: number
  /** Of a specialised court or office: its specialisation. */
  readonly branch?: string
  /** District court: the other territories that it serves. */
  readonly also?: readonly string[]
  /** The places of which there is a limited number, and who holds them. */
  readonly seats?: readonly Seat[]
  /** Supreme Court: the total numbers of judges approved, and how many of them are given out to single courts. */
  readonly totals?: Readonly<Partial<Record<Tier, number>>>
  readonly given?: Readonly<Partial<Record<Tier, number>>>
}
const start: Body = { stage: 'none', name: { kk: '', ru: '', en: '' }, level: 'republic', territory: '' }

const bodyMatter = (kind: string, name: Said): Matter<Body> =>
  matter<Body>({
    kind,
    name,
    start,
    stages: [{ id: 'established', name: { kk: 'Құрылған', ru: 'Создан', en: 'Established' }, final: true }],
    stage: s => s.stage,
    about: s => s.name,
    roles: {},
    parties: () => [],
    links: s => (s.superior ? [s.superior] : []),
    // Courts and offices are public by their nature: whoever must find one, finds it.
    access: () => ({ sees: 'all', under: ['principle.catalogue.list'] }),
  })

export const office = bodyMatter('office', { kk: 'Прокуратура', ru: 'Прокуратура', en: "Prosecutor's office" })
export const court = bodyMatter('court', { kk: 'Сот', ru: 'Суд', en: 'Court' })
export const agency = bodyMatter('agency', { kk: 'Мемлекеттік орган', ru: 'Государственный орган', en: 'State body' })
export const company = bodyMatter('company', { kk: 'Ұйым', ru: 'Организация', en: 'Organisation' })

const BODIES = [office, court, agency, company]
export const BODY_KINDS = BODIES.map(b => b.kind)
/** Kinds that a supervision act or a summons may be addressed to. */
export const ADDRESSEES = ['agency', 'company', 'court', 'person']

export type Established = Pick<Body, 'name' | 'level' | 'territory' | 'superior' | 'part' | 'branch' | 'also'>
const establishing = (kind: Matter<Body>, type: string) =>
  event(kind, type, (_, { name, level, territory, superior, part, branch, also }: Established) => ({
    stage: 'established' as const,
    name,
    level,
    territory,
    ...(superior && { superior }),
    ...(part && { part }),
    ...(branch && { branch }),
    ...(also && { also }),
  }))
export const established = Object.freeze({
  office: establishing(office, 'office.established'),
  court: establishing(court, 'court.established'),
  agency: establishing(agency, 'agency.recorded'),
  company: establishing(company, 'company.recorded'),
})

/** Bodies of which there is one, each with the identifier that it has from the start. */
export const SUPREME_COURT = 'court/supreme'
export const GENERAL_OFFICE = 'office/general'
export const REGISTRAR = 'agency/registrar'

/** A body of whatever kind, or undefined. @throws Unread */
export const bodyOf = (world: World, id: StreamId | undefined): Body | undefined => {
  if (!id) return undefined
  const seen = world.see(id)
  return BODY_KINDS.includes(seen.kind) ? (seen.state as Body) : undefined
}
/** Whether the first body stands above the second in the line of subordination. @throws Unread */
export const isAbove = (world: World, higher: StreamId | undefined, lower: StreamId | undefined): boolean => {
  for (let at = bodyOf(world, lower)?.superior, n = 0; at && n < 8; at = bodyOf(world, at)?.superior, n++) if (at === higher) return true
  return false
}
/** Whether a territory lies within another one. */
export const within = (inner: string, outer: string): boolean => inner === outer || inner.startsWith(`${outer}-`)
/** Whether a body works in the territory of another one. @throws Unread */
export const worksWithin = (world: World, inner: StreamId | undefined, outer: StreamId | undefined): boolean => {
  const a = bodyOf(world, inner)
  const b = bodyOf(world, outer)
  return a !== undefined && b !== undefined && (within(a.territory, b.territory) || b.also?.some(t => within(a.territory, t)) === true)
}
