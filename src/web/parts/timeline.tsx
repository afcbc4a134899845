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

export const Timeline = ({ ask, say, history, state }: View & { history: readonly Recorded[]; state: unknown }) => (
  <ol class="timeline">
    {[...entries(history)].reverse().map(r => {
      const act = ask.chancery.law.acts.get(r.act)
      return (
        <li key={r.id} id={`e${r.version}`}>
          <At ask={ask} at={r.at} />
          <div>
            <h3>{act?.name[ask.lang] ?? r.act}</h3>
            {r.erased ? <p class="soft">{W.erased[ask.lang]}</p> : <Values ask={ask} say={say} act={act} data={r.data} state={state} />}
            <p class="by">{r.body ? `${say.name(r.body, ask.lang)} · ${say.name(r.person, ask.lang)}` : say.name(r.person, ask.lang)}</p>
            <p class="under">
              <Cites ask={ask} ids={r.under.filter(u => !u.startsWith('house.')) as readonly Cited[]} />
              <a class="stamp" href={to(ask, `/receipt/${r.id}`)} title={`${M.record[ask.lang]}: ${r.chain}`}>
                {M.receipt[ask.lang]}
              </a>
            </p>
          </div>
        </li>
      )
    })}
  </ol>
)
