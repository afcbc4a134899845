/** The decision: given in session by the judge who heard the case, lawful, substantiated, just; announced publicly; in force; executed. */
import { kazakhstan } from '../../calendar/calendar.ts'
import { act } from '../../kernel/act.ts'
import { duty } from '../../kernel/duty.ts'
import { choice, day, lines, ref as reference, text } from '../../kernel/field.ts'
import { event, stateOf } from '../../kernel/matter.ts'
import { condition, power, prohibition, ref, when } from '../../kernel/norm.ts'
import type { Day } from '../../kernel/time.ts'
import type { StreamId } from '../../kernel/world.ts'
import { isClerkOf, isProsecutor, speaksFor } from '../../offices/who.ts'
import { termNow } from '../../parameters.ts'
import { ended, supervisionAct } from '../../supervision/act/supervision-act.ts'
import { type CourtCase, courtCase } from './case.ts'
import { theJudge } from './hearing.ts'

const protocolled = event(courtCase, 'case.protocol-signed', (s, _: { protocol: string }, by) => ({
  ...s,
  protocolAt: by.at,
  ...(s.hearing && { hearing: { ...s.hearing, endedAt: by.at } }),
}))
const decided = event(
  courtCase,
  'case.decided',
  (s, d: { outcome: NonNullable<CourtCase['outcome']>; obliged?: StreamId | undefined; until?: Day | undefined }, by) => ({
    ...s,
    stage: 'decided' as const,
    outcome: d.outcome,
    decidedAt: by.at,
    ...(d.obliged && { toDo: { by: d.obliged, ...(d.until && { until: d.until }) } }),
  }),
)
const suspensionEnded = event(supervisionAct, 'supervision-act.court-decided', (s, _: object, by) => ({
  ...s,
  objectSuspended: ended(s.objectSuspended, by.at),
}))
const announced = event(courtCase, 'case.announced', (s, d: { appealUntil: Day }, by) => ({
  ...s,
  stage: 'announced' as const,
  announcedAt: by.at,
  appealUntil: d.appealUntil,
}))
const inForce = event(courtCase, 'case.in-force', (s, _: object, by) => ({ ...s, stage: 'in-force' as const, inForceAt: by.at }))
const executed = event(courtCase, 'case.executed', (s, _: { measures: string }, by) => ({
  ...s,
  stage: 'executed' as const,
  executedAt: by.at,
}))
const notExecuted = event(courtCase, 'case.non-execution-recorded', (s, _: { circumstances: string }, by) => ({
  ...s,
  nonExecutionAt: by.at,
}))

const clerkOrJudge = power<CourtCase, unknown>({
  provision: 'concept.justice.session-legal-form',
  test: a => when(isClerkOf(a, a.state.court) || a.actor.person === a.state.judge, { court: ref(a.state.court) }),
  fault: {
    kk: 'Хаттаманы сот кеңсесі немесе судья жасайды: {court}',
    ru: 'Протокол ведёт канцелярия суда или судья: {court}',
    en: 'The protocol is kept by the registry or the judge: {court}',
  },
})
const bothSidesCouldSpeak = condition<CourtCase, unknown>('ground', {
  provision: 'principle.adversarial.mirror-rights',
  test: a =>
    when(
      a.state.heard.includes(a.state.plaintiff) === a.state.heard.includes(a.state.defendant) && a.state.heard.includes(a.state.plaintiff),
    ),
  fault: {
    kk: 'Екі тарап та тең дәрежеде тыңдалмаған',
    ru: 'Стороны не выслушаны в равной мере',
    en: 'The two sides have not been heard on an equal footing',
  },
  cure: { kk: 'Екі тараптың да түсінігін тыңдаңыз', ru: 'Выслушайте обе стороны', en: 'Hear both sides' },
})
export const signProtocol = act({
  id: 'case.sign-protocol',
  in: courtCase,
  during: ['hearing'],
  applies: s => s.protocolAt === undefined,
  name: { kk: 'Отырыс хаттамасына қол қою', ru: 'Подписать протокол заседания', en: 'Sign the protocol of the hearing' },
  document: true,
  input: { protocol: text({ kk: 'Хаттама', ru: 'Протокол', en: 'Protocol' }) },
  norms: [clerkOrJudge, bothSidesCouldSpeak],
  emits: [protocolled],
  effect: a => [protocolled(a.self, a.input)],
})

