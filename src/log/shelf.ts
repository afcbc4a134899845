/** Where the tiles stand: read a few at a time. What a tile holds never changes, so that it and the hashes made of it are remembered. */
import type { Queried } from '../journal/reading/pages.ts'
import { Recent } from './tree/recent.ts'
import { type Held, hashOf, type Tile, type TileAt, tileKey, tilesFor } from './tree/tiles.ts'
import type { Range } from './tree/tree.ts'

/** Remembered at most: tiles of nine kilobytes, and hashes, of which a million leaves need eight thousand. */
const TILES = 1_000
const HASHES = 20_000

/** A range's hash. */
interface Made {
  readonly end: number
  readonly hex: string
}
/** Where a range stands in the tree; at the right edge, those that are still to grow stand at the same place one after another. */
const placeOf = ({ start, end }: Range): number => 64 * start + Math.ceil(Math.log2(end - start))

const NONE: ReadonlyMap<string, Held> = new Map()

export class Shelf {
  /** As far as they went when they were read. */
  readonly #tiles = new Recent<string, Held>(TILES)
  readonly #hashes = new Recent<number, Made>(HASHES)

  /** @param db a pool, or the connection whose transaction is to see them */
  async tiles(db: Queried, wanted: readonly TileAt[]): Promise<readonly Tile[]> {
    if (wanted.length === 0) return []
    const { rows } = await db.query<Omit<Tile, 'n'> & { readonly n: string }>({
      name: 'log tiles',
      // One look into the index for each, whatever the planner thinks of arrays. Arrays that it sees it would count, and plan anew for
      // each question; what a query within the query answers it does not see.
      text: `select t.* from unnest((select $1::int[]), (select $2::bigint[])) w(level, n),
               lateral (select level, n, hashes, middle from log_tile t where t.level = w.level and t.n = w.n limit 1) t`,
      values: [wanted.map(t => t.level), wanted.map(t => t.n)],
    })
    return rows.map(r => ({ ...r, n: Number(r.n) }))
  }
  /**
   * The hashes of these ranges, in hexadecimal.
   * @param hold whether they are right. What is remembered may be of a past that is no more, where somebody put the database back to an
   *   earlier one: if they do not hold, all is forgotten and they are made of what stands there now, whatever it says
   * @throws Error when a tile is missing
   */
  async hashes(db: Queried, ranges: readonly Range[], hold: (hashes: readonly string[]) => boolean): Promise<readonly string[]> {
    const made = await this.#made(db, ranges)
    if (hold(made)) return made
    this.#tiles.clear()
    this.#hashes.clear()
    return this.#made(db, ranges)
  }
  async #made(db: Queried, ranges: readonly Range[]): Promise<readonly string[]> {
    const known = ranges.map(r => this.#known(r))
    const missing = ranges.filter((_, i) => known[i] === undefined)
    const tiles = missing.length ? await this.#held(db, missing) : NONE
    return ranges.map((r, i) => known[i] ?? this.#make(r, tiles))
  }
  #known(range: Range): string | undefined {
    const made = this.#hashes.get(placeOf(range))
    return made?.end === range.end ? made.hex : undefined
  }
  #make(range: Range, tiles: ReadonlyMap<string, Held>): string {
    const hex = hashOf(range, t => tiles.get(tileKey(t))).toString('hex')
    this.#hashes.set(placeOf(range), { end: range.end, hex })
    return hex
  }
  /** The tiles of which the hashes of these ranges are made. */
  async #held(db: Queried, ranges: readonly Range[]): Promise<ReadonlyMap<string, Held>> {
    const held = new Map<string, Held>()
    const wanted = tilesFor(ranges).filter(t => {
      const known = this.#tiles.get(tileKey(t))
      const reaches = known !== undefined && known.hashes.length >= 32 * t.width
      if (reaches) held.set(tileKey(t), known)
      return !reaches
    })
    for (const { hashes, middle, ...at } of await this.tiles(db, wanted)) {
      held.set(tileKey(at), { hashes, middle })
      this.#tiles.set(tileKey(at), { hashes, middle })
    }
    return held
  }
}
