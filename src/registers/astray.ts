/** Whether what the registers keep beside a matter's row, so that it is found quickly, says the same as the row. */
import type pg from 'pg'
import type { StreamId } from '../law/kernel/world.ts'
import { NO_TERM, wordsOf } from './filing.ts'
import type { Astray } from './registers.ts'
import type { Rows } from './rows.ts'

/** By table, what it would hold if it were made anew from the rows, and what it holds. */
const TABLES = {
  matter: [
    `select stream, rows->>'kind', rows->>'stage', (rows->>'final')::boolean, rows->>'home', rows->>'open', rows->>'published', rows->'hearing'->>'on' from matter`,
    'select stream, kind, stage, final, home, open, published, hearing_on from matter',
  ],
  party: [`select distinct m.stream, x->>'who' from matter m, json_array_elements(m.rows->'parties') x`, 'select stream, who from party'],
  link: ["select distinct m.stream, x from matter m, json_array_elements_text(m.rows->'links') x", 'select stream, "to" from link'],
  office_held: [
    `select distinct m.stream, x->>'body' from matter m, json_array_elements(m.rows->'offices') x`,
    'select stream, body from office_held',
  ],
  duty: [
    `select m.stream, x->>'by', coalesce(x->>'due', '${NO_TERM}'), x->>'since', x->>'duty', x->>'key', x->>'to'
       from matter m, json_array_elements(m.rows->'duties') x where x->>'is' = 'open'`,
    'select stream, by, due, since, duty, key, "to" from duty',
  ],
} as const
const PAGE = 5_000
const MOST = 100

/** Notices are told when something is done and are not made again: of them it is asked whether what they tell of is there. */
const NOTICES = `select distinct n.stream from notice n left join event e using (stream, version) where e.stream is null limit ${MOST}`

export const astray = async (pool: pg.Pool): Promise<readonly Astray[]> => {
  const found: Astray[] = []
  for (const [table, [made, kept]] of Object.entries(TABLES)) {
    const { rows } = await pool.query<{ stream: StreamId }>(
      `select distinct stream from ((${made} except ${kept}) union all (${kept} except ${made})) x(stream) limit ${MOST}`,
    )
    found.push(...rows.map(r => ({ stream: r.stream, table })))
  }
  const { rows } = await pool.query<{ stream: StreamId }>(NOTICES)
  found.push(...rows.map(r => ({ stream: r.stream, table: 'notice' })))
  for (let last = ''; ; ) {
    const page = await pool.query<{ stream: StreamId; about: Rows['about']; number: string | null; words: string | null }>(
      `select m.stream, m.rows->'about' as about, m.number, w.words from matter m left join wording w using (stream)
         where m.stream > $1 order by m.stream limit ${PAGE}`,
      [last],
    )
    for (const { stream, about, number, words } of page.rows) if (words !== wordsOf(about, number)) found.push({ stream, table: 'wording' })
    const end = page.rows.at(-1)
    if (!end || found.length > MOST) return found
    last = end.stream
  }
}
