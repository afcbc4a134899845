/** `config`: all settings, their meaning and their present values. */
import { JSON_OPTION, read } from '../arguments.ts'
import { configOf, Misconfigured, settings } from '../config.ts'
import type { Run } from '../main.ts'
import { complain, NOT_IN_ORDER, OK, print, printJson } from '../say.ts'

export const run: Run = async args => {
  const { values } = read(args, JSON_OPTION)
  const all = settings()
  if (values.json) printJson(all)
  else
    print(
      all
        .map(
          s =>
            `${s.name}=${s.value ?? ''}\n  ${s.means}\n  ${s.value === null ? `Not set: ${s.otherwise}.` : `If it were not set: ${s.otherwise}.`}`,
        )
        .join('\n\n'),
    )
  try {
    configOf()
    return OK
  } catch (e) {
    if (!(e instanceof Misconfigured)) throw e
    complain(e.message)
    return NOT_IN_ORDER
  }
}
