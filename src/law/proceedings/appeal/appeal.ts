/** An appeal or an appellate protest against a decision not yet in force, in the appellate panel of an oblast court. */
import { type Matter, matter } from '../../kernel/matter.ts'
import type { Day, Instant, Term } from '../../kernel/time.ts'
import type { StreamId } from '../../kernel/world.ts'
import { everyone, isAmong, isParty, untilAnnounced } from '../../visibility.ts'
import type { Drawn, Pool } from '../case/case.ts'

export interface Appeal {
  readonly stage: 'none' | 'lodged' | 'pool' | 'composed' | 'scheduled' | 'hearing' | 'decided' | 'announced'
  readonly case: StreamId
  readonly court: StreamId
  readonly by: StreamId
  readonly protest: boolean
  /** Who else contests the decision in this appeal. */
  readonly joined: readonly StreamId[]
  /** The parties to the case who do not contest the decision. */
  readonly others: readonly StreamId[]
  readonly about: string
  readonly since: Instant
  readonly term: Term
  readonly pool?: Pool
  readonly drawn?: Drawn
  readonly panel: readonly StreamId[]
  readonly presiding?: StreamId
  readonly hearing?: {
    readonly on: Day
    readonly hour: string
    readonly room: string
    readonly openedAt?: Instant
  }
  /** On which ground it is heard behind closed doors. */
  readonly closedToPublic?: string
  /** Judges who stepped down from it. */
  readonly recused: readonly StreamId[]
  readonly heard: readonly StreamId[]
  /** Those who did not come or did not want to speak. */
  readonly absent: readonly StreamId[]
  readonly votes: readonly { readonly judge: StreamId; readonly for: 'uphold' | 'change' | 'annul' }[]
  readonly outcome?: 'uphold' | 'change' | 'annul'
  readonly decidedAt?: Instant
  /** Of a changed decision: who now has to carry it out, and by when. */
  readonly changed?: { readonly obliged?: StreamId | undefined; readonly until?: Day | undefined }
  readonly announcedAt?: Instant
}
const start: Appeal = {
  stage: 'none',
  case: '',
  court: '',
  by: '',
  protest: false,
  joined: [],
  others: [],
  about: '',
  since: '',
  term: { n: 0, unit: 'day' },
  panel: [],
  recused: [],
  heard: [],
  absent: [],
  votes: [],
}

export const appellantsOf = (s: Appeal): readonly StreamId[] => [s.by, ...s.joined]
/** Everybody who has to be given the word. */
export const sidesOf = (s: Appeal): readonly StreamId[] => [...appellantsOf(s), ...s.others]
/** Judges decide on what they heard: with another panel the hearing begins anew. */
export const formedAnew = (s: Appeal): Appeal => {
  const { presiding: _presiding, hearing: _hearing, ...kept } = s
  return { ...kept, panel: [], heard: [], absent: [], votes: [] }
}

export const appeal: Matter<Appeal> = matter<Appeal>({
  kind: 'appeal',
  series: '2а',
  name: { kk: 'Апелляция', ru: 'Апелляция', en: 'Appeal' },
  start,
  stages: [
    { id: 'lodged', name: { kk: 'Берілді', ru: 'Подана', en: 'Lodged' } },
    { id: 'pool', name: { kk: 'Құрамды таңдауға дайын', ru: 'Готова к формированию состава', en: 'Ready for the draw' } },
    { id: 'composed', name: { kk: 'Сот құрамы жасақталды', ru: 'Состав суда сформирован', en: 'Panel composed' } },
    { id: 'scheduled', name: { kk: 'Отырыс тағайындалды', ru: 'Назначено заседание', en: 'Hearing set' } },
    { id: 'hearing', name: { kk: 'Қаралып жатыр', ru: 'Рассматривается', en: 'In hearing' } },
    { id: 'decided', name: { kk: 'Қаулы қабылданды', ru: 'Постановление принято', en: 'Decided' } },
    { id: 'announced', name: { kk: 'Жария етілді', ru: 'Оглашено', en: 'Announced' }, final: true },
  ],
  stage: s => s.stage,
  about: s => s.about,
  docket: s => s.court,
  roles: {
    court: { kk: 'Апелляциялық сот', ru: 'Суд апелляционной инстанции', en: 'Appellate court' },
    appellant: { kk: 'Апелляция берген тұлға', ru: 'Лицо, подавшее апелляцию', en: 'Appellant' },
    party: { kk: 'Тарап', ru: 'Сторона', en: 'Party' },
    judge: { kk: 'Судья', ru: 'Судья', en: 'Judge' },
  },
  parties: s => [
    { role: 'court', who: s.court },
    ...appellantsOf(s).map(who => ({ role: 'appellant', who })),
    ...s.others.map(who => ({ role: 'party', who })),
    ...s.panel.map(who => ({ role: 'judge', who })),
  ],
  links: s => [s.case],
  // How each judge voted stays with the panel.
  reserved: (s, viewer) => [...(isAmong(viewer, s.panel) ? [] : ['vote', 'votes']), ...untilAnnounced(viewer, s, 'outcome', 'changed')],
  access: (s, viewer) =>
    isParty(viewer, appeal.parties(s))
      ? everyone('party.equal.complain')
      : s.closedToPublic
        ? { sees: 'course', under: ['hearing.publicity.closed.reasoned-ruling'] }
        : { sees: s.announcedAt ? 'all' : 'course', under: [s.announcedAt ? 'hearing.publicity.announce-acts' : 'hearing.publicity.open'] },
})
