/** Non-working days of Kazakhstan, for a five-day week, as dated data. */
import type { Said } from '../kernel/said.ts'

export interface Holiday {
  readonly id: string
  readonly name: Said
  /** Month and day. */
  readonly on: readonly string[]
  /** First and last year. */
  readonly from: number
  readonly to?: number
  /** Falls on a weekend: the next working day is free instead. */
  readonly moves: boolean
}
const h = (id: string, kk: string, ru: string, en: string, on: readonly string[], from: number, to?: number, moves = true): Holiday =>
  Object.freeze({ id, name: { kk, ru, en }, on, from, ...(to && { to }), moves })

export const HOLIDAYS: readonly Holiday[] = [
  h('new-year', 'Жаңа жыл', 'Новый год', 'New Year', ['01-01', '01-02'], 2012),
  h('orthodox-christmas', 'Православиелік Рождество', 'Православное Рождество', 'Orthodox Christmas', ['01-07'], 2012, undefined, false),
  h('womens-day', 'Халықаралық әйелдер күні', 'Международный женский день', "International Women's Day", ['03-08'], 2012),
  h('constitution-day-march', 'Конституция күні', 'День Конституции', 'Constitution Day', ['03-15'], 2027),
  h('nauryz', 'Наурыз мейрамы', 'Наурыз мейрамы', 'Nauryz', ['03-21', '03-22', '03-23'], 2012),
  h('unity-day', 'Қазақстан халқының бірлігі мерекесі', 'Праздник единства народа Казахстана', 'Unity Day', ['05-01'], 2012),
  h('defender-day', 'Отан қорғаушы күні', 'День защитника Отечества', 'Defender of the Fatherland Day', ['05-07'], 2013),
  h('victory-day', 'Жеңіс күні', 'День Победы', 'Victory Day', ['05-09'], 2012),
  h('capital-day', 'Астана күні', 'День столицы', 'Capital Day', ['07-06'], 2012),
  h('constitution-day', 'Конституция күні', 'День Конституции', 'Constitution Day', ['08-30'], 2012, 2025),
  h('republic-day', 'Республика күні', 'День Республики', 'Republic Day', ['10-25'], 2022),
  h('first-president-day', 'Тұңғыш Президент күні', 'День Первого Президента', 'First President Day', ['12-01'], 2012, 2021),
  h('independence-day', 'Тәуелсіздік күні', 'День Независимости', 'Independence Day', ['12-16'], 2012),
  h('independence-day', 'Тәуелсіздік күні', 'День Независимости', 'Independence Day', ['12-17'], 2012, 2021),
]
/** The first day of Kurban Ait; it does not move. */
export const KURBAN_AIT: readonly string[] = [
  '2012-10-26',
  '2013-10-15',
  '2014-10-04',
  '2015-09-24',
  '2016-09-12',
  '2017-09-01',
  '2018-08-21',
  '2019-08-11',
  '2020-07-31',
  '2021-07-20',
  '2022-07-09',
  '2023-06-28',
  '2024-06-16',
  '2025-06-06',
  '2026-05-27',
  '2027-05-16',
]
export const OTHER_REASONS: Readonly<Record<string, Said>> = {
  weekend: { kk: 'демалыс күні', ru: 'выходной день', en: 'weekend' },
  'kurban-ait': { kk: 'Құрбан айттың бірінші күні', ru: 'первый день Курбан айта', en: 'first day of Kurban Ait' },
  moved: {
    kk: 'мереке демалысқа түскен соң ауысқан күн',
    ru: 'выходной, перенесённый с праздника',
    en: 'day off moved from a holiday on a weekend',
  },
}
/** Years whose facts are certain: in the others the Government moved working days by decrees that are not recorded here, or the day of Kurban Ait is not announced. */
export const CERTAIN: ReadonlySet<number> = new Set([2022, 2023, 2025, 2026])
export const FIRST_YEAR = 2012
export const LAST_YEAR = 2027
