/** A PDF with cross-reference tables (as Typst writes PDF/A, and this product its updates): where its objects stand. */
import { dictionaryAt, entry, objectEnd, skip } from './token.ts'

export interface PdfFile {
  readonly text: string
  /** Where the newest cross-reference table begins. */
  readonly table: number
  /** Number of objects, that is the first free number. */
  readonly size: number
  readonly root: number
  /** The newest trailer dictionary. */
  readonly trailer: string
  /** The dictionary of an object. Throws a RangeError if it is none. */
  readonly dictionary: (number: number) => string
}

const fail = (): never => {
  throw new RangeError('not PDF')
}

/** Latin-1: one character a byte. */
export const textOf = (pdf: Uint8Array): string => Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')

/** The object number of a reference. Throws a RangeError if it is none. */
export const referenced = (value: string | undefined): number => Number(/^(\d{1,9}) +0 +R$/.exec(value ?? '')?.[1] ?? fail())

const number = (value: string | undefined): number => Number(/^\d{1,10}$/.exec(value ?? '')?.[0] ?? fail())

const MOST_TABLES = 200

interface Table {
  readonly offsets: ReadonlyMap<number, number>
  readonly trailer: string
}

const tableAt = (text: string, at: number): Table => {
  if (!text.startsWith('xref', at)) return fail()
  const offsets = new Map<number, number>()
  let i = skip(text, at + 4)
  while (!text.startsWith('trailer', i)) {
    const head = /^(\d+) (\d+)[ \r\n]+/.exec(text.slice(i, i + 40)) ?? fail()
    const [first, count] = [Number(head[1]), Number(head[2])]
    i += head[0].length
    if (i + count * 20 > text.length) return fail()
    for (let n = 0; n < count; n++, i += 20) {
      const row = /^(\d{10}) (\d{5}) ([nf])[ \r\n]{2}$/.exec(text.slice(i, i + 20)) ?? fail()
      offsets.set(first + n, row[3] === 'n' ? Number(row[1]) : -1)
    }
    i = skip(text, i)
  }
  const from = skip(text, i + 7)
  return { offsets, trailer: text.slice(from, objectEnd(text, from)) }
}

const dictionaryOf = (text: string, number: number, offset: number): string => {
  const head = new RegExp(`^${number} 0 obj`).exec(text.slice(offset, offset + 20)) ?? fail()
  const from = skip(text, offset + head[0].length)
  dictionaryAt(text, from)
  return text.slice(from, objectEnd(text, from))
}

/** Throws a RangeError on what is no such PDF. */
export const open = (text: string): PdfFile => {
  if (!text.startsWith('%PDF-')) return fail()
  const table = number(/startxref\s+(\d{1,10})\s+%%EOF\s*$/.exec(text.slice(-64))?.[1])
  const tables: Table[] = []
  for (let at: number | undefined = table; at !== undefined; ) {
    const next = tableAt(text, at)
    tables.push(next)
    if (tables.length > MOST_TABLES || entry(next.trailer, 'XRefStm')) return fail()
    const prev = entry(next.trailer, 'Prev')
    at = prev === undefined ? undefined : number(prev)
  }
  const [{ trailer }] = tables.length > 0 ? (tables as [Table]) : fail()
  if (entry(trailer, 'Encrypt')) return fail()
  const offset = (n: number): number => tables.find(t => t.offsets.has(n))?.offsets.get(n) ?? -1
  return {
    text,
    table,
    size: number(entry(trailer, 'Size')),
    root: referenced(entry(trailer, 'Root')),
    trailer,
    dictionary: n => (offset(n) < 0 ? fail() : dictionaryOf(text, n, offset(n))),
  }
}
