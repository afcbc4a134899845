/** What of a matter one person sees: its entries, duties and people, narrowed as the matter's own rule says. */
import type { Recorded } from '../journal/journal.ts'
import type { Act } from '../law/kernel/act.ts'
import type { Due } from '../law/kernel/duty.ts'
import { type Item, itemsOf } from '../law/kernel/field.ts'
import type { Law } from '../law/kernel/law.ts'
import type { Access, Matter, Party } from '../law/kernel/matter.ts'
import type { StreamId, World } from '../law/kernel/world.ts'
import { personOf } from '../law/offices/person.ts'
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
const isPrivate = (world: World, who: StreamId) => world.see(who).kind === 'person' && personOf(world, who)?.offices.length === 0

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

/** @throws Unread */
export const sightOf = (law: Law, world: World, whole: Whole, person: StreamId | undefined, at: string): Sight => {
  const { ids } = viewerOf(law, world, person, at)
  const dues = duesSeen(law, world, whole.access, whole.dues, person, at)
  const mine = (who: StreamId | undefined) => who !== undefined && ids.includes(who)
  const home = whole.matter.docket?.(whole.state)
  const refsOf = (r: Recorded, key: string): readonly StreamId[] => {
    const field = law.acts.get(r.act)?.input[key]
    return field?.of ? [r.data[key] as StreamId | StreamId[]].flat() : []
  }
  /** A reference to a matter that does not exist for this person gives nothing away, not even that there is one. */
  const known = (r: Recorded): Recorded => ({
    ...r,
    data: Object.fromEntries(
      Object.entries(r.data).filter(([key]) =>
        refsOf(r, key).every(
          ref => !law.matters.get(world.see(ref).kind)?.series || accessOf(law, world, ref, person, at).sees !== 'nothing',
        ),
      ),
    ),
  })
  switch (whole.access.sees) {
    case 'all':
      return { ...whole, history: whole.history.map(known) }
    case 'share': {
      const concerns = (r: Recorded) => mine(r.person) || mine(r.body) || Object.keys(r.data).some(key => refsOf(r, key).some(mine))
      return {
        history: whole.history.filter(concerns).map(known),
        dues,
        parties: whole.parties.filter(p => mine(p.who) || p.who === home),
      }
    }
    case 'course': {
      const shown = (who: StreamId) => mine(who) || !isPrivate(world, who)
      return {
        history: whole.history.map(r => ({ ...courseOf(law, r), ...(!r.body && !shown(r.person) && { person: '' }) })),
        dues,
        parties: whole.parties.filter(p => shown(p.who)),
      }
    }
    case 'nothing':
      return { history: [], dues: [], parties: [] }
  }
}
/** That something was done, by whom and when, and the days it names; nothing that was written in it. */
const courseOf = (law: Law, r: Recorded): Recorded => {
  const act = law.acts.get(r.act)
  return { ...r, data: Object.fromEntries(Object.entries(r.data).filter(([k]) => act?.input[k]?.widget === 'day')), text: '' }
}
/** The lists of a state with what concerns these people and bodies. */
export const ownItems = (state: unknown, ids: readonly StreamId[]): unknown =>
  Object.fromEntries(
    Object.entries(state as Record<string, unknown>).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.filter(i => !(i as Item).whom || ids.includes((i as Item).whom ?? '')) : value,
    ]),
  )
/** Whether an act that picks from the matter has something of theirs to pick. */
export const hasOwnItem = (act: Act, state: unknown, ids: readonly StreamId[]): boolean => {
  const own = ownItems(state, ids)
  return Object.values(act.input).every(f => !f.from || f.optional || itemsOf(own, f.from).length > 0)
}
