/** An act of prosecutorial supervision: a protest, a prescription, a representation, a resolution, an explanation of the law. */
import { kazakhstan } from '../../calendar/calendar.ts'
import { type Matter, matter } from '../../kernel/matter.ts'
import type { Said } from '../../kernel/said.ts'
import type { Standing } from '../../kernel/standing.ts'
import { type Day, days, type Instant, months, type Pause, type Term } from '../../kernel/time.ts'
import type { StreamId } from '../../kernel/world.ts'
import { courtsSeized, everyone, isAmong, isParty, nothing, servesInOrAbove } from '../../visibility.ts'

export type Form = 'protest' | 'prescription' | 'representation' | 'resolution' | 'explanation'
export const FORMS: Readonly<Record<Form, Said>> = {
  protest: { kk: 'Наразылық', ru: 'Протест', en: 'Protest' },
  prescription: { kk: 'Ұйғарым', ru: 'Предписание', en: 'Prescription' },
  representation: { kk: 'Ұсыныс', ru: 'Представление', en: 'Representation' },
  resolution: { kk: 'Қаулы', ru: 'Постановление', en: 'Resolution' },
  explanation: { kk: 'Заңды түсіндіру', ru: 'Разъяснение закона', en: 'Explanation of the law' },
}
/** What the act is directed against: a law, a normative act, another legal act, a decision or an action of an official. */
export type ObjectKind = 'law' | 'normative-act' | 'legal-act' | 'action'

export interface SupervisionAct {
  readonly stage: 'none' | 'issued' | 'received' | 'considered' | 'executed' | 'explained' | 'rejected' | 'withdrawn' | 'annulled'
  readonly form: Form
  /** Of a resolution or a representation: which kind. */
  readonly resolves?: string
  readonly office: StreamId
  readonly author: StreamId
  readonly addressee: StreamId
  /** The matter whose recorded finding it rests on. */
  readonly basis?: StreamId
  readonly about: string
  readonly object?: ObjectKind
  /** Who issued the act protested or suspended, did the action, allowed the breach. */
  readonly issuer?: StreamId
  /** Whose inviolability it asks to lift. */
  readonly immune?: StreamId
  readonly issuedAt: Instant
  readonly receivedAt?: Instant
  /** Last day for execution, named by the prosecutor. */
  readonly due?: Day
  /** The term for execution that a law sets, where no day is named. */
  readonly term?: Term
  /** Carrying it out would take someone's property by force. */
  readonly takesProperty: boolean
  /** The day on which the addressee will consider it, as notified. */
  readonly setFor?: Day
  readonly notifiedAt?: Instant
  /** The prosecutor said that he or she will take part in the consideration. */
  readonly takesPart?: Instant
  readonly consideredAt?: Instant
  readonly outcome?: 'satisfied' | 'partly' | 'rejected'
  /** The measures that a representation asks for were taken. */
  readonly measuresAt?: Instant
  readonly executedAt?: Instant
  readonly reportedAt?: Instant
  readonly refusedAt?: Instant
  /** The act or action protested is suspended meanwhile. */
  readonly objectSuspended: readonly Pause[]
  /** This act's own execution is suspended by a superior or a court. */
  readonly pauses: readonly Pause[]
  readonly coercion?: { readonly executor: StreamId; readonly at: Instant; readonly receivedAt?: Instant; readonly measuresAt?: Instant }
  /** Bodies charged earlier with compelling execution that took no measures. */
  readonly idle?: readonly StreamId[]
  readonly publishedAt?: Instant
  /** The case that the prosecutor's application to court opened. */
  readonly court?: StreamId
  readonly endedAt?: Instant
  /** A court held it lawful on a complaint. */
  readonly upheldAt?: Instant
  /** Offices above that acted in the place of this one. */
  readonly hands?: readonly StreamId[]
}
const start: SupervisionAct = {
  stage: 'none',
  form: 'protest',
  office: '',
  author: '',
  addressee: '',
  about: '',
  issuedAt: '',
  takesProperty: false,
  objectSuspended: [],
  pauses: [],
}

/** Whether a list of pauses has one that still runs. */
export const stillPaused = (pauses: readonly Pause[]): boolean => pauses.some(p => p.to === undefined)
/** Pauses, with the running one ended. */
export const ended = (pauses: readonly Pause[], at: Instant): readonly Pause[] =>
  pauses.map(p => (p.to === undefined ? { ...p, to: at } : p))
