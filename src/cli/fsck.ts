/** `fsck`: recomputes every hash of the journal and of the public log and names the first that is wrong. */
import { JSON_OPTION, read } from './arguments.ts'
import type { Run } from './main.ts'
import { opened } from './open.ts'
import { NOT_IN_ORDER, OK, print, printJson } from './say.ts'

export const run: Run = async args => {
  const { values } = read(args, JSON_OPTION)
  return opened(async ({ record }) => {
    const found = await record.fsck()
    if (values.json) printJson(found)
    else {
      for (const w of found.wrong)
        print(
          w.stream === 'log' ? `the public log, ${w.version}: ${w.what} is wrong` : `${w.stream} version ${w.version}: ${w.what} is wrong`,
        )
      print(
        `${found.events} events in ${found.streams} streams, ${found.leaves} of them in the public log, ${found.seconds.toFixed(2)} s: ${found.wrong.length ? 'NOT in order' : 'in order'}`,
      )
    }
    return found.wrong.length ? NOT_IN_ORDER : OK
  })
}
