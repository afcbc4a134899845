/** The tree as it grows leaf by leaf: one hash a leaf, its tiles as they fill, its root at any moment. */
import { type Tile, tileKey, WIDTH } from './tiles.ts'
import { EMPTY, hashNode } from './tree.ts'

const HEIGHT = 8

export class Growing {
  size = 0
  /** By height: the full subtree that still stands alone. */
  readonly #alone: (Buffer | undefined)[] = []
  /** By level: the hashes of the tile that fills. */
  readonly #filling: Buffer[][] = []
  #full = new Map<string, Tile>()

  push(leaf: Buffer): void {
    let node = leaf
    let height = 0
    this.#put(0, node)
    for (let left = this.#alone[0]; left; left = this.#alone[height]) {
      node = hashNode(left, node)
      this.#alone[height] = undefined
      height++
      if (height % HEIGHT === 0) this.#put(height / HEIGHT, node)
    }
    this.#alone[height] = node
    this.size++
  }
  #put(level: number, hash: Buffer): void {
    const row = this.#filling[level] ?? []
    this.#filling[level] = row
    row.push(hash)
    if (row.length < WIDTH) return
    const n = this.#place(level)
    this.#full.set(tileKey({ level, n }), { level, n, hashes: Buffer.concat(row) })
    row.length = 0
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
    const tiles = this.#filling.flatMap((row, level): Tile[] =>
      row.length ? [{ level, n: this.#place(level), hashes: Buffer.concat(row) }] : [],
    )
    return new Map(tiles.map(t => [tileKey(t), t]))
  }
  /** In hexadecimal. */
  root(): string {
    let root: Buffer | undefined
    for (const node of this.#alone) if (node) root = root ? hashNode(node, root) : node
    return (root ?? EMPTY).toString('hex')
  }
}
