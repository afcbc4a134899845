/** The files of a package, taken out of its ZIP: no more than a package holds, and every byte accounted for. */
import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { crc32 } from 'node:zlib'
import yauzl from 'yauzl'
import { zipped } from './package.ts'

/** All of a package together, unpacked: what is larger is no package of ours. */
const MOST = 2 * 1024 ** 3
const FILES = 20_000
const open = promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer)

export class TooLarge extends Error {}
/** @throws where it is no ZIP, a damaged one, or one that unpacks to more than a package holds */
export const unpacked = async (
  bytes: Buffer,
): Promise<{ readonly files: ReadonlyMap<string, Buffer>; readonly damaged: readonly string[] }> => {
  const zip = await open(bytes, { lazyEntries: true, validateEntrySizes: true, strictFileNames: true })
  if (zip.entryCount > FILES) throw new TooLarge()
  const files = new Map<string, Buffer>()
  const damaged: string[] = []
  let size = 0
  return new Promise((done, failed) => {
    zip.on('error', failed)
    zip.on('end', () => done({ files, damaged }))
    zip.on('entry', (entry: yauzl.Entry) => {
      // Said in the directory and checked while unpacking: a bomb does not get to burst.
      size += entry.uncompressedSize
      if (size > MOST) return failed(new TooLarge())
      zip.openReadStream(entry, (wrong, stream) => {
        if (wrong) return failed(wrong)
        const parts: Buffer[] = []
        stream.on('data', (part: Buffer) => parts.push(part))
        stream.on('error', failed)
        stream.on('end', () => {
          const content = Buffer.concat(parts)
          if (crc32(content) !== entry.crc32 || files.has(entry.fileName)) damaged.push(entry.fileName)
          files.set(entry.fileName, content)
          zip.readEntry()
        })
      })
    })
    zip.readEntry()
  })
}
/** Packs the files again: where the bytes differ from what was given, the file that stands there. */
export const differs = async (bytes: Buffer, files: ReadonlyMap<string, Buffer>): Promise<string | undefined> => {
  const again = await buffer(zipped(files))
  if (again.equals(bytes)) return undefined
  let at = 0
  while (at < again.length && again[at] === bytes[at]) at++
  const names = [...files.keys()]
  return names.findLast(name => again.indexOf(name) - 30 <= at) ?? names[0] ?? ''
}
