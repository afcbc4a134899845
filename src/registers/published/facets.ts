/**
 * What narrows a search – body, kind, document, language, day – stands among an act’s words under signs that no word of a
 * text has, so that one look into one index answers all of it. Pure.
 */
import type { PublishedAct, PublishedQuery } from './published.ts'

const quoted = (sign: string): string => `'${sign.replace(/['\\]/g, '$&$&')}'`
const sign = (name: string, value: string): string => quoted(`@${name}=${value}`)

/** Whole tsvector, without places. */
export const facetsOf = (a: PublishedAct): string =>
  [
    ...(a.body ? [sign('body', a.body)] : []),
    sign('kind', a.kind),
    sign('document', a.document),
    sign('lang', a.lang),
    sign('year', a.day.slice(0, 4)),
    sign('month', a.day.slice(0, 7)),
    sign('day', a.day),
  ].join(' ')

/** What a query asks for beside its words, as a tsquery; empty where that is nothing. */
export const facetsAsked = (q: PublishedQuery): string =>
  (['body', 'kind', 'document', 'lang', 'year'] as const).flatMap(name => (q[name] ? [sign(name, q[name])] : [])).join(' & ')

/** Days and months, the latest first, each with the number of acts that are of it. */
export interface Counts {
  readonly days: readonly Count[]
  readonly months: readonly Count[]
}
export interface Count {
  /** `2026-03-14` or `2026-03`. */
  readonly of: string
  readonly n: number
}
const FIRST = 1_000
const WIDER = 4

/** For every number of acts wanted: so many of the latest as reach it. */
const reaching = (name: string, counts: readonly Count[], from: number): readonly { readonly acts: number; readonly signs: string }[] => {
  const windows: { acts: number; signs: string }[] = []
  let [acts, wanted] = [0, from]
  for (const [i, { n }] of counts.entries()) {
    acts += n
    if (acts < wanted) continue
    const signs = counts.slice(0, i + 1).map(c => sign(name, c.of))
    windows.push({ acts, signs: signs.join(' | ') })
    while (wanted <= acts) wanted *= WIDER
  }
  return windows
}

/**
 * Where to look, as tsqueries: into the latest days, then into the latest months, at last anywhere (empty). Where many acts fit, the
 * latest of them are found among few.
 */
export const windowsOf = ({ days, months }: Counts): readonly string[] => {
  const near = reaching('day', days, FIRST)
  const far = reaching('month', months, (near.at(-1)?.acts ?? FIRST / WIDER) * WIDER)
  return [...near, ...far].map(w => w.signs).concat('')
}
