/** Bytes kept by their hash: the journal holds the hash, so none of them can be exchanged. In PostgreSQL, in parts, so that none is ever whole in memory. */
import { createHash } from 'node:crypto'
import type pg from 'pg'
import type { StreamId } from '../../law/kernel/world.ts'
import { BROUGHT_CHECK } from '../schema/brought.ts'

export interface Kept {
  /** SHA-256, in hexadecimal. */
  readonly hash: string
  /** Bytes. */
  readonly size: number
  /** Media type, by what the bytes are. */
  readonly type: string
}
export interface Contents {
  /**
   * Keeps what the source brings; the same bytes are kept once.
   * @param by who brought them; absent: nobody did, they were made here
   * @throws when the source does: nothing is kept then
   */
  put(source: Source, type: string, by?: StreamId): Promise<Kept>
  about(hash: string): Promise<Kept | undefined>
  /** Keeps these for good, which were made here: what is neither held nor claimed goes after a day. */
  hold(hashes: readonly string[]): Promise<void>
  /**
   * Keeps these for good, which the person brought. A hash is no secret: whoever knows one has not seen the bytes.
   * @returns those that the person did not bring, be they there or not
   */
  claim(hashes: readonly string[], person: StreamId): Promise<readonly string[]>
  /** The bytes in order; undefined where there are none, or none any more. */
  open(hash: string): Promise<AsyncIterable<Uint8Array> | undefined>
  /** Takes bytes out by order of a court: the hash stays in the journal. */
  drop(hash: string): Promise<boolean>
}
type Source = AsyncIterable<Uint8Array> | Iterable<Uint8Array>
/** Bytes of every part but the last. */
export const PART = 256 * 1024

/** The same bytes, in parts of one size. */
const inParts = async function* (source: Source): AsyncIterable<Buffer> {
  let held: Buffer[] = []
  let size = 0
  for await (const bytes of source) {
    held.push(Buffer.from(bytes))
    size += bytes.length
    if (size < PART) continue
    const all = Buffer.concat(held)
    let at = 0
    for (; all.length - at >= PART; at += PART) yield all.subarray(at, at + PART)
    held = [all.subarray(at)]
    size = all.length - at
  }
  if (size > 0) yield Buffer.concat(held)
}

