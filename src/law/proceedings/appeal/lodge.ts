/** Lodging an appeal, or a prosecutor's appellate protest, against a decision not yet in force. */

import { attached } from '../../attachments.ts'
import { bodyOf, worksWithin } from '../../bodies/body.ts'
import { APPEAL } from '../../documents.ts'
import { A_PARTY } from '../../final.ts'
import { act } from '../../kernel/act.ts'
import { duty } from '../../kernel/duty.ts'
import { choice, choices, ref as reference, text } from '../../kernel/field.ts'
import { event, stateOf } from '../../kernel/matter.ts'
import { type Attempt, condition, power, when } from '../../kernel/norm.ts'
import type { Term } from '../../kernel/time.ts'
import type { StreamId } from '../../kernel/world.ts'
import { isProsecutor, officeOfProsecutor, speaksFor, voice } from '../../offices/who.ts'
import { termNow } from '../../parameters.ts'
import { type CourtCase, courtCase, partiesOf } from '../case/case.ts'
import { type Appeal, appeal, appellantsOf } from './appeal.ts'

interface Lodged {
  readonly case: StreamId
  readonly court: StreamId
  readonly by: StreamId
  readonly protest: boolean
  readonly others: readonly StreamId[]
  readonly about: string
  readonly term: Term
  /** On which ground the case was heard behind closed doors: what was kept there is not laid open by an appeal. */
  readonly closedToPublic?: string
}
// Named one by one: beside them stands in the event the whole paper, which the state does not hold.
const lodged = event(
  appeal,
  'appeal.lodged',
  (s, { case: of, court, by: who, protest, others, about, term, closedToPublic }: Lodged, by) => ({
    ...s,
    stage: 'lodged' as const,
    since: by.at,
    case: of,
    court,
    by: who,
    protest,
    others,
    about,
    term,
    ...(closedToPublic && { closedToPublic }),
  }),
)
const appealed = event(courtCase, 'case.appealed', (s, d: { appeal: StreamId }) => ({ ...s, appeal: d.appeal }))

interface In {
  readonly case: StreamId
  readonly court: StreamId
  readonly form: 'appeal' | 'protest'
}
type Form = Pick<In, 'form'>
/** The case whose decision is contested: named by the paper that opens the appeal, known to one that joins it. */
type CaseOf<S, I> = (a: Attempt<S, I>) => CourtCase | undefined

const aPartyAppeals = <S, I extends Form>(caseOf: CaseOf<S, I>) =>
  power<S, I>({
    provision: 'party.equal.complain',
    test: a => {
      const s = caseOf(a)
      return when(a.input.form === 'appeal' && (s === undefined || partiesOf(s).some(p => speaksFor(a, p))))
    },
    fault: {
      kk: 'Апелляциялық шағымды тараптар мен шешім құқығына қатысты тұлғалар ғана береді',
      ru: 'Апелляционную жалобу подают только стороны и лица, чьи права затронуты решением',
      en: 'Only the parties and those whose rights the decision touches may appeal',
    },
  })
const aProsecutorProtests = <S, I extends Form>() =>
  power<S, I>({
    provision: 'court-protest.not-in-force',
    test: a => when(a.input.form === 'protest' && isProsecutor(a)),
    fault: {
      kk: 'Апелляциялық наразылықты тек прокурор келтіреді',
      ru: 'Апелляционный протест вносит только прокурор',
      en: 'Only a prosecutor lodges an appellate protest',
    },
  })
const ofACourtInTheirTerritory = <S, I extends Form>(caseOf: CaseOf<S, I>) =>
  condition<S, I>('competence', {
    provision: 'court-protest.not-in-force',
    hypothesis: a => a.input.form === 'protest' && caseOf(a) !== undefined,
    test: a => when(worksWithin(a.world, caseOf(a)?.court, officeOfProsecutor(a))),
    fault: {
      kk: 'Бұл сот сіздің прокуратураңыздың құзыретінен тыс',
      ru: 'Этот суд вне компетенции вашей прокуратуры',
      en: 'This court is outside the competence of your office',
    },
    cure: { kk: 'Жоғары тұрған прокурорға жүгініңіз', ru: 'Обратитесь к вышестоящему прокурору', en: 'Turn to a superior prosecutor' },
  })
