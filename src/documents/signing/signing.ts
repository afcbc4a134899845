/** From a command to a signed act: the document is drawn up, read and signed, and only then is anything done. */
import type { Chancery } from '../../chancery/chancery.ts'
import type { Answer, Command, Drafted } from '../../chancery/command.ts'
import type { Signed } from '../../journal/journal.ts'
import type { Awaiting, Drawn } from '../../journal/kept/awaiting.ts'
import type { Contents } from '../../journal/kept/contents.ts'
import type { StreamId } from '../../law/kernel/world.ts'
import { verifyDetached } from '../../signatures/cms.ts'
import { type Ranges, signedBytes, withSignaturePlace } from '../../signatures/pdf/place.ts'
import { sealed } from '../../signatures/pdf/seal.ts'
import { drawUp, type Stationery } from '../drawing/draw.ts'
import type { Paper } from '../drawing/paper.ts'
import type { Press } from '../press/render.ts'
import { type Knowing, keepFurther, type NotTaken, readFurther } from './further.ts'

/** A document that waits for its signer. */
export interface Prepared {
  readonly is: 'prepared'
  /** The act's id. */
  readonly id: string
  readonly act: string
  readonly person: StreamId
  readonly stream: StreamId
  readonly number?: string
  /** RFC 3339: with the day it lapses, since the day stands in it. */
  readonly until: string
  readonly paper: Paper
}
/** Why a signature does not make the act. */
export type Unsigned =
  | NotTaken
  /** There is no such document for this person, or it has lapsed. */
  | { readonly is: 'lapsed' }
  /** The matter, the number or the law has moved on meanwhile: the document was drawn up anew and has to be signed again. */
  | { readonly is: 'redrawn'; readonly prepared: Prepared }
type Refused = Exclude<Answer, { is: 'done' }>

/** What is kept of it until then. */
interface Keeping {
  readonly command: Command
  readonly ranges: Ranges
  readonly paper: Paper
  readonly number?: string
  readonly docket?: string
}
export interface Signing extends Knowing {
  readonly chancery: Chancery
  readonly awaiting: Awaiting
  readonly contents: Contents
  readonly press: Press
  readonly stationery: Stationery
}

// A signature by RSA of 4096 bits with its whole chain takes 5,800 bytes; one of the demo 1,300.
const ROOM = 8_192
/** The end of the day in Kazakhstan. */
const endOf = (day: string): string => new Date(Date.parse(`${day}T23:59:59+05:00`) + 1000).toISOString()
const keepingOf = (d: Pick<Drawn, 'drawn'>): Keeping => d.drawn as Keeping
const preparedOf = (d: Omit<Drawn, 'pdf'>): Prepared => {
  const { command, paper, number } = keepingOf(d)
  return {
    is: 'prepared',
    id: d.id,
    act: command.act,
    person: d.person,
    stream: command.stream ?? command.opening ?? '',
    ...(number && { number }),
    until: d.until,
    paper,
  }
}

