/** The registrar records the bodies that the Constitution or another law itself creates. */
import { act } from '../kernel/act.ts'
import { choice, yes } from '../kernel/field.ts'
import { condition, power, when } from '../kernel/norm.ts'
import type { Said } from '../kernel/said.ts'
import { agency, bodyOf, company, court, established, GENERAL_OFFICE, office, type Part, REGISTRAR, SUPREME_COURT, within } from './body.ts'
import { enteredAs, nameFields, placeFields, superior } from './fields.ts'

const PARTS: Readonly<Record<Exclude<Part, 'bank'>, Said>> = {
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
/** Parts that one body alone has, and the identifier under which it is recorded. */
const ONE_OF_A_KIND: Readonly<Partial<Record<Part, string>>> = {
  president: 'agency/president',
  senate: 'agency/senate',
  registrar: REGISTRAR,
  'authorised-body': 'agency/authorised-body',
  'high-judicial-council': 'agency/hjc',
}

/** The registrar of the Republic. */
export const theRegistrar = power<unknown, unknown>({
  provision: 'house.registrar',
  test: a => when(bodyOf(a.world, a.actor.office?.body)?.part === 'registrar'),
  fault: { kk: 'Мұны тек тіркеуші жазады', ru: 'Это записывает только регистратор', en: 'Only the registrar records this' },
})
const inTheRepublic = condition<unknown, { territory: string }>('form', {
  provision: 'house.registrar',
  test: a => when(within(a.input.territory, 'kz')),
  fault: {
    kk: 'Аумақ коды kz-тен басталуы керек',
    ru: 'Код территории должен начинаться с kz',
    en: 'A territory code begins with kz',
  },
})
const thereIsOnlyOne = condition<unknown, { part: Part }>('ground', {
  provision: 'house.registrar',
  test: a => when([undefined, a.self].includes(ONE_OF_A_KIND[a.input.part])),
  fault: {
    kk: 'Республикада мұндай орган біреу ғана, екіншісі жазылмайды',
    ru: 'Такой орган в Республике один, второй не записывается',
    en: 'The Republic has one such body: a second is not recorded',
  },
})
const onlyThis = (self: string) =>
  condition<unknown, { level: string }>('ground', {
    provision: 'house.registrar',
    test: a => when(a.input.level === 'republic' && a.self === self),
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
  done: { kk: 'Мемлекеттік орган тізілімге жазылды', ru: 'Записан государственный орган', en: 'State body recorded' },
  input: { ...nameFields, ...placeFields, part: choice({ kk: 'Қандай орган', ru: 'Какой это орган', en: 'What it is' }, PARTS), superior },
  norms: [theRegistrar, inTheRepublic, thereIsOnlyOne],
  emits: [established.agency],
  effect: a => [established.agency(a.self, { ...enteredAs(a.input), part: a.input.part })],
})
export const recordCompany = act({
  id: 'company.record',
  in: company,
  opens: true,
  name: { kk: 'Ұйымды жазу', ru: 'Записать организацию', en: 'Record an organisation' },
  done: { kk: 'Ұйым тізілімге жазылды', ru: 'Записана организация', en: 'Organisation recorded' },
  input: { ...nameFields, ...placeFields, bank: yes({ kk: 'Бұл – банк', ru: 'Это банк', en: 'It is a bank' }) },
  norms: [theRegistrar, inTheRepublic],
  emits: [established.company],
  effect: a => [established.company(a.self, { ...enteredAs(a.input), ...(a.input.bank && { part: 'bank' as const }) })],
})
export const recordSupremeCourt = act({
  id: 'court.record',
  in: court,
  opens: true,
  name: { kk: 'Жоғарғы Сотты жазу', ru: 'Записать Верховный Суд', en: 'Record the Supreme Court' },
  done: { kk: 'Жоғарғы Сот тізілімге жазылды', ru: 'Записан Верховный Суд', en: 'Supreme Court recorded' },
  input: { ...nameFields, ...placeFields },
  norms: [theRegistrar, onlyThis(SUPREME_COURT)],
  emits: [established.court],
  effect: a => [established.court(a.self, enteredAs(a.input))],
})
export const recordGeneralOffice = act({
  id: 'office.record',
  in: office,
  opens: true,
  name: { kk: 'Бас прокуратураны жазу', ru: 'Записать Генеральную прокуратуру', en: "Record the General Prosecutor's Office" },
  done: { kk: 'Бас прокуратура тізілімге жазылды', ru: 'Записана Генеральная прокуратура', en: "General Prosecutor's Office recorded" },
  input: { ...nameFields, ...placeFields },
  norms: [theRegistrar, onlyThis(GENERAL_OFFICE)],
  emits: [established.office],
  effect: a => [established.office(a.self, enteredAs(a.input))],
})
