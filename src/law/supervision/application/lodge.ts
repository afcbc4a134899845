/** Lodging an application: it is registered the moment it comes in, signed or not. */
import { ADDRESSEES } from '../../bodies/body.ts'
import { act } from '../../kernel/act.ts'
import { ref, text, yes } from '../../kernel/field.ts'
import { event } from '../../kernel/matter.ts'
import { condition, power, when } from '../../kernel/norm.ts'
import type { Term } from '../../kernel/time.ts'
import type { StreamId } from '../../kernel/world.ts'
import { personOf } from '../../offices/person.ts'
import { voice } from '../../offices/who.ts'
import { termNow } from '../../parameters.ts'
import { application } from './application.ts'

interface Lodged {
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
const lodged = event(application, 'application.lodged', (s, { confidential, ...d }: Lodged, by) => ({
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
const forOneWhoCannotOrByAnAdvocate = condition<unknown, { onBehalfOf: StreamId | undefined }>('qualification', {
  provision: 'concept.advocate.role',
  test: a => {
    const other = a.input.onBehalfOf
    return when(
      !other ||
        other === a.actor.person ||
        personOf(a.world, a.actor.person)?.advocate === true ||
        personOf(a.world, other)?.vulnerable === true,
    )
  },
  fault: {
    kk: 'Басқа адам үшін арызды адвокат береді немесе ол адам өз құқығын өзі қорғай алмайтын болуы керек',
    ru: 'За другое лицо обращается адвокат, либо это лицо само не может защитить свои права',
    en: 'For another person an advocate applies, or that person cannot defend his or her own rights',
  },
  cure: { kk: 'Арызды өз атыңыздан беріңіз', ru: 'Подайте обращение от своего имени', en: 'Apply in your own name' },
})

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
  document: true,
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
  },
  norms: [anyoneTurnsToTheProsecutor, forOneWhoCannotOrByAnAdvocate],
  emits: [lodged],
  effect: a => [
    lodged(a.self, {
      applicant: voice(a.actor),
      vulnerable: personOf(a.world, a.input.onBehalfOf ?? a.actor.person)?.vulnerable === true,
      term: termNow(a, 'application.consideration-term'),
      ...a.input,
    }),
  ],
})
