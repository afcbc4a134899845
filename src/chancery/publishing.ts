/** Writes what matters show to anybody into the register of what is published. */
import type { Act } from '../law/kernel/act.ts'
import type { StreamId } from '../law/kernel/world.ts'
import type { PostgresPublished } from '../registers/published/postgres.ts'
import type { Published, PublishedAct, Stand } from '../registers/published/published.ts'
import { languageOf } from '../registers/search/language.ts'
import type { Chancery } from './chancery.ts'

const WRITTEN: readonly string[] = ['line', 'text', 'lines']

/** What people wrote in an act, as far as it is in the entry. */
const textOf = (act: Act, data: Readonly<Record<string, unknown>>): string =>
  Object.entries(act.input)
    .flatMap(([key, f]) => (WRITTEN.includes(f.widget) && data[key] !== undefined ? [data[key]].flat().map(String) : []))
    .join('\n')
/** Whether an entry says something to everybody: a written act, or what was written for the public. */
const isSaid = (act: Act, data: Readonly<Record<string, unknown>>): boolean =>
  act.document !== undefined || Object.entries(act.input).some(([key, f]) => f.open === true && data[key] !== undefined)

/** What a matter shows to anybody: masked, and without what is closed. */
const publicOf = async (chancery: Chancery, stream: StreamId): Promise<Published | undefined> => {
  const { law } = chancery
  const view = await chancery.look(stream, undefined)
  if (!view) return undefined
  // Read afterwards: if it has moved on by then, the matter is behind and is written again.
  const row = await chancery.registers.matter(stream)
  const { seen, matter } = view
  const called = matter.called?.(seen.state) ?? matter.name
  const about = view.access.sees === 'all' ? matter.about(seen.state) : called
  const title = typeof about === 'string' ? about : [about.kk, about.ru, about.en].join(' / ')
  const said = row?.published ? view.history : []
  const acts: PublishedAct[] = said.flatMap(h => {
    const act = law.acts.get(h.act)
    if (!act || act.in !== matter || !isSaid(act, h.data)) return []
    const text = textOf(act, h.data)
    return [
      {
        stream,
        entry: h.version,
        body: h.body ?? null,
        kind: matter.kind,
        document: act.document?.id ?? '',
        act: act.id,
        id: h.text === '' ? null : h.id,
        at: h.at,
        day: law.calendar.dayOf(h.at),
        lang: languageOf(text || title) ?? 'kk',
        number: seen.number ?? null,
        title,
        text,
      },
    ]
  })
  const { court, on: day, hour, room } = row?.hearing ?? {}
  return {
    stand: { stream, version: seen.version, erasures: seen.erasures ?? 0 },
    sees: view.access.sees,
    acts,
    ...(court && day && hour && room && { hearing: { court, kind: matter.kind, day, hour, room, number: seen.number ?? null, title } }),
  }
}
/** Writes these matters as they stand now. */
export const publishThese = async (chancery: Chancery, shelf: PostgresPublished, stands: readonly Stand[]): Promise<void> => {
  for (const stand of stands) await shelf.put((await publicOf(chancery, stand.stream)) ?? { stand, sees: 'nothing', acts: [] })
}
/** Brings the register up to date. @param all looks at all matters and not only at those that moved lately */
export const publish = async (chancery: Chancery, shelf: PostgresPublished, all: boolean): Promise<void> => {
  for (const done = new Set<string>(); ; ) {
    // What moves while it is written comes at the next turn.
    const behind = (await shelf.behind(all)).filter(b => !done.has(b.stream))
    if (behind.length === 0) return
    await publishThese(chancery, shelf, behind)
    for (const { stream } of behind) done.add(stream)
  }
}
