/** The desk. */

import { owingIn } from '../../chancery/seeing/owing.ts'
import { visiblePage } from '../../chancery/seeing/visible.ts'
import { noticesFor } from '../../chancery/telling/notices.ts'
import { streamsIn } from '../../chancery/telling/saying.ts'
import { waitingFor } from '../../documents/signing/signing.ts'
import { askOf, deskOf, sayFor, send } from '../context.ts'
import { DeskPage } from '../pages/desk.tsx'
import { to } from '../request.ts'
import { deskFor, numbered, type Routes } from './route.ts'

export const deskRoutes: Routes = (app, site) => {
  app.get('/desk', async (request, reply) => {
    const ask = await askOf(site, request)
    if (!ask.me) return reply.redirect(to(ask, '/sign-in'))
    const { registers, law } = ask.chancery
    const ids = deskOf(ask.me)
    const [rows, notices, hearings, matters, steps] = await Promise.all([
      registers.duties(ids, 30),
      noticesFor(ask.chancery, ids, ask.me.person, 40),
      registers.hearings({ from: ask.today, to: ask.today, of: ask.me.ids }),
      visiblePage(ask.chancery, { of: ids, kinds: numbered(law) }, ask.me.person, 20),
      ask.chancery.beginnings(ask.me.person, ask.me.body),
    ])
    const duties = await owingIn(
      ask.chancery,
      ids,
      rows.map(d => d.stream),
    )
    const say = await sayFor(ask, [
      ...duties.flatMap(d => [d.stream, d.due.owed.by]),
      ...notices.flatMap(n => [n.stream, n.by]),
      ...matters.map(m => m.stream),
      ...hearings.map(h => h.stream),
      ...steps.flatMap(s => (s.prospect.is === 'refused' ? streamsIn(s.prospect.against) : [])),
    ])
    const signing = deskFor(site, ask)?.signing
    const waiting = signing ? (await waitingFor(signing, ask.me.person)).length : 0
    return send(
      reply,
      <DeskPage
        waiting={waiting}
        ask={ask}
        say={say}
        duties={duties}
        notices={notices}
        hearings={hearings}
        matters={matters}
        steps={steps}
      />,
    )
  })
}
