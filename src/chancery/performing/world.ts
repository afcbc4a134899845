/** The country as one decision sees it: streams read so far, and which of them it looked at. */

import type { Journal } from '../../journal/journal.ts'
import type { Law } from '../../law/kernel/law.ts'
import { type Seen, type StreamId, Unread, unbegun, type World } from '../../law/kernel/world.ts'
import { accessOf } from '../seeing/access.ts'
import { shared } from '../seeing/sight.ts'

/** What was read before; whoever keeps it may know better than an answer that was long under way. */
interface Loaded {
  get(stream: StreamId): Seen | undefined
  set(stream: StreamId, seen: Seen): unknown
}
/** A world over what was loaded; remembers what was looked at, so that the journal can check that none of it moved. */
export class ReadingWorld implements World {
  readonly looked = new Map<StreamId, Seen>()
  readonly #loaded: Pick<Loaded, 'get'>
  constructor(loaded: Pick<Loaded, 'get'>) {
    this.#loaded = loaded
  }
  see(stream: StreamId): Seen {
    const seen = this.#loaded.get(stream)
    if (!seen) throw new Unread(stream)
    this.looked.set(stream, seen)
    return seen
  }
}

/** A world in which what the person may not see of these does not exist: neither a refusal nor a form gives it away. */
export const veiled = (law: Law, world: World, streams: readonly StreamId[], person: StreamId, at: string): World =>
  streams.length === 0
    ? world
    : {
        see: stream => {
          if (!streams.includes(stream)) return world.see(stream)
          const access = accessOf(law, world, stream, person, at)
          return access.sees === 'nothing' ? unbegun(stream) : shared(law, world, world.see(stream), access, person, at)
        },
      }

/** Runs a pure question over the world, reading from the journal whatever it turns out to need. */
export const reading = async <T>(
  journal: Journal,
  loaded: Loaded,
  ask: (world: ReadingWorld) => T,
): Promise<{ answer: T; looked: ReadonlyMap<StreamId, Seen> }> => {
  for (let asked = 0; asked < 1_000; asked++) {
    const world = new ReadingWorld(loaded)
    try {
      return { answer: ask(world), looked: world.looked }
    } catch (e) {
      if (!(e instanceof Unread)) throw e
      for (const seen of await journal.see([e.stream])) loaded.set(seen.stream, seen)
    }
  }
  throw new Error('a question read more than a thousand streams')
}
