/** The tree as it grows leaf by leaf: one hash a leaf, its tiles as they fill, its root at any moment. */
import { type Tile, tileKey, WIDTH } from './tiles.ts'
import { EMPTY, hashNode } from './tree.ts'

const HEIGHT = 8
const MIDDLE = 4

export class Growing {
  size = 0
  /** By height: the full subtree that still stands alone. */
  readonly #alone: (Buffer | undefined)[] = []
  /** By level: the hashes of the tile that fills. */
  readonly #filling: Buffer[][] = []
  /** And those four levels above. */
  readonly #middle: Buffer[][] = []
  #full = new Map<string, Tile>()

  push(leaf: Buffer): void {
    let node = leaf
    let height = 0
    added(this.#filling, 0, node)
    for (let left = this.#alone[0]; left; left = this.#alone[height]) {
      node = hashNode(left, node)
      this.#alone[height] = undefined
      height++
      const level = Math.floor(height / HEIGHT)
      if (height % HEIGHT === MIDDLE) added(this.#middle, level, node)
      if (height % HEIGHT > 0) continue
      // The hash of a full tile goes to the level above.
      this.#finish(level - 1)
      added(this.#filling, level, node)
    }
    this.#alone[height] = node
    this.size++
  }
  #finish(level: number): void {
    const tile = this.#tile(level)
    this.#full.set(tileKey(tile), tile)
    this.#filling[level] = []
    this.#middle[level] = []
  }
  #tile(level: number): Tile {
    const n = this.#place(level)
    return { level, n, hashes: Buffer.concat(this.#filling[level] ?? []), middle: Buffer.concat(this.#middle[level] ?? []) }
  }
  /** Which tile of a level fills now. The leaf that is being put is not counted yet. */
  #place(level: number): number {
    return Math.floor(this.size / WIDTH ** (level + 1))
  }
  /** The tiles that have become full since this was asked last. */
  full(): ReadonlyMap<string, Tile> {
    const full = this.#full
    this.#full = new Map()
    return full
  }
  /** The tiles that are not full. */
  edge(): ReadonlyMap<string, Tile> {
    const tiles = this.#filling.flatMap((row, level) => (row.length ? [this.#tile(level)] : []))
    return new Map(tiles.map(t => [tileKey(t), t]))
  }
  /** In hexadecimal. */
  root(): string {
    let root: Buffer | undefined
    for (const node of this.#alone) if (node) root = root ? hashNode(node, root) : node
    return (root ?? EMPTY).toString('hex')
  }
}
const added = (rows: Buffer[][], level: number, hash: Buffer): void => {
  const row = rows[level]
  if (row) row.push(hash)
  else rows[level] = [hash]
}
