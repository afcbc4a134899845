/** The decision of the appeal: as the majority voted; announced, and with it the decision below stands, is changed or falls. */
import { APPELLATE_DECISION } from '../../documents.ts'
import { act } from '../../kernel/act.ts'
import { duty } from '../../kernel/duty.ts'
import { choice, choices, day, lines, ref as reference, text } from '../../kernel/field.ts'
import { event } from '../../kernel/matter.ts'
import { condition, prohibition, says, when } from '../../kernel/norm.ts'
import type { Day } from '../../kernel/time.ts'
import type { StreamId } from '../../kernel/world.ts'
import type { Cited } from '../../register/ids.ts'
import { courtCase, decisionAnnulled } from '../case/case.ts'
import { aDayToCome } from '../obliged.ts'
import { announcedMasked, announcingFields, theChairAnnounces } from '../publicity.ts'
import { type Appeal, appeal, sidesOf } from './appeal.ts'
import { presiding } from './hear.ts'
import { allVoted, majority, VOTES, type Vote } from './vote.ts'

const decided = event(appeal, 'appeal.decided', (s, d: { outcome: Vote; obliged?: StreamId | undefined; until?: Day | undefined }, by) => ({
  ...s,
  stage: 'decided' as const,
  outcome: d.outcome,
  decidedAt: by.at,
  changed: { obliged: d.obliged, until: d.until },
}))
const announced = event(appeal, 'appeal.announced', (s, _: object, by) => ({ ...s, stage: 'announced' as const, announcedAt: by.at }))
/** What becomes of the decision below. */
const decisionAfterAppeal = event(
  courtCase,
  'case.appeal-decided',
  (s, d: { outcome: Vote; obliged?: StreamId | undefined; until?: Day | undefined }, by) =>
    d.outcome === 'annul'
      ? decisionAnnulled(s, by.at)
      : {
          ...s,
          stage: 'in-force' as const,
          inForceAt: by.at,
          ...(d.outcome === 'change' && d.obliged && { toDo: { by: d.obliged, ...(d.until && { until: d.until }) } }),
        },
)

const everyJudgeVoted = condition<Appeal, unknown>('quorum', {
  provision: 'hearing.panel.equal-responsibility',
  test: a => when(allVoted(a.state)),
  fault: {
    kk: 'Сот құрамындағы судьялардың бәрі дауыс берген жоқ',
    ru: 'Проголосовали не все судьи состава',
    en: 'Not every judge of the panel has voted',
  },
})
const asTheMajorityVoted = condition<Appeal, { outcome: Vote }>('quorum', {
  provision: 'hearing.panel.appeal-cassation-min-3',
  test: a => when(majority(a.state) === a.input.outcome),
  fault: {
    kk: 'Шешім көпшілік дауысқа сай емес',
    ru: 'Решение не соответствует большинству голосов',
    en: 'The decision does not follow the majority of votes',
  },
})
const lawIsCited = condition<Appeal, { applied: readonly string[] | undefined }>('form', {
  provision: 'judicial-act.attribute.lawful',
  test: a => when(a.input.applied !== undefined),
  fault: {
    kk: 'Қолданылған заң нормалары көрсетілмеген',
    ru: 'Не указаны применённые нормы закона',
    en: 'The norms of law applied are not cited',
  },
})
const ERRORS = {
  inapplicable: {
    kk: 'Қолданылмайтын заң қолданылған',
    ru: 'Применён закон, не подлежащий применению',
    en: 'A law that must not be applied was applied',
  },
  'not-applied': {
    kk: 'Қолданылуға тиіс заң қолданылмаған',
    ru: 'Не применён закон, подлежащий применению',
    en: 'The law that applies was not applied',
  },
  misread: { kk: 'Заң дұрыс түсіндірілмеген', ru: 'Закон истолкован неверно', en: 'The law was misinterpreted' },
}
type Error = keyof typeof ERRORS
interface Judged {
  readonly outcome: Vote
  readonly errors: readonly Error[] | undefined
}
/** An error in applying the law that led to wrong conclusions leaves nothing to uphold. */
const anUnlawfulDecisionFalls = (error: Error, provision: Cited) =>
  prohibition<Appeal, Judged, { error: ReturnType<typeof says> }>({
    provision,
    hypothesis: a => a.input.errors?.includes(error) === true,
    test: a => when(a.input.outcome !== 'annul', { error: says(ERRORS[error]) }),
    fault: {
      kk: 'Мұндай қатесі бар шешім заңсыз болады, оның күші жойылуға тиіс: {error}',
      ru: 'Решение с такой ошибкой незаконно и подлежит отмене: {error}',
      en: 'A decision with this error is unlawful and must be annulled: {error}',
    },
  })
