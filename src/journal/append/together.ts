/** Which of the acts that wait may be committed together: those that do not get in each other's way. */
import type { Draft } from '../journal.ts'

interface Holds {
  readonly draft: Draft
}
/**
 * Takes drafts in their order, at most so many. One that writes what another before it reads or writes, or reads what it writes, or
 * has its id, waits for the next time and will then see what came of it; so does whatever would have to wait for that one.
 */
export const together = <W extends Holds>(waiting: readonly W[], most: number): { readonly batch: readonly W[]; readonly rest: W[] } => {
  const written = new Set<string>()
  const touched = new Set<string>()
  const batch: W[] = []
  const rest: W[] = []
  for (const [i, w] of waiting.entries()) {
    if (batch.length === most) {
      rest.push(...waiting.slice(i))
      break
    }
    const { id, reads, writes } = w.draft
    const free = !touched.has(id) && !writes.some(x => touched.has(x.stream)) && !reads.some(x => written.has(x.stream))
    ;(free ? batch : rest).push(w)
    touched.add(id)
    for (const x of writes) {
      written.add(x.stream)
      touched.add(x.stream)
    }
    for (const x of reads) touched.add(x.stream)
  }
  return { batch, rest }
}
