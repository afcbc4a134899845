/** The signature: without it an application is not examined; one who cannot sign is helped. */
import { act } from '../../kernel/act.ts'
import { text } from '../../kernel/field.ts'
import { event } from '../../kernel/matter.ts'
import { condition, power, when } from '../../kernel/norm.ts'
import { isProsecutorOfOrAbove, speaksFor } from '../../offices/who.ts'
import { type Application, application } from './application.ts'

const signed = event(application, 'application.signed', s => ({ ...s, signed: true }))
const noted = event(application, 'application.unsigned-noted', (s, d: { whyUnsigned: string }) => ({ ...s, whyUnsigned: d.whyUnsigned }))

const theApplicantSigns = power<Application, unknown>({
  provision: 'prosecutor.application.unsigned-not-checked',
  test: a => when(speaksFor(a, a.state.applicant)),
  fault: {
    kk: 'Арызға тек арыз иесі қол қояды',
    ru: 'Обращение подписывает только заявитель',
    en: 'Only the applicant signs the application',
  },
})
export const signApplication = act({
  id: 'application.sign',
  in: application,
  during: ['registered'],
  applies: s => !s.signed,
  name: { kk: 'Арызға қол қою', ru: 'Подписать обращение', en: 'Sign the application' },
  done: { kk: 'Арызға қол қойылды', ru: 'Обращение подписано', en: 'Application signed' },
  input: {},
  norms: [theApplicantSigns],
  emits: [signed],
  effect: a => [signed(a.self, {})],
})

const theOfficeNotes = power<Application, unknown>({
  provision: 'prosecutor.application.vulnerable-person',
  test: a => when(isProsecutorOfOrAbove(a, a.state.office)),
  fault: {
    kk: 'Белгіні тек арыз берілген прокуратура жасайды',
    ru: 'Отметку делает только прокуратура, куда подано обращение',
    en: 'Only the office to which the application was made notes it',
  },
})
const ofOneWhoCannotSign = condition<Application, unknown>('ground', {
  provision: 'prosecutor.application.vulnerable-person',
  // Whoever speaks for one who cannot signs what they say.
  test: a => when(a.state.vulnerable && a.state.onBehalfOf === undefined),
  fault: {
    kk: 'Арыз иесі өз құқығын өзі қорғай алады: оның қолы керек',
    ru: 'Заявитель может сам защитить свои права: нужна его подпись',
    en: 'The applicant can defend his or her own rights: a signature is needed',
  },
})
export const noteUnsigned = act({
  id: 'application.note-unsigned',
  in: application,
  during: ['registered'],
  applies: s => !s.signed && !s.whyUnsigned,
  name: { kk: 'Неге қол қойылмағанын белгілеу', ru: 'Отметить, почему нет подписи', en: 'Note why there is no signature' },
  done: { kk: 'Қол қойылмау себебі белгіленді', ru: 'Отмечена причина отсутствия подписи', en: 'Reason for the missing signature noted' },
  input: {
    whyUnsigned: text(
      { kk: 'Қол қоя алмау себебі', ru: 'Почему лицо не может подписать', en: 'Why the person cannot sign' },
      { max: 2_000 },
    ),
  },
  norms: [theOfficeNotes, ofOneWhoCannotSign],
  emits: [noted],
  effect: a => [noted(a.self, a.input)],
})
