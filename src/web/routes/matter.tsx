/** The page of a matter, a body or a person; and the receipts of acts. */

import { fileIn, sendFile } from '../../chancery/files/handing-out.ts'
import { isActId } from '../../chancery/performing/input.ts'
import { masked, visibleRows } from '../../chancery/seeing/visible.ts'
import { streamsIn } from '../../chancery/telling/saying.ts'
import type { MatterRow } from '../../registers/registers.ts'
import { askOf, sayFor, send } from '../context.ts'
import { nextSittings } from '../hearings/next.ts'
import { BodyPage } from '../pages/body.tsx'
import { MatterPage } from '../pages/matter.tsx'
import { PersonPage } from '../pages/person.tsx'
import { ReceiptPage } from '../pages/receipt.tsx'
import { peopleInDraw } from '../parts/draw.tsx'
import { beside } from '../parts/timeline.tsx'
import { refsIn } from '../parts/values.tsx'
import { FILE, type Routes, streamAsked } from './route.ts'

export const matterRoutes: Routes = (app, site, notFound) => {
  const { law } = site.chancery
  const present = (rows: readonly (MatterRow | undefined)[]): readonly MatterRow[] => rows.filter(r => r !== undefined)

  app.get('/matter/:kind/:id', async (request, reply) => {
    const ask = await askOf(site, request)
    const { chancery } = ask
    const { registers } = chancery
    const stream = streamAsked(request)
    const view = await chancery.look(stream, ask.me?.person, ask.me?.body)
    const kept = view && (await registers.matter(stream))
    const row = kept && masked(kept, view.mask)
    if (!view || !row) return notFound(request, reply)
    if (ask.me) await registers.read(stream, ask.me.body ? [ask.me.body, ask.me.person] : [ask.me.person], ask.now)
    const [before, after, told] = await Promise.all([
      Promise.all(row.links.map(l => registers.matter(l))).then(rows => visibleRows(chancery, present(rows), ask.me?.person)),
      registers.stemming(stream).then(rows =>
        visibleRows(
          chancery,
          rows.filter(r => law.matters.get(r.kind)?.series),
          ask.me?.person,
        ),
      ),
      registers.told(stream),
    ])
    const people = law.matters.get(row.kind)?.series ? [] : await registers.people(stream)
    const next = await nextSittings(site, ask, row)
    const below = law.matters.get(row.kind)?.series ? [] : (await registers.stemming(stream)).filter(r => !law.matters.get(r.kind)?.series)
    const named = [
      stream,
      row.home ?? undefined,
      ...view.parties.map(p => p.who),
      ...[...before, ...after, ...people, ...below].map(r => r.stream),
      ...view.history.flatMap(h => [h.person, h.body, ...refsIn(law.acts.get(h.act), h.data), ...beside(law.acts.get(h.act), h)]),
      ...view.dues.map(d => d.owed.by),
      ...view.steps.flatMap(s => (s.prospect.is === 'refused' ? streamsIn(s.prospect.against) : [])),
      ...row.offices.map(o => o.body),
      ...row.links,
      ...peopleInDraw(view.seen.state),
      ...(next?.sittings ?? []).flatMap(s => [s.stream, s.hearing.court]),
    ]
    const say = await sayFor(ask, named, view.mask)
    const common = { ask, say, view, row, before, after, told }
    if (row.kind === 'person') return send(reply, <PersonPage {...common} next={next} />)
    if (!law.matters.get(row.kind)?.series) return send(reply, <BodyPage {...common} people={people} below={below} next={next} />)
    return send(reply, <MatterPage {...common} />)
  })

  app.get('/matter/:kind/:id/file/:hash', FILE, async (request, reply) => {
    const ask = await askOf(site, request)
    const view = await ask.chancery.look(streamAsked(request), ask.me?.person, ask.me?.body)
    const { hash = '' } = request.params as { hash?: string }
    // What a file says cannot be masked.
    const file = view && !view.mask && fileIn(law, view.history, hash)
    const about = file && (await ask.chancery.contents?.about(hash))
    const bytes = about && (await ask.chancery.contents?.open(hash))
    return file && about && bytes ? sendFile(reply, file.name, about, bytes) : notFound(request, reply)
  })

  app.get('/receipt/:id', async (request, reply) => {
    const ask = await askOf(site, request)
    const { chancery } = ask
    const id = (request.params as { id: string }).id.toLowerCase()
    const written = isActId(id) ? await chancery.journal.written(id) : undefined
    const looks = await Promise.all((written?.written ?? []).map(w => chancery.look(w.stream, ask.me?.person, ask.me?.body)))
    const view =
      looks.find(l => l?.history.some(h => h.id === id && l.matter === law.acts.get(h.act)?.in)) ?? looks.find(l => l !== undefined)
    const record = view?.history.find(h => h.id === id)
    if (!view || !record) return notFound(request, reply)
    const named = [
      view.seen.stream,
      record.person,
      record.body,
      ...view.dues.map(d => d.owed.by),
      ...refsIn(law.acts.get(record.act), record.data),
    ]
    const say = await sayFor(ask, named, view.mask)
    const repeated = (request.query as { again?: string }).again === '1'
    return send(
      reply,
      <ReceiptPage
        ask={ask}
        say={say}
        record={record}
        stream={view.seen.stream}
        dues={view.dues}
        repeated={repeated}
        state={view.seen.state}
      />,
    )
  })
}
