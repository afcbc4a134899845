// That an entry stands in the public log (RFC 9162), reckoned again by the reader's browser.
const SIZE = 32
const hexOf = bytes => Array.from(bytes, octet => octet.toString(16).padStart(2, '0')).join('')
const bytesOf = hex => Uint8Array.from(hex.match(/../g) ?? [], pair => Number.parseInt(pair, 16))
const fromBase64 = text => Uint8Array.from(atob(text), c => c.charCodeAt(0))
const sha256 = async (...parts) => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return new Uint8Array(await crypto.subtle.digest('SHA-256', whole))
}
const LEAF = Uint8Array.of(0)
const NODE = Uint8Array.of(1)
const utf8 = text => new TextEncoder().encode(text)

/** SHA-256 in hexadecimal. */
export const hashOf = async bytes => hexOf(await sha256(bytes))

/** The leaf of an entry's text. */
export const leafOf = async text => hexOf(await sha256(LEAF, utf8(text)))

/** The root that the proof leads to; `undefined` where it has too many hashes, or too few. */
export const rootOf = async ({ leaf, index, size, proof }) => {
  if (!(index >= 0 && index < size)) return undefined
  let reached = bytesOf(leaf)
  let place = index
  let last = size - 1
  for (const sibling of proof.map(bytesOf)) {
    if (last === 0 || sibling.length !== SIZE) return undefined
    if (place % 2 === 1 || place === last) {
      reached = await sha256(NODE, sibling, reached)
      // At the right edge there are levels at which nothing stands beside it.
      for (; place % 2 === 0 && place !== 0; last = Math.floor(last / 2)) place /= 2
    } else reached = await sha256(NODE, reached, sibling)
    place = Math.floor(place / 2)
    last = Math.floor(last / 2)
  }
  return last === 0 ? hexOf(reached) : undefined
}

/** What a checkpoint says (C2SP tlog-checkpoint). Throws on what is none. */
export const readCheckpoint = note => {
  const end = note.lastIndexOf('\n\n')
  const [origin, size, root] = note.slice(0, end).split('\n')
  if (end < 0 || !/^\d{1,16}$/.test(size)) throw new RangeError('no checkpoint')
  return { origin, size: Number(size), root: hexOf(fromBase64(root)), body: note.slice(0, end + 1), lines: note.slice(end + 2).split('\n') }
}

/** Whether the log whose key this is signed the checkpoint; `undefined` where the browser does not know Ed25519. */
export const signedByLog = async (note, vkey) => {
  const [name, id, base64] = [vkey.split('+')[0], vkey.split('+')[1], vkey.split('+').slice(2).join('+')]
  const { origin, body, lines } = readCheckpoint(note)
  const signature = lines
    .map(line => line.split(' '))
    .filter(([, who]) => who === name)
    .map(([, , text]) => fromBase64(text))
    .find(bytes => hexOf(bytes.subarray(0, 4)) === id)
  const bytes = fromBase64(base64)
  const isKey = bytes.length === 1 + SIZE && bytes[0] === 1 && hexOf(await sha256(utf8(`${name}\n`), bytes)).startsWith(id)
  if (!isKey || origin !== name || !signature) return false
  let key
  try {
    key = await crypto.subtle.importKey('raw', bytes.subarray(1), 'Ed25519', false, ['verify'])
  } catch {
    return undefined
  }
  return crypto.subtle.verify('Ed25519', key, signature.subarray(4), utf8(body))
}
