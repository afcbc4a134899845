/** Civil days as whole numbers, and the day in Kazakhstan of an instant. */
import type { Day, Instant } from '../kernel/time.ts'

/** Days since 1970-01-01 of a date of the Gregorian calendar. @param m 1 to 12, or beyond: 13 is January of the next year */
export const numberOf = (y: number, m: number, d: number): number => {
  const year = y + Math.floor((m - 1) / 12)
  const month = ((m - 1) % 12) + 1
  const shifted = month > 2 ? year : year - 1
  const era = Math.floor(shifted / 400)
  const ofEra = shifted - era * 400
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + d - 1
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468
}
export interface Civil {
  readonly y: number
  readonly m: number
  readonly d: number
}
export const civilOf = (n: number): Civil => {
  const z = n + 719_468
  const era = Math.floor(z / 146_097)
  const ofEra = z - era * 146_097
  const yearOfEra = Math.floor((ofEra - Math.floor(ofEra / 1_460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365)
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const mp = Math.floor((5 * ofYear + 2) / 153)
  const m = mp < 10 ? mp + 3 : mp - 9
  return { y: yearOfEra + era * 400 + (m <= 2 ? 1 : 0), m, d: ofYear - Math.floor((153 * mp + 2) / 5) + 1 }
}
const two = (n: number) => (n < 10 ? `0${n}` : String(n))
export const isoOf = (n: number): Day => {
  const { y, m, d } = civilOf(n)
  return `${String(y).padStart(4, '0')}-${two(m)}-${two(d)}`
}
const digits = (s: string, from: number, to: number) => {
  let n = 0
  for (let i = from; i < to; i++) n = n * 10 + s.charCodeAt(i) - 48
  return n
}
export const parseDay = (day: Day): Civil => ({ y: digits(day, 0, 4), m: digits(day, 5, 7), d: digits(day, 8, 10) })
export const numberOfDay = (day: Day): number => {
  const { y, m, d } = parseDay(day)
  return numberOf(y, m, d)
}
/** 0 Monday to 6 Sunday. */
export const weekdayOf = (n: number): number => (((n + 3) % 7) + 7) % 7
export const lastOfMonth = (y: number, m: number): number => numberOf(y, m + 1, 1) - numberOf(y, m, 1)

/** On 2024-03-01 Astana and Almaty went from six hours ahead of Greenwich to five. */
const SWITCH = Date.parse('2024-03-01T00:00:00+06:00')
const HOUR = 3_600_000
const ahead = (ms: number) => (ms < SWITCH ? 6 : 5)
/** The day in Kazakhstan. */
export const legalDay = (at: Instant): Day => {
  if (at.endsWith('+05:00') && at > '2024-03-01T01') return at.slice(0, 10)
  const ms = Date.parse(at)
  return isoOf(Math.floor((ms + ahead(ms) * HOUR) / 86_400_000))
}
/** An instant as text in Kazakhstan's time. @param ms milliseconds since 1970 */
export const instantIn = (ms: number): Instant => {
  const local = ms + ahead(ms) * HOUR
  const n = Math.floor(local / 86_400_000)
  const s = Math.floor((local - n * 86_400_000) / 1000)
  return `${isoOf(n)}T${two(Math.floor(s / 3600))}:${two(Math.floor(s / 60) % 60)}:${two(s % 60)}+0${ahead(ms)}:00`
}
/** The instant at which a day ends. */
export const endOfDay = (n: number): Instant => `${isoOf(n + 1)}T00:00:00+0${isoOf(n + 1) < '2024-03-01' ? 6 : 5}:00`
