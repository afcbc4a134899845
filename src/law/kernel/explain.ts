/** Says findings to a reader: the reason with its values written out, in one of the three languages. */
import type { Finding } from './decide.ts'
import type { Param, Params } from './norm.ts'
import type { Lang, Said } from './said.ts'
import type { Day, Instant, Term } from './time.ts'
import type { StreamId } from './world.ts'

/** How values are written; names of bodies and people come from the registers. */
export interface Writing {
  name(stream: StreamId, lang: Lang): string
  day(day: Day, lang: Lang): string
  instant(at: Instant, lang: Lang): string
  term(term: Term, lang: Lang): string
}

const write = (p: Param | undefined, lang: Lang, w: Writing): string => {
  if (p === undefined) return '—'
  if (typeof p !== 'object') return String(p)
  if ('ref' in p) return p.ref ? w.name(p.ref, lang) : '—'
  if ('day' in p) return w.day(p.day, lang)
  if ('at' in p) return w.instant(p.at, lang)
  if ('term' in p) return w.term(p.term, lang)
  return p.said[lang]
}
/** Fills the slots of a text. */
const fill = (said: Said, p: Params, lang: Lang, w: Writing): string =>
  said[lang].replace(/\{(\w+)\}/g, (_, slot: string) => write(p[slot], lang, w))

/** Why a norm stands in the way; of an unknown finding, nothing: the form says which field it waits for. */
export const reason = (f: Finding, lang: Lang, w: Writing): string => (f.is === 'unknown' ? '' : fill(f.norm.fault, f.p, lang, w))
