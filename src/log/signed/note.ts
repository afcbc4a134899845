/** Signed notes (C2SP signed-note) with Ed25519: a text, an empty line, and a line for each signature. Nothing here throws at a note. */
import { createPrivateKey, createPublicKey, hash, type KeyObject, sign, verify } from 'node:crypto'

/** What a signature says: that the text is the signer's; or that a witness saw it at an instant (C2SP tlog-cosignature). */
export const KINDS = { own: 1, witnessed: 4 } as const
type Kind = (typeof KINDS)[keyof typeof KINDS]

export interface Signature {
  readonly name: string
  /** The first eight digits, in hexadecimal, of what the key is hashed to. */
  readonly id: string
  readonly bytes: Buffer
  /** As it stands in the note. */
  readonly line: string
}
export interface Note {
  /** Ends with a line break. */
  readonly text: string
  readonly signatures: readonly Signature[]
}
export interface Verifier {
  readonly name: string
  readonly id: string
  readonly kind: Kind
  readonly key: KeyObject
}
export interface Signer extends Verifier {
  /** The verifier's key as text: `name+id+base64`. */
  readonly vkey: string
  readonly secret: KeyObject
}
const DASH = '\u2014'
const MOST_SIGNATURES = 64
const MOST = 65_536
const NAME = /^[^\s+\p{Z}\p{Cc}]{1,250}$/u
export const isName = (name: string): boolean => NAME.test(name)

/** Base64 as it is written, and in no other way. */
export const fromBase64 = (text: string): Buffer | undefined => {
  const bytes = Buffer.from(text, 'base64')
  return bytes.toString('base64') === text ? bytes : undefined
}
const idOf = (name: string, kind: Kind, key: Buffer): string =>
  hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(kind), key])).slice(0, 8)

/** @param seed the 32 bytes of an Ed25519 key. @throws Error for a name that no key can have */
export const signerOf = (name: string, seed: Buffer, kind: Kind = KINDS.own): Signer => {
  if (!isName(name)) throw new Error(`“${name}” cannot be the name of a key: it must have neither spaces nor a plus sign`)
  // The beginning of every PKCS #8 document that holds an Ed25519 key.
  const secret = createPrivateKey({
    key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]),
    format: 'der',
    type: 'pkcs8',
  })
  const key = createPublicKey(secret)
  const raw = key.export({ format: 'der', type: 'spki' }).subarray(-32)
  const id = idOf(name, kind, raw)
  return { name, id, kind, key, secret, vkey: `${name}+${id}+${Buffer.concat([Buffer.of(kind), raw]).toString('base64')}` }
}
/** Reads a verifier's key; undefined: it is none, or of a kind that is not known here. */
export const verifierOf = (vkey: string): Verifier | undefined => {
  const [, name = '', id = '', base64 = ''] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(vkey) ?? []
  const bytes = fromBase64(base64)
  const kind = Object.values(KINDS).find(k => k === bytes?.[0])
  if (!bytes || kind === undefined || bytes.length !== 33 || !isName(name)) return undefined
  const raw = bytes.subarray(1)
  if (idOf(name, kind, raw) !== id) return undefined
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') }, format: 'jwk' })
  return { name, id, kind, key }
}
/** Reads signature lines, each ending with a line break; undefined: some line is none. */
export const parseSignatures = (lines: string): readonly Signature[] | undefined => {
  if (!lines.endsWith('\n')) return undefined
  const all = lines.slice(0, -1).split('\n')
  if (all.length > MOST_SIGNATURES) return undefined
  const read = all.flatMap((line): Signature[] => {
    const [dash, name = '', base64 = '', ...more] = line.split(' ')
    const bytes = fromBase64(base64)
    if (dash !== DASH || !isName(name) || more.length || !bytes || bytes.length <= 4) return []
    return [{ name, id: bytes.toString('hex', 0, 4), bytes: bytes.subarray(4), line }]
  })
  return read.length === all.length ? read : undefined
}
export const parseNote = (note: string): Note | undefined => {
  if (note.length > MOST || /[^\P{Cc}\n]|\p{Surrogate}/u.test(note)) return undefined
  const end = note.lastIndexOf('\n\n')
  if (end < 1) return undefined
  const signatures = parseSignatures(note.slice(end + 2))
  return signatures && { text: note.slice(0, end + 1), signatures }
}
const lineOf = ({ name, id }: Verifier, signature: Buffer): string =>
  `${DASH} ${name} ${Buffer.concat([Buffer.from(id, 'hex'), signature]).toString('base64')}\n`
/** @param text ends with a line break */
export const signed = (text: string, signer: Signer): string => `${text}\n${lineOf(signer, sign(null, Buffer.from(text), signer.secret))}`

/** What a witness signs: the text as it was seen at an instant, in seconds since 1970. */
const seenAt = (text: string, seconds: bigint): Buffer => Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`)
/** A witness's signature line. @param seconds since 1970 */
export const cosigned = (text: string, seconds: number, witness: Signer): string => {
  const time = Buffer.alloc(8)
  time.writeBigUInt64BE(BigInt(seconds))
  return lineOf(witness, Buffer.concat([time, sign(null, seenAt(text, BigInt(seconds)), witness.secret)]))
}
/** Who signed; with the instant, in seconds since 1970, where it is a witness. */
export interface Signed {
  readonly name: string
  readonly at?: number
}
/** Whether a signature of this key holds; undefined: it does not. */
const checked = (text: string, { bytes }: Signature, { name, kind, key }: Verifier): Signed | undefined => {
  if (kind === KINDS.own) return verify(null, Buffer.from(text), key, bytes) ? { name } : undefined
  if (bytes.length !== 72) return undefined
  const seconds = bytes.readBigUInt64BE()
  if (seconds > BigInt(Number.MAX_SAFE_INTEGER)) return undefined
  return verify(null, seenAt(text, seconds), key, bytes.subarray(8)) ? { name, at: Number(seconds) } : undefined
}
/** Who of these keys' holders signed the note. Undefined: nobody, or a signature in one of their names does not hold. */
export const signersOf = (note: Note, verifiers: readonly Verifier[]): readonly Signed[] | undefined => {
  const found: Signed[] = []
  for (const s of note.signatures) {
    const known = verifiers.find(v => v.name === s.name && v.id === s.id)
    if (!known) continue
    const good = checked(note.text, s, known)
    if (!good) return undefined
    found.push(good)
  }
  return found.length ? found : undefined
}
