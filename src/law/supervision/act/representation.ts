/** The representation: on preventing breaches, on removing causes and conditions; considered within a month, with measures. */
import { ADDRESSEES } from '../../bodies/body.ts'
import { act } from '../../kernel/act.ts'
import { duty } from '../../kernel/duty.ts'
import { choice, line, lines, text } from '../../kernel/field.ts'
import { event } from '../../kernel/matter.ts'
import { condition, power, when } from '../../kernel/norm.ts'
import { months } from '../../kernel/time.ts'
import { isProsecutorOfOrAbove } from '../../offices/who.ts'
import { LIVE, notSuspended, theAddressee } from './addressed.ts'
import { addressee, aProsecutor, basis, issued, ofTheirOwnInspection, onARecordedFinding, withinCompetence } from './issue.ts'
import { type SupervisionAct, supervisionAct, termsBegin } from './supervision-act.ts'

const SUBJECTS = {
  prevent: { kk: 'Заңдылықты бұзуды болдырмау', ru: 'О недопущении нарушений законности', en: 'Preventing breaches of legality' },
  causes: {
    kk: 'Құқық бұзушылықтың себептері мен жағдайларын жою',
    ru: 'Об устранении причин и условий правонарушения',
    en: 'Removing the causes and conditions of an offence',
  },
  immunity: { kk: 'Қол сұғылмау құқығынан айыру', ru: 'О лишении неприкосновенности', en: 'Lifting inviolability' },
  other: { kk: 'Заңда белгіленген өзге жағдай', ru: 'Иной случай, установленный законом', en: 'Another case established by law' },
}
interface Input {
  readonly subject: keyof typeof SUBJECTS
  readonly offence: string | undefined
  readonly immune: string | undefined
  readonly law: string | undefined
}
const causesOfAnOffence = condition<unknown, Input>('ground', {
  provision: 'prosecutor.act.representation.subjects',
  test: a => when(a.input.subject !== 'causes' || a.input.offence !== undefined),
  fault: {
    kk: 'Қай қылмыс не құқық бұзушылық екені көрсетілмеген',
    ru: 'Не указано, какое преступление или правонарушение',
    en: 'The crime or offence is not stated',
  },
})
const whoseInviolability = condition<unknown, Input>('ground', {
  provision: 'prosecutor.act.representation.lift-immunity',
  test: a => when(a.input.subject !== 'immunity' || a.input.immune !== undefined),
  fault: {
    kk: 'Конституция бойынша қол сұғылмау құқығы бар адам көрсетілмеген',
    ru: 'Не указано лицо, обладающее неприкосновенностью по Конституции',
    en: 'The person who enjoys inviolability under the Constitution is not named',
  },
})
const anotherCaseHasALaw = condition<unknown, Input>('ground', {
  provision: 'prosecutor.act.representation.subjects',
  test: a => when(a.input.subject !== 'other' || a.input.law !== undefined),
  fault: {
    kk: 'Қай заң бойынша екені көрсетілмеген',
    ru: 'Не указан закон, предусматривающий этот случай',
    en: 'The law that provides for this case is not cited',
  },
})
export const submitRepresentation = act({
  id: 'representation.submit',
  in: supervisionAct,
  opens: true,
  name: { kk: 'Ұсыныс енгізу', ru: 'Внести представление', en: 'Submit a representation' },
  help: {
    kk: 'Бір айда қаралады, шара қолдану міндетті.',
    ru: 'Рассматривается в месяц, меры обязательны.',
    en: 'Considered within a month; measures are mandatory.',
  },
  document: true,
  challenge: ['complaint.lodge'],
  input: {
    basis,
    addressee: addressee(ADDRESSEES),
    subject: choice({ kk: 'Не туралы', ru: 'О чём', en: 'Subject' }, SUBJECTS),
    about: text({ kk: 'Мазмұны', ru: 'Содержание', en: 'Content' }, { max: 8_000 }),
    norms: lines({ kk: 'Бұзылған нормалар', ru: 'Нарушенные нормы', en: 'Norms violated' }),
    offence: line({ kk: 'Қай құқық бұзушылық', ru: 'Какое правонарушение', en: 'Which offence' }, { optional: true }),
    immune: line(
      { kk: 'Қол сұғылмау құқығы бар адам', ru: 'Лицо, обладающее неприкосновенностью', en: 'Person who enjoys inviolability' },
      { optional: true },
    ),
    law: line({ kk: 'Қай заң бойынша', ru: 'На основании какого закона', en: 'Under which law' }, { optional: true }),
  },
  norms: [
    aProsecutor('prosecutor.act.representation.subjects'),
    aProsecutor('supervision.rights.result.representation'),
    withinCompetence('prosecutor.act.representation.subjects'),
    onARecordedFinding('prosecutor.act.representation.subjects'),
    ofTheirOwnInspection('prosecutor.act.representation.subjects'),
    causesOfAnOffence,
    whoseInviolability,
    anotherCaseHasALaw,
  ],
  emits: [issued],
  effect: a => [
    issued(a.self, {
      form: 'representation',
      office: a.actor.office?.body ?? '',
      addressee: a.input.addressee,
      about: a.input.about,
      basis: a.input.basis,
    }),
  ],
})

