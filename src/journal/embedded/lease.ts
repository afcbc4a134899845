/** One server's share in an embedded cluster: a connection that holds a shared lock for as long as the server lives. */
import pg from 'pg'
import { NAME } from './create.ts'
import type { Postmaster } from './postmaster.ts'

const LOCK = 7_461_726_179

export interface Lease {
  /** Gives the share back. `last`: nobody else has one, and until the connection ends nobody gets one. */
  readonly giveBack: () => Promise<'last' | 'others remain'>
  readonly end: () => Promise<void>
}

export const address = ({ port, socketDir }: Postmaster, password: string, database: string): string =>
  `postgresql://${NAME}:${password}@127.0.0.1:${port}/${database}${socketDir ? `?host=${encodeURIComponent(socketDir)}` : ''}`

const ensureDatabase = async (client: pg.Client): Promise<void> => {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [NAME])
  if (rowCount) return
  await client.query(`create database ${NAME}`).catch((e: { code?: string }) => {
    if (e.code !== '42P04' && e.code !== '23505') throw e
  })
}

/** `undefined` while the server is starting or stopping: try again. @throws Error when it is not this data's server */
export const lease = async (server: Postmaster, password: string): Promise<Lease | undefined> => {
  const client = new pg.Client({ connectionString: address(server, password, 'postgres'), application_name: 'tarazy: in use' })
  client.on('error', () => {})
  const end = () => client.end().catch(() => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock_shared($1) as held', [LOCK])
    if (!rows[0]?.held) {
      await end()
      return undefined
    }
  } catch (cause) {
    await end()
    if (String((cause as { code?: string }).code).startsWith('28'))
      throw new Error(`The PostgreSQL on port ${server.port} does not accept the password of this data directory`, { cause })
    return undefined
  }
  await ensureDatabase(client)
  return {
    end,
    giveBack: async () => {
      await client.query('select pg_advisory_unlock_shared($1)', [LOCK])
      const { rows } = await client.query<{ last: boolean }>('select pg_try_advisory_lock($1) as last', [LOCK])
      return rows[0]?.last ? 'last' : 'others remain'
    },
  }
}
