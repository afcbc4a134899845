/** The protest: against an act or an action that contradicts the Constitution, a law or an act of the President. */
import { ADDRESSEES, bodyOf } from '../../bodies/body.ts'
import { act } from '../../kernel/act.ts'
import { duty } from '../../kernel/duty.ts'
import { choice, choices, day, lines, ref as reference, text, yes } from '../../kernel/field.ts'
import { event } from '../../kernel/matter.ts'
import { condition, power, prohibition, when } from '../../kernel/norm.ts'
import { type Day, days } from '../../kernel/time.ts'
import type { StreamId } from '../../kernel/world.ts'
import { isProsecutor, isProsecutorGeneral } from '../../offices/who.ts'
import { LIVE, notSuspended, theAddressee } from './addressed.ts'
import { addressee, basisIfAny, issued, withinCompetence } from './issue.ts'
import { ended, type ObjectKind, type SupervisionAct, stillPaused, supervisionAct, termsBegin } from './supervision-act.ts'

const OBJECTS = {
  law: { kk: 'Заң', ru: 'Закон', en: 'A law' },
  'normative-act': { kk: 'Өзге нормативтік құқықтық акт', ru: 'Иной нормативный правовой акт', en: 'Another normative legal act' },
  'legal-act': { kk: 'Өзге құқықтық акт немесе шешім', ru: 'Иной правовой акт или решение', en: 'Another legal act or decision' },
  action: { kk: 'Лауазымды адамның әрекеті', ru: 'Действие должностного лица', en: 'An action of an official' },
}
const DEMANDS = {
  annul: { kk: 'Актінің күшін жою', ru: 'Отменить акт', en: 'Annul the act' },
  'bring-into-line': {
    kk: 'Конституция мен заңға сәйкес келтіру',
    ru: 'Привести в соответствие с Конституцией и законом',
    en: 'Bring it into line with the Constitution and the law',
  },
  stop: { kk: 'Заңсыз әрекетті тоқтату', ru: 'Прекратить незаконное действие', en: 'Stop the unlawful action' },
  restore: { kk: 'Бұзылған құқықты қалпына келтіру', ru: 'Восстановить нарушенное право', en: 'Restore the violated right' },
}
interface Input {
  readonly addressee: StreamId
  readonly issuer: StreamId
  readonly object: ObjectKind
  readonly demands: readonly (keyof typeof DEMANDS)[]
  readonly suspends: boolean
}

