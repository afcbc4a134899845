/** Moves an instant by an ISO 8601 duration of months, days, hours and minutes, in Kazakhstan's present offset. */
const OFFSET = '+05:00'
const MINUTE = 60_000

/** The instant as RFC 3339 text in Kazakhstan's time. @param ms milliseconds since 1970 */
export const instantOf = (ms: number): string => {
  const second = Math.floor(ms / 1000)
  // The present is asked for far more often than it changes.
  if (second !== last.second) last = { second, at: `${new Date(ms + 300 * MINUTE).toISOString().slice(0, 19)}${OFFSET}` }
  return last.at
}
let last = { second: Number.NaN, at: '' }

export const addDuration = (at: string, duration: string): string => {
  const m = /^P(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(duration)
  if (!m) throw new Error(`not a duration: ${duration}`)
  const [months = 0, days = 0, hours = 0, minutes = 0] = m.slice(1).map(x => Number(x ?? 0))
  const d = new Date(Date.parse(at) + 300 * MINUTE)
  d.setUTCMonth(d.getUTCMonth() + months)
  return instantOf(d.getTime() - 300 * MINUTE + ((days * 24 + hours) * 60 + minutes) * MINUTE)
}
