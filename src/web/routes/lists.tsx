/** Registers as pages: matters, published acts, search. */
import { visiblePage } from '../../chancery/seeing/visible.ts'
import { provisions } from '../../law/register/register.ts'
import { askOf, insideOf, sayFor, send } from '../context.ts'
import { ListPage, PAGE, SearchPage } from '../pages/lists.tsx'
import { to } from '../request.ts'
import { W } from '../words/common.ts'
import { P } from '../words/pages.ts'
import { sendPublished } from './published.tsx'
import { asked, numbered, pageAsked, type Routes } from './route.ts'

const MOST_FOUND = 500

export const listRoutes: Routes = (app, site) => {
  const kinds = numbered(site.chancery.law)

  for (const mine of [true, false]) {
    app.get(mine ? '/matters' : '/published', async (request, reply) => {
      if (!mine && site.published && !insideOf(site, request)) return sendPublished(site, site.published, request, reply)
      const ask = await askOf(site, request)
      if (mine && !ask.me) return reply.redirect(to(ask, '/sign-in'))
      const query = { q: asked(request, 'q'), kind: asked(request, 'kind'), page: pageAsked(request) }
      const wanted = {
        kinds: kinds.includes(query.kind) ? [query.kind] : kinds,
        text: query.q,
        ...(mine ? { of: ask.me?.ids ?? [] } : { published: true }),
      }
      // Words are counted where they are shown: how often they stand in what is closed to the reader would tell of it.
      const found = query.q ? await visiblePage(ask.chancery, wanted, ask.me?.person, MOST_FOUND) : undefined
      const [rows, total] = found
        ? [found.slice((query.page - 1) * PAGE, query.page * PAGE), found.length]
        : await Promise.all([
            visiblePage(ask.chancery, { ...wanted, offset: (query.page - 1) * PAGE }, ask.me?.person, PAGE),
            ask.chancery.registers.count(wanted),
          ])
      const say = await sayFor(
        ask,
        rows.map(r => r.stream),
      )
      const title = (mine ? W.matters : P.publishedTitle)[ask.lang]
      return send(
        reply,
        <ListPage
          ask={ask}
          say={say}
          rows={rows}
          total={total}
          query={query}
          kinds={kinds}
          title={title}
          path={mine ? '/matters' : '/published'}
        />,
      )
    })
  }
  app.get('/search', async (request, reply) => {
    const ask = await askOf(site, request)
    const q = asked(request, 'q').trim()
    const words = q.toLocaleLowerCase(ask.lang).split(/\s+/).filter(Boolean)
    const rows = q ? await visiblePage(ask.chancery, { text: q }, ask.me?.person, PAGE) : []
    const found = words.length
      ? provisions
          .filter(p => words.every(w => `${p.title[ask.lang]} ${p.text[ask.lang]} ${p.id}`.toLocaleLowerCase(ask.lang).includes(w)))
          .slice(0, 40)
      : []
    return send(
      reply,
      <SearchPage
        ask={ask}
        say={
          await sayFor(
            ask,
            rows.map(r => r.stream),
          )
        }
        q={q}
        rows={rows}
        provisions={found.map(p => p.id)}
      />,
    )
  })
}
