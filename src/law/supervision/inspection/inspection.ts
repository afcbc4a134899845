/** A prosecutor's inspection of how a law is applied: ordered on a ground, ended within a month unless extended. */
import { kazakhstan } from '../../calendar/calendar.ts'
import type { Item } from '../../kernel/field.ts'
import { type Matter, matter } from '../../kernel/matter.ts'
import { type Day, type Instant, months } from '../../kernel/time.ts'
import type { StreamId } from '../../kernel/world.ts'
import { everyone, isAmong, nothing, ownShare, servesInOrAbove } from '../../visibility.ts'

/** Something demanded of a body: materials, a specialist, another measure. */
export interface Demand extends Item {
  readonly of: 'materials' | 'bank' | 'specialist' | 'expert' | 'law-enforcement' | 'support'
  readonly whom: StreamId
  readonly at: Instant
  readonly due: Day
  readonly doneAt?: Instant
  /** Specialist or expert: the person assigned, and when the conclusion came. */
  readonly specialist?: StreamId
  readonly concludedAt?: Instant
}
export interface Summons extends Item {
  readonly whom: StreamId
  readonly at: Instant
  /** The day named for appearing. */
  readonly on: Day
  readonly deliveredAt?: Instant
  readonly testimonyAt?: Instant
  readonly refusedAt?: Instant
  readonly bringing?: { readonly executor: StreamId; readonly at: Instant; readonly receivedAt?: Instant; readonly doneAt?: Instant }
}
interface Finding extends Item {
  readonly what: string
  readonly norms: readonly string[]
  readonly at: Instant
}
interface Consent {
  readonly by: StreamId
  readonly person: StreamId
  readonly until: Day
  readonly at: Instant
  readonly usedAt?: Instant
}
export interface Inspection {
  readonly stage: 'none' | 'running' | 'concluded' | 'annulled'
  /** The office whose act the inspection is: that of the author. */
  readonly office: StreamId
  readonly orderedBy: StreamId
  readonly subject: StreamId
  readonly about: string
  readonly ground: 'president' | 'information' | 'direct-detection' | 'superior'
  readonly basis?: StreamId
  readonly since: Instant
  readonly until?: Day
  readonly consents: readonly Consent[]
  readonly delegation?: { readonly to: StreamId; readonly at: Instant; readonly due: Day; readonly reportedAt?: Instant }
  readonly demands: readonly Demand[]
  readonly summonses: readonly Summons[]
  readonly findings: readonly Finding[]
  readonly entries: readonly (Item & { readonly at: Instant; readonly hindered: boolean })[]
  /** Those to whom the prosecutor permitted disclosure before the end. */
  readonly disclosure: readonly StreamId[]
  readonly concludedAt?: Instant
  /** A superior or a court annulled it, before its conclusion or after. */
  readonly annulledAt?: Instant
  /** Offices above that acted in the place of this one. */
  readonly hands?: readonly StreamId[]
}
/** When it ended, in whatever way: what it asked for is asked no longer. */
export const endOf = (s: Inspection): Instant | undefined => s.concludedAt ?? s.annulledAt
export const MONTH = months(1)
/** The last day of the inspection as things stand. */
export const lastDay = (s: Inspection): Day => s.until ?? kazakhstan.endOf(MONTH, s.since).day
/** A report on the results is still to come: none was made, and the day set for it has not passed. */
export const isAwaited = (s: Inspection, today: Day): boolean =>
  s.delegation !== undefined && s.delegation.reportedAt === undefined && today <= s.delegation.due
const start: Inspection = {
  stage: 'none',
  office: '',
  orderedBy: '',
  subject: '',
  about: '',
  ground: 'information',
  since: '',
  consents: [],
  demands: [],
  summonses: [],
  findings: [],
  entries: [],
  disclosure: [],
}

