/** The register of the law: every provision that is cited, in three languages, with its lines in the source. */
import type { Said } from '../kernel/said.ts'
import courts from './data/courts.json' with { type: 'json' }
import principles from './data/principles.json' with { type: 'json' }
import prosecutor from './data/prosecutor.json' with { type: 'json' }
import service from './data/supervision-service.json' with { type: 'json' }
import { type HouseRule, house } from './house.ts'
import type { Cited, HouseRuleId, ProvisionId } from './ids.ts'
import { type Reading, readings } from './readings.ts'

export interface Provision {
  readonly id: ProvisionId
  readonly kind: string
  /** Lines of the source: `1869-1877,2402`. */
  readonly lines: string
  /** The finer norms of the text that it gathers. */
  readonly covers: readonly string[]
  readonly title: Said
  readonly text: Said
}
/** All provisions, in the order of the text. */
export const provisions: readonly Provision[] = [...courts, ...principles, ...prosecutor, ...service] as readonly Provision[]
const byId: ReadonlyMap<string, Provision> = new Map(provisions.map(p => [p.id, p]))

export const isProvision = (id: string): id is ProvisionId => byId.has(id)
export const provision = (id: ProvisionId): Provision => {
  const p = byId.get(id)
  if (!p) throw new Error(`no such provision: ${id}`)
  return p
}
/** What is cited: a provision of the law, or a rule of the house (which has no lines). */
export const cited = (id: Cited): { readonly title: Said; readonly text: Said; readonly lines: string; readonly kind: string } => {
  const p = byId.get(id)
  if (p) return p
  const rule: HouseRule = house[id as HouseRuleId]
  return { ...rule, lines: '', kind: 'house' }
}
/** How doubtful places of a provision are read. */
export const readingsOf = (id: ProvisionId): readonly Reading[] => readings.filter(r => r.provisions.includes(id))