export class PostgresContents implements Contents {
  readonly #pool: pg.Pool
  constructor(pool: pg.Pool) {
    this.#pool = pool
  }
  /** Leaves aside what somebody is claiming at this moment. */
  async #sweep() {
    await this.#pool.query(
      `delete from content where hash in
         (select hash from content where not claimed and kept_at < now() - interval '1 day' for update skip locked)`,
    )
    await this.#pool.query(
      `delete from brought where (hash, person) in
         (select hash, person from brought where at < now() - interval '1 day' for update skip locked)`,
    )
  }
  async put(source: Source, type: string, by?: StreamId): Promise<Kept> {
    await this.#sweep()
    const client = await this.#pool.connect()
    try {
      await client.query('begin')
      // Its name is not known before its end.
      const name = (await client.query<{ id: string }>('select gen_random_uuid()::text as id')).rows[0]?.id ?? ''
      await client.query('insert into content (hash, size, type) values ($1, 0, $2)', [name, type])
      const hash = createHash('sha256')
      let size = 0
      let n = 0
      for await (const bytes of inParts(source)) {
        hash.update(bytes)
        size += bytes.length
        await client.query({ name: 'content', text: 'insert into content_part values ($1, $2, $3)', values: [name, n++, bytes] })
      }
      const kept = { hash: hash.digest('hex'), size, type }
      const { rows } = await client.query<{ fresh: boolean }>(
        `insert into content (hash, size, type) values ($1, $2, $3) on conflict (hash) do update set kept_at = now() returning xmax = 0 as fresh`,
        [kept.hash, size, type],
      )
      if (rows[0]?.fresh) await client.query('update content_part set hash = $2 where hash = $1', [name, kept.hash])
      await client.query('delete from content where hash = $1', [name])
      if (by !== undefined)
        await client.query(
          `insert into brought (hash, person, "check") select hash, person, ${BROUGHT_CHECK} from (values ($1::text, $2::text)) b(hash, person)
             on conflict (hash, person) do update set at = now(), "check" = excluded."check"`,
          [kept.hash, by],
        )
      await client.query('commit')
      return kept
    } catch (e) {
      await client.query('rollback').catch(() => {})
      throw e
    } finally {
      client.release()
    }
  }
  async about(hash: string) {
    const { rows } = await this.#pool.query<{ size: string; type: string }>('select size, type from content where hash = $1', [hash])
    return rows[0] && { hash, size: Number(rows[0].size), type: rows[0].type }
  }
  async hold(hashes: readonly string[]) {
    await this.#pool.query('update content set claimed = true where hash = any($1)', [hashes])
  }
  async claim(hashes: readonly string[], person: StreamId) {
    // Locked in one order, the content before the row beside it, as whatever deletes a content does: nobody waits in a ring. The day
    // begins anew, so that a document that is drawn up today can be signed until it lapses.
    const { rows } = await this.#pool.query<{ hash: string }>(
      `with own as materialized (
         select hash from content c join brought b using (hash) where hash = any($1) and person = $2 and "check" = ${BROUGHT_CHECK}
           order by hash for no key update of c, b),
       held as (update content set claimed = true where hash in (select hash from own))
       update brought set at = now() where person = $2 and hash in (select hash from own) returning hash`,
      [hashes, person],
    )
    return hashes.filter(h => !rows.some(r => r.hash === h))
  }
  async open(hash: string) {
    const { rowCount } = await this.#pool.query('select 1 from content where hash = $1', [hash])
    return rowCount ? this.#parts(hash) : undefined
  }
  async *#parts(hash: string): AsyncIterable<Uint8Array> {
    for (let n = 0; ; n++) {
      const { rows } = await this.#pool.query<{ bytes: Buffer }>({
        name: 'part',
        text: 'select bytes from content_part where hash = $1 and n = $2',
        values: [hash, n],
      })
      const [part] = rows
      if (!part) return
      yield part.bytes
    }
  }
  async drop(hash: string) {
    return ((await this.#pool.query('delete from content where hash = $1', [hash])).rowCount ?? 0) > 0
  }
}
interface Held {
  readonly bytes: Buffer
  readonly type: string
  readonly by: Set<StreamId>
}
/** There is no room for what is brought. */
export class Full extends Error {}
export class MemoryContents implements Contents {
  readonly #kept = new Map<string, Held>()
  /** How many bytes more are kept; what is on its way counts already. */
  #room: number
  /** @param limit how many bytes are kept at most */
  constructor(limit = Number.POSITIVE_INFINITY) {
    this.#room = limit
  }
  async put(source: Source, type: string, by?: StreamId): Promise<Kept> {
    let taken = 0
    const parts: Buffer[] = []
    try {
      for await (const part of inParts(source)) {
        if (part.length > this.#room) throw new Full()
        this.#room -= part.length
        taken += part.length
        parts.push(part)
      }
      const kept = this.#keep(Buffer.concat(parts), type, by)
      if (kept.fresh) taken = 0
      return kept.kept
    } finally {
      // What came to nothing, or was there before, takes no room for good.
      this.#room += taken
    }
  }
  #keep(all: Buffer, type: string, by?: StreamId) {
    const hash = createHash('sha256').update(all).digest('hex')
    const fresh = !this.#kept.has(hash)
    const held = this.#kept.get(hash) ?? { bytes: all, type, by: new Set() }
    this.#kept.set(hash, held)
    if (by !== undefined) held.by.add(by)
    return { kept: { hash, size: all.length, type }, fresh }
  }
  async about(hash: string) {
    const kept = this.#kept.get(hash)
    return kept && { hash, size: kept.bytes.length, type: kept.type }
  }
  async hold() {}
  async claim(hashes: readonly string[], person: StreamId) {
    return hashes.filter(h => !this.#kept.get(h)?.by.has(person))
  }
  async open(hash: string) {
    const kept = this.#kept.get(hash)
    return kept && inParts([kept.bytes])
  }
  async drop(hash: string) {
    this.#room += this.#kept.get(hash)?.bytes.length ?? 0
    return this.#kept.delete(hash)
  }
}
/** All of it at once: for what is known to be small. */
export const whole = async (bytes: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const parts: Uint8Array[] = []
  for await (const part of bytes) parts.push(part)
  return Buffer.concat(parts)
}
