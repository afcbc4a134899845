/** Findings, secrecy until the end, and the conclusion of an inspection. */
import { FINDING } from '../../documents.ts'
import { act } from '../../kernel/act.ts'
import { choice, lines, nextKey, ref as reference, text, yes } from '../../kernel/field.ts'
import { event } from '../../kernel/matter.ts'
import { condition, onDay, power, prohibition, when } from '../../kernel/norm.ts'
import type { StreamId } from '../../kernel/world.ts'
import { isProsecutorOfOrAbove, voice } from '../../offices/who.ts'
import { byHand } from '../hands.ts'
import { type Inspection, inspection, isAwaited } from './inspection.ts'
import { theInspectingOffice } from './powers.ts'

const found = event(inspection, 'inspection.finding-recorded', (s, d: { what: string; norms: readonly string[] }, by) => ({
  ...s,
  ...byHand(s, by),
  findings: [...s.findings, { key: nextKey(s.findings), what: d.what, norms: d.norms, at: by.at }],
}))
const permitted = event(inspection, 'inspection.disclosure-permitted', (s, d: { whom: StreamId }) => ({
  ...s,
  disclosure: [...s.disclosure, d.whom],
}))
const disclosed = event(inspection, 'inspection.disclosed', s => s)
const concluded = event(inspection, 'inspection.concluded', (s, _: { outcome: string }, by) => ({
  ...s,
  ...byHand(s, by),
  stage: 'concluded' as const,
  concludedAt: by.at,
}))

export const recordFinding = act({
  id: 'inspection.record-finding',
  in: inspection,
  during: ['running'],
  name: { kk: 'Анықталған заң бұзушылықты жазу', ru: 'Записать выявленное нарушение', en: 'Record a breach found' },
  done: { kk: 'Заң бұзушылық анықталды', ru: 'Выявлено нарушение', en: 'Breach found' },
  help: {
    kk: 'Ұйғарым мен ұсыныс осыған негізделеді.',
    ru: 'На этом основываются предписание и представление.',
    en: 'A prescription or a representation will rest on it.',
  },
  document: FINDING,
  challenge: ['complaint.lodge'],
  input: {
    what: text({ kk: 'Қандай бұзушылық анықталды', ru: 'Какое нарушение выявлено', en: 'What breach was found' }),
    norms: lines({ kk: 'Бұзылған нормалар', ru: 'Нарушенные нормы', en: 'Norms violated' }),
  },
  norms: [theInspectingOffice('prosecutor.directions.detect-eliminate-violations')],
  emits: [found],
  effect: a => [found(a.self, a.input)],
})

export const permitDisclosure = act({
  id: 'inspection.permit-disclosure',
  in: inspection,
  during: ['running'],
  name: { kk: 'Материалдарды ашуға рұқсат беру', ru: 'Разрешить разглашение материалов', en: 'Permit disclosure of the materials' },
  done: { kk: 'Материалдарды ашуға рұқсат берілді', ru: 'Разрешено разглашение материалов', en: 'Disclosure of the materials permitted' },
  input: {
    whom: reference({ kk: 'Кімге', ru: 'Кому', en: 'To whom' }, ['person', 'agency', 'company']),
    reasons: text({ kk: 'Уәждер', ru: 'Мотивы', en: 'Reasons' }, { max: 2_000 }),
  },
  norms: [theInspectingOffice('prosecutor.guarantee.no-disclosure-before-completion')],
  emits: [permitted],
  effect: a => [permitted(a.self, { whom: a.input.whom })],
})
const whoHoldsThem = power<Inspection, unknown>({
  provision: 'prosecutor.principle.openness',
  test: a => {
    const who = voice(a.actor)
    return when(
      isProsecutorOfOrAbove(a, a.state.office) ||
        who === a.state.subject ||
        who === a.state.delegation?.to ||
        a.state.disclosure.includes(who),
    )
  },
  fault: {
    kk: 'Сізде бұл тексерістің материалдары жоқ',
    ru: 'У вас нет материалов этой проверки',
    en: 'You do not hold the materials of this inspection',
  },
})
const notBeforeTheEnd = prohibition<Inspection, unknown>({
  provision: 'prosecutor.guarantee.no-disclosure-before-completion',
  hypothesis: a => a.state.stage === 'running',
  test: a => when(!a.state.disclosure.includes(voice(a.actor))),
  fault: {
    kk: 'Тексеріс аяқталғанша материалдар прокурордың рұқсатынсыз жария етілмейді',
    ru: 'До завершения проверки её материалы не разглашаются без разрешения прокурора',
    en: "Until the inspection is completed its materials are not disclosed without the prosecutor's permission",
  },
  cure: {
    kk: 'Тексерісті жүргізетін прокурордан рұқсат сұраңыз',
    ru: 'Попросите разрешения у прокурора, ведущего проверку',
    en: 'Ask the prosecutor who conducts the inspection for permission',
  },
})
const notABankSecret = prohibition<Inspection, { bankSecret: boolean }>({
  provision: 'supervision.rights.duty.bank-secrecy',
  test: a => when(a.input.bankSecret),
  fault: {
    kk: 'Тексеріс үшін алынған банктік, коммерциялық не өзге құпия тексеріс аяқталған соң да жария етілмейді',
    ru: 'Банковская, коммерческая или иная тайна, полученная для проверки, не разглашается и после её завершения',
    en: 'A banking, commercial or other secret obtained for the inspection is not disclosed even after it is completed',
  },
  cure: { kk: 'Ондай мәліметтерді алып тастаңыз', ru: 'Исключите такие сведения', en: 'Leave such particulars out' },
})
export const disclose = act({
  id: 'inspection.disclose',
  in: inspection,
  name: { kk: 'Тексеріс материалдарын жария ету', ru: 'Огласить материалы проверки', en: 'Disclose materials of the inspection' },
  done: { kk: 'Тексеріс материалдары жария етілді', ru: 'Материалы проверки оглашены', en: 'Materials of the inspection disclosed' },
  input: {
    where: text({ kk: 'Қайда, не жария етіледі', ru: 'Где и что оглашается', en: 'Where, and what' }, { max: 2_000 }),
    bankSecret: yes({
      kk: 'Банктік, коммерциялық не заңмен қорғалатын өзге құпия бар',
      ru: 'Есть банковская, коммерческая или иная охраняемая законом тайна',
      en: 'It contains a banking, commercial or other secret protected by law',
    }),
  },
  norms: [whoHoldsThem, notBeforeTheEnd, notABankSecret],
  emits: [disclosed],
  effect: a => [disclosed(a.self, a.input)],
})

