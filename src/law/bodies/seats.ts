/** The places of which a body has a limited number: one head, one chair, as many judges as are fixed for it. */
import { event, type Matter } from '../kernel/matter.ts'
import type { Office } from '../kernel/norm.ts'
import type { Day } from '../kernel/time.ts'
import type { StreamId, World } from '../kernel/world.ts'
import { agency, type Body, bodyOf, company, court, office, type Part, type Seat } from './body.ts'

/** A person holds one place in a body: a new one takes the place of the former. */
const taking = (kind: Matter<Body>) =>
  event(kind, `${kind.kind}.seat-taken`, (s, d: Seat) => ({ ...s, seats: [...(s.seats ?? []).filter(x => x.person !== d.person), d] }))
const leaving = (kind: Matter<Body>) =>
  event(kind, `${kind.kind}.seat-left`, (s, d: { person: StreamId }) => ({
    ...s,
    seats: (s.seats ?? []).filter(x => x.person !== d.person),
  }))

export const seatTaken = Object.freeze({ office: taking(office), court: taking(court), agency: taking(agency), company: taking(company) })
export const seatLeft = Object.freeze({
  office: leaving(office),
  court: leaving(court),
  agency: leaving(agency),
  company: leaving(company),
})
export type BodyKind = keyof typeof seatTaken

/** Who holds a place on a day: a term of office ends on its date, that day included. */
export const holderOf = (body: Body | undefined, post: string, today: Day, panel?: string): Seat | undefined =>
  body?.seats?.find(s => s.post === post && s.panel === panel && (!s.until || today <= s.until))

/** The posts of judges: chairs are judges too. */
export const JUDGES: readonly string[] = ['judge', 'chair', 'panel-chair']
/** The judges of a court, its chair and panel chairs among them; one whose term as chair ended goes on as a judge. */
export const benchOf = (body: Body | undefined): readonly Seat[] => (body?.seats ?? []).filter(s => JUDGES.includes(s.post))

const DEPUTIES = ['first-deputy', 'deputy']
/** Whether an office gives the powers of the head: the head's own does, and a deputy's while nobody heads a prosecutor's office. @throws Unread */
export const hasPowersOfHead = (world: World, held: Office | undefined, today: Day): boolean => {
  if (!held || held.post === 'head') return held !== undefined
  return DEPUTIES.includes(held.post) && world.see(held.body).kind === office.kind && !holderOf(bodyOf(world, held.body), 'head', today)
}
/** Whether the actor heads a state body that has this part. @throws Unread */
export const headsThe = (part: Part, a: { readonly world: World; readonly actor: { readonly office?: Office } }): boolean =>
  a.actor.office?.post === 'head' && bodyOf(a.world, a.actor.office.body)?.part === part
