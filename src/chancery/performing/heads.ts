/** What this server remembers of the journal, and the questions that are asked over it. */
import type { Journal, Write, Written } from '../../journal/journal.ts'
import { type Seen, type StreamId, unbegun } from '../../law/kernel/world.ts'
import { type ReadingWorld, reading } from './world.ts'

interface Asked<T> {
  readonly answer: T
  /** The streams that the answer rests on, as they were seen. */
  readonly looked: ReadonlyMap<StreamId, Seen>
}
type Question<T> = (world: ReadingWorld) => T

const MOST = 20_000
const TRIES = 20

export class Heads {
  readonly #journal: Journal
  readonly #held = new Map<StreamId, Seen>()

  constructor(journal: Journal) {
    this.#journal = journal
  }
  /** Over what is remembered: enough for a decision, whose grounds the journal compares when it is written. */
  async remembered<T>(ask: Question<T>): Promise<Asked<T>> {
    const asked = await reading(this.#journal, { get: s => this.#held.get(s), set: (_, seen) => this.#hold(seen) }, ask)
    this.#trim()
    return asked
  }
  /** Over what the journal holds: everything that the answer rests on stood so at one moment. */
  async current<T>(ask: Question<T>): Promise<Asked<T>> {
    for (let tries = 0; ; tries++) {
      const asked = await this.remembered(ask)
      const moved = asked.looked.size ? await this.#journal.moved([...asked.looked.values()]) : []
      for (const s of moved) this.#hold(s)
      if (moved.length === 0 || tries === TRIES) return asked
    }
  }
  /** Reads these together, where they are not remembered. */
  async read(streams: Iterable<StreamId>): Promise<void> {
    const missing = [...new Set(streams)].filter(s => !this.#held.has(s))
    if (missing.length) for (const s of await this.#journal.see(missing)) this.#hold(s)
  }
  /** What this server itself has just written. */
  wrote(writes: readonly Write[], written: readonly Written[]): void {
    for (const w of writes) {
      const now = written.find(x => x.stream === w.stream)
      const { stream, kind, state, erasures } = w
      const number = now?.number ?? w.number
      if (now)
        this.#hold({
          stream,
          kind,
          version: now.version,
          chain: now.chain,
          state,
          ...(number && { number }),
          ...(erasures && { erasures }),
        })
    }
  }
  /** That a stream of a name just made up has not begun need not be asked. */
  begins(stream: StreamId): void {
    this.#hold(unbegun(stream))
  }
  forget(streams: readonly StreamId[]): void {
    for (const s of streams) this.#held.delete(s)
  }
  #hold(seen: Seen): void {
    const held = this.#held.get(seen.stream)
    // An answer that was long under way does not put back what has moved on meanwhile.
    if (held && (held.version > seen.version || (held.erasures ?? 0) > (seen.erasures ?? 0))) return
    this.#held.delete(seen.stream)
    this.#held.set(seen.stream, seen)
  }
  #trim(): void {
    if (this.#held.size <= MOST) return
    for (const oldest of this.#held.keys()) {
      if (this.#held.size <= MOST / 2) return
      this.#held.delete(oldest)
    }
  }
}