const OUTCOMES = {
  breach: { kk: 'Заң бұзушылық анықталды', ru: 'Нарушение выявлено', en: 'A breach was found' },
  none: { kk: 'Заң бұзушылық анықталған жоқ', ru: 'Нарушений не выявлено', en: 'No breach was found' },
}
/** Whoever stays silent does not hold the inspection up longer than the term that was set. */
const reportedFirst = condition<Inspection, unknown, { due: ReturnType<typeof onDay> }>('ground', {
  provision: 'prosecutor.inspection.delegation.report',
  hypothesis: a => a.state.delegation !== undefined,
  test: a => when(!isAwaited(a.state, a.today), { due: onDay(a.state.delegation?.due ?? a.today) }),
  fault: {
    kk: 'Тексеріс тапсырылған орган нәтижесін әлі хабарлаған жоқ, ал оның мерзімі өтпеген: {due}',
    ru: 'Орган, которому поручена проверка, ещё не доложил о результатах, а его срок не истёк: {due}',
    en: 'The body entrusted with the inspection has not reported its results, and its term runs until {due}',
  },
})
const asFound = condition<Inspection, { outcome: string }>('form', {
  provision: 'prosecutor.directions.detect-eliminate-violations',
  test: a => when((a.input.outcome === 'breach') === a.state.findings.length > 0),
  fault: {
    kk: 'Қорытынды жазылған бұзушылықтарға сай емес',
    ru: 'Итог не соответствует записанным нарушениям',
    en: 'The outcome does not fit the breaches recorded',
  },
})
const aBreachIsActedOn = condition<Inspection, { outcome: string; measures: readonly string[] | undefined }>('form', {
  provision: 'supervision.rights.task.eliminate-breaches',
  hypothesis: a => a.input.outcome === 'breach',
  test: a => when((a.input.measures?.length ?? 0) > 0),
  fault: {
    kk: 'Бұзушылықты жою және бұзылған құқықты қалпына келтіру үшін не істелетіні көрсетілмеген',
    ru: 'Не указано, что делается для устранения нарушения и восстановления нарушенных прав',
    en: 'It is not stated what is done to remove the breach and to restore the rights violated',
  },
})
export const concludeInspection = act({
  id: 'inspection.conclude',
  in: inspection,
  during: ['running'],
  name: { kk: 'Тексерісті аяқтау', ru: 'Завершить проверку', en: 'Conclude the inspection' },
  done: { kk: 'Тексеріс аяқталды', ru: 'Проверка завершена', en: 'Inspection concluded' },
  document: FINDING,
  challenge: ['complaint.lodge'],
  input: {
    outcome: choice({ kk: 'Нәтиже', ru: 'Итог', en: 'Outcome' }, OUTCOMES),
    measures: lines(
      {
        kk: 'Бұзушылықты, оның себептері мен жағдайларын жою шаралары',
        ru: 'Меры к устранению нарушения, его причин и условий',
        en: 'Measures to remove the breach, its causes and conditions',
      },
      { optional: true },
    ),
    summary: text({ kk: 'Қорытынды', ru: 'Заключение', en: 'Summary' }),
  },
  norms: [theInspectingOffice('prosecutor.inspection.resolution-required'), reportedFirst, asFound, aBreachIsActedOn],
  emits: [concluded],
  effect: a => [concluded(a.self, a.input)],
})
