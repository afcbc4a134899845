/** The course of a matter: each act with who did it, in what office, under which provisions. */
import type { Recorded } from '../../chancery/chancery.ts'
import type { Cited } from '../../law/register/ids.ts'
import { to, type View } from '../request.ts'
import { W } from '../words/common.ts'
import { M } from '../words/matter.ts'
import { Cites } from './cite.tsx'
import { At } from './dates.tsx'
import { Values } from './values.tsx'

/** Events of one act are one entry. */
const entries = (history: readonly Recorded[]): readonly Recorded[] =>
  [...new Map(history.map(r => [r.id, r])).values()].map(r => ({
    ...r,
    data: Object.assign({}, ...history.filter(h => h.id === r.id).map(h => h.data)),
  }))

export const Timeline = ({ ask, say, history }: View & { history: readonly Recorded[] }) => (
  <ol class="timeline">
    {[...entries(history)].reverse().map(r => {
      const act = ask.chancery.law.acts.get(r.act)
      return (
        <li key={r.id} id={`e${r.version}`}>
          <At ask={ask} at={r.at} />
          <div>
            <h3>{act?.name[ask.lang] ?? r.act}</h3>
            {r.erased ? <p class="soft">{W.erased[ask.lang]}</p> : <Values ask={ask} say={say} act={act} data={r.data} />}
            <p class="by">{r.body ? `${say.name(r.body, ask.lang)} · ${say.name(r.person, ask.lang)}` : say.name(r.person, ask.lang)}</p>
            <details class="record">
              <summary>{M.under[ask.lang]}</summary>
              <Cites ask={ask} ids={r.under.filter(u => !u.startsWith('house.')) as readonly Cited[]} />
              <p class="soft">
                <a href={to(ask, `/receipt/${r.id}`)}>{M.receipt[ask.lang]}</a> · {M.record[ask.lang]}: <code>{r.chain.slice(0, 16)}</code>
              </p>
            </details>
          </div>
        </li>
      )
    })}
  </ol>
)
