// DER as small as signatures need it: written here, and read back strictly. The server uses this same module.

/** @param {readonly Uint8Array[]} parts */
export const concat = parts => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const lengthOf = n => {
  if (n < 0x80) return [n]
  const octets = []
  for (let rest = n; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256)
  return [0x80 | octets.length, ...octets]
}

export const tlv = (tag, ...parts) => {
  const content = concat(parts)
  return concat([Uint8Array.from([tag, ...lengthOf(content.length)]), content])
}

export const sequence = (...parts) => tlv(0x30, ...parts)

/** DER orders the members of a SET OF by their bytes. */
export const setOf = (...parts) => tlv(0x31, ...[...parts].sort(byBytes))

const byBytes = (a, b) => {
  for (let i = 0; i < a.length && i < b.length; i++) if (a[i] !== b[i]) return a[i] - b[i]
  return a.length - b.length
}

/** A non-negative INTEGER from its big-endian bytes. */
export const integer = bytes => {
  let from = 0
  while (from < bytes.length - 1 && bytes[from] === 0) from++
  const significant = bytes.subarray(from)
  return significant.length === 0 || significant[0] & 0x80 ? tlv(0x02, Uint8Array.of(0), significant) : tlv(0x02, significant)
}

export const oid = text => {
  const [first, second, ...rest] = text.split('.').map(Number)
  const octets = []
  for (const arc of [first * 40 + second, ...rest]) {
    const group = [arc % 128]
    for (let high = Math.floor(arc / 128); high > 0; high = Math.floor(high / 128)) group.unshift(0x80 | (high % 128))
    octets.push(...group)
  }
  return tlv(0x06, Uint8Array.from(octets))
}

export const NULL = Uint8Array.of(0x05, 0x00)
export const octets = bytes => tlv(0x04, bytes)
export const bits = (bytes, unused = 0) => tlv(0x03, Uint8Array.of(unused), bytes)
export const utf8 = text => tlv(0x0c, new TextEncoder().encode(text))
export const printable = text => tlv(0x13, new TextEncoder().encode(text))

/** UTCTime until 2049 and GeneralizedTime from 2050, as X.509 and CMS ask. @param {number} ms since the epoch */
export const time = ms => {
  const digits = new Date(ms).toISOString().replace(/[-:T]|\.\d+/g, '')
  return Number(digits.slice(0, 4)) < 2050
    ? tlv(0x17, new TextEncoder().encode(digits.slice(2)))
    : tlv(0x18, new TextEncoder().encode(digits))
}

const DEEPEST = 32
const MOST = 20_000

/**
 * Reads one element that begins at the first byte; also the indefinite lengths of BER, which some signers write.
 * Throws a RangeError on whatever is not one, on nesting deeper than 32 and on more than 20,000 elements.
 */
export const read = bytes => element(bytes, 0, bytes.length, 0, { left: MOST })

const element = (bytes, start, limit, depth, budget) => {
  if (depth > DEEPEST || budget.left-- <= 0 || start + 2 > limit) throw new RangeError('not DER')
  const tag = bytes[start]
  if ((tag & 0x1f) === 0x1f) throw new RangeError('not DER')
  const constructed = (tag & 0x20) !== 0
  const first = bytes[start + 1]
  let from = start + 2
  let length = first
  if (first === 0x80) return indefinite(bytes, start, limit, depth, budget)
  if (first > 0x80) {
    const count = first & 0x7f
    if (count > 4 || from + count > limit) throw new RangeError('not DER')
    length = 0
    for (let i = 0; i < count; i++) length = length * 256 + bytes[from + i]
    from += count
  }
  const to = from + length
  if (to > limit) throw new RangeError('not DER')
  const children = []
  if (constructed)
    for (let at = from; at < to; ) {
      const child = element(bytes, at, to, depth + 1, budget)
      children.push(child)
      at += child.bytes.length
    }
  return { tag, bytes: bytes.subarray(start, to), content: bytes.subarray(from, to), children }
}

const indefinite = (bytes, start, limit, depth, budget) => {
  const tag = bytes[start]
  if ((tag & 0x20) === 0) throw new RangeError('not DER')
  const children = []
  let at = start + 2
  while (!(bytes[at] === 0 && bytes[at + 1] === 0)) {
    const child = element(bytes, at, limit, depth + 1, budget)
    children.push(child)
    at += child.bytes.length
  }
  if (at + 2 > limit) throw new RangeError('not DER')
  return { tag, bytes: bytes.subarray(start, at + 2), content: bytes.subarray(start + 2, at), children }
}

export const oidText = content => {
  const arcs = []
  let value = 0
  for (const octet of content) {
    value = value * 128 + (octet & 0x7f)
    if (octet & 0x80) continue
    if (arcs.length === 0) arcs.push(Math.min(Math.floor(value / 40), 2), value - Math.min(Math.floor(value / 40), 2) * 40)
    else arcs.push(value)
    value = 0
  }
  return arcs.join('.')
}
