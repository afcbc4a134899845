/** Handing out the files of a matter: to those who see the entry that names them, as something to keep, never to run. */
import { Readable } from 'node:stream'
import type { Kept } from '../journal/contents.ts'
import type { Recorded } from '../journal/journal.ts'
import { fileNamed } from '../law/kernel/field.ts'
import type { Law } from '../law/kernel/law.ts'

/** The fields of an act in which files are named. */
export const fileFieldsOf =
  (law: Law) =>
  (act: string): readonly string[] =>
    Object.entries(law.acts.get(act)?.input ?? {}).flatMap(([key, f]) => (f.widget === 'files' ? [key] : []))
/** The files that an entry names. */
export const filesIn = (law: Law, r: Recorded): readonly { readonly hash: string; readonly name: string }[] =>
  fileFieldsOf(law)(r.act).flatMap(key => ((r.data[key] as readonly string[] | undefined) ?? []).map(fileNamed))
/** @param history as the person sees it */
export const fileIn = (law: Law, history: readonly Recorded[], hash: string) =>
  history
    .filter(r => !r.erased)
    .flatMap(r => filesIn(law, r))
    .find(f => f.hash === hash)

interface Replying<R> {
  headers(headers: Record<string, string>): R
  send(body: unknown): R
}
export const sendFile = <R extends Replying<R>>(reply: R, name: string, about: Kept, bytes: AsyncIterable<Uint8Array>): R =>
  reply
    .headers({
      'content-type': about.type,
      'content-length': String(about.size),
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, c => `%${c.charCodeAt(0).toString(16)}`)}`,
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-store',
    })
    .send(Readable.from(bytes))
