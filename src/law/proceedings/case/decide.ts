/** The decision: given after the session by the judge who heard the case, lawful, substantiated, just; announced publicly. */

import { kazakhstan } from '../../calendar/calendar.ts'
import { DECISION } from '../../documents.ts'
import { act } from '../../kernel/act.ts'
import { duty } from '../../kernel/duty.ts'
import { choice, day, line, lines, ref as reference, text } from '../../kernel/field.ts'
import { event, stateOf } from '../../kernel/matter.ts'
import { condition, power, prohibition, when } from '../../kernel/norm.ts'
import type { Day } from '../../kernel/time.ts'
import type { StreamId } from '../../kernel/world.ts'
import { termNow } from '../../parameters.ts'
import { ended, supervisionAct } from '../../supervision/act/supervision-act.ts'
import { onlyACourt, sitsAs } from '../bench.ts'
import { aDayToCome, dismissedObligesNobody } from '../obliged.ts'
import { announcedMasked, announcingFields, theChairAnnounces } from '../publicity.ts'
import { type CourtCase, courtCase, partiesOf } from './case.ts'
import { theJudge } from './hearing.ts'

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
interface Applied {
  readonly applied: readonly string[] | undefined
  readonly analogy: string | undefined
}
const lawIsCited = condition<CourtCase, Applied>('form', {
  provision: 'judicial-act.attribute.lawful',
  test: a => when(a.input.applied !== undefined || a.input.analogy !== undefined),
  fault: {
    kk: 'Қолданылған заң нормалары көрсетілмеген',
    ru: 'Не указаны применённые нормы закона',
    en: 'The norms of law applied are not cited',
  },
})
const byAnalogy = power<CourtCase, Applied>({
  provision: 'principle.legality.civil.analogy-allowed',
  test: a => when(sitsAs(a, a.state.judge) && a.input.analogy !== undefined),
  fault: {
    kk: 'Азаматтық істі аналогия бойынша тек соның судьясы шешеді',
    ru: 'По аналогии гражданское дело решает только его судья',
    en: 'Only the judge of a civil case decides it by analogy',
  },
})
const theActIsNamed = condition<CourtCase, { outcome: string; invalid: string | undefined }>('form', {
  provision: 'principle.legality.unlawful-act-invalid',
  hypothesis: a => a.state.claim === 'invalidate' && a.input.outcome !== 'dismissed',
  test: a => when(a.input.invalid !== undefined),
  fault: {
    kk: 'Қай акт не әрекет жарамсыз деп танылатыны көрсетілмеген',
    ru: 'Не указано, какой акт или действие признаётся недействительным',
    en: 'It is not said which act or action is declared invalid',
  },
})
interface Decided {
  readonly outcome: keyof typeof OUTCOMES
  readonly obliged: StreamId | undefined
}
const whomItObliges = condition<CourtCase, { obliged: StreamId | undefined }>('ground', {
  provision: 'judge.guidance.right-to-be-heard',
  hypothesis: a => a.input.obliged !== undefined,
  test: a => when(partiesOf(a.state).includes(a.input.obliged ?? '')),
  fault: {
    kk: 'Шешім іске қатыспаған, сотта сөзін айтпаған тұлғаға міндет жүктемейді',
    ru: 'Решение не возлагает обязанности на того, кто в деле не участвовал и не мог быть выслушан',
    en: 'A decision puts no duty on somebody who was no party and could not be heard',
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
  hypothesis: a => a.input.sublegal !== 'none',
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
  done: { kk: 'Шешім шығарылды', ru: 'Вынесено решение', en: 'Case decided' },
  document: DECISION,
  stands: (s, done) =>
    s.annulled?.some(d => d.decidedAt === done) ? 'annulled' : s.stage === 'executed' ? s.stage : s.inForceAt ? 'in-force' : 'not-yet',
  challenge: ['appeal.lodge'],
  input: {
    outcome: choice({ kk: 'Шешім', ru: 'Решение', en: 'Decision' }, OUTCOMES),
    established: text({ kk: 'Сот нені анықтады', ru: 'Что установил суд', en: 'What the court established' }),
    applied: lines({ kk: 'Қолданылған заң нормалары', ru: 'Применённые нормы закона', en: 'Norms of law applied' }, { optional: true }),
    analogy: text(
      { kk: 'Аналогия: қай норма, неге', ru: 'Аналогия: какая норма и почему', en: 'Analogy: which norm, and why' },
      { optional: true, max: 4_000 },
    ),
    reasons: text({ kk: 'Уәждері', ru: 'Мотивы', en: 'Reasons' }, { optional: true }),
    sublegal: choice({ kk: 'Заңға тәуелді актілер', ru: 'Подзаконные акты', en: 'Acts subordinate to law' }, SUBLEGAL),
    invalid: line(
      {
        kk: 'Жарамсыз деп танылатын акт не әрекет',
        ru: 'Акт или действие, признаваемые недействительными',
        en: 'Act or action declared invalid',
      },
      { optional: true },
    ),
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
    byAnalogy,
    onlyACourt<CourtCase>('principle.court-only.no-other-body'),
    afterTheSession,
    lawIsCited,
    reasonsAreGiven,
    noContraryActs,
    theActIsNamed,
    whomItObliges,
    dismissedObligesNobody<CourtCase, Decided>(i => i.outcome === 'dismissed'),
    aDayToCome<CourtCase>(),
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
  name: { kk: 'Шешімді жариялау', ru: 'Огласить решение', en: 'Announce the decision' },
  done: { kk: 'Шешім жарияланды', ru: 'Решение оглашено', en: 'Decision announced' },
  input: announcingFields,
  norms: [theJudge('hearing.publicity.announce-acts'), theChairAnnounces, announcedMasked],
  emits: [announced],
  effect: a => [announced(a.self, { appealUntil: kazakhstan.endOf(termNow(a, 'court.appeal-term'), a.at).day })],
})
export const announceAtOnce = duty<CourtCase>({
  id: 'case.announce',
  name: { kk: 'Шешімді көпшілік алдында жариялау', ru: 'Публично огласить решение', en: 'Announce the decision publicly' },
  in: courtCase,
  provision: 'hearing.publicity.announce-acts',
  to: 'case.announce',
  within: 'at-once',
  owed: s => [
    ...(s.annulled ?? []).map(d => ({ by: s.court, since: d.decidedAt, done: d.announcedAt, key: d.appeal })),
    ...(s.decidedAt ? [{ by: s.court, since: s.decidedAt, ...(s.announcedAt && { done: s.announcedAt }) }] : []),
  ],
})
