/** Columns of rows as arrays in PostgreSQL's binary form: nothing to escape here, nothing to parse there. */

const OID = { bytea: 17, int4: 23, text: 25, json: 114, uuid: 2950, bool: 16 } as const
export type Type = keyof typeof OID
export type Value<T extends Type> = T extends 'int4' ? number : T extends 'bool' ? boolean : T extends 'bytea' ? Buffer : string
type Cell = Value<Type> | null

const HEADER = 20
const sizeOf = (type: Type, cell: Cell): number => {
  if (cell === null) return 0
  if (type === 'int4') return 4
  if (type === 'uuid') return 16
  if (type === 'bool') return 1
  return typeof cell === 'string' ? Buffer.byteLength(cell) : (cell as Buffer).length
}
const put = (out: Buffer, at: number, type: Type, cell: NonNullable<Cell>): void => {
  if (type === 'uuid') out.write(String(cell).replaceAll('-', ''), at, 'hex')
  else if (typeof cell === 'string') out.write(cell, at)
  else if (typeof cell === 'number') out.writeInt32BE(cell, at)
  else if (typeof cell === 'boolean') out[at] = cell ? 1 : 0
  else cell.copy(out, at)
}
/** One array of one dimension; `null` is SQL's. */
export const arrayOf = (type: Type, cells: readonly Cell[]): Buffer => {
  const sizes = cells.map(c => sizeOf(type, c))
  const out = Buffer.allocUnsafe(sizes.reduce((n, size) => n + 4 + size, cells.length ? HEADER : HEADER - 8))
  out.writeInt32BE(cells.length ? 1 : 0, 0)
  out.writeInt32BE(cells.includes(null) ? 1 : 0, 4)
  out.writeInt32BE(OID[type], 8)
  if (cells.length) {
    out.writeInt32BE(cells.length, 12)
    out.writeInt32BE(1, 16)
  }
  let at = HEADER
  for (const [i, cell] of cells.entries()) {
    const size = sizes[i] ?? 0
    out.writeInt32BE(cell === null ? -1 : size, at)
    if (cell !== null) put(out, at + 4, type, cell)
    at += 4 + size
  }
  return out
}
