/** Carrying out a prescription or a resolution within its term, with the report to the prosecutor at once. */

import { attached } from '../../attachments.ts'
import { kazakhstan } from '../../calendar/calendar.ts'
import { isoOf, legalDay, numberOfDay } from '../../calendar/days.ts'
import { REPORT } from '../../documents.ts'
import { act } from '../../kernel/act.ts'
import { duesOf, duty, type Owed } from '../../kernel/duty.ts'
import { day, text } from '../../kernel/field.ts'
import { event } from '../../kernel/matter.ts'
import { condition, power, ref, when } from '../../kernel/norm.ts'
import type { Day, Instant } from '../../kernel/time.ts'
import { isOfficialOf } from '../../offices/who.ts'
import { LIVE, ofForm, theAddressee } from './addressed.ts'
import { type SupervisionAct, stillPaused, supervisionAct, termsBegin } from './supervision-act.ts'

const executed = event(supervisionAct, 'supervision-act.executed', (s, d: { measures: string; at: Instant }, by) => ({
  ...s,
  stage: 'executed' as const,
  executedAt: d.at,
  reportedAt: by.at,
}))
const refused = event(supervisionAct, 'supervision-act.refused', (s, _: { reasons: string }, by) => ({
  ...s,
  stage: 'rejected' as const,
  refusedAt: by.at,
  outcome: 'rejected' as const,
}))
/** Forms that are carried out rather than considered. */
export const isCarriedOut = (s: SupervisionAct) => s.form === 'prescription' || s.form === 'resolution'

const whoCompels = power<SupervisionAct, unknown>({
  provision: 'prosecutor.coercion.immediate-measures',
  test: a =>
    when(a.state.coercion !== undefined && isOfficialOf(a, a.state.coercion.executor), { executor: ref(a.state.coercion?.executor) }),
  fault: {
    kk: 'Мәжбүрлеп орындататын орган: {executor}',
    ru: 'Орган принудительного исполнения: {executor}',
    en: 'The body that compels execution: {executor}',
  },
})
const aDayBetween = condition<SupervisionAct, { on: Day | undefined }>('form', {
  provision: 'prosecutor.act.execution-report-immediately',
  hypothesis: a => a.input.on !== undefined,
  test: a => {
    const on = a.input.on ?? a.today
    return when(kazakhstan.dayOf(a.state.issuedAt) <= on && on <= a.today)
  },
  fault: {
    kk: 'Орындалған күн акт енгізілген күннен ерте де, бүгіннен кеш те болмайды',
    ru: 'День исполнения не раньше дня внесения акта и не позже сегодняшнего',
    en: 'The day of execution is neither before the act was issued nor after today',
  },
})
export const executeAct = act({
  id: 'supervision-act.execute',
  in: supervisionAct,
  during: [...LIVE, 'rejected'],
  applies: isCarriedOut,
  name: { kk: 'Орындалғанын хабарлау', ru: 'Сообщить об исполнении', en: 'Report execution' },
  done: { kk: 'Орындалғаны хабарланды', ru: 'Сообщено об исполнении', en: 'Execution reported' },
  help: { kk: 'Орындалған бойда хабарланады.', ru: 'Сообщается немедленно по исполнении.', en: 'Reported as soon as it is carried out.' },
  document: REPORT,
  input: {
    measures: text({ kk: 'Не істелді', ru: 'Что сделано', en: 'What was done' }),
    on: day(
      { kk: 'Орындалған күн (бүгін болмаса)', ru: 'День исполнения (если не сегодня)', en: 'Day of execution (if not today)' },
      { optional: true },
    ),
    attached,
  },
  norms: [
    theAddressee('prosecutor.act.execution-report-immediately'),
    whoCompels,
    ofForm('prosecutor.act.execution-report-immediately', 'prescription', 'resolution'),
    aDayBetween,
  ],
  emits: [executed],
  effect: a => [
    executed(a.self, { measures: a.input.measures, at: a.input.on && a.input.on < a.today ? `${a.input.on}T12:00:00+05:00` : a.at }),
  ],
})
export const refuseAct = act({
  id: 'supervision-act.refuse',
  in: supervisionAct,
  during: LIVE,
  applies: isCarriedOut,
  name: { kk: 'Орындаудан бас тарту', ru: 'Отказаться исполнить', en: 'Refuse to execute' },
  done: { kk: 'Орындаудан бас тартылды', ru: 'В исполнении отказано', en: 'Execution refused' },
  help: {
    kk: 'Орындамау заңда белгіленген жауаптылыққа әкеледі.',
    ru: 'Неисполнение влечёт ответственность, установленную законом.',
    en: 'Failure to execute entails the liability provided by law.',
  },
  input: { reasons: text({ kk: 'Уәждер', ru: 'Мотивы', en: 'Reasons' }, { max: 8_000 }) },
  norms: [
    theAddressee('prosecutor.guarantee.noncompliance-liability'),
    ofForm('prosecutor.guarantee.noncompliance-liability', 'prescription', 'resolution'),
  ],
  emits: [refused],
  effect: a => [refused(a.self, a.input)],
})

