/** A superior who exercises a lower prosecutor's power is the author of what is done: complaints about it go to the next above. */
import type { Entry } from '../kernel/matter.ts'
import type { StreamId } from '../kernel/world.ts'

interface Kept {
  readonly office: StreamId
  /** Offices above that acted in its place. */
  readonly hands?: readonly StreamId[]
}
/** Notes the office that acted, where it is not the one whose matter it is. */
export const byHand = (s: Kept, by: Entry): Pick<Kept, 'hands'> =>
  by.body && by.body !== s.office && !s.hands?.includes(by.body) ? { hands: [...(s.hands ?? []), by.body] } : {}
