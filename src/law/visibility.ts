/** Who may see a matter: the usual rules. Pages, API, search, feeds and errors all ask a matter's `access`. */

import { isAbove } from './bodies/body.ts'
import type { Access, Party, Viewer } from './kernel/matter.ts'
import type { StreamId, World } from './kernel/world.ts'
import type { Cited } from './register/ids.ts'

export const everyone = (...under: Cited[]): Access => ({ sees: 'all', under })
export const courseOnly = (...under: Cited[]): Access => ({ sees: 'course', under })
/** Only what concerns the viewer: the entries that name them or that they made, and what they owe. */
export const ownShare = (...under: Cited[]): Access => ({ sees: 'share', under })
export const nothing = (...under: Cited[]): Access => ({ sees: 'nothing', under })

/** Whether the viewer is, or acts for, one of those. */
export const isAmong = (viewer: Viewer, who: readonly (StreamId | undefined)[]): boolean =>
  who.some(w => w !== undefined && viewer.ids.includes(w))
export const isParty = (viewer: Viewer, parties: readonly Party[], roles?: readonly string[]): boolean =>
  parties.some(p => (!roles || roles.includes(p.role)) && viewer.ids.includes(p.who))
/** The court that has the case, and the one that has the appeal from it. @param suit a case or an appeal. @throws Unread */
export const courtsSeized = (suit: StreamId | undefined, world: World): readonly StreamId[] => {
  if (!suit) return []
  const { court, appeal } = (world.see(suit).state ?? {}) as { readonly court?: StreamId; readonly appeal?: StreamId }
  return [...(court ? [court] : []), ...courtsSeized(appeal, world)]
}
/** What was decided is known outside the court when it is announced: until then these keys are reserved. */
export const untilAnnounced = (
  viewer: Viewer,
  { court, announcedAt }: { readonly court: StreamId; readonly announcedAt?: string },
  ...keys: readonly string[]
): readonly string[] => (announcedAt || isAmong(viewer, [court]) ? [] : keys)
/** Whether the viewer serves in that office or in one above it. @throws Unread */
export const servesInOrAbove = (viewer: Viewer, office: StreamId, world: World): boolean =>
  viewer.ids.some(id => id === office || isAbove(world, id, office))
