/** Provisions that say what a thing is rather than what must be done: shown, and used as terms. Known by their kind, never listed by hand. */
import { type Provision, type ProvisionKind, provisions } from './register.ts'

const TERMS: readonly ProvisionKind[] = ['definition', 'principle', 'structure', 'attribute']

export const isDescribed = (p: Provision): boolean => TERMS.includes(p.kind)
export const described: readonly Provision[] = provisions.filter(isDescribed)
