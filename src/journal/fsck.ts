/** Recomputes everything that the journal claims, and names what is wrong. */
import type pg from 'pg'
import { COMMITMENT, commitment, LEAF, NODE, NUMBER, sha256 } from './seal.ts'

export interface Wrong {
  readonly stream: string
  readonly version: number
  readonly what: 'text' | 'leaf' | 'chain' | 'version' | 'personal' | 'head' | 'number' | 'docket' | 'act'
}
export interface Fsck {
  readonly events: number
  readonly streams: number
  readonly seconds: number
  /** The first hundred, in the order of streams and versions. */
  readonly wrong: readonly Wrong[]
}
interface Row {
  readonly stream: string
  readonly version: number
  readonly text: string
  readonly leaf: Buffer
  readonly chain: Buffer
  readonly act_id: string
  readonly salt: Buffer | null
  readonly content: unknown
  readonly erased: boolean
  readonly apart: boolean
}
/** Whether what stands apart is what the text promises, or is gone by an order. */
const holds = (r: Row, promise: string): boolean =>
  r.erased ? r.salt === null && r.content === null : r.salt !== null && r.content !== null && commitment(r.salt, r.content) === promise

interface Head {
  readonly stream: string
  readonly version: number
  readonly chain: Buffer
  readonly number: string | null
}

const BEGUN: Buffer = Buffer.alloc(32)

export const fsck = async (pool: pg.Pool): Promise<Fsck> => {
  const begun = performance.now()
  const wrong: Wrong[] = []
  const say = (stream: string, version: number, what: Wrong['what']) => {
    if (wrong.length < 100) wrong.push({ stream, version, what })
  }
  const heads = new Map<string, Head>()
  for (const h of (await pool.query<Head>('select stream, version, chain, number from head where version > 0')).rows) heads.set(h.stream, h)
  const acts = new Set((await pool.query<{ id: string }>('select id from act')).rows.map(r => r.id))
  let events = 0
  let at: Head = { stream: '', version: 0, chain: BEGUN, number: null }
  const close = () => {
    if (!at.stream) return
    const head = heads.get(at.stream)
    if (!head || head.version !== at.version || !head.chain.equals(at.chain)) say(at.stream, at.version, 'head')
    if (head && (head.number ?? null) !== at.number) say(at.stream, 1, 'number')
    heads.delete(at.stream)
  }
  const page = (after: { readonly stream: string; readonly version: number }) =>
    pool.query<Row>({
      name: 'fsck',
      text: `select e.stream, e.version, e.text, e.leaf, e.chain, e.act_id, p.salt, p.content, p.erased is not null as erased, p.stream is not null as apart from event e left join personal p using (stream, version)
             where (e.stream, e.version) > ($1, $2) order by e.stream, e.version limit 5000`,
      values: [after.stream, after.version],
    })
  let coming = page(at)
  for (;;) {
    const { rows } = await coming
    const last = rows.at(-1)
    if (!last) break
    // The next page is on its way while this one is reckoned.
    coming = page(last)
    for (const r of rows) {
      if (r.stream !== at.stream) {
        close()
        at = { stream: r.stream, version: 0, chain: BEGUN, number: null }
      }
      events++
      const leaf = sha256(LEAF, r.text)
      const chain = sha256(NODE, at.chain, leaf)
      if (r.version !== at.version + 1) say(r.stream, r.version, 'version')
      if (!leaf.equals(r.leaf)) say(r.stream, r.version, 'text')
      if (!chain.equals(r.chain)) say(r.stream, r.version, 'chain')
      if (!acts.has(r.act_id)) say(r.stream, r.version, 'act')
      try {
        const t = JSON.parse(r.text)
        if (t.stream !== r.stream || t.version !== r.version || t.id !== r.act_id) say(r.stream, r.version, 'text')
        const promise = t.data[COMMITMENT]
        if ((promise !== undefined) !== r.apart || (promise && !holds(r, promise))) say(r.stream, r.version, 'personal')
        if (r.version === 1) at = { ...at, number: t[NUMBER] ?? null }
      } catch {
        say(r.stream, r.version, 'text')
      }
      at = { ...at, version: r.version, chain }
    }
  }
  close()
  for (const [stream, head] of heads) say(stream, head.version, 'head')
  for (const d of (
    await pool.query<{ body: string; series: string; year: number; last: number; n: string }>(
      `select d.*, (select count(*) from head h where h.docket = d.body and h.number like d.series || '-%/' || d.year) as n from docket d`,
    )
  ).rows)
    if (Number(d.n) !== d.last) say(`${d.body} ${d.series} ${d.year}`, d.last, 'docket')
  return {
    events,
    streams: Number((await pool.query<{ n: string }>('select count(*) as n from head where version > 0')).rows[0]?.n ?? 0),
    seconds: (performance.now() - begun) / 1000,
    wrong,
  }
}
