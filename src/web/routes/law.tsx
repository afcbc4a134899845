/** The law explorer. */
import { house } from '../../law/register/house.ts'
import type { Cited } from '../../law/register/ids.ts'
import { isProvision } from '../../law/register/register.ts'
import { askOf, sayFor, send } from '../context.ts'
import { ApiPage } from '../pages/api.tsx'
import { ActsPage, GlossaryPage, LawPage, ProvisionPage, usesOf } from '../pages/law.tsx'
import { asked, type Routes } from './route.ts'

export const lawRoutes: Routes = (app, site, notFound) => {
  const uses = usesOf(site.chancery.law)
  const storiesOf = (id: string) => site.practice.stories.filter(s => s.scenario.steps.some(x => 'do' in x && x.cites?.some(c => c === id)))
  app.get('/law', async (request, reply) => {
    const ask = await askOf(site, request)
    return send(reply, <LawPage ask={ask} say={await sayFor(ask)} uses={uses} q={asked(request, 'q').trim()} />)
  })
  app.get('/law/acts', async (request, reply) => {
    const ask = await askOf(site, request)
    return send(reply, <ActsPage ask={ask} say={await sayFor(ask)} />)
  })
  app.get('/law/glossary', async (request, reply) => {
    const ask = await askOf(site, request)
    return send(reply, <GlossaryPage ask={ask} say={await sayFor(ask)} />)
  })
  app.get('/api', async (request, reply) => {
    const ask = await askOf(site, request)
    return send(reply, <ApiPage ask={ask} say={await sayFor(ask)} routes={site.apiRoutes(ask.lang)} />)
  })
  app.get('/law/:id', async (request, reply) => {
    const { id } = request.params as { id: string }
    if (!isProvision(id) && !Object.hasOwn(house, id)) return notFound(request, reply)
    const ask = await askOf(site, request)
    return send(reply, <ProvisionPage ask={ask} say={await sayFor(ask)} uses={uses} id={id as Cited} stories={storiesOf(id)} />)
  })
}
