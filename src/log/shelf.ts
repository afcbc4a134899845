/** Where the tiles stand: read a few at a time; what a tile holds never changes, and it is remembered as far as it went. */
import type { Queried } from '../journal/pages.ts'
import { type Held, hashOf, type Tile, type TileAt, tileKey, tilesFor } from './tiles.ts'
import type { Range } from './tree.ts'

/** Tiles remembered, at most: nine kilobytes each. */
const MOST = 1_000

export class Shelf {
  readonly #known = new Map<string, Held>()

  /** @param db a pool, or the connection whose transaction is to see them */
  async tiles(db: Queried, wanted: readonly TileAt[]): Promise<readonly Tile[]> {
    if (wanted.length === 0) return []
    const { rows } = await db.query<Omit<Tile, 'n'> & { readonly n: string }>({
      name: 'log tiles',
      // One look into the index for each, whatever the planner thinks of arrays.
      text: `select t.* from unnest($1::int[], $2::bigint[]) w(level, n),
               lateral (select level, n, hashes, middle from log_tile t where t.level = w.level and t.n = w.n limit 1) t`,
      values: [wanted.map(t => t.level), wanted.map(t => t.n)],
    })
    return rows.map(r => ({ ...r, n: Number(r.n) }))
  }
  /** The hashes of these ranges, in hexadecimal. @throws Error when a tile is missing */
  async hashes(db: Queried, ranges: readonly Range[]): Promise<readonly string[]> {
    const tiles = new Map<string, Held>()
    const wanted = tilesFor(ranges).filter(t => {
      const known = this.#known.get(tileKey(t))
      const reaches = known !== undefined && known.hashes.length >= 32 * t.width
      if (reaches) tiles.set(tileKey(t), known)
      return !reaches
    })
    for (const tile of await this.tiles(db, wanted)) {
      tiles.set(tileKey(tile), tile)
      this.#remember(tileKey(tile), tile)
    }
    return ranges.map(r => hashOf(r, t => tiles.get(tileKey(t))).toString('hex'))
  }
  #remember(key: string, tile: Held): void {
    // The oldest goes; those of the upper levels are soon back.
    const [oldest] = this.#known.keys()
    if (this.#known.size >= MOST && oldest !== undefined) this.#known.delete(oldest)
    this.#known.set(key, tile)
  }
}
