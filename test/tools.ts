/** The programs of others that the tests ask for their opinion of our documents and signatures, installed where that can be done. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Each with the Debian package that it comes from. */
const tools = {
  openssl: 'openssl',
  pdfsig: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  pdftotext: 'poppler-utils',
  certutil: 'libnss3-tools',
  zbarimg: 'zbar-tools',
} as const

export const onPath = (name: string): string[] =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map(folder => join(folder, name))
    .filter(existsSync)
    .slice(0, 1)

/** Whether a test can ask it; that it cannot is said loudly. */
export const has = (program: keyof typeof tools): boolean => {
  const found = onPath(program).length > 0
  if (!found) console.warn(`!!! ${program} IS NOT INSTALLED: WHAT IT WOULD SAY OF OUR DOCUMENTS IS NOT TESTED !!!`)
  return found
}

/** Installs Debian's packages; says whether it could: only root can, and only where there is apt-get. */
export const fromDebian = (...packages: string[]): boolean => {
  if (process.getuid?.() !== 0 || onPath('apt-get').length === 0) return false
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return [['update'], ['install', '-y', '--no-install-recommends', ...packages]].every(
    step => spawnSync('apt-get', step, { env, stdio: ['ignore', 'ignore', 'inherit'], timeout: 600_000 }).status === 0,
  )
}

export const getTools = (log: (line: string) => void): void => {
  const missing = [...new Set(Object.entries(tools).flatMap(([program, from]) => (onPath(program).length ? [] : [from])))]
  if (missing.length === 0) return
  log(`Installing ${missing.join(', ')}`)
  if (!fromDebian(...missing)) log(`!!! ${missing.join(', ')} CANNOT BE INSTALLED HERE: THE TESTS THAT ASK THEM WILL BE LEFT OUT !!!`)
}