export const inspection: Matter<Inspection> = matter<Inspection>({
  kind: 'inspection',
  series: 'Т',
  name: { kk: 'Тексеріс', ru: 'Проверка', en: 'Inspection' },
  start,
  stages: [
    { id: 'running', name: { kk: 'Жүріп жатыр', ru: 'Проводится', en: 'Under way' } },
    { id: 'concluded', name: { kk: 'Аяқталды', ru: 'Завершена', en: 'Concluded' }, final: true },
    { id: 'annulled', name: { kk: 'Күші жойылды', ru: 'Отменена', en: 'Annulled' }, final: true, aside: true },
  ],
  stage: s => s.stage,
  about: s => s.about,
  docket: s => s.office,
  roles: {
    office: { kk: 'Тексеруші прокуратура', ru: 'Проверяющая прокуратура', en: 'Inspecting office' },
    subject: { kk: 'Тексерілетін', ru: 'Проверяемый', en: 'Subject' },
    delegate: { kk: 'Тексеріс тапсырылған орган', ru: 'Орган, которому поручена проверка', en: 'Body entrusted' },
    asked: { kk: 'Талап қойылған орган', ru: 'Орган, к которому обращено требование', en: 'Body of which something is demanded' },
    specialist: { kk: 'Маман', ru: 'Специалист', en: 'Specialist' },
    summoned: { kk: 'Шақырылған адам', ru: 'Вызванное лицо', en: 'Person summoned' },
    executor: { kk: 'Күштеп әкелуді орындаушы', ru: 'Исполнитель привода', en: 'Body that brings' },
  },
  parties: s => [
    { role: 'office', who: s.office },
    { role: 'subject', who: s.subject },
    ...(s.delegation ? [{ role: 'delegate', who: s.delegation.to }] : []),
    ...s.demands.map(d => ({ role: 'asked', who: d.whom })),
    ...s.demands.flatMap(d => (d.specialist ? [{ role: 'specialist', who: d.specialist }] : [])),
    ...s.summonses.map(x => ({ role: 'summoned', who: x.whom })),
    ...s.summonses.flatMap(x => (x.bringing ? [{ role: 'executor', who: x.bringing.executor }] : [])),
  ],
  links: s => (s.basis ? [s.basis] : []),
  // What the ground is may tell who spoke.
  withheld: ['ground', 'details', 'basis', 'assignedBy'],
  // What was found, who was asked, who carries it out, who consented and which application it rests on stays with the prosecutor.
  share: (s, ids) => ({
    ...start,
    stage: s.stage,
    office: s.office,
    subject: ids.includes(s.subject) ? s.subject : '',
    since: s.since,
    demands: s.demands.filter(d => ids.includes(d.whom) || (d.specialist !== undefined && ids.includes(d.specialist))),
    summonses: s.summonses.filter(x => ids.includes(x.whom) || (x.bringing !== undefined && ids.includes(x.bringing.executor))),
    disclosure: s.disclosure.filter(d => ids.includes(d)),
    ...(s.concludedAt && { concludedAt: s.concludedAt }),
    ...(s.annulledAt && { annulledAt: s.annulledAt }),
    ...(s.hands && { hands: s.hands }),
  }),
  // Until it is completed the materials are the prosecutor's; those of whom something is asked see that it runs and what they owe.
  access: (s, viewer, world) => {
    if (servesInOrAbove(viewer, s.office, world)) return everyone('prosecutor.principle.hierarchical-subordination')
    if (s.delegation && isAmong(viewer, [s.delegation.to])) return everyone('prosecutor.inspection.delegation')
    if (isAmong(viewer, s.disclosure)) return everyone('prosecutor.guarantee.no-disclosure-before-completion')
    const concerned = [
      s.subject,
      ...s.demands.flatMap(d => [d.whom, d.specialist]),
      ...s.summonses.flatMap(x => [x.whom, x.bringing?.executor]),
    ]
    if (isAmong(viewer, concerned))
      return s.stage === 'running'
        ? ownShare('prosecutor.guarantee.no-disclosure-before-completion')
        : s.concludedAt && isAmong(viewer, [s.subject])
          ? everyone('prosecutor.principle.openness')
          : ownShare('prosecutor.guarantee.no-duty-to-explain')
    return nothing(
      s.stage !== 'running' ? 'prosecutor.guarantee.no-duty-to-explain' : 'prosecutor.guarantee.no-disclosure-before-completion',
    )
  },
})
