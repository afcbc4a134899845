/** A complaint against a prosecutor's act or action, to the superior prosecutor or to a court. */
import { type Matter, matter } from '../../kernel/matter.ts'
import type { Instant, Term } from '../../kernel/time.ts'
import type { StreamId } from '../../kernel/world.ts'
import { everyone, isParty, nothing, servesInOrAbove } from '../../visibility.ts'

export interface Complaint {
  readonly stage: 'none' | 'lodged' | 'decided'
  readonly complainant: StreamId
  /** The matter complained of: a supervision act, an inspection, an application answered. */
  readonly against: StreamId
  /** The office whose act it is. */
  readonly office: StreamId
  /** The superior office or the court that decides. */
  readonly forum: StreamId
  readonly toCourt: boolean
  readonly about: string
  readonly since: Instant
  readonly term: Term
  /** The forum suspended execution meanwhile. */
  readonly suspendedAt?: Instant
  readonly decidedAt?: Instant
  readonly outcome?: 'annulled' | 'withdrawn' | 'amended' | 'dismissed'
}
const start: Complaint = {
  stage: 'none',
  complainant: '',
  against: '',
  office: '',
  forum: '',
  toCourt: false,
  about: '',
  since: '',
  term: { n: 0, unit: 'day' },
}

export const complaint: Matter<Complaint> = matter<Complaint>({
  kind: 'complaint',
  series: 'Ш',
  name: { kk: 'Шағым', ru: 'Жалоба', en: 'Complaint' },
  start,
  stages: [
    { id: 'lodged', name: { kk: 'Берілді', ru: 'Подана', en: 'Lodged' } },
    { id: 'decided', name: { kk: 'Шешілді', ru: 'Разрешена', en: 'Decided' }, final: true },
  ],
  stage: s => s.stage,
  about: s => s.about,
  docket: s => s.forum,
  roles: {
    complainant: { kk: 'Шағым иесі', ru: 'Лицо, подавшее жалобу', en: 'Complainant' },
    office: { kk: 'Актісіне шағым берілген прокуратура', ru: 'Прокуратура, чей акт обжалован', en: 'Office complained of' },
    forum: { kk: 'Шағымды шешуші', ru: 'Орган, разрешающий жалобу', en: 'Body that decides the complaint' },
  },
  parties: s => [
    { role: 'forum', who: s.forum },
    { role: 'complainant', who: s.complainant },
    { role: 'office', who: s.office },
  ],
  links: s => [s.against],
  access: (s, viewer, world) =>
    isParty(viewer, complaint.parties(s)) || servesInOrAbove(viewer, s.office, world)
      ? everyone('prosecutor.complaint.right-to-complain')
      : nothing('house.visibility'),
})
