/** Files that people bring: taken for what their bytes are, whatever they are called. */
import { open } from 'node:fs/promises'
import { type Contents, Full } from '../../journal/kept/contents.ts'
import { HEAD, mediaTypeOf, TAIL } from '../../journal/kept/media-type.ts'
import type { StreamId } from '../../law/kernel/world.ts'

export const MEGABYTES = 50
/** Of all files of a country that lives in memory: there may be hundreds of such. */
export const PRACTICE_MEGABYTES = 10

/** A name that means nothing to any file system: without folders, devices, signs of control or of direction. */
export const harmless = (name: string): string => {
  const plain = (name.normalize('NFC').split(/[\\/]/).pop() ?? '')
    .replace(/[\p{C}:*?"<>|]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const dot = plain.lastIndexOf('.')
  const ending = dot > 0 && plain.length - dot <= 8 ? plain.slice(dot) : ''
  return plain.length <= 120 ? plain || 'file' : `${plain.slice(0, 120 - ending.length).trimEnd()}${ending}`
}
export type Taken = { readonly is: 'taken'; readonly named: string } | { readonly is: 'not-taken'; readonly code: string }

/**
 * Keeps a file that lies at a path.
 * @param by who brought it: nobody else can name it in an act
 * @returns how an act names it, or the code of what is wrong with it
 */
export const takeFile = async (contents: Contents, path: string, name: string, by: StreamId): Promise<Taken> => {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    if (size > MEGABYTES * 1024 * 1024) return { is: 'not-taken', code: `file.large:${MEGABYTES}` }
    const head = (await file.read(Buffer.alloc(HEAD), 0, HEAD, 0)).buffer.subarray(0, size)
    const tail = (await file.read(Buffer.alloc(TAIL), 0, TAIL, Math.max(0, size - TAIL))).buffer.subarray(0, size)
    const type = await mediaTypeOf(head, tail)
    if (!type) return { is: 'not-taken', code: 'file.type' }
    const { hash } = await contents.put(file.createReadStream({ start: 0, autoClose: false }), type, by)
    return { is: 'taken', named: `${hash} ${harmless(name)}` }
  } catch (e) {
    if (e instanceof Full) return { is: 'not-taken', code: `file.full:${PRACTICE_MEGABYTES}` }
    throw e
  } finally {
    await file.close()
  }
}
