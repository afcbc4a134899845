/** The state of the public log that data are given under. */

import type { PublicLog } from '../log/public-log.ts'
import { parseCheckpoint } from '../log/signed/checkpoint.ts'

export interface Position {
  /** The name of the log. */
  readonly origin: string
  /** How many leaves. */
  readonly size: number
  /** Base64, as it stands in the checkpoint. */
  readonly root: string
}
/** Of the newest signed checkpoint; null: there is no public log, or nothing in it yet. */
export const positionOf = async (log: PublicLog | undefined): Promise<Position | null> => {
  const checkpoint = parseCheckpoint((await log?.bare()) ?? '')
  if (!checkpoint) return null
  const { origin, size, root } = checkpoint
  return { origin, size, root: Buffer.from(root, 'hex').toString('base64') }
}
