/** The same questions in SQL: every one is answered along one of the two indexes in the schema that are ordered as a calendar is. */
import { type HearingQuery, MOST_HEARINGS, SITS } from './query.ts'

interface Sql {
  readonly text: string
  readonly values: unknown[]
}
const COURT = `(m.rows->'hearing'->>'court') collate "C"`
const HOUR = `lpad(m.rows->'hearing'->>'hour', 5, '0') collate "C"`
const ORDER = `m.hearing_on, ${HOUR}, m.stream`

const where = (q: HearingQuery, p: (v: unknown) => string): string =>
  [
    `m.hearing_on between ${p(q.from)} and ${p(q.to)}`,
    q.court && `${COURT} = ${p(q.court)}`,
    q.open && `m.open <> 'nothing'`,
    q.of && `m.stream in (select stream from party where who = any(${p(q.of)}))`,
    // Whoever is a party is found by the key; whether as one who sits, is told by the row.
    q.judge &&
      `m.stream in (select stream from party where who = ${p(q.judge)})
        and exists (select from json_array_elements(m.rows->'parties') x where x->>'role' = '${SITS}' and x->>'who' = ${p(q.judge)})`,
  ]
    .filter(Boolean)
    .join(' and ')

/** @param columns of `matter m` */
export const hearingsSql = (columns: string, q: HearingQuery): Sql => {
  const values: unknown[] = []
  const p = (v: unknown) => `$${values.push(v)}`
  const page = `limit ${Math.trunc(q.limit ?? MOST_HEARINGS)} offset ${Math.trunc(q.offset ?? 0)}`
  if (!q.each) return { text: `select ${columns} from matter m where ${where(q, p)} order by ${ORDER} ${page}`, values }
  return {
    text: `with ranked as (
        select m.stream, row_number() over (partition by m.hearing_on order by ${HOUR}, m.stream) as place from matter m where ${where(q, p)})
      select ${columns} from ranked r join matter m using (stream) where r.place <= ${p(q.each)} order by ${ORDER} ${page}`,
    values,
  }
}
export const hearingDaysSql = (q: HearingQuery): Sql => {
  const values: unknown[] = []
  const text = `select m.hearing_on as "on", count(*)::int as n from matter m where ${where(q, v => `$${values.push(v)}`)} group by 1 order by 1`
  return { text, values }
}
