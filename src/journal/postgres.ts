/** The journal in PostgreSQL: one round trip an append, several acts a commit when many come at once. */
import pg from 'pg'
import { type Seen, type StreamId, unbegun } from '../law/kernel/world.ts'
import { batchOf, docketKey, docketOf } from './append/batch.ts'
import { placesOf, valuesOf, widthOf } from './append/sheet.ts'
import { together } from './append/together.ts'
import { ALL, type Span, within } from './crew/span.ts'
import type { Appended, Docket, Draft, Filed, Journal, Recorded, Written } from './journal.ts'
import { bytesIn, type Copied, copiedWhole, numberIn, textIn } from './reading/copied.ts'
import { pages, type Queried } from './reading/pages.ts'
import { APPENDED, COUNTED, MOVED } from './schema/append.ts'
import { numberOf, unseal } from './sealed/seal.ts'

/** Files what is derived from the writes, in the same transaction. */
export interface Filing {
  /** A call of a function of the database, its values numbered from the given one on. */
  call(first: number): string
  values(filed: readonly Filed[]): readonly Buffer[]
}
export interface EventRow {
  readonly text: string
  readonly leaf: Buffer
  readonly chain: Buffer
  readonly content: string | null
  readonly erased: { readonly at: string; readonly order: string; readonly form: Readonly<Record<string, unknown>> } | null
}
interface HeadRow {
  readonly stream: string
  readonly kind: string
  readonly version: number
  readonly chain: Buffer
  readonly state: unknown
  readonly number: string | null
  readonly erasures: number
}
interface Waiting {
  readonly draft: Draft
  readonly done: (a: Appended) => void
  readonly failed: (e: unknown) => void
}
/** Drafts in one commit at most; what comes while one is under way waits and goes together. */
const MOST = 64
/** Dockets whose last number is remembered, at most. */
const DOCKETS = 10_000
/** Another transaction held what this one wanted: nothing was written, it can be tried again. */
const AGAIN = new Set([MOVED, '40P01', '40001', '23505', '55P03'])
/** An error that PostgreSQL itself answered with: nothing was written. (Of a lost connection nobody knows.) */
const answered = (e: unknown): string | undefined => {
  const code = (e as { code?: unknown }).code
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && !/^(08|57)/.test(code) ? code : undefined
}
const streamsOf = (d: Draft): readonly StreamId[] => [...d.reads, ...d.writes].map(x => x.stream)
const HEAD = 'h.stream, h.kind, h.version, h.chain, h.state, h.number, h.erasures'

export class PostgresJournal implements Journal {
  readonly #pool: Queried
  readonly #filing: Filing | undefined
  readonly #append: string
  #waiting: Waiting[] = []
  #busy = false
  #tell: () => void = () => {}
  /** The last numbers of dockets, as this server knows them; the database compares. */
  readonly #counters = new Map<string, number>()

