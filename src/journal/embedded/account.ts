/** PostgreSQL refuses to run as root. Whom it runs as then, and where that account can go. */
import { execFileSync } from 'node:child_process'
import { readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

export interface Account {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

const accounts = (): Account[] =>
  readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map(line => line.split(':'))
    .filter(fields => fields.length > 3)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))

const called = (name: string) => accounts().find(a => a.name === name)

const create = (name: string): Account | undefined => {
  for (const [program, ...args] of [
    ['useradd', '--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name],
    ['adduser', '-S', '-D', '-H', name],
  ] as const) {
    try {
      execFileSync(program, args, { stdio: 'ignore' })
    } catch {
      continue
    }
    return called(name)
  }
  return undefined
}

/**
 * The account to run PostgreSQL as: none (its own) for an ordinary user; for root the owner of the existing data,
 * else `postgres`, which is created if there is none, else `nobody`.
 */
export const serverAccount = (clusterDir: string, log: (line: string) => void): Account | undefined => {
  if (process.getuid?.() !== 0) return undefined
  const owner = statSync(clusterDir, { throwIfNoEntry: false })
  if (owner && owner.uid !== 0)
    return accounts().find(a => a.uid === owner.uid) ?? { name: String(owner.uid), uid: owner.uid, gid: owner.gid }
  const account = called('postgres') ?? create('postgres') ?? called('nobody')
  if (!account)
    throw new Error('PostgreSQL cannot run as root, and no other account was found: start as an ordinary user, or set DATABASE_URL')
  log(`PostgreSQL runs as the user ${account.name}`)
  return account
}

const allows = (path: string, bits: number, account: Account): boolean => {
  const { mode, uid, gid } = statSync(path)
  const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0
  return ((mode >> shift) & bits) === bits
}

/** Whether the account can read this file or folder and enter all folders above it. */
export const canRead = (path: string, account: Account | undefined): boolean => {
  if (!account) return true
  let here = realpathSync(path)
  if (!allows(here, statSync(here).isDirectory() ? 5 : 4, account)) return false
  while (here !== dirname(here)) {
    here = dirname(here)
    if (!allows(here, 1, account)) return false
  }
  return true
}
