/** The tree kept as tiles (C2SP tlog-tiles): rows of 256 hashes, eight levels of the tree apart. Any hash of the tree is made from a few. */
import { EMPTY, hashNode, type Range } from './tree.ts'

const HASH = 32
export const WIDTH = 256
const HEIGHT = 8

export interface TileAt {
  readonly level: number
  /** Which of its level, from 0. */
  readonly n: number
}
/** What a tile holds. */
export interface Held {
  /** Up to 256 hashes of 32 bytes. */
  readonly hashes: Buffer
  /** Of every sixteen of them that are complete, the hash four levels above: so that no proof has to make hundreds. */
  readonly middle: Buffer
}
export interface Tile extends TileAt, Held {}
/** A full subtree: its height and which of that height it is. */
interface Node {
  readonly height: number
  readonly n: number
}
/** A range as full subtrees from left to right; each is smaller than the one before. */
const nodesOf = ({ start, end }: Range): readonly Node[] => {
  const nodes: Node[] = []
  for (let at = start; at < end; ) {
    let height = 0
    let leaves = 1
    while (at % (2 * leaves) === 0 && at + 2 * leaves <= end) {
      height++
      leaves *= 2
    }
    nodes.push({ height, n: at / leaves })
    at += leaves
  }
  return nodes
}
const placeOf = ({ height, n }: Node) => {
  const level = Math.floor(height / HEIGHT)
  const within = height % HEIGHT
  const first = n * 2 ** within
  return { level, n: Math.floor(first / WIDTH), row: within, nth: (first % WIDTH) / 2 ** within }
}
export const tileKey = ({ level, n }: TileAt): string => `${level}/${n}`

interface Wanted extends TileAt {
  /** How many of its hashes are needed. */
  readonly width: number
}
/** The tiles from which the hashes of these ranges are made, each once. */
export const tilesFor = (ranges: readonly Range[]): readonly Wanted[] => {
  const tiles = new Map<string, Wanted>()
  for (const { level, n, row, nth } of ranges.flatMap(nodesOf).map(placeOf)) {
    const key = tileKey({ level, n })
    tiles.set(key, { level, n, width: Math.max((nth + 1) * 2 ** row, tiles.get(key)?.width ?? 0) })
  }
  return [...tiles.values()]
}
/** The root over hashes whose number is a power of two. */
const rootOver = (hashes: Buffer): Buffer => {
  if (hashes.length === HASH) return hashes
  const middle = hashes.length / 2
  return hashNode(rootOver(hashes.subarray(0, middle)), rootOver(hashes.subarray(middle)))
}
const GROUP_HEIGHT = 4
const GROUP = HASH * 2 ** GROUP_HEIGHT
const held = (hashes: Buffer): Held => {
  const middle: Buffer[] = []
  for (let at = 0; at + GROUP <= hashes.length; at += GROUP) middle.push(rootOver(hashes.subarray(at, at + GROUP)))
  return { hashes, middle: Buffer.concat(middle) }
}
/** A hash within a tile, so many levels above its row; undefined: the tile does not reach that far. */
const within = ({ hashes, middle }: Held, height: number, nth: number): Buffer | undefined => {
  const [row, above] = height < GROUP_HEIGHT ? [hashes, height] : [middle, height - GROUP_HEIGHT]
  const length = HASH * 2 ** above
  const part = row.subarray(nth * length, (nth + 1) * length)
  return part.length === length ? rootOver(part) : undefined
}
/** What stands beside the nth of sixteen hashes, and beside each node above it, upwards. */
const besides = (sixteen: Buffer, nth: number): readonly Buffer[] =>
  Array.from({ length: GROUP_HEIGHT }, (_, height) => {
    const length = HASH * 2 ** height
    const beside = (Math.floor(nth / 2 ** height) ^ 1) * length
    return rootOver(sixteen.subarray(beside, beside + length))
  })
/**
 * What proves that the nth hash of a full tile is in it, upwards.
 * @param sixteen those hashes of the tile, of sixteen each, among which it stands
 */
export const pathWithin = (nth: number, sixteen: Buffer, middle: Buffer): readonly Buffer[] => [
  ...besides(sixteen, nth % 2 ** GROUP_HEIGHT),
  ...besides(middle, Math.floor(nth / 2 ** GROUP_HEIGHT)),
]
/**
 * The hash of a range of leaves, as the tree has it.
 * @param tile what is held by a tile that `tilesFor` named
 * @throws Error when a tile is missing or does not reach that far
 */
export const hashOf = (range: Range, tile: (at: TileAt) => Held | undefined): Buffer => {
  const hashes = nodesOf(range).map(node => {
    const { row, nth, ...at } = placeOf(node)
    const kept = tile(at)
    const found = kept && within(kept, row, nth)
    if (!found) throw new Error(`tile ${tileKey(at)} of the log ends before it should`)
    return found
  })
  return hashes.length === 0 ? EMPTY : hashes.reduceRight((right, left) => hashNode(left, right))
}

/** The rightmost tile of each level, from the leaves upwards; empty where the level ends with a full one. */
export type Edge = readonly Buffer[]
/** Which tiles a tree of so many leaves has at its edge. */
export const edgeOf = (size: number): readonly Wanted[] => {
  const edge: Wanted[] = []
  for (let level = 0, count = size; count > 0; level++, count = Math.floor(count / WIDTH))
    edge.push({ level, n: Math.floor(count / WIDTH), width: count % WIDTH })
  return edge
}
/** @param leaves hashes of 32 bytes, one after another */
export const grown = (edge: Edge, size: number, leaves: Buffer): { readonly tiles: readonly Tile[]; readonly edge: Edge } => {
  const tiles: Tile[] = []
  const after: Buffer[] = []
  let coming = leaves
  let count = size
  for (let level = 0; level < edge.length || coming.length > 0; level++, count = Math.floor(count / WIDTH)) {
    let row = Buffer.concat([edge[level] ?? Buffer.alloc(0), coming])
    let n = Math.floor(count / WIDTH)
    const isNew = coming.length > 0
    const above: Buffer[] = []
    for (; row.length >= WIDTH * HASH; n++) {
      const full = held(row.subarray(0, WIDTH * HASH))
      tiles.push({ level, n, ...full })
      above.push(rootOver(full.middle))
      row = row.subarray(WIDTH * HASH)
    }
    if (isNew && row.length > 0) tiles.push({ level, n, ...held(row) })
    after.push(row)
    coming = Buffer.concat(above)
  }
  return { tiles, edge: after }
}
/** The root of the tree that has this edge. */
export const rootOf = (edge: Edge): Buffer => {
  let root: Buffer | undefined
  for (const hashes of edge) {
    const tile = held(hashes)
    const width = hashes.length / HASH
    // Each power of two that the width is made of is a subtree with which the tree ends, the smallest at its right.
    for (let height = 0; height < HEIGHT; height++) {
      const count = Math.floor(width / 2 ** height)
      const last = count % 2 === 1 ? within(tile, height, count - 1) : undefined
      if (last) root = root ? hashNode(last, root) : last
    }
  }
  return root ?? EMPTY
}
