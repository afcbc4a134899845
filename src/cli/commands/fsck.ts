/** `fsck`: recomputes every hash of the journal, of the public log and of the documents and files, and every check beside them; names what is wrong. */
import type { OpenRecord } from '../../registers/record.ts'
import { JSON_OPTION, read } from '../arguments.ts'
import type { Run } from '../main.ts'
import { opened } from '../open.ts'
import { many, NOT_IN_ORDER, OK, print, printJson } from '../say.ts'

export const run: Run = async args => {
  const { values } = read(args, JSON_OPTION)
  return opened(async ({ record }) => {
    const found = await record.fsck()
    if (values.json) printJson(found)
    else {
      for (const w of found.wrong) print(said(w))
      print(
        `${many(found.events, 'event')} in ${many(found.streams, 'stream')}, ${found.leaves} of them in the public log, ${many(found.contents, 'document or file', 'documents and files')}, ${found.seconds.toFixed(2)} s: ${found.wrong.length ? 'NOT in order' : 'in order'}`,
      )
    }
    return found.wrong.length ? NOT_IN_ORDER : OK
  })
}
const TOLD: Readonly<Record<string, string>> = {
  absent: 'a document or file of it is not there',
  unclaimed: 'a document or file of it is not kept for good',
}
/** What has no versions. */
const BESIDE: Readonly<Record<string, string>> = {
  setting: 'the value or its name was altered',
  awaiting: 'the document that waits for a signature is not as it was drawn up',
  brought: 'who brought the file was altered',
  ended: 'that somebody signed out is not as it was written',
  migration: 'the steps in which the schema was laid out are not those of this program',
}
const said = ({ stream, version, what }: Awaited<ReturnType<OpenRecord['fsck']>>['wrong'][number]): string => {
  if (stream === 'log') return `the public log, ${version}: ${what} is wrong`
  if (BESIDE[what]) return `${stream}: ${BESIDE[what]}`
  if (!stream.startsWith('content/')) return `${stream} version ${version}: ${TOLD[what] ?? `${what} is wrong`}`
  return what === 'part' ? `${stream}: part ${version} is wrong` : `${stream} of ${version} parts: ${what} is wrong`
}
