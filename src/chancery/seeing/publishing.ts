/** Writes what matters show to anybody into the register of what is published. */
import type { Recorded } from '../../journal/journal.ts'
import type { Act } from '../../law/kernel/act.ts'
import type { Law } from '../../law/kernel/law.ts'
import type { Seen, StreamId, World } from '../../law/kernel/world.ts'
import type { PostgresPublished } from '../../registers/published/postgres.ts'
import type { PublishedAct, Shown, Stand } from '../../registers/published/published.ts'
import { rowsOf } from '../../registers/rows.ts'
import { languageOf } from '../../registers/search/language.ts'
import type { Chancery } from '../chancery.ts'
import { isPrivate } from './sight.ts'
import { viewed } from './viewed.ts'

const WRITTEN: readonly string[] = ['line', 'text', 'lines']

/** What people wrote in an act, as far as it is in the entry. */
const textOf = (act: Act, data: Readonly<Record<string, unknown>>): string =>
  Object.entries(act.input)
    .flatMap(([key, f]) => (WRITTEN.includes(f.widget) && data[key] !== undefined ? [data[key]].flat().map(String) : []))
    .join('\n')
/** Whether an entry says something to everybody: a written act, or what was written for the public. */
const isSaid = (act: Act, data: Readonly<Record<string, unknown>>): boolean =>
  act.document !== undefined || Object.entries(act.input).some(([key, f]) => f.open === true && data[key] !== undefined)

/**
 * What a matter shows to anybody: masked, and without what is closed.
 * @param history its entries up to that version. @throws Unread
 */
export const publicOf = (law: Law, world: World, now: Seen, history: readonly Recorded[], at: string): Shown => {
  const view = viewed(law, world, now, history, undefined, at)
  if (!view) return { sees: 'nothing', acts: [] }
  const { seen, matter, access } = view
  const number = seen.number ?? null
  const { published, hearing } = rowsOf(law, matter, now.state, world, at)
  const called = matter.called?.(seen.state) ?? matter.name
  const about = access.sees === 'all' ? matter.about(seen.state) : called
  const title = typeof about === 'string' ? about : [about.kk, about.ru, about.en].join(' / ')
  const acts: PublishedAct[] = (published ? view.history : []).flatMap(h => {
    const act = law.acts.get(h.act)
    if (!act || act.in !== matter || !isSaid(act, h.data)) return []
    const text = textOf(act, h.data)
    return [
      {
        stream: now.stream,
        entry: h.version,
        body: h.body ?? null,
        kind: matter.kind,
        document: act.document?.id ?? '',
        act: act.id,
        id: h.text === '' ? null : h.id,
        at: h.at,
        day: law.calendar.dayOf(h.at),
        lang: languageOf(text || title) ?? 'kk',
        number,
        title,
        text,
      },
    ]
  })
  const { court, on: day, hour, room } = hearing ?? {}
  return {
    sees: access.sees,
    acts,
    ...(court && day && hour && room && { hearing: { court, kind: matter.kind, day, hour, room, number, title } }),
  }
}
/** Whether what others show may change with it: matters may be opened and name more people, and who is private may come to hold an office. */
const isGround = (law: Law, s: Seen): boolean =>
  s.kind === 'person' ? isPrivate({ see: () => s }, s.stream) : law.matters.get(s.kind)?.series !== undefined
/** Of all that was looked at, what has to stand as it stood for a matter to show what it shows. */
export const groundsOf = (law: Law, stream: StreamId, looked: ReadonlyMap<StreamId, Seen>): readonly Stand[] =>
  [...looked.values()].filter(s => s.stream !== stream && isGround(law, s)).map(standOf)
const standOf = ({ stream, version, erasures = 0 }: Seen): Stand => ({ stream, version, erasures })

/** Writes these matters as they stand now. */
export const publishThese = async (chancery: Chancery, shelf: PostgresPublished, streams: Iterable<StreamId>): Promise<void> => {
  const { law, journal } = chancery
  for (const stream of streams) {
    const { answer: now } = await chancery.ask(world => world.see(stream))
    // Read afterwards: if the matter has moved on or lost content by then, it is behind and is written again.
    const history = (await journal.history(stream)).filter(h => h.version <= now.version)
    const { answer, looked } = await chancery.ask(world => publicOf(law, world, now, history, chancery.clock.now()))
    await shelf.put({ stand: standOf(now), grounds: groundsOf(law, stream, looked), ...answer })
  }
}
/** Brings the register up to date. @param all looks at all matters and not only at those that moved lately */
export const publish = async (chancery: Chancery, shelf: PostgresPublished, all: boolean): Promise<void> => {
  for (const done = new Set<string>(); ; ) {
    // What moves while it is written comes at the next turn.
    const behind = (await shelf.behind(all)).filter(b => !done.has(b))
    if (behind.length === 0) return
    await publishThese(chancery, shelf, behind)
    for (const stream of behind) done.add(stream)
  }
}
