/** Days, months and lengths of time in words. */
import type { Lang } from '../kernel/said.ts'
import type { Day, Term } from '../kernel/time.ts'
import { numberOfDay, parseDay, weekdayOf } from './days.ts'

type Words = Readonly<Record<Lang, readonly string[]>>
const MONTHS: Words = Object.freeze({
  kk: ['қаңтар', 'ақпан', 'наурыз', 'сәуір', 'мамыр', 'маусым', 'шілде', 'тамыз', 'қыркүйек', 'қазан', 'қараша', 'желтоқсан'],
  ru: ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
})
/** The endings of Kazakh months for "from" and "until", each after its vowel and its last sound. */
const FROM_KK = ['дан', 'нан', 'дан', 'ден', 'дан', 'нан', 'ден', 'дан', 'тен', 'нан', 'дан', 'нан']
const UNTIL_KK = ['ға', 'ға', 'ға', 'ге', 'ға', 'ға', 'ге', 'ға', 'ке', 'ға', 'ға', 'ға']
const WEEKDAYS: Words = Object.freeze({
  kk: ['дүйсенбі', 'сейсенбі', 'сәрсенбі', 'бейсенбі', 'жұма', 'сенбі', 'жексенбі'],
  ru: ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
})

export const weekday = (day: Day, lang: Lang): string => WEEKDAYS[lang][weekdayOf(numberOfDay(day))] ?? ''
const MONTHS_RU = ['январь', 'февраль', 'март', 'апрель', 'май', 'июнь', 'июль', 'август', 'сентябрь', 'октябрь', 'ноябрь', 'декабрь']
/** A whole month, as a heading: `2026 жылғы наурыз`, `март 2026 года`, `March 2026`. */
export const monthOf = (day: Day, lang: Lang): string => {
  const { y, m } = parseDay(day)
  const month = (lang === 'ru' ? MONTHS_RU : MONTHS[lang])[m - 1] ?? ''
  return lang === 'kk' ? `${y} жылғы ${month}` : lang === 'ru' ? `${month} ${y} года` : `${month} ${y}`
}
/** As legal papers write it: `2026 жылғы 2 наурыз`, `2 марта 2026 года`, `2 March 2026`. */
export const longDay = (day: Day, lang: Lang): string => {
  const { y, m, d } = parseDay(day)
  const month = MONTHS[lang][m - 1] ?? ''
  return lang === 'kk' ? `${y} жылғы ${d} ${month}` : lang === 'ru' ? `${d} ${month} ${y} года` : `${d} ${month} ${y}`
}
/** As lists write it: `2 наурыз 2026`, `2 марта 2026`, `2 March 2026`. */
export const shortDay = (day: Day, lang: Lang): string => {
  const { y, m, d } = parseDay(day)
  return `${d} ${MONTHS[lang][m - 1] ?? ''} ${y}`
}
/** `2026 жылғы 2 наурыздан`, `со 2 марта 2026 года`, `from 2 March 2026`. */
export const fromDay = (day: Day, lang: Lang): string => {
  const { m, d } = parseDay(day)
  if (lang === 'kk') return longDay(day, lang) + (FROM_KK[m - 1] ?? '')
  return lang === 'ru' ? `${d === 2 ? 'со' : 'с'} ${longDay(day, lang)}` : `from ${longDay(day, lang)}`
}
/** `2026 жылғы 2 наурызға дейін`, `до 2 марта 2026 года`, `until 2 March 2026`: that day itself left out. */
export const untilDay = (day: Day, lang: Lang): string => {
  if (lang === 'kk') return `${longDay(day, lang)}${UNTIL_KK[parseDay(day).m - 1] ?? ''} дейін`
  return `${lang === 'ru' ? 'до' : 'until'} ${longDay(day, lang)}`
}

/** `2026 жылғы 2 наурызда`, `2 марта 2026 года`, `on 2 March 2026`. */
export const onTheDay = (day: Day, lang: Lang): string => {
  if (lang === 'kk') return longDay(day, lang) + (FROM_KK[parseDay(day).m - 1] ?? '').replace('нан', 'дан').slice(0, 2)
  return lang === 'ru' ? longDay(day, lang) : `on ${longDay(day, lang)}`
}
/** Days in a row: `2026 жылғы 21–23 наурыз`, `21–23 марта 2026 года`, `21–23 March 2026`. */
export const dayRange = (first: Day, last: Day, lang: Lang): string => {
  if (first === last) return longDay(first, lang)
  if (first.slice(0, 7) !== last.slice(0, 7)) return `${longDay(first, lang)} – ${longDay(last, lang)}`
  const d = String(parseDay(last).d)
  return longDay(last, lang).replace(new RegExp(`(^| )${d} `), `$1${parseDay(first).d}–${d} `)
}

const RU = {
  minute: ['минута', 'минуты', 'минут'],
  hour: ['час', 'часа', 'часов'],
  day: ['день', 'дня', 'дней'],
  month: ['месяц', 'месяца', 'месяцев'],
} as const
const KK = { minute: 'минут', hour: 'сағат', day: 'күн', month: 'ай' } as const
const formRu = (n: number) => (n % 10 === 1 && n % 100 !== 11 ? 0 : n % 10 > 1 && n % 10 < 5 && (n % 100 < 12 || n % 100 > 14) ? 1 : 2)

/** `10 күн`, `10 дней`, `10 days`. */
export const length = (n: number, unit: Term['unit'] | 'minute', lang: Lang): string =>
  lang === 'kk' ? `${n} ${KK[unit]}` : lang === 'ru' ? `${n} ${RU[unit][formRu(n)]}` : `${n} ${unit}${n === 1 ? '' : 's'}`
/** A part of a day as hours and minutes. */
export const clockLength = (days: number, lang: Lang): string => {
  const minutes = Math.round(days * 1440)
  const [h, min] = [Math.floor(minutes / 60), minutes % 60]
  return [h > 0 && length(h, 'hour', lang), (min > 0 || h === 0) && length(min, 'minute', lang)].filter(Boolean).join(' ')
}
