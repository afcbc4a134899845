/** The register of the law: a table of contents. */
export { declared } from './declared.ts'
export { described, isDescribed } from './described.ts'
export { type HouseRule, house } from './house.ts'
export type { Cited, HouseRuleId, ProvisionId } from './ids.ts'
export { type Dated, type ParameterId, parameterOn, parameters, type TextParameterId, textOn } from './parameters.ts'
export { type Part, parts, type Reading, readings } from './readings.ts'
export {
  type Citation,
  cited,
  isHouseRule,
  isProvision,
  type Provision,
  type ProvisionKind,
  provision,
  provisions,
  provisionsById,
  readingsOf,
} from './register.ts'
