/**
 * PostgreSQL that comes with the product, its files in the data directory.
 *
 * Any number of servers may use one data directory. Each holds a shared lock in PostgreSQL for as long as it lives;
 * whoever leaves last stops PostgreSQL. A server that is killed leaves it running, and the next one finds it so.
 */
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { serverAccount } from './account.ts'
import { binaries } from './binaries.ts'
import { create, NAME, passwordOf } from './create.ts'
import { clusterHome, programHome } from './home.ts'
import { address, type Lease, lease } from './lease.ts'
import { type Postmaster, runningOn, start, stop } from './postmaster.ts'

const PATIENCE_MS = 30_000

export interface Embedded {
  readonly connectionString: string
  readonly close: () => Promise<void>
}

const checkOurs = (clusterDir: string, major: string): void => {
  if (process.getuid?.() && statSync(clusterDir).uid !== process.getuid())
    throw new Error(`${clusterDir} belongs to another user: start as that user, or set TARAZY_DATA to another folder`)
  const made = readFileSync(join(clusterDir, 'PG_VERSION'), 'utf8').trim()
  if (made !== major)
    throw new Error(`${clusterDir} was made by PostgreSQL ${made} and this is PostgreSQL ${major}: move the data with pg_dump`)
}

const leave = async (held: Lease, server: Postmaster, clusterDir: string): Promise<void> => {
  try {
    if ((await held.giveBack()) === 'last') await stop(server, clusterDir)
  } catch (e) {
    // A server that is gone needs no stopping.
    if (runningOn(clusterDir)?.pid === server.pid) throw e
  } finally {
    await held.end()
  }
}

/** @param dataDir made if it is not there */
export const openEmbedded = async (dataDir: string, log: (line: string) => void): Promise<Embedded> => {
  mkdirSync(dataDir, { recursive: true })
  const account = serverAccount(join(dataDir, 'pg'), log)
  const home = clusterHome(dataDir, account, log)
  const bin = binaries(account, programHome(dataDir, account), log)
  const clusterDir = join(home, 'pg')
  if (!existsSync(clusterDir)) {
    log(`Making a PostgreSQL ${bin.major} cluster in ${clusterDir}`)
    await create(bin, home, account)
  }
  checkOurs(clusterDir, bin.major)
  const password = passwordOf(clusterDir)

  let started: Postmaster | undefined
  let waitingSince = Date.now()
  let saidAt = Date.now()
  for (;;) {
    const running = runningOn(clusterDir)
    if (!running) started = await start(bin, clusterDir, account)
    const server = running ?? started
    const held = server && (await lease(server, password))
    if (server && held) {
      const how = server.pid === started?.pid ? 'is running' : 'was already running and is used'
      log(`PostgreSQL ${bin.major} ${how} on 127.0.0.1:${server.port}`)
      let leaving: Promise<void> | undefined
      const close = () => {
        leaving ??= leave(held, server, clusterDir)
        return leaving
      }
      return { connectionString: address(server, password, NAME), close }
    }
    // Recovery after a crash takes what it takes; nothing else takes long.
    if (server?.status === 'starting') waitingSince = Date.now()
    if (Date.now() - waitingSince > PATIENCE_MS)
      throw new Error(`PostgreSQL on ${clusterDir} neither answers nor ends: see ${join(clusterDir, 'log')}`)
    if (Date.now() - saidAt > 5_000) {
      log(`Waiting for PostgreSQL (${server?.status || 'starting'})`)
      saidAt = Date.now()
    }
    await sleep(25)
  }
}
