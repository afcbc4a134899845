/** The public record for programs: published acts as a feed, hearings as a calendar. What anyone may see, whoever asks. */

import { sittingsOf } from '../../chancery/sittings.ts'
import { sayingOf } from '../../chancery/telling/saying.ts'
import type { Lang } from '../../law/kernel/said.ts'
import type { MatterRow } from '../../registers/registers.ts'
import { langOf } from '../context.ts'
import { calendarOf } from '../feeds/calendar.ts'
import { give } from '../feeds/give.ts'
import { isJudge } from '../hearings/next.ts'
import { P } from '../words/pages.ts'
import { sendPublishedFeed } from './published-feed.ts'
import { asked, daysOn, FILE, type Routes } from './route.ts'

/** Days back and ahead that a calendar shows. */
const BACK = 30
const AHEAD = 180

const titleOf = (r: Pick<MatterRow, 'called' | 'number'>, lang: Lang) => `${r.called[lang]}${r.number ? ` № ${r.number}` : ''}`

export const feedRoutes: Routes = (app, site, notFound) => {
  const { chancery } = site
  const { law, registers } = chancery

  app.get('/published.atom', FILE, (request, reply) => sendPublishedFeed(site, request, reply, notFound))

  app.get('/hearings.ics', FILE, async (request, reply) => {
    const lang = langOf(request)
    const [court, judge] = [asked(request, 'court'), asked(request, 'judge')]
    const [sits, who] = await Promise.all([court && registers.matter(court), judge && registers.matter(judge)])
    // Whatever else there is, seen or not, is answered as what is not there.
    if ((court && !(sits && sits.kind === 'court')) || (judge && !isJudge(who || undefined))) return notFound(request, reply)
    const today = law.calendar.dayOf(chancery.clock.now())
    const rows = await sittingsOf(chancery, {
      from: daysOn(today, -BACK),
      to: daysOn(today, AHEAD),
      ...(court && { court }),
      ...(judge && { judge }),
    })
    const named = [court || undefined, judge || undefined, ...rows.map(r => r.hearing.court)]
    const say = await sayingOf(law, registers, named, await chancery.initials(named))
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
