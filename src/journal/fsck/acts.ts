/** What the journal keeps beside its hashes: which act wrote what, and by whose order content went. It is checked against itself. */

import type { Written } from '../journal.ts'
import { copied, textIn } from '../reading/copied.ts'
import { pages, type Queried } from '../reading/pages.ts'
import { canonical } from '../sealed/json.ts'
import { checkOf, isChecked } from '../sealed/seal.ts'
import { type Sum, Tally } from './tally.ts'
import type { Wrong } from './wrong.ts'

const PAGE = 2_000
/** In place of the fingerprint of an act of which content was erased: it would let somebody try what that was. */
export const ERASED = 'erased'

/** What is kept in place of erased content. */
export interface Gone {
  readonly at: string
  readonly order: string
  /** Keys and lists without their texts. */
  readonly form: unknown
  /** Which erasure in the stream it was, from 1. */
  readonly nth: number
}
export const goneText = (stream: string, version: number, g: Gone): string =>
  JSON.stringify({ ...g, check: checkOfGone(stream, version, g) })
const checkOfGone = (stream: string, version: number, { at, order, form, nth }: Gone): string =>
  checkOf(canonical([stream, version, at, order, form, nth]))

/** The last event that an act wrote in a stream, with the number that it gave the stream. */
interface LastWritten {
  readonly act: string
  readonly stream: string
  readonly version: number
  readonly chain: string
  readonly number: string | null
}
/** No two read alike: what comes before the number has one form, and the number says how long it is. */
export const writtenEntry = ({ act, stream, version, chain, number }: LastWritten): string =>
  `${act} ${version} ${chain} ${number === null ? '' : number.length} ${number ?? ''}${stream}`

/** The acts' side of what the events tell: what each says that it wrote. */
export const actsKept = async (db: Queried): Promise<{ readonly sum: Sum; readonly sound: boolean }> => {
  const tally = new Tally()
  let sound = true
  for await (const rows of copied(db, 'select id::text, fingerprint, written::text from act'))
    for (const row of rows) {
      const [act, fingerprint, written] = [textIn(row[0]), textIn(row[1]), JSON.parse(textIn(row[2]))]
      sound &&= isSound(fingerprint) && Array.isArray(written) && saysSomething(written)
      if (!sound) break
      for (const { number, ...w } of written) tally.take(writtenEntry({ act, ...w, number: number ?? null }))
    }
  return { sum: tally.sum, sound }
}
const isSound = (fingerprint: string): boolean => fingerprint === ERASED || isChecked(fingerprint)
/** An act writes something, or there is none. */
const saysSomething = (written: readonly Written[]): boolean => written.length > 0 && written.every(isPlain)
/** Whether it says what it has to, and nothing else. */
const isPlain = ({ stream, version, chain, number = '', ...more }: Written): boolean =>
  [stream, chain, number].every(text => typeof text === 'string') && typeof version === 'number' && Object.keys(more).length === 0

interface ActRow {
  readonly id: string
  readonly fingerprint: string
  readonly written: readonly Written[]
  /** Of each event that is said to be written: its act and chain, and the number that the act gave its stream. */
  readonly events: readonly { readonly id: string | null; readonly chain: string | null; readonly number: string | null }[]
}
const fits = (a: ActRow): boolean =>
  isSound(a.fingerprint) &&
  saysSomething(a.written) &&
  a.written.every((w, i) => {
    const e = a.events[i]
    return e?.id === a.id && e.chain === w.chain && (w.number ?? null) === e.number
  })

/** Which of them do not fit: each is looked up, so it takes its time. */
export const actsAstray = async (db: Queried): Promise<readonly Wrong[]> => {
  // The number is looked for, not parsed: a text that is no JSON any more is for others to find.
  const wrong: Wrong[] = []
  const all = pages<ActRow>(
    async after =>
      (
        await db.query<ActRow & Record<string, unknown>>(
          `select a.id, a.fingerprint, a.written, (
             select json_agg(json_build_object('id', e.act_id, 'chain', encode(e.chain, 'hex'), 'number', case when f.act_id = a.id then substring(f.text from '"№":"([^"]*)"') end) order by w.i)
             from json_array_elements(a.written) with ordinality w(x, i)
             left join event e on e.stream = w.x->>'stream' and e.version::text = w.x->>'version'
             left join event f on f.stream = w.x->>'stream' and f.version = 1) as events
           from act a where a.id > $1 order by a.id limit ${PAGE}`,
          [after?.id ?? '00000000-0000-0000-0000-000000000000'],
        )
      ).rows,
  )
  for await (const page of all)
    for (const a of page)
      if (!fits(a)) wrong.push({ stream: a.written[0]?.stream ?? a.id, version: a.written[0]?.version ?? 0, what: 'act' })
  const alone = await db.query<{ stream: string; version: number }>(
    'select stream, version from event e where not exists (select 1 from act where id = e.act_id) order by 1, 2 limit 100',
  )
  return [...wrong, ...alone.rows.map(e => ({ ...e, what: 'act' as const }))]
}

/** What is kept of erasures. @param db in one transaction that sees one moment */
export const fsckErased = async (db: Queried): Promise<readonly Wrong[]> => {
  const wrong: Wrong[] = []
  const erased = await db.query<{ stream: string; version: number; erased: Gone & { readonly check: string } }>(
    'select stream, version, erased from event where erased is not null',
  )
  const times = new Map<string, number>()
  for (const { stream, version, erased: g } of erased.rows) {
    times.set(stream, Math.max(g.nth, times.get(stream) ?? 0))
    if (Object.keys(g).length !== 5 || g.check !== checkOfGone(stream, version, g)) wrong.push({ stream, version, what: 'personal' })
  }
  const heads = await db.query<{ stream: string; version: number; erasures: number }>(
    'select stream, version, erasures from head where erasures <> 0 or stream = any($1)',
    [[...times.keys()]],
  )
  for (const h of heads.rows)
    if (h.erasures !== (times.get(h.stream) ?? 0)) wrong.push({ stream: h.stream, version: h.version, what: 'head' })
  return wrong.slice(0, 100)
}
