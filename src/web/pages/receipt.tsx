/** The receipt of an act: what was done, under which provisions, what is now due by whom, its number. */
import type { Recorded } from '../../chancery/chancery.ts'
import { isReserved } from '../../chancery/seeing/sight.ts'
import { codeOf } from '../../documents/code.ts'
import type { Due } from '../../law/kernel/duty.ts'
import type { StreamId } from '../../law/kernel/world.ts'
import type { Cited } from '../../law/register/ids.ts'
import { Frame } from '../frame.tsx'
import { Cites } from '../parts/cite.tsx'
import { OnDay } from '../parts/dates.tsx'
import { Values } from '../parts/values.tsx'
import { to, type View } from '../request.ts'
import { W } from '../words/common.ts'
import { D } from '../words/document.ts'
import { M } from '../words/matter.ts'

interface Props extends View {
  readonly record: Recorded
  readonly stream: StreamId
  readonly dues: readonly Due[]
  readonly repeated: boolean
  /** The matter's state, as far as it is open to the reader. */
  readonly state: unknown
}
export const ReceiptPage = ({ ask, say, record, stream, dues, repeated, state }: Props) => {
  const act = ask.chancery.law.acts.get(record.act)
  const open = dues.filter(d => d.is === 'open' || d.is === 'overdue')
  return (
    <Frame ask={ask} say={say} title={M.receipt[ask.lang]}>
      <p class="crumb">
        <a href={to(ask, `/matter/${stream}`)}>{say.name(stream, ask.lang)}</a>
      </p>
      <h1>{act?.done[ask.lang] ?? record.act}</h1>
      <p class="sub">
        <span class="id done">✓ {M.done[ask.lang]}</span> {say.instant(record.at, ask.lang)} ·{' '}
        {say.name(record.body ?? record.person, ask.lang)}
      </p>
      {repeated && <p class="alert warn">{M.repeated[ask.lang]}</p>}
      <div class="cols">
        <section>
          <Values ask={ask} say={say} act={act} data={record.data} state={state} files={to(ask, `/matter/${record.stream}/file`)} />
          {act?.document && record.text !== '' && (
            <p class="buttons">
              <a class="btn light" href={to(ask, `/act/${codeOf(record.id)}`)}>
                {D.paper[ask.lang]}
              </a>
            </p>
          )}
          {isReserved(record) && <p class="soft">{W.reserved[ask.lang]}</p>}
          {record.under.length > 0 && (
            <>
              <h2>{M.restsOn[ask.lang]}</h2>
              <div class="flow">
                <Cites ask={ask} ids={record.under as readonly Cited[]} />
              </div>
            </>
          )}
          <details class="record">
            <summary>{M.record[ask.lang]}</summary>
            <dl class="values">
              <div>
                <dt>{M.actNumber[ask.lang]}</dt>
                <dd>
                  <code>{record.id}</code>
                </dd>
              </div>
              <div>
                <dt>{M.chain[ask.lang]}</dt>
                <dd>
                  <code>{record.chain}</code>
                </dd>
              </div>
              <div>
                <dt>{M.lawVersion[ask.lang]}</dt>
                <dd>
                  <code>{record.law.slice(0, 16)}</code> · {record.engine}
                </dd>
              </div>
            </dl>
          </details>
        </section>
        <aside>
          <section class="card due">
            <h2>{M.dueNow[ask.lang]}</h2>
            {open.length === 0 && <p class="soft">{M.noDuties[ask.lang]}</p>}
            <ul>
              {open.map((d, i) => (
                <li key={i} class={d.is === 'overdue' ? 'late' : ''}>
                  <div class="when">{d.day ? <OnDay ask={ask} day={d.day} /> : <small>{M.noTerm[ask.lang]}</small>}</div>
                  <div>
                    <p>{d.duty.name[ask.lang]}</p>
                    <p class="by">{say.name(d.owed.by, ask.lang)}</p>
                  </div>
                </li>
              ))}
            </ul>
            <p>
              <a class="btn" href={to(ask, `/matter/${stream}`)}>
                {M.openMatter[ask.lang]}
              </a>
            </p>
          </section>
        </aside>
      </div>
    </Frame>
  )
}
