/** Values that the text leaves to other laws, as they stand on the day of an act. */
import type { Attempt } from './kernel/norm.ts'
import type { Term } from './kernel/time.ts'
import { parameterOn } from './register/parameters.ts'

type ParameterId = Parameters<typeof parameterOn>[0]

/** A term set elsewhere than in the text. */
export const termNow = (a: Attempt<unknown, never> | Attempt<unknown, unknown>, id: ParameterId): Term => {
  const p = parameterOn(id, a.today)
  return { n: Number(p.value), unit: p.unit === 'months' ? 'month' : 'day' }
}
