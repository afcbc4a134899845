/** The page on open data. The files themselves have no language in their address and stand beside the API. */
import { positionOf } from '../../opendata/position.ts'
import { askOf, sayFor, send } from '../context.ts'
import { OpenDataPage } from '../pages/open-data.tsx'
import type { Routes } from './route.ts'

export const openDataRoutes: Routes = (app, site) => {
  app.get('/open-data', async (request, reply) => {
    const ask = await askOf(site, request)
    return send(reply, <OpenDataPage ask={ask} say={await sayFor(ask)} position={await positionOf(site.proving?.publicLog)} />)
  })
}