/** The day named for execution, put off by the days for which execution was suspended; none while it still is. */
const dayNamed = (s: SupervisionAct, due: Day): Pick<Owed, 'on'> => {
  if (stillPaused(s.pauses)) return {}
  const days = s.pauses.reduce((n, p) => n + (p.to ? numberOfDay(legalDay(p.to)) - numberOfDay(legalDay(p.from)) : 0), 0)
  return { on: isoOf(numberOfDay(due) + days) }
}
const owedTerm = (s: SupervisionAct): Pick<Owed, 'on' | 'within' | 'pauses'> =>
  s.due ? dayNamed(s, s.due) : s.term ? { within: s.term, pauses: s.pauses } : {}
const carryOut = (
  form: 'prescription' | 'resolution',
  provision: 'prosecutor.act.prescription.mandatory-term' | 'prosecutor.act.resolution.execution-term',
) =>
  duty<SupervisionAct>({
    id: `${form}.execute`,
    name:
      form === 'prescription'
        ? { kk: 'Ұйғарымды орындау', ru: 'Исполнить предписание', en: 'Carry out the prescription' }
        : { kk: 'Қаулыны орындау', ru: 'Исполнить постановление', en: 'Carry out the resolution' },
    in: supervisionAct,
    provision,
    to: 'supervision-act.execute',
    otherwise: 'coercion.order',
    owed: s =>
      s.form === form && s.stage !== 'none'
        ? [
            {
              by: s.addressee,
              since: termsBegin(s),
              ...owedTerm(s),
              ...(s.executedAt && { done: s.executedAt }),
              ...(s.endedAt && { ended: s.endedAt }),
            },
          ]
        : [],
  })
export const executePrescription = carryOut('prescription', 'prosecutor.act.prescription.mandatory-term')
export const executeResolution = carryOut('resolution', 'prosecutor.act.resolution.execution-term')
/** Reported later than on the day of execution, the report is late. */
export const reportAtOnce = duty<SupervisionAct>({
  id: 'supervision-act.report',
  name: {
    kk: 'Орындалғанын прокурорға дереу хабарлау',
    ru: 'Немедленно сообщить прокурору об исполнении',
    en: 'Report execution to the prosecutor at once',
  },
  in: supervisionAct,
  provision: 'prosecutor.act.execution-report-immediately',
  to: 'supervision-act.execute',
  within: 'at-once',
  owed: s =>
    isCarriedOut(s) && s.executedAt ? [{ by: s.addressee, since: s.executedAt, ...(s.reportedAt && { done: s.reportedAt }) }] : [],
})

/** How the duty to carry the act out stands. */
export const howCarriedOut = (s: SupervisionAct, at: Instant) => duesOf([executePrescription, executeResolution], s, kazakhstan, at)[0]?.is
/** Not carried out voluntarily: refused, or its term over. */
export const isInDefault = (s: SupervisionAct, at: Instant): boolean =>
  s.executedAt === undefined && s.endedAt === undefined && (s.refusedAt !== undefined || howCarriedOut(s, at) === 'overdue')