  constructor(pool: Queried, filing?: Filing) {
    this.#pool = pool
    this.#filing = filing
    this.#append = `select tarazy_append(${placesOf(APPENDED)})${filing ? `, ${filing.call(widthOf(APPENDED) + 1)}` : ''}`
  }
  async see(streams: readonly StreamId[]): Promise<readonly Seen[]> {
    const { rows } = await this.#pool.query<HeadRow>({
      name: 'see',
      text: `select ${HEAD} from head h where h.stream = any($1) and h.version > 0`,
      values: [streams],
    })
    const found = new Map(rows.map(r => [r.stream, seen(r)]))
    return streams.map(s => found.get(s) ?? unbegun(s))
  }
  async moved(known: readonly Seen[]): Promise<readonly Seen[]> {
    const { rows } = await this.#pool.query<HeadRow>({
      name: 'moved',
      text: `select ${HEAD} from unnest($1::text[], $2::int[], $3::int[]) k(stream, version, erasures)
             join head h on h.stream = k.stream where h.version <> k.version or h.erasures <> k.erasures`,
      values: [known.map(s => s.stream), known.map(s => s.version), known.map(s => s.erasures ?? 0)],
    })
    return rows.map(seen)
  }
  /**
   * @throws when the database cannot be reached or does not take the draft. If the connection was lost meanwhile the act may have
   * been recorded: asking again under the same id tells.
   */
  append(draft: Draft): Promise<Appended> {
    return new Promise((done, failed) => {
      this.#waiting.push({ draft, done, failed })
      void this.#run()
    })
  }
  async #run(): Promise<void> {
    if (this.#busy || this.#waiting.length === 0) return
    this.#busy = true
    const { batch, rest } = together(this.#waiting, MOST)
    this.#waiting = rest
    try {
      await this.#settle(batch)
    } catch (e) {
      for (const w of batch) w.failed(e)
    } finally {
      // Those who were just answered come back with their next act: one breath, and it goes with the others.
      setImmediate(() => {
        this.#busy = false
        void this.#run()
      })
    }
  }
  /** Answers everyone who waits in the batch, or throws. */
  async #settle(batch: readonly Waiting[]): Promise<void> {
    const [first] = batch
    try {
      const answers = await this.#send(batch.map(w => w.draft))
      for (const [i, w] of batch.entries()) {
        const answer = answers[i] as Appended
        w.done(answer.is === 'renumbered' ? await this.#before(w.draft) : answer)
      }
    } catch (e) {
      const code = answered(e)
      if (code === MOVED && (await this.#sortedOut(batch))) return
      // What is wrong with one of them is told that one alone.
      if (code && batch.length > 1) for (const w of batch) await this.#settle([w])
      else if (AGAIN.has(code ?? '')) first?.done({ is: 'conflict', streams: streamsOf(first.draft) })
      else first?.failed(e)
      if (!code) for (const w of batch) w.failed(e)
    }
  }
  /** What is said to an act whose number went to another: unless that other was this act itself. */
  async #before({ id, fingerprint }: Draft): Promise<Appended> {
    const before = await this.written(id)
    if (!before) return { is: 'renumbered' }
    return before.fingerprint === fingerprint ? { is: 'repeated', written: before.written } : { is: 'reused' }
  }
  async #send(drafts: readonly Draft[]): Promise<readonly Appended[]> {
    for (let asked = false; ; ) {
      const [chains] = await Promise.all([this.#chains(drafts), this.#count(drafts)])
      const { sheets, filed, answers, counted } = batchOf(drafts, this.#counters, chains)
      // Another server may have counted on: a signed number is found wanting only by what the database itself says.
      if (!asked && answers.some(a => a.is === 'renumbered')) {
        asked = true
        this.#counters.clear()
        continue
      }
      try {
        await this.#pool.query({
          name: 'append',
          text: this.#append,
          values: [...valuesOf(APPENDED, sheets), ...(this.#filing?.values(filed) ?? [])],
        })
        for (const [docket, last] of counted) this.#counters.set(docket, last)
        this.#tell()
        return answers
      } catch (e) {
        for (const docket of counted.keys()) this.#counters.delete(docket)
        // Another server has given the numbers: they are asked for, and everything is sealed anew. Nothing has to be decided again.
        if (answered(e) !== COUNTED) throw e
        // Whoever counts one docket counts others too: asking costs less than being taken back.
        this.#counters.clear()
      }
    }
  }
  /** Learns the last numbers of the dockets that are not known. */
  async #count(drafts: readonly Draft[]): Promise<void> {
    if (this.#counters.size > DOCKETS) this.#counters.clear()
    const unknown = drafts.flatMap(d => d.writes.flatMap(w => docketOf(w) ?? [])).filter(d => !this.#counters.has(docketKey(d)))
    if (unknown.length === 0) return
    const { rows } = await this.#pool.query<{ body: string; series: string; year: number; last: number }>({
      name: 'count',
      text: 'select d.* from unnest($1::text[], $2::text[], $3::int[]) k(body, series, year) join docket d using (body, series, year)',
      values: [unknown.map(d => d.body), unknown.map(d => d.series), unknown.map(d => d.year)],
    })
    for (const d of unknown) this.#counters.set(docketKey(d), 0)
    for (const d of rows) this.#counters.set(docketKey(d), d.last)
  }
  /** The chain hashes that the writes do not bring. */
  async #chains(drafts: readonly Draft[]): Promise<ReadonlyMap<string, Buffer>> {
    const streams = drafts.flatMap(d => d.writes.filter(w => w.expected > 0 && !w.chain).map(w => w.stream))
    if (streams.length === 0) return new Map()
    const { rows } = await this.#pool.query<{ stream: string; chain: Buffer }>('select stream, chain from head where stream = any($1)', [
      streams,
    ])
    return new Map(rows.map(r => [r.stream, r.chain]))
  }
  /** Tells those who cannot be appended why, and appends the others; false: there was nobody to tell. */
  async #sortedOut(batch: readonly Waiting[]): Promise<boolean> {
    const [acts, heads] = await Promise.all([
      this.#pool.query<{ id: string; fingerprint: string; written: Written[] }>(
        'select id, fingerprint, written from act where id = any($1::uuid[])',
        [batch.map(w => w.draft.id)],
      ),
      this.#pool.query<{ stream: string; version: number; erasures: number }>(
        'select stream, version, erasures from head where stream = any($1)',
        [batch.flatMap(w => streamsOf(w.draft))],
      ),
    ])
    const known = new Map(acts.rows.map(a => [a.id, a]))
    const now = new Map(heads.rows.map(h => [h.stream, h]))
    const stands = (stream: StreamId, version: number, erasures = 0) =>
      (now.get(stream)?.version ?? 0) === version && (now.get(stream)?.erasures ?? 0) === erasures
    const rest = batch.filter(({ draft, done }) => {
      const before = known.get(draft.id)
      const streams = [
        ...draft.reads.filter(r => !stands(r.stream, r.version, r.erasures)),
        ...draft.writes.filter(w => !stands(w.stream, w.expected, w.erasures)),
      ].map(x => x.stream)
      if (before) done(before.fingerprint === draft.fingerprint ? { is: 'repeated', written: before.written } : { is: 'reused' })
      else if (streams.length) done({ is: 'conflict', streams })
      return !before && streams.length === 0
    })
    if (rest.length === batch.length) return false
    if (rest.length) await this.#settle(rest)
    return true
  }
  /** Somebody is told whenever something was appended here. */
  whenAppended(tell: () => void): void {
    this.#tell = tell
  }
  async history(stream: StreamId): Promise<readonly Recorded[]> {
    const { rows } = await this.#pool.query<EventRow>({
      name: 'history',
      text: 'select text, leaf, chain, content, erased from event where stream = $1 order by version',
      values: [stream],
    })
    return rows.map(recorded)
  }
  async written(id: string) {
    const { rows } = await this.#pool.query<{ fingerprint: string; written: Written[] }>({
      name: 'written',
      text: 'select fingerprint, written from act where id = $1',
      values: [id],
    })
    return rows[0]
  }
  async next(docket: Docket) {
    const { rows } = await this.#pool.query<{ last: number }>('select last from docket where body = $1 and series = $2 and year = $3', [
      docket.body,
      docket.series,
      docket.year,
    ])
    return numberOf(docket.series, (rows[0]?.last ?? 0) + 1, docket.year)
  }
  /** Page by page: what else is asked meanwhile may have to go over the same connection. */
  async *everything(span: Span = ALL): AsyncIterable<Recorded> {
    const all = pages<Copied>(after =>
      copiedWhole(
        this.#pool,
        `select stream, version, text, leaf, chain, content, erased::text from event
           where ${after ? `(stream, version) > (${pg.escapeLiteral(textIn(after[0]))}, ${numberIn(after[1])})` : 'true'} and ${within(span)}
           order by stream, version limit 2000`,
      ),
    )
    for await (const page of all)
      for (const [, , text, leaf, chain, content, erased] of page)
        yield recorded({
          text: textIn(text),
          leaf: bytesIn(leaf),
          chain: bytesIn(chain),
          content: content ? textIn(content) : null,
          erased: erased ? JSON.parse(textIn(erased)) : null,
        })
  }
}
const seen = ({ stream, kind, version, chain, state, number, erasures }: HeadRow): Seen => ({
  stream,
  kind,
  version,
  chain: chain.toString('hex'),
  state,
  ...(number !== null && { number }),
  ...(erasures && { erasures }),
})
export const recorded = (r: EventRow): Recorded =>
  unseal(
    r.text,
    r.leaf.toString('hex'),
    r.chain.toString('hex'),
    r.erased?.form ?? (r.content === null ? null : JSON.parse(r.content)),
    r.erased ? { at: r.erased.at, order: r.erased.order } : undefined,
  )
