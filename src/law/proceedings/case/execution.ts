/** After the decision: it enters into force, it binds everybody, it is carried out, or it is recorded that it was not. */

import { worksWithin } from '../../bodies/body.ts'
import { isWorking, kazakhstan } from '../../calendar/calendar.ts'
import { endOfDay, isoOf, numberOfDay } from '../../calendar/days.ts'
import { FINDING, REPORT } from '../../documents.ts'
import { act } from '../../kernel/act.ts'
import { duty } from '../../kernel/duty.ts'
import { text } from '../../kernel/field.ts'
import { event } from '../../kernel/matter.ts'
import { condition, power, ref, when } from '../../kernel/norm.ts'
import type { Day, Instant } from '../../kernel/time.ts'
import { isProsecutor, isProsecutorOfOrAbove, officeOfProsecutor, speaksFor } from '../../offices/who.ts'
import { type CourtCase, courtCase } from './case.ts'
import { registryOrJudge } from './hearing.ts'

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

const theTermForAppealIsOver = condition<CourtCase, unknown, { until: { day: Day } }>('stage', {
  provision: 'concept.court-instance.appeal',
  hypothesis: a => a.state.appealUntil !== undefined,
  test: a => when(a.today > (a.state.appealUntil ?? ''), { until: { day: a.state.appealUntil ?? '' } }),
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
  done: { kk: 'Шешім күшіне енді', ru: 'Решение вступило в силу', en: 'Decision in force' },
  input: {},
  norms: [registryOrJudge('concept.judicial-power.binding-territory'), theTermForAppealIsOver, noAppealIsPending],
  emits: [inForce],
  effect: a => [inForce(a.self, {})],
})
/** The first working day after the term for an appeal: nothing stands in the way of the decision any more. */
const theTermHasRunOut = (until: Day): Instant => {
  let n = numberOfDay(until)
  while (!isWorking(isoOf(n + 1))) n++
  return endOfDay(n)
}
export const certifyAtOnce = duty<CourtCase>({
  id: 'case.certify-force',
  name: { kk: 'Шешімнің күшіне енгенін белгілеу', ru: 'Отметить вступление решения в силу', en: 'Certify that the decision is in force' },
  in: courtCase,
  provision: 'concept.judicial-power.binding-territory',
  to: 'case.certify-force',
  within: 'at-once',
  owed: s =>
    s.appealUntil && !s.appeal ? [{ by: s.court, since: theTermHasRunOut(s.appealUntil), ...(s.inForceAt && { done: s.inForceAt }) }] : [],
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
  done: { kk: 'Шешімнің орындалғаны хабарланды', ru: 'Сообщено об исполнении решения', en: 'Decision reported as carried out' },
  document: REPORT,
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
            ...(s.toDo.until && s.toDo.until >= kazakhstan.dayOf(s.inForceAt) && { on: s.toDo.until }),
            ...(s.executedAt && { done: s.executedAt }),
          },
        ]
      : [],
})
const aProsecutor = power<CourtCase, unknown>({
  provision: 'judicial-act.non-execution.liability',
  test: a => when(isProsecutor(a)),
  fault: {
    kk: 'Орындамау фактісін прокурор жазады',
    ru: 'Неисполнение фиксирует прокурор',
    en: 'Non-execution is recorded by a prosecutor',
  },
})
const ofTheCourtOrThePlaintiff = condition<CourtCase, unknown>('competence', {
  provision: 'judicial-act.non-execution.liability',
  hypothesis: isProsecutor,
  test: a => when(isProsecutorOfOrAbove(a, a.state.plaintiff) || worksWithin(a.world, a.state.court, officeOfProsecutor(a))),
  fault: {
    kk: 'Бұл сот сіздің прокуратураңыздың құзыретінен тыс, талапкер де сіздің прокуратураңыз емес',
    ru: 'Этот суд вне компетенции вашей прокуратуры, и истец – не она',
    en: 'This court is outside the competence of your office, and the plaintiff is not your office',
  },
  cure: { kk: 'Жоғары тұрған прокурорға жүгініңіз', ru: 'Обратитесь к вышестоящему прокурору', en: 'Turn to a superior prosecutor' },
})
/** A decision binds from its entry into force: nobody is late on that day, whatever day was named before. */
const lastDay = (s: CourtCase): Day | undefined => {
  const from = s.inForceAt && kazakhstan.dayOf(s.inForceAt)
  return from && s.toDo?.until && s.toDo.until > from ? s.toDo.until : from
}
const theDayHasPassed = condition<CourtCase, unknown>('ground', {
  provision: 'judicial-act.non-execution.liability',
  test: a => when(a.state.toDo !== undefined && a.today > (lastDay(a.state) ?? a.today)),
  fault: {
    kk: 'Орындайтын ештеңе жоқ немесе орындау мерзімі әлі өткен жоқ',
    ru: 'Исполнять нечего или срок исполнения ещё не истёк',
    en: 'There is nothing to carry out, or the time for it is not over',
  },
})
export const recordNonExecution = act({
  id: 'case.record-non-execution',
  in: courtCase,
  during: ['in-force'],
  applies: s => s.toDo !== undefined,
  name: { kk: 'Сот шешімін орындамауды жазу', ru: 'Зафиксировать неисполнение решения', en: 'Record that the decision is not carried out' },
  done: {
    kk: 'Сот шешімінің орындалмағаны жазылды',
    ru: 'Зафиксировано неисполнение решения',
    en: 'Failure to carry out the decision recorded',
  },
  document: FINDING,
  final: {
    kk: 'фактіні тіркейді, ештеңені шешпейді: жауаптылық туралы құзыретті орган бөлек шешеді',
    ru: 'фиксирует факт и ничего не решает: об ответственности отдельно решает компетентный орган',
    en: 'records a fact and decides nothing: on liability the competent body decides separately',
  },
  input: {
    circumstances: text(
      { kk: 'Мән-жайы және жауаптылық', ru: 'Обстоятельства и ответственность', en: 'Circumstances and liability' },
      { max: 4_000 },
    ),
  },
  norms: [aProsecutor, ofTheCourtOrThePlaintiff, theDayHasPassed],
  emits: [notExecuted],
  effect: a => [notExecuted(a.self, a.input)],
})
