/** UUID version 7: sorted by the instant of its making. */
import { random } from '../../journal/sealed/chance.ts'

/** @param at milliseconds since 1970 */
export const uuidv7 = (at: number): string => {
  const b = random(16)
  b.writeUIntBE(at, 0, 6)
  b[6] = ((b[6] ?? 0) & 0x0f) | 0x70
  b[8] = ((b[8] ?? 0) & 0x3f) | 0x80
  const h = b.toString('hex')
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-${h.slice(12, 16)}-${h.slice(16, 20)}-${h.slice(20)}`
}
