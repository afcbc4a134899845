/** `package` and `document`: what a person may carry away from a matter. */
import { createWriteStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { idOf } from '../../documents/code.ts'
import { documentFor } from '../../documents/drawing/document.ts'
import { findAct } from '../../documents/drawing/standing.ts'
import { packageOf } from '../../documents/packed/package.ts'
import { read } from '../arguments.ts'
import { openDocuments } from '../documents.ts'
import type { Run } from '../main.ts'
import { actorNamed, opened } from '../open.ts'
import { NOT_IN_ORDER, OK, print, Usage } from '../say.ts'

const OPTIONS = { as: { type: 'string' }, in: { type: 'string' }, out: { type: 'string' } } as const
const NONE = 'No such matter or act, or it is not open to this person'

export const run: Run = async args => {
  const { values, positionals } = read(args, OPTIONS)
  const [matter, ...more] = positionals
  const { out } = values
  if (!matter || more.length || !out) throw new Usage('package <matter> --as <person> --out matter.zip')
  return opened(async ({ chancery, record }, config) => {
    const { press, stationery, proving } = await openDocuments(config, chancery, record)
    const { person, body } = await actorNamed(chancery, values.as, values.in)
    const view = await chancery.look(matter, person, body)
    if (view) {
      const zip = await packageOf({ chancery, press, stationery, ...proving }, { stream: matter, number: view.seen.number }, view.history)
      await pipeline(zip, createWriteStream(out))
      print(`${out}: check it with \`verify ${out} --key ${record.publicLog.vkey}\``)
    } else print(NONE)
    await press.close()
    return view ? OK : NOT_IN_ORDER
  })
}
export const document: Run = async args => {
  const { values, positionals } = read(args, OPTIONS)
  const [named, ...more] = positionals
  const { out } = values
  if (!named || more.length || !out) throw new Usage('document <code or act id> --as <person> --out act.pdf')
  const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(named) ? named.toLowerCase() : idOf(named)
  return opened(async ({ chancery, record }, config) => {
    const { press, stationery } = await openDocuments(config, chancery, record)
    const { person, body } = await actorNamed(chancery, values.as, values.in)
    const found = id && (await findAct(chancery, id, person, body))
    const pdf = found && (await documentFor({ chancery, press, stationery }, found))
    await press.close()
    if (!pdf) {
      print(NONE)
      return NOT_IN_ORDER
    }
    await writeFile(out, pdf)
    print(out)
    return OK
  })
}
