/** Resolutions on an unlawful act: having it removed, and suspending its effect. A law is never suspended. */
import { RESOLUTION } from '../../documents.ts'
import { act } from '../../kernel/act.ts'
import { choice, line, lines, ref as reference, text } from '../../kernel/field.ts'
import { condition, prohibition, when } from '../../kernel/norm.ts'
import type { ProvisionId } from '../../register/ids.ts'
import { BOUND, ifInspectedWithAFinding, issued, withinCompetence } from './issue.ts'
import { ACTS, OBJECTS } from './objects.ts'
import { byResolution, resolutionFields, resolve } from './resolution.ts'
import { type ObjectKind, standing, supervisionAct } from './supervision-act.ts'

const target = line(
  {
    kk: 'Қай акт немесе шара (атауы, нөмірі, күні)',
    ru: 'Какой акт или мера (название, номер, дата)',
    en: 'Which act or measure (title, number, date)',
  },
  { optional: true },
)
const contradicts = lines(
  { kk: 'Қай нормаларға қайшы', ru: 'Каким нормам противоречит', en: 'Which norms it contradicts' },
  { optional: true },
)
const issuer = reference({ kk: 'Оны кім шығарды', ru: 'Кем издан', en: 'Who issued it' }, BOUND)
const theActIsNamed = (provision: ProvisionId) =>
  condition<unknown, { target: string | undefined }>('ground', {
    provision,
    test: a => when(a.input.target !== undefined),
    fault: { kk: 'Қай акт екені көрсетілмеген', ru: 'Не указано, какой это акт', en: 'The act is not named' },
  })
const itIsUnlawful = (provision: ProvisionId) =>
  condition<unknown, { contradicts: readonly string[] | undefined }>('ground', {
    provision,
    test: a => when((a.input.contradicts?.length ?? 0) > 0),
    fault: {
      kk: 'Актінің неліктен заңсыз екені көрсетілмеген',
      ru: 'Не указано, в чём незаконность акта',
      en: 'It is not stated what makes the act unlawful',
    },
  })

/** Laws are beyond this power: they are protested, and by the Prosecutor General only. */
const removesALaw = prohibition<unknown, { object: ObjectKind }>({
  provision: 'prosecutor.act.resolution.remove-unlawful-act',
  test: a => when(a.input.object === 'law'),
  fault: {
    kk: 'Заң прокурордың қаулысымен алып қойылмайды',
    ru: 'Закон постановлением прокурора не изымается',
    en: "A law is not removed by a prosecutor's resolution",
  },
  cure: {
    kk: 'Заңға Бас Прокурор наразылық келтіреді',
    ru: 'На закон приносит протест Генеральный Прокурор',
    en: 'The Prosecutor General lodges a protest against a law',
  },
})

export const removeUnlawfulAct = act({
  id: 'resolution.remove-act',
  in: supervisionAct,
  opens: true,
  name: {
    kk: 'Заңсыз актіні алып қою туралы қаулы шығару',
    ru: 'Вынести постановление об изъятии незаконного акта',
    en: 'Issue a resolution removing an unlawful act',
  },
  done: {
    kk: 'Заңсыз актіні алып қою туралы қаулы шығарылды',
    ru: 'Вынесено постановление об изъятии незаконного акта',
    en: 'Resolution removing an unlawful act issued',
  },
  document: RESOLUTION,
  stands: standing,
  challenge: ['complaint.lodge'],
  input: {
    object: choice({ kk: 'Не алып қойылады', ru: 'Что изымается', en: 'What is removed' }, ACTS),
    target,
    issuer,
    contradicts,
    ...resolutionFields,
  },
  norms: [
    ...byResolution('prosecutor.act.resolution.remove-unlawful-act'),
    withinCompetence('prosecutor.act.resolution.remove-unlawful-act', 'issuer'),
    removesALaw,
    theActIsNamed('prosecutor.act.resolution.remove-unlawful-act'),
    itIsUnlawful('prosecutor.act.resolution.remove-unlawful-act'),
  ],
  emits: [issued],
  effect: a => resolve(a, 'remove-act'),
})

const rightsAreViolated = condition<unknown, { rights: string | undefined }>('ground', {
  provision: 'supervision.rights.result.suspend-unlawful-act',
  test: a => when(a.input.rights !== undefined),
  fault: {
    kk: 'Қандай құқық не заңды мүдде бұзылғаны көрсетілмеген',
    ru: 'Не указано, какие права или законные интересы нарушены',
    en: 'It is not stated which rights or lawful interests are violated',
  },
})
const aLaw = prohibition<unknown, { object: ObjectKind }>({
  provision: 'supervision.rights.result.suspend-unlawful-act',
  test: a => when(a.input.object === 'law'),
  fault: {
    kk: 'Прокурор заңның күшін тоқтата тұрмайды',
    ru: 'Прокурор не приостанавливает действие закона',
    en: 'A prosecutor does not suspend a law',
  },
})
export const suspendEffect = act({
  id: 'resolution.suspend',
  in: supervisionAct,
  opens: true,
  name: {
    kk: 'Заңсыз актінің күшін тоқтата тұру туралы қаулы шығару',
    ru: 'Вынести постановление о приостановлении действия незаконного акта',
    en: 'Issue a resolution suspending an unlawful act',
  },
  done: {
    kk: 'Заңсыз актінің күшін тоқтата тұру туралы қаулы шығарылды',
    ru: 'Вынесено постановление о приостановлении действия незаконного акта',
    en: 'Resolution suspending an unlawful act issued',
  },
  help: {
    kk: 'Нормативтік құқықтық актінің қолданылуын тоқтата тұратын қаулы міндетті түрде жарияланады.',
    ru: 'Постановление, приостановившее действие нормативного правового акта, подлежит опубликованию.',
    en: 'A resolution that suspends a normative act must be published.',
  },
  document: RESOLUTION,
  stands: standing,
  challenge: ['complaint.lodge'],
  input: {
    object: choice({ kk: 'Не тоқтатыла тұрады', ru: 'Что приостанавливается', en: 'What is suspended' }, OBJECTS),
    target,
    issuer,
    contradicts,
    rights: text(
      { kk: 'Қандай құқық не мүдде бұзылған', ru: 'Какие права или интересы нарушены', en: 'Which rights or interests are violated' },
      { optional: true, max: 4_000 },
    ),
    ...resolutionFields,
  },
  norms: [
    ...byResolution('prosecutor.act.resolution.suspend-effect'),
    withinCompetence('prosecutor.act.resolution.suspend-effect', 'issuer'),
    theActIsNamed('prosecutor.act.resolution.suspend-effect'),
    itIsUnlawful('prosecutor.act.resolution.suspend-effect'),
    rightsAreViolated,
    aLaw,
    ifInspectedWithAFinding('supervision.rights.result.suspend-unlawful-act'),
  ],
  emits: [issued],
  effect: a => resolve(a, 'suspend', { suspends: true }),
})
