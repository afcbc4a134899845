/** Random bytes, drawn in stock: one call of the system for many. */
import { randomBytes } from 'node:crypto'

const STOCK = 8_192
let stock: Buffer = Buffer.alloc(0)

/** So many bytes that nobody can foretell and nobody else gets. */
export const random = (n: number): Buffer => {
  if (stock.length < n) stock = randomBytes(Math.max(n, STOCK))
  const drawn = stock.subarray(0, n)
  stock = stock.subarray(n)
  return drawn
}
