/** A journal in memory: the same rules as the one in PostgreSQL. For practice, for scenarios, for property tests. */
import { type Seen, type StreamId, unbegun } from '../law/kernel/world.ts'
import { docketKey } from './append/batch.ts'
import { ALL, lies, type Span } from './crew/span.ts'
import type { Appended, Docket, Draft, Filed, Journal, Recorded, Write, Written } from './journal.ts'
import { chainOf, leafOf, numberOf, seal, unseal } from './sealed/seal.ts'

/** Takes what the registers say of a matter, in the same breath as the append. */
export type Keeper = (filed: Filed) => void

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
    const docket = draft.writes.find(w => w.docket)?.docket
    if (docket && draft.signed?.number && draft.signed.number !== this.#following(docket)) return { is: 'renumbered' }
    const written = draft.writes.map(w => this.#write(draft, w))
    this.#acts.set(draft.id, { fingerprint: draft.fingerprint, written })
    return { is: 'appended', written }
  }
  #write(draft: Draft, write: Write): Written {
    let { version, chain } = this.head(write.stream)
    const before = this.head(write.stream).number
    const number = version === 0 && write.docket ? this.#next(write.docket) : undefined
    const added = write.events.map(event => {
      const { text } = seal(draft, write, event, ++version, version === 1 ? number : undefined)
      const leaf = leafOf(text)
      chain = chainOf(chain, leaf)
      return unseal(text, leaf, chain, event.personal)
    })
    this.#events.set(write.stream, [...(this.#events.get(write.stream) ?? []), ...added])
    const all = number ?? before
    this.#heads.set(write.stream, {
      stream: write.stream,
      kind: write.kind,
      version,
      chain,
      state: write.state,
      ...(all && { number: all }),
    })
    this.#keep({ ...write, fresh: write.expected === 0, number: all, version, at: draft.at, by: draft })
    return { stream: write.stream, version, chain, ...(number && { number }) }
  }
  #next(docket: Docket): string {
    const number = this.#following(docket)
    this.#dockets.set(docketKey(docket), this.#serial(docket))
    return number
  }
  #following(docket: Docket): string {
    return numberOf(docket.series, this.#serial(docket), docket.year)
  }
  #serial(docket: Docket): number {
    return (this.#dockets.get(docketKey(docket)) ?? 0) + 1
  }
  async next(docket: Docket) {
    return this.#following(docket)
  }
  async history(stream: StreamId): Promise<readonly Recorded[]> {
    return this.#events.get(stream) ?? []
  }
  async written(id: string) {
    return this.#acts.get(id)
  }
  async *everything(span: Span = ALL): AsyncIterable<Recorded> {
    for (const [stream, events] of this.#events) if (lies(stream, span)) yield* events
  }
}
