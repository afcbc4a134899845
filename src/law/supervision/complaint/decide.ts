/** Deciding a complaint: what follows for what was complained of. */
import { RESOLUTION } from '../../documents.ts'
import { act } from '../../kernel/act.ts'
import { choice, text } from '../../kernel/field.ts'
import { event, type Occurrence, stateOf } from '../../kernel/matter.ts'
import { type Attempt, condition, prohibition, when } from '../../kernel/norm.ts'
import type { Day } from '../../kernel/time.ts'
import { ended, type SupervisionAct, supervisionAct } from '../act/supervision-act.ts'
import { application } from '../application/application.ts'
import { inspection } from '../inspection/inspection.ts'
import { against } from './against.ts'
import { type Complaint, complaint } from './complaint.ts'
import { theForum } from './forum.ts'
import { actAmended, actEnded, amendment, aTermAhead, howItIsAmended, inspectionEnded, theCourtPrevails } from './review.ts'
import { actResumed, suspensionOf } from './suspension.ts'

type Outcome = NonNullable<Complaint['outcome']>
const decided = event(complaint, 'complaint.decided', (s, d: { outcome: Outcome }, by) => ({
  ...s,
  stage: 'decided' as const,
  outcome: d.outcome,
  decidedAt: by.at,
}))
/** On the stream of the act complained of: the court left it in force. */
const actUpheld = event(supervisionAct, 'supervision-act.upheld', (s, _: object, by) => ({
  ...s,
  upheldAt: by.at,
  pauses: ended(s.pauses, by.at),
}))
/** On the stream of the application answered, left or passed over in silence: it is considered anew, within its term. */
const reopened = event(application, 'application.reopened', ({ answeredAt: _, answeredBy: __, ...s }, ___: object, by) => ({
  ...s,
  since: by.at,
  stage: s.examinedAt ? ('examined' as const) : ('registered' as const),
}))

