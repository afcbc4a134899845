/** Practice: stories played step by step in a private country. */
import type { FastifyRequest } from 'fastify'
import { sayingOf, streamsIn } from '../../chancery/saying.ts'
import { askOf, sayFor, send } from '../context.ts'
import { StoriesPage, StoryPage } from '../pages/practice.tsx'
import type { Rehearsal } from '../practice.ts'
import { to } from '../request.ts'
import type { Routes } from './route.ts'

export const practiceRoutes: Routes = (app, site, notFound) => {
  const { practice } = site
  const storyOf = (request: FastifyRequest) => practice.story((request.params as { id: string }).id)
  /** Names are those of the private country; the reader's own are not needed in its steps. */
  const saying = async (request: FastifyRequest, r: Rehearsal) => {
    const ask = await askOf(site, request)
    const streams = r.story.scenario.steps.flatMap(s =>
      'do' in s ? [s.as] : 'expect-duty' in s ? [s['expect-duty'].of] : 'expect-sees' in s ? [s['expect-sees'].who] : [],
    )
    const refused = r.played.flatMap(p => (p.answer?.is === 'refused' ? streamsIn(p.answer.against) : []))
    return { ask, say: await sayingOf(site.chancery.law, r.country.chancery.registers, [...streams, ...refused, ...(ask.me?.ids ?? [])]) }
  }
  app.get('/practice', async (request, reply) => {
    const ask = await askOf(site, request)
    return send(reply, <StoriesPage ask={ask} say={await sayFor(ask)} stories={practice.stories} />)
  })
  app.get('/practice/:id', async (request, reply) => {
    const story = storyOf(request)
    if (!story) return notFound(request, reply)
    const rehearsal = await practice.of(request.session?.id ?? '', story)
    return send(reply, <StoryPage {...(await saying(request, rehearsal))} rehearsal={rehearsal} />)
  })
  app.post('/practice/:id', async (request, reply) => {
    const story = storyOf(request)
    if (!story) return notFound(request, reply)
    const session = request.session?.id ?? ''
    const what = (request.body as { do?: unknown }).do
    const r = what === 'restart' ? await practice.restart(session, story) : await practice.play(session, story, what === 'all')
    const ask = await askOf(site, request)
    return reply.redirect(to(ask, `/practice/${story.id}#${r.played.length ? `s${r.played.length}` : 'main'}`), 303)
  })
}
