/** Demanding that a competent body check what an application says, and report: the prosecutor inspects nothing. */

import { attached } from '../../attachments.ts'
import { bodyOf, worksWithin } from '../../bodies/body.ts'
import { DEMAND, REPORT } from '../../documents.ts'
import { act } from '../../kernel/act.ts'
import { duty } from '../../kernel/duty.ts'
import { changing, day, item, nextKey, ref as reference, text } from '../../kernel/field.ts'
import { event } from '../../kernel/matter.ts'
import { condition, power, ref, when } from '../../kernel/norm.ts'
import type { Day } from '../../kernel/time.ts'
import type { StreamId } from '../../kernel/world.ts'
import { isOfficialOf, isProsecutorOfOrAbove } from '../../offices/who.ts'
import { type Application, application, type Check } from './application.ts'
import { unsignedIsNotDealtWith } from './examine.ts'

const demanded = event(application, 'application.check-demanded', (s, d: { whom: StreamId; what: string; due: Day }, by) => ({
  ...s,
  checks: [...s.checks, { key: nextKey(s.checks), whom: d.whom, what: d.what, due: d.due, at: by.at }],
}))
const reported = event(application, 'application.check-reported', (s, d: { check: string }, by) => ({
  ...s,
  checks: changing<Check>(s.checks, d.check, { reportedAt: by.at }),
}))

const theProsecutorDemands = power<Application, unknown>({
  provision: 'supervision.rights.power.demand-inspection',
  test: a => when(isProsecutorOfOrAbove(a, a.state.office), { office: ref(a.state.office) }),
  fault: {
    kk: 'Тексеруді арыз түскен прокуратура талап етеді: {office}',
    ru: 'Проверки требует прокуратура, куда подано обращение: {office}',
    en: 'A check is demanded by the office to which the application was made: {office}',
  },
})
interface Input {
  readonly whom: StreamId
  readonly due: Day
}
const competent = condition<Application, Input, { whom: ReturnType<typeof ref> }>('competence', {
  provision: 'supervision.rights.power.demand-inspection',
  test: a => {
    const { against } = a.state
    const isCompetent = bodyOf(a.world, against) === undefined || worksWithin(a.world, against, a.input.whom)
    return when(a.input.whom !== against && isCompetent, { whom: ref(a.input.whom) })
  },
  fault: {
    kk: '{whom} бұл мәселені тексеруге құзыретті емес',
    ru: '{whom} не вправе проверять этот вопрос',
    en: '{whom} has no competence to check this',
  },
  cure: {
    kk: 'Үстінен арыз түскен органның өзі емес, оны тексеруге құзыретті орган таңдалады',
    ru: 'Выберите не тот орган, на который жалуются, а компетентный его проверить',
    en: 'Choose not the body complained of but one competent to check it',
  },
})
const aTermAhead = condition<Application, Input>('form', {
  provision: 'prosecutor.guarantee.information-form',
  test: a => when(a.input.due >= a.today),
  fault: {
    kk: 'Хабарлау мерзімі өтіп кеткен күн болмауы керек',
    ru: 'Срок отчёта не может быть в прошлом',
    en: 'The date for the report may not lie in the past',
  },
})
export const demandCheck = act({
  id: 'application.demand-check',
  in: application,
  during: ['examined'],
  name: {
    kk: 'Құзыретті органнан тексеруді талап ету',
    ru: 'Потребовать проверки от компетентного органа',
    en: 'Demand a check by a competent body',
  },
  done: {
    kk: 'Құзыретті органнан тексеру талап етілді',
    ru: 'От компетентного органа потребована проверка',
    en: 'Check by a competent body demanded',
  },
  help: {
    kk: 'Арыздың өзі мен оның иесі органға көрсетілмейді.',
    ru: 'Само обращение и его автор органу не открываются.',
    en: 'Neither the application nor its author is shown to the body.',
  },
  document: DEMAND,
  challenge: ['complaint.lodge'],
  input: {
    whom: reference({ kk: 'Қай органнан', ru: 'От какого органа', en: 'Of which body' }, ['agency']),
    what: text(
      { kk: 'Нені тексеру керек', ru: 'Что проверить', en: 'What is to be checked' },
      {
        max: 4_000,
        hint: {
          kk: 'Орган осыны оқиды: құпия сақталатын арыз иесін атамаңыз.',
          ru: 'Это прочтёт орган: не называйте заявителя, чьё имя сохраняется в тайне.',
          en: 'The body reads this: do not name an applicant whose name is kept.',
        },
      },
    ),
    due: day({ kk: 'Нәтижесін қашанға дейін хабарлайды', ru: 'До какого дня доложить о результатах', en: 'Report by' }),
  },
  norms: [theProsecutorDemands, unsignedIsNotDealtWith, competent, aTermAhead],
  emits: [demanded],
  effect: a => [demanded(a.self, a.input)],
})

type Picks = { readonly check: string }
const theCheck = (a: { readonly state: Application; readonly input: Picks }) => a.state.checks.find(c => c.key === a.input.check)
const whoWasAsked = power<Application, Picks>({
  provision: 'supervision.rights.power.demand-inspection',
  test: a => when(isOfficialOf(a, theCheck(a)?.whom ?? ''), { whom: ref(theCheck(a)?.whom) }),
  fault: {
    kk: 'Нәтижені тексеру талап етілген орган хабарлайды: {whom}',
    ru: 'О результатах сообщает орган, от которого потребована проверка: {whom}',
    en: 'The results are reported by the body of which the check was demanded: {whom}',
  },
})
const notReportedYet = condition<Application, Picks>('stage', {
  provision: 'supervision.rights.power.demand-inspection',
  test: a => when(theCheck(a)?.reportedAt === undefined),
  fault: { kk: 'Нәтиже хабарланып қойған', ru: 'О результатах уже доложено', en: 'The results have been reported already' },
})
export const reportCheck = act({
  id: 'application.report-check',
  in: application,
  applies: s => s.checks.some(c => !c.reportedAt),
  name: {
    kk: 'Тексеру нәтижесін прокурорға хабарлау',
    ru: 'Доложить прокурору о результатах проверки',
    en: 'Report the results of the check to the prosecutor',
  },
  done: {
    kk: 'Тексеру нәтижесі прокурорға хабарланды',
    ru: 'О результатах проверки доложено прокурору',
    en: 'Results of the check reported to the prosecutor',
  },
  document: REPORT,
  input: {
    check: item({ kk: 'Қай талап бойынша', ru: 'По какому требованию', en: 'Under which demand' }, 'checks'),
    results: text({ kk: 'Нәтижелер', ru: 'Результаты', en: 'Results' }),
    attached,
  },
  norms: [whoWasAsked, notReportedYet],
  emits: [reported],
  effect: a => [reported(a.self, a.input)],
})
export const reportCheckInTime = duty<Application>({
  id: 'application.report-check',
  name: {
    kk: 'Тексеру нәтижесін прокурорға хабарлау',
    ru: 'Доложить прокурору о результатах проверки',
    en: 'Report the results of the check to the prosecutor',
  },
  in: application,
  provision: 'supervision.rights.power.demand-inspection',
  to: 'application.report-check',
  owed: s => s.checks.map(c => ({ by: c.whom, since: c.at, on: c.due, key: c.key, ...(c.reportedAt && { done: c.reportedAt }) })),
})