const whomItObliges = condition<Appeal, { obliged: StreamId | undefined }>('ground', {
  provision: 'judge.guidance.right-to-be-heard',
  hypothesis: a => a.input.obliged !== undefined,
  test: a => when(sidesOf(a.state).includes(a.input.obliged ?? '')),
  fault: {
    kk: 'Қаулы іске қатыспаған, сотта сөзін айтпаған тұлғаға міндет жүктемейді',
    ru: 'Постановление не возлагает обязанности на того, кто в деле не участвовал и не мог быть выслушан',
    en: 'The decision puts no duty on somebody who was no party and could not be heard',
  },
})
const outsideTheHearing = prohibition<Appeal, unknown>({
  provision: 'principle.court-only.in-session',
  test: a => when(a.state.hearing?.openedAt === undefined),
  fault: { kk: 'Отырыссыз шешім шығарылмайды', ru: 'Без заседания решение не выносится', en: 'No decision without a session' },
})
export const decideAppeal = act({
  id: 'appeal.decide',
  in: appeal,
  during: ['hearing'],
  name: { kk: 'Апелляция бойынша қаулы шығару', ru: 'Вынести постановление по апелляции', en: 'Decide the appeal' },
  done: { kk: 'Апелляция бойынша қаулы шығарылды', ru: 'По апелляции вынесено постановление', en: 'Appeal decided' },
  document: APPELLATE_DECISION,
  stands: s => (s.announcedAt ? 'in-force' : 'not-yet'),
  final: {
    kk: 'жарияланған кезде күшіне енеді: күшіне енген акт апелляцияда емес, кассациялық және қадағалау тәртібімен қайта қаралады',
    ru: 'вступает в силу при оглашении: вступивший в силу акт пересматривается не в апелляции, а в кассационном и надзорном порядке',
    en: 'enters into force when it is announced: an act in force is not appealed, it is reviewed in cassation and supervision',
  },
  input: {
    outcome: choice({ kk: 'Қаулы', ru: 'Постановление', en: 'Decision' }, VOTES),
    applied: lines({ kk: 'Қолданылған заң нормалары', ru: 'Применённые нормы закона', en: 'Norms of law applied' }, { optional: true }),
    errors: choices(
      {
        kk: 'Төменгі сатының қорытындысын бұрмалаған қателері',
        ru: 'Ошибки нижестоящего суда, исказившие его выводы',
        en: 'Errors of the court below that distorted its conclusions',
      },
      ERRORS,
      { optional: true },
    ),
    reasons: text({ kk: 'Уәждері', ru: 'Мотивы', en: 'Reasons' }),
    obliged: reference(
      { kk: 'Кім орындауға міндетті (өзгертілсе)', ru: 'Кто обязан исполнить (при изменении)', en: 'Who has to carry it out (if changed)' },
      ['agency', 'company', 'person', 'office'],
      { optional: true },
    ),
    until: day({ kk: 'Қашанға дейін', ru: 'До какого дня', en: 'By when' }, { optional: true }),
  },
  norms: [
    presiding('hearing.panel.presiding-member'),
    presiding('principle.court-only.correction-by-higher-court'),
    outsideTheHearing,
    everyJudgeVoted,
    asTheMajorityVoted,
    lawIsCited,
    anUnlawfulDecisionFalls('inapplicable', 'concept.judgment.unlawful.inapplicable-law'),
    anUnlawfulDecisionFalls('not-applied', 'concept.judgment.unlawful.law-not-applied'),
    anUnlawfulDecisionFalls('misread', 'concept.judgment.unlawful.misinterpretation'),
    whomItObliges,
    aDayToCome<Appeal>(),
  ],
  emits: [decided],
  effect: a => [decided(a.self, { outcome: a.input.outcome, obliged: a.input.obliged, until: a.input.until })],
})
export const announceAppeal = act({
  id: 'appeal.announce',
  in: appeal,
  during: ['decided'],
  name: { kk: 'Апелляция қаулысын жариялау', ru: 'Огласить постановление апелляции', en: 'Announce the appellate decision' },
  done: { kk: 'Апелляция қаулысы жарияланды', ru: 'Постановление апелляции оглашено', en: 'Appellate decision announced' },
  help: {
    kk: 'Осымен шешім күшіне енеді, өзгертіледі немесе күші жойылады; күші жойылса, істі басқа судья қайта қарайды.',
    ru: 'С этим решение вступает в силу, изменяется или отменяется; при отмене дело заново рассматривает другой судья.',
    en: 'With it the decision below enters into force, is changed, or is annulled; if annulled, another judge hears the case anew.',
  },
  input: announcingFields,
  norms: [presiding('hearing.publicity.announce-acts'), theChairAnnounces, announcedMasked],
  emits: [announced, decisionAfterAppeal],
  effect: a => [
    announced(a.self, {}),
    decisionAfterAppeal(a.state.case, {
      outcome: a.state.outcome ?? 'uphold',
      obliged: a.state.changed?.obliged,
      until: a.state.changed?.until,
    }),
  ],
})
export const announceAppealAtOnce = duty<Appeal>({
  id: 'appeal.announce',
  name: {
    kk: 'Апелляция қаулысын көпшілік алдында жариялау',
    ru: 'Публично огласить постановление апелляции',
    en: 'Announce the appellate decision publicly',
  },
  in: appeal,
  provision: 'hearing.publicity.announce-acts',
  to: 'appeal.announce',
  within: 'at-once',
  owed: s => (s.decidedAt ? [{ by: s.court, since: s.decidedAt, ...(s.announcedAt && { done: s.announcedAt }) }] : []),
})