const aProsecutorProtests = power<unknown, Input>({
  provision: 'prosecutor.act.protest.subject',
  test: a => when(isProsecutor(a)),
  fault: { kk: 'Наразылықты тек прокурор келтіреді', ru: 'Протест вносит только прокурор', en: 'Only a prosecutor lodges a protest' },
})
const lawsByTheProsecutorGeneral = condition<unknown, Input>('competence', {
  provision: 'prosecutor.pg.power.protest',
  test: a => when(a.input.object !== 'law' || isProsecutorGeneral(a)),
  fault: {
    kk: 'Заңға наразылықты тек Бас Прокурор келтіреді',
    ru: 'Протест на закон вносит только Генеральный Прокурор',
    en: 'Only the Prosecutor General protests a law',
  },
})
const toTheIssuerOrAbove = condition<unknown, Input, { issuer: { ref: string } }>('form', {
  provision: 'prosecutor.act.protest.addressee',
  test: a =>
    when(a.input.addressee === a.input.issuer || bodyOf(a.world, a.input.issuer)?.superior === a.input.addressee, {
      issuer: { ref: a.input.issuer },
    }),
  fault: {
    kk: 'Наразылық актіні шығарған органға ({issuer}) немесе одан жоғары тұрған органға келтіріледі',
    ru: 'Протест вносится в орган, издавший акт ({issuer}), или в вышестоящий',
    en: 'A protest goes to the body that issued the act ({issuer}) or to a higher one',
  },
})
const fittingDemands = condition<unknown, Input>('form', {
  provision: 'prosecutor.act.protest.demand',
  test: a => {
    const wanted = a.input.object === 'action' ? ['stop', 'restore'] : ['annul', 'bring-into-line']
    return when(a.input.demands.some(d => wanted.includes(d)))
  },
  fault: {
    kk: 'Актіге наразылықта оның күшін жою немесе сәйкес келтіру, әрекетке наразылықта оны тоқтату және құқықты қалпына келтіру талап етіледі',
    ru: 'В протесте на акт требуют отменить или привести его в соответствие, на действие – прекратить его и восстановить право',
    en: 'A protest against an act demands that it be annulled or brought into line, one against an action that it be stopped and the right restored',
  },
})
const lawsAreNotSuspended = prohibition<unknown, Input>({
  provision: 'prosecutor.act.protest.suspend-act',
  test: a => when(a.input.object === 'law' && a.input.suspends),
  fault: {
    kk: 'Заңға келтірілген наразылық оның қолданылуын тоқтатпайды',
    ru: 'Протест на закон не приостанавливает его действие',
    en: 'A protest against a law does not suspend its operation',
  },
})
export const lodgeProtest = act({
  id: 'protest.lodge',
  in: supervisionAct,
  opens: true,
  name: { kk: 'Наразылық келтіру', ru: 'Внести протест', en: 'Lodge a protest' },
  help: {
    kk: 'Заңға қайшы актіге немесе әрекетке; он күнде қаралады.',
    ru: 'На незаконный акт или действие; рассматривается в десять дней.',
    en: 'Against an unlawful act or action; considered within ten days.',
  },
  document: true,
  challenge: ['complaint.lodge'],
  input: {
    object: choice({ kk: 'Неге наразылық келтіріледі', ru: 'Что опротестовывается', en: 'What is protested' }, OBJECTS),
    about: text(
      {
        kk: 'Акт немесе әрекет (атауы, нөмірі, күні)',
        ru: 'Акт или действие (название, номер, дата)',
        en: 'The act or action (title, number, date)',
      },
      { max: 2_000 },
    ),
    issuer: reference({ kk: 'Оны кім шығарды немесе жасады', ru: 'Кто его издал или совершил', en: 'Who issued or did it' }, ADDRESSEES),
    addressee: addressee(ADDRESSEES),
    contradicts: lines({ kk: 'Қай нормаларға қайшы', ru: 'Каким нормам противоречит', en: 'Which norms it contradicts' }),
    demands: choices({ kk: 'Талаптар', ru: 'Требования', en: 'Demands' }, DEMANDS),
    motives: text({ kk: 'Уәждер', ru: 'Мотивы', en: 'Reasons' }),
    suspends: yes({
      kk: 'Наразылық шешілгенше актінің орындалуын тоқтата тұрамын',
      ru: 'Приостанавливаю исполнение до решения по протесту',
      en: 'I suspend its execution until the protest is decided',
    }),
    basis: basisIfAny,
  },
  norms: [
    aProsecutorProtests,
    lawsByTheProsecutorGeneral,
    withinCompetence('prosecutor.act.protest.subject'),
    toTheIssuerOrAbove,
    fittingDemands,
    lawsAreNotSuspended,
  ],
  emits: [issued],
  effect: a => [
    issued(a.self, {
      form: 'protest',
      office: a.actor.office?.body ?? '',
      addressee: a.input.addressee,
      issuer: a.input.issuer,
      about: a.input.about,
      object: a.input.object,
      basis: a.input.basis,
      suspends: a.input.suspends,
    }),
  ],
})

const objectSuspended = event(supervisionAct, 'supervision-act.object-suspended', (s, _: { reasons?: string }, by) => ({
  ...s,
  objectSuspended: [...s.objectSuspended, { from: by.at }],
}))
const dayNotified = event(supervisionAct, 'protest.day-notified', (s, d: { on: Day }) => ({ ...s, setFor: d.on }))
const considered = event(supervisionAct, 'protest.considered', (s, d: { outcome: 'satisfied' | 'partly' | 'rejected' }, by) => ({
  ...s,
  stage: d.outcome === 'satisfied' ? ('executed' as const) : ('rejected' as const),
  outcome: d.outcome,
  consideredAt: by.at,
  objectSuspended: ended(s.objectSuspended, by.at),
}))
const isProtest = (s: SupervisionAct) => s.form === 'protest'

