/** Reads a table page by page; the next page is on its way while one is taken in. */
import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import type pg from 'pg'

/** A database, or one connection to it. */
export type Queried = Pick<pg.ClientBase, 'query'>

/** @param ask the page after a row; after nothing, the first one */
export async function* pages<R>(ask: (after: R | undefined) => Promise<readonly R[]>): AsyncGenerator<readonly R[]> {
  for (let coming = ask(undefined); ; ) {
    const page = await coming
    const last = page.at(-1)
    if (!last) return
    coming = ask(last)
    // Whoever stops in the middle does not wait for it.
    coming.catch(() => {})
    yield page
  }
}
/** An answer that is still read from holds its connection until it ends, however it ends. */
export const read = async (answer: Promise<unknown>): Promise<void> => {
  const come = await answer.catch(() => undefined)
  if (come instanceof Readable) await finished(come).catch(() => {})
}
/**
 * A connection that is asked one thing at a time, whoever asks: while one table is read ahead another is looked up. The driver would
 * let the second question wait too, but will not in its next edition.
 */
export const oneAtATime = (db: Queried): Queried => {
  let before: Promise<unknown> = Promise.resolve()
  const query = (...asked: readonly unknown[]) => {
    const answer = before.then(() => (db.query as (...asked: readonly unknown[]) => Promise<unknown>)(...asked))
    before = read(answer)
    return answer
  }
  return { query } as Queried
}
