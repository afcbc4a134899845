/** `check`: the holes in the law as it is built. */
import { check } from '../../chancery/model/check.ts'
import { law } from '../../law/index.ts'
import { JSON_OPTION, read } from '../arguments.ts'
import type { Run } from '../main.ts'
import { NOT_IN_ORDER, OK, print, printJson } from '../say.ts'
import { tried } from '../tried.ts'

export const run: Run = async args => {
  const { values } = read(args, JSON_OPTION)
  const trial = await tried()
  const problems = check(law, trial)
  const { failed } = trial
  const ok = problems.length === 0 && failed.length === 0
  if (values.json)
    printJson({ ok, acts: law.acts.size, duties: [...law.duties.values()].flat().length, scenarios: trial.scenarios, failed, problems })
  else {
    for (const f of failed) print(`${f.file}: did not come out as written: ${f.wrong.join('; ')}`)
    for (const { rule, what, missing: _, ...where } of problems)
      print(
        `${rule}: ${Object.entries(where)
          .map(([k, v]) => `${k} ${v}`)
          .join(', ')}${Object.keys(where).length ? ': ' : ''}${what}`,
      )
    print(ok ? `${law.acts.size} acts: no hole` : `\n${problems.length} holes`)
  }
  return ok ? OK : NOT_IN_ORDER
}
