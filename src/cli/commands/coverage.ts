/** `coverage`: what of the law is built. */
import { coverageOf, type Missing } from '../../chancery/model/coverage.ts'
import { law } from '../../law/index.ts'
import { JSON_OPTION, LANG_OPTION, langOf, read } from '../arguments.ts'
import type { Run } from '../main.ts'
import { columns, complain, NOT_IN_ORDER, OK, print, printJson } from '../say.ts'
import { tried } from '../tried.ts'

const MISSING: Readonly<Record<Missing, string>> = {
  'relied-on': 'no scenario relies on it',
  refused: 'no scenario is refused by it',
  met: 'no scenario meets the duty',
  late: 'no scenario is late',
}

export const run: Run = async args => {
  const { values } = read(args, { ...JSON_OPTION, ...LANG_OPTION })
  const lang = langOf(values.lang)
  const coverage = coverageOf(law, await tried())
  const { totals, scenarios } = coverage
  if (values.json) printJson(coverage)
  else {
    for (const p of coverage.provisions) {
      const how = p.partly
        ? `open: cited by ${[...new Set(p.by.map(b => b.id))].join(', ')}; ${p.partly.map(m => MISSING[m]).join(', ')}`
        : p.status
      print(
        `${p.id} – ${p.title[lang]}\n    ${how}${p.status === 'enforced' ? ` by ${[...new Set(p.by.map(b => b.id))].join(', ')}` : ''}${p.reason ? `: ${p.reason[lang]}` : ''}`,
      )
    }
    print(
      `\n${totals.provisions} provisions\n${columns([
        ['enforced', String(totals.enforced)],
        ['described', String(totals.described)],
        ['declared', String(totals.declared)],
        ['open', `${totals.open} (${totals.partly} of them cited by norms, but not reached in both outcomes)`],
      ])}\n${scenarios.played} scenarios played`,
    )
  }
  for (const f of scenarios.failed) complain(`${f.file} did not come out as written: ${f.wrong.join('; ')}`)
  return scenarios.failed.length ? NOT_IN_ORDER : OK
}
