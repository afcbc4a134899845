/** The registrar records the bodies that the Constitution or another law itself creates. */
import { act } from '../kernel/act.ts'
import { choice, number } from '../kernel/field.ts'
import { condition, power, when } from '../kernel/norm.ts'
import type { Said } from '../kernel/said.ts'
import { agency, bodyOf, company, court, established, office, type Part } from './body.ts'
import { enteredAs, nameFields, placeFields, superior } from './fields.ts'

const PARTS: Readonly<Record<Part, Said>> = {
  president: { kk: 'Республика Президенті', ru: 'Президент Республики', en: 'President of the Republic' },
  senate: { kk: 'Парламент Сенаты', ru: 'Сенат Парламента', en: 'Senate of Parliament' },
  registrar: { kk: 'Тіркеуші', ru: 'Регистратор', en: 'Registrar' },
  'authorised-body': { kk: 'Уәкілетті орган', ru: 'Уполномоченный орган', en: 'Authorised body' },
  'high-judicial-council': { kk: 'Жоғары Сот Кеңесі', ru: 'Высший Судебный Совет', en: 'High Judicial Council' },
  'internal-affairs': { kk: 'Ішкі істер органы', ru: 'Орган внутренних дел', en: 'Internal affairs body' },
  executive: { kk: 'Жергілікті атқарушы орган', ru: 'Местный исполнительный орган', en: 'Local executive body' },
  inspectorate: { kk: 'Мемлекеттік бақылау органы', ru: 'Орган государственного контроля', en: 'State inspectorate' },
  'state-media': { kk: 'Мемлекеттік бұқаралық ақпарат құралы', ru: 'Государственное СМИ', en: 'State mass medium' },
  other: { kk: 'Өзге орган', ru: 'Иной орган', en: 'Other body' },
}
const part = choice({ kk: 'Қандай орган', ru: 'Какой это орган', en: 'What it is' }, PARTS)

/** The registrar of the Republic. */
export const theRegistrar = power<unknown, unknown>({
  provision: 'house.registrar',
  test: a => when(bodyOf(a.world, a.actor.office?.body)?.part === 'registrar'),
  fault: { kk: 'Мұны тек тіркеуші жазады', ru: 'Это записывает только регистратор', en: 'Only the registrar records this' },
})
const republicOnly = condition<unknown, { level: string }>('ground', {
  provision: 'house.registrar',
  test: a => when(a.input.level === 'republic'),
  fault: {
    kk: 'Тіркеуші Конституция құратын республикалық органды ғана жазады; қалғандары актімен құрылады',
    ru: 'Регистратор записывает лишь республиканский орган, созданный Конституцией; остальные создаются актом',
    en: 'The registrar records only the republican body that the Constitution creates; the others are established by an act',
  },
})

export const recordAgency = act({
  id: 'agency.record',
  in: agency,
  opens: true,
  name: { kk: 'Мемлекеттік органды жазу', ru: 'Записать государственный орган', en: 'Record a state body' },
  input: { ...nameFields, ...placeFields, part, superior },
  norms: [theRegistrar],
  emits: [established.agency],
  effect: a => [established.agency(a.self, { ...enteredAs(a.input), part: a.input.part })],
})
export const recordCompany = act({
  id: 'company.record',
  in: company,
  opens: true,
  name: { kk: 'Ұйымды жазу', ru: 'Записать организацию', en: 'Record an organisation' },
  input: { ...nameFields, ...placeFields },
  norms: [theRegistrar],
  emits: [established.company],
  effect: a => [established.company(a.self, enteredAs(a.input))],
})
export const recordSupremeCourt = act({
  id: 'court.record',
  in: court,
  opens: true,
  name: { kk: 'Жоғарғы Сотты жазу', ru: 'Записать Верховный Суд', en: 'Record the Supreme Court' },
  input: {
    ...nameFields,
    ...placeFields,
    judges: number({ kk: 'Судьялар саны', ru: 'Число судей', en: 'Number of judges' }, { min: 1, max: 200 }),
  },
  norms: [theRegistrar, republicOnly],
  emits: [established.court],
  effect: a => [established.court(a.self, { ...enteredAs(a.input), judges: a.input.judges })],
})
export const recordGeneralOffice = act({
  id: 'office.record',
  in: office,
  opens: true,
  name: { kk: 'Бас прокуратураны жазу', ru: 'Записать Генеральную прокуратуру', en: "Record the General Prosecutor's Office" },
  input: { ...nameFields, ...placeFields },
  norms: [theRegistrar, republicOnly],
  emits: [established.office],
  effect: a => [established.office(a.self, enteredAs(a.input))],
})
