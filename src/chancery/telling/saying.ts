/** How values are written for a reader: names from the registers, days and terms from the calendar's language tables. */
import { longDay } from '../../law/calendar/explain.ts'
import type { Finding } from '../../law/kernel/decide.ts'
import { reason, type Writing } from '../../law/kernel/explain.ts'
import type { Law } from '../../law/kernel/law.ts'
import type { Lang } from '../../law/kernel/said.ts'
import type { StreamId } from '../../law/kernel/world.ts'
import type { Cited } from '../../law/register/ids.ts'
import { cited } from '../../law/register/register.ts'
import type { Registers } from '../../registers/registers.ts'
import type { Named } from './name.ts'

/** Writes names; a stream that is not among those looked up is written by its kind alone. */
export class Saying implements Writing {
  readonly #names: ReadonlyMap<StreamId, Named>
  readonly #law: Law
  constructor(law: Law, names: ReadonlyMap<StreamId, Named>) {
    this.#law = law
    this.#names = names
  }
  named(stream: StreamId): Named | undefined {
    return this.#names.get(stream)
  }
  name(stream: StreamId, lang: Lang): string {
    const n = this.#names.get(stream)
    if (!n) return '—'
    if (n.number) return `${n.called[lang]} № ${n.number}`
    return typeof n.about === 'string' ? n.about : n.about[lang]
  }
  day(day: string, lang: Lang): string {
    return longDay(day, lang)
  }
  instant(at: string, lang: Lang): string {
    return `${longDay(this.#law.calendar.dayOf(at), lang)}, ${clockTime(at)}`
  }
  term(term: { n: number; unit: 'hour' | 'day' | 'month' }, lang: Lang): string {
    return `${term.n} ${UNITS[term.unit][lang](term.n)}`
  }
}
const ru = (one: string, few: string, many: string) => (n: number) =>
  n % 10 === 1 && n % 100 !== 11 ? one : n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14) ? few : many
const en = (one: string) => (n: number) => (n === 1 ? one : `${one}s`)
const UNITS = {
  hour: { kk: () => 'сағат', ru: ru('час', 'часа', 'часов'), en: en('hour') },
  day: { kk: () => 'күн', ru: ru('день', 'дня', 'дней'), en: en('day') },
  month: { kk: () => 'ай', ru: ru('месяц', 'месяца', 'месяцев'), en: en('month') },
} as const
/** Hours and minutes in Kazakhstan. */
export const clockTime = (at: string): string => {
  const offset = at < '2024-03-01' ? 6 : 5
  return new Date(Date.parse(at) + offset * 3_600_000).toISOString().slice(11, 16)
}

/** The streams that findings speak of. */
export const streamsIn = (findings: readonly Finding[]): readonly StreamId[] =>
  findings.flatMap(f =>
    f.is === 'unknown' ? [] : Object.values(f.p).flatMap(p => (typeof p === 'object' && 'ref' in p && p.ref ? [p.ref] : [])),
  )

/** A way of saying that knows these streams' names. @param known names that need not be looked up */
export const sayingOf = async (
  law: Law,
  registers: Registers,
  streams: readonly (StreamId | undefined)[],
  known: ReadonlyMap<StreamId, Named> = new Map(),
): Promise<Saying> => {
  const unknown = [...new Set(streams)].filter(s => s !== undefined && !known.has(s)) as StreamId[]
  return new Saying(law, unknown.length ? new Map([...known, ...(await registers.names(unknown))]) : known)
}

/** A finding as it is told: why, under which provision, what would cure it. */
export interface Told {
  readonly why: string
  readonly cure?: string
  readonly provision: Cited
  readonly title: string
  readonly text: string
  readonly lines: string
}
export const tell = (findings: readonly Finding[], lang: Lang, saying: Saying): readonly Told[] =>
  findings.map(f => {
    const c = cited(f.norm.provision)
    return {
      why: reason(f, lang, saying),
      ...(f.norm.cure && { cure: f.norm.cure[lang] }),
      provision: f.norm.provision,
      title: c.title[lang],
      text: c.text[lang],
      lines: c.lines,
    }
  })
