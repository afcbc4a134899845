/** What of a matter one person sees: its entries, duties and people, narrowed as the matter's own rule says. */
import type { Recorded } from '../../journal/journal.ts'
import type { Act } from '../../law/kernel/act.ts'
import type { Decision, Finding, Prospect } from '../../law/kernel/decide.ts'
import type { Due } from '../../law/kernel/duty.ts'
import { type Item, itemsOf } from '../../law/kernel/field.ts'
import type { Law } from '../../law/kernel/law.ts'
import type { Access, Matter, Party, Viewer } from '../../law/kernel/matter.ts'
import { type Param, ref } from '../../law/kernel/norm.ts'
import type { Seen, StreamId, World } from '../../law/kernel/world.ts'
import { personOf } from '../../law/offices/person.ts'
import { accessOf, viewerOf } from './access.ts'

export interface Sight {
  readonly history: readonly Recorded[]
  readonly dues: readonly Due[]
  readonly parties: readonly Party[]
}
interface Whole extends Sight {
  readonly matter: Matter<unknown>
  readonly state: unknown
  readonly access: Access
}

/** A person who holds no public office and never did. */
export const isPrivate = (world: World, who: StreamId) => world.see(who).kind === 'person' && personOf(world, who)?.offices.length === 0

/** A person's own; and, where the course is open, those of public bodies. @throws Unread */
export const duesSeen = (
  law: Law,
  world: World,
  { sees }: Access,
  dues: readonly Due[],
  person: StreamId | undefined,
  at: string,
): readonly Due[] => {
  if (sees === 'all' || sees === 'nothing') return sees === 'all' ? dues : []
  const { ids } = viewerOf(law, world, person, at)
  return dues.filter(d => ids.includes(d.owed.by) || (sees === 'course' && !isPrivate(world, d.owed.by)))
}

/** Whether this reader is told that it was done and nothing else of it: no entry is without a provision. */
export const isReserved = (r: Recorded): boolean => r.under.length === 0 && Object.keys(r.data).length === 0

/** @throws Unread */
export const sightOf = (law: Law, world: World, whole: Whole, person: StreamId | undefined, at: string): Sight => {
  const { ids } = viewerOf(law, world, person, at)
  const dues = duesSeen(law, world, whole.access, whole.dues, person, at)
  const mine = (who: StreamId | undefined) => who !== undefined && ids.includes(who)
  const home = whole.matter.docket?.(whole.state)
  /** Whom a value of an entry names: those it refers to, or the one whom an item picked from the matter concerns, not who carries it out. */
  const namedBy = (r: Recorded, key: string): readonly StreamId[] => {
    const field = law.acts.get(r.act)?.input[key]
    if (field?.from) return itemsOf(whole.state, field.from).flatMap(i => (i.key === r.data[key] && i.whom ? [i.whom] : []))
    return field?.of ? [r.data[key] as StreamId | StreamId[]].flat() : []
  }
  const reserved = reservedFrom(whole.matter, whole.state, { ids })
  // Which provisions were applied would tell something of what is not said.
  const unsaidYet = (r: Recorded): Recorded => (reserved.some(key => key in r.data) ? { ...r, data: {}, under: [], text: '' } : r)
  const known = (r: Recorded): Recorded => {
    const data = withoutClosed(law, world, r.data, person, at)
    return unsaidYet(data === r.data ? r : { ...r, data, text: '' })
  }
  const withheld = (r: Recorded): Recorded => {
    const closed = whole.matter.withheld?.filter(key => key in r.data) ?? []
    return closed.length ? { ...r, data: without(r.data, closed), under: [], text: '' } : r
  }
  switch (whole.access.sees) {
    case 'all':
      return { ...whole, history: whole.history.map(known) }
    case 'share': {
      const concerns = (r: Recorded) => mine(r.person) || mine(r.body) || Object.keys(r.data).some(key => namedBy(r, key).some(mine))
      return {
        history: whole.history.filter(concerns).map(r => known(withheld(r))),
        dues,
        parties: whole.parties.filter(p => mine(p.who) || p.who === home),
      }
    }
    case 'course': {
      const shown = (who: StreamId) => mine(who) || !isPrivate(world, who)
      return {
        history: whole.history.map(r => ({ ...courseOf(law, unsaidYet(r)), ...(!r.body && !shown(r.person) && { person: '' }) })),
        dues,
        parties: whole.parties.filter(p => shown(p.who)),
      }
    }
    case 'nothing':
      return { history: [], dues: [], parties: [] }
  }
}
/** That something was done, by whom and when, the days and times it names and what was written for the public; nothing else that was written in it. */
const courseOf = (law: Law, r: Recorded): Recorded => {
  const input = law.acts.get(r.act)?.input
  const isShown = (key: string) => ['day', 'time'].includes(input?.[key]?.widget ?? '') || input?.[key]?.open === true
  return { ...r, data: Object.fromEntries(Object.entries(r.data).filter(([k]) => isShown(k))), text: '' }
}
const STREAM = /^[a-z][a-z0-9-]*\/[a-z0-9-]{1,80}$/
const isStream = (value: unknown): value is StreamId => typeof value === 'string' && STREAM.test(value)
/** Everybody whom an item names: whom it was asked of, who was assigned, who carries it out. */
export const namesIn = (value: unknown): readonly StreamId[] =>
  typeof value === 'object' && value !== null ? Object.values(value).flatMap(namesIn) : isStream(value) ? [value] : []

