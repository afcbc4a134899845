/** Draws up the document of an act: whatever has to be looked up for it is looked up here. */
import type { Chancery } from '../../chancery/chancery.ts'
import type { Doing } from '../../chancery/command.ts'
import { sayingOf } from '../../chancery/telling/saying.ts'
import type { Said } from '../../law/kernel/said.ts'
import type { StreamId } from '../../law/kernel/world.ts'
import type { Post } from '../../law/offices/person.ts'
import type { Pool } from '../../law/proceedings/case/case.ts'
import { isDraw } from './certificate.ts'
import { languagesOf } from './language.ts'
import { namedIn, type Paper, paperOf } from './paper.ts'

export interface Stationery {
  /** Address of the installation, without a slash at the end. */
  readonly url: string
  /** What is written across documents that are of no real force. */
  readonly mark?: Said
}
/** The matter's state, and those of the matters that the act refers to. */
const statesOf = async (chancery: Chancery, doing: Doing): Promise<readonly unknown[]> => {
  const act = chancery.law.acts.get(doing.act)
  const linked = Object.entries(act?.input ?? {})
    .filter(([, f]) => f.widget === 'ref' && f.of?.some(k => chancery.law.matters.get(k)?.series))
    .flatMap(([key]) => (doing.data[key] as StreamId | undefined) ?? [])
  const [own] = await chancery.journal.see([doing.stream])
  const more = own && own.version > 0 ? (chancery.law.matters.get(own.kind)?.links(own.state) ?? []) : []
  return [own?.state, ...(await chancery.journal.see([...linked, ...more])).map(s => s.state)]
}
/** What a draw was made from: recorded before it, and never what was recorded later. */
const poolBefore = async (chancery: Chancery, doing: Doing): Promise<Pool | undefined> => {
  const before = (await chancery.journal.history(doing.stream)).filter(h => h.version < doing.version && 'pool' in h.data)
  return before.at(-1)?.data.pool as Pool | undefined
}
/** @param state from which the reader's items are picked: as the reader may see it */
export const drawUp = async (
  chancery: Chancery,
  doing: Doing,
  stationery: Stationery,
  o: { readonly state?: unknown; readonly erased?: boolean } = {},
): Promise<Paper> => {
  const [state, ...others] = await statesOf(chancery, doing)
  const day = chancery.law.calendar.dayOf(doing.at)
  // Whoever does not see the pool of the matter is not told it by the document of the draw either.
  const told = (o.state ?? state) as { readonly pool?: Pool } | undefined
  const pool = isDraw(doing.data) && told?.pool ? await poolBefore(chancery, doing) : undefined
  const [offices, say] = await Promise.all([
    chancery.officesOn(doing.person, day),
    sayingOf(chancery.law, chancery.registers, namedIn(chancery.law, doing, state, pool)),
  ])
  const post = offices.find(f => f.body === doing.body)?.post as Post | undefined
  return paperOf(doing, {
    law: chancery.law,
    say,
    languages: languagesOf(state, ...others),
    state: o.state ?? state,
    ...(post && { post }),
    ...(pool && { pool }),
    ...stationery,
    ...(o.erased && { erased: true }),
  })
}
