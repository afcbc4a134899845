/** The public log of one installation, kept in PostgreSQL beside its journal. */
import { hash } from 'node:crypto'
import type pg from 'pg'
import type { StreamId } from '../law/kernel/world.ts'
import { BATCH, type Sequenced, sequence } from './sequencer.ts'
import { Shelf } from './shelf.ts'
import { isOrigin, parseCheckpoint, verifyCheckpoint } from './signed/checkpoint.ts'
import { type Signer, signerOf } from './signed/note.ts'
import { pathWithin, type TileAt, WIDTH } from './tree/tiles.ts'
import { consistencyRanges, EMPTY, inclusionRanges, verifyConsistency, verifyInclusion } from './tree/tree.ts'
import { witnessOf } from './witness/witness.ts'

export interface Identity {
  /** The name of the log; absent: made of its key. */
  readonly origin?: string | undefined
  /** The 32 bytes of its Ed25519 key, in hexadecimal. */
  readonly seed: string
}
/** That an event is in the log. Hashes in hexadecimal. */
export interface Proof {
  readonly index: number
  readonly size: number
  readonly leaf: string
  readonly proof: readonly string[]
  /** Of that size, with the countersignatures of witnesses. */
  readonly checkpoint: string
}
export interface Standing {
  readonly origin: string
  readonly vkey: string
  readonly size: number
  /** In hexadecimal. */
  readonly root: string
  /** Committed events without a place. */
  readonly waiting: number
}
/** The last checkpoint with the lines of its witnesses. */
const LAST = `
select c.note || array_to_string(array(select s.line from log_cosignature s where s.size = c.size order by s.vkey), '')
  from log_checkpoint c order by c.size desc limit 1`

/**
 * The place of an event with what one round trip can bring: the lower half of the proof, where its tile is full (beside the sixteen among
 * which it stands, no more of the tile is sent), and the checkpoint. One moment is seen: the tile is as the checkpoint has it.
 */
const PLACED = `
select p.position, e.leaf, t.sixteen, t.middle, (${LAST}) as note from log_place p join event e using (stream, version)
  left join lateral (
    select substr(hashes, 1 + 512 * ((p.position & 255) >> 4)::int, 512) as sixteen, middle from log_tile
      where level = 0 and n = p.position >> 8 and octet_length(hashes) = 8192 and octet_length(middle) = 512 limit 1) t on true
  where p.stream = $1 and p.version = $2`
interface Placed {
  readonly position: string
  readonly leaf: Buffer
  readonly sixteen: Buffer | null
  readonly middle: Buffer | null
  readonly note: string
}

const named = ({ origin, seed }: Identity): Signer => {
  const key = Buffer.from(seed, 'hex')
  if (key.length !== 32) throw new Error('the key of the log must be 64 hexadecimal digits')
  if (origin !== undefined && !isOrigin(origin)) throw new Error(`“${origin}” cannot be the name of a log: no spaces, no plus sign`)
  return signerOf(origin ?? `log.tarazy.invalid/${hash('sha256', signerOf('key', key).vkey).slice(0, 16)}`, key)
}

export class PublicLog {
  readonly signer: Signer
  /** The key with which the installation countersigns other logs. */
  readonly witness: Signer
  readonly #pool: pg.Pool
  readonly #shelf = new Shelf()

