/** What the certificate of a draw says besides its fields: who could be drawn, who not and why, and the arithmetic to do again. */
import type { Saying } from '../../chancery/telling/saying.ts'
import type { Lang } from '../../law/kernel/said.ts'
import type { StreamId } from '../../law/kernel/world.ts'
import type { Drawn, Pool } from '../../law/proceedings/case/case.ts'
import { drawings } from '../../law/proceedings/draw.ts'
import type { Entry } from './entry.ts'
import { D } from './words.ts'

interface IsDraw {
  readonly drawn: Drawn
}
export const isDraw = (data: Readonly<Record<string, unknown>>): data is Readonly<Record<string, unknown>> & IsDraw =>
  typeof (data.drawn as Drawn | undefined)?.seed === 'string'

/** The people whom the certificate names. */
export const judgesIn = (pool: Pool | undefined): readonly StreamId[] =>
  [...(pool?.among ?? []), ...(pool?.excluded ?? [])].map(p => p.judge)

/** @returns nothing for what is no draw, or one whose pool the record does not hold any more */
export const drawEntries = (
  data: Readonly<Record<string, unknown>>,
  pool: Pool | undefined,
  say: Saying,
  languages: readonly Lang[],
): readonly Entry[] => {
  if (!pool || !isDraw(data)) return []
  const { drawn } = data
  const entry = (key: 'pool' | 'excluded' | 'drawn', items: (lang: Lang) => readonly string[]): readonly Entry[] =>
    items('kk').length ? [{ label: languages.map(l => D[key][l]), said: languages.map(l => items(l).join('\n')) }] : []
  const steps = drawings(drawn.seed, pool.among, drawn.judges.length)
  return [
    ...entry('pool', l => pool.among.map((p, i) => `${i + 1}. ${say.name(p.judge, l)}: ${p.weight}`)),
    ...entry('excluded', l => pool.excluded.map(x => `${say.name(x.judge, l)} – ${x.why || '—'}`)),
    ...entry('drawn', l => drawn.judges.map(j => say.name(j, l))),
    {
      label: languages.map(l => D.reckoning[l]),
      blocks: [
        { is: 'paragraph', text: `N = ${drawn.seed.replace(/(.{8})(?=.)/g, '$1 ')}` },
        { is: 'paragraph', text: steps.map((s, i) => `${i === 0 ? 'N' : 'N′'} mod ${s.total} = ${s.remainder}`).join('\n') },
      ],
    },
  ]
}
