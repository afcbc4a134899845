/** Registers as pages: matters, published acts, search. */

import type { ProvisionId } from '../../law/register/ids.ts'
import { cited } from '../../law/register/register.ts'
import type { MatterRow } from '../../registers/registers.ts'
import { Frame } from '../frame.tsx'
import { MatterTable } from '../parts/matter-table.tsx'
import { to, type View } from '../request.ts'
import { W } from '../words/common.ts'
import { M } from '../words/matter.ts'
import { P } from '../words/pages.ts'

export interface ListProps extends View {
  readonly rows: readonly MatterRow[]
  readonly total: number
  readonly query: { readonly q: string; readonly kind: string; readonly page: number }
  readonly kinds: readonly string[]
  readonly title: string
  readonly path: string
}
export const PAGE = 50

export const ListPage = ({ ask, say, rows, total, query, kinds, title, path }: ListProps) => {
  const link = (page: number) => to(ask, `${path}?${new URLSearchParams({ q: query.q, kind: query.kind, page: String(page) })}`)
  return (
    <Frame ask={ask} say={say} title={title}>
      <h1>{title}</h1>
      <form class="filter" action={to(ask, path)}>
        <label>
          {P.words[ask.lang]} <input type="search" name="q" value={query.q} maxLength={200} />
        </label>
        <label>
          {M.kind[ask.lang]}{' '}
          <select name="kind">
            <option value="">{M.allStages[ask.lang]}</option>
            {kinds.map(k => (
              <option key={k} value={k} selected={k === query.kind}>
                {ask.chancery.law.matters.get(k)?.name[ask.lang]}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" class="btn small">
          {P.filter[ask.lang]}
        </button>
        <span class="soft">{P.found[ask.lang].replace('{n}', String(total))}</span>
      </form>
      <MatterTable ask={ask} say={say} rows={rows} />
      <p class="pages">
        {query.page > 1 && <a href={link(query.page - 1)}>← {W.back[ask.lang]}</a>}{' '}
        {query.page * PAGE < total && <a href={link(query.page + 1)}>{W.more[ask.lang]} →</a>}
      </p>
    </Frame>
  )
}

export const SearchPage = ({
  ask,
  say,
  q,
  rows,
  provisions,
}: View & { q: string; rows: readonly MatterRow[]; provisions: readonly ProvisionId[] }) => (
  <Frame ask={ask} say={say} title={P.searchTitle[ask.lang]}>
    <h1>{P.searchTitle[ask.lang]}</h1>
    <form class="filter" action={to(ask, '/search')}>
      <label>
        {P.words[ask.lang]} <input type="search" name="q" value={q} maxLength={200} />
      </label>
      <button type="submit" class="btn small">
        {W.search[ask.lang]}
      </button>
    </form>
    <MatterTable ask={ask} say={say} rows={rows} />
    {provisions.length > 0 && (
      <section>
        <h2>{P.searchLaw[ask.lang]}</h2>
        <ul class="items">
          {provisions.map(p => (
            <li key={p}>
              <a href={to(ask, `/law/${p}`)}>{cited(p).title[ask.lang]}</a>
            </li>
          ))}
        </ul>
      </section>
    )}
  </Frame>
)
