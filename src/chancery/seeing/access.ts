/** Who sees what: pages, API, search, feeds and errors all come here, and here the matter's own rule is asked. */
import type { Law } from '../../law/kernel/law.ts'
import type { Access, Viewer } from '../../law/kernel/matter.ts'
import type { StreamId, World } from '../../law/kernel/world.ts'
import { officesOn } from '../../law/offices/person.ts'

/** The person and the bodies in which the person holds an office on that day. @throws Unread */
export const viewerOf = (law: Law, world: World, person: StreamId | undefined, at: string): Viewer =>
  person ? { actor: { person }, ids: [person, ...officesOn(world, person, law.calendar.dayOf(at)).map(o => o.body)] } : { ids: [] }

const NOTHING: Access = { sees: 'nothing', under: ['house.visibility'] }

/** @throws Unread */
export const accessOf = (law: Law, world: World, stream: StreamId, person: StreamId | undefined, at: string): Access => {
  const seen = world.see(stream)
  const matter = law.matters.get(seen.kind)
  return matter ? matter.access(seen.state, viewerOf(law, world, person, at), world, at) : NOTHING
}
