/** How sure the calendar's facts are, year by year. */
import type { Said } from '../kernel/said.ts'
import { FIRST_YEAR, LAST_YEAR } from './holidays.ts'

export interface YearFacts {
  readonly certain: boolean
  readonly note: Said
}
const facts = (certain: boolean, kk: string, ru: string, en: string): YearFacts =>
  Object.freeze({ certain, note: Object.freeze({ kk, ru, en }) })

const RECORDED = facts(
  true,
  'мерекелер мен демалыс күндерін ауыстыру туралы шешімдер енгізілген',
  'внесены праздники и решения о переносе дней отдыха',
  'holidays and the decisions that moved days off are recorded',
)
const NONE_MOVED = facts(
  true,
  'мерекелер енгізілген; демалыс күндері ауыстырылмаған',
  'внесены праздники; дни отдыха не переносились',
  'holidays are recorded; no days off were moved',
)
const KNOWN: Readonly<Record<number, YearFacts>> = Object.freeze({
  2015: facts(
    false,
    'жарияланған күнтізбе енгізілген; жыл ішінде демалыс күндері ауыстырылмағаны расталмаған',
    'внесён опубликованный календарь; не подтверждено, что в течение года дни отдыха не переносились',
    'the published calendar is recorded; that no days off were moved during the year is not confirmed',
  ),
  2020: facts(
    false,
    'мерекелер мен ауыстырылған күндер енгізілген; төтенше жағдай кезеңіндегі (16 наурыз – 11 мамыр) шаралар енгізілмеген',
    'внесены праздники и переносы; меры периода чрезвычайного положения (16 марта – 11 мая) не внесены',
    'holidays and moved days are recorded; the measures of the state of emergency (16 March – 11 May) are not',
  ),
  2026: NONE_MOVED,
  2027: facts(
    false,
    'Құрбан айттың күні есептелген, демалыс күндерін ауыстыру туралы шешімдер әлі қабылданбаған',
    'день Курбан айта вычислен, решения о переносе дней отдыха ещё не приняты',
    'the day of Kurban Ait is reckoned and no decision on moving days off has been taken yet',
  ),
})
const EARLIER = facts(
  false,
  'бұл жылдың мерекелері енгізілмеген',
  'праздники этого года не внесены',
  'the holidays of that year are not recorded',
)
const LATER = facts(
  false,
  'бұл жылға қазіргі мерекелер қолданылды, Құрбан айт пен ауыстырылатын күндер белгісіз',
  'применены нынешние праздники; Курбан айт и переносы этого года неизвестны',
  "today's holidays are applied; Kurban Ait and the moved days of that year are not known",
)
export const factsOf = (year: number): YearFacts => KNOWN[year] ?? (year < FIRST_YEAR ? EARLIER : year > LAST_YEAR ? LATER : RECORDED)
