/** What makes a day free of work in Kazakhstan, for a five-day week: the rules as dated data. */
import type { Said } from '../kernel/said.ts'
import type { Day } from '../kernel/time.ts'

/** The years for which the calendar was made; before them it knows weekends only, after them the holidays of the last one. */
export const FIRST_YEAR = 2012
export const LAST_YEAR = 2027

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
const h = (id: string, [kk, ru, en]: readonly [string, string, string], on: readonly string[], from: number, to?: number): Holiday =>
  Object.freeze({
    id,
    name: Object.freeze({ kk, ru, en }),
    on: Object.freeze(on),
    from,
    ...(to && { to }),
    moves: id !== 'orthodox-christmas',
  })

const CONSTITUTION = ['Конституция күні', 'День Конституции', 'Constitution Day'] as const
const INDEPENDENCE = ['Тәуелсіздік күні', 'День Независимости', 'Independence Day'] as const

export const HOLIDAYS: readonly Holiday[] = Object.freeze([
  h('new-year', ['Жаңа жыл', 'Новый год', 'New Year'], ['01-01', '01-02'], 2012),
  h('orthodox-christmas', ['Православиелік Рождество', 'Православное Рождество', 'Orthodox Christmas'], ['01-07'], 2012),
  h('womens-day', ['Халықаралық әйелдер күні', 'Международный женский день', "International Women's Day"], ['03-08'], 2012),
  h('constitution-day', CONSTITUTION, ['03-15'], 2027),
  h('nauryz', ['Наурыз мейрамы', 'Наурыз мейрамы', 'Nauryz'], ['03-21', '03-22', '03-23'], 2012),
  h('unity-day', ['Қазақстан халқының бірлігі мерекесі', 'Праздник единства народа Казахстана', 'Unity Day'], ['05-01'], 2012),
  h('defender-day', ['Отан қорғаушы күні', 'День защитника Отечества', 'Defender of the Fatherland Day'], ['05-07'], 2013),
  h('victory-day', ['Жеңіс күні', 'День Победы', 'Victory Day'], ['05-09'], 2012),
  h('capital-day', ['Астана күні', 'День столицы', 'Capital Day'], ['07-06'], 2012),
  h('constitution-day', CONSTITUTION, ['08-30'], 2012, 2025),
  h('republic-day', ['Республика күні', 'День Республики', 'Republic Day'], ['10-25'], 2022),
  h(
    'first-president-day',
    ['Қазақстан Республикасының Тұңғыш Президенті күні', 'День Первого Президента Республики Казахстан', 'First President Day'],
    ['12-01'],
    2012,
    2021,
  ),
  h('independence-day', INDEPENDENCE, ['12-16', '12-17'], 2012, 2021),
  h('independence-day', INDEPENDENCE, ['12-16'], 2022),
])
/** The first day of Kurban Ait, as announced; it does not move. That of 2027 is reckoned, not yet announced. */
export const KURBAN_AIT: readonly Day[] = Object.freeze([
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
])
const OTHERS: Readonly<Record<string, Said>> = Object.freeze({
  weekend: { kk: 'демалыс күні', ru: 'выходной день', en: 'weekend' },
  'kurban-ait': { kk: 'Құрбан айттың бірінші күні', ru: 'первый день Курбан айта', en: 'first day of Kurban Ait' },
  moved: {
    kk: 'демалыс күніне тура келген мереке үшін берілген демалыс күні',
    ru: 'выходной за праздник, совпавший с выходным днём',
    en: 'day off in lieu of a holiday that fell on a weekend',
  },
  transferred: {
    kk: 'Үкімет шешімімен ауыстырылған демалыс күні',
    ru: 'день отдыха, перенесённый решением Правительства',
    en: "day off moved here by the Government's decision",
  },
  pause: { kk: 'мерзімнің өтуі тоқтатыла тұрған күн', ru: 'течение срока приостановлено', en: 'the term is suspended' },
})
/** A rule's name; undefined for an id that no rule has. */
export const ruleName = (id: string): Said | undefined => OTHERS[id] ?? HOLIDAYS.find(it => it.id === id)?.name
