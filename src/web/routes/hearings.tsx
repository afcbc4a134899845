/** The calendar of hearings. What anybody may see, whoever asks. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { sittingsOf } from '../../chancery/sittings.ts'
import type { Saying } from '../../chancery/telling/saying.ts'
import type { StreamId } from '../../law/kernel/world.ts'
import { askOf, type Site, sayFor, send } from '../context.ts'
import { collator } from '../form.ts'
import { addressOf, type Shown, shownBy } from '../hearings/address.ts'
import { boundsOf } from '../hearings/dates.ts'
import { isJudge } from '../hearings/next.ts'
import { EACH } from '../pages/hearings/month.tsx'
import { HearingsPage, NoCalendarPage } from '../pages/hearings/page.tsx'
import { lastPage, WEEK_PAGE } from '../pages/hearings/week.tsx'
import { type Ask, to } from '../request.ts'
import { H } from '../words/hearings.ts'
import { asked, type Routes } from './route.ts'

/** The courts, and the judges among whom one may choose; and which part of what was asked there is not. */
const askedFor = async ({ chancery: { registers } }: Ask, { court, judge }: Pick<Shown, 'court' | 'judge'>) => {
  const [courts, its, who] = await Promise.all([
    registers.matters({ kinds: ['court'], limit: 1_000 }),
    court ? registers.people(court) : [],
    judge ? registers.matter(judge) : undefined,
  ])
  return {
    courts: courts.map(c => c.stream),
    bench: its.filter(p => isJudge(p, court)).map(p => p.stream),
    noCourt: court !== '' && !courts.some(c => c.stream === court),
    noJudge: judge !== '' && !isJudge(who),
  }
}
const readCalendar = async ({ chancery }: Ask, shown: Shown) => {
  const [from, to] = boundsOf(shown.view, shown.on)
  const query = { from, to, ...(shown.court && { court: shown.court }), ...(shown.judge && { judge: shown.judge }) }
  const page = shown.view === 'week' ? { limit: WEEK_PAGE, offset: (shown.page - 1) * WEEK_PAGE } : { each: EACH }
  const [sittings, days] = await Promise.all([
    sittingsOf(chancery, { ...query, ...page }),
    chancery.registers.hearingDays({ ...query, open: true }),
  ])
  return { sittings, counts: new Map(days.map(d => [d.on, d.n])) }
}
const sendCalendar = async (site: Site, request: FastifyRequest, reply: FastifyReply) => {
  const ask = await askOf(site, request)
  const wanted = shownBy(name => asked(request, name), ask.today)
  const shown: Shown = { ...wanted, on: wanted.on ?? ask.today }
  const { courts, bench, noCourt, noJudge } = await askedFor(ask, shown)
  const host = site.stationery.url
  const filters = (say: Saying, judges: readonly StreamId[]) => ({
    ask,
    say,
    host,
    courts: byName(ask, say, courts),
    judges: byName(ask, say, judges),
  })
  const wrong = wanted.on === undefined ? H.badDay : noCourt ? H.badCourt : noJudge ? H.badJudge : undefined
  if (wrong) {
    const kept = { ...shown, court: noCourt ? '' : shown.court, judge: noJudge ? '' : shown.judge }
    const say = await sayFor(ask, [...courts, ...bench])
    return send(reply, <NoCalendarPage {...filters(say, bench)} shown={kept} wrong={wrong} />, wrong === H.badDay ? 400 : 404)
  }
  const address = addressOf(shown, ask.today)
  if (!isSame(request.query as Record<string, unknown>, address)) return reply.redirect(to(ask, address))
  const { sittings, counts } = await readCalendar(ask, shown)
  const last = lastPage(counts)
  if (shown.page > last) return reply.redirect(to(ask, addressOf({ ...shown, page: last }, ask.today)))
  const judges = [...new Set([...(shown.court ? bench : sittings.flatMap(s => s.judges)), ...(shown.judge ? [shown.judge] : [])])]
  const say = await sayFor(ask, [...courts, ...judges, ...sittings.flatMap(s => [s.stream, ...s.judges])])
  const content = shown.view === 'week' ? { view: shown.view, sittings, counts } : { view: shown.view, first: sittings, counts }
  return send(reply, <HearingsPage {...filters(say, judges)} shown={shown} content={content} />)
}
const byName = (ask: Ask, say: Saying, streams: readonly StreamId[]): readonly StreamId[] =>
  streams
    .map(s => ({ s, label: say.name(s, ask.lang) }))
    .sort(collator(ask.lang))
    .map(x => x.s)
/** Whether a query names just what an address does, in whatever order. */
const isSame = (query: Record<string, unknown>, address: string): boolean => {
  const canonical = new URLSearchParams(address.split('?')[1])
  const names = Object.keys(query)
  return names.length === [...canonical].length && names.every(n => query[n] === canonical.get(n))
}
export const hearingRoutes: Routes = (app, site) => {
  app.get('/hearings', (request, reply) => sendCalendar(site, request, reply))
}
