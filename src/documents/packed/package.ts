/**
 * The package of a matter: what somebody who trusts nobody needs to check its acts without this installation and without a database.
 *
 *   manifest.json                 what is in it; the key of the log, the roots of signatures
 *   checkpoint                    the log's signed checkpoint with its witnesses
 *   acts/03/entry.json            the exact text of the journal that was hashed
 *   acts/03/content.json          personal content with its salt, as the text commits to it (absent where erased)
 *   acts/03/proof.json            that the entry is in the log under the checkpoint
 *   acts/03/document.pdf          the document as it was signed
 *   acts/03/signatures/….p7s      further signatures over the same bytes, as they were handed in
 *   acts/03/files/…               files that came with the act
 */
import yazl from 'yazl'
import { filesIn } from '../../chancery/files/handing-out.ts'
import type { Further, Recorded } from '../../journal/journal.ts'
import { whole } from '../../journal/kept/contents.ts'
import type { PublicLog } from '../../log/public-log.ts'
import type { Archive } from '../drawing/document.ts'
import { json, type Listed, type Manifest } from './shapes.ts'

export interface Packing extends Archive {
  readonly publicLog: PublicLog
  /** Root certificates of signatures, DER. */
  readonly roots: readonly Uint8Array[]
  /** The salt under which personal content was committed to. */
  apart(stream: string, version: number): Promise<{ readonly salt: string; readonly content: string } | undefined>
}
/** Where a signature beside the document stands in the folder of its act. */
export const signatureName = ({ cms }: Further): string => `signatures/${cms.slice(0, 12)}.p7s`
/** Where a file that came with an act stands in its folder. */
export const attachmentName = ({ hash, name }: Listed['files'][number]): string => `files/${hash.slice(0, 12)} ${name}`
export const folderOf = (version: number): string => `acts/${String(version).padStart(2, '0')}`

/** An act of this very moment has no place in the log yet: it is given one. */
const proofOf = async (log: PublicLog, { stream, version }: Recorded) => {
  const placed = await log.proofOf(stream, version)
  if (placed) return placed
  await log.sequence(true)
  return log.proofOf(stream, version)
}

/**
 * @param history as the reader sees it: only entries seen whole go in
 * @returns the ZIP as a stream
 */
export const packageOf = async (
  p: Packing,
  matter: { readonly stream: string; readonly number?: string | undefined },
  history: readonly Recorded[],
): Promise<NodeJS.ReadableStream> => {
  const packed: [string, Buffer][] = []
  const add = (bytes: Buffer, name: string) => packed.push([name, bytes])
  const entries: Listed[] = []
  let checkpoint: string | undefined
  for (const r of history.filter(h => h.text !== '')) {
    const folder = folderOf(r.version)
    const files = r.erased ? [] : filesIn(p.chancery.law, r)
    entries.push({
      folder,
      act: r.act,
      id: r.id,
      version: r.version,
      at: r.at,
      erased: r.erased,
      ...(r.erasure && { erasure: r.erasure }),
      ...(r.signed && { paper: r.signed.paper }),
      ...(r.signed?.further && { further: r.signed.further }),
      files,
    })
    add(Buffer.from(r.text), `${folder}/entry.json`)
    const apart = await p.apart(r.stream, r.version)
    if (apart) add(json(apart), `${folder}/content.json`)
    const proof = await proofOf(p.publicLog, r)
    if (proof) {
      checkpoint = proof.checkpoint
      const { checkpoint: _, ...rest } = proof
      add(json({ ...rest, checkpoint: proof.checkpoint }), `${folder}/proof.json`)
    }
    for (const [hash, name] of [
      ...(r.signed ? [[r.signed.paper, 'document.pdf'] as const] : []),
      ...(r.signed?.further ?? []).map(f => [f.cms, signatureName(f)] as const),
      ...files.map(f => [f.hash, attachmentName(f)] as const),
    ]) {
      const bytes = await p.chancery.contents?.open(hash)
      if (bytes) add(await whole(bytes), `${folder}/${name}`)
    }
  }
  const manifest: Manifest = {
    format: 'tarazy-package 1',
    matter: matter.stream,
    // The first entry bears it: without that one nothing would show that it is so.
    ...(matter.number && entries[0]?.version === 1 && { number: matter.number }),
    log: p.publicLog.vkey,
    roots: p.roots.map(r => Buffer.from(r).toString('base64')),
    entries,
  }
  add(json(manifest), 'manifest.json')
  if (checkpoint) add(Buffer.from(checkpoint), 'checkpoint')
  return zipped(packed)
}
/** The same files give the same bytes: so whoever unpacks can make it again and compare. Documents are compressed already. */
export const zipped = (files: Iterable<readonly [string, Buffer]>): NodeJS.ReadableStream => {
  const zip = new yazl.ZipFile()
  for (const [name, bytes] of files)
    zip.addBuffer(bytes, name, { mtime: new Date(2000, 0, 1), mode: 0o100644, compress: false, forceDosTimestamp: true })
  zip.end()
  return zip.outputStream
}
