/** The first page, signing in and out, changing capacity. */

import { visiblePage, visibleRows } from '../../chancery/seeing/visible.ts'
import { sayingOf } from '../../chancery/telling/saying.ts'
import { askOf, renewed, sayFor, send } from '../context.ts'
import { HomePage } from '../pages/home.tsx'
import { SignInPage } from '../pages/sign-in.tsx'
import { to } from '../request.ts'
import { daysOn, numbered, type Routes } from './route.ts'

export const signInRoutes: Routes = (app, site, notFound) => {
  // Whoever acts in the stories that stand by themselves; the first few are enough to begin with.
  const cast = [
    ...new Set(site.practice.stories.filter(s => !s.theme).flatMap(s => s.scenario.steps.flatMap(x => ('do' in x ? [x.as] : [])))),
  ].slice(0, 8)
  const known = new Set(site.personas.flatMap(g => g.personas.map(p => p.person)))

  app.get('/', async (request, reply) => {
    const ask = await askOf(site, request)
    const { registers, law } = ask.chancery
    const [soon, published] = await Promise.all([
      registers
        .hearings({ from: ask.today, to: daysOn(ask.today, 30), limit: 20 })
        .then(rows => visibleRows(ask.chancery, rows, ask.me?.person)),
      visiblePage(ask.chancery, { kinds: numbered(law), published: true }, ask.me?.person, 5),
    ])
    const rows = [...soon.slice(0, 5), ...published]
    const say = await sayFor(
      ask,
      rows.flatMap(r => [r.stream, r.home ?? undefined]),
    )
    return send(
      reply,
      <HomePage ask={ask} say={say} hearings={soon.slice(0, 5)} published={published} stories={site.practice.stories.length} />,
    )
  })
  app.get('/sign-in', async (request, reply) => {
    const ask = await askOf(site, request)
    return send(
      reply,
      <SignInPage
        ask={ask}
        say={await sayingOf(ask.chancery.law, ask.chancery.registers, [...known])}
        groups={site.personas}
        cast={cast}
      />,
    )
  })
  app.post('/sign-in', async (request, reply) => {
    const ask = await askOf(site, request)
    const person = (request.body as { person?: unknown }).person
    if (typeof person !== 'string' || !known.has(person)) return notFound(request, reply)
    const [office] = await ask.chancery.offices(person)
    await site.sessions.signOut(request.session, Date.now())
    return reply.header('set-cookie', renewed(site, request, site.sessions.signIn(person, office?.body))).redirect(to(ask, '/desk'), 303)
  })
  app.post('/sign-out', async (request, reply) => {
    const ask = await askOf(site, request)
    return reply
      .header('set-cookie', renewed(site, request, await site.sessions.signOut(request.session, Date.now())))
      .redirect(to(ask, '/'), 303)
  })
  app.post('/capacity', async (request, reply) => {
    const ask = await askOf(site, request)
    if (!ask.me) return notFound(request, reply)
    const body = (request.body as { body?: unknown }).body
    const held = ask.me.offices.find(o => o.body === body)
    return reply.header('set-cookie', renewed(site, request, { body: held?.body })).redirect(to(ask, '/desk'), 303)
  })
}
