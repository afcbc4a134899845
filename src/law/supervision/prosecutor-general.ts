/** Whether somebody is the Prosecutor General, whom only the Senate's consent deprives of inviolability. */
import { bodyOf } from '../bodies/body.ts'
import type { Attempt } from '../kernel/norm.ts'
import type { StreamId } from '../kernel/world.ts'
import { officesOn } from '../offices/person.ts'

/** On the day of the act. @throws Unread */
export const isTheProsecutorGeneral = (a: Attempt<unknown, unknown>, person: StreamId): boolean =>
  officesOn(a.world, person, a.today).some(
    o => o.post === 'head' && a.world.see(o.body).kind === 'office' && bodyOf(a.world, o.body)?.level === 'republic',
  )
