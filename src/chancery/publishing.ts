/** Writes what matters show to anybody into the register of what is published. */
import type { Act } from '../law/kernel/act.ts'
import type { StreamId } from '../law/kernel/world.ts'
import type { PostgresPublished } from '../registers/published/postgres.ts'
import type { PublishedAct } from '../registers/published/published.ts'
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

/** What a matter has published, as anybody reads it: masked, and without what is closed. */
const publicActs = async (chancery: Chancery, stream: StreamId) => {
  const { law } = chancery
  const view = await chancery.look(stream, undefined)
  if (!view) return undefined
  const { seen, matter } = view
  const called = matter.called?.(seen.state) ?? matter.name
  const about = view.access.sees === 'all' ? matter.about(seen.state) : called
  const title = typeof about === 'string' ? about : [about.kk, about.ru, about.en].join(' / ')
  const acts: PublishedAct[] = view.history.flatMap(h => {
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
        day: law.calendar.dayOf(h.at),
        lang: languageOf(text || title) ?? 'kk',
        number: seen.number ?? null,
        title,
        text,
      },
    ]
  })
  return { stand: { stream, version: seen.version, erasures: seen.erasures ?? 0 }, acts }
}
/** Brings the register up to date. @param all looks at all matters and not only at those that moved lately */
export const publish = async (chancery: Chancery, shelf: PostgresPublished, all: boolean): Promise<void> => {
  for (const done = new Set<string>(); ; ) {
    // What moves while it is written comes at the next turn.
    const behind = (await shelf.behind(all)).filter(b => !done.has(b.stream))
    if (behind.length === 0) return
    for (const stand of behind) {
      const now = await publicActs(chancery, stand.stream)
      await shelf.put(now?.stand ?? stand, now?.acts ?? [])
      done.add(stand.stream)
    }
  }
}
