/** The record as a whole: PostgreSQL with journal and registers, brought up to date and closed in order. */
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { type Cluster, openCluster } from '../journal/cluster.ts'
import { CREW, type Crew } from '../journal/crew/crew.ts'
import { atOneMoment, type Moment } from '../journal/crew/moment.ts'
import { type Erasure, erase } from '../journal/erase.ts'
import type { FileFields } from '../journal/fsck/named.ts'
import { type Awaiting, PostgresAwaiting } from '../journal/kept/awaiting.ts'
import { type Contents, PostgresContents } from '../journal/kept/contents.ts'
import { migrate } from '../journal/migrate.ts'
import { PostgresJournal } from '../journal/postgres.ts'
import type { Queried } from '../journal/reading/pages.ts'
import { SETTING_CHECK } from '../journal/schema/checks.ts'
import { type Identity, PublicLog } from '../log/public-log.ts'
import { type Checked, checked } from './checking/checked.ts'
import { type Ended, PostgresEnded } from './ended.ts'
import { filing } from './filing.ts'
import { PostgresRegisters } from './postgres.ts'
import { PublishedChanges } from './published/changes.ts'
import { PostgresPublished } from './published/postgres.ts'

export interface OpenRecord {
  readonly journal: PostgresJournal
  readonly registers: PostgresRegisters
  readonly published: PostgresPublished
  /** The same in the order in which it was written. */
  readonly changes: PublishedChanges
  readonly contents: Contents
  readonly awaiting: Awaiting
  readonly ended: Ended
  /** Where events get their places after they are committed. */
  readonly publicLog: PublicLog
  /** Personal content of an event with the salt under which its text commits to it; undefined: it has none, or none any more. */
  apart(stream: string, version: number): Promise<{ readonly salt: string; readonly content: string } | undefined>
  readonly pool: pg.Pool
  readonly kind: Cluster['kind']
  /** Whether the database answers. */
  healthy(): Promise<boolean>
  /** The journal, the public log over it, and the documents and files beside it. */
  fsck(): Promise<Checked>
  /** Reads the record as it stands at one moment, at which others can look too; nothing can be written there. */
  still<T>(work: (db: Queried, moment: Moment) => Promise<T>): Promise<T>
  /** Who may help where all of it is read. */
  readonly crew: Crew
  /** Takes personal content out by order of a court; answers with the versions that held any. */
  erase(erasure: Erasure): Promise<readonly number[]>
  /** A value that all servers on this database share, made by the first that asks. */
  shared(name: string): Promise<string>
  /** A text that all servers on this database share, made by the first that asks. */
  kept(name: string, make: () => Promise<string>): Promise<string>
  /** Runs something that only one of several servers may do at a time. */
  alone<T>(work: () => Promise<T>): Promise<T>
  close(): Promise<void>
}
const FOUNDING = 7_412_027
/** Connections that read the record as it stands at one moment. */
const STILL = 4

export interface RecordOptions {
  readonly dataDir: string
  readonly databaseUrl?: string | undefined
  readonly log: (line: string) => void
  readonly connections?: number
  readonly crew?: Crew | undefined
  /** Where acts name files; absent: none does. */
  readonly fileFields?: FileFields
  /** What the public log is called and its key; a key that is not given is made once and kept with the data. */
  readonly identity?: Partial<Identity> | undefined
}
export const openRecord = async (o: RecordOptions): Promise<OpenRecord> => {
  const cluster = await openCluster(o)
  const pool = new pg.Pool({ connectionString: cluster.connectionString, max: o.connections ?? 12 })
  // A connection lost while idle is replaced by the next query; without a listener it would end the process.
  pool.on('error', e => o.log(`a database connection was lost: ${e.message}`))
  const close = async () => {
    await pool.end()
    await cluster.close()
  }
  /** Whoever cannot go on leaves nothing open, or the program would not end. */
  const orClosed = async (e: unknown): Promise<never> => {
    await close()
    throw e
  }
  await migrate(pool).catch(orClosed)
  const kept = async (name: string, make: () => Promise<string>) => {
    const read = async () => (await pool.query<{ value: string }>('select value from setting where name = $1', [name])).rows[0]?.value
    const there = await read()
    if (there !== undefined) return there
    await pool.query(
      `insert into setting(name, value, "check") select name, value, ${SETTING_CHECK} from (values ($1::text, $2::text)) s(name, value)
         on conflict do nothing`,
      [name, await make()],
    )
    return (await read()) ?? ''
  }
  const shared = (name: string) => kept(name, async () => randomBytes(32).toString('hex'))
  const identity = { ...o.identity, seed: o.identity?.seed ?? (await shared('log-key')) }
  const crew = o.crew ?? CREW
  const publicLog = await PublicLog.open(pool, identity).catch(orClosed)
  return {
    publicLog,
    journal: new PostgresJournal(pool, filing),
    registers: new PostgresRegisters(pool),
    published: new PostgresPublished(pool),
    changes: new PublishedChanges(pool),
    contents: new PostgresContents(pool),
    awaiting: new PostgresAwaiting(pool),
    ended: new PostgresEnded(pool),
    pool,
    kind: cluster.kind,
    healthy: () =>
      pool.query('select 1').then(
        () => true,
        () => false,
      ),
    crew,
    fsck: () =>
      atOneMoment(pool, STILL, (db, moment) => checked(db, { vkey: publicLog.vkey, fileFields: o.fileFields ?? new Map() }, crew, moment)),
    still: work => atOneMoment(pool, STILL, work),
    erase: e => erase(pool, filing, e),
    shared,
    kept,
    apart: async (stream, version) => {
      const { rows } = await pool.query<{ salt: Buffer; content: string }>(
        'select salt, content from event where stream = $1 and version = $2 and content is not null',
        [stream, version],
      )
      return rows[0] && { salt: rows[0].salt.toString('hex'), content: rows[0].content }
    },
    alone: async work => {
      const client = await pool.connect()
      try {
        await client.query('select pg_advisory_lock($1)', [FOUNDING])
        return await work()
      } finally {
        await client.query('select pg_advisory_unlock($1)', [FOUNDING])
        client.release()
      }
    },
    close,
  }
}
