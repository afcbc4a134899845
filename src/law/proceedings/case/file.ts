/** The prosecutor's application to court: it opens a civil case, free of duty. */
import { bodyOf, within } from '../../bodies/body.ts'
import { kazakhstan } from '../../calendar/calendar.ts'
import { act } from '../../kernel/act.ts'
import { duty } from '../../kernel/duty.ts'
import { choice, number, ref as reference, refs, text } from '../../kernel/field.ts'
import { event, stateOf } from '../../kernel/matter.ts'
import { type Attempt, condition, power, prohibition, ref, when } from '../../kernel/norm.ts'
import { days, months, type Term } from '../../kernel/time.ts'
import type { StreamId } from '../../kernel/world.ts'
import { isProsecutor, isProsecutorOfOrAbove } from '../../offices/who.ts'
import { termNow } from '../../parameters.ts'
import { type SupervisionAct, stillPaused, supervisionAct, termsBegin } from '../../supervision/act/supervision-act.ts'
import { type CourtCase, courtCase } from './case.ts'

const CLAIMS = {
  invalidate: {
    kk: 'Актіні немесе әрекетті жарамсыз деп тану',
    ru: 'Признать акт или действие недействительным',
    en: 'Declare an act or action invalid',
  },
  restore: { kk: 'Бұзылған құқықты қалпына келтіру', ru: 'Восстановить нарушенное право', en: 'Restore a violated right' },
}
interface Input {
  readonly court: StreamId
  readonly defendant: StreamId
  readonly claim: keyof typeof CLAIMS
  readonly basis: StreamId | undefined
  readonly fee: number | undefined
}
interface Filed {
  readonly court: StreamId
  readonly plaintiff: StreamId
  readonly defendant: StreamId
  readonly interested: readonly StreamId[]
  readonly basis?: StreamId | undefined
  readonly about: string
  readonly claim: keyof typeof CLAIMS
  readonly term: Term
}
const filed = event(courtCase, 'case.filed', (s, d: Filed, by) => ({ ...s, ...d, stage: 'filed' as const, since: by.at, duty: 0 }))
const broughtToCourt = event(supervisionAct, 'supervision-act.brought-to-court', (s, d: { court: StreamId }) => ({ ...s, court: d.court }))

const theProsecutor = (
  provision: 'prosecutor.act.application.invalidate-acts' | 'prosecutor.act.application.suit' | 'prosecutor.directions.represent-state',
  claims: readonly string[],
) =>
  power<unknown, Input>({
    provision,
    test: a => when(isProsecutor(a) && claims.includes(a.input.claim)),
    fault: {
      kk: 'Мемлекет атынан сотқа прокурор жүгінеді',
      ru: 'От имени государства в суд обращается прокурор',
      en: 'It is the prosecutor who applies to court on behalf of the State',
    },
  })
