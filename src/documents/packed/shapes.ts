/** The files of a package that hold no document. Whoever made a package is not trusted: what is read from one has these shapes, or is none. */
import { z } from 'zod'
import { COMMITMENT, NUMBER, SIGNED } from '../../journal/sealed/seal.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const at = z.iso.datetime({ offset: true })
const further = z
  .array(z.object({ cms: hash, is: z.enum(['good', 'unchecked']), algorithm: z.string(), certificate: hash }).readonly())
  .readonly()
/** In the one way in which these bytes are written. */
const base64 = z.base64().refine(text => Buffer.from(text, 'base64').toString('base64') === text)
const version = z.int().positive()

const Listed = z
  .strictObject({
    folder: z.string(),
    act: z.string(),
    id: z.string(),
    version,
    at,
    erased: z.boolean(),
    /** When, and by whose order: the word of the installation, which no proof covers. */
    erasure: z.object({ at, order: z.string() }).readonly().exactOptional(),
    /** Of what an act signed: SHA-256 of the document. */
    paper: hash.exactOptional(),
    /** Signatures beside that in the document, as the entry names them. */
    further: further.exactOptional(),
    files: z.array(z.strictObject({ hash, name: z.string() }).readonly()).readonly(),
  })
  .readonly()
export const ManifestShape = z
  .strictObject({
    format: z.literal('tarazy-package 1'),
    matter: z.string(),
    number: z.string().exactOptional(),
    /** Key by which the checkpoint is checked. */
    log: z.string(),
    /** Keys of witnesses are the reader's own affair: none is trusted because it stands here. */
    roots: z.array(base64).readonly(),
    entries: z.array(Listed).readonly(),
  })
  .readonly()
/** Of an entry, as the journal wrote it, what a package is held against. */
export const EntryShape = z
  .object({
    stream: z.string(),
    act: z.string(),
    id: z.string(),
    version,
    at,
    data: z.object({ [COMMITMENT]: hash.exactOptional() }).readonly(),
    [NUMBER]: z.string().exactOptional(),
    [SIGNED]: z.object({ paper: hash, further: further.exactOptional() }).readonly().exactOptional(),
  })
  .readonly()
export const ApartShape = z.strictObject({ salt: hash, content: z.string() }).readonly()
/** What personal content there is, by field. */
export const ContentShape = z.record(z.string(), z.unknown())
export const ProofShape = z
  .strictObject({ index: z.int(), size: z.int(), leaf: hash, proof: z.array(hash).readonly(), checkpoint: z.string() })
  .readonly()

export type Listed = z.infer<typeof Listed>
export type Entry = z.infer<typeof EntryShape>
export type Content = z.infer<typeof ContentShape>
export type Proof = z.infer<typeof ProofShape>
export type Manifest = z.infer<typeof ManifestShape>

/** As the files of a package are written. */
export const json = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value, null, 2)}\n`)
/** @throws where the bytes are no UTF-8: of two files that differ, no two are read as the same text */
const utf8 = (bytes: Buffer): string => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)

/** @returns undefined where there are no such bytes, they are no JSON, or not of that shape */
export const shaped = <S extends z.ZodType>(shape: S, bytes: Buffer | undefined): z.infer<S> | undefined => {
  if (!bytes) return undefined
  try {
    return shape.safeParse(JSON.parse(utf8(bytes))).data
  } catch {
    return undefined
  }
}
/** The same of a file that a package alone writes, and that no hash covers: it may be written in one way only. */
export const asWritten = <S extends z.ZodType>(shape: S, bytes: Buffer | undefined): z.infer<S> | undefined => {
  const value = shaped(shape, bytes)
  return value !== undefined && bytes && json(JSON.parse(bytes.toString('utf8'))).equals(bytes) ? value : undefined
}