/** How the act itself stands. */
export const standing = (s: SupervisionAct): Standing =>
  s.stage === 'annulled' || s.stage === 'withdrawn' || s.stage === 'rejected' || s.stage === 'executed'
    ? s.stage
    : stillPaused(s.pauses)
      ? 'suspended'
      : 'in-force'
/** In what time the addressee considers it. */
export const CONSIDERED_WITHIN = { protest: days(10), representation: months(1) } satisfies Partial<Record<Form, Term>>
const termOf = (s: SupervisionAct): Term | undefined =>
  s.term ?? (s.form === 'protest' || s.form === 'representation' ? CONSIDERED_WITHIN[s.form] : undefined)
/**
 * When the terms of an act begin: with its receipt; where none is recorded, with its issue. A term counted from the issue that was over
 * before the day of receipt stays over: whoever takes an act late does not thereby gain a second term.
 */
export const termsBegin = (s: SupervisionAct): Instant => {
  if (!s.receivedAt) return s.issuedAt
  const term = termOf(s)
  const over = term && kazakhstan.endOf(term, s.issuedAt, s.pauses, s.receivedAt).day < kazakhstan.dayOf(s.receivedAt)
  return over ? s.issuedAt : s.receivedAt
}

export const supervisionAct: Matter<SupervisionAct> = matter<SupervisionAct>({
  kind: 'supervision-act',
  series: 'Қ',
  name: { kk: 'Прокурорлық қадағалау актісі', ru: 'Акт прокурорского надзора', en: 'Act of prosecutorial supervision' },
  called: s => FORMS[s.form],
  start,
  stages: [
    { id: 'issued', name: { kk: 'Енгізілді', ru: 'Внесён', en: 'Issued' } },
    { id: 'received', name: { kk: 'Алынды', ru: 'Получен', en: 'Received' } },
    { id: 'considered', name: { kk: 'Қаралды', ru: 'Рассмотрен', en: 'Considered' } },
    { id: 'explained', name: { kk: 'Түсіндірілді', ru: 'Разъяснено', en: 'Explained' }, final: true, aside: true },
    { id: 'executed', name: { kk: 'Орындалды', ru: 'Исполнен', en: 'Executed' }, final: true },
    { id: 'rejected', name: { kk: 'Қабылданбады', ru: 'Отклонён', en: 'Rejected' }, aside: true },
    { id: 'withdrawn', name: { kk: 'Қайтарып алынды', ru: 'Отозван', en: 'Withdrawn' }, final: true, aside: true },
    { id: 'annulled', name: { kk: 'Күші жойылды', ru: 'Отменён', en: 'Annulled' }, final: true, aside: true },
  ],
  stage: s => s.stage,
  about: s => s.about,
  docket: s => s.office,
  roles: {
    office: { kk: 'Акт шығарған прокуратура', ru: 'Прокуратура, внёсшая акт', en: 'Office that issued it' },
    addressee: { kk: 'Адресат', ru: 'Адресат', en: 'Addressee' },
    issuer: { kk: 'Бұзушылыққа жол берген', ru: 'Допустивший нарушение', en: 'Whose breach it is' },
    executor: { kk: 'Мәжбүрлеп орындататын орган', ru: 'Орган принудительного исполнения', en: 'Body that compels execution' },
  },
  parties: s => [
    { role: 'office', who: s.office },
    { role: 'addressee', who: s.addressee },
    ...(s.issuer && s.issuer !== s.addressee ? [{ role: 'issuer', who: s.issuer }] : []),
    ...[...new Set([...(s.idle ?? []), ...(s.coercion ? [s.coercion.executor] : [])])].map(who => ({ role: 'executor', who })),
  ],
  links: s => (s.basis ? [s.basis] : []),
  access: (s, viewer, world) => {
    if (s.publishedAt) return everyone('prosecutor.publication.may-publish-acts')
    if (servesInOrAbove(viewer, s.office, world)) return everyone('prosecutor.principle.hierarchical-subordination')
    // The court that was turned to over it has to read it, and so has the one that has the appeal.
    if (isAmong(viewer, courtsSeized(s.court, world))) return everyone('prosecutor.act.application.invalidate-acts')
    return isParty(viewer, supervisionAct.parties(s))
      ? everyone('prosecutor.principle.acts-binding-on-all')
      : nothing('prosecutor.guarantee.no-duty-to-explain')
  },
})
