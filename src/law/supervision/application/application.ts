/** An application to a prosecutor's office about a breach of law. */
import type { Item } from '../../kernel/field.ts'
import { type Matter, matter } from '../../kernel/matter.ts'
import type { Day, Instant, Term } from '../../kernel/time.ts'
import type { StreamId } from '../../kernel/world.ts'
import { everyone, isAmong, isParty, nothing, ownShare, servesInOrAbove } from '../../visibility.ts'

/** A check demanded of a competent body. */
export interface Check extends Item {
  readonly whom: StreamId
  readonly at: Instant
  readonly due: Day
  readonly reportedAt?: Instant
}
export interface Application {
  readonly stage: 'none' | 'registered' | 'examined' | 'answered' | 'left'
  readonly office: StreamId
  readonly applicant: StreamId
  /** Whose rights it is about, where the applicant speaks for someone else. */
  readonly onBehalfOf?: StreamId
  readonly about: string
  readonly against?: StreamId
  readonly signed: boolean
  /** Why a person who cannot sign did not. */
  readonly whyUnsigned?: string
  /** The person whose rights it is about cannot defend them alone. */
  readonly vulnerable: boolean
  readonly sourceKept: boolean
  readonly since: Instant
  readonly term: Term
  readonly checks: readonly Check[]
  readonly examinedAt?: Instant
  readonly protectedAt?: Instant
  readonly answeredAt?: Instant
  readonly answeredBy?: StreamId
}
const start: Application = {
  stage: 'none',
  office: '',
  applicant: '',
  about: '',
  signed: false,
  vulnerable: false,
  sourceKept: false,
  since: '',
  term: { n: 0, unit: 'day' },
  checks: [],
}

export const application: Matter<Application> = matter<Application>({
  kind: 'application',
  series: 'А',
  name: { kk: 'Арыз', ru: 'Обращение', en: 'Application' },
  start,
  stages: [
    { id: 'registered', name: { kk: 'Тіркелді', ru: 'Зарегистрировано', en: 'Registered' } },
    { id: 'examined', name: { kk: 'Тексеріліп жатыр', ru: 'Проверяется', en: 'Under examination' } },
    { id: 'answered', name: { kk: 'Жауап берілді', ru: 'Дан ответ', en: 'Answered' }, final: true },
    { id: 'left', name: { kk: 'Қараусыз қалдырылды', ru: 'Оставлено без проверки', en: 'Left unexamined' }, final: true, aside: true },
  ],
  stage: s => s.stage,
  about: s => s.about,
  docket: s => s.office,
  roles: {
    applicant: { kk: 'Арыз иесі', ru: 'Заявитель', en: 'Applicant' },
    protected: { kk: 'Құқығы қорғалатын адам', ru: 'Лицо, чьи права защищаются', en: 'Person protected' },
    office: { kk: 'Прокуратура', ru: 'Прокуратура', en: "Prosecutor's office" },
    checker: { kk: 'Тексеру талап етілген орган', ru: 'Орган, от которого потребована проверка', en: 'Body of which a check is demanded' },
  },
  parties: s => [
    { role: 'office', who: s.office },
    { role: 'applicant', who: s.applicant },
    ...(s.onBehalfOf ? [{ role: 'protected', who: s.onBehalfOf }] : []),
    ...s.checks.map(c => ({ role: 'checker', who: c.whom })),
  ],
  links: () => [],
  // Whoever checks what the application says learns neither whose it is nor what is in it.
  share: (s, ids) => ({ ...start, stage: s.stage, office: s.office, checks: s.checks.filter(c => ids.includes(c.whom)) }),
  // The source stays between the applicant and the office: the body complained of never sees the paper.
  access: (s, viewer, world) =>
    isParty(viewer, [
      { role: 'applicant', who: s.applicant },
      { role: 'protected', who: s.onBehalfOf ?? '' },
    ])
      ? everyone('prosecutor.application.consider')
      : servesInOrAbove(viewer, s.office, world)
        ? everyone('prosecutor.principle.hierarchical-subordination')
        : isAmong(
              viewer,
              s.checks.map(c => c.whom),
            )
          ? ownShare('supervision.rights.power.demand-inspection')
          : nothing('prosecutor.application.source-confidentiality', 'prosecutor.guarantee.no-duty-to-explain'),
})
