/** Civil days as whole numbers, and the day in Kazakhstan of an instant. No clock, no `Date`. */
import type { ClockTime, Day, Instant } from '../kernel/time.ts'

/** Days since 1970-01-01 of a date of the Gregorian calendar. @param m 1 to 12, or beyond: 13 is January of the next year */
export const numberOf = (y: number, m: number, d: number): number => {
  const years = Math.floor((m - 1) / 12)
  const year = y + years
  const month = m - 12 * years
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
export const numberOfDay = (day: Day): number => numberOf(digits(day, 0, 4), digits(day, 5, 7), digits(day, 8, 10))
/** 0 Monday to 6 Sunday. */
export const weekdayOf = (n: number): number => (((n + 3) % 7) + 7) % 7
export const lastOfMonth = (y: number, m: number): number => numberOf(y, m + 1, 1) - numberOf(y, m, 1)

/** The same date so many months later, or the last day of that month; `wanted` is the date that the month does not have. */
export const addMonthsClamped = (n: number, months: number): { readonly n: number; readonly wanted?: number } => {
  const { y, m, d } = civilOf(n)
  const last = lastOfMonth(y, m + months)
  return d > last ? { n: numberOf(y, m + months, last), wanted: d } : { n: numberOf(y, m + months, d) }
}

const DAY = 86_400_000
export const HOUR = 3_600_000
const INSTANT = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?(?:Z|([+-])(\d\d):(\d\d))$/
/** Milliseconds since 1970, finer fractions cut off. @throws RangeError what is not an instant with its offset */
export const millisOf = (at: Instant): number => {
  const p = INSTANT.exec(at)
  const part = (i: number) => Number(p?.[i] ?? 0)
  const [y, m, d, h, min, s] = [part(1), part(2), part(3), part(4), part(5), part(6)]
  if (!p || m < 1 || m > 12 || d < 1 || d > lastOfMonth(y, m) || h > 23 || min > 59 || s > 59) throw new RangeError(`not an instant: ${at}`)
  const ms = Number((p[7] ?? '').slice(0, 3).padEnd(3, '0'))
  const ahead = (p[8] === '-' ? -1 : 1) * (part(9) * 60 + part(10))
  return numberOf(y, m, d) * DAY + (h * 60 + min - ahead) * 60_000 + s * 1000 + ms
}

/** On 2024-03-01, at its first midnight, Astana and Almaty went from six hours ahead of Greenwich to five. */
const SWITCH = numberOf(2024, 3, 1) * DAY - 6 * HOUR
const hoursAhead = (ms: number) => (ms < SWITCH ? 6 : 5)
const Z = 'Z'.charCodeAt(0)
/** The day in Kazakhstan: the legal time of Astana and Almaty. @throws RangeError what is not an instant, unless it looks like one of today's */
export const legalDay = (at: Instant): Day => {
  // Nearly every instant is one of these two kinds, later than the change of time: no arithmetic is needed.
  if (at > '2024-03-01' && at.charCodeAt(10) === 84) {
    if (at.endsWith('+05:00')) return at.slice(0, 10)
    if (at.charCodeAt(at.length - 1) === Z && digits(at, 11, 13) < 19) return at.slice(0, 10)
  }
  const ms = millisOf(at)
  return isoOf(Math.floor((ms + hoursAhead(ms) * HOUR) / DAY))
}
/** An instant as text in Kazakhstan's time. @param ms milliseconds since 1970 */
export const instantIn = (ms: number): Instant => {
  const ahead = hoursAhead(ms)
  const local = ms + ahead * HOUR
  const n = Math.floor(local / DAY)
  const ofDay = local - n * DAY
  const s = Math.floor(ofDay / 1000)
  const fraction = ofDay % 1000 === 0 ? '' : `.${String(ofDay % 1000).padStart(3, '0')}`
  return `${isoOf(n)}T${two(Math.floor(s / 3600))}:${two(Math.floor(s / 60) % 60)}:${two(s % 60)}${fraction}+0${ahead}:00`
}
/** The instant at which a day ends: 24:00 in Kazakhstan. 29 February 2024, an hour longer than others, ends on the new time. */
export const endOfDay = (n: number): Instant => {
  const next = isoOf(n + 1)
  return `${next}T00:00:00+0${next < '2024-03-01' ? 6 : 5}:00`
}
/** The instant of a time of day in Kazakhstan. */
const instantOn = (day: Day, time: ClockTime): Instant => `${day}T${time}:00+0${day < '2024-03-01' ? 6 : 5}:00`
const CLOCK = /^\d\d:\d\d$/
/** Whether a time of a day lies ahead. Of one that was once written in words only the day is known. */
export const isAhead = (day: Day, time: ClockTime, at: Instant): boolean =>
  millisOf(instantOn(day, CLOCK.test(time) ? time : '00:00')) > millisOf(at)
