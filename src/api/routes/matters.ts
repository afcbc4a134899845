/** Matters as the reader may see them, and what the reader owes. */

import { owingIn } from '../../chancery/seeing/owing.ts'
import { masked, visiblePage, visibleRows } from '../../chancery/seeing/visible.ts'
import { streamsIn } from '../../chancery/telling/saying.ts'
import type { MatterRow } from '../../registers/registers.ts'
import { listed, namesIn, owed, viewed } from '../render.ts'
import { problem } from '../reply.ts'
import { opensFor } from '../who.ts'
import { asked, asking, param, penFor, type Routes, send } from './route.ts'

const PAGE = 50
const LAST_PAGE = 20

export const matterRoutes: Routes = (app, o) => {
  const { chancery } = o
  const { law, registers } = chancery

  app.get(
    '/matters',
    asking(o, async (request, reply, who) => {
      const kind = asked(request, 'kind')
      if (kind && !law.matters.has(kind)) return problem(request, reply, 'not-found')
      const numbered = [...law.matters.values()].filter(m => m.series !== undefined).map(m => m.kind)
      const page = Math.min(LAST_PAGE, Math.max(1, Number.parseInt(asked(request, 'page'), 10) || 1))
      const mine = asked(request, 'mine') === 'yes'
      if (mine && !who) return problem(request, reply, 'sign-in')
      const query = {
        kinds: kind ? [kind] : numbered,
        text: asked(request, 'text'),
        ...(mine && { of: (await chancery.viewer(who?.person)).ids }),
        ...(!who && { open: true }),
        ...(asked(request, 'published') === 'yes' && { published: true }),
      }
      // Counted among what the reader may see: where a page ends says nothing of what is hidden between.
      const rows = await visiblePage(chancery, query, who?.person, page * PAGE + 1)
      const here = rows.slice((page - 1) * PAGE, page * PAGE)
      const pen = await penFor(
        o,
        request,
        here.map(r => r.home ?? undefined),
      )
      return send(request, reply, { page, more: page < LAST_PAGE && rows.length > page * PAGE, matters: here.map(r => listed(pen, r)) })
    }),
  )

  app.get(
    '/matters/:kind/:id',
    asking(o, async (request, reply, who) => {
      const stream = `${param(request, 'kind')}/${param(request, 'id')}`
      const view = await chancery.look(stream, who?.person, who?.body)
      const kept = view && (await registers.matter(stream))
      const row = kept && masked(kept, view.mask)
      if (!view || !row) return problem(request, reply, 'not-found')
      // Whoever opened the paper has read it, here as on the desk.
      if (who) await registers.read(stream, await opensFor(o, who), chancery.clock.now())
      const linked = await Promise.all([...row.links].map(l => registers.matter(l)))
      const [from, to] = await Promise.all([
        visibleRows(
          chancery,
          linked.filter((r): r is MatterRow => r !== undefined),
          who?.person,
        ),
        visibleRows(chancery, await registers.stemming(stream), who?.person),
      ])
      const refused = view.steps.flatMap(s => (s.prospect.is === 'refused' ? streamsIn(s.prospect.against) : []))
      const named = [...namesIn(view, row), ...refused, ...[...from, ...to].map(r => r.home ?? undefined)]
      const pen = await penFor(o, request, named, who ? view.mask?.names : await chancery.initials(named))
      return send(request, reply, {
        ...viewed(pen, view, row),
        stemsFrom: from.map(r => listed(pen, r)),
        ledTo: to.map(r => listed(pen, r)),
      })
    }),
  )

  app.get(
    '/duties',
    asking(o, async (request, reply, who) => {
      if (!who) return problem(request, reply, 'sign-in')
      const mine = await opensFor(o, who)
      const rows = await registers.duties(mine, 200)
      const streams = [...new Set(rows.map(r => r.stream))]
      const sees = await chancery.seeing(streams, who.person)
      const seen = streams.filter(s => (sees.get(s)?.sees ?? 'nothing') !== 'nothing')
      const all = await owingIn(chancery, mine, seen)
      const pen = await penFor(o, request, [...streams, ...mine])
      return send(request, reply, { duties: all.map(d => owed(pen, d.due, d.stream)) })
    }),
  )
}
