/** The country's courts, offices and other bodies: as a tree and as a map. */
import type { Body } from '../../law/bodies/body.ts'
import { Frame } from '../frame.tsx'
import { to, type View } from '../request.ts'
import { P } from '../words/pages.ts'

export interface Branch {
  readonly stream: string
  readonly body: Body
}
/** Where a region stands on the schematic map: column and row of a grid, west to east, north to south. */
const GRID: Readonly<Record<string, readonly [number, number]>> = {
  'kz-westkz': [0, 1],
  'kz-atyrau': [0, 2],
  'kz-mangystau': [0, 3],
  'kz-aktobe': [1, 2],
  'kz-kostanay': [2, 0],
  'kz-northkz': [3, 0],
  'kz-akmola': [3, 1],
  'kz-astana': [4, 1],
  'kz-pavlodar': [4, 0],
  'kz-ulytau': [2, 2],
  'kz-karaganda': [3, 2],
  'kz-abai': [5, 1],
  'kz-eastkz': [6, 1],
  'kz-kyzylorda': [2, 3],
  'kz-turkistan': [3, 3],
  'kz-shymkent': [3, 4],
  'kz-zhambyl': [4, 3],
  'kz-almatyobl': [5, 3],
  'kz-zhetisu': [5, 2],
  'kz-almaty': [5, 4],
}
const W = 108
const H = 44
const wrap = (s: string): readonly string[] => {
  const words = s.split(' ')
  return words.length < 2 || s.length < 15
    ? [s]
    : [words.slice(0, Math.ceil(words.length / 2)).join(' '), words.slice(Math.ceil(words.length / 2)).join(' ')]
}
const plain = (name: string) =>
  name.replace(
    / (қаласының|облысының) прокуратурасы$| қаласының соты$|^Прокуратура (города |области )?|Prosecutor's Office of (the City of )?/g,
    '',
  )

const RegionMap = ({ ask, all }: View & { all: readonly Branch[] }) => (
  <svg class="map" viewBox={`0 0 ${7 * W} ${5 * H + 4}`} role="group" aria-label={P.map[ask.lang]}>
    {all
      .filter(b => b.stream.startsWith('office/') && b.body.level === 'oblast')
      .flatMap(b => {
        const at = GRID[b.body.territory]
        if (!at) return []
        const [x, y] = [at[0] * W + 2, at[1] * H + 2]
        const lines = wrap(plain(b.body.name[ask.lang]))
        return [
          <a key={b.stream} href={to(ask, `/matter/${b.stream}`)} aria-label={b.body.name[ask.lang]}>
            <rect x={x} y={y} width={W - 4} height={H - 4} rx="5" />
            {lines.map((l, i) => (
              <text key={l} x={x + (W - 4) / 2} y={y + H / 2 + 2 + (i - (lines.length - 1) / 2) * 13} text-anchor="middle">
                {l}
              </text>
            ))}
          </a>,
        ]
      })}
  </svg>
)
const Tree = ({ ask, say, all, under }: View & { all: readonly Branch[]; under: string | undefined }) => {
  const here = all.filter(
    b =>
      b.body.superior === under || (under === undefined && b.body.superior !== undefined && !all.some(a => a.stream === b.body.superior)),
  )
  if (here.length === 0) return null
  return (
    <ul class={under === undefined ? 'tree' : ''}>
      {here.map(b => (
        <li key={b.stream}>
          <a href={to(ask, `/matter/${b.stream}`)}>{b.body.name[ask.lang]}</a>
          <Tree ask={ask} say={say} all={all} under={b.stream} />
        </li>
      ))}
    </ul>
  )
}
export const BodiesPage = ({ ask, say, all }: View & { all: readonly Branch[] }) => {
  const kinds = [
    ['office', P.offices],
    ['court', P.courts],
    ['agency', P.agencies],
    ['company', P.companies],
  ] as const
  return (
    <Frame ask={ask} say={say} title={P.bodiesTitle[ask.lang]}>
      <h1>{P.bodiesTitle[ask.lang]}</h1>
      <section>
        <RegionMap ask={ask} say={say} all={all} />
        <p class="soft">{P.mapNote[ask.lang]}</p>
      </section>
      <div class="split">
        {kinds.map(([kind, title]) => (
          <section key={kind}>
            <h2>{title[ask.lang]}</h2>
            <Tree ask={ask} say={say} all={all.filter(b => b.stream.startsWith(`${kind}/`))} under={undefined} />
          </section>
        ))}
      </div>
    </Frame>
  )
}