/** The lists of a state with what concerns these people and bodies. */
const ownItems = (state: unknown, ids: readonly StreamId[]): unknown =>
  Object.fromEntries(
    Object.entries(state as Record<string, unknown>).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.filter(i => !(i as Item).whom || namesIn(i).some(n => ids.includes(n))) : value,
    ]),
  )
/** Without the keys that refer to a matter that does not exist for this person: not even that there is one is given away. @throws Unread */
const withoutClosed = <T extends object>(law: Law, world: World, data: T, person: StreamId | undefined, at: string): T => {
  const isOpen = (ref: StreamId) =>
    law.matters.get(world.see(ref).kind)?.series === undefined || accessOf(law, world, ref, person, at).sees !== 'nothing'
  const closed = Object.entries(data).flatMap(([key, value]) => ([value].flat().filter(isStream).every(isOpen) ? [] : [key]))
  return closed.length ? without(data, closed) : data
}
const without = <T extends object>(data: T, keys: readonly string[]): T =>
  Object.fromEntries(Object.entries(data).filter(([key]) => !keys.includes(key))) as T
/** An item as those know it who see only the course: that there is one, not what was written in it. */
const unsaid = (item: unknown): unknown => (typeof item === 'object' && item !== null ? without(item, ['what']) : item)
/** The state of a matter whose course alone is open: without what it is about, and without private people but oneself. @throws Unread */
const courseState = (world: World, state: object, ids: readonly StreamId[]): unknown => {
  const isClosed = (value: unknown) => namesIn(value).some(n => !ids.includes(n) && isPrivate(world, n))
  return Object.fromEntries(
    Object.entries(state).flatMap(([key, value]) => {
      if (key === 'about') return []
      if (Array.isArray(value)) return [[key, value.filter(v => !isClosed(v)).map(unsaid)]]
      return isClosed(value) ? [] : [[key, value]]
    }),
  )
}
/** What the person may know of a matter's state. @throws Unread */
export const knownState = (law: Law, world: World, seen: Seen, access: Access, person: StreamId | undefined, at: string): unknown => {
  const { ids } = viewerOf(law, world, person, at)
  const course = law.matters.get(seen.kind)?.course
  const told = shared(law, world, seen, access, person, at).state
  const state = access.sees !== 'course' ? told : course ? course(told) : courseState(world, told as object, ids)
  return withoutClosed(law, world, state as object, person, at)
}
const reservedFrom = (matter: Matter<unknown> | undefined, state: unknown, viewer: Viewer): readonly string[] =>
  matter?.reserved?.(state, viewer) ?? []
/** The state without what others than those who decide do not know of it. */
const unreserved = (matter: Matter<unknown>, state: unknown, keys: readonly string[]): unknown => {
  const begun = matter.start as Readonly<Record<string, unknown>>
  return { ...without(state as object, keys), ...Object.fromEntries(keys.flatMap(key => (key in begun ? [[key, begun[key]]] : []))) }
}
/**
 * A stream as the person knows it: without what is reserved to those who decide, and of a matter of which only their share is open,
 * without what concerns others. @throws Unread
 */
export const shared = (law: Law, world: World, seen: Seen, access: Access, person: StreamId | undefined, at: string): Seen => {
  const matter = law.matters.get(seen.kind)
  if (!matter || (access.sees !== 'share' && !matter.reserved)) return seen
  const viewer = viewerOf(law, world, person, at)
  const reserved = reservedFrom(matter, seen.state, viewer)
  const state = reserved.length ? unreserved(matter, seen.state, reserved) : seen.state
  if (access.sees === 'share') return { ...seen, state: matter.share ? matter.share(state, viewer.ids) : ownItems(state, viewer.ids) }
  return state === seen.state ? seen : { ...seen, state }
}
/** The world with one stream as the person knows it. @throws Unread */
export const withShare = (law: Law, world: World, stream: StreamId, access: Access, person: StreamId | undefined, at: string): World =>
  access.sees === 'share' || law.matters.get(world.see(stream).kind)?.reserved
    ? { see: s => (s === stream ? shared(law, world, world.see(s), access, person, at) : world.see(s)) }
    : world

/**
 * What stands in an act's way as it is said to those who see only the course of a matter that it concerns: without private people but
 * oneself and those whom one has named. @throws Unread
 */
export const unnamed = <D extends Decision | Prospect>(
  law: Law,
  world: World,
  matters: readonly StreamId[],
  named: readonly StreamId[],
  person: StreamId | undefined,
  at: string,
  said: D,
): D => {
  if (said.is === 'done' || said.is === 'open') return said
  if (!matters.some(m => accessOf(law, world, m, person, at).sees === 'course')) return said
  const shown = [...viewerOf(law, world, person, at).ids, ...named]
  const isClosed = (p: Param) => typeof p === 'object' && 'ref' in p && p.ref !== '' && !shown.includes(p.ref) && isPrivate(world, p.ref)
  const told = (f: Finding): Finding =>
    f.is === 'unknown' ? f : { ...f, p: Object.fromEntries(Object.entries(f.p).map(([k, p]) => [k, isClosed(p) ? ref(undefined) : p])) }
  return said.is === 'refused' ? { ...said, against: said.against.map(told) } : { ...said, open: said.open.map(told) }
}

/** Whether an act that picks from the matter has something to pick in what the person knows of it. */
export const hasItem = (act: Act, state: unknown): boolean =>
  Object.values(act.input).every(f => !f.from || f.optional || itemsOf(state, f.from).length > 0)
