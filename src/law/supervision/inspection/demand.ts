/** What an inspection demands: materials and information, free of charge; specialists; other support. */

import { attached } from '../../attachments.ts'
import { bodyOf } from '../../bodies/body.ts'
import { CONCLUSION, DEMAND } from '../../documents.ts'
import { act } from '../../kernel/act.ts'
import { duty } from '../../kernel/duty.ts'
import { changing, choice, day, item, nextKey, ref as reference, text, yes } from '../../kernel/field.ts'
import { event } from '../../kernel/matter.ts'
import { condition, power, prohibition, ref, when } from '../../kernel/norm.ts'
import type { Day } from '../../kernel/time.ts'
import type { StreamId } from '../../kernel/world.ts'
import { isProsecutorOfOrAbove, speaksFor } from '../../offices/who.ts'
import type { Cited } from '../../register/ids.ts'
import { byHand } from '../hands.ts'
import { ofTheTerritory, servingTheTerritory } from './competence.ts'
import { type Demand, endOf, type Inspection, inspection } from './inspection.ts'
import { notOverYet } from './powers.ts'

const KINDS = {
  materials: { kk: 'Материалдар мен мәліметтер', ru: 'Материалы и сведения', en: 'Materials and information' },
  bank: { kk: 'Банктік мәліметтер', ru: 'Банковские сведения', en: 'Bank information' },
  specialist: { kk: 'Маман бөлу', ru: 'Выделение специалиста', en: 'A specialist' },
  expert: { kk: 'Сараптама', ru: 'Экспертиза', en: 'An expert examination' },
  'law-enforcement': {
    kk: 'Құқық қорғау органының қызметкерлерін тарту',
    ru: 'Привлечение сотрудников правоохранительного органа',
    en: 'Officers of a law-enforcement body',
  },
  support: {
    kk: 'Өзге жәрдем мен қауіпсіздік шаралары',
    ru: 'Иное содействие и меры безопасности',
    en: 'Other support and safety measures',
  },
}
type Kind = keyof typeof KINDS
const demanded = event(inspection, 'inspection.demanded', (s, d: { of: Kind; whom: StreamId; what: string; due: Day }, by) => ({
  ...s,
  ...byHand(s, by),
  demands: [...s.demands, { key: nextKey(s.demands), of: d.of, whom: d.whom, what: d.what, at: by.at, due: d.due }],
}))
const met = event(inspection, 'inspection.demand-met', (s, d: { demand: string; specialist?: StreamId | undefined }, by) => ({
  ...s,
  demands: changing<Demand>(s.demands, d.demand, { doneAt: by.at, ...(d.specialist && { specialist: d.specialist }) }),
}))
const concluded = event(inspection, 'inspection.specialist-concluded', (s, d: { demand: string; conclusion: string }, by) => ({
  ...s,
  demands: changing<Demand>(s.demands, d.demand, { concludedAt: by.at }),
}))

/** Each kind of demand rests on a power of its own. */
const theInspectingOfficeMay = (kind: Kind, provision: Cited) =>
  power<Inspection, { of: Kind }>({
    provision,
    test: a => when(isProsecutorOfOrAbove(a, a.state.office) && a.input.of === kind, { office: ref(a.state.office) }),
    fault: {
      kk: 'Мұны тексерісті жүргізетін прокуратура талап етеді: {office}',
      ru: 'Этого требует прокуратура, ведущая проверку: {office}',
      en: 'This is for the office that conducts the inspection to demand: {office}',
    },
  })
/** Those who only assist serve the territory of the office. */
const assisting = (kind: Kind, provision: Cited) =>
  servingTheTerritory<{ of: Kind; whom: StreamId }>(provision, i => (i.of === kind ? i.whom : undefined))
