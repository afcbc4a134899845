/** Taking an application up: the office to which it was made examines it, if it is signed. */
import { kazakhstan } from '../../calendar/calendar.ts'
import { act } from '../../kernel/act.ts'
import { duesOf, duty } from '../../kernel/duty.ts'
import { event } from '../../kernel/matter.ts'
import { type Attempt, power, prohibition, ref, when } from '../../kernel/norm.ts'
import type { Instant } from '../../kernel/time.ts'
import { isProsecutorOfOrAbove } from '../../offices/who.ts'
import { type Application, application } from './application.ts'

const examined = event(application, 'application.examined', (s, _: object, by) => ({ ...s, stage: 'examined' as const, examinedAt: by.at }))

/** Only the office to which an application was made, or one above it, deals with it. */
export const theOfficeItWasMadeTo = power<Application, unknown>({
  provision: 'prosecutor.application.consider',
  test: a => when(isProsecutorOfOrAbove(a, a.state.office), { office: ref(a.state.office) }),
  fault: {
    kk: 'Арызды қарайтын прокуратура: {office}',
    ru: 'Обращение рассматривает: {office}',
    en: 'The application is considered by: {office}',
  },
})
const unsigned = {
  provision: 'prosecutor.application.unsigned-not-checked',
  test: (a: Attempt<Application, unknown>) => when(!a.state.signed && !a.state.whyUnsigned),
  fault: { kk: 'Арызға қол қойылмаған', ru: 'Обращение не подписано', en: 'The application is not signed' },
  cure: {
    kk: 'Арыз иесі қол қояды немесе қол қоя алмау себебі белгіленеді',
    ru: 'Заявитель подписывает, либо отмечается, почему он не может подписать',
    en: 'The applicant signs, or it is noted why he or she cannot',
  },
} as const
const unsignedIsNotExamined = prohibition<Application, unknown>(unsigned)
/** Once it is taken up the rule has something to say of papers without a signature only. */
export const unsignedIsNotDealtWith = prohibition<Application, unknown>({ ...unsigned, hypothesis: a => !a.state.signed })
export const examineApplication = act({
  id: 'application.examine',
  in: application,
  during: ['registered'],
  name: { kk: 'Арызды тексеруге алу', ru: 'Принять обращение к проверке', en: 'Take the application up for examination' },
  done: { kk: 'Арыз тексеруге алынды', ru: 'Обращение принято к проверке', en: 'Application taken up for examination' },
  input: {},
  norms: [theOfficeItWasMadeTo, unsignedIsNotExamined],
  emits: [examined],
  effect: a => [examined(a.self, {})],
})

export const considerApplication = duty<Application>({
  id: 'application.consider',
  name: { kk: 'Арызды қарап, жауап беру', ru: 'Рассмотреть обращение и ответить', en: 'Consider the application and answer it' },
  in: application,
  provision: 'prosecutor.application.consider',
  to: 'application.answer',
  otherwise: 'complaint.lodge',
  owed: s =>
    s.signed || s.whyUnsigned
      ? [
          {
            by: s.office,
            since: s.since,
            within: s.term,
            ...(s.answeredAt && { done: s.answeredAt }),
            ...(s.stage === 'left' && s.answeredAt === undefined && { ended: s.since }),
          },
        ]
      : [],
})
/** Its term is over, and there is no answer. */
export const isUnanswered = (s: Application, at: Instant): boolean =>
  duesOf([considerApplication], s, kazakhstan, at).some(d => d.is === 'overdue')
