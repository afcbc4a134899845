/** Tables of people in office. */
import { POSTS } from '../../law/offices/person.ts'
import type { MatterRow } from '../../registers/registers.ts'
import { type Ask, to, type View } from '../request.ts'
import { W } from '../words/common.ts'
import { P } from '../words/pages.ts'
import { Short } from './dates.tsx'

const ORDER = Object.keys(POSTS)
const post = (ask: Ask, id: string) => POSTS[id as keyof typeof POSTS]?.[ask.lang] ?? id

/** Who holds which office, until when. */
export const OfficeTable = ({ ask, say, people, body }: View & { people: readonly MatterRow[]; body: string }) => {
  const rows = people
    .flatMap(p => p.offices.filter(o => o.body === body).map(o => ({ ...o, who: p.stream })))
    .sort((a, b) => ORDER.indexOf(a.post) - ORDER.indexOf(b.post))
  if (rows.length === 0) return <p class="soft">{W.empty[ask.lang]}</p>
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={P.people[ask.lang]}>
      <table>
        <thead>
          <tr>
            {[P.people, P.post, P.from, P.until].map(w => (
              <th key={w.en} scope="col">
                {w[ask.lang]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(r => (
            <tr key={r.who + r.post + r.from}>
              <td>
                <a href={to(ask, `/matter/${r.who}`)}>{say.name(r.who, ask.lang)}</a>
              </td>
              <td>{post(ask, r.post)}</td>
              <td>
                <Short ask={ask} day={r.from} />
              </td>
              <td>{r.until ? <Short ask={ask} day={r.until} /> : <span class="soft">{P.noEnd[ask.lang]}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
