/** Publication: in the state mass media; mandatory where an act suspends a normative act. Withdrawal by the author's office. */
import { bodyOf } from '../../bodies/body.ts'
import { act } from '../../kernel/act.ts'
import { duty } from '../../kernel/duty.ts'
import { ref as reference, text, yes } from '../../kernel/field.ts'
import { event } from '../../kernel/matter.ts'
import { condition, power, prohibition, when } from '../../kernel/norm.ts'
import type { StreamId } from '../../kernel/world.ts'
import { isProsecutorOf, isProsecutorOfOrAbove } from '../../offices/who.ts'
import { ended, type SupervisionAct, supervisionAct } from './supervision-act.ts'

const published = event(supervisionAct, 'supervision-act.published', (s, _: { medium: StreamId }, by) => ({ ...s, publishedAt: by.at }))
const withdrawn = event(supervisionAct, 'supervision-act.withdrawn', (s, _: { reasons: string }, by) => ({
  ...s,
  stage: 'withdrawn' as const,
  endedAt: by.at,
  objectSuspended: ended(s.objectSuspended, by.at),
}))
interface Input {
  readonly medium: StreamId
  readonly violatesRights: boolean
  readonly protectedData: boolean
}
const theOfficePublishes = power<SupervisionAct, unknown>({
  provision: 'prosecutor.publication.may-publish-acts',
  test: a => when(isProsecutorOfOrAbove(a, a.state.office)),
  fault: {
    kk: 'Қадағалау актісін оны шығарған прокуратура жариялайды',
    ru: 'Акт надзора публикует прокуратура, которая его вынесла',
    en: 'A supervision act is published by the office that issued it',
  },
})
const inStateMedia = condition<SupervisionAct, Input>('form', {
  provision: 'prosecutor.publication.may-publish-acts',
  test: a => when(bodyOf(a.world, a.input.medium)?.part === 'state-media'),
  fault: {
    kk: 'Жариялау мемлекеттік бұқаралық ақпарат құралында болады',
    ru: 'Публикация – в государственных средствах массовой информации',
    en: 'Publication is in the state mass media',
  },
})
const onViolatedRights = condition<SupervisionAct, Input>('ground', {
  provision: 'prosecutor.publication.may-publish-acts',
  test: a => when(a.input.violatesRights || mustBePublished(a.state)),
  fault: {
    kk: 'Құқықтар немесе мүдделер бұзылған заңсыз әрекет пен шешім туралы акт қана жарияланады',
    ru: 'Публикуются акты о незаконных действиях и решениях, нарушивших права или интересы',
    en: 'Only acts on unlawful actions and decisions that violated rights or interests are published',
  },
})
const notWhatTheLawProtects = prohibition<SupervisionAct, Input>({
  provision: 'prosecutor.principle.openness',
  test: a => when(a.input.protectedData),
  fault: {
    kk: 'Азаматтардың құқығын қорғайтын немесе мемлекеттік құпия туралы заңға қайшы келетін мәлімет жарияланбайды',
    ru: 'Сведения, охраняемые законом о правах граждан или о государственных секретах, не публикуются',
    en: "What the law on citizens' rights or on state secrets protects is not published",
  },
})
const onceOnly = condition<SupervisionAct, unknown>('stage', {
  provision: 'prosecutor.publication.may-publish-acts',
  test: a => when(a.state.publishedAt === undefined),
  fault: { kk: 'Акт жарияланып қойған', ru: 'Акт уже опубликован', en: 'The act has been published already' },
})
/** Suspends the application of a normative legal act. */
const mustBePublished = (s: SupervisionAct) => s.object === 'normative-act' && s.objectSuspended.length > 0

export const publishAct = act({
  id: 'supervision-act.publish',
  in: supervisionAct,
  applies: s => s.stage !== 'withdrawn' && s.stage !== 'annulled',
  name: { kk: 'Актіні жариялау', ru: 'Опубликовать акт', en: 'Publish the act' },
  input: {
    medium: reference({ kk: 'Қай бұқаралық ақпарат құралында', ru: 'В каком средстве массовой информации', en: 'In which mass medium' }, [
      'agency',
      'company',
    ]),
    violatesRights: yes({
      kk: 'Акт құқықтарды немесе мүдделерді бұзған заңсыз әрекет не шешім туралы',
      ru: 'Акт о незаконном действии или решении, нарушившем права или интересы',
      en: 'The act is on an unlawful action or decision that violated rights or interests',
    }),
    protectedData: yes({
      kk: 'Заңмен қорғалатын мәлімет бар',
      ru: 'Есть сведения, охраняемые законом',
      en: 'It contains what the law protects from publication',
    }),
  },
  norms: [theOfficePublishes, inStateMedia, onViolatedRights, notWhatTheLawProtects, onceOnly],
  emits: [published],
  effect: a => [published(a.self, { medium: a.input.medium })],
})
export const publishIfSuspending = duty<SupervisionAct>({
  id: 'supervision-act.publish',
  name: {
    kk: 'Нормативтік актіні тоқтатқан актіні жариялау',
    ru: 'Опубликовать акт, приостановивший нормативный акт',
    en: 'Publish the act that suspends a normative act',
  },
  in: supervisionAct,
  provision: 'prosecutor.act.publication-mandatory-suspending',
  to: 'supervision-act.publish',
  owed: s =>
    mustBePublished(s)
      ? [
          {
            by: s.office,
            since: s.objectSuspended[0]?.from ?? s.issuedAt,
            ...(s.publishedAt ? { done: s.publishedAt } : s.endedAt && { ended: s.endedAt }),
          },
        ]
      : [],
})

const itsOwnOffice = power<SupervisionAct, unknown>({
  provision: 'prosecutor.complaint.annul-or-withdraw',
  test: a => when(isProsecutorOf(a, a.state.office)),
  fault: {
    kk: 'Актіні оны шығарған прокуратура кері қайтарып алады',
    ru: 'Акт отзывает прокуратура, которая его вынесла',
    en: 'The act is withdrawn by the office that issued it',
  },
})
export const withdrawAct = act({
  id: 'supervision-act.withdraw',
  in: supervisionAct,
  during: ['issued', 'received'],
  name: { kk: 'Актіні қайтарып алу', ru: 'Отозвать акт', en: 'Withdraw the act' },
  document: true,
  input: { reasons: text({ kk: 'Уәждер', ru: 'Мотивы', en: 'Reasons' }, { max: 4_000 }) },
  norms: [itsOwnOffice],
  emits: [withdrawn],
  effect: a => [withdrawn(a.self, a.input)],
})
