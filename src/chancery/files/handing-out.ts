/** Handing out the files of a matter: to those who see the entry that names them, as something to keep, never to run. */
import { Readable } from 'node:stream'
import type { Recorded } from '../../journal/journal.ts'
import type { Kept } from '../../journal/kept/contents.ts'
import type { Act } from '../../law/kernel/act.ts'
import { fileNamed } from '../../law/kernel/field.ts'
import type { Law } from '../../law/kernel/law.ts'

/** The fields of an act in which files are named. */
const fieldsOf = (act: Act | undefined): readonly string[] =>
  Object.entries(act?.input ?? {}).flatMap(([key, f]) => (f.widget === 'files' ? [key] : []))
/** The same of every act that has such. */
export const fileFieldsOf = (law: Law): ReadonlyMap<string, readonly string[]> =>
  new Map([...law.acts].map(([id, act]) => [id, fieldsOf(act)] as const).filter(([, fields]) => fields.length > 0))
/** The files that an entry names. */
export const filesIn = (law: Law, r: Pick<Recorded, 'act' | 'data'>): readonly { readonly hash: string; readonly name: string }[] =>
  fieldsOf(law.acts.get(r.act)).flatMap(key => [r.data[key] ?? []].flat().map(named => fileNamed(String(named))))
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
