/** The journal in PostgreSQL: one round trip an append, several acts a commit when many come at once. */
import type pg from 'pg'
import { type Seen, type StreamId, unbegun } from '../law/kernel/world.ts'
import type { Appended, Draft, Journal, Recorded, Written } from './journal.ts'
import { seal, unseal } from './seal.ts'
import { together } from './together.ts'

export interface EventRow {
  readonly text: string
  readonly leaf: Buffer
  readonly chain: Buffer
  readonly content: Readonly<Record<string, unknown>> | null
  readonly erased: { readonly form: Readonly<Record<string, unknown>> } | null
}
interface HeadRow {
  readonly stream: string
  readonly kind: string
  readonly version: number
  readonly chain: Buffer
  readonly state: unknown
  readonly erasures: number
}
interface Waiting {
  readonly draft: Draft
  readonly done: (a: Appended) => void
  readonly failed: (e: unknown) => void
}
/** Drafts in one commit at most; what comes while one is under way waits and goes together. */
const MOST = 64
/** Another transaction held what this one wanted: nothing was written, it can be tried again. */
const AGAIN = new Set(['40P01', '40001', '23505', '55P03'])
/** An error that PostgreSQL itself answered with: nothing was written. (Of a lost connection nobody knows.) */
const answered = (e: unknown): string | undefined => {
  const code = (e as { code?: unknown }).code
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && !/^(08|57)/.test(code) ? code : undefined
}

const packed = (draft: Draft) => ({
  id: draft.id,
  fp: draft.fingerprint,
  at: draft.at,
  act: draft.act,
  person: draft.person,
  body: draft.body,
  reads: draft.reads.map(r => ({ s: r.stream, v: r.version, er: r.erasures })),
  writes: draft.writes.map(w => ({
    s: w.stream,
    k: w.kind,
    v: w.expected,
    er: w.erasures,
    e: w.events.map((e, i) => {
      const sealed = seal(draft, w, e, w.expected + i + 1)
      return { t: sealed.text, ...(sealed.salt && { salt: sealed.salt, p: sealed.personal }) }
    }),
    st: w.state,
    d: w.docket,
    r: w.rows,
  })),
})

export class PostgresJournal implements Journal {
  readonly #pool: pg.Pool
  #waiting: Waiting[] = []
  #busy = false

  constructor(pool: pg.Pool) {
    this.#pool = pool
  }
  async see(streams: readonly StreamId[]): Promise<readonly Seen[]> {
    const { rows } = await this.#pool.query<HeadRow>({
      name: 'see',
      text: 'select stream, kind, version, chain, state, erasures from head where stream = any($1) and version > 0',
      values: [streams],
    })
    const found = new Map(rows.map(r => [r.stream, seen(r)]))
    return streams.map(s => found.get(s) ?? unbegun(s))
  }
  async moved(known: readonly Seen[]): Promise<readonly Seen[]> {
    const { rows } = await this.#pool.query<HeadRow>({
      name: 'moved',
      text: `select h.stream, h.kind, h.version, h.chain, h.state, h.erasures from unnest($1::text[], $2::int[], $3::int[]) k(stream, version, erasures)
             join head h on h.stream = k.stream collate "C" where h.version <> k.version or h.erasures <> k.erasures`,
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
      const answers = await this.#send(batch.map(w => w.draft))
      for (const [i, w] of batch.entries()) w.done(answers[i] as Appended)
    } catch (e) {
      if (batch.length > 1 && answered(e)) await this.#oneByOne(batch)
      else for (const w of batch) this.#fail(w, e)
    } finally {
      // Those who were just answered come back with their next act: one breath, and it goes with the others.
      setImmediate(() => {
        this.#busy = false
        void this.#run()
      })
    }
  }
  /** A batch that was not taken is taken apart, so that only what is wrong by itself is told so. */
  async #oneByOne(batch: readonly Waiting[]): Promise<void> {
    for (const w of batch)
      await this.#send([w.draft]).then(
        ([answer]) => w.done(answer as Appended),
        e => this.#fail(w, e),
      )
  }
  #fail(w: Waiting, e: unknown): void {
    if (AGAIN.has(answered(e) ?? '')) w.done({ is: 'conflict', streams: [...w.draft.reads, ...w.draft.writes].map(x => x.stream) })
    else w.failed(e)
  }
  async #send(drafts: readonly Draft[]): Promise<readonly Appended[]> {
    const { rows } = await this.#pool.query<{ a: Appended[] }>({
      name: 'append',
      text: 'select tarazy_append($1::jsonb) as a',
      values: [JSON.stringify(drafts.map(packed))],
    })
    return rows[0]?.a ?? []
  }
  async history(stream: StreamId): Promise<readonly Recorded[]> {
    const { rows } = await this.#pool.query<EventRow>({
      name: 'history',
      text: 'select e.text, e.leaf, e.chain, p.content, p.erased from event e left join personal p using (stream, version) where e.stream = $1 order by e.version',
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
  async *everything(): AsyncIterable<Recorded> {
    for (let last = { stream: '', version: 0 }; ; ) {
      const { rows } = await this.#pool.query<EventRow & { stream: string; version: number }>({
        name: 'everything',
        text: `select e.stream, e.version, e.text, e.leaf, e.chain, p.content, p.erased from event e left join personal p using (stream, version)
               where (e.stream, e.version) > ($1, $2) order by e.stream, e.version limit 5000`,
        values: [last.stream, last.version],
      })
      for (const r of rows) yield recorded(r)
      const end = rows.at(-1)
      if (!end) return
      last = { stream: end.stream, version: end.version }
    }
  }
}
const seen = ({ erasures, ...r }: HeadRow): Seen => ({ ...r, chain: r.chain.toString('hex'), ...(erasures && { erasures }) })
export const recorded = (r: EventRow): Recorded =>
  unseal(r.text, r.leaf.toString('hex'), r.chain.toString('hex'), r.erased?.form ?? r.content, r.erased !== null)
