/** All that one person is told by a chancery, through whatever door. */
import type { Chancery } from '../src/chancery/chancery.ts'
import { visiblePage, visibleRows } from '../src/chancery/seeing/visible.ts'
import { noticesFor } from '../src/chancery/telling/notices.ts'
import { PEOPLE } from '../src/demo/people.ts'
import { law } from '../src/law/index.ts'
import type { StreamId } from '../src/law/kernel/world.ts'

export const NUMBERED = [...law.matters.values()].filter(m => m.series).map(m => m.kind)
/** Nobody in particular among them. */
export const EVERYBODY: readonly (StreamId | undefined)[] = [undefined, ...PEOPLE.map(p => p.id)]
/** Definitions of the law stand in views as they are; what is told is what they were made from. */
export const said = (x: unknown) =>
  JSON.stringify(x, (key, v) => (['matter', 'act', 'duty', 'norm'].includes(key) && typeof v === 'object' ? v.id : v))

/** Every act that names an item, aimed at items that the matter may hold; the rest with nothing filled in. */
const aims = (chancery: Chancery, stream: StreamId, kind: string) =>
  [...chancery.law.acts.values()]
    .filter(a => !a.opens && a.in.kind === kind)
    .flatMap(act => {
      const items = Object.keys(act.input).filter(k => act.input[k]?.from)
      return (items.length ? ['1', '2', '3', '9'] : ['']).map(key => ({
        act: act.id,
        stream,
        input: Object.fromEntries(items.map(k => [k, key])),
      }))
    })

/** All that one person is told of the numbered matters of the country. */
export const toldTo = async (chancery: Chancery, person: StreamId | undefined, searches: readonly string[]) => {
  const told: unknown[] = []
  const rows = await chancery.registers.matters({ kinds: NUMBERED, limit: 1_000 })
  const bodies: readonly (StreamId | undefined)[] = person ? [undefined, ...(await chancery.offices(person)).map(o => o.body)] : [undefined]
  for (const text of ['', ...searches]) told.push(await visiblePage(chancery, { kinds: NUMBERED, text }, person, 200))
  for (const body of bodies) {
    if (person) told.push(await noticesFor(chancery, body ? [body] : [person], person, 200), await chancery.beginnings(person, body))
    for (const { stream, kind, links } of rows) {
      const view = await chancery.look(stream, person, body)
      if (view) {
        const linked = await Promise.all(links.map(l => chancery.registers.matter(l)))
        told.push(view)
        told.push(
          await visibleRows(
            chancery,
            linked.filter(r => r !== undefined),
            person,
          ),
          await visibleRows(chancery, await chancery.registers.stemming(stream), person),
        )
      }
      if (person)
        for (const aim of aims(chancery, stream, kind)) {
          const foreseen = await chancery.foresee({ ...aim, person, ...(body && { body }) })
          if (!('is' in foreseen)) told.push(foreseen.prospect)
        }
    }
  }
  return said(told)
}
