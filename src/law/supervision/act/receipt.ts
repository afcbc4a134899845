/** Receipt of an act: the terms run from it, unless they are over already. The addressee records it; the office may record that it was served. */
import { kazakhstan } from '../../calendar/calendar.ts'
import { act } from '../../kernel/act.ts'
import { choice, day } from '../../kernel/field.ts'
import { event } from '../../kernel/matter.ts'
import { condition, power, ref, when } from '../../kernel/norm.ts'
import type { Day, Instant } from '../../kernel/time.ts'
import { isClerkOf, isProsecutorOfOrAbove } from '../../offices/who.ts'
import { theAddressee } from './addressed.ts'
import { type SupervisionAct, supervisionAct } from './supervision-act.ts'

const received = event(supervisionAct, 'supervision-act.received', (s, d: { at?: Instant; means?: string }, by) => ({
  ...s,
  // With an explanation nothing more is asked of the addressee.
  stage: s.form === 'explanation' ? ('explained' as const) : ('received' as const),
  receivedAt: d.at ?? by.at,
}))

export const receiveAct = act({
  id: 'supervision-act.receive',
  in: supervisionAct,
  during: ['issued'],
  name: { kk: 'Актіні қабылдап алу', ru: 'Отметить получение акта', en: 'Acknowledge receipt of the act' },
  done: { kk: 'Акт қабылдап алынды', ru: 'Акт получен', en: 'Act received' },
  help: { kk: 'Мерзімдер алынған күннен есептеледі.', ru: 'Сроки идут со дня получения.', en: 'The terms run from receipt.' },
  input: {},
  norms: [theAddressee('house.receipt')],
  emits: [received],
  effect: a => [received(a.self, {})],
})

const theOfficeServes = power<SupervisionAct, unknown>({
  provision: 'house.receipt',
  test: a => when(isProsecutorOfOrAbove(a, a.state.office) || isClerkOf(a, a.state.office), { office: ref(a.state.office) }),
  fault: { kk: 'Тапсырылғанын белгілейтін: {office}', ru: 'Вручение отмечает: {office}', en: 'Service is recorded by: {office}' },
})
const issuedBefore = (s: SupervisionAct): Day => kazakhstan.dayOf(s.issuedAt)
const aDayBetween = condition<SupervisionAct, { on: Day }>('form', {
  provision: 'house.receipt',
  test: a => when(issuedBefore(a.state) <= a.input.on && a.input.on <= a.today),
  fault: {
    kk: 'Тапсырылған күн акт енгізілген күннен ерте де, бүгіннен кеш те болмайды',
    ru: 'День вручения не раньше дня внесения акта и не позже сегодняшнего',
    en: 'The day of service is neither before the act was issued nor after today',
  },
})
/** When on an earlier day it was served is not known: noon stands for it, and on the day of issue the issue. */
const momentOf = (on: Day, s: SupervisionAct, today: Day, at: Instant): Instant =>
  on === today ? at : on === issuedBefore(s) ? s.issuedAt : `${on}T12:00:00+05:00`

export const recordService = act({
  id: 'supervision-act.record-service',
  in: supervisionAct,
  during: ['issued'],
  name: { kk: 'Актінің тапсырылғанын белгілеу', ru: 'Отметить вручение акта', en: 'Record that the act was served' },
  done: { kk: 'Акт тапсырылды', ru: 'Акт вручён', en: 'Act served' },
  input: {
    on: day({ kk: 'Тапсырылған күн', ru: 'День вручения', en: 'Day of service' }),
    means: choice(
      { kk: 'Қалай', ru: 'Как', en: 'How' },
      {
        'by-hand': { kk: 'Қолына тапсыру', ru: 'Нарочным', en: 'By hand' },
        post: {
          kk: 'Пошта арқылы, тапсырылғаны туралы хабарламамен',
          ru: 'Почтой с уведомлением о вручении',
          en: 'By post with notice of receipt',
        },
        electronic: {
          kk: 'Электрондық құжат айналымы жүйесі арқылы',
          ru: 'По системе электронного документооборота',
          en: 'By the electronic document system',
        },
      },
    ),
  },
  norms: [theOfficeServes, aDayBetween],
  emits: [received],
  effect: a => [received(a.self, { at: momentOf(a.input.on, a.state, a.today, a.at), means: a.input.means })],
})
