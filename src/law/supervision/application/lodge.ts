/** Lodging an application: it is registered the moment it comes in, signed or not. */

import { attached } from '../../attachments.ts'
import { ADDRESSEES } from '../../bodies/body.ts'
import { APPLICATION } from '../../documents.ts'
import { act } from '../../kernel/act.ts'
import { choice, ref, text, yes } from '../../kernel/field.ts'
import { event } from '../../kernel/matter.ts'
import { type Attempt, condition, power, when } from '../../kernel/norm.ts'
import type { Term } from '../../kernel/time.ts'
import type { StreamId } from '../../kernel/world.ts'
import { personOf } from '../../offices/person.ts'
import { voice } from '../../offices/who.ts'
import { termNow } from '../../parameters.ts'
import { application } from './application.ts'

interface Lodged {
  /** Stays in the record; the state has no need of it. */
  attached?: readonly string[] | undefined
  office: StreamId
  about: string
  against?: StreamId
  signed: boolean
  confidential: boolean
  onBehalfOf?: StreamId
  applicant: StreamId
  vulnerable: boolean
  term: Term
}
const lodged = event(application, 'application.lodged', (s, { confidential, attached: _, ...d }: Lodged, by) => ({
  ...s,
  ...d,
  stage: 'registered' as const,
  sourceKept: confidential,
  since: by.at,
}))

const anyoneTurnsToTheProsecutor = power<unknown, unknown>({
  provision: 'prosecutor.application.consider',
  test: () => when(true),
  fault: { kk: 'Арыз беруге құқық жоқ', ru: 'Нет права подать обращение', en: 'There is no right to lodge an application' },
})
const STANDINGS = {
  advocate: { kk: 'Адвокат ретінде', ru: 'Как адвокат', en: 'As an advocate' },
  representative: {
    kk: 'Заңды өкіл немесе сенімхат бойынша өкіл ретінде',
    ru: 'Как законный представитель или по доверенности',
    en: 'As a legal representative or under a power of attorney',
  },
  cannot: {
    kk: 'Ол адам өз құқығын өзі қорғай алмайды',
    ru: 'Это лицо не может само защитить свои права',
    en: 'That person cannot defend his or her own rights',
  },
}
interface Input {
  readonly onBehalfOf: StreamId | undefined
  readonly standing: keyof typeof STANDINGS | undefined
  readonly authority: string | undefined
}
/** What it rests on is said by whoever speaks for another; no register of who cannot is asked, so no answer tells what it holds. */
const forAnother = (a: Attempt<unknown, Input>): boolean => a.input.onBehalfOf !== undefined && a.input.onBehalfOf !== a.actor.person
const inWhatCapacity = condition<unknown, Input>('qualification', {
  provision: 'prosecutor.application.consider',
  hypothesis: forAnother,
  test: a => when(a.input.standing !== undefined),
  fault: {
    kk: 'Басқа адам үшін қандай негізде жүгінетініңіз көрсетілмеген',
    ru: 'Не указано, на каком основании вы обращаетесь за другое лицо',
    en: 'It is not stated in what capacity you apply for another person',
  },
  cure: {
    kk: 'Негізін көрсетіңіз немесе арызды өз атыңыздан беріңіз',
    ru: 'Укажите основание или подайте обращение от своего имени',
    en: 'State the capacity, or apply in your own name',
  },
})
const anAdvocate = condition<unknown, Input>('qualification', {
  provision: 'concept.advocate.role',
  hypothesis: a => forAnother(a) && a.input.standing === 'advocate',
  test: a => when(personOf(a.world, a.actor.person)?.advocate === true),
  fault: { kk: 'Сіз адвокат емессіз', ru: 'Вы не адвокат', en: 'You are not an advocate' },
})
const aRepresentativeNamesTheAuthority = condition<unknown, Input>('qualification', {
  provision: 'prosecutor.application.consider',
  hypothesis: a => forAnother(a) && a.input.standing === 'representative',
  test: a => when(a.input.authority !== undefined),
  fault: {
    kk: 'Өкілдік неден туындайтыны көрсетілмеген',
    ru: 'Не указано, на чём основано представительство',
    en: 'It is not stated what the representation rests on',
  },
})
const whyTheyCannot = condition<unknown, Input>('ground', {
  provision: 'prosecutor.application.vulnerable-person',
  hypothesis: a => forAnother(a) && a.input.standing === 'cannot',
  test: a => when(a.input.authority !== undefined),
  fault: {
    kk: 'Бұл адамның өз құқығын неге өзі қорғай алмайтыны жазылмаған',
    ru: 'Не сказано, почему это лицо не может само защитить свои права',
    en: 'It is not stated why that person cannot defend his or her own rights',
  },
})
/** One's own inability is known from the register; another's is what the applicant says. */
const cannotDefendThemselves = (a: Attempt<unknown, Input>): boolean =>
  forAnother(a) ? a.input.standing === 'cannot' : personOf(a.world, a.actor.person)?.vulnerable === true

