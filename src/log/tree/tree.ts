/**
 * The Merkle tree of the public log (RFC 6962, RFC 9162): its hashes and proofs, and how both are checked. A leaf is the leaf hash of an
 * event as the journal has it. Hashes that come from outside or go there are texts of 64 hexadecimal digits; inside they are 32 bytes.
 */
import { hash } from 'node:crypto'

const SIZE = 32
const JOINED = Buffer.concat([Buffer.of(1), Buffer.alloc(2 * SIZE)])

/** The root of a tree without leaves. */
export const EMPTY: Buffer = hash('sha256', '', 'buffer')
export const hashNode = (left: Buffer, right: Buffer): Buffer => {
  // Both are written over each time; nothing happens in between.
  left.copy(JOINED, 1)
  right.copy(JOINED, 1 + SIZE)
  // As a text whose characters are the bytes: takes 0.6 of the time that a buffer of its own takes.
  return Buffer.from(hash('sha256', JOINED, 'binary'), 'latin1')
}

/** The leaves from `start` up to and without `end`. */
export interface Range {
  readonly start: number
  readonly end: number
}
/** The largest power of two below a number above 1: where a tree of so many leaves divides. */
const divide = (leaves: number): number => {
  let k = 1
  while (2 * k < leaves) k *= 2
  return k
}
/** The subtrees whose hashes prove that a leaf is in a tree, from the leaf upwards. */
export const inclusionRanges = (index: number, size: number): readonly Range[] => {
  const path: Range[] = []
  for (let start = 0, end = size; end - start > 1; ) {
    const middle = start + divide(end - start)
    if (index < middle) {
      path.unshift({ start: middle, end })
      end = middle
    } else {
      path.unshift({ start, end: middle })
      start = middle
    }
  }
  return path
}
/** The subtrees whose hashes prove that a tree of `from` leaves is the beginning of one of `to` leaves; none where either says nothing. */
export const consistencyRanges = (from: number, to: number): readonly Range[] => {
  const path: Range[] = []
  if (from === 0 || from === to) return path
  let start = 0
  let end = to
  while (end !== from) {
    const middle = start + divide(end - start)
    if (from <= middle) {
      path.unshift({ start: middle, end })
      end = middle
    } else {
      path.unshift({ start, end: middle })
      start = middle
    }
  }
  // Whoever asks knows the root of the old tree, if that is what is left.
  if (start > 0) path.unshift({ start, end })
  return path
}

const half = (n: number): number => Math.floor(n / 2)
const isOdd = (n: number): boolean => n % 2 === 1
const isCount = (n: number): boolean => Number.isSafeInteger(n) && n >= 0
const HASH = /^[0-9a-f]{64}$/
const bytes = (hexes: readonly string[]): readonly Buffer[] | undefined =>
  hexes.every(h => HASH.test(h)) ? hexes.map(h => Buffer.from(h, 'hex')) : undefined

export interface Inclusion {
  readonly leaf: string
  /** The leaf's place, from 0. */
  readonly index: number
  /** How many leaves the tree has. */
  readonly size: number
  readonly proof: readonly string[]
  readonly root: string
}
/** Whether the leaf stands at that place in the tree of that size and root. Whatever is malformed proves nothing. */
export const verifyInclusion = ({ leaf, index, size, proof, root }: Inclusion): boolean => {
  const path = bytes([leaf, ...proof])
  if (!path || !isCount(index) || !isCount(size) || index >= size) return false
  let [reached] = path as readonly [Buffer]
  let place = index
  let last = size - 1
  for (const sibling of path.slice(1)) {
    if (last === 0) return false
    if (isOdd(place) || place === last) {
      reached = hashNode(sibling, reached)
      // At the right edge there are levels at which nothing stands beside it.
      while (!isOdd(place) && place !== 0) {
        place = half(place)
        last = half(last)
      }
    } else reached = hashNode(reached, sibling)
    place = half(place)
    last = half(last)
  }
  return last === 0 && reached.toString('hex') === root
}

export interface Consistency {
  readonly from: number
  readonly to: number
  readonly proof: readonly string[]
  readonly fromRoot: string
  readonly toRoot: string
}
/** Whether the tree of `to` leaves begins with the tree of `from` leaves. Whatever is malformed proves nothing. */
export const verifyConsistency = ({ from, to, proof, fromRoot, toRoot }: Consistency): boolean => {
  const given = bytes(proof)
  if (!given || !HASH.test(fromRoot) || !HASH.test(toRoot) || !isCount(from) || !isCount(to) || from > to) return false
  if (from === 0) return given.length === 0 && fromRoot === EMPTY.toString('hex') && (to > 0 || toRoot === fromRoot)
  if (from === to) return given.length === 0 && fromRoot === toRoot
  let place = from - 1
  let last = to - 1
  while (isOdd(place)) {
    place = half(place)
    last = half(last)
  }
  // A whole old tree is itself the first subtree, and its hash is known.
  const path = place === 0 ? [Buffer.from(fromRoot, 'hex'), ...given] : given
  const [first, ...siblings] = path
  if (!first) return false
  let older = first
  let newer = first
  for (const sibling of siblings) {
    if (last === 0) return false
    if (isOdd(place) || place === last) {
      older = hashNode(sibling, older)
      newer = hashNode(sibling, newer)
      while (!isOdd(place) && place !== 0) {
        place = half(place)
        last = half(last)
      }
    } else newer = hashNode(newer, sibling)
    place = half(place)
    last = half(last)
  }
  return last === 0 && older.toString('hex') === fromRoot && newer.toString('hex') === toRoot
}
