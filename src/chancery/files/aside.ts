/** Folders in which files are put aside while a request lasts; what a run that ended in between left behind is cleared away. */
import { lstat, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const PREFIX = 'tarazy-upload-'
const NAME = /^tarazy-upload-[A-Za-z0-9]{6}$/
/** No request lasts so long, on this server or on another beside it. */
const LEFT_AFTER = 3_600_000

export const putAside = (): Promise<string> => mkdtemp(join(tmpdir(), PREFIX))
// Where a file comes into being at the very moment, a folder is not empty when its turn has come: it is tried again.
export const clearAside = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true, maxRetries: 5 })

/** Clears away what nobody writes to any more: folders alone, of this user, named as ours are, and old. */
export const sweepAside = async (now = Date.now(), within = tmpdir()): Promise<void> => {
  for (const name of (await readdir(within).catch(() => [])).filter(n => NAME.test(n))) {
    const folder = join(within, name)
    const about = await lstat(folder).catch(() => undefined)
    const ours = about?.isDirectory() && about.uid === (process.getuid?.() ?? about.uid)
    // Another server may clear it away at the same moment.
    if (about && ours && about.mtimeMs < now - LEFT_AFTER) await clearAside(folder).catch(() => {})
  }
}
