/** A civil case in a court of first instance: from the application to the executed decision. */
import type { Item } from '../../kernel/field.ts'
import { type Matter, matter } from '../../kernel/matter.ts'
import type { Day, Instant, Term } from '../../kernel/time.ts'
import type { StreamId } from '../../kernel/world.ts'
import { courseOnly, courtsSeized, everyone, isAmong, isParty, nothing, servesInOrAbove, untilAnnounced } from '../../visibility.ts'

/** What a draw is made from, recorded before it; the randomness is the hash of the stream's history after that record. */
export interface Pool {
  readonly at: Instant
  readonly among: readonly { readonly judge: StreamId; readonly weight: number }[]
  readonly excluded: readonly { readonly judge: StreamId; readonly why: string }[]
}
/** What anyone needs to recompute a draw. */
export interface Drawn {
  readonly seed: string
  readonly judges: readonly StreamId[]
}
export interface Service extends Item {
  readonly whom: StreamId
  readonly at: Instant
  readonly receivedAt?: Instant
}
/** A participant who does not know the language of the proceedings. */
export interface Speaker extends Item {
  readonly whom: StreamId
  readonly interpreted?: boolean
  readonly acquainted?: boolean
}
export interface Petition extends Item {
  readonly whom: StreamId
  readonly what: string
  readonly at: Instant
  readonly ruledAt?: Instant
  readonly granted?: boolean
}
/** A decision that the appeal annulled: the case is heard anew, by another judge. */
interface Annulled {
  /** Since when the case was before the court. */
  readonly since: Instant
  readonly judge: StreamId
  readonly outcome: 'satisfied' | 'partly' | 'dismissed'
  readonly decidedAt: Instant
  readonly announcedAt: Instant
  readonly appeal: StreamId
}
export interface CourtCase {
  readonly stage:
    | 'none'
    | 'filed'
    | 'pool'
    | 'assigned'
    | 'scheduled'
    | 'hearing'
    | 'decided'
    | 'announced'
    | 'in-force'
    | 'executed'
    | 'annulled'
  readonly court: StreamId
  readonly plaintiff: StreamId
  readonly defendant: StreamId
  /** Others whose rights the decision touches. */
  readonly interested: readonly StreamId[]
  /** The supervision act that was rejected or left without consideration. */
  readonly basis?: StreamId
  readonly about: string
  readonly claim: 'invalidate' | 'restore'
  readonly since: Instant
  /** Since when it has to be heard anew. */
  readonly anewSince?: Instant
  readonly annulled?: readonly Annulled[]
  readonly term: Term
  readonly duty: number
  readonly pool?: Pool
  readonly drawn?: Drawn
  readonly judge?: StreamId
  readonly byChair?: boolean
  /** Judges who stepped down from it, or whose decision in it was annulled. */
  readonly recused: readonly StreamId[]
  readonly service: readonly Service[]
  readonly hearing?: {
    readonly on: Day
    readonly hour: string
    readonly room: string
    readonly openedAt?: Instant
    readonly endedAt?: Instant
  }
  /** On which ground it is heard behind closed doors. */
  readonly closedToPublic?: string
  readonly language: 'kk' | 'ru' | 'other'
  readonly speakers: readonly Speaker[]
  readonly heard: readonly StreamId[]
  /** Parties who did not come or did not want to speak. */
  readonly absent: readonly StreamId[]
  readonly petitions: readonly Petition[]
  readonly evidence: readonly (Item & { readonly by: StreamId; readonly examined?: boolean; readonly excluded?: boolean })[]
  readonly protocolAt?: Instant
  readonly outcome?: Annulled['outcome']
  readonly decidedAt?: Instant
  readonly announcedAt?: Instant
  /** Last day for an appeal or a protest. */
  readonly appealUntil?: Day
  readonly appeal?: StreamId
  readonly inForceAt?: Instant
  /** What has to be done and until when, under the decision. */
  readonly toDo?: { readonly by: StreamId; readonly until?: Day }
  readonly executedAt?: Instant
  readonly nonExecutionAt?: Instant
}
const start: CourtCase = {
  stage: 'none',
  court: '',
  plaintiff: '',
  defendant: '',
  interested: [],
  about: '',
  claim: 'invalidate',
  since: '',
  term: { n: 0, unit: 'day' },
  duty: 0,
  recused: [],
  service: [],
  language: 'kk',
  speakers: [],
  heard: [],
  absent: [],
  petitions: [],
  evidence: [],
}

export const partiesOf = (s: CourtCase): readonly StreamId[] => [s.plaintiff, s.defendant, ...s.interested]
/** A judge decides on what that judge saw and heard: with another one the hearing begins anew. */
export const heardAnew = (s: CourtCase): CourtCase => {
  const { hearing: _, protocolAt: __, ...kept } = s
  return { ...kept, heard: [], absent: [], evidence: s.evidence.map(({ examined: _, ...e }) => e) }
}

