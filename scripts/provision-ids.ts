/** Writes `src/law/register/ids.ts` from the data and from the rules of the house. */
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { house } from '../src/law/register/house.ts'
import { provisions } from '../src/law/register/register.ts'

const union = (name: string, ids: readonly string[]) => [`export type ${name} =`, ...ids.map(id => `  | '${id}'`)].join('\n')

const ids = `/** The ids of all provisions and of the rules of the house. Generated from the data; a test holds them equal. */

${union(
  'ProvisionId',
  provisions.map(p => p.id),
)}

/** Rules of the installation: not law, and never counted as such. */
${union('HouseRuleId', Object.keys(house))}

export type Cited = ProvisionId | HouseRuleId
`

writeFileSync(resolve(import.meta.dirname, '../src/law/register/ids.ts'), ids)
console.log(`${provisions.length} provisions, ${Object.keys(house).length} rules of the house`)
