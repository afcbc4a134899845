/** Reads a long answer whole and in order, as it comes off the disk: bytes are sent as bytes, and nothing is made into an object. */
import { finished } from 'node:stream/promises'
import pg from 'pg'
import { to } from 'pg-copy-streams'
import type { Queried } from './pages.ts'

/** The values of a row in their binary form; null where there is none. */
export type Copied = readonly (Buffer | null)[]

export const textIn = (value: Buffer | null | undefined): string => value?.toString() ?? ''
export const numberIn = (value: Buffer | null | undefined): number =>
  value?.length === 8 ? Number(value.readBigInt64BE()) : (value?.readInt32BE() ?? Number.NaN)
export const bytesIn = (value: Buffer | null | undefined): Buffer => value ?? Buffer.alloc(0)

/** What precedes the rows: a signature of eleven bytes, flags, and the length of what else there is to say. */
const FLAGS = 15
const FIRST = 19
/** In place of the number of columns: there are no more rows. */
const END = -1
const NULL = -1

/** The rows that are whole in these bytes, and where the first begins that is not. */
const rowsIn = (bytes: Buffer, from: number): { readonly rows: readonly Copied[]; readonly rest: number } => {
  const rows: Copied[] = []
  let rest = from
  while (rest + 2 <= bytes.length) {
    const columns = bytes.readInt16BE(rest)
    let at = rest + 2
    if (columns === END) return { rows, rest: at }
    const row: (Buffer | null)[] = []
    while (row.length < columns && at + 4 <= bytes.length) {
      const length = bytes.readInt32BE(at)
      at += 4
      if (length === NULL) row.push(null)
      else if (at + length > bytes.length) break
      else {
        row.push(bytes.subarray(at, at + length))
        at += length
      }
    }
    if (row.length < columns) break
    rows.push(row)
    rest = at
  }
  return { rows, rest }
}

/**
 * Nothing else can be asked of a connection until it is read to its end.
 * @param question a query without parameters
 */
export async function* copied(db: Queried, question: string): AsyncGenerator<readonly Copied[]> {
  const client = db instanceof pg.Pool ? await db.connect() : undefined
  const coming = to(`copy (${question}) to stdout (format binary)`)
  await (client ?? db).query(coming)
  let bytes: Buffer = Buffer.alloc(0)
  let begun = false
  try {
    for await (const chunk of coming.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      bytes = bytes.length ? Buffer.concat([bytes, chunk]) : chunk
      if (!begun && bytes.length < FIRST) continue
      const { rows, rest } = rowsIn(bytes, begun ? 0 : FIRST + bytes.readInt32BE(FLAGS))
      begun = true
      bytes = bytes.subarray(rest)
      yield rows
    }
  } finally {
    // Whoever stops in the middle gets a connection back on which something else can be asked.
    if (!coming.readableEnded && !coming.errored) {
      coming.resume()
      await finished(coming)
    }
    client?.release()
  }
}
/** The same at once, for answers of a few thousand rows. */
export const copiedWhole = async (db: Queried, question: string): Promise<readonly Copied[]> => {
  const all: Copied[] = []
  for await (const rows of copied(db, question)) all.push(...rows)
  return all
}
