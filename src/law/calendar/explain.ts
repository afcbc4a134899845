/** The arithmetic of a term in words, in the three languages. */
import type { Lang, Said } from '../kernel/said.ts'
import type { Day, NonWorkingDay, TermEnd, TermStep } from '../kernel/time.ts'
import { parseDay } from './days.ts'
import { ruleName } from './holidays.ts'
import { clockLength, dayRange, fromDay, length, longDay, onTheDay, untilDay, weekday } from './words.ts'
import { factsOf } from './years.ts'

export { longDay, shortDay, weekday } from './words.ts'

const fully = (day: Day, lang: Lang) => `${longDay(day, lang)}, ${weekday(day, lang)}`
/** What stood in the way, days in a row for one reason together. */
const reasons = (because: readonly NonWorkingDay[], lang: Lang): string => {
  const runs: { why: string; first: Day; last: Day }[] = []
  for (const { day, why } of because) {
    const run = runs.at(-1)
    if (run?.why === why) run.last = day
    else runs.push({ why, first: day, last: day })
  }
  return runs.map(r => `${dayRange(r.first, r.last, lang)} – ${ruleName(r.why)?.[lang] ?? r.why}`).join('; ')
}

const pausedLine = (s: TermStep & { step: 'paused' }, inHours: boolean): Said => {
  const lost = (lang: Lang) => (inHours ? clockLength(s.days, lang) : length(s.days, 'day', lang))
  const span = (lang: Lang) =>
    s.from === s.to ? onTheDay(s.from, lang) : [fromDay(s.from, lang), s.to && untilDay(s.to, lang)].filter(Boolean).join(' ')
  return s.to
    ? {
        kk: `Мерзімнің өтуі ${span('kk')} тоқтатыла тұрды: ${lost('kk')} есепке алынбайды.`,
        ru: `Течение срока приостанавливалось ${span('ru')}: не засчитывается ${lost('ru')}.`,
        en: `The term was suspended ${span('en')}: ${lost('en')} not counted.`,
      }
    : {
        kk: `Мерзімнің өтуі ${span('kk')} бері тоқтатыла тұр: әзірге ${lost('kk')} есепке алынбайды.`,
        ru: `Течение срока приостановлено ${span('ru')} и не возобновлено: пока не засчитывается ${lost('ru')}.`,
        en: `The term has been suspended ${span('en')} on: ${lost('en')} not counted so far.`,
      }
}
const lineOf = (s: TermStep, inHours: boolean): Said => {
  switch (s.step) {
    case 'trigger':
      return inHours
        ? {
            kk: `Оқиға: ${fully(s.day, 'kk')}.`,
            ru: `Событие: ${fully(s.day, 'ru')}.`,
            en: `The event: ${fully(s.day, 'en')}.`,
          }
        : {
            kk: `Оқиға күні: ${fully(s.day, 'kk')}. Бұл күн есепке алынбайды.`,
            ru: `День события: ${fully(s.day, 'ru')}. Этот день не считается.`,
            en: `The day of the event: ${fully(s.day, 'en')}. It does not count.`,
          }
    case 'counted':
      return {
        kk: `Мерзім – ${length(s.term.n, s.term.unit, 'kk')}, ${fromDay(s.from, 'kk')} бастап есептегенде соңғы күні: ${fully(s.to, 'kk')}.`,
        ru: `Срок – ${length(s.term.n, s.term.unit, 'ru')}, считая ${fromDay(s.from, 'ru')}, последний день: ${fully(s.to, 'ru')}.`,
        en: `The term of ${length(s.term.n, s.term.unit, 'en')}, counted ${fromDay(s.from, 'en')}, has its last day on ${fully(s.to, 'en')}.`,
      }
    case 'last-of-month':
      return {
        kk: `Бұл айда тиісті ${s.wanted}-күн жоқ, сондықтан мерзім айдың соңғы күні бітеді: ${fully(s.to, 'kk')}.`,
        ru: `В этом месяце нет ${s.wanted}-го числа, поэтому срок истекает в последний день месяца: ${fully(s.to, 'ru')}.`,
        en: `That month has no day ${s.wanted}, so the term ends on its last day: ${fully(s.to, 'en')}.`,
      }
    case 'hours': {
      const end = (lang: Lang) => fully(s.to.slice(0, 10), lang)
      const time = s.to.slice(11, 16)
      return {
        kk: `${length(s.term.n, 'hour', 'kk')} түн мен мереке күндерін қоса, үзіліссіз есептеледі. Мерзім бітеді: ${end('kk')}, сағат ${time}.`,
        ru: `${length(s.term.n, 'hour', 'ru')} подряд, включая ночь и праздники. Срок истекает: ${end('ru')}, ${time}.`,
        en: `${length(s.term.n, 'hour', 'en')} by the clock, nights and holidays included. The term ends: ${end('en')}, ${time}.`,
      }
    }
    case 'paused':
      return pausedLine(s, inHours)
    case 'moved': {
      const why = (lang: Lang) => reasons(s.because, lang)
      return {
        kk: `Бұл – жұмыс күні емес (${why('kk')}), сондықтан мерзім келесі жұмыс күні бітеді: ${fully(s.to, 'kk')}.`,
        ru: `Это нерабочий день (${why('ru')}), поэтому срок истекает в следующий рабочий день: ${fully(s.to, 'ru')}.`,
        en: `That is not a working day (${why('en')}), so the term ends on the next working day: ${fully(s.to, 'en')}.`,
      }
    }
  }
}
const sumUp = (end: TermEnd): Said => ({
  kk: `Мерзімнің соңғы күні: ${fully(end.day, 'kk')}.`,
  ru: `Последний день срока: ${fully(end.day, 'ru')}.`,
  en: `The last day of the term: ${fully(end.day, 'en')}.`,
})
const STILL: Said = {
  kk: 'Мерзімнің өтуі әлі қайта басталған жоқ: соңғы күн тоқтата тұру қазір аяқталғандай есептелді.',
  ru: 'Течение срока ещё не возобновлено: последний день указан так, как если бы приостановление закончилось сейчас.',
  en: 'The term does not run again yet: its last day is shown as if the suspension ended now.',
}
/** The first doubtful year that decided the answer. */
const doubtOf = (end: TermEnd): Said | undefined => {
  if (end.certain) return undefined
  const days = end.steps.flatMap(s => (s.step === 'moved' ? [s.from] : [])).concat(end.day)
  return days.map(d => factsOf(parseDay(d).y)).find(f => !f.certain)?.note
}
/** The arithmetic of a term, a line a step, the calendar's version last. */
export const explainTerm = (end: TermEnd, lang: Lang): readonly string[] => {
  const inHours = end.steps.some(s => s.step === 'hours')
  const doubt = doubtOf(end)?.[lang]
  const version = { kk: `Күнтізбе: ${end.calendar}`, ru: `Календарь: ${end.calendar}`, en: `Calendar: ${end.calendar}` }[lang]
  return [
    ...end.steps.map(s => lineOf(s, inHours)[lang]),
    ...(end.steps.at(-1)?.step === 'paused' ? [sumUp(end)[lang]] : []),
    ...(end.running ? [STILL[lang]] : []),
    doubt ? `${version} (${doubt}).` : `${version}.`,
  ]
}
