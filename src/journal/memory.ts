/** A journal in memory: the same rules as the one in PostgreSQL. For practice, for scenarios, for property tests. */
import { type Seen, type StreamId, unbegun } from '../law/kernel/world.ts'
import type { Appended, Draft, Journal, Recorded, Write, Written } from './journal.ts'
import { chainOf, leafOf, numbered, numberOf, seal, unseal } from './seal.ts'

/** Takes what the registers say of a matter, in the same breath as the append. */
export type Keeper = (write: Write, number: string | undefined, draft: Draft, version: number) => void

export class MemoryJournal implements Journal {
  readonly #heads: Map<StreamId, Seen>
  readonly #events: Map<StreamId, readonly Recorded[]>
  readonly #acts: Map<string, { readonly fingerprint: string; readonly written: readonly Written[] }>
  readonly #dockets: Map<string, number>
  readonly #keep: Keeper

  constructor(keep: Keeper = () => {}, from?: MemoryJournal) {
    this.#keep = keep
    this.#heads = new Map(from ? from.#heads : [])
    this.#events = new Map(from ? from.#events : [])
    this.#acts = new Map(from ? from.#acts : [])
    this.#dockets = new Map(from ? from.#dockets : [])
  }
  /** A journal with the same past and a future of its own. */
  fork(keep: Keeper): MemoryJournal {
    return new MemoryJournal(keep, this)
  }
  /** The head of a stream, at once. */
  head(stream: StreamId): Seen {
    return this.#heads.get(stream) ?? unbegun(stream)
  }
  async see(streams: readonly StreamId[]): Promise<readonly Seen[]> {
    return streams.map(s => this.head(s))
  }
  async moved(seen: readonly Seen[]): Promise<readonly Seen[]> {
    return seen.map(s => this.head(s.stream)).filter((s, i) => s.version !== seen[i]?.version)
  }
  async append(draft: Draft): Promise<Appended> {
    const before = this.#acts.get(draft.id)
    if (before) return before.fingerprint === draft.fingerprint ? { is: 'repeated', written: before.written } : { is: 'reused' }
    const moved = [...draft.reads.map(r => ({ stream: r.stream, expected: r.version })), ...draft.writes].filter(
      w => this.head(w.stream).version !== w.expected,
    )
    if (moved.length) return { is: 'conflict', streams: moved.map(m => m.stream) }
    const written = draft.writes.map(w => this.#write(draft, w))
    this.#acts.set(draft.id, { fingerprint: draft.fingerprint, written })
    return { is: 'appended', written }
  }
  #write(draft: Draft, write: Write): Written {
    let { version, chain } = this.head(write.stream)
    let number: string | undefined
    const added = write.events.map(event => {
      const sealed = seal(draft, write, event, ++version)
      if (version === 1 && write.docket) {
        const { body, series, year } = write.docket
        const key = `${body} ${series} ${year}`
        const serial = (this.#dockets.get(key) ?? 0) + 1
        this.#dockets.set(key, serial)
        number = numberOf(series, serial, year)
      }
      const text = number ? numbered(sealed.text, number) : sealed.text
      const leaf = leafOf(text)
      chain = chainOf(chain, leaf)
      return unseal(text, leaf, chain, sealed.personal)
    })
    this.#events.set(write.stream, [...(this.#events.get(write.stream) ?? []), ...added])
    this.#heads.set(write.stream, { stream: write.stream, kind: write.kind, version, chain, state: write.state })
    this.#keep(write, number, draft, version)
    return { stream: write.stream, version, chain, ...(number && { number }) }
  }
  async history(stream: StreamId): Promise<readonly Recorded[]> {
    return this.#events.get(stream) ?? []
  }
  async written(id: string) {
    return this.#acts.get(id)
  }
  async *everything(): AsyncIterable<Recorded> {
    for (const events of this.#events.values()) yield* events
  }
}
