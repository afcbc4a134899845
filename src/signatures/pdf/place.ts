/**
 * Puts a place for a signature into a PDF (PAdES B-B, EN 319 142-1): an incremental update, so that the bytes there were stay as they are
 * and what was signed before stays signed. The field is invisible and has no extent, so it needs no appearance (ISO 19005-3, 6.3.3).
 */
import { createHash } from 'node:crypto'
import { open, type PdfFile, referenced, textOf } from './file.ts'
import { entry, withEntry } from './token.ts'

export interface Place {
  /** Who signs. */
  readonly name: string
  readonly reason?: string
  /** The instant of signing, ISO 8601; it is kept to the second. */
  readonly at: string
  /** Room for the signature; a certificate chain with a time stamp may take 10,000 bytes. 16,384 unless told. */
  readonly bytes?: number
}
/** Start and length of what comes before the signature's hexadecimal digits, then of what comes after. */
export type Ranges = readonly [0, number, number, number]

export interface Prepared {
  readonly is: 'prepared'
  readonly pdf: Uint8Array<ArrayBuffer>
  readonly ranges: Ranges
  /** The bytes that are to be signed: all of the PDF but the room for the signature. */
  readonly toSign: Uint8Array<ArrayBuffer>
}
export interface Unfit {
  readonly is: 'unfit'
}

const ROOM = 16_384

const hexText = (text: string): string => {
  const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()
  return `<${utf16.toString('hex')}>`
}

const dateText = (at: string): string => {
  const ms = Date.parse(at)
  if (Number.isNaN(ms)) throw new RangeError(`Not an instant: ${at}`)
  return `(D:${new Date(ms).toISOString().replace(/[-:T]|\..*/g, '')}Z)`
}

const firstPage = (file: PdfFile): number => {
  let number = referenced(entry(file.dictionary(file.root), 'Pages'))
  for (let depth = 0; depth < 50; depth++) {
    const dictionary = file.dictionary(number)
    if (entry(dictionary, 'Type') === '/Page') return number
    number = referenced(/^\[\s*(\d+ +0 +R)/.exec(entry(dictionary, 'Kids') ?? '')?.[1])
  }
  throw new RangeError('not PDF')
}

/** The array with one more reference. One that stands in an object of its own is not read: Typst writes none. */
const appended = (array: string | undefined, reference: string): string => {
  if (array === undefined) return `[${reference}]`
  if (!array.startsWith('[')) throw new RangeError('not PDF')
  return `${array.slice(0, -1).trimEnd()} ${reference}]`
}

const xref = (offsets: ReadonlyMap<number, number>): string => {
  const numbers = [...offsets.keys()].sort((a, b) => a - b)
  const runs: number[][] = []
  for (const n of numbers) {
    const last = runs.at(-1)
    if (last && last.at(-1) === n - 1) last.push(n)
    else runs.push([n])
  }
  const row = (n: number) => `${String(offsets.get(n)).padStart(10, '0')} 00000 n \n`
  return `xref\n${runs.map(run => `${run[0]} ${run.length}\n${run.map(row).join('')}`).join('')}`
}

const identifier = (file: PdfFile): string => {
  const first = /^\[\s*(\((?:\\[\s\S]|[^\\()])*\)|<[0-9A-Fa-f\s]*>)/.exec(entry(file.trailer, 'ID') ?? '')?.[1] ?? '<>'
  return `[${first} <${createHash('sha256').update(file.text, 'latin1').digest('hex').slice(0, 32)}>]`
}

const objects = (file: PdfFile, place: Place, digits: number): ReadonlyMap<number, string> => {
  const [field, signature, page] = [file.size, file.size + 1, firstPage(file)]
  const catalog = file.dictionary(file.root)
  const old = entry(catalog, 'AcroForm')
  const form = old === undefined ? file.size + 2 : referenced(old)
  const fields = old === undefined ? undefined : entry(file.dictionary(form), 'Fields')
  const pageDictionary = file.dictionary(page)
  // Numbered by its object, so that no two fields of one document bear the same name.
  const title = `Signature${field}`
  return new Map([
    [field, `<< /Type /Annot /Subtype /Widget /FT /Sig /T (${title}) /F 132 /Rect [0 0 0 0] /P ${page} 0 R /V ${signature} 0 R >>`],
    [
      signature,
      [
        '<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached',
        `/Name ${hexText(place.name)}`,
        ...(place.reason === undefined ? [] : [`/Reason ${hexText(place.reason)}`]),
        `/M ${dateText(place.at)}`,
        `/ByteRange [0 ${'#'.repeat(32)}]`,
        `/Contents <${'0'.repeat(digits)}>`,
        '>>',
      ].join('\n'),
    ],
    [
      form,
      withEntry(
        withEntry(old === undefined ? '<< >>' : file.dictionary(form), 'Fields', appended(fields, `${field} 0 R`)),
        'SigFlags',
        '3',
      ),
    ],
    [page, withEntry(pageDictionary, 'Annots', appended(entry(pageDictionary, 'Annots'), `${field} 0 R`))],
    ...(old === undefined ? ([[file.root, withEntry(catalog, 'AcroForm', `${form} 0 R`)]] as const) : []),
  ])
}

const prepare = (pdf: Uint8Array, place: Place): Prepared => {
  const file = open(textOf(pdf))
  const digits = 2 * (place.bytes ?? ROOM)
  const written = objects(file, place, digits)
  let text = file.text.endsWith('\n') ? '' : '\n'
  const offsets = new Map<number, number>()
  for (const number of [...written.keys()].sort((a, b) => a - b)) {
    offsets.set(number, file.text.length + text.length)
    text += `${number} 0 obj\n${written.get(number)}\nendobj\n`
  }
  const table = file.text.length + text.length
  const size = Math.max(file.size, ...[...written.keys()].map(n => n + 1))
  const trailer = withEntry(withEntry(withEntry(file.trailer, 'Size', String(size)), 'Prev', String(file.table)), 'ID', identifier(file))
  text += `${xref(offsets)}trailer\n${trailer}\nstartxref\n${table}\n%%EOF\n`

  const hole = text.lastIndexOf(`/Contents <${'0'.repeat(digits)}>`) + '/Contents '.length
  const [before, after] = [file.text.length + hole, file.text.length + hole + digits + 2]
  const ranges: Ranges = [0, before, after, file.text.length + text.length - after]
  const spelled = `${before} ${after} ${ranges[3]}`.padEnd(32, ' ')
  const whole = Buffer.from(file.text + text.replace('#'.repeat(32), spelled), 'latin1')
  return { is: 'prepared', pdf: Uint8Array.from(whole), ranges, toSign: signedBytes(whole, ranges) }
}

export const signedBytes = (pdf: Uint8Array, [from, length, next, rest]: Ranges): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(length + rest)
  bytes.set(pdf.subarray(from, from + length))
  bytes.set(pdf.subarray(next, next + rest), length)
  return bytes
}

/** `unfit` for what is no PDF, or one with cross-reference streams, encryption or a page layout that is not read here. */
export const withSignaturePlace = (pdf: Uint8Array, place: Place): Prepared | Unfit => {
  try {
    return prepare(pdf, place)
  } catch (e) {
    if (e instanceof RangeError) return { is: 'unfit' }
    throw e
  }
}
