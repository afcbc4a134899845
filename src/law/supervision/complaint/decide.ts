/** Deciding a complaint, and suspending execution until then. */
import { act } from '../../kernel/act.ts'
import { choice, text } from '../../kernel/field.ts'
import { event, stateOf } from '../../kernel/matter.ts'
import { condition, power, prohibition, ref, when } from '../../kernel/norm.ts'
import { courtOfJudge, officeOfProsecutor } from '../../offices/who.ts'
import { ended, stillPaused, supervisionAct } from '../act/supervision-act.ts'
import { type Complaint, complaint } from './complaint.ts'

const suspended = event(complaint, 'complaint.execution-suspended', (s, _: { reasons: string }, by) => ({ ...s, suspendedAt: by.at }))
const decided = event(complaint, 'complaint.decided', (s, d: { outcome: NonNullable<Complaint['outcome']> }, by) => ({
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

const theForum = (provision: 'prosecutor.subordination.decide-complaints' | 'prosecutor.complaint.suspension-by-decision') =>
  power<Complaint, unknown>({
    provision,
    test: a => when((a.state.toCourt ? courtOfJudge(a) : officeOfProsecutor(a)) === a.state.forum, { forum: ref(a.state.forum) }),
    fault: {
      kk: 'Шағым берілген орган шешеді: {forum}',
      ru: 'Решает тот, кому подана жалоба: {forum}',
      en: 'It is for the body to which the complaint was made: {forum}',
    },
  })
const notTheAuthor = prohibition<Complaint, unknown>({
  provision: 'prosecutor.subordination.decide-complaints',
  test: a => when(stateOf(a.world, supervisionAct, a.state.against)?.author === a.actor.person),
  fault: {
    kk: 'Актінің авторы өз актісіне шағымды шешпейді',
    ru: 'Автор акта не решает жалобу на него',
    en: 'The author of an act does not decide a complaint against it',
  },
})
const anActThatRuns = condition<Complaint, unknown>('ground', {
  provision: 'prosecutor.complaint.suspension-by-decision',
  test: a => {
    const s = stateOf(a.world, supervisionAct, a.state.against)
    return when(s !== undefined && !stillPaused(s.pauses) && !['executed', 'withdrawn', 'annulled'].includes(s.stage))
  },
  fault: { kk: 'Тоқтататын орындалу жоқ', ru: 'Нет исполнения, которое можно приостановить', en: 'There is no execution to suspend' },
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
  document: true,
  input: { reasons: text({ kk: 'Уәждер', ru: 'Мотивы', en: 'Reasons' }, { max: 4_000 }) },
  norms: [theForum('prosecutor.complaint.suspension-by-decision'), anActThatRuns],
  emits: [suspended, actSuspended],
  effect: a => [suspended(a.self, a.input), actSuspended(a.state.against, {})],
})

const OUTCOMES = {
  annulled: { kk: 'Актінің күші жойылды', ru: 'Акт отменён', en: 'The act is annulled' },
  withdrawn: { kk: 'Акт қайтарып алынды', ru: 'Акт отозван', en: 'The act is withdrawn' },
  amended: { kk: 'Акт өзгертілді', ru: 'Акт изменён', en: 'The act is amended' },
  dismissed: { kk: 'Шағым қанағаттандырусыз қалдырылды', ru: 'Жалоба оставлена без удовлетворения', en: 'The complaint is dismissed' },
}
const courtsAnnulOrDismiss = condition<Complaint, { outcome: string }>('form', {
  provision: 'prosecutor.complaint.annul-or-withdraw',
  test: a => when(!a.state.toCourt || a.input.outcome === 'annulled' || a.input.outcome === 'dismissed'),
  fault: {
    kk: 'Прокурордың актісін жоғары тұрған прокурор ғана қайтарып алады немесе өзгертеді; сот оның күшін жояды не шағымды қанағаттандырмайды',
    ru: 'Отозвать или изменить акт прокурора может только вышестоящий прокурор; суд отменяет его или отклоняет жалобу',
    en: 'Only a superior prosecutor withdraws or amends the act; a court annuls it or dismisses the complaint',
  },
})
export const decideComplaint = act({
  id: 'complaint.decide',
  in: complaint,
  during: ['lodged'],
  name: { kk: 'Шағымды шешу', ru: 'Разрешить жалобу', en: 'Decide the complaint' },
  document: true,
  input: {
    outcome: choice({ kk: 'Шешім', ru: 'Решение', en: 'Decision' }, OUTCOMES),
    reasons: text({ kk: 'Уәждер', ru: 'Мотивы', en: 'Reasons' }),
  },
  norms: [theForum('prosecutor.subordination.decide-complaints'), notTheAuthor, courtsAnnulOrDismiss],
  emits: [decided, actEnded, actResumed],
  effect: a => {
    const { outcome } = a.input
    const of = stateOf(a.world, supervisionAct, a.state.against)
    const effect =
      of === undefined || of.stage === 'annulled' || of.stage === 'withdrawn'
        ? []
        : outcome === 'annulled' || outcome === 'withdrawn'
          ? [actEnded(a.state.against, { outcome })]
          : stillPaused(of.pauses)
            ? [actResumed(a.state.against, {})]
            : []
    return [decided(a.self, a.input), ...effect]
  },
})
