/** What somebody has to do, as it stands at this moment: the register knows whose it is, the matter how its term runs. */
import { type Due, duesOf } from '../../law/kernel/duty.ts'
import type { StreamId } from '../../law/kernel/world.ts'
import type { Chancery } from '../chancery.ts'

export interface Owing {
  readonly stream: StreamId
  readonly due: Due
}
const NEVER = '9999'

/** What these owe in these matters and have not done, the earliest first. */
export const owingIn = async (chancery: Chancery, by: readonly StreamId[], streams: readonly StreamId[]): Promise<readonly Owing[]> => {
  const { law } = chancery
  const at = chancery.clock.now()
  const matters = [...new Set(streams)]
  const { answer } = await chancery.ask(
    world =>
      matters.flatMap(stream => {
        const { kind, state } = world.see(stream)
        const dues = duesOf(law.duties.get(kind) ?? [], state, law.calendar, at)
        return dues.filter(d => (d.is === 'open' || d.is === 'overdue') && by.includes(d.owed.by)).map(due => ({ stream, due }))
      }),
    matters,
  )
  return answer.toSorted((a, b) => (a.due.day ?? NEVER).localeCompare(b.due.day ?? NEVER))
}
