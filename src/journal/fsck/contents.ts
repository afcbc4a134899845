/** Recomputes what is kept beside the journal: every document and file is whole and is what it is said to be. */
import { createHash } from 'node:crypto'
import { PART } from '../kept/contents.ts'
import { HEAD, keptTypeOf, TAIL } from '../kept/media-type.ts'
import { pages, type Queried } from '../reading/pages.ts'

interface Wrong {
  /** `content/` and the hash. */
  readonly stream: string
  /** The part from 0, or the number of parts where it is wrong as a whole. */
  readonly version: number
  readonly what: 'part' | 'bytes' | 'size' | 'type'
}
export interface ContentsFsck {
  /** How many documents and files are kept. */
  readonly contents: number
  readonly seconds: number
  /** The first hundred. */
  readonly wrong: readonly Wrong[]
}
/** Of at most 256 KB each. */
const PARTS = 16
const MOST = 100

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
export const fsckContents = async (db: Queried): Promise<ContentsFsck> => {
  const begun = performance.now()
  const wrong: Wrong[] = []
  const say = (w: Wrong) => {
    if (wrong.length < MOST) wrong.push(w)
  }
  const ask = async <R>(text: string, values: unknown[] = []) => (await db.query<R & Record<string, unknown>>(text, values)).rows as R[]

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