const OUTCOMES = {
  satisfied: { kk: 'Қанағаттандырылсын', ru: 'Удовлетворить', en: 'The application is granted' },
  partly: { kk: 'Ішінара қанағаттандырылсын', ru: 'Удовлетворить частично', en: 'Granted in part' },
  dismissed: { kk: 'Қанағаттандырудан бас тартылсын', ru: 'Отказать', en: 'Dismissed' },
}
const afterTheSession = prohibition<CourtCase, unknown>({
  provision: 'principle.court-only.in-session',
  test: a => when(a.state.protocolAt === undefined),
  fault: {
    kk: 'Отырыссыз шешім шығарылмайды: хаттама жоқ',
    ru: 'Без заседания решение не выносится: нет протокола',
    en: 'No decision without a session: there is no protocol',
  },
})
const petitionsAreRuled = condition<CourtCase, unknown>('ground', {
  provision: 'evidence.evaluation.all-circumstances',
  test: a => when(a.state.petitions.every(p => p.ruledAt !== undefined)),
  fault: { kk: 'Шешілмеген өтінішхат бар', ru: 'Есть неразрешённое ходатайство', en: 'A petition has not been ruled upon' },
})
const lawIsCited = condition<CourtCase, { applied: readonly string[] | undefined }>('form', {
  provision: 'judicial-act.attribute.lawful',
  test: a => when((a.input.applied?.length ?? 0) > 0),
  fault: {
    kk: 'Қолданылған заң нормалары көрсетілмеген',
    ru: 'Не указаны применённые нормы закона',
    en: 'The norms of law applied are not cited',
  },
})
const reasonsAreGiven = condition<CourtCase, { reasons: string | undefined }>('form', {
  provision: 'judicial-act.attribute.substantiated',
  test: a => when(a.input.reasons !== undefined),
  fault: {
    kk: 'Шешім негізделмеген: уәждері жоқ',
    ru: 'Решение не обосновано: нет мотивов',
    en: 'The decision is not substantiated: it gives no reasons',
  },
})
const noContraryActs = prohibition<CourtCase, { sublegal: string }>({
  provision: 'principle.legality.civil.sublegal-acts',
  test: a => when(a.input.sublegal === 'contrary'),
  fault: {
    kk: 'Заңға қайшы келетін заңға тәуелді акт қолданылмайды',
    ru: 'Подзаконный акт, противоречащий закону, не применяется',
    en: 'An act subordinate to law that contradicts the law may not be used',
  },
})
const SUBLEGAL = {
  none: { kk: 'Қолданылмады', ru: 'Не применялись', en: 'None was used' },
  consistent: {
    kk: 'Заңға сай актілер қолданылды',
    ru: 'Применены акты, соответствующие закону',
    en: 'Acts consistent with the law were used',
  },
  contrary: { kk: 'Заңға қайшы акт қолданылды', ru: 'Применён акт, противоречащий закону', en: 'An act that contradicts the law was used' },
}
export const decideCase = act({
  id: 'case.decide',
  in: courtCase,
  during: ['hearing'],
  name: { kk: 'Шешім шығару', ru: 'Вынести решение', en: 'Decide the case' },
  document: true,
  challenge: ['appeal.lodge'],
  input: {
    outcome: choice({ kk: 'Шешім', ru: 'Решение', en: 'Decision' }, OUTCOMES),
    established: text({ kk: 'Сот нені анықтады', ru: 'Что установил суд', en: 'What the court established' }),
    applied: lines({ kk: 'Қолданылған заң нормалары', ru: 'Применённые нормы закона', en: 'Norms of law applied' }, { optional: true }),
    reasons: text({ kk: 'Уәждер', ru: 'Мотивы', en: 'Reasons' }, { optional: true }),
    sublegal: choice({ kk: 'Заңға тәуелді актілер', ru: 'Подзаконные акты', en: 'Acts subordinate to law' }, SUBLEGAL),
    obliged: reference(
      { kk: 'Кім орындауға міндетті', ru: 'Кто обязан исполнить', en: 'Who has to carry it out' },
      ['agency', 'company', 'person', 'office'],
      { optional: true },
    ),
    toDo: text({ kk: 'Не істеуге міндетті', ru: 'Что обязан сделать', en: 'What has to be done' }, { optional: true, max: 4_000 }),
    until: day({ kk: 'Қашанға дейін', ru: 'До какого дня', en: 'By when' }, { optional: true }),
  },
  norms: [
    theJudge('hearing.panel.first-instance-single'),
    theJudge('principle.court-only.exclusive-right'),
    afterTheSession,
    petitionsAreRuled,
    lawIsCited,
    reasonsAreGiven,
    noContraryActs,
  ],
  emits: [decided, suspensionEnded],
  effect: a => [
    decided(a.self, { outcome: a.input.outcome, obliged: a.input.obliged, until: a.input.until }),
    ...(stateOf(a.world, supervisionAct, a.state.basis)?.objectSuspended.some(p => !p.to)
      ? [suspensionEnded(a.state.basis ?? '', {})]
      : []),
  ],
})
export const announceDecision = act({
  id: 'case.announce',
  in: courtCase,
  during: ['decided'],
  name: { kk: 'Шешімді жария ету', ru: 'Огласить решение', en: 'Announce the decision' },
  input: {},
  norms: [theJudge('hearing.publicity.announce-acts')],
  emits: [announced],
  effect: a => [announced(a.self, { appealUntil: kazakhstan.endOf(termNow(a, 'court.appeal-term'), a.at).day })],
})
export const announceAtOnce = duty<CourtCase>({
  id: 'case.announce',
  name: { kk: 'Шешімді көпшілік алдында жария ету', ru: 'Публично огласить решение', en: 'Announce the decision publicly' },
  in: courtCase,
  provision: 'hearing.publicity.announce-acts',
  to: 'case.announce',
  within: 'at-once',
  owed: s => (s.decidedAt ? [{ by: s.court, since: s.decidedAt, ...(s.announcedAt && { done: s.announcedAt }) }] : []),
})

