/** Personal content that a court orders erased: it goes from the record, and the matter is made anew from what is left. */
import type { Erasure } from '../../journal/erase.ts'
import type { Journal } from '../../journal/journal.ts'
import { plain } from '../../journal/sealed/json.ts'
import type { Law } from '../../law/kernel/law.ts'
import type { Seen } from '../../law/kernel/world.ts'
import { rowsOf } from '../../registers/rows.ts'
import { folded } from '../performing/fold.ts'
import { reading } from '../performing/world.ts'

export const erasureOf = (law: Law, journal: Journal, order: Omit<Erasure, 'remade'>): Erasure => ({
  ...order,
  remade: async history => {
    const state = plain(history.reduce((s: unknown, e) => folded(law, s, e), undefined))
    const [seen] = await journal.see([order.stream])
    const matter = law.matters.get(seen?.kind ?? '')
    if (!seen || !matter) throw new Error(`there is no ${order.stream}`)
    const heads = new Map<string, Seen>([[order.stream, { ...seen, state }]])
    const { answer: rows } = await reading(journal, heads, world => rowsOf(law, matter, state, world, history.at(-1)?.at ?? order.at))
    return { state, rows }
  },
})