/** Rejected in whole or in part, or its term over in silence. */
const failed = (s: SupervisionAct, a: Attempt<unknown, unknown>): boolean => {
  if (s.stage === 'rejected') return true
  const term = s.form === 'protest' ? days(10) : s.form === 'representation' ? months(1) : undefined
  const last = s.due ?? (term && kazakhstan.endOf(term, termsBegin(s), s.pauses, a.at).day)
  return (s.stage === 'issued' || s.stage === 'received') && last !== undefined && last < a.today
}
const anActFailed = condition<unknown, Input>('ground', {
  provision: 'prosecutor.act.application.invalidate-acts',
  test: a => {
    if (a.input.claim !== 'invalidate') return when(true)
    const s = stateOf(a.world, supervisionAct, a.input.basis)
    return when(s !== undefined && failed(s, a))
  },
  fault: {
    kk: 'Қадағалау актісі қабылданбаған да, мерзімінде қараусыз қалдырылған да емес',
    ru: 'Акт надзора не отклонён и не оставлен без рассмотрения в срок',
    en: 'No act of supervision was rejected or left unconsidered beyond its term',
  },
  cure: {
    kk: 'Алдымен наразылық келтіріңіз; жауап болмаса, мерзім өткен соң сотқа жүгініңіз',
    ru: 'Сначала внесите протест; если ответа нет, обращайтесь в суд по истечении срока',
    en: 'Lodge a protest first; if there is no answer, apply to court when its term is over',
  },
})
const theirOwnAct = condition<unknown, Input>('competence', {
  provision: 'prosecutor.act.application.invalidate-acts',
  test: a => {
    const s = stateOf(a.world, supervisionAct, a.input.basis)
    return when(s === undefined || isProsecutorOfOrAbove(a, s.office))
  },
  fault: {
    kk: 'Бұл актіні басқа прокуратура шығарған',
    ru: 'Этот акт вынесла другая прокуратура',
    en: 'This act was issued by another office',
  },
})
const theDistrictCourtOfTheDefendant = condition<unknown, Input, { court: { ref: string } }>('competence', {
  provision: 'court.district.instance',
  test: a => {
    const court = bodyOf(a.world, a.input.court)
    const defendant = bodyOf(a.world, a.input.defendant)
    const place = defendant ?? bodyOf(a.world, a.actor.office?.body)
    return when(
      court === undefined ||
        (court.level === 'district' &&
          place !== undefined &&
          (within(place.territory, court.territory) || within(court.territory, place.territory))),
      { court: { ref: a.input.court } },
    )
  },
  fault: {
    kk: 'Істі жауапкердің орналасқан жеріндегі аудандық сот қарайды, бұл сот емес: {court}',
    ru: 'Дело рассматривает районный суд по месту ответчика, а не: {court}',
    en: "The case belongs to the district court of the defendant's place, not to {court}",
  },
})
const noFee = prohibition<unknown, Input>({
  provision: 'prosecutor.act.application.no-state-duty',
  test: a => when((a.input.fee ?? 0) > 0),
  fault: {
    kk: 'Прокурордың өтінішінен мемлекеттік баж және өзге алым алынбайды',
    ru: 'С заявления прокурора не взимаются госпошлина и иные сборы',
    en: "No state duty or other charge is levied on a prosecutor's application",
  },
})
export const fileCase = act({
  id: 'case.file',
  in: courtCase,
  opens: true,
  name: { kk: 'Сотқа өтініш беру', ru: 'Обратиться в суд', en: 'Apply to court' },
  help: {
    kk: 'Қадағалау актісі қабылданбаса немесе мерзімінде қаралмаса; баж алынбайды.',
    ru: 'Если акт надзора отклонён или не рассмотрен в срок; без пошлины.',
    en: 'When an act of supervision is rejected or not considered in time; free of duty.',
  },
  document: true,
  input: {
    basis: reference(
      { kk: 'Қай қадағалау актісі бойынша', ru: 'По какому акту надзора', en: 'On which act of supervision' },
      ['supervision-act'],
      { optional: true },
    ),
    court: reference({ kk: 'Қай сотқа', ru: 'В какой суд', en: 'To which court' }, ['court']),
    defendant: reference({ kk: 'Жауапкер', ru: 'Ответчик', en: 'Defendant' }, ['agency', 'company', 'person']),
    interested: refs({ kk: 'Мүдделі тұлғалар', ru: 'Заинтересованные лица', en: 'Interested persons' }, ['person', 'agency', 'company'], {
      optional: true,
    }),
    claim: choice({ kk: 'Талап', ru: 'Требование', en: 'Claim' }, CLAIMS),
    about: text({ kk: 'Не сұралады', ru: 'О чём заявление', en: 'What is asked' }, { max: 8_000 }),
    grounds: text({ kk: 'Негіздері мен дәлелдері', ru: 'Основания и доказательства', en: 'Grounds and evidence' }),
    fee: number(
      { kk: 'Сот талап еткен баж, теңге', ru: 'Пошлина, затребованная судом, тенге', en: 'Duty asked for by the court, tenge' },
      { optional: true },
    ),
  },
  norms: [
    theProsecutor('prosecutor.act.application.invalidate-acts', ['invalidate']),
    theProsecutor('prosecutor.act.application.suit', ['restore']),
    theProsecutor('prosecutor.directions.represent-state', ['invalidate', 'restore']),
    anActFailed,
    theirOwnAct,
    theDistrictCourtOfTheDefendant,
    noFee,
  ],
  emits: [filed, broughtToCourt],
  effect: a => [
    filed(a.self, {
      court: a.input.court,
      plaintiff: a.actor.office?.body ?? '',
      defendant: a.input.defendant,
      interested: a.input.interested ?? [],
      basis: a.input.basis,
      about: a.input.about,
      claim: a.input.claim,
      term: termNow(a, 'court.case-consideration-term'),
    }),
    ...(a.input.basis ? [broughtToCourt(a.input.basis, { court: a.self })] : []),
  ],
})

