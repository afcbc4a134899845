/** Finds a Chromium that can really open a page on this machine. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chromium, type LaunchOptions } from 'playwright-core'
import { fromDebian, onPath } from './tools.ts'

export interface FoundBrowser {
  readonly executablePath: string
  readonly env: Record<string, string>
}
export interface NoBrowser {
  readonly missing: string
}

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const launchOptions = ({ executablePath, env }: FoundBrowser): LaunchOptions => ({
  executablePath,
  env: { ...(process.env as Record<string, string>), ...env },
  headless: true,
  args,
})

const installed = (): FoundBrowser[] =>
  ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
    .flatMap(onPath)
    .concat('/usr/bin/chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome')
    .filter((path, i, all) => existsSync(path) && all.indexOf(path) === i)
    .map(executablePath => ({ executablePath, env: {} }))

/** The Chromium that npm installed for the tests, with the libraries that a bare machine lacks. It is unpacked once. */
const fromNpm = (log: (line: string) => void): FoundBrowser[] => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return []
  const folder = resolve(import.meta.dirname, '../.cache/chromium')
  const libraries = join(folder, 'al2023/lib')
  const executablePath = join(folder, 'chromium')
  if (!existsSync(folder)) {
    log(`Unpacking Chromium from npm into ${folder}`)
    const draft = `${folder}.new-${process.pid}`
    mkdirSync(draft, { recursive: true })
    const unpack = `import('@sparticuz/chromium').then(chromium => chromium.default.executablePath())`
    // It unpacks into TMPDIR, and the libraries only where it takes itself to be on AWS.
    const env = { ...process.env, TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' }
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', unpack], { env, encoding: 'utf8' })
    if (status === 0) renameSync(draft, folder)
    else {
      log(`It could not be unpacked: ${stderr}`)
      rmSync(draft, { recursive: true, force: true })
      return []
    }
  }
  const fonts: Record<string, string> = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') }
  return [
    { executablePath, env: fonts },
    { executablePath, env: { ...fonts, LD_LIBRARY_PATH: libraries } },
  ]
}

const debians = (log: (line: string) => void): FoundBrowser[] => {
  log('Installing Chromium from Debian (a few minutes)')
  return fromDebian('chromium') ? installed() : []
}

/** Why it does not open a page; `undefined` if it does. */
const fault = async (browser: FoundBrowser): Promise<string | undefined> => {
  try {
    const running = await chromium.launch({ ...launchOptions(browser), timeout: 20_000 })
    try {
      const page = await running.newPage()
      await page.setContent('<p>Сәлем</p>')
      return (await page.textContent('p')) === 'Сәлем' ? undefined : 'it shows nothing'
    } finally {
      await running.close()
    }
  } catch (e) {
    const lines = String(e instanceof Error ? e.message : e).split('\n')
    return (lines.find(line => /error while loading|cannot open|ERROR|FATAL/.test(line)) ?? lines[0] ?? '').trim().slice(0, 200)
  }
}

/**
 * Looks at TARAZY_CHROMIUM, the browsers installed here, the one from npm; as root, installs Debian's at last.
 * @param install whether it may install one
 */
export const findBrowser = async (log: (line: string) => void, install: boolean): Promise<FoundBrowser | NoBrowser> => {
  const named = process.env.TARAZY_CHROMIUM
  const sources = named
    ? [() => [{ executablePath: named, env: {} }]]
    : [installed, () => fromNpm(log), () => (install ? debians(log) : [])]
  const faults: string[] = []
  for (const source of sources)
    for (const browser of source()) {
      const why = await fault(browser)
      if (!why) return browser
      faults.push(`${browser.executablePath}: ${why}`)
    }
  return { missing: faults.join('; ') || 'no Chromium was found' }
}
