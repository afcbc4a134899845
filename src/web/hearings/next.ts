/** The next hearings of a court or of a judge, for the page that tells of it. */
import { type Sitting, sittingsOf } from '../../chancery/sittings.ts'
import { JUDGES } from '../../law/bodies/seats.ts'
import type { StreamId } from '../../law/kernel/world.ts'
import type { MatterRow } from '../../registers/registers.ts'
import type { Site } from '../context.ts'
import type { Ask } from '../request.ts'
import { LAST_DAY } from './dates.ts'

export interface Next {
  readonly court: StreamId | ''
  readonly judge: StreamId | ''
  readonly sittings: readonly Sitting[]
  readonly host: string
}
const FEW = 5

/** Whether a person holds or held the office of a judge. @param court only there */
export const isJudge = (row: MatterRow | undefined, court?: StreamId): boolean =>
  row?.offices.some(o => JUDGES.includes(o.post) && (!court || o.body === court)) === true

/** Undefined of whatever is neither a court nor a judge. */
export const nextSittings = async (site: Site, ask: Ask, row: MatterRow): Promise<Next | undefined> => {
  const [court, judge] = [row.kind === 'court' ? row.stream : '', isJudge(row) ? row.stream : '']
  if (!court && !judge) return undefined
  const whose = court ? { court } : { judge }
  const sittings = await sittingsOf(ask.chancery, { from: ask.today, to: LAST_DAY, ...whose, limit: FEW })
  return { court, judge, sittings, host: site.stationery.url }
}
