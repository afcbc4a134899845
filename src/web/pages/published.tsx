/** What is published: found by its words, with the place where they stand. */

import { LANGS } from '../../law/kernel/said.ts'
import type { StreamId } from '../../law/kernel/world.ts'
import { SETS } from '../../opendata/sets.ts'
import { excerptOf } from '../../registers/published/excerpt.ts'
import { MOST_RANKED } from '../../registers/published/postgres.ts'
import type { PublishedAct, PublishedFound } from '../../registers/published/published.ts'
import { Frame } from '../frame.tsx'
import { Cites } from '../parts/cite.tsx'
import { filesOf } from '../parts/data-files.ts'
import { Short } from '../parts/dates.tsx'
import { markOf } from '../parts/written.ts'
import { to, type View } from '../request.ts'
import { W } from '../words/common.ts'
import { M } from '../words/matter.ts'
import { P } from '../words/pages.ts'
import { R } from '../words/published.ts'

export const PUBLISHED_PAGE = 20
export interface Filters {
  readonly q: string
  readonly body: string
  readonly kind: string
  readonly document: string
  readonly year: string
  readonly written: string
}
export interface PublishedProps extends View {
  readonly found: PublishedFound
  readonly filters: Filters
  readonly page: number
  readonly bodies: readonly StreamId[]
}
/** The address of a search: what is not asked for is left out, so that the same search has one address. */
export const addressOf = (filters: Partial<Filters>, page = 1): string => {
  const given = Object.entries(filters).filter(([, v]) => v)
  const query = new URLSearchParams([...given, ...(page > 1 ? [['page', String(page)]] : [])] as [string, string][]).toString()
  return `/published${query && `?${query}`}`
}
const Choice = ({
  name,
  label,
  any,
  value,
  options,
}: {
  name: string
  label: string
  any: string
  value: string
  options: readonly (readonly [string, string])[]
}) => (
  <label>
    {label}{' '}
    <select name={name}>
      <option value="">{any}</option>
      {options.map(([v, text]) => (
        <option key={v} value={v} selected={v === value}>
          {text}
        </option>
      ))}
    </select>
  </label>
)
/** Every kind of document that some act takes, and every kind of matter with a docket, by name. */
const choicesOf = ({ ask, say, bodies }: PublishedProps) => {
  const { law } = ask.chancery
  const sorted = (list: readonly (readonly [string, string])[]) => {
    const by = new Intl.Collator(ask.lang)
    return [...new Map(list)].sort((a, b) => by.compare(a[1], b[1]))
  }
  const from = 2024
  return {
    body: sorted(bodies.map(b => [b, say.name(b, ask.lang)] as const)),
    kind: sorted([...law.matters.values()].filter(m => m.series).map(m => [m.kind, m.name[ask.lang]] as const)),
    document: sorted([...law.acts.values()].flatMap(a => (a.document ? [[a.document.id, a.document.name[ask.lang]] as const] : []))),
    year: Array.from(
      { length: Number(ask.today.slice(0, 4)) - from + 1 },
      (_, i) => [String(from + i), String(from + i)] as const,
    ).reverse(),
    written: LANGS.map(l => [l, R[l][ask.lang]] as const),
  }
}
const Filter = (p: PublishedProps) => {
  const { ask, filters } = p
  const choices = choicesOf(p)
  const labels = { body: R.body, kind: M.kind, document: R.document, year: R.year, written: R.written } as const
  return (
    <form class="filter" action={to(ask, '/published')}>
      <label>
        {P.words[ask.lang]} <input type="search" name="q" value={filters.q} maxLength={200} />
      </label>
      {(['body', 'kind', 'document', 'year', 'written'] as const).map(name => (
        <Choice key={name} name={name} label={labels[name][ask.lang]} any={R.any[ask.lang]} value={filters[name]} options={choices[name]} />
      ))}
      <button type="submit" class="btn small">
        {P.filter[ask.lang]}
      </button>
    </form>
  )
}
const Hit = ({ ask, say, act, isHit }: View & { act: PublishedAct; isHit: PublishedFound['isHit'] }) => {
  const { law } = ask.chancery
  const does = law.acts.get(act.act)
  return (
    <li>
      <h2>
        <a href={to(ask, `/matter/${act.stream}#e${act.entry}`)}>
          {(does?.document?.name ?? does?.done)?.[ask.lang]}
          {act.number && ` № ${act.number}`}
        </a>
      </h2>
      <p class="soft">
        <Short ask={ask} day={act.day} />
        {act.body && <> · {say.name(act.body, ask.lang)}</>} · {law.matters.get(act.kind)?.name[ask.lang]}
      </p>
      <p {...markOf(act.text || act.title, ask.lang)}>
        {excerptOf([act.title, act.text].filter(Boolean).join('. '), isHit).map((piece, i) =>
          piece.hit ? <mark key={i}>{piece.text}</mark> : piece.text,
        )}
      </p>
    </li>
  )
}
export const PublishedPage = (p: PublishedProps) => {
  const { ask, say, found, filters, page } = p
  const feed = to(ask, addressOf(filters).replace('/published', '/published.atom'))
  return (
    <Frame
      ask={ask}
      say={say}
      title={P.publishedTitle[ask.lang]}
      alternates={[{ type: 'application/atom+xml', href: feed, title: P.publishedTitle[ask.lang] }, ...filesOf(SETS[0], ask.lang)]}
    >
      <h1>{P.publishedTitle[ask.lang]}</h1>
      <p class="soft">
        {R.lead[ask.lang]} <Cites ask={ask} ids={['hearing.publicity.announce-acts', 'house.masking']} />
      </p>
      <Filter {...p} />
      <p class="soft" role="status">
        {found.bounded ? R.latest[ask.lang].replace('{n}', String(MOST_RANKED)) : P.found[ask.lang].replace('{n}', String(found.total))} ·{' '}
        <a href={feed} type="application/atom+xml">
          {R.feed[ask.lang]}
        </a>
      </p>
      {found.acts.length === 0 ? (
        <div class="alert warn">
          <p>{R.none[ask.lang]}</p>
          {found.meant && (
            <p>
              {R.meant[ask.lang]} <a href={to(ask, addressOf({ ...filters, q: found.meant }))}>{found.meant}</a>
            </p>
          )}
          <p>{R.noneHelp[ask.lang]}</p>
          <p>
            <a href={to(ask, '/published')}>{R.all[ask.lang]}</a>
          </p>
        </div>
      ) : (
        <ol class="hits" start={(page - 1) * PUBLISHED_PAGE + 1}>
          {found.acts.map(act => (
            <Hit key={`${act.stream} ${act.entry}`} ask={ask} say={say} act={act} isHit={found.isHit} />
          ))}
        </ol>
      )}
      <p class="pages">
        {page > 1 && <a href={to(ask, addressOf(filters, page - 1))}>← {W.back[ask.lang]}</a>}{' '}
        {page * PUBLISHED_PAGE < found.total && <a href={to(ask, addressOf(filters, page + 1))}>{W.more[ask.lang]} →</a>}
      </p>
    </Frame>
  )
}
