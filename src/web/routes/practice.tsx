/** Practice: stories played step by step, and private countries to walk about in, with a clock to move. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { addDuration, instantOf } from '../../chancery/scenario/duration.ts'
import { sayingOf, streamsIn } from '../../chancery/telling/saying.ts'
import { askOf, insideOf, renewed, sayFor, send } from '../context.ts'
import { StoriesPage, StoryPage, streamsInStory } from '../pages/practice.tsx'
import type { Rehearsal, Story } from '../practice.ts'
import { to } from '../request.ts'
import type { Routes } from './route.ts'

/** By how much the clock can be moved on at one press. */
const STEPS = ['PT1H', 'P1D', 'P10D', 'P1M']
/** A private clock does not run past what the calendar knows. */
const LAST = '2027-12-31T23:59:59+05:00'

export const practiceRoutes: Routes = (app, site, notFound) => {
  const { practice } = site
  const storyOf = (request: FastifyRequest) => practice.story((request.params as { id: string }).id)
  /** The country of this browser in which that story stands. */
  const keptFor = (request: FastifyRequest, story: Story): Rehearsal | undefined => {
    const kept = practice.of(request.session?.practice)
    return kept?.story === story ? kept : undefined
  }
  const enter = (request: FastifyRequest, reply: FastifyReply, r: Rehearsal) =>
    reply.header('set-cookie', renewed(site, request, { practice: r.id, inside: true }))

  app.get('/practice', async (request, reply) => {
    const ask = await askOf(site, request)
    const over = (request.query as { over?: unknown }).over === '1'
    const kept = practice.of(request.session?.practice)
    return send(reply, <StoriesPage ask={ask} say={await sayFor(ask)} stories={practice.stories} over={over} {...(kept && { kept })} />)
  })
  app.post('/practice', async (request, reply) => {
    const ask = await askOf(site, request)
    const kept = practice.of(request.session?.practice)
    switch ((request.body as { do?: unknown }).do) {
      case 'begin':
        return enter(request, reply, await practice.begin(site.chancery.clock.now())).redirect(to(ask, '/sign-in'), 303)
      case 'enter':
        return kept ? enter(request, reply, kept).redirect(to(ask, ask.me ? '/desk' : '/sign-in'), 303) : notFound(request, reply)
      default:
        return reply.header('set-cookie', renewed(site, request, { practice: kept?.id, inside: false })).redirect(to(ask, '/practice'), 303)
    }
  })
  app.post('/practice-clock', async (request, reply) => {
    const ask = await askOf(site, request)
    const inside = insideOf(site, request)
    if (!inside) return notFound(request, reply)
    const { by, day, back } = request.body as Readonly<Record<string, unknown>>
    const now = inside.country.now()
    const wanted =
      typeof by === 'string' && STEPS.includes(by)
        ? addDuration(now, by)
        : typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day)
          ? `${day}T09:00:00+05:00`
          : now
    const ms = Date.parse(wanted)
    // What was done stays done: the clock runs forwards only. A day that the calendar does not have is none.
    if (ms > Date.parse(now) && ms <= Date.parse(LAST) && instantOf(ms) === wanted) inside.country.set(wanted)
    const path = typeof back === 'string' && /^\/(?!\/)[\w\-/.?=&%]*$/.test(back) ? back : '/desk'
    return reply.redirect(to(ask, path), 303)
  })
  app.get('/practice/:id', async (request, reply) => {
    const story = storyOf(request)
    if (!story) return notFound(request, reply)
    const ask = await askOf(site, request)
    const kept = keptFor(request, story)
    const registers = (kept?.country.chancery ?? site.chancery).registers
    const streams = [
      ...streamsInStory(ask, story),
      ...(kept?.played ?? []).flatMap(p =>
        p.answer?.is === 'refused' ? streamsIn(p.answer.against) : p.answer?.is === 'done' ? [p.answer.receipt.stream] : [],
      ),
      ...(ask.me?.ids ?? []),
    ]
    const say = await sayingOf(site.chancery.law, registers, streams)
    return send(
      reply,
      <StoryPage
        ask={ask}
        say={say}
        story={story}
        played={kept?.played ?? []}
        now={kept?.country.now() ?? story.scenario.at}
        inside={kept !== undefined && ask.inside?.id === kept.id}
      />,
    )
  })
  app.post('/practice/:id', async (request, reply) => {
    const story = storyOf(request)
    if (!story) return notFound(request, reply)
    const ask = await askOf(site, request)
    const what = (request.body as { do?: unknown }).do
    const kept = keptFor(request, story)
    const here = kept && what !== 'restart' ? kept : await practice.begin('', story)
    // A button pressed twice plays one step.
    const stale = kept !== undefined && (request.body as { after?: unknown }).after !== String(here.played.length)
    const r = what === 'restart' || what === 'enter' || stale ? here : await practice.play(here, what === 'all')
    // Whoever walks about in the story's country stays in it while the story goes on.
    const inside = what === 'enter' || (request.session?.inside === true && kept !== undefined)
    if (r.id !== request.session?.practice || inside !== (request.session?.inside === true))
      reply.header('set-cookie', renewed(site, request, { practice: r.id, inside }))
    return reply.redirect(
      to(
        ask,
        what === 'enter' ? (ask.me ? '/desk' : '/sign-in') : `/practice/${story.id}#${r.played.length ? `s${r.played.length}` : 'main'}`,
      ),
      303,
    )
  })
}
