/** Parameters: dated values that the text leaves to other laws. Demo values are marked as such. */
import type { Said } from '../kernel/said.ts'
import type { Day } from '../kernel/time.ts'
import type { ProvisionId } from './ids.ts'

export interface Value {
  readonly from?: Day
  readonly to?: Day
  readonly value: number
  readonly source: Said
  readonly demo: boolean
}
export interface Parameter {
  readonly id: string
  readonly name: Said
  readonly unit: 'days' | 'months' | 'years'
  readonly provisions: readonly ProvisionId[]
  readonly values: readonly Value[]
}
const DEMO: Said = { kk: 'Көрсетілім мәні', ru: 'Демонстрационное значение', en: 'A demonstration value' }
const p = <const I extends string>(id: I, unit: Parameter['unit'], value: number, name: Said, provisions: readonly ProvisionId[]) =>
  Object.freeze({ id, name, unit, provisions, values: [{ value, source: DEMO, demo: true }] as readonly Value[] })

export const parameters = [
  p(
    'application.consideration-term',
    'days',
    15,
    { kk: 'Арызды қарау мерзімі', ru: 'Срок рассмотрения обращения', en: 'Term for considering an application' },
    ['prosecutor.application.consider'],
  ),
  p(
    'complaint.consideration-term',
    'days',
    10,
    { kk: 'Шағымды қарау мерзімі', ru: 'Срок рассмотрения жалобы', en: 'Term for considering a complaint' },
    ['prosecutor.subordination.decide-complaints'],
  ),
  p(
    'delegation.default-report-term',
    'days',
    15,
    {
      kk: 'Тапсырылған тексеріс туралы хабарлау мерзімі',
      ru: 'Срок отчёта о порученной проверке',
      en: 'Term for reporting a delegated inspection',
    },
    ['prosecutor.inspection.delegation.report'],
  ),
  p(
    'resolution.default-term',
    'days',
    10,
    { kk: 'Қаулыны орындау мерзімі', ru: 'Срок исполнения постановления', en: 'Term for executing a resolution' },
    ['prosecutor.act.resolution.execution-term'],
  ),
  p(
    'court.case-preparation-term',
    'days',
    10,
    { kk: 'Істі сотқа дайындау мерзімі', ru: 'Срок подготовки дела', en: 'Term for preparing a case' },
    ['court.power.hear-cases'],
  ),
  p(
    'court.case-consideration-term',
    'months',
    2,
    { kk: 'Істі қарау мерзімі', ru: 'Срок рассмотрения дела', en: 'Term for considering a case' },
    ['court.power.hear-cases'],
  ),
  p('court.appeal-term', 'months', 1, { kk: 'Апелляция беру мерзімі', ru: 'Срок подачи апелляции', en: 'Term for lodging an appeal' }, [
    'concept.court-instance.appeal',
  ]),
  p(
    'court.appeal-consideration-term',
    'months',
    2,
    { kk: 'Апелляцияны қарау мерзімі', ru: 'Срок рассмотрения апелляции', en: 'Term for considering an appeal' },
    ['concept.court-instance.appeal'],
  ),
] as const
export type ParameterId = (typeof parameters)[number]['id']

/** The value in force on a day. */
export const parameterOn = (
  id: ParameterId,
  day: Day,
): { readonly value: number; readonly unit: Parameter['unit']; readonly source: Said; readonly demo: boolean } => {
  const parameter = parameters.find(x => x.id === id)
  const value = parameter?.values.find(v => (!v.from || v.from <= day) && (!v.to || day <= v.to))
  if (!parameter || !value) throw new Error(`no value of ${id} on ${day}`)
  return { value: value.value, unit: parameter.unit, source: value.source, demo: value.demo }
}
