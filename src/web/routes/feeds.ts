/** The public record for programs: published acts as a feed, hearings as a calendar. What anyone may see, whoever asks. */
import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { sayingOf } from '../../chancery/saying.ts'
import { sittingsOf } from '../../chancery/sittings.ts'
import { visiblePage } from '../../chancery/visible.ts'
import type { Lang } from '../../law/kernel/said.ts'
import { cited } from '../../law/register/register.ts'
import type { MatterRow } from '../../registers/registers.ts'
import { langOf } from '../context.ts'
import { atom } from '../feeds/atom.ts'
import { calendarOf } from '../feeds/calendar.ts'
import { P } from '../words/pages.ts'
import { asked, daysOn, FILE, numbered, type Routes } from './route.ts'

const MOST = 50
/** Days back and ahead that a calendar shows. */
const BACK = 30
const AHEAD = 180

const titleOf = (r: Pick<MatterRow, 'called' | 'number'>, lang: Lang) => `${r.called[lang]}${r.number ? ` № ${r.number}` : ''}`
const aboutOf = (r: MatterRow, lang: Lang) => (typeof r.about === 'string' ? r.about : r.about[lang])

/** Everybody gets the same, so it may be kept on the way; what is kept must carry nobody's session. */
const give = (request: FastifyRequest, reply: FastifyReply, type: string, body: string): FastifyReply => {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  reply.removeHeader('set-cookie')
  reply.headers({ etag, 'cache-control': 'public, max-age=300' }).type(`${type}; charset=utf-8`)
  const known = (request.headers['if-none-match'] ?? '').split(',').map(t => t.trim().replace(/^W\//, ''))
  return known.includes(etag) || known.includes('*') ? reply.code(304).send() : reply.send(body)
}

export const feedRoutes: Routes = (app, { chancery }, notFound) => {
  const { law, registers } = chancery
  const kinds = numbered(law)

  app.get('/published.atom', FILE, async (request, reply) => {
    const lang = langOf(request)
    const [q, kind] = [asked(request, 'q'), asked(request, 'kind')]
    const query = { kinds: kinds.includes(kind) ? [kind] : kinds, text: q, published: true }
    const rows = await visiblePage(chancery, query, undefined, MOST)
    const sees = await chancery.seeing(
      rows.map(r => r.stream),
      undefined,
    )
    const filter = new URLSearchParams({ ...(q && { q }), ...(kinds.includes(kind) && { kind }) }).toString()
    const at = (path: string) => `/${lang}${path}${filter && `?${filter}`}`
    const summaryOf = (r: MatterRow) => {
      const access = sees.get(r.stream)
      // What is closed is not told; under which rule, is.
      return access?.sees === 'all' ? aboutOf(r, lang) : (access?.under.map(p => cited(p).title[lang]).join('; ') ?? '')
    }
    const body = atom({
      lang,
      id: `tag:tarazy,2026:published/${lang}${filter && `?${filter}`}`,
      title: P.publishedTitle[lang],
      self: at('/published.atom'),
      page: at('/published'),
      entries: rows.map(r => ({
        id: `tag:tarazy,2026:${r.stream}`,
        title: titleOf(r, lang),
        summary: summaryOf(r),
        path: `/${lang}/matter/${r.stream}`,
        published: r.published ?? r.openedAt,
        updated: r.movedAt,
      })),
    })
    return give(request, reply, 'application/atom+xml', body)
  })

  app.get('/hearings.ics', FILE, async (request, reply) => {
    const lang = langOf(request)
    const [court, judge] = [asked(request, 'court'), asked(request, 'judge')]
    const [sits, who] = await Promise.all([court && registers.matter(court), judge && registers.matter(judge)])
    if ((court && !sits) || (judge && !(who && who.offices.length > 0))) return notFound(request, reply)
    const today = law.calendar.dayOf(chancery.clock.now())
    const rows = await sittingsOf(chancery, {
      from: daysOn(today, -BACK),
      to: daysOn(today, AHEAD),
      ...(court && { court }),
      ...(judge && { judge }),
    })
    const say = await sayingOf(law, registers, [court || undefined, judge || undefined, ...rows.map(r => r.hearing.court)])
    const name = [P.hearingsTitle[lang], ...[court, judge].filter(Boolean).map(s => say.name(s, lang))].join(' – ')
    const sittings = rows.map(r => ({
      id: r.stream,
      title: titleOf(r, lang),
      place: `${say.name(r.hearing.court, lang)}, ${P.room[lang]}: ${r.hearing.room}`,
      path: `/${lang}/matter/${r.stream}`,
      on: r.hearing.on,
      hour: r.hearing.hour,
      stamp: r.movedAt,
    }))
    return give(request, reply, 'text/calendar', calendarOf(name, sittings))
  })
}
