/** Where the tiles stand: read a few at a time; those that are full never change and are remembered, with the levels within. */
import type { Queried } from '../journal/pages.ts'
import { hashOf, rowsOf, type Tile, type TileAt, tileKey, tilesFor, WIDTH } from './tiles.ts'
import type { Range } from './tree.ts'

/** Full tiles remembered, at most: sixteen kilobytes each. */
const MOST = 1_000
type Rows = readonly Buffer[]

export class Shelf {
  readonly #full = new Map<string, Rows>()

  /** @param db a pool, or the connection whose transaction is to see them */
  async tiles(db: Queried, wanted: readonly TileAt[]): Promise<readonly Tile[]> {
    if (wanted.length === 0) return []
    const { rows } = await db.query<{ level: number; n: string; hashes: Buffer }>({
      name: 'log tiles',
      text: 'select t.level, t.n, t.hashes from unnest($1::int[], $2::bigint[]) w(level, n) join log_tile t using (level, n)',
      values: [wanted.map(t => t.level), wanted.map(t => t.n)],
    })
    return rows.map(r => ({ level: r.level, n: Number(r.n), hashes: r.hashes }))
  }
  /** The hashes of these ranges, in hexadecimal. @throws Error when a tile is missing */
  async hashes(db: Queried, ranges: readonly Range[]): Promise<readonly string[]> {
    const rows = new Map<string, Rows>()
    const wanted = tilesFor(ranges).filter(t => {
      const known = this.#full.get(tileKey(t))
      if (known) rows.set(tileKey(t), known)
      return !known
    })
    for (const tile of await this.tiles(db, wanted)) {
      const made = rowsOf(tile.hashes)
      rows.set(tileKey(tile), made)
      if (made[0]?.length === WIDTH * 32) this.#remember(tileKey(tile), made)
    }
    return ranges.map(r => hashOf(r, t => rows.get(tileKey(t)) ?? []).toString('hex'))
  }
  #remember(key: string, rows: Rows): void {
    // The oldest goes; those of the upper levels are soon back.
    const [oldest] = this.#full.keys()
    if (this.#full.size >= MOST && oldest !== undefined) this.#full.delete(oldest)
    this.#full.set(key, rows)
  }
}
