/** Bodies and people. */
import { BODY_KINDS, type Body } from '../../law/bodies/body.ts'
import { askOf, sayFor, send } from '../context.ts'
import { collator } from '../form.ts'
import { BodiesPage } from '../pages/bodies.tsx'
import type { Routes } from './route.ts'

export const bodyRoutes: Routes = (app, site) => {
  app.get('/bodies', async (request, reply) => {
    const ask = await askOf(site, request)
    const rows = await ask.chancery.registers.matters({ kinds: BODY_KINDS, limit: 2_000 })
    const seen = await ask.chancery.journal.see(rows.map(r => r.stream))
    const order = collator(ask.lang)
    const all = seen
      .map(s => ({ stream: s.stream, body: s.state as Body }))
      .sort((a, b) => order({ label: a.body.name[ask.lang] }, { label: b.body.name[ask.lang] }))
    return send(reply, <BodiesPage ask={ask} say={await sayFor(ask)} all={all} />)
  })
}
