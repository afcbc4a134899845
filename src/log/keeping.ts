/** Keeps the log growing behind the answers: places for what was committed, then the witnesses. */

import type { PublicLog } from './public-log.ts'
import { type Asked, askWitness } from './witness/asking.ts'
import { type Pace, Worker } from './worker.ts'

/** @param say told, a line each, what goes wrong, once as long as it stays the same */
export const keepGrowing = (log: PublicLog, witnesses: readonly Asked[], say: (line: string) => void, pace?: Pace): Worker => {
  const wrong = new Map<string, string | undefined>()
  const tell = (whose: string, reason: string | undefined) => {
    if (reason !== undefined && wrong.get(whose) !== reason) say(reason)
    wrong.set(whose, reason)
  }
  const work = async () => {
    await log.sequence()
    tell('', undefined)
    for (const w of witnesses) tell(w.vkey, await askWitness(log, w))
  }
  return new Worker(work, e => tell('', `the public log does not grow: ${e instanceof Error ? e.message : String(e)}`), pace)
}
