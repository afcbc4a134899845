/** Whether what the registers keep beside a matter's row, so that it is found quickly, says the same as the row. */
import { pages, type Queried } from '../journal/reading/pages.ts'
import type { StreamId } from '../law/kernel/world.ts'
import { NO_TERM, wordsOf } from './filing.ts'
import type { Astray } from './registers.ts'
import type { Rows } from './rows.ts'

/** By table: what it would hold if it were made anew from the rows, and what it holds; each entry as one text. */
const LISTS = {
  party: [`x->>'who' from r, json_array_elements(r.parties) x`, 'who from party'],
  link: ['x from r, json_array_elements_text(r.links) x', '"to" from link'],
  office_held: [`x->>'body' from r, json_array_elements(r.offices) x`, 'body from office_held'],
  duty: [
    `concat_ws(' ', x->>'by', coalesce(x->>'due', '${NO_TERM}'), x->>'since', x->>'duty', x->>'to', x->>'key') from r, json_array_elements(r.duties) x
       where x->>'is' = 'open'`,
    `concat_ws(' ', by, due, since, duty, "to", key) from duty`,
  ],
} as const
interface Worded {
  readonly stream: StreamId
  readonly about: Rows['about']
  readonly number: string | null
  readonly words: string | null
}
const MOST = 100
const PAGE = 5_000

/** Every row is read once; of an entry, both sides or neither. */
const ENTRIES = `
with r as materialized (
  select m.stream, x.* from matter m, json_to_record(m.rows) as x(parties json, links json, offices json, duties json))
select distinct "table", stream from (${Object.entries(LISTS)
  .map(
    ([table, [made, kept]]) => `select '${table}' as "table", stream, 1 as side, ${made} union all select '${table}', stream, -1, ${kept}`,
  )
  .join(' union all ')}) e("table", stream, side, entry)
group by "table", stream, entry having (max(side) = 1) <> (min(side) = -1) limit ${MOST}`

/** Also whether there is such a matter in the journal: what is there is compared, the other way round, where the journal is read. */
const COLUMNS = `
select 'matter' as "table", m.stream from matter m left join head h on h.stream = m.stream and h.version > 0,
  json_to_record(m.rows) as x(kind text, stage text, final boolean, home text, open text, published text, hearing json)
where h.stream is null or (m.kind, m.stage, m.final, m.home, m.open, m.published, m.hearing_on)
  is distinct from (x.kind, x.stage, x.final, x.home, x.open, x.published, x.hearing->>'on') limit ${MOST}`

/** What was told of a matter, and by what words it is found, is compared with it; here, whether there is such a matter. */
const APART = `
(select distinct 'notice' as "table", n.stream from notice n left join head h on h.stream = n.stream and h.version > 0
   where h.stream is null limit ${MOST})
union all (select 'wording', w.stream from wording w left join matter m using (stream) where m.stream is null limit ${MOST})`

/** What is searched, read page by page: the words are folded here and not by the database. */
const misworded = async (pool: Queried): Promise<readonly Astray[]> => {
  const found: Astray[] = []
  const all = pages<Worded>(
    async after =>
      (
        await pool.query<Worded>(
          `select m.stream, m.rows->'about' as about, m.number, w.words from matter m left join wording w using (stream)
             where m.stream > $1 order by m.stream limit ${PAGE}`,
          [after?.stream ?? ''],
        )
      ).rows,
  )
  for await (const page of all) {
    for (const { stream, about, number, words } of page) if (words !== wordsOf(about, number)) found.push({ stream, table: 'wording' })
    if (found.length > MOST) break
  }
  return found
}

/** The questions are put at once, each on a connection of its own where there are several. */
export const astray = async (pool: Queried): Promise<readonly Astray[]> => {
  const asked = [COLUMNS, ENTRIES, APART].map(async question => (await pool.query<Astray>(question)).rows)
  return (await Promise.all([...asked, misworded(pool)])).flat()
}
