/** `verify`: checks a package of a matter, with no database and no network. */

import { readFile } from 'node:fs/promises'
import { type Fault, verifyPackage } from '../../documents/packed/verify-package.ts'
import { law } from '../../law/index.ts'
import { JSON_OPTION, read } from '../arguments.ts'
import type { Run } from '../main.ts'
import { many, NOT_IN_ORDER, OK, print, printJson, Usage } from '../say.ts'

const SAID: Readonly<Record<Fault['what'], string>> = {
  'not-a-package': 'is not a package of a matter',
  missing: 'is missing',
  'unknown-file': 'does not belong to the package',
  'not-in-the-log': 'was changed: the public log does not hold it so',
  checkpoint: 'was changed, or is not signed by the key of the log',
  log: 'names another log than the one whose key was given',
  content: 'was changed: it is not the content that the entry commits to',
  document: 'was changed: it is not the document that was signed',
  signature: 'does not fit the document, its signer or the day',
  attachment: 'was changed: it is not the file that came with the paper',
  manifest: 'was changed: it does not say what the entries say',
  'too-large': 'is too large to be a package',
  damaged: 'was changed: its bytes are not those that were packed',
}
export const run: Run = async args => {
  const { values, positionals } = read(args, { ...JSON_OPTION, key: { type: 'string', multiple: true } })
  const [file, ...more] = positionals
  if (!file || more.length) throw new Usage('which package? one: verify matter.zip [--key <key of the log>]')
  const bytes = await readFile(file).catch((e: Error) => {
    throw new Usage(`${file} cannot be read: ${e.message}`)
  })
  const c = await verifyPackage(law, bytes, values.key ?? [])
  if (values.json) printJson(c)
  else {
    for (const f of c.faults) print(`${f.file || file} ${SAID[f.what]}`)
    if (c.matter)
      print(
        `${c.matter}: ${many(c.entries, 'entry', 'entries')}, ${many(c.signed, 'signed document')}${c.size === undefined ? '' : `, log of ${many(c.size, 'entry', 'entries')}, root ${c.root}`}`,
      )
    if (c.erased)
      print(`${many(c.erased, 'entry is', 'entries are')} said to be erased: the package itself says so, and nothing here shows it`)
    if (c.absent.length)
      print(
        `not in the package: ${c.absent.join(', ')} of the matter's course; whoever fetched it did not see them whole, or they were taken out`,
      )
    for (const u of c.unchecked) print(`${u.file}: not checked here (${u.algorithm}); by its own word of ${u.subject}`)
    if (c.log && !c.trusted)
      print(
        `The key of the log was taken from the package itself: ${c.log}\nCompare it with one that you have from elsewhere, or name that with --key.`,
      )
    print(c.faults.length ? 'NOT in order' : 'in order')
  }
  return c.faults.length ? NOT_IN_ORDER : OK
}
