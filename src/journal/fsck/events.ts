/** Recomputes the hashes of events, and tells what their heads and acts must say. */

import { type Span, within } from '../crew/span.ts'
import { bytesIn, type Copied, copied, numberIn, textIn } from '../reading/copied.ts'
import type { Queried } from '../reading/pages.ts'
import { BEGINNING, COMMITMENT, hashChain, hashContent, NUMBER, sha256 } from '../sealed/seal.ts'
import { writtenEntry } from './acts.ts'
import { endEntry } from './heads.ts'
import { type FileFields, Named } from './named.ts'
import { type Sum, Tally } from './tally.ts'
import { MOST, type Wrong } from './wrong.ts'

interface Events {
  readonly events: number
  readonly streams: number
  /** The first hundred. */
  readonly wrong: readonly Wrong[]
  /** What each act wrote, for the acts to take away. */
  readonly acts: Sum
  /** Where each stream ends, for the heads to take away. */
  readonly heads: Sum
}
/** In the order in which they are asked for. */
interface Event {
  readonly stream: string
  readonly version: number
  /** The text as it is hashed: after a byte that sets it apart from the hash of a chain. */
  readonly sealed: Buffer
  readonly leaf: Buffer
  readonly chain: Buffer
  readonly act: string
  readonly salt: Buffer | null
  readonly content: Buffer | null
  readonly erased: boolean
}
const eventsIn = (span: Span): string => `
select stream, version, '\\x00'::bytea || convert_to(text, 'UTF8'), leaf, chain, act_id::text, salt, content, erased is not null
  from event where ${within(span)} order by stream, version`
const eventOf = (r: Copied): Event => ({
  stream: textIn(r[0]),
  version: numberIn(r[1]),
  sealed: bytesIn(r[2]),
  leaf: bytesIn(r[3]),
  chain: bytesIn(r[4]),
  act: textIn(r[5]),
  salt: r[6] ?? null,
  content: r[7] ?? null,
  erased: r[8]?.[0] === 1,
})

/** Whether what stands apart is what the text promises, or is gone by an order. */
const holds = (e: Event, promise: string | undefined): boolean =>
  promise === undefined
    ? e.salt === null && e.content === null && !e.erased
    : e.erased
      ? e.salt === null && e.content === null
      : e.salt !== null && e.content !== null && hashContent(e.salt, e.content) === promise

export const fsckEvents = async (db: Queried, span: Span, fields: FileFields): Promise<Events> => {
  const wrong: Wrong[] = []
  const say = (stream: string, version: number, what: Wrong['what']) => {
    if (wrong.length < MOST) wrong.push({ stream, version, what })
  }
  let events = 0
  let streams = 0
  const [acts, heads, named] = [new Tally(), new Tally(), new Named(fields)]
  /** The event before, and what must follow from all before it in its stream. */
  let before: Event | undefined
  let chain = BEGINNING
  let number: string | null = null
  let opened = ''
  /** The event before is the last of its act in its stream. */
  const wrote = ({ act, stream, version, chain }: Event) =>
    acts.add(writtenEntry({ act, stream, version, chain: chain.toString('hex'), number: opened === act ? number : null }))
  const close = () => {
    if (!before) return
    streams++
    wrote(before)
    const { stream, version, chain } = before
    heads.add(endEntry({ stream, version, chain, number }))
  }
  const begin = (e: Event) => {
    close()
    before = undefined
    chain = BEGINNING
    number = null
    opened = e.act
  }
  const check = (e: Event) => {
    if (before && before.act !== e.act) wrote(before)
    const leaf = sha256(e.sealed)
    chain = hashChain(chain, leaf)
    if (e.version !== (before?.version ?? 0) + 1) say(e.stream, e.version, 'version')
    if (!leaf.equals(e.leaf)) say(e.stream, e.version, 'text')
    if (!chain.equals(e.chain)) say(e.stream, e.version, 'chain')
    try {
      const t = JSON.parse(e.sealed.toString('utf8', 1))
      if (t.stream !== e.stream || t.version !== e.version || t.id !== e.act) say(e.stream, e.version, 'text')
      if (!holds(e, t.data[COMMITMENT])) say(e.stream, e.version, 'personal')
      if (t.version === 1) number = t[NUMBER] ?? null
      named.take(e, t)
    } catch {
      say(e.stream, e.version, 'text')
    }
    before = e
  }
  for await (const rows of copied(db, eventsIn(span)))
    for (const row of rows) {
      const e = eventOf(row)
      if (e.stream !== before?.stream) begin(e)
      events++
      check(e)
    }
  close()
  return { events, streams, wrong: [...wrong, ...(await named.astray(db))], acts: acts.sum, heads: heads.sum }
}
