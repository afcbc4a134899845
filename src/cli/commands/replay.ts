/** `replay`: makes every matter and every register anew from the journal and compares them with those that are kept. */
import { replayRecord } from '../../chancery/replay/replay.ts'
import { JSON_OPTION, read } from '../arguments.ts'
import type { Run } from '../main.ts'
import { opened } from '../open.ts'
import { many, NOT_IN_ORDER, OK, print, printJson } from '../say.ts'

export const run: Run = async args => {
  const { values } = read(args, JSON_OPTION)
  return opened(async ({ record }) => {
    const made = await replayRecord(record)
    if (values.json) printJson(made)
    else {
      for (const d of made.differs) print(`${d.stream}: ${d.what} differs from what the events make`)
      print(
        `${many(made.events, 'event')} in ${many(made.streams, 'stream')}, ${made.seconds.toFixed(2)} s: ${made.differs.length ? 'NOT as kept' : 'as kept'}`,
      )
    }
    return made.differs.length ? NOT_IN_ORDER : OK
  })
}
