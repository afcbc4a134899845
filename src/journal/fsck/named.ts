/** The documents and files that entries name: each has to be kept, and for good. */
import type { Queried } from '../reading/pages.ts'
import { papersOf, SIGNED } from '../sealed/seal.ts'
import { MOST, type Wrong } from './wrong.ts'

/** By act, the fields in which files are named, each as `<SHA-256> <name>`. */
export type FileFields = ReadonlyMap<string, readonly string[]>

interface Entry {
  readonly stream: string
  readonly version: number
  readonly content: Buffer | null
  readonly erased: boolean
}
interface Name extends Pick<Entry, 'stream' | 'version'> {
  readonly hash: string
}
const HASH = 64
/** Looked up at once. */
const AT_ONCE = 10_000

/** @param text of the entry, parsed. @returns hashes; of an erased entry, none: what it named went with it */
const namedIn = ({ content, erased }: Entry, text: Readonly<Record<string, unknown>>, fields: FileFields): readonly string[] => {
  const named = fields.get(String(text.act)) ?? []
  if (erased || (text[SIGNED] === undefined && named.length === 0)) return []
  const given = { ...(text.data as object), ...(content && JSON.parse(content.toString())) }
  const files = named.flatMap(f => (Array.isArray(given[f]) ? given[f].map((v: unknown) => String(v).slice(0, HASH)) : []))
  return [...papersOf(text[SIGNED] as Parameters<typeof papersOf>[0]), ...files]
}
export class Named {
  readonly #fields: FileFields
  readonly #names: Name[] = []
  constructor(fields: FileFields) {
    this.#fields = fields
  }
  take(e: Entry, text: Readonly<Record<string, unknown>>): void {
    for (const hash of namedIn(e, text, this.#fields)) this.#names.push({ hash, stream: e.stream, version: e.version })
  }
  /** Those of what was taken that are not kept, or would go after a day; the first hundred. */
  async astray(db: Queried): Promise<readonly Wrong[]> {
    const wrong: Wrong[] = []
    for (let from = 0; from < this.#names.length && wrong.length < MOST; from += AT_ONCE) {
      const names = this.#names.slice(from, from + AT_ONCE)
      const { rows } = await db.query<{ hash: string; claimed: boolean }>('select hash, claimed from content where hash = any($1)', [
        [...new Set(names.map(n => n.hash))],
      ])
      const claimed = new Map(rows.map(k => [k.hash, k.claimed]))
      for (const { hash, stream, version } of names)
        if (!claimed.get(hash)) wrong.push({ stream, version, what: claimed.has(hash) ? 'unclaimed' : 'absent' })
    }
    return wrong.slice(0, MOST)
  }
}
