/** Receipt of an act, its execution with the report at once, or a refusal. */
import { act } from '../../kernel/act.ts'
import { duty } from '../../kernel/duty.ts'
import { text } from '../../kernel/field.ts'
import { event } from '../../kernel/matter.ts'
import { power, ref, when } from '../../kernel/norm.ts'
import { isProsecutorOfOrAbove, speaksFor } from '../../offices/who.ts'
import { LIVE, notSuspended, theAddressee } from './addressed.ts'
import { type SupervisionAct, supervisionAct, termsBegin } from './supervision-act.ts'

const received = event(supervisionAct, 'supervision-act.received', (s, _: object, by) => ({
  ...s,
  stage: s.form === 'explanation' ? ('executed' as const) : ('received' as const),
  receivedAt: by.at,
}))
const executed = event(supervisionAct, 'supervision-act.executed', (s, _: { measures: string }, by) => ({
  ...s,
  stage: 'executed' as const,
  executedAt: by.at,
  reportedAt: by.at,
}))
const refused = event(supervisionAct, 'supervision-act.refused', (s, _: { reasons: string }, by) => ({
  ...s,
  stage: 'rejected' as const,
  refusedAt: by.at,
  outcome: 'rejected' as const,
}))

const whoReceives = power<SupervisionAct, unknown>({
  provision: 'house.receipt',
  test: a => when(speaksFor(a, a.state.addressee) || isProsecutorOfOrAbove(a, a.state.office), { addressee: ref(a.state.addressee) }),
  fault: {
    kk: 'Алынғанын адресат немесе прокуратура жазады: {addressee}',
    ru: 'Получение отмечает адресат или прокуратура: {addressee}',
    en: 'Receipt is recorded by the addressee or the office: {addressee}',
  },
})
export const receiveAct = act({
  id: 'supervision-act.receive',
  in: supervisionAct,
  during: ['issued'],
  name: { kk: 'Актіні қабылдап алу', ru: 'Отметить получение акта', en: 'Record receipt of the act' },
  help: { kk: 'Мерзімдер алынған күннен есептеледі.', ru: 'Сроки идут со дня получения.', en: 'The terms run from receipt.' },
  input: {},
  norms: [whoReceives],
  emits: [received],
  effect: a => [received(a.self, {})],
})
/** Forms that are carried out rather than considered. */
export const isExecuted = (s: SupervisionAct) => s.form === 'prescription' || s.form === 'resolution'

export const executeAct = act({
  id: 'supervision-act.execute',
  in: supervisionAct,
  during: [...LIVE, 'rejected'],
  applies: isExecuted,
  name: { kk: 'Орындалғанын хабарлау', ru: 'Сообщить об исполнении', en: 'Report execution' },
  document: true,
  input: { measures: text({ kk: 'Не істелді', ru: 'Что сделано', en: 'What was done' }) },
  norms: [theAddressee('prosecutor.act.execution-report-immediately'), notSuspended],
  emits: [executed],
  effect: a => [executed(a.self, a.input)],
})
export const refuseAct = act({
  id: 'supervision-act.refuse',
  in: supervisionAct,
  during: LIVE,
  applies: isExecuted,
  name: { kk: 'Орындаудан бас тарту', ru: 'Отказаться исполнить', en: 'Refuse to execute' },
  help: {
    kk: 'Орындамау заңда белгіленген жауаптылыққа әкеледі.',
    ru: 'Неисполнение влечёт ответственность, установленную законом.',
    en: 'Failure to execute entails the liability provided by law.',
  },
  input: { reasons: text({ kk: 'Уәждер', ru: 'Мотивы', en: 'Reasons' }, { max: 8_000 }) },
  norms: [theAddressee('prosecutor.guarantee.noncompliance-liability')],
  emits: [refused],
  effect: a => [refused(a.self, a.input)],
})
const termOf = (
  form: 'prescription' | 'resolution',
  provision: 'prosecutor.act.prescription.mandatory-term' | 'prosecutor.act.resolution.execution-term',
) =>
  duty<SupervisionAct>({
    id: `${form}.execute`,
    name: {
      kk: 'Орындап, прокурорға дереу хабарлау',
      ru: 'Исполнить и немедленно сообщить прокурору',
      en: 'Execute it and report to the prosecutor at once',
    },
    in: supervisionAct,
    provision,
    to: 'supervision-act.execute',
    otherwise: 'coercion.order',
    owed: s =>
      s.form === form && s.stage !== 'none' && s.due
        ? [
            {
              by: s.addressee,
              since: termsBegin(s),
              on: s.due,
              pauses: s.pauses,
              ...(s.executedAt && { done: s.executedAt }),
              ...(s.endedAt && { ended: s.endedAt }),
            },
          ]
        : [],
  })
export const executePrescription = termOf('prescription', 'prosecutor.act.prescription.mandatory-term')
export const executeResolution = termOf('resolution', 'prosecutor.act.resolution.execution-term')
