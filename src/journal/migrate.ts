/** Brings the schema of a database up to date; several servers may start at once. */
import type pg from 'pg'
import { MIGRATIONS } from './schema.ts'

/** Any number, the same in every server: whoever holds this lock changes the schema. */
const LOCK = 7_412_026

export const migrate = async (pool: pg.Pool): Promise<void> => {
  const client = await pool.connect()
  try {
    const { rows } = await client.query<{ encoding: string }>(`select current_setting('server_encoding') as encoding`)
    if (rows[0]?.encoding !== 'UTF8')
      throw new Error(`The database keeps its texts in ${rows[0]?.encoding}; it must be made with encoding UTF8`)
    // In Kazakh and Russian nothing would be found otherwise, and nobody would be told why.
    const { rows: letters } = await client.query<{ known: boolean; ctype: string }>(
      `select lower('Ж') = 'ж' as known, datctype as ctype from pg_database where datname = current_database()`,
    )
    if (!letters[0]?.known)
      throw new Error(
        `The database knows no letters but Latin ones (LC_CTYPE ${letters[0]?.ctype}); it must be made with a locale such as C.UTF-8`,
      )
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock($1)', [LOCK])
    await client.query('create table if not exists migration(n int primary key, at timestamptz not null default now())')
    const done = (await client.query<{ n: number }>('select coalesce(max(n), 0) as n from migration')).rows[0]?.n ?? 0
    if (done > MIGRATIONS.length) throw new Error('The database was laid out by a newer edition of this program: start that one')
    for (const [i, sql] of MIGRATIONS.entries()) {
      if (i < done) continue
      if (sql) await client.query(sql)
      await client.query('insert into migration(n) values ($1)', [i + 1])
    }
    await client.query('commit')
  } catch (e) {
    // Where the connection is lost there is nothing to roll back, and that is not what went wrong.
    await client.query('rollback').catch(() => {})
    throw e
  } finally {
    client.release()
  }
}
