/** The register of what is published, by its words. What anybody may see, whoever asks. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { askOf, type Site, sayFor, send } from '../context.ts'
import { type Filters, PUBLISHED_PAGE, PublishedPage } from '../pages/published.tsx'
import { asked, pageAsked } from './route.ts'

/** The last page that can be asked for; more is narrowed by the filters. */
const LAST = 50

/** What a search is narrowed by. What cannot be meant is left out. */
export const filtersOf = (request: FastifyRequest): Filters => {
  const year = asked(request, 'year')
  return {
    q: asked(request, 'q'),
    body: asked(request, 'body'),
    kind: asked(request, 'kind'),
    document: asked(request, 'document'),
    year: /^(19|20|21)\d\d$/.test(year) ? year : '',
    written: asked(request, 'written'),
  }
}
export const wantedBy = ({ q, written, ...same }: Filters) => ({ ...same, text: q, lang: written })

export const sendPublished = async (site: Site, shelf: NonNullable<Site['published']>, request: FastifyRequest, reply: FastifyReply) => {
  const ask = await askOf(site, request)
  const filters = filtersOf(request)
  const page = Math.min(LAST, pageAsked(request))
  const [all, bodies] = await Promise.all([
    shelf.find({ ...wantedBy(filters), limit: PUBLISHED_PAGE, offset: (page - 1) * PUBLISHED_PAGE }),
    shelf.bodies(),
  ])
  // Written down some moments ago: what has been closed since is not told.
  const sees = await ask.chancery.seeing([...new Set(all.acts.map(a => a.stream))], undefined)
  const found = { ...all, acts: all.acts.filter(a => sees.get(a.stream)?.sees !== 'nothing') }
  const say = await sayFor(ask, [...bodies, ...found.acts.map(a => a.body ?? undefined)])
  return send(reply, <PublishedPage ask={ask} say={say} found={found} filters={filters} page={page} bodies={bodies} />)
}
