/** How an application ends: an answer with the measures taken, or, unsigned, left unexamined. */
import { ANSWER } from '../../documents.ts'
import { act } from '../../kernel/act.ts'
import { choice, lines, text } from '../../kernel/field.ts'
import { event } from '../../kernel/matter.ts'
import { condition, when } from '../../kernel/norm.ts'
import { type Application, application } from './application.ts'
import { theOfficeItWasMadeTo, unsignedIsNotDealtWith } from './examine.ts'

const OUTCOMES = {
  restored: { kk: 'Бұзылған құқық қалпына келтірілді', ru: 'Нарушенное право восстановлено', en: 'The violated right was restored' },
  measures: { kk: 'Шаралар қолданылды', ru: 'Приняты меры', en: 'Measures were taken' },
  unfounded: { kk: 'Заң бұзушылық анықталған жоқ', ru: 'Нарушение не установлено', en: 'No breach of law was found' },
}
const answered = event(
  application,
  'application.answered',
  (s, _: { outcome: keyof typeof OUTCOMES; text: string; measures?: readonly string[] }, by) => ({
    ...s,
    stage: 'answered' as const,
    answeredAt: by.at,
    answeredBy: by.person,
  }),
)
const left = event(application, 'application.left-unexamined', (s, _: object, by) => ({
  ...s,
  stage: 'left' as const,
  answeredBy: by.person,
}))

const aBreachIsMetWithMeasures = condition<Application, { outcome: string; measures: readonly string[] | undefined }>('form', {
  provision: 'prosecutor.application.consider',
  hypothesis: a => a.input.outcome !== 'unfounded',
  test: a => when((a.input.measures?.length ?? 0) > 0),
  fault: { kk: 'Қандай шара қолданылғаны көрсетілмеген', ru: 'Не указано, какие меры приняты', en: 'The measures taken are not stated' },
})
const theHelplessWereHelped = condition<Application, unknown>('ground', {
  provision: 'prosecutor.application.vulnerable-person',
  hypothesis: a => a.state.vulnerable,
  test: a => when(a.state.protectedAt !== undefined),
  fault: {
    kk: 'Арыз өз құқығын өзі қорғай алмайтын адам туралы, ал оны қорғау шаралары әлі қолданылмаған',
    ru: 'Обращение касается лица, которое не может само защитить свои права, а меры его защиты ещё не приняты',
    en: 'The application is about a person who cannot defend his or her own rights, and no measures of protection have been taken',
  },
  cure: { kk: 'Алдымен қорғау шараларын жазыңыз', ru: 'Сначала запишите меры защиты', en: 'Record the measures of protection first' },
})
export const answerApplication = act({
  id: 'application.answer',
  in: application,
  during: ['examined'],
  name: { kk: 'Арызға жауап беру', ru: 'Ответить на обращение', en: 'Answer the application' },
  done: { kk: 'Арызға жауап берілді', ru: 'Дан ответ на обращение', en: 'Application answered' },
  document: ANSWER,
  challenge: ['complaint.lodge'],
  input: {
    outcome: choice({ kk: 'Нәтиже', ru: 'Итог', en: 'Outcome' }, OUTCOMES),
    text: text({ kk: 'Жауап', ru: 'Ответ', en: 'Answer' }),
    measures: lines({ kk: 'Қолданылған шаралар', ru: 'Принятые меры', en: 'Measures taken' }, { optional: true }),
  },
  norms: [theOfficeItWasMadeTo, unsignedIsNotDealtWith, aBreachIsMetWithMeasures, theHelplessWereHelped],
  emits: [answered],
  effect: a => [answered(a.self, a.input)],
})

const noSignatureCame = condition<Application, unknown>('ground', {
  provision: 'prosecutor.application.unsigned-not-checked',
  test: a => when(!a.state.signed && !a.state.whyUnsigned),
  fault: {
    kk: 'Арызға қол қойылған: ол тексерілуге тиіс',
    ru: 'Обращение подписано: оно подлежит проверке',
    en: 'The application is signed: it has to be examined',
  },
})
export const leaveUnexamined = act({
  id: 'application.leave-unexamined',
  in: application,
  during: ['registered'],
  name: {
    kk: 'Қол қойылмаған арызды қараусыз қалдыру',
    ru: 'Оставить неподписанное обращение без проверки',
    en: 'Leave the unsigned application unexamined',
  },
  done: {
    kk: 'Қол қойылмаған арыз қараусыз қалдырылды',
    ru: 'Неподписанное обращение оставлено без проверки',
    en: 'Unsigned application left unexamined',
  },
  challenge: ['complaint.lodge'],
  input: {},
  norms: [theOfficeItWasMadeTo, noSignatureCame],
  emits: [left],
  effect: a => [left(a.self, {})],
})
