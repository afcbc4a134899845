/** Provisions left to human judgement or to another law: who decided and why is recorded, and nothing is enforced. */
import type { Said } from '../kernel/said.ts'
import type { ProvisionId } from './ids.ts'

/** Why nothing enforces it. A provision that a norm cites is never counted as declared. */
export const declared: Readonly<Partial<Record<ProvisionId, Said>>> = {}