const suspendedAgain = event(supervisionAct, 'supervision-act.object-suspended-by-application', (s, _: object, by) => ({
  ...s,
  objectSuspended: [...s.objectSuspended, { from: by.at }],
}))
const noted = event(courtCase, 'case.protested-act-suspended', s => s)
const thePlaintiff = power<CourtCase, unknown>({
  provision: 'prosecutor.act.application.suspend-protested-act',
  test: a => when(isProsecutor(a) && isProsecutorOfOrAbove(a, a.state.plaintiff), { office: ref(a.state.plaintiff) }),
  fault: {
    kk: 'Мұны сотқа жүгінген прокуратура жасайды: {office}',
    ru: 'Это делает обратившаяся в суд прокуратура: {office}',
    en: 'This is for the office that applied to court: {office}',
  },
})
const whatAProtestCouldSuspend = condition<CourtCase, unknown>('ground', {
  provision: 'prosecutor.act.application.suspend-protested-act',
  test: a => {
    const s = stateOf(a.world, supervisionAct, a.state.basis)
    return when(s !== undefined && s.form === 'protest' && s.object !== 'law' && !stillPaused(s.objectSuspended))
  },
  fault: {
    kk: 'Тоқтататын акт жоқ: ол наразылық келтірілген акт емес, заң не тоқтатылып қойған',
    ru: 'Приостанавливать нечего: акт не опротестован, является законом или уже приостановлен',
    en: 'There is nothing to suspend: no act was protested, it is a law, or it is suspended already',
  },
})
export const suspendProtestedAct = act({
  id: 'case.suspend-protested-act',
  in: courtCase,
  during: ['filed', 'pool', 'assigned', 'scheduled', 'hearing'],
  name: {
    kk: 'Сот қарағанша наразылық келтірілген актіні тоқтата тұру',
    ru: 'Приостановить опротестованный акт до решения суда',
    en: 'Suspend the protested act until the court decides',
  },
  document: true,
  input: { reasons: text({ kk: 'Уәждер', ru: 'Мотивы', en: 'Reasons' }, { max: 4_000 }) },
  norms: [thePlaintiff, whatAProtestCouldSuspend],
  emits: [noted, suspendedAgain],
  effect: a => [noted(a.self, a.input), suspendedAgain(a.state.basis ?? '', {})],
})
export const considerCase = duty<CourtCase>({
  id: 'case.consider',
  name: { kk: 'Істі қарап, шешім шығару', ru: 'Рассмотреть дело и вынести решение', en: 'Consider the case and decide it' },
  in: courtCase,
  provision: 'court.power.hear-cases',
  to: 'case.decide',
  owed: s => (s.stage === 'none' ? [] : [{ by: s.court, since: s.since, within: s.term, ...(s.decidedAt && { done: s.decidedAt }) }]),
})
