/** The document of an act that was done: as it was signed, or, where nobody had to sign it, set from the record. */
import type { Chancery } from '../../chancery/chancery.ts'
import { whole } from '../../journal/kept/contents.ts'
import type { Press } from '../press/render.ts'
import { xmlOf } from '../xml/akn.ts'
import { drawUp, type Stationery } from './draw.ts'
import type { Paper } from './paper.ts'
import type { Found } from './standing.ts'

export interface Archive {
  readonly chancery: Chancery
  readonly press: Press
  readonly stationery: Stationery
}
/** @param found an act whose whole entry the reader sees */
export const paperFor = async (a: Archive, { seen, stream, state }: Found): Promise<Paper | undefined> => {
  if (!seen || !a.chancery.law.acts.get(seen.act)?.document) return undefined
  const [head] = await a.chancery.journal.see([stream])
  const number = seen.signed?.number ?? head?.number
  return drawUp(a.chancery, { ...seen, ...(number && { number }) }, a.stationery, { state, erased: seen.erased })
}
/** @returns undefined where the act has no document, or not for this reader */
export const documentFor = async (a: Archive, found: Found): Promise<Buffer | undefined> => {
  if (!found.whole) return undefined
  const kept = found.event.signed && (await a.chancery.contents?.open(found.event.signed.paper))
  if (kept) return whole(kept)
  const paper = await paperFor(a, found)
  return paper && Buffer.from(await a.press.render(paper))
}
/** @param hash of a signature beside the document's own  @returns its CMS, to whom the document is given */
export const furtherFor = async (a: Archive, { whole: all, event }: Found, hash: string): Promise<Buffer | undefined> => {
  const named = all && event.signed?.further?.some(f => f.cms === hash)
  const kept = named ? await a.chancery.contents?.open(hash) : undefined
  return kept && whole(kept)
}
/** @returns the act as Akoma Ntoso, to whom its document is given */
export const xmlFor = async (a: Archive, found: Found): Promise<string | undefined> => {
  const paper = found.whole ? await paperFor(a, found) : undefined
  return paper && xmlOf(paper)
}
