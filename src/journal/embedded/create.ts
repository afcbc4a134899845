/** Makes the files of a new cluster. */
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'
import { isAlive, run } from './postmaster.ts'

/** The name of the cluster's only account, and of the database. */
export const NAME = 'tarazy'
const PASSWORD = 'tarazy.password'

export const passwordOf = (clusterDir: string): string => {
  const file = join(clusterDir, PASSWORD)
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (cause) {
    throw new Error(
      `${file} cannot be read: start as the user who owns this data, set TARAZY_DATA to another folder, or set DATABASE_URL`,
      { cause },
    )
  }
}

const clearDrafts = (home: string): void => {
  for (const name of readdirSync(home)) {
    const pid = /^pg\.new-(\d+)/.exec(name)?.[1]
    if (pid && !isAlive(Number(pid))) rmSync(join(home, name), { recursive: true, force: true })
  }
}

/**
 * Makes the cluster `pg` in this folder. It appears whole or not at all: it is made beside its place and then moved there,
 * so that an interrupted first start or two at once leave nothing half-made.
 */
export const create = async (bin: Binaries, home: string, account: Account | undefined): Promise<void> => {
  clearDrafts(home)
  const draft = join(home, `pg.new-${process.pid}`)
  const secret = `${draft}.password`
  try {
    mkdirSync(draft, { mode: 0o700 })
    writeFileSync(secret, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 })
    if (account) for (const path of [draft, secret]) chownSync(path, account.uid, account.gid)
    const locale = ['--locale-provider=builtin', '--locale=C.UTF-8', '--encoding=UTF8']
    const access = [`--username=${NAME}`, `--pwfile=${secret}`, '--auth=scram-sha-256']
    await run(bin.initdb, ['-D', draft, ...locale, ...access], draft, account)
    renameSync(secret, join(draft, PASSWORD))
    renameSync(draft, join(home, 'pg'))
  } catch (e) {
    // Another server may have made it meanwhile; then its cluster is used.
    if (!existsSync(join(home, 'pg', 'PG_VERSION'))) throw e
  } finally {
    for (const path of [draft, secret]) rmSync(path, { recursive: true, force: true })
  }
}
