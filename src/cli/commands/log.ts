/** `log`: how it is with the public log; proofs from it; and checking a proof with nothing but the proof and a key. */
import { readFileSync } from 'node:fs'
import { verifyCheckpoint } from '../../log/signed/checkpoint.ts'
import { verifierOf } from '../../log/signed/note.ts'
import { verifyInclusion } from '../../log/tree/tree.ts'
import { JSON_OPTION, read } from '../arguments.ts'
import type { Run } from '../main.ts'
import { opened } from '../open.ts'
import { columns, NOT_IN_ORDER, OK, print, printJson, Usage } from '../say.ts'

export const run: Run = async args => {
  const { values, positionals } = read(args, { ...JSON_OPTION, key: { type: 'string', multiple: true } })
  const [what, ...rest] = positionals
  const json = values.json === true
  if (what === undefined) return standing(json)
  if (what === 'sequence' && rest.length === 0) return sequence(json)
  if (what === 'prove') return prove(rest)
  if (what === 'verify') return verify(rest, values.key ?? [], json)
  throw new Usage(`there is no “log ${what}”`)
}

const standing = (json: boolean) =>
  opened(async ({ record }) => {
    const { publicLog } = record
    const now = { ...(await publicLog.standing()), witness: publicLog.witness.vkey, checkpoint: await publicLog.checkpoint() }
    if (json) printJson(now)
    else
      print(
        `${columns([
          ['name', now.origin],
          ['key', now.vkey],
          ['size', String(now.size)],
          ['root', now.root],
          ['waiting', String(now.waiting)],
          ['key as a witness', now.witness],
        ])}${now.checkpoint ? `\n\n${now.checkpoint.trimEnd()}` : ''}`,
      )
    return OK
  })

const sequence = (json: boolean) =>
  opened(async ({ record }) => {
    const done = await record.publicLog.sequence(true)
    if (json) printJson(done)
    else print(`${done.added} events were given their places, ${done.size} are in the log`)
    return OK
  })

const prove = ([stream, version, ...more]: readonly string[]) => {
  const n = Number(version)
  if (!stream || !Number.isSafeInteger(n) || n < 1 || more.length) throw new Usage('which entry? tarazy log prove application/… 1')
  return opened(async ({ record }) => {
    const [event] = (await record.journal.history(stream)).slice(n - 1)
    if (!event) throw new Usage(`there is no entry ${n} in ${stream}`)
    await record.publicLog.sequence(true)
    printJson({ stream, version: n, ...(await record.publicLog.proofOf(stream, n)) })
    return OK
  })
}

/** What a proof says, as far as it can be read. */
const proofIn = (file: string) => {
  try {
    const p: unknown = JSON.parse(readFileSync(file === '-' ? 0 : file, 'utf8'))
    const { leaf, index, size, proof, checkpoint } = p as Readonly<Record<string, unknown>>
    if (typeof leaf !== 'string' || typeof index !== 'number' || typeof size !== 'number' || typeof checkpoint !== 'string')
      return undefined
    if (!Array.isArray(proof) || !proof.every(h => typeof h === 'string')) return undefined
    return { leaf, index, size, proof: proof as readonly string[], checkpoint }
  } catch {
    return undefined
  }
}
const verify: (rest: readonly string[], keys: readonly string[], json: boolean) => Promise<number> = async (rest, keys, json) => {
  const [file] = rest
  if (!file || rest.length > 1) throw new Usage('which proof? tarazy log verify proof.json --key …')
  if (keys.length === 0) throw new Usage('whose key? --key is printed by `tarazy log` there, and published by whoever keeps the log')
  for (const k of keys) if (!verifierOf(k)) throw new Usage(`“${k}” is no key of a log or a witness`)
  const proof = proofIn(file)
  if (!proof) throw new Usage(`${file} cannot be read as a proof`)
  const checkpoint = verifyCheckpoint(proof.checkpoint, keys)
  const told = checkpoint?.by.map(b => `${b.name}${b.at === undefined ? '' : ` at ${new Date(b.at * 1_000).toISOString()}`}`)
  const missing = keys.filter(k => !checkpoint?.by.some(b => b.name === verifierOf(k)?.name))
  const inside = checkpoint?.size === proof.size && verifyInclusion({ ...proof, root: checkpoint.root })
  const good = inside && missing.length === 0
  if (json) printJson({ good, signed: checkpoint?.by ?? [], missing, included: inside })
  else if (!checkpoint) print('NOT in order: the checkpoint is not signed with these keys')
  else if (!inside)
    print(`NOT in order: leaf ${proof.index} does not belong to the tree of ${checkpoint.size} leaves of ${checkpoint.origin}`)
  else if (missing.length) print(`NOT in order: not signed with ${missing.join(', ')}`)
  else print(`in order: leaf ${proof.index} of ${checkpoint.size} in ${checkpoint.origin}, signed by ${told?.join(', ')}`)
  return good ? OK : NOT_IN_ORDER
}