export const lodgeApplication = act({
  id: 'application.lodge',
  in: application,
  opens: true,
  name: { kk: 'Прокурорға арыз беру', ru: 'Обратиться к прокурору', en: 'Apply to a prosecutor' },
  done: { kk: 'Прокурорға арыз берілді', ru: 'Подано обращение прокурору', en: 'Application to the prosecutor lodged' },
  help: {
    kk: 'Заң бұзылғаны туралы прокуратураға жазбаша хабарлау.',
    ru: 'Письменно сообщить прокуратуре о нарушении закона.',
    en: "Tell a prosecutor's office in writing about a breach of law.",
  },
  document: APPLICATION,
  input: {
    office: ref({ kk: 'Қай прокуратураға', ru: 'В какую прокуратуру', en: "To which prosecutor's office" }, ['office']),
    about: text(
      { kk: 'Не болды, қандай құқық бұзылды', ru: 'Что произошло, какое право нарушено', en: 'What happened, which right was violated' },
      { max: 20_000 },
    ),
    against: ref({ kk: 'Кімнің әрекетіне', ru: 'На чьи действия', en: 'Whose conduct it is about' }, ADDRESSEES, { optional: true }),
    onBehalfOf: ref(
      { kk: 'Кімнің атынан (өзге адам болса)', ru: 'В интересах кого (если не себя)', en: 'On whose behalf (if not your own)' },
      ['person'],
      { optional: true },
    ),
    standing: choice(
      { kk: 'Басқа адам үшін қандай негізде', ru: 'На каком основании за другое лицо', en: 'In what capacity for another' },
      STANDINGS,
      { optional: true },
    ),
    authority: text(
      {
        kk: 'Өкілдіктің негізі не ол адамның неге өзі қорғай алмайтыны',
        ru: 'Чем подтверждается представительство либо почему лицо не может само',
        en: 'What the representation rests on, or why the person cannot',
      },
      { optional: true, max: 2_000 },
    ),
    signed: yes(
      { kk: 'Арызға қол қоямын', ru: 'Подписываю обращение', en: 'I sign the application' },
      {
        hint: {
          kk: 'Қол қойылмаған арыз тіркеледі, бірақ тексерілмейді.',
          ru: 'Неподписанное обращение регистрируется, но не проверяется.',
          en: 'An unsigned application is registered but not examined.',
        },
      },
    ),
    confidential: yes({ kk: 'Менің атым құпия сақталсын', ru: 'Прошу не раскрывать моё имя', en: 'Please do not disclose my name' }),
    attached,
  },
  norms: [anyoneTurnsToTheProsecutor, inWhatCapacity, anAdvocate, aRepresentativeNamesTheAuthority, whyTheyCannot],
  emits: [lodged],
  effect: a => [
    lodged(a.self, {
      applicant: voice(a.actor),
      vulnerable: cannotDefendThemselves(a),
      term: termNow(a, 'application.consideration-term'),
      ...a.input,
    }),
  ],
})