const WRONGS = {
  unlawful: { kk: 'Заңға сәйкес емес', ru: 'Противоречит закону', en: 'It is contrary to law' },
  unfounded: { kk: 'Негізсіз', ru: 'Необоснованно', en: 'It is unfounded' },
}
const aProtestSaysWhatIsWrong = <S, I extends Form & { readonly wrong: readonly string[] | undefined }>() =>
  condition<S, I>('ground', {
    provision: 'court-representation.protest-disagreement',
    hypothesis: a => a.input.form === 'protest',
    test: a => when(a.input.wrong !== undefined),
    fault: {
      kk: 'Наразылық шешім заңға сәйкес келмегенде немесе негізсіз болғанда ғана келтіріледі: қайсысы екені көрсетілмеген',
      ru: 'Протест вносится, если решение противоречит закону или необоснованно: не указано, что из этого',
      en: 'A protest is lodged where the decision is contrary to law or unfounded: it is not said which',
    },
  })
const notYetInForce = <S, I>(caseOf: CaseOf<S, I>) =>
  condition<S, I>('stage', {
    provision: 'concept.court-instance.appeal',
    test: a => {
      const s = caseOf(a)
      return when(s === undefined || (s.stage === 'announced' && s.appealUntil !== undefined && a.today <= s.appealUntil))
    },
    fault: {
      kk: 'Шешім әлі жарияланбаған, күшіне енген немесе апелляция мерзімі өткен',
      ru: 'Решение ещё не оглашено, уже вступило в силу или срок апелляции истёк',
      en: 'The decision has not been announced, is in force already, or the term for an appeal is over',
    },
  })
const opened: CaseOf<unknown, In> = a => stateOf(a.world, courtCase, a.input.case)
const theCourtAbove = condition<unknown, In, { court: { ref: string } }>('competence', {
  provision: 'concept.court-instance.appeal',
  test: a => {
    const s = opened(a)
    return when(s === undefined || bodyOf(a.world, s.court)?.superior === a.input.court, { court: { ref: s?.court ?? '' } })
  },
  fault: {
    kk: 'Апелляция тікелей жоғары тұрған сотқа беріледі: {court}',
    ru: 'Апелляция подаётся в непосредственно вышестоящий суд: {court}',
    en: 'An appeal goes to the court next above: {court}',
  },
})
const oneAtATime = condition<unknown, In>('stage', {
  provision: 'concept.court-instance.appeal',
  test: a => when(opened(a)?.appeal === undefined),
  fault: {
    kk: 'Бұл шешімге апелляция берілген',
    ru: 'На это решение апелляция уже подана',
    en: 'An appeal against this decision has been lodged already',
  },
  cure: { kk: 'Сол апелляцияға қосылыңыз', ru: 'Присоединитесь к этой апелляции', en: 'Join that appeal' },
})
const form = choice(
  { kk: 'Түрі', ru: 'Вид', en: 'Kind' },
  {
    appeal: { kk: 'Апелляциялық шағым', ru: 'Апелляционная жалоба', en: 'Appeal' },
    protest: { kk: 'Прокурордың апелляциялық наразылығы', ru: 'Апелляционный протест прокурора', en: "Prosecutor's appellate protest" },
  },
)
const wrong = choices(
  { kk: 'Наразылықта: шешімнің кемшілігі', ru: 'В протесте: в чём порок решения', en: 'In a protest: what the decision suffers from' },
  WRONGS,
  { optional: true },
)
const about = text({ kk: 'Шешімнің несі дұрыс емес', ru: 'В чём решение неверно', en: 'What is wrong with the decision' })
export const lodgeAppeal = act({
  id: 'appeal.lodge',
  in: appeal,
  opens: true,
  until: decided => (decided as Partial<CourtCase>).appealUntil,
  name: {
    kk: 'Апелляциялық шағым немесе наразылық беру',
    ru: 'Подать апелляционную жалобу или протест',
    en: 'Lodge an appeal or an appellate protest',
  },
  done: {
    kk: 'Апелляциялық шағым немесе наразылық берілді',
    ru: 'Подана апелляционная жалоба или протест',
    en: 'Appeal or appellate protest lodged',
  },
  help: {
    kk: 'Күшіне енбеген шешімге; оның күшіне енуін тоқтата тұрады.',
    ru: 'На решение, не вступившее в силу; приостанавливает вступление в силу.',
    en: 'Against a decision not yet in force; it suspends entry into force.',
  },
  document: APPEAL,
  final: A_PARTY,
  input: {
    case: reference({ kk: 'Қай іс бойынша', ru: 'По какому делу', en: 'In which case' }, ['case']),
    court: reference({ kk: 'Апелляциялық сот', ru: 'Суд апелляционной инстанции', en: 'Appellate court' }, ['court']),
    form,
    wrong,
    about,
    attached,
  },
  norms: [
    aPartyAppeals(opened),
    aProsecutorProtests(),
    ofACourtInTheirTerritory(opened),
    aProtestSaysWhatIsWrong(),
    notYetInForce(opened),
    theCourtAbove,
    oneAtATime,
  ],
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
        ...(s?.closedToPublic && { closedToPublic: s.closedToPublic }),
      }),
      appealed(a.input.case, { appeal: a.self }),
    ]
  },
})

