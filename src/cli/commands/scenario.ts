/** `scenario`: plays files, each in a fresh demo country, and reports every step. */

import type { MemoryCountry } from '../../chancery/country.ts'
import type { Step } from '../../chancery/scenario/file.ts'
import { type Loaded, loadScenarios } from '../../chancery/scenario/load.ts'
import { type Played, play } from '../../chancery/scenario/play.ts'
import { JSON_OPTION, LANG_OPTION, langOf, read } from '../arguments.ts'
import { demoCountry } from '../demo-country.ts'
import type { Run } from '../main.ts'
import { NOT_IN_ORDER, OK, print, printJson, Usage } from '../say.ts'

interface Report {
  readonly file: string
  readonly ok: boolean
  readonly title?: Readonly<Record<'kk' | 'ru' | 'en', string>>
  /** Why the file could not be played. */
  readonly wrong: readonly string[]
  readonly steps: readonly Played[]
}

const played = async (loaded: Loaded, country: MemoryCountry): Promise<Report> => {
  const { file } = loaded
  if (loaded.wrong) return { file, ok: false, wrong: loaded.wrong, steps: [] }
  try {
    const { ok, steps } = await play(loaded.scenario, country.fork())
    return { file, ok, title: loaded.scenario.title, wrong: [], steps }
  } catch (e) {
    // An instant or a duration that is none: the author's mistake, told with the file.
    return { file, ok: false, title: loaded.scenario.title, wrong: [(e as Error).message], steps: [] }
  }
}
const said = (step: Step): string =>
  'do' in step
    ? `${step.as}${step.in ? ` in ${step.in}` : ''}: ${step.do}${step.on ? ` on ${step.on}` : ''} → ${step.expect ?? 'done'}${step.cites?.length ? ` (${step.cites.join(', ')})` : ''}`
    : Object.entries(step)
        .filter(([k]) => k !== 'note')
        .map(
          ([k, v]) =>
            `${k} ${
              typeof v === 'string'
                ? v
                : Object.entries(v as object)
                    .map(([a, b]) => `${a}: ${b}`)
                    .join(', ')
            }`,
        )
        .join(' ')

const told = ({ steps, ...r }: Report) => ({
  ...r,
  steps: steps.map((s, i) => ({
    n: i + 1,
    ok: s.ok,
    at: s.at,
    step: s.step,
    ...(s.answer && { answer: s.answer.is }),
    ...(s.answer?.is === 'done' && { stream: s.answer.receipt.stream, number: s.answer.receipt.number, under: s.answer.receipt.under }),
    ...(s.answer?.is === 'refused' && { against: [...new Set(s.answer.against.map(f => f.norm.provision))] }),
    wrong: s.wrong,
  })),
})

export const run: Run = async args => {
  const { values, positionals } = read(args, { ...JSON_OPTION, ...LANG_OPTION, quiet: { type: 'boolean' } })
  const lang = langOf(values.lang)
  if (positionals.length === 0) throw new Usage('which files or folders?')
  let files: readonly Loaded[]
  try {
    files = loadScenarios(positionals)
  } catch (e) {
    throw new Usage((e as Error).message)
  }
  if (files.length === 0) throw new Usage(`no scenario files in ${positionals.join(', ')}`)
  const country = await demoCountry()
  const reports: Report[] = []
  for (const file of files) {
    const report = await played(file, country)
    reports.push(report)
    if (values.json) continue
    print(`${report.ok ? '✓' : '✗'} ${report.file}${report.title ? ` – ${report.title[lang]}` : ''}`)
    for (const w of report.wrong) print(`    ${w}`)
    for (const [i, s] of report.steps.entries()) {
      if (s.ok && values.quiet) continue
      print(`  ${s.ok ? '✓' : '✗'} ${i + 1}. ${s.at.slice(0, 16).replace('T', ' ')} ${said(s.step)}`)
      for (const w of s.wrong) print(`       ${w}`)
    }
  }
  const failed = reports.filter(r => !r.ok).length
  const steps = reports.reduce((n, r) => n + r.steps.length, 0)
  if (values.json) printJson({ ok: failed === 0, files: reports.length, failed, steps, reports: reports.map(told) })
  else
    print(`\n${reports.length} scenarios, ${steps} steps: ${failed ? `${failed} scenarios did not come out as written` : 'all as written'}`)
  return failed ? NOT_IN_ORDER : OK
}
