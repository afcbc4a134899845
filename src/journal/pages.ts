/** Reads a table page by page; the next page is on its way while one is taken in. */
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
