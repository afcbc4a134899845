/** How an event is sealed: canonical text, salted commitment, leaf hash, chain hash. */
import { hash } from 'node:crypto'
import type { Draft, EventDraft, Recorded, Signed, Write } from '../journal.ts'
import { random } from './chance.ts'
import { canonical } from './json.ts'

// Asked for bytes, the hash is nearly twice as slow.
export const sha256 = (data: Buffer | string): Buffer => Buffer.from(hash('sha256', data, 'binary'), 'latin1')
/** The key of the docket number; no key of an event's data is so named. */
export const NUMBER = '№'
/** The key of what was signed; no key of an event's data is so named. */
export const SIGNED = '§'
/** The key of the commitment to personal content. */
export const COMMITMENT = '~'

/** What the hash of an empty history is said to be. */
export const BEGINNING: Buffer = Buffer.alloc(32)
// What sets the hash of an event apart from that of a chain, as RFC 6962 does.
const LEAF = '\0'
const NODE = Buffer.concat([Buffer.of(1), BEGINNING, BEGINNING])

/** Of a text that has that byte before it already, it is the plain hash. */
export const hashLeaf = (text: string): Buffer => sha256(LEAF + text)
export const hashChain = (previous: Buffer, leaf: Buffer): Buffer => {
  // Both are written over each time; nothing happens in between.
  previous.copy(NODE, 1)
  leaf.copy(NODE, 33)
  return sha256(NODE)
}
/** @param content the canonical text of the personal content */
export const hashContent = (salt: Buffer, content: string | Buffer): string =>
  hash('sha256', Buffer.concat([salt, typeof content === 'string' ? Buffer.from(content) : content]))

export const leafOf = (text: string): string => hashLeaf(text).toString('hex')
export const chainOf = (previous: string, leaf: string): string =>
  hashChain(Buffer.from(previous, 'hex'), Buffer.from(leaf, 'hex')).toString('hex')
export const commitment = (salt: Buffer, personal: unknown): string => hashContent(salt, canonical(personal))
const CHECK = 8
export const checkOf = (text: string): string => hash('sha256', text).slice(0, CHECK)
/** A text followed by what tells whether it is still itself. Against accidents and careless hands, not against those who can reckon. */
export const withCheck = (text: string): string => text + checkOf(text)
export const isChecked = (text: string): boolean => withCheck(text.slice(0, -CHECK)) === text
export const fingerprintOf = (value: unknown): string => hash('sha256', canonical(value))

/** The salt and the content that a text commits to. */
interface Apart {
  readonly salt: Buffer
  /** Canonical. */
  readonly content: string
}
export interface Sealed {
  readonly text: string
  readonly apart?: Apart
}
/** The text of an event that is hashed. @param number the docket number, of the event that opens a numbered matter */
export const seal = (draft: Draft, write: Write, event: EventDraft, version: number, number?: string): Sealed => {
  const apart = event.personal && { salt: random(32), content: canonical(event.personal) }
  const text = canonical({
    act: draft.act,
    at: draft.at,
    body: draft.body,
    data: apart ? { ...event.data, [COMMITMENT]: hashContent(apart.salt, apart.content) } : event.data,
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
    [NUMBER]: number,
    [SIGNED]: event === draft.writes[0]?.events[0] ? draft.signed : undefined,
  })
  return { text, ...(apart && { apart }) }
}
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
  erasure?: Recorded['erasure'],
): Recorded => {
  const t = JSON.parse(text)
  const { [COMMITMENT]: _, ...data } = t.data
  return {
    stream: t.stream,
    version: t.version,
    type: t.type,
    data: personal ? Object.assign(data, personal) : data,
    erased: erasure !== undefined,
    ...(erasure && { erasure }),
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
    ...(t[SIGNED] && { signed: t[SIGNED] }),
    text,
    leaf,
    chain,
  }
}
/** What a record's text says of the signed document, if there is one. */
export const signedIn = (text: string): Signed | undefined => JSON.parse(text)[SIGNED]
/** The hashes of the signed document and of the signatures beside it. */
export const papersOf = (signed: Signed | undefined): readonly string[] =>
  signed ? [signed.paper, ...(signed.further ?? []).map(f => f.cms)] : []
/** The commitment that a record's text holds, if any. */
export const committed = (text: string): string | undefined => JSON.parse(text).data[COMMITMENT]
