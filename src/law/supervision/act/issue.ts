/** What all acts of supervision have in common when they are issued: who may, where, on what finding. */
import { bodyOf, isAbove, worksWithin } from '../../bodies/body.ts'
import { itemsOf, ref as reference } from '../../kernel/field.ts'
import { event, stateOf } from '../../kernel/matter.ts'
import { type Attempt, condition, power, ref, when } from '../../kernel/norm.ts'
import type { Day, Term } from '../../kernel/time.ts'
import type { StreamId } from '../../kernel/world.ts'
import { officesOn } from '../../offices/person.ts'
import { isProsecutor, officeOfProsecutor } from '../../offices/who.ts'
import type { Cited } from '../../register/ids.ts'
import { inspection } from '../inspection/inspection.ts'
import { type Form, type ObjectKind, type SupervisionAct, supervisionAct } from './supervision-act.ts'

/** Kinds that an act of supervision is addressed to: a court is turned to by a protest on appeal or an application. */
export const BOUND = ['agency', 'company', 'person']

export interface Issued {
  readonly form: Form
  readonly office: StreamId
  readonly addressee: StreamId
  readonly about: string
  readonly basis?: StreamId | undefined
  readonly object?: ObjectKind | undefined
  readonly issuer?: StreamId | undefined
  readonly resolves?: string | undefined
  /** Whose inviolability it asks to lift. */
  readonly immune?: StreamId | undefined
  readonly due?: Day | undefined
  readonly term?: Term | undefined
  readonly takesProperty?: boolean | undefined
  /** The act or action it is directed against is suspended at once. */
  readonly suspends?: boolean | undefined
}
export const issued = event(supervisionAct, 'supervision-act.issued', (s, d: Issued, by): SupervisionAct => {
  const { form, office, addressee, about, basis, object, issuer, resolves, immune, due, term } = d
  return {
    ...s,
    stage: 'issued',
    form,
    office,
    addressee,
    about,
    ...(basis && { basis }),
    ...(object && { object }),
    ...(issuer && { issuer }),
    ...(resolves && { resolves }),
    ...(immune && { immune }),
    ...(due && { due }),
    ...(term && { term }),
    author: by.person,
    issuedAt: by.at,
    takesProperty: d.takesProperty === true,
    objectSuspended: d.suspends ? [{ from: by.at }] : [],
  }
})
export interface Paper {
  readonly addressee: StreamId
  readonly about: string
}
/** The whole paper enters the journal; the state keeps what norms and titles need. */
export const issue = (a: Attempt<unknown, Paper>, form: Form, more: Partial<Issued> = {}) => [
  issued(a.self, { ...a.input, ...more, form, office: a.actor.office?.body ?? '' }),
]

/** The body itself, or the bodies in which a person holds an office on the day. @throws Unread */
export const placesOf = (a: Attempt<unknown, unknown>, who: StreamId): readonly StreamId[] =>
  bodyOf(a.world, who) ? [who] : officesOn(a.world, who, a.today).map(o => o.body)
/** A state body, or a person who holds an office. @throws Unread */
export const isStateBodyOrOfficial = (a: Attempt<unknown, unknown>, who: StreamId): boolean =>
  a.world.see(who).kind === 'agency' || (a.world.see(who).kind === 'person' && placesOf(a, who).length > 0)
/** The addressee is the one meant, the body in which that person serves, or stands above it. @throws Unread */
export const answersForOrAbove = (a: Attempt<unknown, unknown>, addressee: StreamId, meant: StreamId): boolean =>
  addressee === meant || placesOf(a, meant).some(b => b === addressee || isAbove(a.world, addressee, b))

/** A prosecutor issues it. */
export const aProsecutor = (provision: Cited) =>
  power<unknown, unknown>({
    provision,
    test: a => when(isProsecutor(a)),
    fault: { kk: 'Мұны тек прокурор жасай алады', ru: 'Это вправе только прокурор', en: 'Only a prosecutor may do this' },
  })
