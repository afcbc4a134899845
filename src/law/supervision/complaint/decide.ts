/** Deciding a complaint, and suspending execution until then. */
import { RESOLUTION } from '../../documents.ts'
import { BURDENS_NOBODY } from '../../final.ts'
import { act } from '../../kernel/act.ts'
import { choice, day, text } from '../../kernel/field.ts'
import { event, type Occurrence, stateOf } from '../../kernel/matter.ts'
import { type Attempt, condition, power, prohibition, ref, when } from '../../kernel/norm.ts'
import type { Day } from '../../kernel/time.ts'
import { courtOfJudge, officeOfProsecutor } from '../../offices/who.ts'
import type { Cited } from '../../register/ids.ts'
import { ended, stillPaused, supervisionAct } from '../act/supervision-act.ts'
import { application } from '../application/application.ts'
import { inspection } from '../inspection/inspection.ts'
import { against } from './against.ts'
import { type Complaint, complaint } from './complaint.ts'

const suspended = event(complaint, 'complaint.execution-suspended', (s, _: { reasons: string }, by) => ({ ...s, suspendedAt: by.at }))
type Outcome = NonNullable<Complaint['outcome']>
const decided = event(complaint, 'complaint.decided', (s, d: { outcome: Outcome }, by) => ({
  ...s,
  stage: 'decided' as const,
  outcome: d.outcome,
  decidedAt: by.at,
}))
/** On the stream of the act complained of. */
export const actSuspended = event(supervisionAct, 'supervision-act.execution-suspended', (s, _: object, by) => ({
  ...s,
  pauses: [...s.pauses, { from: by.at }],
}))
const actResumed = event(supervisionAct, 'supervision-act.execution-resumed', (s, _: object, by) => ({
  ...s,
  pauses: ended(s.pauses, by.at),
}))
export const actEnded = event(supervisionAct, 'supervision-act.ended-by-superior', (s, d: { outcome: 'annulled' | 'withdrawn' }, by) => ({
  ...s,
  stage: d.outcome,
  endedAt: by.at,
  pauses: ended(s.pauses, by.at),
  objectSuspended: ended(s.objectSuspended, by.at),
}))

export const actAmended = event(supervisionAct, 'supervision-act.amended', (s, d: { due?: Day | undefined }, by) => ({
  ...s,
  ...(d.due && { due: d.due }),
  pauses: ended(s.pauses, by.at),
}))
const actUpheld = event(supervisionAct, 'supervision-act.upheld', (s, _: object, by) => ({
  ...s,
  upheldAt: by.at,
  pauses: ended(s.pauses, by.at),
}))
/** On the stream of the inspection complained of: it ends, and what it asked for is asked no longer. */
const inspectionEnded = event(inspection, 'inspection.annulled', (s, _: object, by) => ({
  ...s,
  stage: 'annulled' as const,
  annulledAt: by.at,
}))
/** On the stream of the application answered, left or passed over in silence: it is considered anew, within its term. */
const reopened = event(application, 'application.reopened', ({ answeredAt: _, answeredBy: __, ...s }, ___: object, by) => ({
  ...s,
  since: by.at,
  stage: s.examinedAt ? ('examined' as const) : ('registered' as const),
}))

