/** The matter graph: what this matter stems from and what it led to, drawn and as a list. */
import type { MatterRow } from '../../registers/registers.ts'
import { to, type View } from '../request.ts'
import { M } from '../words/matter.ts'

const BOX = { w: 168, h: 40, gap: 14, col: 34 }
const short = (s: string) => (s.length > 24 ? `${s.slice(0, 23)}…` : s)

const Node = ({ ask, say, row, x, y, here }: View & { row: MatterRow; x: number; y: number; here?: boolean }) => (
  <a href={to(ask, `/matter/${row.stream}`)}>
    <rect x={x} y={y} width={BOX.w} height={BOX.h} rx="6" class={here ? 'here' : row.final ? 'final' : ''} />
    <text x={x + 9} y={y + 17}>
      {short(say.name(row.stream, ask.lang))}
    </text>
    <text x={x + 9} y={y + 32} class="soft">
      {short(ask.chancery.law.matters.get(row.kind)?.stages.find(s => s.id === row.stage)?.name[ask.lang] ?? '')}
    </text>
  </a>
)

export const Linked = ({
  ask,
  say,
  here,
  before,
  after,
}: View & { here: MatterRow; before: readonly MatterRow[]; after: readonly MatterRow[] }) => {
  if (!before.length && !after.length) return null
  const columns = [before, [here], after].filter(c => c.length)
  const width = BOX.w
  const rows = columns.flat()
  const height = rows.length * (BOX.h + BOX.gap) - BOX.gap
  const y = (r: MatterRow) => rows.indexOf(r) * (BOX.h + BOX.gap)
  const indent = (r: MatterRow) =>
    before.includes(r) ? 0 : r === here ? BOX.col * (before.length ? 1 : 0) : BOX.col * (before.length ? 2 : 1)
  const elbow = (from: MatterRow, target: MatterRow) =>
    `M${indent(from) + 16} ${y(from) + BOX.h}V${y(target) + BOX.h / 2}H${indent(target)}`
  return (
    <section class="card" aria-labelledby="linked">
      <h2 id="linked">{M.linked[ask.lang]}</h2>
      <svg class="graph" viewBox={`-1 -1 ${width + BOX.col * 2 + 2} ${height + 2}`} role="group" aria-label={M.linked[ask.lang]}>
        {before.map(b => (
          <path key={b.stream} d={elbow(b, here)} />
        ))}
        {after.map(a => (
          <path key={a.stream} d={elbow(here, a)} />
        ))}
        {rows.map(r => (
          <Node key={r.stream} ask={ask} say={say} row={r} x={indent(r)} y={y(r)} here={r === here} />
        ))}
      </svg>
    </section>
  )
}
