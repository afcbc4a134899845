/** Days in words and the arithmetic of terms, in the three languages. */
import type { Lang } from '../kernel/said.ts'
import type { Day, Term, TermEnd, TermStep } from '../kernel/time.ts'
import { numberOfDay, parseDay, weekdayOf } from './days.ts'
import { HOLIDAYS, OTHER_REASONS } from './holidays.ts'

const MONTHS: Readonly<Record<Lang, readonly string[]>> = {
  kk: ['қаңтар', 'ақпан', 'наурыз', 'сәуір', 'мамыр', 'маусым', 'шілде', 'тамыз', 'қыркүйек', 'қазан', 'қараша', 'желтоқсан'],
  ru: ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
}
const WEEKDAYS: Readonly<Record<Lang, readonly string[]>> = {
  kk: ['дүйсенбі', 'сейсенбі', 'сәрсенбі', 'бейсенбі', 'жұма', 'сенбі', 'жексенбі'],
  ru: ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
}
export const weekday = (day: Day, lang: Lang): string => WEEKDAYS[lang][weekdayOf(numberOfDay(day))] ?? ''
export const longDay = (day: Day, lang: Lang): string => {
  const { y, m, d } = parseDay(day)
  const month = MONTHS[lang][m - 1] ?? ''
  return lang === 'kk' ? `${y} жылғы ${d} ${month}` : lang === 'ru' ? `${d} ${month} ${y} года` : `${d} ${month} ${y}`
}
export const shortDay = (day: Day, lang: Lang): string => {
  const { y, m, d } = parseDay(day)
  return `${d} ${MONTHS[lang][m - 1] ?? ''} ${y}`
}
const ruN = (n: number, one: string, few: string, many: string) =>
  `${n} ${n % 10 === 1 && n % 100 !== 11 ? one : n % 10 > 1 && n % 10 < 5 && (n % 100 < 12 || n % 100 > 14) ? few : many}`
const length = (t: Term, lang: Lang): string =>
  lang === 'kk'
    ? `${t.n} ${{ hour: 'сағат', day: 'күн', month: 'ай' }[t.unit]}`
    : lang === 'en'
      ? `${t.n} ${t.unit}${t.n === 1 ? '' : 's'}`
      : { hour: ruN(t.n, 'час', 'часа', 'часов'), day: ruN(t.n, 'день', 'дня', 'дней'), month: ruN(t.n, 'месяц', 'месяца', 'месяцев') }[
          t.unit
        ]
const whyName = (why: string, lang: Lang): string => (OTHER_REASONS[why] ?? HOLIDAYS.find(h => h.id === why)?.name)?.[lang] ?? why
const clock = (at: string) => at.slice(11, 16)

const line = (s: TermStep, lang: Lang): string => {
  const d = (day: Day) => `${longDay(day, lang)}, ${weekday(day, lang)}`
  switch (s.step) {
    case 'trigger':
      return {
        kk: `Оқиға күні: ${d(s.day)}. Бұл күн есептелмейді.`,
        ru: `День события: ${d(s.day)}. Этот день не считается.`,
        en: `The day of the event: ${d(s.day)}. It does not count.`,
      }[lang]
    case 'counted':
      return {
        kk: `${length(s.term, lang)} өткенде: ${d(s.to)}.`,
        ru: `Через ${length(s.term, lang)}: ${d(s.to)}.`,
        en: `${length(s.term, lang)} on: ${d(s.to)}.`,
      }[lang]
    case 'last-of-month':
      return {
        kk: `Бұл айда ${s.wanted}-күн жоқ, сондықтан айдың соңғы күні: ${d(s.to)}.`,
        ru: `В этом месяце нет ${s.wanted}-го числа, поэтому последний день месяца: ${d(s.to)}.`,
        en: `That month has no day ${s.wanted}, so its last day: ${d(s.to)}.`,
      }[lang]
    case 'hours':
      return {
        kk: `${length(s.term, lang)} сағатпен, түн мен мерекені қоса: ${d(s.to.slice(0, 10))}, ${clock(s.to)}.`,
        ru: `${length(s.term, lang)} подряд, включая ночь и праздники: ${d(s.to.slice(0, 10))}, ${clock(s.to)}.`,
        en: `${length(s.term, lang)} by the clock, nights and holidays included: ${d(s.to.slice(0, 10))}, ${clock(s.to)}.`,
      }[lang]
    case 'paused':
      return {
        kk: `Мерзім тоқтатылған: ${s.days} күн қосылды (${longDay(s.from, lang)}${s.to ? ` – ${longDay(s.to, lang)}` : ', әлі тоқтатулы'}).`,
        ru: `Срок был приостановлен: добавлено ${ruN(s.days, 'день', 'дня', 'дней')} (${longDay(s.from, lang)}${s.to ? ` – ${longDay(s.to, lang)}` : ', всё ещё приостановлен'}).`,
        en: `The term was suspended: ${s.days} days added (${longDay(s.from, lang)}${s.to ? ` – ${longDay(s.to, lang)}` : ', still suspended'}).`,
      }[lang]
    case 'moved': {
      const why = s.because.map(b => `${longDay(b.day, lang)} – ${whyName(b.why, lang)}`).join('; ')
      return {
        kk: `Жұмыс күні емес (${why}), сондықтан келесі жұмыс күні: ${d(s.to)}.`,
        ru: `Нерабочий день (${why}), поэтому следующий рабочий: ${d(s.to)}.`,
        en: `Not a working day (${why}), so the next working day: ${d(s.to)}.`,
      }[lang]
    }
  }
}
/** The arithmetic of a term, a line a step, the calendar's version last. */
export const explainTerm = (end: TermEnd, lang: Lang): readonly string[] => [
  ...end.steps.map(s => line(s, lang)),
  { kk: `Күнтізбе ${end.calendar}`, ru: `Календарь ${end.calendar}`, en: `Calendar ${end.calendar}` }[lang] +
    (end.certain
      ? '.'
      : {
          kk: '; бұл жылдың деректері толық расталмаған.',
          ru: '; данные этого года подтверждены не полностью.',
          en: '; the facts of that year are not fully certain.',
        }[lang]),
]
