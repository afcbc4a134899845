/** How documents are written in answers: one that waits for its signature, and an act as whoever holds its document finds it. */
import type { FastifyRequest } from 'fastify'
import { codeOf } from '../documents/code.ts'
import type { Found } from '../documents/drawing/standing.ts'
import type { Beside } from '../documents/signing/further.ts'
import { type Prepared, toSign } from '../documents/signing/signing.ts'
import { STANDINGS } from '../law/kernel/standing.ts'
import type { Proof } from '../log/public-log.ts'
import type { Pen } from './render.ts'
import { matterHref } from './render.ts'
import { penFor } from './routes/route.ts'
import type { ApiOptions } from './who.ts'

const signatureHref = (id: string): string => `/api/signatures/${id}`

/** What waits, without its text. */
export const waiting = ({ law, lang }: Pick<Pen, 'law' | 'lang'>, p: Prepared) => {
  const act = law.acts.get(p.act)
  return {
    id: p.id,
    href: signatureHref(p.id),
    act: { id: p.act, name: act?.name[lang] ?? p.act },
    document: act?.document?.name[lang] ?? p.act,
    matter: { id: p.stream, href: matterHref(p.stream) },
    number: p.number ?? null,
    until: p.until,
    code: p.paper.code,
    pdf: `${signatureHref(p.id)}/document.pdf`,
  }
}
const papered = ({ kind, languages, from, title, done, number, on, entries, under, signer, address }: Prepared['paper']) => ({
  kind,
  languages,
  from,
  title,
  done,
  number: number ?? null,
  on,
  entries,
  under: under.map(({ id, ...u }) => ({ provision: id, ...u })),
  signer,
  address,
})
/** A document with its text and the bytes that are to be signed. */
export const draftOf = async (o: ApiOptions, request: FastifyRequest, prepared: Prepared) => {
  const signing = o.documents?.signing?.signing
  const document = signing && (await toSign(signing, prepared.id, prepared.person))
  if (!document) throw new Error(`${prepared.id} was drawn up and is not there`)
  return {
    ...waiting(await penFor(o, request, []), document.prepared),
    paper: papered(document.prepared.paper),
    toSign: Buffer.from(document.bytes).toString('base64'),
  }
}
/**
 * @param proof absent where the entry has no place in the log yet
 * @param beside the signatures beside that of the document, for those who see all of the entry
 */
export const founded = (
  p: Pen,
  id: string,
  { act, stream, event, seen, whole, standing, challenged }: Found,
  proof: Proof | undefined,
  beside: readonly Beside[],
) => {
  const code = codeOf(id)
  const href = `/api/documents/${encodeURIComponent(code)}`
  const matter = (m: string) => ({ id: m, name: p.say.name(m, p.lang), href: matterHref(m) })
  return {
    id,
    code,
    at: event.at,
    act: seen ? { id: act.id, name: (act.document ?? act).name[p.lang] } : null,
    matter: seen ? matter(stream) : null,
    by: seen ? { id: seen.person, name: p.say.name(seen.person, p.lang) } : null,
    standing: standing ? { id: standing, name: STANDINGS[standing][p.lang] } : null,
    challenged: challenged.map(c => matter(c.stream)),
    paper: event.signed?.paper ?? null,
    further: beside.map(({ cms, is, algorithm, certificate, subject }) => ({
      is,
      algorithm,
      certificate,
      subject: subject ?? null,
      cms,
      href: subject ? `${href}/signatures/${cms}` : null,
    })),
    erased: event.erased,
    erasure: event.erasure ? { at: event.erasure.at, order: whole ? event.erasure.order : null } : null,
    log: proof ? { index: proof.index, size: proof.size } : null,
    pdf: whole && act.document ? `${href}/document.pdf` : null,
    package: whole ? `${matterHref(stream)}/package` : null,
  }
}