/** The competence of a prosecutor is the territory of the office; a superior's covers all below. Judges in their courts are beyond it. */
export const withinCompetence = <K extends string>(provision: Cited, whose: K) =>
  condition<unknown, Readonly<Record<K, StreamId>>, { whose: { ref: string } }>('competence', {
    provision,
    hypothesis: a => officeOfProsecutor(a) !== undefined && placesOf(a, a.input[whose]).length > 0,
    test: a => {
      const office = officeOfProsecutor(a)
      const who = a.input[whose]
      return when(
        placesOf(a, who).some(p => a.world.see(p).kind !== 'court' && worksWithin(a.world, p, office)),
        { whose: { ref: who } },
      )
    },
    fault: { kk: '{whose} – сіздің құзыретіңізден тыс', ru: '{whose} – вне вашей компетенции', en: '{whose} is outside your competence' },
    cure: { kk: 'Жоғары тұрған прокурорға жүгініңіз', ru: 'Обратитесь к вышестоящему прокурору', en: 'Turn to a superior prosecutor' },
  })

type OnBasis = { readonly basis: StreamId | undefined }
const kindOfBasis = (a: Attempt<unknown, OnBasis>) => (a.input.basis ? a.world.see(a.input.basis).kind : '')
const hasFinding = (a: Attempt<unknown, OnBasis>) =>
  a.input.basis !== undefined && itemsOf(a.world.see(a.input.basis).state, 'findings').length > 0
const noFinding = {
  fault: {
    kk: 'Бұл іс жүргізуде акт негізделетін заң бұзушылық жазылмаған',
    ru: 'В материалах не зафиксировано нарушение, на котором должен основываться акт',
    en: 'No breach is recorded for the act to rest on',
  },
  cure: {
    kk: 'Тексерісте анықталған бұзушылықты жазыңыз',
    ru: 'Зафиксируйте в проверке выявленное нарушение',
    en: 'Record the breach found in the inspection',
  },
}
/** It rests on a finding recorded in an inspection or another matter of supervision. */
export const onARecordedFinding = (provision: Cited) =>
  condition<unknown, OnBasis>('ground', { provision, test: a => when(hasFinding(a)), ...noFinding })
/** What is done on the results of an inspection needs the inspection to have some; of what only some acts of the kind do, `concerns` says which. */
export const ifInspectedWithAFinding = <I extends OnBasis>(provision: Cited, concerns: (input: I) => boolean = () => true) =>
  condition<unknown, I>('ground', {
    provision,
    hypothesis: a => concerns(a.input) && kindOfBasis(a) === 'inspection',
    test: a => when(hasFinding(a)),
    ...noFinding,
  })
export const ANNULLED = {
  kk: 'Тексерістің күші жойылған: оның нәтижесіне ештеңе негізделмейді',
  ru: 'Проверка отменена: на её результатах ничего не основывают',
  en: 'The inspection is annulled: nothing rests on its results',
}
/** An inspection that was annulled has no results. */
const onOneThatStands = (provision: Cited) =>
  condition<unknown, OnBasis>('ground', {
    provision,
    hypothesis: a => kindOfBasis(a) === 'inspection',
    test: a => when(stateOf(a.world, inspection, a.input.basis)?.annulledAt === undefined),
    fault: ANNULLED,
  })
const officeOfBasis = (a: Attempt<unknown, OnBasis>): StreamId | undefined =>
  a.input.basis ? (a.world.see(a.input.basis).state as { readonly office?: StreamId } | undefined)?.office : undefined
/** The matter it stems from is that of the prosecutor's own office, or of one below. */
const ofTheirOwnMatter = (provision: Cited) =>
  condition<unknown, OnBasis, { office: ReturnType<typeof ref> }>('competence', {
    provision,
    hypothesis: a => officeOfBasis(a) !== undefined && officeOfProsecutor(a) !== undefined,
    test: a => {
      const mine = officeOfProsecutor(a)
      const office = officeOfBasis(a)
      return when(office === mine || isAbove(a.world, mine, office), { office: ref(office) })
    },
    fault: {
      kk: 'Бұл материал басқа прокуратурада: {office}',
      ru: 'Этот материал ведёт другая прокуратура: {office}',
      en: 'These materials are those of another office: {office}',
    },
  })

/** Whose the materials are on which an act rests, and that they still stand. */
export const onTheirOwnMatter = (provision: Cited) => [ofTheirOwnMatter(provision), onOneThatStands(provision)]

export const addressee = reference({ kk: 'Кімге жіберіледі', ru: 'Кому направляется', en: 'Addressed to' }, BOUND)
export const basis = reference(
  {
    kk: 'Қай тексеріске не арызға негізделген',
    ru: 'На какой проверке или обращении основано',
    en: 'The inspection or application it rests on',
  },
  ['inspection', 'application'],
  { optional: true },
)
