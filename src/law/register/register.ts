/** The register of the law: every provision that is cited, in three languages, with its lines in the source. */
import type { Said } from '../kernel/said.ts'
import courts from './data/courts.json' with { type: 'json' }
import principles from './data/principles.json' with { type: 'json' }
import prosecutor from './data/prosecutor.json' with { type: 'json' }
import service from './data/supervision-service.json' with { type: 'json' }
import { type HouseRule, house } from './house.ts'
import type { Cited, HouseRuleId, ProvisionId } from './ids.ts'
import { type Reading, readings } from './readings.ts'

export type ProvisionKind =
  | 'attribute'
  | 'benefit'
  | 'consequence'
  | 'deadline'
  | 'definition'
  | 'duty'
  | 'finance'
  | 'power'
  | 'principle'
  | 'procedure'
  | 'prohibition'
  | 'qualification'
  | 'quorum'
  | 'right'
  | 'structure'
  | 'substitution'
  | 'term'

export interface Provision {
  readonly id: ProvisionId
  readonly kind: ProvisionKind
  /** Lines of the source: `1869-1877,2402`. */
  readonly lines: string
  /** The finer norms of the text that it gathers. */
  readonly covers: readonly string[]
  readonly title: Said
  readonly text: Said
}
/** All provisions, in the order of the text. */
export const provisions: readonly Provision[] = [...courts, ...principles, ...prosecutor, ...service] as readonly Provision[]
/** The same by id; asked with any string. */
export const provisionsById: ReadonlyMap<string, Provision> = new Map(provisions.map(p => [p.id, p]))

export const isProvision = (id: string): id is ProvisionId => provisionsById.has(id)
export const isHouseRule = (id: string): id is HouseRuleId => Object.hasOwn(house, id)
export const provision = (id: ProvisionId): Provision => {
  const p = provisionsById.get(id)
  if (!p) throw new Error(`no such provision: ${id}`)
  return p
}

/** What is cited, ready to be shown. A rule of the house has no lines, and its kind says that it is not law. */
export interface Citation {
  readonly title: Said
  readonly text: Said
  readonly lines: string
  readonly kind: ProvisionKind | 'house'
}
export const cited = (id: Cited): Citation => {
  const p = provisionsById.get(id)
  if (p) return p
  const rule: HouseRule | undefined = isHouseRule(id) ? house[id] : undefined
  if (!rule) throw new Error(`nothing to cite: ${id}`)
  return { ...rule, lines: '', kind: 'house' }
}

/** How doubtful places of a provision are read. */
export const readingsOf = (id: ProvisionId): readonly Reading[] => readings.filter(r => r.provisions.includes(id))
