/** Reviewing a lower prosecutor's act, on a complaint or on own initiative: what may be ordered, and what then becomes of the act. */
import { day, text } from '../../kernel/field.ts'
import { event } from '../../kernel/matter.ts'
import { type Attempt, condition, when } from '../../kernel/norm.ts'
import type { Day } from '../../kernel/time.ts'
import type { ProvisionId } from '../../register/ids.ts'
import { ended, type Form, type SupervisionAct, supervisionAct } from '../act/supervision-act.ts'
import { inspection } from '../inspection/inspection.ts'

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
/** On the stream of an inspection, running or concluded: what it asked for is asked no longer, and nothing rests on it. */
export const inspectionEnded = event(inspection, 'inspection.annulled', (s, _: object, by) => ({
  ...s,
  stage: 'annulled' as const,
  annulledAt: by.at,
}))

/** How an act of supervision is amended. */
export const amendment = {
  change: text({ kk: 'Акт қалай өзгертілді', ru: 'Как изменён акт', en: 'How the act is amended' }, { optional: true, max: 4_000 }),
  due: day({ kk: 'Орындаудың жаңа мерзімі', ru: 'Новый срок исполнения', en: 'New term for execution' }, { optional: true }),
}
export const howItIsAmended = <S>() =>
  condition<S, { outcome: string; change: string | undefined }>('form', {
    provision: 'prosecutor.complaint.annul-or-withdraw',
    hypothesis: a => a.input.outcome === 'amended',
    test: a => when(a.input.change !== undefined),
    fault: {
      kk: 'Актінің қалай өзгертілгені жазылмаған',
      ru: 'Не записано, как изменён акт',
      en: 'It is not stated how the act is amended',
    },
  })

/** The act that is reviewed, in whatever matter it is done. */
type Reviewed<S> = (a: Attempt<S, unknown>) => SupervisionAct | undefined
/** A term that an amendment sets lies ahead, as one that is set at first does. */
export const aTermAhead = <S>(reviewed: Reviewed<S>, form: Form, provision: ProvisionId) =>
  condition<S, { due: Day | undefined }>('form', {
    provision,
    hypothesis: a => a.input.due !== undefined && reviewed(a)?.form === form,
    test: a => when((a.input.due ?? '') >= a.today),
    fault: {
      kk: 'Орындаудың жаңа мерзімі өтіп кеткен',
      ru: 'Новый срок исполнения уже прошёл',
      en: 'The new term for execution has passed already',
    },
  })
/** What a court upheld is left as it is, by a superior prosecutor and by another court alike. */
export const theCourtPrevails = <S>(reviewed: Reviewed<S>, leaving: 'dismissed' | 'unchanged') =>
  condition<S, { outcome: string }>('ground', {
    provision: 'prosecutor.complaint.right-to-complain',
    hypothesis: a => reviewed(a)?.upheldAt !== undefined,
    test: a => when(a.input.outcome === leaving),
    fault: {
      kk: 'Осы актіге шағымды сот қараған: соттың шешімі басым',
      ru: 'Жалобу на этот акт рассмотрел суд: его решение имеет преимущество',
      en: 'A court has decided on this act: its decision prevails',
    },
  })