const joined = event(supervisionAct, 'representation.prosecutor-joins', s => s)
const considered = event(supervisionAct, 'representation.considered', (s, d: { outcome: 'satisfied' | 'rejected' }, by) => ({
  ...s,
  stage: d.outcome === 'satisfied' ? ('executed' as const) : ('rejected' as const),
  outcome: d.outcome,
  consideredAt: by.at,
  reportedAt: by.at,
}))
const isRepresentation = (s: SupervisionAct) => s.form === 'representation'

const theProsecutorMayTakePart = power<SupervisionAct, unknown>({
  provision: 'prosecutor.act.representation.prosecutor-participation',
  test: a => when(isProsecutorOfOrAbove(a, a.state.office)),
  fault: {
    kk: 'Қарауға ұсыныс енгізген прокуратура қатысады',
    ru: 'В рассмотрении участвует прокуратура, внёсшая представление',
    en: 'The office that submitted the representation may take part',
  },
})
export const joinConsideration = act({
  id: 'representation.take-part',
  in: supervisionAct,
  during: LIVE,
  applies: isRepresentation,
  name: {
    kk: 'Ұсынысты қарауға қатысатынын хабарлау',
    ru: 'Заявить об участии в рассмотрении',
    en: 'Give notice of taking part in the consideration',
  },
  input: {},
  norms: [theProsecutorMayTakePart],
  emits: [joined],
  effect: a => [joined(a.self, {})],
})
const measuresAreMandatory = condition<SupervisionAct, { outcome: string; measures: readonly string[] | undefined }>('form', {
  provision: 'prosecutor.act.representation.mandatory-measures',
  test: a => when(a.input.outcome === 'rejected' || (a.input.measures?.length ?? 0) > 0),
  fault: {
    kk: 'Бұзушылықты, оның себептері мен жағдайларын жою шаралары көрсетілмеген',
    ru: 'Не указаны меры по устранению нарушения, его причин и условий',
    en: 'No measures are stated to eliminate the breach, its causes and conditions',
  },
})
export const considerRepresentation = act({
  id: 'representation.consider',
  in: supervisionAct,
  during: LIVE,
  applies: isRepresentation,
  name: {
    kk: 'Ұсынысты қарап, нәтижесін хабарлау',
    ru: 'Рассмотреть представление и сообщить о результатах',
    en: 'Consider the representation and report the results',
  },
  document: true,
  input: {
    outcome: choice(
      { kk: 'Нәтиже', ru: 'Итог', en: 'Outcome' },
      {
        satisfied: { kk: 'Қабылданды, шаралар қолданылды', ru: 'Принято, меры приняты', en: 'Accepted, measures taken' },
        rejected: { kk: 'Қабылданбады', ru: 'Отклонено', en: 'Rejected' },
      },
    ),
    measures: lines({ kk: 'Қолданылған шаралар', ru: 'Принятые меры', en: 'Measures taken' }, { optional: true }),
    reasons: text({ kk: 'Уәждер', ru: 'Мотивы', en: 'Reasons' }, { max: 8_000 }),
  },
  norms: [theAddressee('prosecutor.act.representation.one-month'), measuresAreMandatory, notSuspended],
  emits: [considered],
  effect: a => [considered(a.self, { outcome: a.input.outcome })],
})
export const considerInAMonth = duty<SupervisionAct>({
  id: 'representation.consider',
  name: {
    kk: 'Ұсынысты қарап, шара қолдану',
    ru: 'Рассмотреть представление и принять меры',
    en: 'Consider the representation and take measures',
  },
  in: supervisionAct,
  provision: 'prosecutor.act.representation.one-month',
  to: 'representation.consider',
  within: months(1),
  otherwise: 'case.file',
  owed: s =>
    isRepresentation(s) && s.stage !== 'none'
      ? [
          {
            by: s.addressee,
            since: termsBegin(s),
            pauses: s.pauses,
            ...(s.consideredAt && { done: s.consideredAt }),
            ...(s.endedAt && { ended: s.endedAt }),
          },
        ]
      : [],
})
