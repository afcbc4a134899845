/** How documents are numbered and cited. */
import { createHash } from 'node:crypto'
import type { Doing } from '../../chancery/command.ts'

interface Numbers {
  readonly number?: string
  readonly ordinal?: string
  readonly ecli?: string
}
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * The code of a court: the first letters of its name in the record, and four characters of that name's hash, so that courts with the
 * same letters differ. It needs no list and never changes, as the name in the record does not.
 * @param body `court/almaty-bostandyk`  @returns at most seven letters and digits, a letter first
 */
const courtCode = (body: string): string => {
  const name = body.split('/').at(-1) ?? body
  const initials = name
    .split('-')
    .flatMap(part => /[a-z]/i.exec(part)?.[0] ?? [])
    .slice(0, 3)
    .join('')
  const hash = createHash('sha256').update(body).digest()
  const rest = [...hash.subarray(0, 4)].map(b => DIGITS[b & 31] ?? '').join('')
  return `${(initials || 'c').toUpperCase()}${rest}`
}

/** @param kind of the matter: tells dockets of one court apart, in Latin letters as the identifier asks */
export const numbersOf = (doing: Pick<Doing, 'number' | 'body' | 'version'>, kind: string, judicial: boolean, on: string): Numbers => {
  const { number, body, version } = doing
  if (!number) return {}
  const [, serial, year] = /(\d+)\/(\d{4})/.exec(number) ?? []
  const letters = kind
    .replace(/[^a-z]/g, '')
    .slice(0, 8)
    .toUpperCase()
  return {
    number,
    ordinal: `${number}-${String(version).padStart(2, '0')}`,
    ...(judicial && body && serial && { ecli: `ECLI:KZ:${courtCode(body)}:${on.slice(0, 4)}:${letters}${serial}.${year}.${version}` }),
  }
}