/** Draws up the document of an act and puts it before its signer; nothing is done yet. */
export const prepare = async (s: Signing, command: Command): Promise<Prepared | Refused> => {
  const drafted = await s.chancery.draft(command)
  return drafted.is === 'drafted' ? lay(s, command, drafted) : drafted
}
const lay = async (s: Signing, command: Command, { doing, seen, docket }: Drafted): Promise<Prepared | { readonly is: 'reused' }> => {
  const paper = await drawUp(s.chancery, doing, s.stationery)
  const placed = withSignaturePlace(await s.press.render(paper), { name: paper.signer.name[0] ?? '', at: doing.at, bytes: ROOM })
  if (placed.is === 'unfit') throw new Error('a document of our own has no place for a signature')
  const keeping: Keeping = {
    // The matter that it opens was named when it was drawn up. Whoever sends the act again under its id does not know that name.
    command: { ...command, id: doing.id, seen, ...(!command.stream && { opening: doing.stream }) },
    ranges: placed.ranges,
    paper,
    ...(doing.number && { number: doing.number }),
    ...(docket && { docket }),
  }
  const drawn: Drawn = {
    id: doing.id,
    person: command.person,
    until: endOf(paper.on),
    drawn: keeping,
    pdf: Buffer.from(placed.pdf),
  }
  return (await s.awaiting.keep(drawn)) ? preparedOf(drawn) : { is: 'reused' }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const taken = async (s: Signing, id: string): Promise<Drawn | undefined> =>
  UUID.test(id) ? s.awaiting.take(id, s.chancery.clock.now()) : undefined

const inOrder = new Intl.Collator('kk', { numeric: true })
/** In the order in which their numbers are given. */
const byNumber = (a: Prepared, b: Prepared): number => inOrder.compare(a.number ?? '', b.number ?? '')

/** The number so many places further on in its docket. */
const further = (number: string | undefined, places: number): string | undefined =>
  number?.replace(/(\d+)(?=\/\d+$)/, n => String(Number(n) + places))
/** Draws a document up anew where it bears another number than it would be given in that place now. */
const renumbered = async (s: Signing, drawn: Omit<Drawn, 'pdf'>, place: number): Promise<void> => {
  const { docket, command, number } = keepingOf(drawn)
  if (!docket) return
  const drafted = await s.chancery.draft(command)
  const now = drafted.is === 'drafted' ? further(drafted.doing.number, place) : number
  if (drafted.is === 'drafted' && now !== undefined && now !== number)
    await lay(s, command, { ...drafted, doing: { ...drafted.doing, number: now } })
}
/** Before several are signed together: those of one docket bear the numbers that they are given one after another. */
export const inTheirOrder = async (s: Signing, person: StreamId): Promise<void> => {
  const places = new Map<string, number>()
  for (const w of await s.awaiting.of(person, s.chancery.clock.now())) {
    const { docket = '' } = keepingOf(w)
    const place = places.get(docket) ?? 0
    places.set(docket, place + 1)
    await renumbered(s, w, place)
  }
}
/** Before one is read and signed by itself: it bears the very next number, whatever else waits. */
export const byItself = async (s: Signing, id: string, person: StreamId): Promise<void> => {
  const drawn = await taken(s, id)
  if (drawn?.person === person) await renumbered(s, drawn, 0)
}
/** The documents that wait for this person, in the order in which they are signed together. */
export const waitingFor = async (s: Signing, person: StreamId): Promise<readonly Prepared[]> =>
  (await s.awaiting.of(person, s.chancery.clock.now())).map(preparedOf).sort(byNumber)

/** One document with the bytes that are to be signed. */
export const toSign = async (
  s: Signing,
  id: string,
  person: StreamId,
): Promise<{ readonly prepared: Prepared; readonly pdf: Buffer; readonly bytes: Uint8Array<ArrayBuffer> } | undefined> => {
  const drawn = await taken(s, id)
  if (drawn?.person !== person) return undefined
  return { prepared: preparedOf(drawn), pdf: drawn.pdf, bytes: signedBytes(drawn.pdf, keepingOf(drawn).ranges) }
}
/** Puts it away unsigned. */
export const decline = async (s: Signing, id: string, person: StreamId): Promise<void> => {
  const drawn = await taken(s, id)
  if (drawn?.person === person) await s.awaiting.drop(id)
}

/**
 * Does the act whose document was signed. A signature over other bytes, by another person, or by a certificate that does not hold at
 * this instant does nothing at all.
 * @param cms detached CMS over the bytes that were to be signed
 * @param beside further ones over the same bytes, by the same person: kept with the act, which does not rest on them. Where one of them
 * is bad nothing is done either
 */
export const sign = async (
  s: Signing,
  id: string,
  person: StreamId,
  cms: Uint8Array,
  beside: readonly Uint8Array[] = [],
): Promise<Answer | Unsigned> => {
  const now = s.chancery.clock.now()
  const drawn = await taken(s, id)
  if (!drawn || drawn.person !== person) return done(s, id, person)
  const { command, ranges, number } = keepingOf(drawn)
  const bytes = signedBytes(drawn.pdf, ranges)
  const verdict = verifyDetached(bytes, cms, s.trust, now)
  if (verdict.is === 'unchecked') return { is: 'unsigned', why: 'gost' }
  if (verdict.is === 'bad') return { is: 'unsigned', why: verdict.why }
  if (s.holder(verdict.signer, verdict.root) !== person) return { is: 'unsigned', why: 'another-person' }
  const put = sealed({ is: 'prepared', pdf: Uint8Array.from(drawn.pdf), ranges, toSign: new Uint8Array() }, cms)
  if (put.is !== 'sealed') return { is: 'unsigned', why: put.is }
  const read = readFurther(s, bytes, person, beside, now)
  if (read.is !== 'read') return read
  const { hash } = await s.contents.put([put.pdf], 'application/pdf')
  const further = await keepFurther(s.contents, read)
  await s.contents.hold([hash, ...further.map(f => f.cms)])
  const as: Signed = {
    paper: hash,
    certificate: verdict.signer.sha256,
    ...(number && { number }),
    ...(further.length > 0 && { further }),
  }
  const answer = await s.chancery.perform({ ...command, signed: { by: person, as } })
  if (answer.is === 'stale') {
    const { seen: _, ...again } = command
    const anew = await prepare(s, again)
    return anew.is === 'prepared' ? { is: 'redrawn', prepared: anew } : anew
  }
  if (answer.is !== 'busy') await s.awaiting.drop(id)
  return answer
}
/** What is answered where nothing waits any more: the receipt, if that is because it was signed before. */
const done = async (s: Signing, id: string, person: StreamId): Promise<Answer | Unsigned> => {
  const before = UUID.test(id) ? await s.chancery.receiptOf(id, person) : undefined
  return before ?? { is: 'lapsed' }
}