const askedOfABank = condition<Inspection, { of: Kind; whom: StreamId }>('competence', {
  provision: 'supervision.rights.power.bank-information',
  hypothesis: a => a.input.of === 'bank',
  test: a => when(bodyOf(a.world, a.input.whom)?.part === 'bank'),
  fault: { kk: 'Бұл – банк емес', ru: 'Это не банк', en: 'This is not a bank' },
})
const LAW_ENFORCEMENT = ['internal-affairs']
const askedOfLawEnforcement = condition<Inspection, { of: Kind; whom: StreamId }>('competence', {
  provision: 'supervision.rights.power.engage-law-enforcement',
  hypothesis: a => a.input.of === 'law-enforcement',
  test: a => when(LAW_ENFORCEMENT.includes(bodyOf(a.world, a.input.whom)?.part ?? '')),
  fault: { kk: 'Бұл – құқық қорғау органы емес', ru: 'Это не правоохранительный орган', en: 'This is not a law-enforcement body' },
})
const freeOfCharge = prohibition<Inspection, { payment: boolean }>({
  provision: 'prosecutor.guarantee.materials-free-of-charge',
  test: a => when(a.input.payment),
  fault: {
    kk: 'Материал мен мәлімет прокуратураға тегін беріледі',
    ru: 'Материалы и сведения даются прокуратуре бесплатно',
    en: "Materials and information are given to the prosecutor's office free of charge",
  },
})
const aTermAhead = condition<Inspection, { due: Day }>('form', {
  provision: 'prosecutor.guarantee.information-form',
  test: a => when(a.input.due >= a.today),
  fault: {
    kk: 'Беру мерзімі өтіп кеткен күн болмауы керек',
    ru: 'Срок представления не может быть в прошлом',
    en: 'The date for supplying it may not lie in the past',
  },
})
export const demand = act({
  id: 'inspection.demand',
  in: inspection,
  during: ['running'],
  name: {
    kk: 'Материал, маман, сараптама не жәрдем талап ету',
    ru: 'Потребовать материалы, специалиста, экспертизу или содействие',
    en: 'Demand materials, a specialist, an expert examination or support',
  },
  done: { kk: 'Прокурор талабы қойылды', ru: 'Предъявлено требование прокурора', en: "Prosecutor's demand made" },
  help: {
    kk: 'Тегін; мерзімін прокурор белгілейді.',
    ru: 'Бесплатно; срок устанавливает прокурор.',
    en: 'Free of charge; the prosecutor sets the date.',
  },
  document: DEMAND,
  challenge: ['complaint.lodge'],
  input: {
    of: choice({ kk: 'Не талап етіледі', ru: 'Что требуется', en: 'What is demanded' }, KINDS),
    whom: reference({ kk: 'Кімнен', ru: 'От кого', en: 'Of whom' }, ['agency', 'company', 'court', 'person']),
    what: text({ kk: 'Нақтысы', ru: 'Что именно', en: 'Particulars' }, { max: 4_000 }),
    due: day({ kk: 'Қашанға дейін', ru: 'До какого дня', en: 'By when' }),
  },
  norms: [
    theInspectingOfficeMay('materials', 'prosecutor.guarantee.right-documents'),
    theInspectingOfficeMay('materials', 'supervision.rights.power.obtain-documents'),
    theInspectingOfficeMay('bank', 'supervision.rights.power.bank-information'),
    theInspectingOfficeMay('specialist', 'supervision.rights.power.specialists'),
    theInspectingOfficeMay('expert', 'supervision.rights.power.expert-examination'),
    theInspectingOfficeMay('law-enforcement', 'supervision.rights.power.engage-law-enforcement'),
    theInspectingOfficeMay('support', 'prosecutor.guarantee.support-and-security'),
    notOverYet,
    ofTheTerritory<{ of: Kind; whom: StreamId }>('prosecutor.guarantee.right-documents', i => (i.of === 'materials' ? i.whom : undefined)),
    assisting('bank', 'supervision.rights.power.bank-information'),
    assisting('specialist', 'supervision.rights.power.specialists'),
    assisting('expert', 'supervision.rights.power.expert-examination'),
    assisting('law-enforcement', 'supervision.rights.power.engage-law-enforcement'),
    assisting('support', 'prosecutor.guarantee.support-and-security'),
    askedOfABank,
    askedOfLawEnforcement,
    aTermAhead,
  ],
  emits: [demanded],
  effect: a => [demanded(a.self, a.input)],
})

type Picks = { readonly demand: string }
const askedOf = (a: { readonly state: Inspection; readonly input: Picks }) => a.state.demands.find(d => d.key === a.input.demand)
const whoWasAsked = power<Inspection, Picks>({
  provision: 'prosecutor.guarantee.materials-free-of-charge',
  test: a => when(speaksFor(a, askedOf(a)?.whom), { whom: ref(askedOf(a)?.whom) }),
  fault: {
    kk: 'Талап қойылған орган орындайды: {whom}',
    ru: 'Исполняет тот, от кого потребовано: {whom}',
    en: 'It is met by whoever it was demanded of: {whom}',
  },
})
const notMetYet = condition<Inspection, Picks>('stage', {
  provision: 'prosecutor.guarantee.information-form',
  test: a => when(askedOf(a)?.doneAt === undefined),
  fault: { kk: 'Бұл талап орындалған', ru: 'Это требование уже исполнено', en: 'This demand has been met already' },
})
const isNamed = (of: Kind, provision: Cited) =>
  condition<Inspection, Picks & { readonly specialist: StreamId | undefined }>('form', {
    provision,
    hypothesis: a => askedOf(a)?.of === of,
    test: a => when(a.input.specialist !== undefined),
    fault: {
      kk: 'Қай маман не сарапшы бөлінгені көрсетілмеген',
      ru: 'Не указано, какой специалист или эксперт выделен',
      en: 'The specialist or expert assigned is not named',
    },
  })
