/**
 * What the public reads of a matter that is open to it: private people by their initials. The one rule for pages, API, feeds, search
 * and open data (`house.masking`; the provisions on publicity ask to mask what a closed hearing protects and say nothing of names).
 */
import type { Recorded } from '../../journal/journal.ts'
import type { Law } from '../../law/kernel/law.ts'
import type { Access } from '../../law/kernel/matter.ts'
import { LANGS, type Said } from '../../law/kernel/said.ts'
import type { Seen, StreamId, World } from '../../law/kernel/world.ts'
import { personOf } from '../../law/offices/person.ts'
import type { Cited } from '../../law/register/ids.ts'
import { accessOf, viewerOf } from '../seeing/access.ts'
import { isPrivate, namesIn } from '../seeing/sight.ts'
import type { Named } from '../telling/name.ts'
import { hidden, hiding, initialsOf } from './initials.ts'

export interface Mask {
  readonly under: Cited
  /** How those whom it hides are called instead. */
  readonly names: ReadonlyMap<StreamId, Named>
  readonly text: (text: string) => string
}
/** Of a matter whose course alone is open, what was written for the public is read by all too. */
const OPEN: readonly Access['sees'][] = ['all', 'course']

/**
 * Whether the person reads the matter as anybody may: by the rule that opens it, or its course, to all, and not as one of those in it.
 * @throws Unread
 */
const readsAsAnyone = (law: Law, world: World, stream: StreamId, person: StreamId | undefined, at: string): boolean => {
  const anyone = accessOf(law, world, stream, undefined, at)
  if (!OPEN.includes(anyone.sees) || !law.matters.get(world.see(stream).kind)?.series) return false
  if (!person) return true
  const { ids } = viewerOf(law, world, person, at)
  const seen = world.see(stream)
  const mine = law.matters
    .get(seen.kind)
    ?.parties(seen.state)
    .some(p => ids.includes(p.who))
  const own = accessOf(law, world, stream, person, at)
  return !mine && own.sees === anyone.sees && own.under.join() === anyone.under.join()
}
/** A matter and all those it stems from, however far: a name may have come along every link. @throws Unread */
const stemOf = (law: Law, world: World, stream: StreamId): readonly Seen[] => {
  // A set goes on to what is added to it on the way, and takes nothing twice.
  const found = new Set([stream])
  const stem: Seen[] = []
  for (const one of found) {
    const seen = world.see(one)
    stem.push(seen)
    for (const link of law.matters.get(seen.kind)?.links(seen.state) ?? []) found.add(link)
  }
  return stem
}
/** Everybody named in a matter and in those it stems from. @throws Unread */
const namedAround = (law: Law, world: World, stream: StreamId): readonly StreamId[] =>
  stemOf(law, world, stream).flatMap(s => namesIn(s.state))
const initials = (name: Said): Said => Object.fromEntries(LANGS.map(l => [l, initialsOf(name[l])])) as Said

/** Those of them who are private people, by their initials. @throws Unread */
export const initialsIn = (world: World, law: Law, who: readonly StreamId[]): ReadonlyMap<StreamId, Named> => {
  const called = law.matters.get('person')?.name ?? { kk: '', ru: '', en: '' }
  return new Map(
    [...new Set(who)].flatMap(w => {
      const name = w && isPrivate(world, w) ? personOf(world, w)?.name : undefined
      return name ? [[w, { about: initials(name), called, number: null, kind: 'person' }] as const] : []
    }),
  )
}
/** @param history whole: of what was narrowed out of it a name may stand in what is left. @returns undefined where nobody is hidden from this reader. @throws Unread */
export const maskOf = (
  law: Law,
  world: World,
  stream: StreamId,
  history: readonly Recorded[],
  person: StreamId | undefined,
  at: string,
): Mask | undefined => {
  if (!readsAsAnyone(law, world, stream, person, at)) return undefined
  const all = [...namedAround(law, world, stream), ...history.flatMap(h => [h.person, ...namesIn(h.data)])]
  const hid = all.filter(who => who !== person)
  const names = initialsIn(world, law, hid)
  if (names.size === 0) return undefined
  const people = [...names.keys()].flatMap(who => personOf(world, who)?.name ?? [])
  return { under: 'house.masking', names, text: hiding(people) }
}
/** An entry as the mask leaves it. What it hides something of is no longer whole: neither its exact text nor its document is shown. */
export const maskedEntry = (mask: Mask, r: Recorded): Recorded => {
  const data = hidden(mask.text, r.data) as Recorded['data']
  const names = [r.person, ...namesIn(r.data)].some(who => mask.names.has(who))
  return names || JSON.stringify(data) !== JSON.stringify(r.data) ? { ...r, data, text: '' } : r
}
