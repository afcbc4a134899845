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
export interface Tile extends TileAt {
  /** Up to 256 hashes of 32 bytes. */
  readonly hashes: Buffer
}
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

/** The tiles from which the hashes of these ranges are made, each once. */
export const tilesFor = (ranges: readonly Range[]): readonly TileAt[] => {
  const tiles = new Map<string, TileAt>()
  for (const { level, n } of ranges.flatMap(nodesOf).map(placeOf)) tiles.set(tileKey({ level, n }), { level, n })
  return [...tiles.values()]
}
/** The levels of the tree within a tile: its hashes, those of their pairs, of the pairs of pairs. What stands alone has none above. */
export const rowsOf = (hashes: Buffer): readonly Buffer[] => {
  const rows = [hashes]
  for (let row = hashes, height = 1; row.length >= 2 * HASH && height <= HEIGHT; height++) {
    const above: Buffer[] = []
    for (let at = 0; at + 2 * HASH <= row.length; at += 2 * HASH)
      above.push(hashNode(row.subarray(at, at + HASH), row.subarray(at + HASH, at + 2 * HASH)))
    row = Buffer.concat(above)
    rows.push(row)
  }
  return rows
}
/**
 * The hash of a range of leaves, as the tree has it.
 * @param rows the rows of a tile that `tilesFor` named
 * @throws Error when a tile does not reach that far
 */
export const hashOf = (range: Range, rows: (tile: TileAt) => readonly Buffer[]): Buffer => {
  const hashes = nodesOf(range).map(node => {
    const { row, nth, ...tile } = placeOf(node)
    const found = rows(tile)[row]?.subarray(nth * HASH, (nth + 1) * HASH)
    if (found?.length !== HASH) throw new Error(`tile ${tileKey(tile)} of the log ends before it should`)
    return found
  })
  return hashes.length === 0 ? EMPTY : hashes.reduceRight((right, left) => hashNode(left, right))
}

/** The rightmost tile of each level, from the leaves upwards; empty where the level ends with a full one. */
export type Edge = readonly Buffer[]
/** Which tiles a tree of so many leaves has at its edge. */
export const edgeOf = (size: number): readonly (TileAt & { readonly width: number })[] => {
  const edge = []
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
      const hashes = row.subarray(0, WIDTH * HASH)
      tiles.push({ level, n, hashes })
      above.push(rowsOf(hashes)[HEIGHT] as Buffer)
      row = row.subarray(WIDTH * HASH)
    }
    if (isNew && row.length > 0) tiles.push({ level, n, hashes: row })
    after.push(row)
    coming = Buffer.concat(above)
  }
  return { tiles, edge: after }
}
/** The root of the tree that has this edge. */
export const rootOf = (edge: Edge): Buffer => {
  let root: Buffer | undefined
  for (const hashes of edge) {
    const rows = rowsOf(hashes)
    // A row of odd length ends with a hash that stands alone: it is one of the subtrees that the tree ends with.
    for (const row of rows.slice(0, HEIGHT)) {
      if ((row.length / HASH) % 2 === 0) continue
      const last = row.subarray(row.length - HASH)
      root = root ? hashNode(last, root) : last
    }
  }
  return root ?? EMPTY
}
