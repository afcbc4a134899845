/** Columns of rows as arrays in PostgreSQL's binary form: nothing to escape here, nothing to parse there. */

const OID = { bytea: 17, int4: 23, text: 25, json: 114, uuid: 2950, bool: 16 } as const
export type Type = keyof typeof OID
export type Value<T extends Type> = T extends 'int4' ? number : T extends 'bool' ? boolean : T extends 'bytea' ? Buffer : string
type Cell = Value<Type> | null

const HEADER = 20
/** Written over by every array; each leaves with a copy. */
let room: Buffer = Buffer.allocUnsafe(65_536)
const make = (more: number, at: number): void => {
  if (at + more <= room.length) return
  const wider = Buffer.allocUnsafe(2 * (at + more))
  room.copy(wider, 0, 0, at)
  room = wider
}
/** Writes a cell without its length. @returns how long it is */
const put = (at: number, type: Type, cell: Value<Type>): number => {
  if (typeof cell === 'string') {
    // A character takes three bytes at most, a surrogate pair four.
    make(3 * cell.length, at)
    return type === 'uuid' ? room.write(cell.replaceAll('-', ''), at, 'hex') : room.write(cell, at)
  }
  make(typeof cell === 'object' ? cell.length : 4, at)
  if (typeof cell === 'number') return room.writeInt32BE(cell, at) - at
  if (typeof cell === 'object') return cell.copy(room, at)
  room[at] = cell ? 1 : 0
  return 1
}
/** One array of one dimension, of a column of rows; `null` is SQL's. */
export const arrayOf = <K extends string>(type: Type, rows: readonly Readonly<Record<K, Cell>>[], column: K): Buffer => {
  room.writeInt32BE(rows.length ? 1 : 0, 0)
  room.writeInt32BE(0, 4)
  room.writeInt32BE(OID[type], 8)
  if (rows.length === 0) return Buffer.from(room.subarray(0, HEADER - 8))
  room.writeInt32BE(rows.length, 12)
  room.writeInt32BE(1, 16)
  let at = HEADER
  for (const row of rows) {
    const cell = row[column]
    make(4, at)
    const size = cell === null ? -1 : put(at + 4, type, cell)
    if (cell === null) room.writeInt32BE(1, 4)
    room.writeInt32BE(size, at)
    at += 4 + Math.max(size, 0)
  }
  return Buffer.from(room.subarray(0, at))
}
