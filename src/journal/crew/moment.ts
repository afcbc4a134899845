/** The record as it stands at one moment, whatever is written meanwhile: over several connections, from several threads. */
import pg from 'pg'
import { oneAtATime, type Queried, read } from '../reading/pages.ts'

/** A moment that others can look at as long as whoever holds it does. */
export interface Moment {
  readonly connectionString: string
  /** As PostgreSQL calls it. */
  readonly snapshot: string
}
const BEGIN = 'begin isolation level repeatable read read only'
/** Lets a connection see a moment that another one holds. */
export const lookAt = async (client: pg.ClientBase, snapshot: string): Promise<void> => {
  await client.query(BEGIN)
  await client.query(`set transaction snapshot ${pg.escapeLiteral(snapshot)}`)
}
/** Each question goes to the connection that has the least to do. */
export const spread = (clients: readonly pg.ClientBase[]): Queried => {
  const lines = clients.map(client => ({ db: oneAtATime(client), waiting: 0 }))
  const query = (...asked: readonly unknown[]) => {
    const line = lines.reduce((a, b) => (b.waiting < a.waiting ? b : a))
    line.waiting++
    const answer = (line.db.query as (...asked: readonly unknown[]) => Promise<unknown>)(...asked)
    read(answer).finally(() => line.waiting--)
    return answer
  }
  return { query } as Queried
}
/** @param connections how many are taken of the pool, if it has as many */
export const atOneMoment = async <T>(pool: pg.Pool, connections: number, work: (db: Queried, moment: Moment) => Promise<T>): Promise<T> => {
  const clients: pg.PoolClient[] = []
  const one = async (): Promise<pg.PoolClient> => {
    const client = await pool.connect()
    clients.push(client)
    return client
  }
  try {
    const first = await one()
    await first.query(BEGIN)
    const { rows } = await first.query<{ snapshot: string }>('select pg_export_snapshot() as snapshot')
    const snapshot = rows[0]?.snapshot ?? ''
    while (clients.length < Math.min(connections, pool.options.max)) await lookAt(await one(), snapshot)
    return await work(spread(clients), { connectionString: pool.options.connectionString ?? '', snapshot })
  } finally {
    for (const client of clients) {
      await client.query('rollback').catch(() => {})
      client.release()
    }
  }
}
