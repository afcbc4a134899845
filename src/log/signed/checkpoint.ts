/** Checkpoints of a log (C2SP tlog-checkpoint): whose it is, how many leaves it has, and its root; signed. */
import { fromBase64, isName, parseNote, type Signature, type Signed, type Signer, signed, signersOf, verifierOf } from './note.ts'

export interface Checkpoint {
  /** The name of the log. */
  readonly origin: string
  /** How many leaves. */
  readonly size: number
  /** In hexadecimal. */
  readonly root: string
  /** What is signed. */
  readonly body: string
  readonly signatures: readonly Signature[]
}
const bodyOf = (origin: string, size: number, root: Buffer): string => `${origin}\n${size}\n${root.toString('base64')}\n`

/** A checkpoint, signed by the log. */
export const checkpointOf = (log: Signer, size: number, root: Buffer): string => signed(bodyOf(log.name, size, root), log)

const SIZE = /^(0|[1-9]\d{0,15})$/
/** Reads a checkpoint; undefined: it is none. Its signatures are not checked. */
export const parseCheckpoint = (text: string): Checkpoint | undefined => {
  const note = parseNote(text)
  if (!note) return undefined
  const [origin = '', count = '', base64 = '', ...more] = note.text.slice(0, -1).split('\n')
  const root = fromBase64(base64)
  const size = Number(count)
  if (origin === '' || !SIZE.test(count) || !Number.isSafeInteger(size) || root?.length !== 32 || more.includes('')) return undefined
  return { origin, size, root: root.toString('hex'), body: note.text, signatures: note.signatures }
}
export interface Verified extends Checkpoint {
  /** Those of the asked keys' holders who signed. */
  readonly by: readonly Signed[]
}
/**
 * Reads a checkpoint and checks its signatures.
 * @param vkeys verifiers' keys, of the log and of witnesses; what is no key is passed over
 * @returns undefined: it is no checkpoint, none of them signed it, or a signature in the name of one of them does not hold
 */
export const verifyCheckpoint = (text: string, vkeys: readonly string[]): Verified | undefined => {
  const checkpoint = parseCheckpoint(text)
  if (!checkpoint) return undefined
  const verifiers = vkeys.flatMap(k => verifierOf(k) ?? [])
  const by = signersOf({ text: checkpoint.body, signatures: checkpoint.signatures }, verifiers)
  return by && { ...checkpoint, by }
}
/** Whether a log can be called so. */
export const isOrigin = (origin: string): boolean => isName(origin) && origin !== 'cosignature/v1'