const secretsAreKept = condition<Inspection, { readonly secret: boolean; readonly secretBasis: string | undefined }>('form', {
  provision: 'prosecutor.guarantee.materials-secrecy-rules',
  hypothesis: a => a.input.secret,
  test: a => when(a.input.secretBasis !== undefined),
  fault: {
    kk: 'Заңмен қорғалатын құпияны ашудың негізі мен тәртібі көрсетілмеген',
    ru: 'Не указаны основание и порядок раскрытия охраняемой законом тайны',
    en: 'The ground and the order for disclosing a secret protected by law are not stated',
  },
})
export const meetDemand = act({
  id: 'inspection.meet-demand',
  in: inspection,
  during: ['running'],
  applies: s => s.demands.some(d => !d.doneAt),
  name: { kk: 'Прокурордың талабын орындау', ru: 'Исполнить требование прокурора', en: "Meet the prosecutor's demand" },
  done: { kk: 'Прокурордың талабы орындалды', ru: 'Требование прокурора исполнено', en: "Prosecutor's demand met" },
  input: {
    demand: item({ kk: 'Қай талап', ru: 'Какое требование', en: 'Which demand' }, 'demands'),
    given: text({ kk: 'Не берілді', ru: 'Что предоставлено', en: 'What is supplied' }, { max: 8_000 }),
    specialist: reference(
      { kk: 'Бөлінген маман не сарапшы', ru: 'Выделенный специалист или эксперт', en: 'Specialist or expert assigned' },
      ['person'],
      { optional: true },
    ),
    secret: yes({
      kk: 'Коммерциялық, банктік немесе өзге құпия бар',
      ru: 'Есть коммерческая, банковская или иная тайна',
      en: 'It contains a commercial, banking or other secret',
    }),
    secretBasis: text(
      { kk: 'Құпияны ашу негізі мен тәртібі', ru: 'Основание и порядок раскрытия тайны', en: 'Ground and order for disclosing the secret' },
      { optional: true, max: 1_000 },
    ),
    payment: yes({ kk: 'Ақы сұралады', ru: 'Запрашивается плата', en: 'Payment is asked for' }),
  },
  norms: [
    whoWasAsked,
    notMetYet,
    isNamed('specialist', 'prosecutor.guarantee.specialists'),
    isNamed('expert', 'supervision.rights.power.expert-examination'),
    secretsAreKept,
    freeOfCharge,
  ],
  emits: [met],
  effect: a => [met(a.self, { demand: a.input.demand, specialist: a.input.specialist })],
})

const theSpecialist = power<Inspection, Picks>({
  provision: 'prosecutor.guarantee.specialists',
  test: a => when(askedOf(a)?.specialist === a.actor.person, { specialist: ref(askedOf(a)?.specialist) }),
  fault: {
    kk: 'Қорытындыны бөлінген маман не сарапшы береді: {specialist}',
    ru: 'Заключение даёт выделенный специалист или эксперт: {specialist}',
    en: 'The conclusion is given by the specialist or expert assigned: {specialist}',
  },
})
export const giveConclusion = act({
  id: 'inspection.specialist-conclude',
  in: inspection,
  during: ['running'],
  applies: s => s.demands.some(d => d.specialist && !d.concludedAt),
  name: { kk: 'Қорытынды беру', ru: 'Дать заключение', en: 'Give a conclusion' },
  done: {
    kk: 'Маман не сарапшы қорытындысы берілді',
    ru: 'Дано заключение специалиста или эксперта',
    en: "Specialist's or expert's conclusion given",
  },
  help: { kk: 'Бөлінген маман не сарапшы.', ru: 'Выделенный специалист или эксперт.', en: 'By the specialist or expert assigned.' },
  document: CONCLUSION,
  input: {
    demand: item({ kk: 'Қай талап бойынша', ru: 'По какому требованию', en: 'Under which demand' }, 'demands'),
    conclusion: text({ kk: 'Қорытынды', ru: 'Заключение', en: 'Conclusion' }),
    attached,
  },
  norms: [theSpecialist],
  emits: [concluded],
  effect: a => [concluded(a.self, a.input)],
})

export const supplyInTime = duty<Inspection>({
  id: 'inspection.meet-demand',
  name: { kk: 'Прокурор талап еткенді беру', ru: 'Предоставить требуемое прокурором', en: 'Supply what the prosecutor demands' },
  in: inspection,
  provision: 'prosecutor.guarantee.materials-free-of-charge',
  to: 'inspection.meet-demand',
  owed: s =>
    s.demands.map(d => ({
      by: d.whom,
      since: d.at,
      on: d.due,
      key: d.key,
      ...(d.doneAt && { done: d.doneAt }),
      ...(endOf(s) && !d.doneAt && { ended: endOf(s) }),
    })),
})
