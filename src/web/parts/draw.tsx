/** The certificate of a draw: what it was made from, the seed, and the arithmetic with which anyone can recompute it. */

import type { StreamId } from '../../law/kernel/world.ts'
import type { Drawn, Pool } from '../../law/proceedings/case/case.ts'
import { drawings } from '../../law/proceedings/draw.ts'
import type { View } from '../request.ts'
import { M } from '../words/matter.ts'

export interface WithDraw {
  readonly pool?: Pool
  readonly drawn?: Drawn
  readonly judge?: StreamId
  readonly byChair?: boolean
}
export const hasDraw = (state: unknown): state is WithDraw =>
  typeof state === 'object' && state !== null && 'pool' in state && (state as WithDraw).pool !== undefined

export const DrawCard = ({ ask, say, state }: View & { state: WithDraw }) => {
  const { pool, drawn } = state
  if (!pool) return null
  const again = drawn ? drawings(drawn.seed, pool.among, drawn.judges.length) : []
  return (
    <section class="card draw" aria-labelledby="draw">
      <h2 id="draw">{M.drawTitle[ask.lang]}</h2>
      <ol>
        {pool.among.map(p => (
          <li key={p.judge}>
            {say.name(p.judge, ask.lang)} <small>· {M.drawWeight[ask.lang].replace('{n}', String(p.weight))}</small>{' '}
            {drawn?.judges.includes(p.judge) && <b>✓</b>}
          </li>
        ))}
      </ol>
      {pool.excluded.length > 0 && (
        <p class="soft">
          {M.drawExcluded[ask.lang]}: {pool.excluded.map(x => `${say.name(x.judge, ask.lang)} – ${x.why}`).join('; ')}
        </p>
      )}
      {drawn && state.byChair && state.judge && (
        <p>
          {M.drawByChair[ask.lang]}: <b>{say.name(state.judge, ask.lang)}</b>
        </p>
      )}
      {drawn && (
        <details>
          <summary>{M.drawHow[ask.lang]}</summary>
          <p>{M.drawRule[ask.lang]}</p>
          <p>
            N = <code>{drawn.seed}</code>
          </p>
          <ul class="sum">
            {again.map((d, i) => (
              <li key={d.judge}>
                {i === 0 ? 'N' : 'N′'} mod {String(d.total)} = {String(d.remainder)} → {say.name(d.judge, ask.lang)}
              </li>
            ))}
          </ul>
          <p>
            <b>{again.map(d => d.judge).join() === drawn.judges.join() ? M.drawFits[ask.lang] : M.drawDiffers[ask.lang]}</b>
          </p>
        </details>
      )}
    </section>
  )
}
/** The people whom a draw names. */
export const peopleInDraw = (state: unknown): readonly string[] =>
  hasDraw(state) ? [...(state.pool?.among ?? []), ...(state.pool?.excluded ?? [])].map(p => p.judge) : []
