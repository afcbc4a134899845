/** Considering a protest: within ten days, on a day that the prosecutor is told. */

import { kazakhstan } from '../../calendar/calendar.ts'
import { ANSWER } from '../../documents.ts'
import { act } from '../../kernel/act.ts'
import { duty } from '../../kernel/duty.ts'
import { choice, day, lines, text } from '../../kernel/field.ts'
import { event } from '../../kernel/matter.ts'
import { condition, when } from '../../kernel/norm.ts'
import type { Day } from '../../kernel/time.ts'
import { LIVE, ofForm, theAddressee } from './addressed.ts'
import { CONSIDERED_WITHIN, ended, type SupervisionAct, supervisionAct, termsBegin } from './supervision-act.ts'

const notified = event(supervisionAct, 'protest.day-notified', (s, d: { on: Day }, by) => ({ ...s, setFor: d.on, notifiedAt: by.at }))
type Outcome = NonNullable<SupervisionAct['outcome']>
const considered = event(
  supervisionAct,
  'protest.considered',
  (s, d: { outcome: Outcome; reasons: string; measures?: readonly string[] }, by) => ({
    ...s,
    stage: d.outcome === 'satisfied' ? ('executed' as const) : ('rejected' as const),
    outcome: d.outcome,
    consideredAt: by.at,
    // Suspension by a protest lasts until it is decided.
    objectSuspended: ended(s.objectSuspended, by.at),
  }),
)
const isProtest = (s: SupervisionAct) => s.form === 'protest'

const theDayFits = condition<SupervisionAct, { on: Day }>('form', {
  provision: 'prosecutor.act.protest.notify-date',
  test: a => when(a.state.consideredAt ? a.input.on === kazakhstan.dayOf(a.state.consideredAt) : a.input.on >= a.today),
  fault: {
    kk: 'Хабарланатын күн – наразылық қаралатын (қаралып қойса, қаралған) күн',
    ru: 'Сообщается день, когда протест будет рассмотрен (или был рассмотрен)',
    en: 'The day to notify is the one on which the protest will be (or was) considered',
  },
})
export const notifyDay = act({
  id: 'protest.notify-day',
  in: supervisionAct,
  during: [...LIVE, 'executed', 'rejected'],
  applies: s => isProtest(s) && !s.notifiedAt,
  name: { kk: 'Наразылық қаралатын күнді хабарлау', ru: 'Сообщить день рассмотрения протеста', en: 'Notify the day of consideration' },
  done: { kk: 'Наразылық қаралатын күн хабарланды', ru: 'Сообщён день рассмотрения протеста', en: 'Day of consideration notified' },
  input: { on: day({ kk: 'Қаралатын күн', ru: 'День рассмотрения', en: 'Day of consideration' }) },
  norms: [theAddressee('prosecutor.act.protest.notify-date'), ofForm('prosecutor.act.protest.notify-date', 'protest'), theDayFits],
  emits: [notified],
  effect: a => [notified(a.self, a.input)],
})

const OUTCOMES = {
  satisfied: { kk: 'Қанағаттандырылды', ru: 'Удовлетворён', en: 'Satisfied' },
  partly: { kk: 'Ішінара қабылданбады', ru: 'Отклонён в части', en: 'Rejected in part' },
  rejected: { kk: 'Қабылданбады', ru: 'Отклонён', en: 'Rejected' },
}
const satisfiedBySomething = condition<SupervisionAct, { outcome: Outcome; measures: readonly string[] | undefined }>('form', {
  provision: 'prosecutor.act.protest.demand',
  hypothesis: a => a.input.outcome !== 'rejected',
  test: a => when((a.input.measures?.length ?? 0) > 0),
  fault: {
    kk: 'Талап қалай орындалғаны көрсетілмеген',
    ru: 'Не указано, как исполнено требование',
    en: 'It is not stated how the demand was carried out',
  },
})
export const considerProtest = act({
  id: 'protest.consider',
  in: supervisionAct,
  during: LIVE,
  applies: isProtest,
  name: { kk: 'Наразылықты қарау', ru: 'Рассмотреть протест', en: 'Consider the protest' },
  done: { kk: 'Наразылық қаралды', ru: 'Протест рассмотрен', en: 'Protest considered' },
  document: ANSWER,
  input: {
    outcome: choice({ kk: 'Нәтиже', ru: 'Итог', en: 'Outcome' }, OUTCOMES),
    reasons: text({ kk: 'Уәждер', ru: 'Мотивы', en: 'Reasons' }, { max: 8_000 }),
    measures: lines(
      { kk: 'Талап қалай орындалды', ru: 'Как исполнено требование', en: 'How the demand was carried out' },
      { optional: true },
    ),
  },
  norms: [
    theAddressee('prosecutor.act.protest.review-10-days'),
    ofForm('prosecutor.act.protest.review-10-days', 'protest'),
    satisfiedBySomething,
  ],
  emits: [considered],
  effect: a => [considered(a.self, a.input)],
})

export const considerInTenDays = duty<SupervisionAct>({
  id: 'protest.consider',
  name: { kk: 'Наразылықты қарау', ru: 'Рассмотреть протест', en: 'Consider the protest' },
  in: supervisionAct,
  provision: 'prosecutor.act.protest.review-10-days',
  to: 'protest.consider',
  within: CONSIDERED_WITHIN.protest,
  otherwise: 'case.file',
  owed: s =>
    isProtest(s)
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
/** Owed before the consideration. Without it the protest is validly considered all the same, and the duty is breached. */
export const notifyTheDay = duty<SupervisionAct>({
  id: 'protest.notify-day',
  name: { kk: 'Қаралатын күнді прокурорға хабарлау', ru: 'Сообщить прокурору день рассмотрения', en: 'Inform the prosecutor of the day' },
  in: supervisionAct,
  provision: 'prosecutor.act.protest.notify-date',
  to: 'protest.notify-day',
  within: CONSIDERED_WITHIN.protest,
  owed: s =>
    isProtest(s)
      ? [
          {
            by: s.addressee,
            since: termsBegin(s),
            pauses: s.pauses,
            ...(s.consideredAt && { on: kazakhstan.dayOf(s.consideredAt) }),
            ...(s.notifiedAt && { done: s.notifiedAt }),
            ...(s.endedAt && { ended: s.endedAt }),
          },
        ]
      : [],
})