  private constructor(pool: pg.Pool, identity: Identity) {
    this.#pool = pool
    this.signer = named(identity)
    this.witness = witnessOf(this.signer, identity.seed)
  }
  /** @throws Error when the database holds a log of another name or key */
  static async open(pool: pg.Pool, identity: Identity): Promise<PublicLog> {
    const log = new PublicLog(pool, identity)
    const last = await log.checkpoint()
    if (last !== undefined && verifyCheckpoint(last, [log.vkey])?.origin !== log.origin)
      throw new Error(
        `The public log here is called “${parseCheckpoint(last)?.origin}” and is not signed with the key of “${log.origin}”: TARAZY_LOG_ORIGIN and TARAZY_LOG_KEY must be those with which it began`,
      )
    return log
  }
  get origin(): string {
    return this.signer.name
  }
  /** The key by which anybody checks the log's checkpoints. */
  get vkey(): string {
    return this.signer.vkey
  }
  /**
   * Gives the events that wait their places, batch after batch.
   * @param waits whether to wait for another worker rather than leave it to that one
   */
  async sequence(waits = false): Promise<Sequenced> {
    let added = 0
    for (;;) {
      const done = await sequence(this.#pool, this.#shelf, this.signer, waits)
      added += done?.added ?? 0
      if (done?.added !== BATCH) return { added, size: done?.size ?? (await this.#size()) }
    }
  }
  /** The latest checkpoint, countersigned by those witnesses that did; undefined: nothing has a place yet. */
  async checkpoint(): Promise<string | undefined> {
    return (
      (await this.#pool.query<{ note: string }>({ name: 'log checkpoint', text: `select (${LAST}) as note` })).rows[0]?.note ?? undefined
    )
  }
  /** The latest checkpoint as the log signed it, without its witnesses. */
  async bare(): Promise<string | undefined> {
    return (await this.#pool.query<{ note: string }>('select note from log_checkpoint order by size desc limit 1')).rows[0]?.note
  }
  /** The size up to which a witness has countersigned; 0: never. */
  async countersigned(vkey: string): Promise<number> {
    const { rows } = await this.#pool.query<{ n: string }>('select coalesce(max(size), 0) as n from log_cosignature where vkey = $1', [
      vkey,
    ])
    return Number(rows[0]?.n)
  }
  /** Keeps a witness's line under the checkpoint of that size. */
  async keep(size: number, vkey: string, line: string): Promise<void> {
    await this.#pool.query('insert into log_cosignature(size, vkey, line) values ($1, $2, $3) on conflict do nothing', [size, vkey, line])
  }
  /** That an event is in the log, under the latest checkpoint; undefined: it has no place yet, or there is no such event. */
  async proofOf(stream: StreamId, version: number): Promise<Proof | undefined> {
    const { rows } = await this.#pool.query<Placed>({ name: 'log proof', text: PLACED, values: [stream, version] })
    const [row] = rows
    const checkpoint = row && parseCheckpoint(row.note)
    if (!checkpoint) return undefined
    const index = Number(row.position)
    const { size, root } = checkpoint
    const leaf = row.leaf.toString('hex')
    const low = row.sixteen && row.middle ? pathWithin(index % WIDTH, row.sixteen, row.middle).map(h => h.toString('hex')) : []
    const high = await this.#shelf.hashes(this.#pool, inclusionRanges(index, size).slice(low.length), hashes =>
      verifyInclusion({ leaf, index, size, proof: [...low, ...hashes], root }),
    )
    return { index, size, leaf, proof: [...low, ...high], checkpoint: row.note }
  }
  /** That the log of one size is the beginning of the log of another; undefined: the sizes are not in order, or it is not so large. */
  async consistency(from: number, to: number): Promise<readonly string[] | undefined> {
    const { rows } = await this.#pool.query<{ note: string | null; size: string | null }>(
      'select max(size) as size, (select note from log_checkpoint where size = $1) as note from log_checkpoint',
      [to],
    )
    if (from > to || to > Number(rows[0]?.size)) return undefined
    const toRoot = parseCheckpoint(rows[0]?.note ?? '')?.root
    const hashes = await this.#shelf.hashes(
      this.#pool,
      [{ start: 0, end: from }, ...consistencyRanges(from, to)],
      // There are roots of those sizes that were signed; of others nothing is known.
      ([fromRoot = '', ...proof]) => toRoot === undefined || verifyConsistency({ from, to, proof, fromRoot, toRoot }),
    )
    return hashes.slice(1)
  }
  /** The hashes of a tile, up to a width in hashes; undefined: there is none, or it is not so wide. */
  async tile(at: TileAt, width: number): Promise<Buffer | undefined> {
    const [tile] = await this.#shelf.tiles(this.#pool, [at])
    return tile && tile.hashes.length >= 32 * width ? tile.hashes.subarray(0, 32 * width) : undefined
  }
  async standing(): Promise<Standing> {
    const { rows } = await this.#pool.query<{ note: string | null; waiting: string }>(
      `select (${LAST}) as note, (select count(*) from log_queue) as waiting`,
    )
    const { size, root } = parseCheckpoint(rows[0]?.note ?? '') ?? { size: 0, root: EMPTY.toString('hex') }
    return { origin: this.origin, vkey: this.vkey, size, root, waiting: Number(rows[0]?.waiting) }
  }
  async #size(): Promise<number> {
    return Number((await this.#pool.query<{ n: string }>('select coalesce(max(size), 0) as n from log_checkpoint')).rows[0]?.n)
  }
}
