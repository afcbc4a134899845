/** The demo country in memory, for what is played and not kept. */
import { foundInMemory, type MemoryCountry } from '../chancery/country.ts'
import { foundingCommands } from '../demo/country.ts'
import { law } from '../law/index.ts'

export const demoCountry = (): Promise<MemoryCountry> => foundInMemory(law, foundingCommands)
