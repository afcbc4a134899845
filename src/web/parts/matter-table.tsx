/** A table of matters; on a phone each row becomes a card. */
import type { MatterRow } from '../../registers/registers.ts'
import { to, type View } from '../request.ts'
import { W } from '../words/common.ts'
import { M } from '../words/matter.ts'
import { Short } from './dates.tsx'

export const MatterTable = ({ ask, say, rows }: View & { rows: readonly MatterRow[] }) => {
  const { law } = ask.chancery
  if (rows.length === 0) return <p class="soft">{W.empty[ask.lang]}</p>
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={W.matters[ask.lang]}>
      <table>
        <thead>
          <tr>
            <th scope="col">№</th>
            <th scope="col">{M.about[ask.lang]}</th>
            <th scope="col">{M.stage[ask.lang]}</th>
            <th scope="col">{M.moved[ask.lang]}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(r => {
            const matter = law.matters.get(r.kind)
            const about = typeof r.about === 'string' ? r.about : r.about[ask.lang]
            return (
              <tr key={r.stream}>
                <td>
                  <a href={to(ask, `/matter/${r.stream}`)}>{r.number ?? say.name(r.stream, ask.lang)}</a>
                </td>
                <td>
                  <b>{r.called[ask.lang]}</b>
                  <br />
                  {about.length > 140 ? `${about.slice(0, 139)}…` : about}
                </td>
                <td>{matter?.stages.find(s => s.id === r.stage)?.name[ask.lang] ?? r.stage}</td>
                <td>
                  <Short ask={ask} day={r.movedAt.slice(0, 10)} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