const theOfficeSuspends = power<SupervisionAct, unknown>({
  provision: 'prosecutor.act.protest.suspend-act',
  test: a => when(isProsecutor(a) && a.actor.office?.body === a.state.office),
  fault: {
    kk: 'Орындалуды тек наразылық келтірген прокуратура тоқтата тұрады',
    ru: 'Приостанавливает только прокуратура, внёсшая протест',
    en: 'Only the office that lodged the protest suspends execution',
  },
})
const neverALaw = prohibition<SupervisionAct, unknown>({
  provision: 'prosecutor.act.protest.suspend-act',
  test: a => when(a.state.object === 'law'),
  fault: {
    kk: 'Заңның қолданылуы тоқтатылмайды',
    ru: 'Действие закона не приостанавливается',
    en: 'The operation of a law is not suspended',
  },
})
const notSuspendedYet = condition<SupervisionAct, unknown>('stage', {
  provision: 'prosecutor.act.protest.suspend-act',
  test: a => when(!stillPaused(a.state.objectSuspended)),
  fault: { kk: 'Орындалуы тоқтатылып қойған', ru: 'Исполнение уже приостановлено', en: 'Execution is suspended already' },
})
export const suspendObject = act({
  id: 'protest.suspend-act',
  in: supervisionAct,
  during: LIVE,
  applies: isProtest,
  name: { kk: 'Наразылық келтірілген актіні тоқтата тұру', ru: 'Приостановить опротестованный акт', en: 'Suspend the act protested' },
  document: true,
  challenge: ['complaint.lodge'],
  input: { reasons: text({ kk: 'Уәждер', ru: 'Мотивы', en: 'Reasons' }, { max: 4_000 }) },
  norms: [theOfficeSuspends, neverALaw, notSuspendedYet],
  emits: [objectSuspended],
  effect: a => [objectSuspended(a.self, a.input)],
})

const aDayAhead = condition<SupervisionAct, { on: Day }>('form', {
  provision: 'prosecutor.act.protest.notify-date',
  test: a => when(a.input.on >= a.today),
  fault: { kk: 'Қарау күні өтіп кеткен', ru: 'День рассмотрения уже прошёл', en: 'The day of consideration has passed' },
})
export const notifyDay = act({
  id: 'protest.notify-day',
  in: supervisionAct,
  during: LIVE,
  applies: isProtest,
  name: { kk: 'Наразылық қаралатын күнді хабарлау', ru: 'Сообщить день рассмотрения протеста', en: 'Notify the day of consideration' },
  input: { on: day({ kk: 'Қаралатын күн', ru: 'День рассмотрения', en: 'Day of consideration' }) },
  norms: [theAddressee('prosecutor.act.protest.notify-date'), aDayAhead],
  emits: [dayNotified],
  effect: a => [dayNotified(a.self, a.input)],
})

const OUTCOMES = {
  satisfied: { kk: 'Қанағаттандырылды', ru: 'Удовлетворён', en: 'Satisfied' },
  partly: { kk: 'Ішінара қабылданбады', ru: 'Отклонён в части', en: 'Rejected in part' },
  rejected: { kk: 'Қабылданбады', ru: 'Отклонён', en: 'Rejected' },
}
const rejectionHasReasons = condition<SupervisionAct, { outcome: string; measures: readonly string[] | undefined }>('form', {
  provision: 'prosecutor.act.protest.demand',
  test: a => when(a.input.outcome !== 'satisfied' || (a.input.measures?.length ?? 0) > 0),
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
  document: true,
  input: {
    outcome: choice({ kk: 'Нәтиже', ru: 'Итог', en: 'Outcome' }, OUTCOMES),
    reasons: text({ kk: 'Уәждер', ru: 'Мотивы', en: 'Reasons' }, { max: 8_000 }),
    measures: lines({ kk: 'Не істелді', ru: 'Что сделано', en: 'What was done' }, { optional: true }),
  },
  norms: [theAddressee('prosecutor.act.protest.review-10-days'), rejectionHasReasons, notSuspended],
  emits: [considered],
  effect: a => [considered(a.self, { ...a.input })],
})

export const considerInTenDays = duty<SupervisionAct>({
  id: 'protest.consider',
  name: { kk: 'Наразылықты қарау', ru: 'Рассмотреть протест', en: 'Consider the protest' },
  in: supervisionAct,
  provision: 'prosecutor.act.protest.review-10-days',
  to: 'protest.consider',
  within: days(10),
  otherwise: 'case.file',
  owed: s =>
    isProtest(s) && s.stage !== 'none'
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
/** Owed before the consideration; considered without notice, the protest is validly considered and this stays undone. */
export const notifyTheDay = duty<SupervisionAct>({
  id: 'protest.notify-day',
  name: { kk: 'Қаралатын күнді прокурорға хабарлау', ru: 'Сообщить прокурору день рассмотрения', en: 'Inform the prosecutor of the day' },
  in: supervisionAct,
  provision: 'prosecutor.act.protest.notify-date',
  to: 'protest.notify-day',
  owed: s =>
    isProtest(s) && s.stage !== 'none'
      ? [
          {
            by: s.addressee,
            since: termsBegin(s),
            ...(s.setFor ? { done: termsBegin(s) } : s.consideredAt ? { ended: s.consideredAt } : s.endedAt ? { ended: s.endedAt } : {}),
          },
        ]
      : [],
})
