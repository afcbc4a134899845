/** How an event is sealed: canonical text, salted commitment, leaf hash, chain hash. */
import { createHash, randomBytes } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Draft, EventDraft, Recorded, Write } from './journal.ts'

export const sha256 = (...parts: readonly (Buffer | string)[]): Buffer => {
  const h = createHash('sha256')
  for (const p of parts) h.update(p)
  return h.digest()
}
/** What sets the hash of an event apart from that of a chain, as RFC 6962 does. */
export const LEAF = Buffer.of(0)
export const NODE = Buffer.of(1)
/** RFC 8785 text of a JSON value; keys without a value are left out. */
export const canonical = (value: unknown): string => canonicalize(value) ?? 'null'

/** The mark at which the journal sets the docket number in; no key of an event's data is so named. */
export const NUMBER = '№'
/** The key of the commitment to personal content. */
export const COMMITMENT = '~'

export const commitment = (salt: Buffer, personal: unknown): string => sha256(salt, canonical(personal)).toString('hex')
export const leafOf = (text: string): string => sha256(LEAF, text).toString('hex')
export const chainOf = (previous: string, leaf: string): string =>
  sha256(NODE, Buffer.from(previous, 'hex'), Buffer.from(leaf, 'hex')).toString('hex')
export const fingerprintOf = (value: unknown): string => sha256(canonical(value)).toString('hex')

export interface Sealed {
  readonly text: string
  readonly salt?: string
  readonly personal?: Readonly<Record<string, unknown>>
}
/** The text of an event that is hashed. An opening event of a numbered matter still holds `"№":null`. */
export const seal = (draft: Draft, write: Write, event: EventDraft, version: number): Sealed => {
  const salt = event.personal ? randomBytes(32) : undefined
  const text = canonical({
    act: draft.act,
    at: draft.at,
    body: draft.body,
    data: { ...event.data, ...(salt && { [COMMITMENT]: commitment(salt, event.personal) }) },
    engine: draft.engine,
    id: draft.id,
    kind: write.kind,
    law: draft.law,
    person: draft.person,
    recorded: draft.recorded,
    stream: write.stream,
    type: event.type,
    under: draft.under,
    version,
    ...(version === 1 && write.docket && { [NUMBER]: null }),
  })
  return { text, ...(salt && { salt: salt.toString('hex'), personal: event.personal }) }
}
/** Sets the docket number into a sealed text. Quotes within strings are escaped, so the mark occurs once or not at all. */
export const numbered = (text: string, number: string): string => text.replace(`"${NUMBER}":null`, `"${NUMBER}":${JSON.stringify(number)}`)
export const numberOf = (series: string, serial: number, year: number): string => `${series}-${serial}/${year}`

/** What is left of erased content: its keys and lists, so that a history still adds up; of texts and numbers, nothing. */
export const hollow = (content: unknown): unknown => {
  if (Array.isArray(content)) return content.map(hollow)
  if (typeof content === 'object' && content !== null) return Object.fromEntries(Object.entries(content).map(([k, v]) => [k, hollow(v)]))
  return typeof content === 'string' ? '' : null
}
/** Reads a record back from its text. */
export const unseal = (
  text: string,
  leaf: string,
  chain: string,
  personal: Readonly<Record<string, unknown>> | null | undefined,
  erased = false,
): Recorded => {
  const t = JSON.parse(text)
  const { [COMMITMENT]: _, ...data } = t.data
  return {
    stream: t.stream,
    version: t.version,
    type: t.type,
    data: personal ? { ...data, ...personal } : data,
    erased,
    id: t.id,
    act: t.act,
    person: t.person,
    ...(t.body && { body: t.body }),
    at: t.at,
    recorded: t.recorded,
    under: t.under,
    law: t.law,
    engine: t.engine,
    ...(t[NUMBER] && { number: t[NUMBER] }),
    text,
    leaf,
    chain,
  }
}
/** The commitment that a record's text holds, if any. */
export const committed = (text: string): string | undefined => JSON.parse(text).data[COMMITMENT]
