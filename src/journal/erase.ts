/** Takes personal content out of the record by order of a court: what was written goes, the proofs stand. */
import type pg from 'pg'
import type { StreamId } from '../law/kernel/world.ts'
import { ERASED, goneText } from './fsck/acts.ts'
import type { Recorded, Write } from './journal.ts'
import { type EventRow, type Filing, recorded } from './postgres.ts'
import { hollow, papersOf, signedIn } from './sealed/seal.ts'

export interface Erasure {
  readonly stream: StreamId
  /** The versions whose personal content goes. */
  readonly versions: readonly number[]
  /** RFC 3339. */
  readonly at: string
  /** By whose order: the act of a court. */
  readonly order: string
  /** Makes the state and the registers' rows anew from the history without the content. */
  remade(history: readonly Recorded[]): Promise<Pick<Write, 'state' | 'rows'>>
}
/** The hashes of the files that personal content names. */
const filesIn = (content: unknown): readonly string[] =>
  typeof content === 'string'
    ? /^[0-9a-f]{64} /.test(content)
      ? [content.slice(0, 64)]
      : []
    : typeof content === 'object' && content !== null
      ? Object.values(content).flatMap(filesIn)
      : []

/**
 * The hashed texts hold only commitments to the content and stay; with the salt gone nobody can even try what it was. Whoever decides
 * upon what was read before is told of a conflict.
 * @returns the versions that held content until now
 */
export const erase = async (pool: pg.Pool, filing: Filing, e: Erasure): Promise<readonly number[]> => {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const heads = await client.query<{ version: number; number: string | null; erasures: number }>(
      'select version, number, erasures from head where stream = $1 for update',
      [e.stream],
    )
    const held = await client.query<{ version: number; text: string; content: string }>(
      'select version, text, content from event where stream = $1 and version = any($2) and content is not null order by version',
      [e.stream, e.versions],
    )
    for (const { version, content } of held.rows)
      await client.query('update event set salt = null, content = null, erased = $3 where stream = $1 and version = $2', [
        e.stream,
        version,
        goneText(e.stream, version, {
          at: e.at,
          order: e.order,
          form: hollow(JSON.parse(content)),
          nth: (heads.rows[0]?.erasures ?? 0) + 1,
        }),
      ])
    const gone = held.rows.flatMap(r => [...filesIn(JSON.parse(r.content)), ...papersOf(signedIn(r.text))])
    // The same bytes may stand in another paper, or be one, of which no court has said anything.
    for (const hash of new Set(gone))
      await client.query(
        `delete from content where hash = $1 and not exists
           (select 1 from event where content like '%' || $1 || '%' or (erased is null and text like '%' || $1 || '%'))`,
        [hash],
      )
    // Where they stay for that, nobody is known to have brought them any more.
    await client.query('delete from brought where hash = any($1)', [gone])
    const [head] = heads.rows
    if (head && held.rowCount) {
      // What tells a repeated act is made of what was sent: it would let somebody try what that was.
      await client.query('update act set fingerprint = $3 where id in (select act_id from event where stream = $1 and version = any($2))', [
        e.stream,
        held.rows.map(r => r.version),
        ERASED,
      ])
      const { rows } = await client.query<EventRow>(
        'select text, leaf, chain, content, erased from event where stream = $1 order by version',
        [e.stream],
      )
      const history = rows.map(recorded)
      const made = await e.remade(history)
      await client.query('update head set state = $2, erasures = erasures + 1 where stream = $1', [e.stream, JSON.stringify(made.state)])
      const { version, number } = head
      const filed = {
        stream: e.stream,
        rows: made.rows,
        fresh: false,
        version,
        number: number ?? undefined,
        at: history.at(-1)?.at ?? e.at,
      }
      await client.query(`select ${filing.call(1)}`, [...filing.values([filed])])
    }
    await client.query('commit')
    return held.rows.map(r => r.version)
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    client.release()
  }
}