const notTheAuthor = prohibition<Complaint, unknown>({
  provision: 'prosecutor.subordination.decide-complaints',
  hypothesis: a => !a.state.toCourt,
  test: a => when(against(a, a.state.against)?.authors.includes(a.actor.person) === true),
  fault: {
    kk: 'Актінің авторы өз актісіне шағымды шешпейді',
    ru: 'Автор акта не решает жалобу на него',
    en: 'The author of an act does not decide a complaint against it',
  },
})
const OUTCOMES = {
  annulled: { kk: 'Актінің күші жойылды', ru: 'Акт отменён', en: 'The act is annulled' },
  withdrawn: { kk: 'Акт қайтарып алынды', ru: 'Акт отозван', en: 'The act is withdrawn' },
  amended: { kk: 'Акт өзгертілді', ru: 'Акт изменён', en: 'The act is amended' },
  dismissed: { kk: 'Шағым қанағаттандырусыз қалдырылды', ru: 'Жалоба оставлена без удовлетворения', en: 'The complaint is dismissed' },
}
const courtsAnnulOrDismiss = condition<Complaint, { outcome: string }>('form', {
  provision: 'prosecutor.complaint.annul-or-withdraw',
  hypothesis: a => a.state.toCourt && a.input.outcome !== 'dismissed',
  test: a => when(a.input.outcome === 'annulled'),
  fault: {
    kk: 'Прокурордың актісін жоғары тұрған прокурор ғана қайтарып алады немесе өзгертеді; сот оның күшін жояды не шағымды қанағаттандырмайды',
    ru: 'Отозвать или изменить акт прокурора может только вышестоящий прокурор; суд отменяет его или отклоняет жалобу',
    en: 'Only a superior prosecutor withdraws or amends the act; a court annuls it or dismisses the complaint',
  },
})
const onlyAnActIsAmended = condition<Complaint, { outcome: string }>('form', {
  provision: 'prosecutor.complaint.annul-or-withdraw',
  hypothesis: a => a.input.outcome === 'amended',
  test: a => when(stateOf(a.world, supervisionAct, a.state.against) !== undefined),
  fault: { kk: 'Қадағалау актісі ғана өзгертіледі', ru: 'Изменяется только акт надзора', en: 'Only an act of supervision is amended' },
})
const theActComplainedOf = (a: Attempt<Complaint, unknown>) => stateOf(a.world, supervisionAct, a.state.against)
/** Whoever suspended execution, on this complaint or before it on own initiative, lets it go on. */
const letsItGoOn = (c: Complaint, of: SupervisionAct): boolean => {
  const now = suspensionOf(of)
  return now !== undefined && (now.from === c.suspendedAt || (now.ownInitiative === true && now.by === c.forum))
}
/** What follows for what was complained of. */
const consequence = (a: Attempt<Complaint, { readonly outcome: Outcome; readonly due: Day | undefined }>): readonly Occurrence[] => {
  const { world, state: c } = a
  const { outcome, due } = a.input
  const of = stateOf(world, supervisionAct, c.against)
  if (of) {
    if (of.endedAt) return []
    if (outcome === 'annulled' || outcome === 'withdrawn') return [actEnded(c.against, { outcome })]
    if (outcome === 'amended') return [actAmended(c.against, { due })]
    if (c.toCourt) return [actUpheld(c.against, {})]
    return letsItGoOn(c, of) ? [actResumed(c.against, {})] : []
  }
  if (outcome === 'dismissed') return []
  const check = stateOf(world, inspection, c.against)
  if (check) return check.annulledAt === undefined ? [inspectionEnded(c.against, {})] : []
  return against(a, c.against)?.stands ? [reopened(c.against, {})] : []
}
export const decideComplaint = act({
  id: 'complaint.decide',
  in: complaint,
  during: ['lodged'],
  name: { kk: 'Шағымды шешу', ru: 'Разрешить жалобу', en: 'Decide the complaint' },
  done: { kk: 'Шағым шешілді', ru: 'Жалоба разрешена', en: 'Complaint decided' },
  document: RESOLUTION,
  // Whoever is not content turns to the next superior or to a court with a complaint against the act itself.
  challenge: ['complaint.lodge'],
  input: {
    outcome: choice({ kk: 'Шешім', ru: 'Решение', en: 'Decision' }, OUTCOMES, {
      hint: {
        kk: 'Арыз жауапсыз қалса, күшін жою туралы шешім оны қарауға міндеттейді.',
        ru: 'Если обращение осталось без ответа, решение об отмене обязывает его рассмотреть.',
        en: 'Where an application was left without an answer, to annul is to oblige the office to consider it.',
      },
    }),
    reasons: text({ kk: 'Уәждер', ru: 'Мотивы', en: 'Reasons' }),
    ...amendment,
  },
  norms: [
    theForum('prosecutor.subordination.decide-complaints', a => !a.state.toCourt),
    // A court decides because it may be complained to.
    theForum('prosecutor.complaint.right-to-complain', a => a.state.toCourt),
    theForum<{ outcome: Outcome }>('prosecutor.complaint.annul-or-withdraw', a => !a.state.toCourt && a.input.outcome !== 'dismissed'),
    notTheAuthor,
    courtsAnnulOrDismiss,
    theCourtPrevails<Complaint>(theActComplainedOf, 'dismissed'),
    howItIsAmended<Complaint>(),
    aTermAhead<Complaint>(theActComplainedOf, 'prescription', 'prosecutor.act.prescription.mandatory-term'),
    aTermAhead<Complaint>(theActComplainedOf, 'resolution', 'prosecutor.act.resolution.execution-term'),
    onlyAnActIsAmended,
  ],
  emits: [decided, actEnded, actAmended, actUpheld, actResumed, inspectionEnded, reopened],
  effect: a => [decided(a.self, a.input), ...consequence(a)],
})
