/** Runs every check and all tests; the last line says what came of it. `npm test -- unit int` runs only those stages. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { findBrowser } from '../test/find-browser.ts'
import { getTools } from '../test/tools.ts'

interface Stage {
  readonly name: string
  readonly command: readonly [string, ...string[]]
  readonly env?: Record<string, string>
}

const reports = mkdtempSync(join(tmpdir(), 'tarazy-tests-'))
const reportOf = (name: string): string => join(reports, `${name}.json`)
const vitest = (project: string): Stage => ({
  name: project,
  command: ['vitest', 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${reportOf(project)}`],
})
interface Report {
  readonly testResults: readonly {
    readonly name: string
    readonly message: string
    readonly assertionResults: readonly {
      readonly fullName: string
      readonly status: string
      readonly failureMessages: readonly string[]
    }[]
  }[]
}
/** What failed in a stage, named once more at the very end: a long run's first lines are seldom kept. */
const failuresOf = (name: string): readonly string[] => {
  const short = (text = ''): string => text.slice(0, 1500).replace(/^/gm, '      ')
  try {
    const { testResults } = JSON.parse(readFileSync(reportOf(name), 'utf8')) as Report
    return testResults.flatMap(file => [
      ...(file.message ? [`  ${file.name}\n${short(file.message)}`] : []),
      ...file.assertionResults
        .filter(({ status }) => status === 'failed')
        .map(test => `  ${file.name}: ${test.fullName}\n${short(test.failureMessages[0])}`),
    ])
  } catch {
    return []
  }
}

const run = ({ command: [program, ...args], env }: Stage): Promise<boolean> =>
  new Promise(ended => {
    const child = spawn(`node_modules/.bin/${program}`, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
      shell: process.platform === 'win32',
    })
    child.once('error', e => {
      console.error(e.message)
      ended(false)
    })
    child.once('exit', code => ended(code === 0))
  })

const seconds = (since: number): string => `${((Date.now() - since) / 1000).toFixed(1)} s`

process.chdir(resolve(import.meta.dirname, '..'))
const begun = Date.now()
const wanted = process.argv.slice(2)
const all: readonly Stage[] = [
  { name: 'typecheck', command: ['tsc'] },
  { name: 'lint', command: ['biome', 'check', '--error-on-warnings'] },
  { name: 'unused', command: ['knip', '--no-progress'] },
  { name: 'boundaries', command: ['tsx', 'scripts/boundaries.ts'] },
  vitest('unit'),
  vitest('int'),
  vitest('e2e'),
]
const stages = all.filter(({ name }) => wanted.length === 0 || wanted.includes(name))

if (wanted.length === 0 || wanted.includes('unit')) getTools(line => console.log(line))
let noBrowser = ''
const failed: string[] = []
for (const [i, stage] of stages.entries()) {
  console.log(`\n── ${i + 1}/${stages.length} ${stage.name}`)
  const since = Date.now()
  let ready = stage
  if (stage.name === 'e2e') {
    const browser = await findBrowser(line => console.log(line), true)
    if ('missing' in browser) noBrowser = browser.missing
    else console.log(`Browser: ${browser.executablePath}`)
    ready = { ...stage, env: { TARAZY_BROWSER: JSON.stringify(browser) } }
  }
  const ok = await run(ready)
  if (!ok) failed.push(stage.name)
  console.log(`── ${stage.name} ${ok ? 'passed' : 'FAILED'} in ${seconds(since)}`)
}

const passed = stages.map(s => s.name).filter(name => !failed.includes(name) && !(name === 'e2e' && noBrowser))
const result = failed.length ? `FAILED: ${failed.join(', ')}` : `PASSED: ${passed.join(', ') || 'nothing'}`
const warning = noBrowser ? `  !!! THE BROWSER TESTS DID NOT RUN: no browser starts here (${noBrowser}) !!!` : ''
for (const line of failed.flatMap(failuresOf)) console.log(line)
rmSync(reports, { recursive: true })
console.log(`\n${result} in ${seconds(begun)}${warning}`)
process.exitCode = failed.length || stages.length === 0 ? 1 : 0
