/** The PostgreSQL that holds the journal: the embedded one, or any other by its address. */
import pg from 'pg'
import { openEmbedded } from './embedded/embedded.ts'

export interface Cluster {
  readonly kind: 'embedded' | 'external'
  /** For `pg`; the account in it may create tables in the database it names. */
  readonly connectionString: string
  /** Leaves the cluster; an embedded one is stopped when the last server has left it. May be called twice. */
  readonly close: () => Promise<void>
}

export interface ClusterOptions {
  /** The data directory; the embedded cluster's files are in `pg` below it. */
  readonly dataDir: string
  /** The address of a PostgreSQL 15 or later to be used instead. */
  readonly databaseUrl?: string | undefined
  /** Takes progress, a line at a time. */
  readonly log: (line: string) => void
}

const OLDEST = 15

const openExternal = async (connectionString: string, log: (line: string) => void): Promise<Cluster> => {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ version: string; database: string }>(
      `select current_setting('server_version_num') as version, current_database() as database`,
    )
    const major = Math.floor(Number(rows[0]?.version) / 10_000)
    if (major < OLDEST) throw new Error(`it is PostgreSQL ${major}, and ${OLDEST} or later is needed`)
    log(`PostgreSQL ${major} of DATABASE_URL is used, database ${rows[0]?.database}`)
  } catch (cause) {
    throw new Error(`The database of DATABASE_URL cannot be used: ${said(cause)}`, { cause })
  } finally {
    await client.end().catch(() => {})
  }
  return { kind: 'external', connectionString, close: async () => {} }
}

const said = (e: unknown): string =>
  e instanceof AggregateError ? e.errors.map(said).join('; ') : e instanceof Error ? e.message : String(e)

/**
 * Opens the cluster, making and starting it if needed.
 * @throws Error saying what to do, when there is none that can be used
 */
export const openCluster = async ({ dataDir, databaseUrl, log }: ClusterOptions): Promise<Cluster> =>
  databaseUrl ? openExternal(databaseUrl, log) : { kind: 'embedded', ...(await openEmbedded(dataDir, log)) }
