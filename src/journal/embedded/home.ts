/** Where the cluster's files are: `pg` in the data directory, or where that leads. */
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { type Account, canRead } from './account.ts'

const shared = '/var/lib/tarazy'

const exists = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined

/**
 * The folder that the cluster's folder `pg` is in. It is the data directory, unless PostgreSQL's account cannot enter
 * that (a folder below /root): then it is one below /var/lib/tarazy, and `pg` in the data directory leads there.
 */
export const clusterHome = (dataDir: string, account: Account | undefined, log: (line: string) => void): string => {
  const pg = join(dataDir, 'pg')
  if (exists(pg)) return dirname(realpathSync(pg))
  if (canRead(dataDir, account)) return realpathSync(dataDir)
  mkdirSync(shared, { recursive: true, mode: 0o755 })
  const home = mkdtempSync(join(shared, 'data-'))
  chmodSync(home, 0o755)
  try {
    rmSync(pg, { force: true })
    symlinkSync(join(home, 'pg'), pg)
  } catch (e) {
    rmSync(home, { recursive: true })
    throw e
  }
  log(`The user ${account?.name} cannot enter ${resolve(dataDir)}: the data is kept in ${home}, and ${pg} leads there`)
  return home
}

/** Where a copy of the programs can be, if one is needed. */
export const programHome = (dataDir: string, account: Account | undefined): string =>
  account ? shared : join(resolve(dataDir), 'programs')