const theRegistry = power<CourtCase, unknown>({
  provision: 'judicial-act.binding.decisions',
  test: a => when(isClerkOf(a, a.state.court) || a.actor.person === a.state.judge, { court: ref(a.state.court) }),
  fault: {
    kk: 'Күшіне енгенін сот белгілейді: {court}',
    ru: 'Вступление в силу отмечает суд: {court}',
    en: 'Entry into force is certified by the court: {court}',
  },
})
const theTermForAppealIsOver = condition<CourtCase, unknown, { until: { day: Day } }>('stage', {
  provision: 'concept.court-instance.appeal',
  test: a => when(a.state.appealUntil !== undefined && a.today > a.state.appealUntil, { until: { day: a.state.appealUntil ?? a.today } }),
  fault: {
    kk: 'Апелляция беру мерзімі әлі өткен жоқ: {until}',
    ru: 'Срок апелляции ещё не истёк: {until}',
    en: 'The term for an appeal is not over: {until}',
  },
})
const noAppealIsPending = condition<CourtCase, unknown>('stage', {
  provision: 'concept.court-instance.appeal',
  test: a => when(a.state.appeal === undefined),
  fault: { kk: 'Апелляция қаралып жатыр', ru: 'Рассматривается апелляция', en: 'An appeal is pending' },
})
export const certifyForce = act({
  id: 'case.certify-force',
  in: courtCase,
  during: ['announced'],
  name: { kk: 'Шешімнің күшіне енгенін белгілеу', ru: 'Отметить вступление решения в силу', en: 'Certify that the decision is in force' },
  input: {},
  norms: [theRegistry, theTermForAppealIsOver, noAppealIsPending],
  emits: [inForce],
  effect: a => [inForce(a.self, {})],
})
const theObliged = power<CourtCase, unknown>({
  provision: 'judicial-act.binding.decisions',
  test: a => when(a.state.toDo !== undefined && speaksFor(a, a.state.toDo.by), { who: ref(a.state.toDo?.by) }),
  fault: { kk: 'Шешімді орындайтын тарап: {who}', ru: 'Решение исполняет: {who}', en: 'The decision is carried out by: {who}' },
})
export const executeDecision = act({
  id: 'case.execute',
  in: courtCase,
  during: ['in-force'],
  applies: s => s.toDo !== undefined,
  name: { kk: 'Шешімнің орындалғанын хабарлау', ru: 'Сообщить об исполнении решения', en: 'Report that the decision is carried out' },
  document: true,
  input: { measures: text({ kk: 'Не істелді', ru: 'Что сделано', en: 'What was done' }) },
  norms: [theObliged],
  emits: [executed],
  effect: a => [executed(a.self, a.input)],
})
export const carryOut = duty<CourtCase>({
  id: 'case.execute',
  name: { kk: 'Сот шешімін орындау', ru: 'Исполнить решение суда', en: 'Carry out the decision' },
  in: courtCase,
  provision: 'judicial-act.binding.decisions',
  to: 'case.execute',
  otherwise: 'case.record-non-execution',
  owed: s =>
    s.inForceAt && s.toDo
      ? [
          {
            by: s.toDo.by,
            since: s.inForceAt,
            ...(s.toDo.until && s.toDo.until >= s.inForceAt.slice(0, 10) && { on: s.toDo.until }),
            ...(s.executedAt && { done: s.executedAt }),
          },
        ]
      : [],
})
const plaintiffOrProsecutor = power<CourtCase, unknown>({
  provision: 'judicial-act.non-execution.liability',
  test: a => when(speaksFor(a, a.state.plaintiff) || isProsecutor(a)),
  fault: {
    kk: 'Орындамау фактісін талапкер немесе прокурор жазады',
    ru: 'Неисполнение фиксирует истец или прокурор',
    en: 'Non-execution is recorded by the plaintiff or a prosecutor',
  },
})
const theDayHasPassed = condition<CourtCase, unknown>('ground', {
  provision: 'judicial-act.non-execution.liability',
  test: a =>
    when(
      a.state.executedAt === undefined &&
        a.state.inForceAt !== undefined &&
        (a.state.toDo?.until === undefined || a.today > a.state.toDo.until),
    ),
  fault: { kk: 'Орындау мерзімі әлі өткен жоқ', ru: 'Срок исполнения ещё не истёк', en: 'The time for carrying it out is not over' },
})
export const recordNonExecution = act({
  id: 'case.record-non-execution',
  in: courtCase,
  during: ['in-force'],
  applies: s => s.toDo !== undefined,
  name: { kk: 'Сот шешімін орындамауды жазу', ru: 'Зафиксировать неисполнение решения', en: 'Record that the decision is not carried out' },
  document: true,
  input: {
    circumstances: text(
      { kk: 'Мән-жайы және жауаптылық', ru: 'Обстоятельства и ответственность', en: 'Circumstances and liability' },
      { max: 4_000 },
    ),
  },
  norms: [plaintiffOrProsecutor, theDayHasPassed],
  emits: [notExecuted],
  effect: a => [notExecuted(a.self, a.input)],
})
