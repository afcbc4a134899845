/** The explanation of the law: to one who is likely to misapply it, or to whoever is adopting an act that does not comply with it. */
import { EXPLANATION } from '../../documents.ts'
import { act } from '../../kernel/act.ts'
import { line, lines, ref as reference, text } from '../../kernel/field.ts'
import { condition, ref, when } from '../../kernel/norm.ts'
import type { StreamId } from '../../kernel/world.ts'
import { addressee, aProsecutor, basis, issue, issued, onTheirOwnMatter, placesOf, withinCompetence } from './issue.ts'
import { standing, supervisionAct } from './supervision-act.ts'

const content = text({ kk: 'Заңның мазмұны', ru: 'Содержание закона', en: 'What the law says' }, { max: 8_000 })
const liability = text(
  {
    kk: 'Бұзғаны үшін жауаптылық (қажет болса)',
    ru: 'Ответственность за нарушение (если нужно)',
    en: 'Liability for breaking it (if needed)',
  },
  { optional: true, max: 4_000 },
)

const groundsAreSufficient = condition<unknown, { grounds: string | undefined }>('ground', {
  provision: 'prosecutor.act.explanation.content-and-liability',
  test: a => when(a.input.grounds !== undefined),
  fault: {
    kk: 'Заң дұрыс қолданылмайды деуге жеткілікті негіз жазылмаған',
    ru: 'Не записаны достаточные основания полагать, что закон будет применён неправильно',
    en: 'Sufficient grounds for believing that the law will be misapplied are not recorded',
  },
})
export const explainLaw = act({
  id: 'explanation.give',
  in: supervisionAct,
  opens: true,
  name: { kk: 'Заңды түсіндіру', ru: 'Разъяснить закон', en: 'Explain the law' },
  done: { kk: 'Заң түсіндірілді', ru: 'Закон разъяснён', en: 'Law explained' },
  help: {
    kk: 'Заңды дұрыс қолданбауы мүмкін орган мен адамға.',
    ru: 'Органу или лицу, которые могут применить закон неправильно.',
    en: 'To a body or person likely to misapply the law.',
  },
  document: EXPLANATION,
  stands: standing,
  challenge: ['complaint.lodge'],
  input: {
    addressee,
    grounds: text(
      { kk: 'Неге дұрыс қолданбауы мүмкін', ru: 'Почему закон могут применить неправильно', en: 'Why it may be misapplied' },
      { optional: true, max: 4_000 },
    ),
    about: content,
    liability,
    basis,
  },
  norms: [
    aProsecutor('prosecutor.act.explanation.content-and-liability'),
    withinCompetence('prosecutor.act.explanation.content-and-liability', 'addressee'),
    groundsAreSufficient,
    ...onTheirOwnMatter('prosecutor.act.explanation.content-and-liability'),
  ],
  emits: [issued],
  effect: a => issue(a, 'explanation'),
})

const aDiscrepancyIsStated = condition<unknown, { contradicts: readonly string[] | undefined }>('ground', {
  provision: 'prosecutor.act.explanation.draft-act',
  test: a => when((a.input.contradicts?.length ?? 0) > 0),
  fault: {
    kk: 'Жобаның заңға несі сай келмейтіні көрсетілмеген',
    ru: 'Не указано, в чём проект не соответствует закону',
    en: 'It is not stated in what the draft does not comply with the law',
  },
})
const toWhoAdoptsIt = condition<unknown, { addressee: StreamId; adopter: StreamId }, { adopter: ReturnType<typeof ref> }>('form', {
  provision: 'prosecutor.act.explanation.draft-act',
  test: a =>
    when(a.input.addressee === a.input.adopter || placesOf(a, a.input.addressee).includes(a.input.adopter), {
      adopter: ref(a.input.adopter),
    }),
  fault: {
    kk: 'Түсіндірме актіні қабылдайтын органға немесе оның лауазымды адамына жіберіледі: {adopter}',
    ru: 'Разъяснение направляется органу, принимающему акт, или его должностному лицу: {adopter}',
    en: 'The explanation goes to the body that adopts the act or to its official: {adopter}',
  },
})
export const explainOnDraft = act({
  id: 'explanation.give-on-draft',
  in: supervisionAct,
  opens: true,
  name: { kk: 'Акт жобасы бойынша заңды түсіндіру', ru: 'Разъяснить закон по проекту акта', en: 'Explain the law on a draft act' },
  done: { kk: 'Акт жобасы бойынша заң түсіндірілді', ru: 'Закон разъяснён по проекту акта', en: 'Law explained on a draft act' },
  document: EXPLANATION,
  stands: standing,
  challenge: ['complaint.lodge'],
  input: {
    draft: line({ kk: 'Актінің жобасы', ru: 'Проект акта', en: 'The draft act' }),
    adopter: reference({ kk: 'Оны кім қабылдайды', ru: 'Кто его принимает', en: 'Who adopts it' }, ['agency', 'company']),
    addressee,
    contradicts: lines(
      {
        kk: 'Заңның қай нормасына сай келмейді',
        ru: 'Какой норме закона не соответствует',
        en: 'Which norm of the law it does not comply with',
      },
      { optional: true },
    ),
    about: content,
    liability,
  },
  norms: [
    aProsecutor('prosecutor.act.explanation.draft-act'),
    withinCompetence('prosecutor.act.explanation.draft-act', 'addressee'),
    aDiscrepancyIsStated,
    toWhoAdoptsIt,
  ],
  emits: [issued],
  effect: a => issue(a, 'explanation'),
})
