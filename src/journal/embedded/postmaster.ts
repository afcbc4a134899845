/** The PostgreSQL server process of a cluster: found, started, stopped. */
import { execFile, execFileSync, spawn } from 'node:child_process'
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'

export interface Postmaster {
  readonly pid: number
  readonly port: number
  /** Empty where the server has no Unix socket. */
  readonly socketDir: string
  readonly status: string
}

export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (e) {
    return (e as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const commandLine = (pid: number): string => {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  } catch {
    return ''
  }
}

const read = (pidFile: string): Postmaster | undefined => {
  let lines: string[]
  try {
    lines = readFileSync(pidFile, 'utf8').split('\n')
  } catch (e) {
    if ((e as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw e
  }
  const [pid, , , port, socketDir = '', , , status = ''] = lines
  return { pid: Number(pid), port: Number(port), socketDir: socketDir.trim(), status: status.trim() }
}

/**
 * After a crash the number in the pid file may be another process's by now, and PostgreSQL would refuse to start. Its own
 * parent's number it ignores, so that is put there; the rest of the file stays, because PostgreSQL sees by it whether
 * children of the crashed server still live. A file that another server has just written is put back untouched.
 */
const disarm = (clusterDir: string, stale: Postmaster): void => {
  const file = join(clusterDir, 'postmaster.pid')
  const aside = join(clusterDir, `postmaster.pid.stale-${process.pid}`)
  renameSync(file, aside)
  if (read(aside)?.pid === stale.pid) writeFileSync(aside, readFileSync(aside, 'utf8').replace(/^\d+/, String(process.pid)))
  linkSync(aside, file)
  rmSync(aside)
}

/** The server that runs on this cluster, whoever started it. */
export const runningOn = (clusterDir: string): Postmaster | undefined => {
  const found = read(join(clusterDir, 'postmaster.pid'))
  if (!found || !isAlive(found.pid)) return undefined
  if (process.platform === 'win32' || commandLine(found.pid).includes(`postgres -D ${clusterDir} `)) return found
  if (found.pid !== process.pid) disarm(clusterDir, found)
  return undefined
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('No port is free'))))
    })
  })

// The longest name a Unix socket can have is 103 bytes on macOS, 107 on Linux.
const fitsSocket = (clusterDir: string): boolean =>
  process.platform !== 'win32' && Buffer.byteLength(join(clusterDir, '.s.PGSQL.65535')) <= 103

const settings = {
  listen_addresses: '127.0.0.1',
  max_connections: '200',
  shared_buffers: '256MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // A week of logs, overwritten in turn.
  logging_collector: 'on',
  log_filename: 'postgresql-%a.log',
  log_rotation_age: '1d',
  log_truncate_on_rotation: 'on',
}

// Another server was quicker, the port was taken meanwhile, or children of a killed server are still leaving.
const passing = /lock file "postmaster.pid" already exists|could not bind|could not create any TCP\/IP sockets|is still in use/

/** Starts the server in its own session, so that it outlives a signal to ours. `undefined`: not now, look again. */
export const start = async (bin: Binaries, clusterDir: string, account: Account | undefined): Promise<Postmaster | undefined> => {
  const port = await freePort()
  const options = { ...settings, unix_socket_directories: fitsSocket(clusterDir) ? clusterDir : '' }
  const child = spawn(
    bin.postgres,
    ['-D', clusterDir, '-p', String(port), ...Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...asAccount(account), cwd: clusterDir, detached: true, stdio: ['ignore', 'ignore', 'pipe'], env: cleanEnv() },
  )
  let said = ''
  child.stderr.on('data', chunk => {
    said += chunk
  })
  let ended = ''
  child.once('error', e => {
    ended = e.message
  })
  child.once('close', (code, signal) => {
    ended = `exit ${signal ?? code}`
  })
  child.unref()
  while (!ended) {
    const found = read(join(clusterDir, 'postmaster.pid'))
    if (found?.pid === child.pid && found?.port === port && found.status) {
      child.stderr.destroy()
      return found
    }
    await sleep(10)
  }
  if (passing.test(said)) return undefined
  throw new Error(`PostgreSQL did not start (${ended}): ${said.trim()}`)
}

/** Stops the server: open transactions are rolled back, everything committed is on disk. */
export const stop = async ({ pid }: Postmaster, clusterDir: string): Promise<void> => {
  process.kill(pid, 'SIGINT')
  // Another server may start PostgreSQL again at once; that one is not waited for.
  while (runningOn(clusterDir)?.pid === pid) await sleep(10)
}

/** Runs one of PostgreSQL's programs to its end. @throws Error with what the program said */
export const run = async (program: string, args: readonly string[], cwd: string, account: Account | undefined): Promise<void> => {
  try {
    await promisify(execFile)(program, args, { ...asAccount(account), cwd, env: cleanEnv() })
  } catch (cause) {
    const { stderr = '', message } = cause as Error & { stderr?: string }
    throw new Error(`${program}: ${stderr.trim() || message}`, { cause })
  }
}

const asAccount = (account: Account | undefined) => (account ? { uid: account.uid, gid: account.gid } : {})

/** PostgreSQL's own variables (PGDATA, PGPORT, PGOPTIONS) and the locale of the shell are none of this cluster's business. */
const cleanEnv = (): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name))),
  LC_ALL: 'C',
})
