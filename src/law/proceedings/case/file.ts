/** The prosecutor's application to court: it opens a civil case, free of duty. */

import { attached } from '../../attachments.ts'
import { bodyOf, within } from '../../bodies/body.ts'
import { kazakhstan } from '../../calendar/calendar.ts'
import { APPLICATION_TO_COURT } from '../../documents.ts'
import { act } from '../../kernel/act.ts'
import { duty } from '../../kernel/duty.ts'
import { choice, number, ref as reference, refs, text, yes } from '../../kernel/field.ts'
import { event, stateOf } from '../../kernel/matter.ts'
import { type Attempt, condition, power, prohibition, when } from '../../kernel/norm.ts'
import { days, months, type Term } from '../../kernel/time.ts'
import type { StreamId } from '../../kernel/world.ts'
import { isProsecutor, isProsecutorOfOrAbove } from '../../offices/who.ts'
import { termNow } from '../../parameters.ts'
import { isCarriedOut, isInDefault } from '../../supervision/act/execution.ts'
import { withinCompetence } from '../../supervision/act/issue.ts'
import { type Form, type SupervisionAct, supervisionAct, termsBegin } from '../../supervision/act/supervision-act.ts'
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
  readonly agreed: boolean
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
// Named one by one: beside them stands in the event the whole paper, which the state does not hold.
const filed = event(courtCase, 'case.filed', (s, { court, plaintiff, defendant, interested, basis, about, claim, term }: Filed, by) => ({
  ...s,
  stage: 'filed' as const,
  since: by.at,
  duty: 0,
  court,
  plaintiff,
  defendant,
  interested,
  ...(basis && { basis }),
  about,
  claim,
  term,
}))
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
const actOf = (a: Attempt<unknown, Input>): SupervisionAct | undefined => stateOf(a.world, supervisionAct, a.input.basis)
const onAnAct = (a: Attempt<unknown, Input>): boolean => actOf(a) !== undefined
const TERMS: Readonly<Partial<Record<Form, Term>>> = { protest: days(10), representation: months(1) }
/** Rejected in whole or in part, or its term over in silence. */
const failed = (s: SupervisionAct, a: Attempt<unknown, unknown>): boolean => {
  if (s.stage === 'rejected') return true
  // What is carried out rather than considered fails as its own law says: not while its execution is suspended.
  if (isCarriedOut(s)) return isInDefault(s, a.at)
  const term = s.term ?? TERMS[s.form]
  const last = s.due ?? (term && kazakhstan.endOf(term, termsBegin(s), s.pauses, a.at).day)
  return (s.stage === 'issued' || s.stage === 'received') && last !== undefined && last < a.today
}
const anActFailed = condition<unknown, Input>('ground', {
  provision: 'prosecutor.act.application.invalidate-acts',
  hypothesis: a => a.input.claim === 'invalidate',
  test: a => {
    const s = actOf(a)
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
  hypothesis: onAnAct,
  test: a => when(isProsecutorOfOrAbove(a, actOf(a)?.office ?? '')),
  fault: {
    kk: 'Бұл актіні басқа прокуратура шығарған',
    ru: 'Этот акт вынесла другая прокуратура',
    en: 'This act was issued by another office',
  },
})
const ofTheDefendantsAct = condition<unknown, Input>('ground', {
  provision: 'prosecutor.act.application.invalidate-acts',
  hypothesis: onAnAct,
  test: a => when([actOf(a)?.addressee, actOf(a)?.issuer].includes(a.input.defendant)),
  fault: {
    kk: 'Қадағалау актісі бұл жауапкерге арналмаған және оның актісі не әрекеті туралы емес',
    ru: 'Акт надзора обращён не к этому ответчику и касается не его акта или действия',
    en: 'The act of supervision is not addressed to this defendant, nor about its act or action',
  },
})
const broughtOnce = condition<unknown, Input>('stage', {
  provision: 'house.stage',
  hypothesis: onAnAct,
  test: a => when(actOf(a)?.court === undefined),
  fault: {
    kk: 'Бұл қадағалау актісі бойынша сотқа жүгінілген',
    ru: 'По этому акту надзора в суд уже обратились',
    en: 'A court has been applied to on this act already',
  },
})
const aDistrictCourt = condition<unknown, Input, { court: { ref: string } }>('competence', {
  provision: 'court.district.instance',
  test: a => when((bodyOf(a.world, a.input.court)?.level ?? 'district') === 'district', { court: { ref: a.input.court } }),
  fault: {
    kk: 'Істі бірінші сатыда аудандық сот қарайды, бұл сот емес: {court}',
    ru: 'Дело в первой инстанции рассматривает районный суд, а не {court}',
    en: 'At first instance the case is heard by a district court, not by {court}',
  },
})
/** Whether the court serves the place where the defendant is. A person has no seat in the register: the applicant's place stands for it. */
const serves = (a: Attempt<unknown, Input>): boolean => {
  const court = bodyOf(a.world, a.input.court)
  const place = bodyOf(a.world, a.input.defendant) ?? bodyOf(a.world, a.actor.office?.body)
  if (!court || !place) return true
  return [court.territory, ...(court.also ?? [])].some(t => within(place.territory, t) || within(t, place.territory))
}
const theCourtThatTheLawGives = condition<unknown, Input, { court: { ref: string } }>('competence', {
  provision: 'principle.judicial-protection.jurisdiction-consent',
  test: a => when(serves(a) || a.input.agreed, { court: { ref: a.input.court } }),
  fault: {
    kk: '{court} жауапкердің орналасқан жерін қамтымайды, ал оның келісімінсіз соттылық өзгертілмейді',
    ru: '{court} не обслуживает место нахождения ответчика, а без его согласия подсудность не меняется',
    en: "{court} does not serve the defendant's place, and without the defendant's consent jurisdiction is not changed",
  },
  cure: {
    kk: 'Жауапкердің орналасқан жеріндегі сотқа жүгініңіз немесе оның жазбаша келісімін алыңыз',
    ru: 'Обратитесь в суд по месту нахождения ответчика или получите его письменное согласие',
    en: "Apply to the court of the defendant's place, or obtain the defendant's written consent",
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
  done: { kk: 'Сотқа өтініш берілді', ru: 'Подано заявление в суд', en: 'Application to court filed' },
  help: {
    kk: 'Қадағалау актісі қабылданбаса немесе мерзімінде қаралмаса; баж алынбайды.',
    ru: 'Если акт надзора отклонён или не рассмотрен в срок; без пошлины.',
    en: 'When an act of supervision is rejected or not considered in time; free of duty.',
  },
  document: APPLICATION_TO_COURT,
  challenge: ['case.object'],
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
    agreed: yes({
      kk: 'Жауапкер осы соттың қарауына жазбаша келісті',
      ru: 'Ответчик письменно согласился на рассмотрение в этом суде',
      en: 'The defendant has agreed in writing to this court',
    }),
    fee: number(
      { kk: 'Сот талап еткен баж, теңге', ru: 'Пошлина, затребованная судом, тенге', en: 'Duty asked for by the court, tenge' },
      { optional: true },
    ),
    attached,
  },
  norms: [
    theProsecutor('prosecutor.act.application.invalidate-acts', ['invalidate']),
    theProsecutor('prosecutor.act.application.suit', ['restore']),
    theProsecutor('prosecutor.directions.represent-state', ['invalidate', 'restore']),
    anActFailed,
    theirOwnAct,
    ofTheDefendantsAct,
    broughtOnce,
    withinCompetence('prosecutor.act.application.suit', 'defendant'),
    aDistrictCourt,
    theCourtThatTheLawGives,
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

export const considerCase = duty<CourtCase>({
  id: 'case.consider',
  name: { kk: 'Істі қарап, шешім шығару', ru: 'Рассмотреть дело и вынести решение', en: 'Consider the case and decide it' },
  in: courtCase,
  provision: 'court.power.hear-cases',
  to: 'case.decide',
  owed: s =>
    s.stage === 'none'
      ? []
      : [
          ...(s.annulled ?? []).map(d => ({ by: s.court, since: d.since, within: s.term, done: d.decidedAt, key: d.appeal })),
          { by: s.court, since: s.anewSince ?? s.since, within: s.term, ...(s.decidedAt && { done: s.decidedAt }) },
        ],
})
