/** Publication in the state mass media: permitted of acts on violated rights, mandatory of acts that suspend a normative act. */
import { bodyOf } from '../../bodies/body.ts'
import { act } from '../../kernel/act.ts'
import { duty } from '../../kernel/duty.ts'
import { ref as reference, yes } from '../../kernel/field.ts'
import { event } from '../../kernel/matter.ts'
import { type Attempt, condition, power, prohibition, ref, when } from '../../kernel/norm.ts'
import type { StreamId } from '../../kernel/world.ts'
import { isProsecutorOfOrAbove } from '../../offices/who.ts'
import { byHand } from '../hands.ts'
import { theIssuingOffice } from './addressed.ts'
import { isStateBodyOrOfficial } from './issue.ts'
import { type SupervisionAct, supervisionAct } from './supervision-act.ts'

interface Input {
  readonly medium: StreamId
  readonly violatesRights: boolean
  readonly protectedData: boolean
}
const published = event(supervisionAct, 'supervision-act.published', (s, _: Input, by) => ({ ...s, ...byHand(s, by), publishedAt: by.at }))

/** Suspends the application of a normative legal act. */
const mustBePublished = (s: SupervisionAct) => s.object === 'normative-act' && s.objectSuspended.length > 0

const theOfficeMust = power<SupervisionAct, unknown>({
  provision: 'prosecutor.act.publication-mandatory-suspending',
  test: a => when(mustBePublished(a.state) && isProsecutorOfOrAbove(a, a.state.office), { office: ref(a.state.office) }),
  fault: {
    kk: 'Нормативтік құқықтық актінің қолданылуын тоқтата тұрған актіні оны шығарған прокуратура жариялайды: {office}',
    ru: 'Акт, приостановивший действие нормативного правового акта, публикует вынесшая его прокуратура: {office}',
    en: 'An act that suspends a normative act is published by the office that issued it: {office}',
  },
})
const inStateMedia = condition<SupervisionAct, Input>('form', {
  provision: 'prosecutor.publication.may-publish-acts',
  test: a => when(bodyOf(a.world, a.input.medium)?.part === 'state-media'),
  fault: {
    kk: 'Бұл – мемлекеттік бұқаралық ақпарат құралы емес',
    ru: 'Это не государственное средство массовой информации',
    en: 'This is not a state mass medium',
  },
})
/** On an unlawful action or decision of a body or an official: neither a law nor what a private person did. */
const isOnUnlawfulConduct = (a: Attempt<SupervisionAct, Input>) =>
  a.state.form !== 'explanation' && a.state.object !== 'law' && isStateBodyOrOfficial(a, a.state.issuer ?? a.state.addressee)
const onUnlawfulConduct = condition<SupervisionAct, Input>('ground', {
  provision: 'prosecutor.publication.may-publish-acts',
  hypothesis: a => !mustBePublished(a.state),
  test: a => when(isOnUnlawfulConduct(a)),
  fault: {
    kk: 'Бұл акт органның не лауазымды адамның заңсыз әрекеті немесе шешімі туралы емес',
    ru: 'Этот акт – не о незаконном действии или решении органа либо должностного лица',
    en: 'This act is not on an unlawful action or decision of a body or an official',
  },
})
const onViolatedRights = condition<SupervisionAct, Input>('ground', {
  provision: 'prosecutor.publication.may-publish-acts',
  hypothesis: a => !mustBePublished(a.state),
  test: a => when(a.input.violatesRights),
  fault: {
    kk: 'Құқықтар немесе мүдделер бұзылғаны туралы акт қана жарияланады',
    ru: 'Публикуются лишь акты о нарушении прав или интересов',
    en: 'Only acts on a violation of rights or interests are published',
  },
})
const whatTheLawProtects = prohibition<SupervisionAct, Input>({
  provision: 'prosecutor.principle.openness',
  test: a => when(a.input.protectedData),
  fault: {
    kk: 'Азаматтардың құқықтары немесе мемлекеттік құпиялар туралы заңмен қорғалатын мәлімет жарияланбайды',
    ru: 'Сведения, охраняемые законом о правах граждан или о государственных секретах, не публикуются',
    en: "What the law on citizens' rights or on state secrets protects is not published",
  },
  cure: { kk: 'Ондай мәліметтерді алып тастаңыз', ru: 'Исключите такие сведения', en: 'Leave such particulars out' },
})
const onceOnly = condition<SupervisionAct, unknown>('stage', {
  provision: 'prosecutor.publication.may-publish-acts',
  test: a => when(a.state.publishedAt === undefined),
  fault: { kk: 'Акт жарияланып қойған', ru: 'Акт уже опубликован', en: 'The act has been published already' },
})

export const publishAct = act({
  id: 'supervision-act.publish',
  in: supervisionAct,
  during: ['issued', 'received', 'considered', 'executed', 'rejected'],
  applies: s => s.publishedAt === undefined,
  name: { kk: 'Актіні жариялау', ru: 'Опубликовать акт', en: 'Publish the act' },
  done: { kk: 'Акт жарияланды', ru: 'Акт опубликован', en: 'Act published' },
  help: { kk: 'Жарияланған актіні бәрі оқи алады.', ru: 'Опубликованный акт открыт всем.', en: 'A published act is open to everyone.' },
  input: {
    medium: reference({ kk: 'Қай бұқаралық ақпарат құралында', ru: 'В каком средстве массовой информации', en: 'In which mass medium' }, [
      'agency',
      'company',
    ]),
    violatesRights: yes({
      kk: 'Құқықтар немесе заңды мүдделер бұзылған',
      ru: 'Нарушены права или законные интересы',
      en: 'Rights or lawful interests were violated',
    }),
    protectedData: yes({
      kk: 'Заңмен қорғалатын мәлімет бар',
      ru: 'Есть сведения, охраняемые законом',
      en: 'It contains what the law protects from publication',
    }),
  },
  norms: [
    theIssuingOffice('prosecutor.publication.may-publish-acts'),
    theOfficeMust,
    inStateMedia,
    onUnlawfulConduct,
    onViolatedRights,
    whatTheLawProtects,
    onceOnly,
  ],
  emits: [published],
  effect: a => [published(a.self, a.input)],
})
export const publishIfSuspending = duty<SupervisionAct>({
  id: 'supervision-act.publish',
  name: {
    kk: 'Нормативтік құқықтық актінің қолданылуын тоқтата тұрған актіні жариялау',
    ru: 'Опубликовать акт, приостановивший действие нормативного правового акта',
    en: 'Publish the act that suspends a normative act',
  },
  in: supervisionAct,
  provision: 'prosecutor.act.publication-mandatory-suspending',
  to: 'supervision-act.publish',
  owed: s => {
    const since = s.objectSuspended[0]?.from
    return mustBePublished(s) && since
      ? [{ by: s.office, since, ...(s.publishedAt && { done: s.publishedAt }), ...(s.endedAt && { ended: s.endedAt }) }]
      : []
  },
})
