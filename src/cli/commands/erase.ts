/** `erase`: takes the personal content of entries out of a matter, by order of a court. The proofs stand. */
import { erasureOf } from '../../chancery/files/erase.ts'
import { JSON_OPTION, read } from '../arguments.ts'
import type { Run } from '../main.ts'
import { opened } from '../open.ts'
import { OK, print, printJson, Usage } from '../say.ts'

export const run: Run = async args => {
  const { values, positionals } = read(args, {
    ...JSON_OPTION,
    entry: { type: 'string', multiple: true },
    order: { type: 'string' },
  })
  const [stream] = positionals
  if (!stream || positionals.length > 1) throw new Usage('which matter?')
  if (!values.order?.trim()) throw new Usage('by whose order? --order "Decision No. 2-14/2026 of …"')
  const versions = (values.entry ?? []).map(Number)
  if (versions.length === 0 || versions.some(v => !Number.isSafeInteger(v) || v < 1)) throw new Usage('which entries? --entry 1 --entry 3')
  return opened(async ({ chancery, record }) => {
    if (!(await chancery.registers.matter(stream))) throw new Usage(`no such matter: ${stream}`)
    const gone = await record.erase(
      erasureOf(chancery.law, chancery.journal, { stream, versions, at: chancery.clock.now(), order: values.order ?? '' }),
    )
    if (values.json) printJson({ stream, erased: gone })
    else print(gone.length ? `erased: entries ${gone.join(', ')} of ${stream}` : 'nothing: these entries hold no personal content any more')
    return OK
  })
}
