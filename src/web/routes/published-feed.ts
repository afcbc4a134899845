/** Published acts as a feed: the latest of those that the page finds with the same filters, one entry an act. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { cited } from '../../law/register/register.ts'
import { positionOf } from '../../opendata/position.ts'
import type { PublishedAct } from '../../registers/published/published.ts'
import { langOf, type Site } from '../context.ts'
import { atom } from '../feeds/atom.ts'
import { give } from '../feeds/give.ts'
import { addressOf } from '../pages/published.tsx'
import { P } from '../words/pages.ts'
import { filtersOf, wantedBy } from './published.tsx'
import type { Answering } from './route.ts'

const MOST = 50
/** Characters of a summary. */
const SUMMARY = 500

export const sendPublishedFeed = async (site: Site, request: FastifyRequest, reply: FastifyReply, notFound: Answering) => {
  const { chancery, published } = site
  if (!published) return notFound(request, reply)
  const lang = langOf(request)
  const filters = filtersOf(request)
  const [position, { acts }] = await Promise.all([
    positionOf(site.proving?.publicLog),
    published.find({ ...wantedBy(filters), latest: true, limit: MOST, offset: 0 }),
  ])
  const sees = await chancery.seeing([...new Set(acts.map(a => a.stream))], undefined)
  const page = `/${lang}${addressOf(filters)}`
  const titleOf = (a: PublishedAct) => {
    const act = chancery.law.acts.get(a.act)
    return `${(act?.document?.name ?? act?.done)?.[lang] ?? a.act}${a.number ? ` № ${a.number}` : ''}`
  }
  const summaryOf = (a: PublishedAct) => {
    const access = sees.get(a.stream)
    // What is closed is not told; under which rule, is.
    const under = access?.sees === 'all' ? [] : (access?.under.map(p => cited(p).title[lang]) ?? [])
    return [a.title, ...under, a.text].filter(Boolean).join('. ').slice(0, SUMMARY)
  }
  const feed = {
    lang,
    id: `tag:tarazy,2026:${page.slice(1)}`,
    title: P.publishedTitle[lang],
    self: page.replace('/published', '/published.atom'),
    page,
    entries: acts
      .filter(a => (sees.get(a.stream)?.sees ?? 'nothing') !== 'nothing')
      .map(a => ({
        id: `tag:tarazy,2026:${a.stream}:${a.entry}`,
        title: titleOf(a),
        summary: summaryOf(a),
        path: `/${lang}/matter/${a.stream}#e${a.entry}`,
        published: a.at,
        updated: a.at,
      })),
  }
  // The log grows by the second: for that alone nobody is sent the same news again.
  return give(request, reply, 'application/atom+xml', atom({ ...feed, position }), atom({ ...feed, position: null }))
}
