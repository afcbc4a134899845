/** The country's courts, offices and other bodies: as a tree and as a map. */
import { Frame } from '../frame.tsx'
import { type Branch, RegionMap } from '../parts/region-map.tsx'
import { to, type View } from '../request.ts'
import { P } from '../words/pages.ts'

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
        <RegionMap ask={ask} all={all} />
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
