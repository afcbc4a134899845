/** Where the tiles stand: read a few at a time; those that are full never change and are remembered. */
import type { Queried } from '../journal/pages.ts'
import { type Held, hashOf, type Tile, type TileAt, tileKey, tilesFor, WIDTH } from './tiles.ts'
import type { Range } from './tree.ts'

/** Full tiles remembered, at most: nine kilobytes each. */
const MOST = 1_000

export class Shelf {
  readonly #full = new Map<string, Held>()

  /** @param db a pool, or the connection whose transaction is to see them */
  async tiles(db: Queried, wanted: readonly TileAt[]): Promise<readonly Tile[]> {
    if (wanted.length === 0) return []
    const { rows } = await db.query<Omit<Tile, 'n'> & { readonly n: string }>({
      name: 'log tiles',
      text: 'select t.level, t.n, t.hashes, t.middle from unnest($1::int[], $2::bigint[]) w(level, n) join log_tile t using (level, n)',
      values: [wanted.map(t => t.level), wanted.map(t => t.n)],
    })
    return rows.map(r => ({ ...r, n: Number(r.n) }))
  }
  /** The hashes of these ranges, in hexadecimal. @throws Error when a tile is missing */
  async hashes(db: Queried, ranges: readonly Range[]): Promise<readonly string[]> {
    const tiles = new Map<string, Held>()
    const wanted = tilesFor(ranges).filter(t => {
      const known = this.#full.get(tileKey(t))
      if (known) tiles.set(tileKey(t), known)
      return !known
    })
    for (const tile of await this.tiles(db, wanted)) {
      tiles.set(tileKey(tile), tile)
      if (tile.hashes.length === WIDTH * 32) this.#remember(tileKey(tile), tile)
    }
    return ranges.map(r => hashOf(r, t => tiles.get(tileKey(t))).toString('hex'))
  }
  #remember(key: string, tile: Held): void {
    // The oldest goes; those of the upper levels are soon back.
    const [oldest] = this.#full.keys()
    if (this.#full.size >= MOST && oldest !== undefined) this.#full.delete(oldest)
    this.#full.set(key, tile)
  }
}
