/** A citation: the provision's title, its text opened in place, its page one click away. */

import type { Cited } from '../../law/register/ids.ts'
import { cited } from '../../law/register/register.ts'
import { type Ask, to } from '../request.ts'
import { W } from '../words/common.ts'

const isHouse = (id: Cited) => id.startsWith('house.')

export const Cite = ({ ask, id }: { ask: Ask; id: Cited }) => {
  const c = cited(id)
  return (
    <details class="cite">
      <summary>{c.title[ask.lang]}</summary>
      <span class="cited">
        {c.text[ask.lang]} <a href={to(ask, `/law/${id}`)}>{isHouse(id) ? W.houseRule[ask.lang] : `${W.lines[ask.lang]} ${c.lines}`}</a>
      </span>
    </details>
  )
}
/** Several citations in a row. */
export const Cites = ({ ask, ids }: { ask: Ask; ids: readonly Cited[] }) => (
  <>
    {[...new Set(ids)].map(id => (
      <Cite key={id} ask={ask} id={id} />
    ))}
  </>
)
