/** Entrusting an inspection to another competent body, which reports its results in time. */

import { attached } from '../../attachments.ts'
import { bodyOf, within } from '../../bodies/body.ts'
import { kazakhstan } from '../../calendar/calendar.ts'
import { DELEGATION, REPORT } from '../../documents.ts'
import { act } from '../../kernel/act.ts'
import { duty } from '../../kernel/duty.ts'
import { day, ref as reference, text } from '../../kernel/field.ts'
import { event } from '../../kernel/matter.ts'
import { type Attempt, condition, power, ref, when } from '../../kernel/norm.ts'
import type { Day } from '../../kernel/time.ts'
import type { StreamId } from '../../kernel/world.ts'
import { isOfficialOf } from '../../offices/who.ts'
import { termNow } from '../../parameters.ts'
import { byHand } from '../hands.ts'
import { endOf, type Inspection, inspection, isAwaited, lastDay } from './inspection.ts'
import { notOverYet, theInspectingOffice } from './powers.ts'

const delegated = event(inspection, 'inspection.delegated', (s, d: { to: StreamId; due: Day }, by) => ({
  ...s,
  ...byHand(s, by),
  delegation: { to: d.to, at: by.at, due: d.due },
}))
const reported = event(inspection, 'inspection.delegation-reported', (s, _: { results: string }, by) => ({
  ...s,
  ...(s.delegation && { delegation: { ...s.delegation, reportedAt: by.at } }),
}))

type In = { readonly to: StreamId }
const competentBody = condition<Inspection, In>('competence', {
  provision: 'prosecutor.inspection.delegation',
  test: a => {
    const to = bodyOf(a.world, a.input.to)
    const subject = bodyOf(a.world, a.state.subject)
    return when(to === undefined || (a.input.to !== a.state.subject && (subject === undefined || within(subject.territory, to.territory))))
  },
  fault: {
    kk: 'Бұл органның тексерілетінге қатысты құзыреті жоқ',
    ru: 'Этот орган не компетентен в отношении проверяемого',
    en: 'This body has no competence over the subject of the inspection',
  },
})
const onceOnly = condition<Inspection, unknown>('stage', {
  provision: 'prosecutor.inspection.delegation',
  test: a => when(!isAwaited(a.state, a.today)),
  fault: {
    kk: 'Тексеріс басқа органға тапсырылып қойған',
    ru: 'Проверка уже поручена другому органу',
    en: 'The inspection has been entrusted already',
  },
})
const notInThePast = condition<Inspection, { due: Day | undefined }>('form', {
  provision: 'prosecutor.inspection.delegation.report',
  hypothesis: a => a.input.due !== undefined,
  test: a => when((a.input.due ?? '') >= a.today),
  fault: {
    kk: 'Хабарлау мерзімі өтіп кеткен күн болмауы керек',
    ru: 'Срок отчёта не может быть в прошлом',
    en: 'The date for the report may not lie in the past',
  },
})
const withinTheInspection = condition<Inspection, { due: Day | undefined }, { last: { day: Day } }>('form', {
  provision: 'prosecutor.inspection.deadline-one-month',
  hypothesis: a => a.input.due !== undefined,
  test: a => when((a.input.due ?? '') <= lastDay(a.state), { last: { day: lastDay(a.state) } }),
  fault: {
    kk: 'Хабарлау мерзімі тексерістің соңғы күнінен кейін болмауы керек: {last}',
    ru: 'Срок отчёта не может выходить за последний день проверки: {last}',
    en: 'The date for the report may not lie beyond the last day of the inspection: {last}',
  },
})
/** The day named; otherwise the term set by law, as far as the inspection lasts. */
const reportBy = (a: Attempt<Inspection, { due: Day | undefined }>): Day => {
  if (a.input.due) return a.input.due
  const set = kazakhstan.endOf(termNow(a, 'delegation.default-report-term'), a.at).day
  const last = lastDay(a.state)
  if (set > last) return last
  return set
}
export const delegateInspection = act({
  id: 'inspection.delegate',
  in: inspection,
  during: ['running'],
  name: {
    kk: 'Тексерісті құзыретті органға тапсыру',
    ru: 'Поручить проверку компетентному органу',
    en: 'Entrust the inspection to a competent body',
  },
  done: {
    kk: 'Тексеріс құзыретті органға тапсырылды',
    ru: 'Проверка поручена компетентному органу',
    en: 'Inspection entrusted to a competent body',
  },
  document: DELEGATION,
  challenge: ['complaint.lodge'],
  input: {
    to: reference({ kk: 'Қай органға', ru: 'Какому органу', en: 'To which body' }, ['agency']),
    due: day({ kk: 'Нәтижесін қашанға дейін хабарлайды', ru: 'До какого дня доложить о результатах', en: 'Report by' }, { optional: true }),
  },
  norms: [theInspectingOffice('prosecutor.inspection.delegation'), notOverYet, competentBody, onceOnly, notInThePast, withinTheInspection],
  emits: [delegated],
  effect: a => [delegated(a.self, { to: a.input.to, due: reportBy(a) })],
})

const theBodyEntrusted = power<Inspection, unknown>({
  provision: 'prosecutor.inspection.delegation.report',
  test: a => when(a.state.delegation !== undefined && isOfficialOf(a, a.state.delegation.to), { body: ref(a.state.delegation?.to) }),
  fault: {
    kk: 'Нәтижені тексеріс тапсырылған орган хабарлайды: {body}',
    ru: 'О результатах докладывает орган, которому поручена проверка: {body}',
    en: 'The body entrusted reports the results: {body}',
  },
})
const notReportedYet = condition<Inspection, unknown>('stage', {
  provision: 'prosecutor.inspection.delegation.report',
  test: a => when(a.state.delegation?.reportedAt === undefined),
  fault: { kk: 'Нәтиже хабарланып қойған', ru: 'О результатах уже доложено', en: 'The results have been reported already' },
})
export const reportDelegation = act({
  id: 'inspection.report-delegation',
  in: inspection,
  during: ['running'],
  applies: s => s.delegation !== undefined,
  name: {
    kk: 'Тапсырылған тексеріс нәтижесін хабарлау',
    ru: 'Доложить о результатах порученной проверки',
    en: 'Report the results of the entrusted inspection',
  },
  done: {
    kk: 'Тапсырылған тексеріс нәтижесі хабарланды',
    ru: 'Доложено о результатах порученной проверки',
    en: 'Results of the entrusted inspection reported',
  },
  document: REPORT,
  input: { results: text({ kk: 'Нәтижелер', ru: 'Результаты', en: 'Results' }), attached },
  norms: [theBodyEntrusted, notReportedYet],
  emits: [reported],
  effect: a => [reported(a.self, a.input)],
})
export const reportInTime = duty<Inspection>({
  id: 'inspection.report-delegation',
  name: {
    kk: 'Тексеріс нәтижесін прокурорға хабарлау',
    ru: 'Доложить прокурору о результатах проверки',
    en: 'Report the results to the prosecutor',
  },
  in: inspection,
  provision: 'prosecutor.inspection.delegation.report',
  to: 'inspection.report-delegation',
  owed: s =>
    s.delegation
      ? [
          {
            by: s.delegation.to,
            since: s.delegation.at,
            on: s.delegation.due,
            ...(s.delegation.reportedAt && { done: s.delegation.reportedAt }),
            ...(endOf(s) && { ended: endOf(s) }),
          },
        ]
      : [],
})