/** The appeal annulled the decision: what was decided stays on record, and the claim is to be decided again. */
export const decisionAnnulled = (s: CourtCase, at: Instant): CourtCase => {
  const { judge = '', outcome = 'dismissed', decidedAt = '', announcedAt = '', appeal = '', ...open } = heardAnew(s)
  const { pool: _pool, drawn: _drawn, byChair: _byChair, appealUntil: _until, toDo: _toDo, ...kept } = open
  return {
    ...kept,
    stage: 'annulled',
    anewSince: at,
    recused: [...s.recused, judge],
    annulled: [...(s.annulled ?? []), { since: s.anewSince ?? s.since, judge, outcome, decidedAt, announcedAt, appeal }],
  }
}

export const courtCase: Matter<CourtCase> = matter<CourtCase>({
  kind: 'case',
  series: '2',
  name: { kk: 'Азаматтық іс', ru: 'Гражданское дело', en: 'Civil case' },
  start,
  stages: [
    { id: 'filed', name: { kk: 'Түсті', ru: 'Поступило', en: 'Filed' } },
    { id: 'pool', name: { kk: 'Бөлуге дайын', ru: 'Готово к распределению', en: 'Ready for the draw' } },
    { id: 'assigned', name: { kk: 'Судьяға берілді', ru: 'Передано судье', en: 'Assigned' } },
    { id: 'scheduled', name: { kk: 'Отырыс тағайындалды', ru: 'Назначено заседание', en: 'Hearing set' } },
    { id: 'hearing', name: { kk: 'Қаралып жатыр', ru: 'Рассматривается', en: 'In hearing' } },
    { id: 'decided', name: { kk: 'Шешім қабылданды', ru: 'Решение принято', en: 'Decided' } },
    { id: 'announced', name: { kk: 'Жария етілді', ru: 'Оглашено', en: 'Announced' } },
    { id: 'in-force', name: { kk: 'Күшіне енді', ru: 'Вступило в силу', en: 'In force' } },
    { id: 'executed', name: { kk: 'Орындалды', ru: 'Исполнено', en: 'Executed' }, final: true },
    {
      id: 'annulled',
      name: {
        kk: 'Шешімнің күші жойылды, іс қайта қаралады',
        ru: 'Решение отменено, дело рассматривается заново',
        en: 'Decision annulled, case to be heard anew',
      },
      aside: true,
    },
  ],
  stage: s => s.stage,
  about: s => s.about,
  docket: s => s.court,
  roles: {
    court: { kk: 'Сот', ru: 'Суд', en: 'Court' },
    judge: { kk: 'Судья', ru: 'Судья', en: 'Judge' },
    plaintiff: { kk: 'Талапкер', ru: 'Истец', en: 'Plaintiff' },
    defendant: { kk: 'Жауапкер', ru: 'Ответчик', en: 'Defendant' },
    interested: { kk: 'Мүдделі тұлға', ru: 'Заинтересованное лицо', en: 'Interested person' },
  },
  parties: s => [
    { role: 'court', who: s.court },
    ...(s.judge ? [{ role: 'judge', who: s.judge }] : []),
    { role: 'plaintiff', who: s.plaintiff },
    { role: 'defendant', who: s.defendant },
    ...s.interested.map(who => ({ role: 'interested', who })),
  ],
  links: s => (s.basis ? [s.basis] : []),
  reserved: (s, viewer) => (s.decidedAt ? untilAnnounced(viewer, s, 'outcome', 'toDo') : []),
  // Cases are tried openly: everyone sees that a case runs and, once announced, the decision. The papers are the parties'.
  access: (s, viewer, world) => {
    if (isParty(viewer, courtCase.parties(s))) return everyone('party.equal.opportunity')
    if (servesInOrAbove(viewer, s.plaintiff, world)) return everyone('prosecutor.principle.hierarchical-subordination')
    // Whoever judges on appeal has to read what was judged, and what was annulled.
    const appeals = [...(s.annulled ?? []).map(d => d.appeal), ...(s.appeal ? [s.appeal] : [])]
    if (appeals.some(x => isAmong(viewer, courtsSeized(x, world)))) return everyone('concept.court-instance.appeal')
    // What was announced once stays public, also where it was annulled.
    const announced = s.announcedAt !== undefined || s.annulled !== undefined
    if (!announced && (s.stage === 'filed' || s.stage === 'none')) return nothing('house.visibility')
    return s.closedToPublic
      ? courseOnly('hearing.publicity.closed.reasoned-ruling')
      : announced
        ? everyone('hearing.publicity.announce-acts')
        : courseOnly('hearing.publicity.open')
  },
})