// A draw in preparation is prepared anew: its seed is the hash of the journal after the pool, and nobody's paper may move it.
const joined = event(appeal, 'appeal.joined', (s, d: { by: StreamId; about: string }) => {
  const { pool: _pool, ...kept } = s
  return {
    ...(s.stage === 'pool' ? { ...kept, stage: 'lodged' as const } : s),
    joined: [...s.joined, d.by],
    others: s.others.filter(p => p !== d.by),
  }
})
const same: CaseOf<Appeal, unknown> = a => stateOf(a.world, courtCase, a.state.case)
const onceEach = condition<Appeal, unknown>('stage', {
  provision: 'party.equal.complain',
  test: a => when(!appellantsOf(a.state).includes(voice(a.actor))),
  fault: {
    kk: 'Сіз бұл шешімге апелляция бергенсіз',
    ru: 'Вы уже подали апелляцию на это решение',
    en: 'You have contested this decision already',
  },
})
export const joinAppeal = act({
  id: 'appeal.join',
  in: appeal,
  // At every stage at which the term may still run: the court's own steps take nobody's right of appeal away.
  during: ['lodged', 'pool', 'composed', 'scheduled'],
  name: {
    kk: 'Апелляцияға өз шағымымен немесе наразылығымен қосылу',
    ru: 'Присоединиться к апелляции со своей жалобой или протестом',
    en: 'Join the appeal with an appeal or a protest of one’s own',
  },
  done: {
    kk: 'Апелляцияға тағы бір шағым немесе наразылық қосылды',
    ru: 'К апелляции присоединена ещё одна жалоба или протест',
    en: 'Another appeal or protest joined',
  },
  help: {
    kk: 'Шешімге шағым беру құқығы тараптардың бәрінде бірдей; барлық шағым бір апелляцияда қаралады. Дайындалып жатқан жеребе қайта дайындалады.',
    ru: 'Право обжаловать решение у сторон равное; все жалобы рассматриваются в одной апелляции. Подготовленный жребий готовится заново.',
    en: 'All parties have the same right to contest a decision; everything lodged against it is heard in one appeal. A draw in preparation is prepared anew.',
  },
  document: APPEAL,
  final: A_PARTY,
  input: { form, wrong, about, attached },
  norms: [
    aPartyAppeals<Appeal, Form>(same),
    aProsecutorProtests<Appeal, Form>(),
    ofACourtInTheirTerritory<Appeal, Form>(same),
    aProtestSaysWhatIsWrong(),
    notYetInForce<Appeal, unknown>(same),
    onceEach,
  ],
  emits: [joined],
  effect: a => [joined(a.self, { by: voice(a.actor), about: a.input.about })],
})
export const considerAppeal = duty<Appeal>({
  id: 'appeal.consider',
  name: { kk: 'Апелляцияны қарау', ru: 'Рассмотреть апелляцию', en: 'Consider the appeal' },
  in: appeal,
  provision: 'concept.court-instance.appeal',
  to: 'appeal.decide',
  owed: s => (s.stage === 'none' ? [] : [{ by: s.court, since: s.since, within: s.term, ...(s.decidedAt && { done: s.decidedAt }) }]),
})
