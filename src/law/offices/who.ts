/** Who acts: the questions that powers ask of an actor. */
import { bodyOf, GENERAL_OFFICE, isAbove } from '../bodies/body.ts'
import { hasPowersOfHead, JUDGES } from '../bodies/seats.ts'
import type { Actor, Attempt } from '../kernel/norm.ts'
import type { StreamId, World } from '../kernel/world.ts'

type A = Attempt<unknown, unknown>
const kindOf = (world: World, id: StreamId) => world.see(id).kind

/** In the name of whom the actor acts: the body of the office, or the person. */
export const voice = (actor: Actor): StreamId => actor.office?.body ?? actor.person

/** The prosecutor's office in which the actor is a prosecutor, or undefined. */
export const officeOfProsecutor = (a: A): StreamId | undefined =>
  a.actor.office && a.actor.office.post !== 'clerk' && kindOf(a.world, a.actor.office.body) === 'office' ? a.actor.office.body : undefined
export const isProsecutor = (a: A): boolean => officeOfProsecutor(a) !== undefined
export const isProsecutorOf = (a: A, office: StreamId): boolean => officeOfProsecutor(a) === office
/** A prosecutor of the office itself or of one above it, who may exercise its powers. */
export const isProsecutorOfOrAbove = (a: A, office: StreamId): boolean => isProsecutorOf(a, office) || isSuperiorProsecutorOf(a, office)
export const isSuperiorProsecutorOf = (a: A, office: StreamId): boolean => {
  const mine = officeOfProsecutor(a)
  return mine !== undefined && isAbove(a.world, mine, office)
}
/** The head; while nobody heads a prosecutor's office, its deputy. */
export const isHeadOf = (a: A, body: StreamId | undefined): boolean =>
  a.actor.office?.body === body && hasPowersOfHead(a.world, a.actor.office, a.today)
export const isProsecutorGeneral = (a: A): boolean => isHeadOf(a, GENERAL_OFFICE)

/** The court in which the actor is a judge (the chair and panel chairs are judges), or undefined. */
export const courtOfJudge = (a: A): StreamId | undefined =>
  a.actor.office && JUDGES.includes(a.actor.office.post) && kindOf(a.world, a.actor.office.body) === 'court'
    ? a.actor.office.body
    : undefined
/** The chair of the court; in a court with one judge's post, that judge. */
export const isChairOf = (a: A, court: StreamId): boolean =>
  courtOfJudge(a) === court && (a.actor.office?.post === 'chair' || bodyOf(a.world, court)?.judges === 1)
export const isClerkOf = (a: A, body: StreamId): boolean => a.actor.office?.post === 'clerk' && a.actor.office.body === body
export const isOfficialOf = (a: A, body: StreamId): boolean => a.actor.office?.body === body
/** The person named, or an official of the body named. */
export const speaksFor = (a: A, who: StreamId | undefined): boolean =>
  who !== undefined && (who === a.actor.person ? !a.actor.claims : a.actor.office?.body === who)
