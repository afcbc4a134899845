/** The course of a matter: each act with who did it, in what office, under which provisions. */
import type { Recorded } from '../../chancery/chancery.ts'
import { isReserved } from '../../chancery/seeing/sight.ts'
import { codeOf } from '../../documents/code.ts'
import type { Act } from '../../law/kernel/act.ts'
import type { StreamId } from '../../law/kernel/world.ts'
import type { Cited } from '../../law/register/ids.ts'
import { to, type View } from '../request.ts'
import { W } from '../words/common.ts'
import { D } from '../words/document.ts'
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

const STREAM = /^[a-z][a-z0-9-]*\/[a-z0-9-]{1,80}$/
/** What an event names besides the fields of its act: who took a seat, who left it. */
export const beside = (act: Act | undefined, r: Recorded): readonly StreamId[] =>
  Object.entries(r.data).flatMap(([key, v]) => (typeof v === 'string' && v !== r.stream && !act?.input[key] && STREAM.test(v) ? [v] : []))
/** Of those the people and bodies: what is said of matters is for their own pages, where it is asked who may see them. */
const Beside = ({ ask, say, act, r }: View & { act: Act | undefined; r: Recorded }) => (
  <>
    {beside(act, r)
      .filter(who => say.named(who) && !ask.chancery.law.matters.get(say.named(who)?.kind ?? '')?.series)
      .map(who => (
        <p key={who}>
          <a href={to(ask, `/matter/${who}`)}>{say.name(who, ask.lang)}</a>
        </p>
      ))}
  </>
)

export const Timeline = ({ ask, say, history, state, kind }: View & { history: readonly Recorded[]; state: unknown; kind: string }) => (
  <ol class="timeline">
    {[...entries(history)].reverse().map(r => {
      const act = ask.chancery.law.acts.get(r.act)
      return (
        <li key={r.id} id={`e${r.version}`}>
          <At ask={ask} at={r.at} />
          <div>
            <h3>{act?.done[ask.lang] ?? r.act}</h3>
            {act?.in.kind !== kind && <Beside ask={ask} say={say} act={act} r={r} />}
            {r.erased || isReserved(r) ? (
              <p class="soft">{(r.erased ? W.erased : W.reserved)[ask.lang]}</p>
            ) : (
              <Values ask={ask} say={say} act={act} data={r.data} state={state} files={to(ask, `/matter/${r.stream}/file`)} />
            )}
            <p class="by">{r.body ? `${say.name(r.body, ask.lang)} · ${say.name(r.person, ask.lang)}` : say.name(r.person, ask.lang)}</p>
            <p class="under">
              <Cites ask={ask} ids={r.under.filter(u => !u.startsWith('house.')) as readonly Cited[]} />
              {act?.document && act.in.kind === kind && r.text !== '' && (
                <a class="stamp" href={to(ask, `/act/${codeOf(r.id)}`)}>
                  {D.paper[ask.lang]}
                </a>
              )}
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