const isForum = (a: Attempt<Complaint, unknown>): boolean => (a.state.toCourt ? courtOfJudge(a) : officeOfProsecutor(a)) === a.state.forum
const theForum = <I>(provision: Cited, has: (a: Attempt<Complaint, I>) => boolean = () => true) =>
  power<Complaint, I>({
    provision,
    test: a => when(isForum(a) && has(a), { forum: ref(a.state.forum) }),
    fault: {
      kk: 'Шағым берілген орган шешеді: {forum}',
      ru: 'Решает тот, кому подана жалоба: {forum}',
      en: 'It is for the body to which the complaint was made: {forum}',
    },
  })
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
const anActThatRuns = condition<Complaint, unknown>('ground', {
  // The complaint itself has suspended nothing: what is to be suspended goes on.
  provision: 'prosecutor.complaint.no-suspension',
  test: a => {
    const s = stateOf(a.world, supervisionAct, a.state.against)
    return when(s !== undefined && !stillPaused(s.pauses) && s.executedAt === undefined && s.endedAt === undefined)
  },
  fault: {
    kk: 'Тоқтата тұратын орындау жоқ: ол бұрын тоқтатыла тұрған, аяқталған немесе акт күшін жойған',
    ru: 'Нет исполнения, которое можно приостановить: оно уже приостановлено, завершено либо акт утратил силу',
    en: 'There is no execution to suspend: it is suspended already, it is over, or the act has lost its force',
  },
})
export const suspendExecution = act({
  id: 'complaint.suspend',
  in: complaint,
  during: ['lodged'],
  name: {
    kk: 'Шағым шешілгенше орындауды тоқтата тұру',
    ru: 'Приостановить исполнение до решения',
    en: 'Suspend execution until the decision',
  },
  done: {
    kk: 'Шағым шешілгенше орындау тоқтатыла тұрды',
    ru: 'Исполнение приостановлено до решения по жалобе',
    en: 'Execution suspended until the complaint is decided',
  },
  document: RESOLUTION,
  final: BURDENS_NOBODY,
  input: { reasons: text({ kk: 'Уәждер', ru: 'Мотивы', en: 'Reasons' }, { max: 4_000 }) },
  norms: [theForum('prosecutor.complaint.suspension-by-decision'), anActThatRuns],
  emits: [suspended, actSuspended],
  effect: a => [suspended(a.self, a.input), actSuspended(a.state.against, {})],
})

/** How a superior changes an act of supervision. */
export const amendment = {
  change: text({ kk: 'Акт қалай өзгертілді', ru: 'Как изменён акт', en: 'How the act is amended' }, { optional: true, max: 4_000 }),
  due: day({ kk: 'Орындаудың жаңа мерзімі', ru: 'Новый срок исполнения', en: 'New term for execution' }, { optional: true }),
}
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
export const howItIsAmended = condition<unknown, { outcome: string; change: string | undefined }>('form', {
  provision: 'prosecutor.complaint.annul-or-withdraw',
  hypothesis: a => a.input.outcome === 'amended',
  test: a => when(a.input.change !== undefined),
  fault: { kk: 'Актінің қалай өзгертілгені жазылмаған', ru: 'Не записано, как изменён акт', en: 'It is not stated how the act is amended' },
})
const onlyAnActIsAmended = condition<Complaint, { outcome: string }>('form', {
  provision: 'prosecutor.complaint.annul-or-withdraw',
  hypothesis: a => a.input.outcome === 'amended',
  test: a => when(stateOf(a.world, supervisionAct, a.state.against) !== undefined),
  fault: { kk: 'Қадағалау актісі ғана өзгертіледі', ru: 'Изменяется только акт надзора', en: 'Only an act of supervision is amended' },
})
const theCourtPrevails = condition<Complaint, { outcome: string }>('ground', {
  provision: 'prosecutor.complaint.right-to-complain',
  hypothesis: a => !a.state.toCourt && stateOf(a.world, supervisionAct, a.state.against)?.upheldAt !== undefined,
  test: a => when(a.input.outcome === 'dismissed'),
  fault: {
    kk: 'Осы актіге шағымды сот қараған: соттың шешімі басым',
    ru: 'Жалобу на этот акт рассмотрел суд: его решение имеет преимущество',
    en: 'A court has decided on this act: its decision prevails',
  },
})
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
    // Whoever suspended execution lets it go on.
    return c.suspendedAt && stillPaused(of.pauses) ? [actResumed(c.against, {})] : []
  }
  if (outcome === 'dismissed') return []
  const check = stateOf(world, inspection, c.against)
  if (check) return check.stage === 'running' ? [inspectionEnded(c.against, {})] : []
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
    theCourtPrevails,
    howItIsAmended,
    onlyAnActIsAmended,
  ],
  emits: [decided, actEnded, actAmended, actUpheld, actResumed, inspectionEnded, reopened],
  effect: a => [decided(a.self, a.input), ...consequence(a)],
})
