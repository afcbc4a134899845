/** Recomputes everything that the journal claims, and names what is wrong. */
import { pages, type Queried } from './pages.ts'
import { BEGINNING, COMMITMENT, hashChain, hashContent, hashLeaf, NUMBER } from './seal.ts'

interface Wrong {
  readonly stream: string
  readonly version: number
  readonly what: 'text' | 'leaf' | 'chain' | 'version' | 'personal' | 'head' | 'number' | 'docket' | 'act'
}
export interface Fsck {
  readonly events: number
  readonly streams: number
  readonly seconds: number
  /** The first hundred. */
  readonly wrong: readonly Wrong[]
}
/** As the database sends it: nothing is converted that is only compared. */
type Raw<K extends string, Absent extends string = never> = Readonly<Record<K, string> & Record<Absent, string | null>>
type Event = Raw<'stream' | 'version' | 'text' | 'leaf' | 'chain' | 'act_id', 'salt' | 'content' | 'erased'>
type Head = Raw<'stream' | 'version' | 'chain', 'number' | 'docket'>
type Docket = Raw<'body' | 'series' | 'year' | 'last'>

const PAGE = 2_000
const raw = { getTypeParser: () => (value: string) => value }
const hex = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`
const bytes = (text: string): Buffer => Buffer.from(text.slice(2), 'hex')

/** Whether what stands apart is what the text promises, or is gone by an order. */
const holds = (e: Event, promise: string | undefined): boolean =>
  promise === undefined
    ? e.salt === null && e.content === null && e.erased === null
    : e.erased !== null
      ? e.salt === null && e.content === null
      : e.salt !== null && e.content !== null && hashContent(bytes(e.salt), e.content) === promise

/** @param db in one transaction that sees one moment, where acts go on meanwhile */
export const fsck = async (db: Queried): Promise<Fsck> => {
  const begun = performance.now()
  const wrong: Wrong[] = []
  const say = (stream: string, version: number | string, what: Wrong['what']) => {
    if (wrong.length < 100) wrong.push({ stream, version: Number(version), what })
  }
  const ask = async <R extends object>(name: string, text: string, values: unknown[] = []) =>
    (await db.query<R & Record<string, unknown>>({ name: `fsck ${name}`, text, values, types: raw })).rows as readonly R[]
  const heads = headsIn(after =>
    ask(
      'heads',
      `select stream, version, chain, number, docket from head where version > 0 and stream > $1 order by stream limit ${PAGE}`,
      [after?.stream ?? ''],
    ),
  )
  let events = 0
  let streams = 0
  const numbers = new Map<string, Set<string>>()
  const at = { stream: '', version: 0, chain: BEGINNING, number: null as string | null }
  const close = async () => {
    if (!at.stream) return
    const passed = await heads.upTo(at.stream)
    for (const h of passed.before) say(h.stream, h.version, 'head')
    const { head } = passed
    streams++
    if (!head || Number(head.version) !== at.version || head.chain !== hex(at.chain)) say(at.stream, at.version, 'head')
    if (head && head.number !== at.number) say(at.stream, 1, 'number')
    if (head?.number) {
      const [, series, serial, year] = /^(.*)-(\d+)\/(\d+)$/.exec(head.number) ?? []
      const docket = `${head.docket} ${series} ${year}`
      numbers.set(docket, (numbers.get(docket) ?? new Set()).add(serial ?? ''))
    }
  }
  const check = (e: Event) => {
    const leaf = hashLeaf(e.text)
    const chain = hashChain(at.chain, leaf)
    if (Number(e.version) !== at.version + 1) say(e.stream, e.version, 'version')
    if (hex(leaf) !== e.leaf) say(e.stream, e.version, 'text')
    if (hex(chain) !== e.chain) say(e.stream, e.version, 'chain')
    try {
      const t = JSON.parse(e.text)
      if (t.stream !== e.stream || String(t.version) !== e.version || t.id !== e.act_id) say(e.stream, e.version, 'text')
      if (!holds(e, t.data[COMMITMENT])) say(e.stream, e.version, 'personal')
      if (t.version === 1) at.number = t[NUMBER] ?? null
    } catch {
      say(e.stream, e.version, 'text')
    }
    at.version = Number(e.version)
    at.chain = chain
  }
  const all = pages<Event>(after =>
    ask(
      'events',
      `select stream, version, text, leaf, chain, act_id, salt, content, erased from event where (stream, version) > ($1, $2) order by stream, version limit ${PAGE}`,
      [after?.stream ?? '', after?.version ?? 0],
    ),
  )
  for await (const page of all)
    for (const e of page) {
      if (e.stream !== at.stream) {
        await close()
        Object.assign(at, { stream: e.stream, version: 0, chain: BEGINNING, number: null })
      }
      events++
      check(e)
    }
  await close()
  for (const h of (await heads.upTo(undefined)).before) say(h.stream, h.version, 'head')
  for (const e of await ask<Event>(
    'acts',
    'select stream, version from event e where not exists (select 1 from act where id = e.act_id) order by 1, 2 limit 100',
  ))
    say(e.stream, e.version, 'act')
  for (const d of await ask<Docket>('dockets', 'select * from docket')) {
    const given = numbers.get(`${d.body} ${d.series} ${d.year}`) ?? new Set()
    if (given.size !== Number(d.last) || !given.has(d.last)) say(`${d.body} ${d.series} ${d.year}`, d.last, 'docket')
  }
  return { events, streams, seconds: (performance.now() - begun) / 1000, wrong }
}
/** Heads in the order of their streams, taken as far as is asked. */
const headsIn = (ask: (after: Head | undefined) => Promise<readonly Head[]>) => {
  const all = pages(ask)
  let page: readonly Head[] = []
  let next = 0
  return {
    /** Those before a stream (before nothing: all that are left), and that of the stream. */
    upTo: async (stream: string | undefined): Promise<{ readonly before: readonly Head[]; readonly head?: Head }> => {
      const before: Head[] = []
      for (;;) {
        const head = page[next]
        if (head === undefined) {
          const more = await all.next()
          if (more.done) return { before }
          page = more.value
          next = 0
        } else if (head.stream === stream) {
          next++
          return { before, head }
        } else if (stream === undefined || Buffer.compare(Buffer.from(head.stream), Buffer.from(stream)) < 0) {
          next++
          before.push(head)
        } else return { before }
      }
    },
  }
}
