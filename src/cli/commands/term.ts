/** `term`: reckons any term and shows the arithmetic. */
import { kazakhstan } from '../../law/calendar/calendar.ts'
import { explainTerm, longDay, weekday } from '../../law/calendar/explain.ts'
import { FIRST_YEAR, LAST_YEAR } from '../../law/calendar/holidays.ts'
import type { Instant, Pause, Term } from '../../law/kernel/time.ts'
import { JSON_OPTION, LANG_OPTION, langOf, read } from '../arguments.ts'
import type { Run } from '../main.ts'
import { OK, print, printJson, Usage } from '../say.ts'

const UNITS = ['hour', 'day', 'month'] as const
const MOST = { hour: 100_000, day: 4_000, month: 120 } as const

const termOf = (n: string | undefined, unit: string | undefined): Term => {
  const known = UNITS.find(u => u === unit || `${u}s` === unit)
  if (!known) throw new Usage(`a term is counted in ${UNITS.join(', ')}, not in “${unit ?? ''}”`)
  const count = Number(n)
  if (!/^\d+$/.test(n ?? '') || count < 1 || count > MOST[known])
    throw new Usage(`a term has from 1 to ${MOST[known]} ${known}s, not “${n ?? ''}”`)
  return { n: count, unit: known }
}
/** A day, or an instant with or without its offset: the hour is Kazakhstan's. */
const instantOf = (text: string | undefined): Instant => {
  const m = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2})(:\d{2})?(Z|[+-]\d{2}:\d{2})?)?$/.exec(text ?? '')
  const [, y = '', month = '', d = '', time = '00:00', seconds = ':00', offset] = m ?? []
  const day = `${y}-${month}-${d}`
  const at = `${day}T${time}${seconds}${offset ?? (day < '2024-03-01' ? '+06:00' : '+05:00')}`
  // 30 February parses and becomes 2 March: a day that the calendar does not give back does not exist.
  const real = m && !Number.isNaN(Date.parse(at)) && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day)
  if (!real) throw new Usage(`not a day or an instant: “${text ?? ''}” (2026-03-02, 2026-03-02T10:00)`)
  if (Number(y) < FIRST_YEAR || Number(y) > LAST_YEAR)
    throw new Usage(`the calendar knows the years ${FIRST_YEAR} to ${LAST_YEAR}, not ${y}`)
  return at
}
const pauseOf = (text: string): Pause => {
  const [from, to, more] = text.split('..')
  if (more !== undefined) throw new Usage(`not a pause: “${text}” (2026-03-05..2026-03-10)`)
  return { from: instantOf(from), ...(to && { to: instantOf(to) }) }
}

export const run: Run = async args => {
  const { values, positionals } = read(args, { ...JSON_OPTION, ...LANG_OPTION, pause: { type: 'string', multiple: true } })
  const [n, unit, since, ...more] = positionals
  if (more.length) throw new Usage(`too much: ${more.join(' ')}`)
  const lang = langOf(values.lang)
  const term = termOf(n, unit)
  const from = instantOf(since)
  const pauses = (values.pause ?? []).map(pauseOf)
  // A pause without an end is reckoned as if it ended now.
  const end = kazakhstan.endOf(term, from, pauses, new Date().toISOString())
  const arithmetic = explainTerm(end, lang)
  if (values.json) printJson({ term, since: from, pauses, ...end, arithmetic })
  else
    print(
      [
        ...arithmetic,
        '',
        `→ ${longDay(end.day, lang)}, ${weekday(end.day, lang)}${term.unit === 'hour' ? `, ${end.at.slice(11, 16)}` : ''}`,
      ].join('\n'),
    )
  return OK
}
