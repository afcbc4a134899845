/** `draw`: recomputes a draw from what its certificate shows, so that nobody has to take anybody's word for it. */
import { drawings, type Weighted } from '../../law/proceedings/draw.ts'
import { JSON_OPTION, read } from '../arguments.ts'
import type { Run } from '../main.ts'
import { OK, print, printJson, Usage } from '../say.ts'

/** `name`, or `name=weight`; the weight is 1 where none is given. */
const weighted = (text: string): Weighted => {
  const [judge = '', weight = '1'] = text.split('=')
  if (!judge || !/^[1-9]\d{0,5}$/.test(weight)) throw new Usage(`not a judge of a pool: “${text}” (judge/bostandyk-1, judge/bostandyk-1=2)`)
  return { judge, weight: Number(weight) }
}
export const run: Run = async args => {
  const { values, positionals } = read(args, { ...JSON_OPTION, count: { type: 'string' } })
  const [seed = '', ...names] = positionals
  if (!/^[0-9a-f]{64}$/i.test(seed)) throw new Usage('a seed has 64 hexadecimal digits')
  const pool = names.map(weighted)
  if (pool.length === 0) throw new Usage('among whom? In the order of the certificate')
  const count = values.count ?? '1'
  if (!/^[1-9]\d{0,2}$/.test(count)) throw new Usage(`how many are drawn? Not “${count}”`)
  const drawn = drawings(seed, pool, Number(count))
  if (values.json) printJson(drawn.map(d => ({ judge: d.judge, seed: `${d.seed}`, total: `${d.total}`, remainder: `${d.remainder}` })))
  else for (const d of drawn) print(`${d.seed} mod ${d.total} = ${d.remainder}  →  ${d.judge}`)
  return OK
}
