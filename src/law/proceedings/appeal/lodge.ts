/** Lodging an appeal, or a prosecutor's appellate protest, against a decision not yet in force. */
import { isAbove } from '../../bodies/body.ts'
import { act } from '../../kernel/act.ts'
import { duty } from '../../kernel/duty.ts'
import { choice, ref as reference, text } from '../../kernel/field.ts'
import { event, stateOf } from '../../kernel/matter.ts'
import { type Attempt, condition, power, when } from '../../kernel/norm.ts'
import type { Term } from '../../kernel/time.ts'
import type { StreamId } from '../../kernel/world.ts'
import { isProsecutor, voice } from '../../offices/who.ts'
import { termNow } from '../../parameters.ts'
import { type CourtCase, courtCase } from '../case/case.ts'
import { type Appeal, appeal } from './appeal.ts'

interface Lodged {
  readonly case: StreamId
  readonly court: StreamId
  readonly by: StreamId
  readonly protest: boolean
  readonly others: readonly StreamId[]
  readonly about: string
  readonly term: Term
}
const lodged = event(appeal, 'appeal.lodged', (s, d: Lodged, by) => ({ ...s, ...d, stage: 'lodged' as const, since: by.at }))
const appealed = event(courtCase, 'case.appealed', (s, d: { appeal: StreamId }) => ({ ...s, appeal: d.appeal }))

interface In {
  readonly case: StreamId
  readonly court: StreamId
  readonly form: 'appeal' | 'protest'
}
type A = Attempt<unknown, In>
const caseOf = (a: A): CourtCase | undefined => stateOf(a.world, courtCase, a.input.case)
const partiesOf = (s: CourtCase) => [s.plaintiff, s.defendant, ...s.interested]

const aPartyAppeals = power<unknown, In>({
  provision: 'party.equal.complain',
  test: a => {
    const s = caseOf(a)
    return when(a.input.form === 'appeal' && (s === undefined || partiesOf(s).includes(voice(a.actor))))
  },
  fault: {
    kk: 'Апелляциялық шағымды тараптар мен шешім құқығына қатысты тұлғалар ғана береді',
    ru: 'Апелляционную жалобу подают только стороны и лица, чьи права затронуты решением',
    en: 'Only the parties and those whose rights the decision touches may appeal',
  },
})
const aProsecutorProtests = power<unknown, In>({
  provision: 'court-protest.not-in-force',
  test: a => when(a.input.form === 'protest' && isProsecutor(a)),
  fault: {
    kk: 'Апелляциялық наразылықты тек прокурор келтіреді',
    ru: 'Апелляционный протест вносит только прокурор',
    en: 'Only a prosecutor lodges an appellate protest',
  },
})
const notYetInForce = condition<unknown, In>('stage', {
  provision: 'concept.court-instance.appeal',
  test: a => {
    const s = caseOf(a)
    return when(s === undefined || (s.stage === 'announced' && s.appealUntil !== undefined && a.today <= s.appealUntil))
  },
  fault: {
    kk: 'Шешім әлі жария етілмеген, күшіне енген немесе апелляция мерзімі өткен',
    ru: 'Решение ещё не оглашено, уже вступило в силу или срок апелляции истёк',
    en: 'The decision has not been announced, is in force already, or the term for an appeal is over',
  },
})
const theCourtAbove = condition<unknown, In, { court: { ref: string } }>('competence', {
  provision: 'concept.court-instance.appeal',
  test: a => {
    const s = caseOf(a)
    return when(s === undefined || isAbove(a.world, a.input.court, s.court), { court: { ref: s?.court ?? '' } })
  },
  fault: {
    kk: 'Апелляция {court} үшін жоғары тұрған облыстық сотқа беріледі',
    ru: 'Апелляция подаётся в областной суд, вышестоящий для: {court}',
    en: 'An appeal goes to the oblast court above {court}',
  },
})
const oneAtATime = condition<unknown, In>('stage', {
  provision: 'concept.court-instance.appeal',
  test: a => when(caseOf(a)?.appeal === undefined),
  fault: {
    kk: 'Бұл шешімге апелляция берілген',
    ru: 'На это решение апелляция уже подана',
    en: 'An appeal against this decision has been lodged already',
  },
})
export const lodgeAppeal = act({
  id: 'appeal.lodge',
  in: appeal,
  opens: true,
  name: {
    kk: 'Апелляциялық шағым немесе наразылық беру',
    ru: 'Подать апелляционную жалобу или протест',
    en: 'Lodge an appeal or an appellate protest',
  },
  help: {
    kk: 'Күшіне енбеген шешімге; оның күшіне енуін тоқтатады.',
    ru: 'На решение, не вступившее в силу; приостанавливает вступление в силу.',
    en: 'Against a decision not yet in force; it stops entry into force.',
  },
  document: true,
  input: {
    case: reference({ kk: 'Қай іс бойынша', ru: 'По какому делу', en: 'In which case' }, ['case']),
    court: reference({ kk: 'Апелляциялық сот', ru: 'Суд апелляционной инстанции', en: 'Appellate court' }, ['court']),
    form: choice(
      { kk: 'Түрі', ru: 'Вид', en: 'Kind' },
      {
        appeal: { kk: 'Апелляциялық шағым', ru: 'Апелляционная жалоба', en: 'Appeal' },
        protest: { kk: 'Прокурордың апелляциялық наразылығы', ru: 'Апелляционный протест прокурора', en: "Prosecutor's appellate protest" },
      },
    ),
    about: text({ kk: 'Шешімнің несі дұрыс емес', ru: 'В чём решение неверно', en: 'What is wrong with the decision' }),
  },
  norms: [aPartyAppeals, aProsecutorProtests, notYetInForce, theCourtAbove, oneAtATime],
  emits: [lodged, appealed],
  effect: a => {
    const s = stateOf(a.world, courtCase, a.input.case)
    const by = voice(a.actor)
    return [
      lodged(a.self, {
        case: a.input.case,
        court: a.input.court,
        by,
        protest: a.input.form === 'protest',
        others: s ? partiesOf(s).filter(p => p !== by) : [],
        about: a.input.about,
        term: termNow(a, 'court.appeal-consideration-term'),
      }),
      appealed(a.input.case, { appeal: a.self }),
    ]
  },
})
export const considerAppeal = duty<Appeal>({
  id: 'appeal.consider',
  name: { kk: 'Апелляцияны қарау', ru: 'Рассмотреть апелляцию', en: 'Consider the appeal' },
  in: appeal,
  provision: 'concept.court-instance.appeal',
  to: 'appeal.decide',
  owed: s => (s.stage === 'none' ? [] : [{ by: s.court, since: s.since, within: s.term, ...(s.decidedAt && { done: s.decidedAt }) }]),
})
