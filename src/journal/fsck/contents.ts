/** Recomputes what is kept beside the journal: every document and file that an entry names is there, whole, and is what it is said to be. */
import { createHash } from 'node:crypto'
import { PART } from '../contents.ts'
import { HEAD, keptTypeOf, TAIL } from '../media-type.ts'
import { pages, type Queried } from '../pages.ts'
import { papersIn } from '../seal.ts'

interface Wrong {
  /** The entry's stream; of what is kept itself, `content/` and the hash. */
  readonly stream: string
  /** The entry's; of what is kept, the part from 0, or the number of parts where it is wrong as a whole. */
  readonly version: number
  /** `absent`, `unclaimed`: what an entry names is not there, or would go after a day. */
  readonly what: 'absent' | 'unclaimed' | 'part' | 'bytes' | 'size' | 'type'
}
export interface ContentsFsck {
  /** How many documents and files are kept. */
  readonly contents: number
  readonly seconds: number
  /** The first hundred. */
  readonly wrong: readonly Wrong[]
}
/** The fields of an act in which files are named, each as `<SHA-256> <name>`. */
export type FileFields = (act: string) => readonly string[]

const ENTRIES = 1_000
/** Of at most 256 KB each. */
const PARTS = 16
const MOST = 100

interface Entry {
  readonly stream: string
  readonly version: number
  readonly text: string
  readonly content: string | null
  readonly erased: boolean
}
/** The hashes of what an entry names. */
const namedIn = (e: Entry, fields: FileFields): readonly string[] => {
  if (e.erased) return []
  try {
    const papers = papersIn(e.text)
    const { act, data } = JSON.parse(e.text)
    const given: Readonly<Record<string, unknown>> = { ...data, ...JSON.parse(e.content ?? '{}') }
    const files = fields(act).flatMap(f => (Array.isArray(given[f]) ? given[f].map(v => String(v).slice(0, 64)) : []))
    return [...papers, ...files]
  } catch {
    // What is no JSON any more does not fit its hash: that is for others to say.
    return []
  }
}
interface Part {
  readonly hash: string
  readonly n: number
  readonly bytes: Buffer
  readonly size: string
  readonly type: string
}
/** One kept thing as its parts come by. */
const measuring = (first: Part) => {
  const hash = createHash('sha256')
  let size = 0
  let parts = 0
  let full = true
  let head = Buffer.alloc(0)
  let tail = Buffer.alloc(0)
  return {
    of: first.hash,
    /** @returns whether it is the next one, and the one before it was full */
    take: (p: Part): boolean => {
      const fits = p.n === parts && full && p.bytes.length > 0
      hash.update(p.bytes)
      size += p.bytes.length
      parts++
      full = p.bytes.length === PART
      if (head.length < HEAD) head = Buffer.concat([head, p.bytes.subarray(0, HEAD)]).subarray(0, HEAD)
      tail = Buffer.concat([tail, p.bytes.subarray(-TAIL)]).subarray(-TAIL)
      return fits
    },
    /** What is wrong with it as a whole. */
    end: async (): Promise<readonly Pick<Wrong, 'version' | 'what'>[]> => [
      ...(hash.digest('hex') === first.hash ? [] : [{ version: parts, what: 'bytes' as const }]),
      ...(size === Number(first.size) ? [] : [{ version: parts, what: 'size' as const }]),
      ...((await keptTypeOf(head, tail)) === first.type ? [] : [{ version: parts, what: 'type' as const }]),
    ],
  }
}

/** @param db in one transaction that sees one moment */
export const fsckContents = async (db: Queried, fields: FileFields): Promise<ContentsFsck> => {
  const begun = performance.now()
  const wrong: Wrong[] = []
  const say = (w: Wrong) => {
    if (wrong.length < MOST) wrong.push(w)
  }
  const ask = async <R>(text: string, values: unknown[] = []) => (await db.query<R & Record<string, unknown>>(text, values)).rows as R[]

  const entries = pages<Entry>(after =>
    ask(
      `select stream, version, text, content, erased is not null as erased from event
         where (stream, version) > ($1, $2) and (text like '%"§":%' or content ~ '"[0-9a-f]{64} ')
         order by stream, version limit ${ENTRIES}`,
      [after?.stream ?? '', after?.version ?? 0],
    ),
  )
  for await (const page of entries) {
    const named = page.flatMap(e => namedIn(e, fields).map(hash => ({ hash, stream: e.stream, version: e.version })))
    const kept = await ask<{ hash: string; claimed: boolean }>('select hash, claimed from content where hash = any($1)', [
      [...new Set(named.map(n => n.hash))],
    ])
    const claimed = new Map(kept.map(k => [k.hash, k.claimed]))
    for (const { hash, stream, version } of named)
      if (!claimed.get(hash)) say({ stream, version, what: claimed.has(hash) ? 'unclaimed' : 'absent' })
  }

  let contents = 0
  let at: ReturnType<typeof measuring> | undefined
  const close = async () => {
    if (!at) return
    contents++
    for (const w of await at.end()) say({ stream: `content/${at.of}`, ...w })
  }
  const parts = pages<Part>(after =>
    ask(
      `select p.hash, p.n, p.bytes, c.size, c.type from content_part p join content c using (hash)
         where (p.hash, p.n) > ($1, $2) order by p.hash, p.n limit ${PARTS}`,
      [after?.hash ?? '', after?.n ?? -1],
    ),
  )
  for await (const page of parts)
    for (const p of page) {
      if (p.hash !== at?.of) {
        await close()
        at = measuring(p)
      }
      if (!at.take(p)) say({ stream: `content/${p.hash}`, version: p.n, what: 'part' })
    }
  await close()
  for (const { hash } of await ask<{ hash: string }>(
    `select hash from content c where not exists (select 1 from content_part p where p.hash = c.hash) order by 1 limit ${MOST}`,
  ))
    say({ stream: `content/${hash}`, version: 0, what: 'bytes' })
  return { contents, seconds: (performance.now() - begun) / 1000, wrong }
}
