/** Asks witnesses to countersign the log's latest checkpoint, and keeps what they sign. */

import type { PublicLog } from '../public-log.ts'
import { parseCheckpoint } from '../signed/checkpoint.ts'
import { parseSignatures, signersOf, verifierOf } from '../signed/note.ts'

/** A witness that is asked. */
export interface Asked {
  /** Without the last part, `/add-checkpoint`. */
  readonly url: string
  readonly vkey: string
}
const PATIENCE = 10_000
const MOST = 16_384

const base64 = (hexes: readonly string[]): readonly string[] => hexes.map(h => Buffer.from(h, 'hex').toString('base64'))

/**
 * @returns undefined: the latest checkpoint is countersigned; otherwise why it is not
 */
export const askWitness = async (log: PublicLog, witness: Asked): Promise<string | undefined> => {
  const note = await log.bare()
  const checkpoint = parseCheckpoint(note ?? '')
  const verifier = verifierOf(witness.vkey)
  if (!checkpoint || !verifier) return checkpoint && `${witness.vkey} is not the key of a witness`
  const { size, body } = checkpoint
  const post = async (old: number): Promise<{ readonly status: number; readonly text: string }> => {
    const proof = base64((await log.consistency(old, size)) ?? [])
    const answer = await fetch(`${witness.url}/add-checkpoint`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      body: [`old ${old}`, ...proof, '', note].join('\n'),
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    })
    return { status: answer.status, text: (await answer.text()).slice(0, MOST) }
  }
  try {
    const known = await log.countersigned(witness.vkey)
    if (known === size) return undefined
    let answer = await post(known)
    // It has seen more, or less, than is known here: it says how much.
    const told = answer.status === 409 && /^(0|[1-9]\d{0,15})\n$/.exec(answer.text)?.[1]
    if (told && Number(told) > size) return `${verifier.name} has seen ${told} leaves of this log, and it has ${size}`
    if (told && Number(told) !== known) answer = await post(Number(told))
    if (answer.status !== 200) return `${verifier.name} refuses: ${answer.status} ${answer.text.trim().slice(0, 200)}`
    const line = parseSignatures(answer.text)?.find(s => signersOf({ text: body, signatures: [s] }, [verifier]))?.line
    if (line === undefined) return `${verifier.name} answers with a signature that does not hold`
    await log.keep(size, witness.vkey, `${line}\n`)
    return undefined
  } catch (e) {
    return `${verifier.name} does not answer: ${e instanceof Error ? e.message : String(e)}`
  }
}
