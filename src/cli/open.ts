/** The record that the settings name, opened for one command and closed in order. */
import type { Chancery } from '../chancery/chancery.ts'
import { type OpenChancery, openChancery } from '../chancery/open.ts'
import { foundingCommands } from '../demo/country.ts'
import { law } from '../law/index.ts'
import type { StreamId } from '../law/kernel/world.ts'
import { type Config, configOf, Misconfigured } from './config.ts'
import { complain, Usage } from './say.ts'

export const opened = async <T>(work: (open: OpenChancery, config: Config) => Promise<T>): Promise<T> => {
  const config = configured()
  const { dataDir, databaseUrl, publicLog: identity, signatures: signing } = config
  const open = await openChancery({ law, founding: foundingCommands, dataDir, databaseUrl, identity, signing, log: complain })
  try {
    return await work(open, config)
  } finally {
    await open.close()
  }
}
const configured = () => {
  try {
    return configOf()
  } catch (e) {
    throw e instanceof Misconfigured ? new Usage(e.message) : e
  }
}

/** Who acts: a registered person, in the office named, in their own name, or in the only office they hold. @throws Usage */
export const actorNamed = async (
  chancery: Chancery,
  person: string | undefined,
  as: string | undefined,
): Promise<{ readonly person: StreamId; readonly body?: StreamId }> => {
  if (!person) throw new Usage('who acts? --as citizen/applicant-1')
  const row = await chancery.registers.matter(person)
  if (row?.kind !== 'person') throw new Usage(`no such person: ${person}`)
  if (as === 'self') return { person }
  const bodies = [...new Set((await chancery.offices(person)).map(o => o.body))]
  const body = as ?? (bodies.length === 1 ? bodies[0] : undefined)
  return { person, ...(body && { body }) }
}
