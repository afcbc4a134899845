/** The resolution: of its kinds, executed within a term set by law or by the prosecutor. */
import { ADDRESSEES } from '../../bodies/body.ts'
import { kazakhstan } from '../../calendar/calendar.ts'
import { act } from '../../kernel/act.ts'
import { choice, day, line, text, yes } from '../../kernel/field.ts'
import { condition, power, when } from '../../kernel/norm.ts'
import type { Day } from '../../kernel/time.ts'
import { isProsecutor } from '../../offices/who.ts'
import { termNow } from '../../parameters.ts'
import type { ProvisionId } from '../../register/ids.ts'
import { addressee, basisIfAny, issued, ofTheirOwnInspection, withinCompetence } from './issue.ts'
import { supervisionAct } from './supervision-act.ts'

const KINDS = {
  criminal: { kk: 'Қылмыстық іс қозғау', ru: 'О возбуждении уголовного дела', en: 'Opening a criminal case' },
  disciplinary: {
    kk: 'Тәртіптік іс жүргізуді қозғау',
    ru: 'О возбуждении дисциплинарного производства',
    en: 'Opening disciplinary proceedings',
  },
  administrative: {
    kk: 'Әкімшілік құқық бұзушылық туралы іс қозғау',
    ru: 'О возбуждении производства об административном правонарушении',
    en: 'Opening proceedings for an administrative offence',
  },
  'remove-act': {
    kk: 'Заңсыз құқықтық актіні алып қою',
    ru: 'Об изъятии незаконного правового акта',
    en: 'Removal of an unlawful legal act',
  },
  examination: { kk: 'Қарап тексеру', ru: 'О производстве осмотра', en: 'Examination' },
  sealing: { kk: 'Мөрлеу', ru: 'Об опечатывании', en: 'Sealing' },
  suspend: { kk: 'Күшін тоқтата тұру', ru: 'О приостановлении действия', en: 'Suspension of effect' },
  'lift-restrictions': {
    kk: 'Тыйым салу-шектеу шараларын алып тастау',
    ru: 'О снятии мер запретительно-ограничительного характера',
    en: 'Lifting prohibitive or restrictive measures',
  },
  other: { kk: 'Заңда көзделген өзге жағдай', ru: 'Иной случай, предусмотренный законом', en: 'Another case provided by law' },
}
type Kind = keyof typeof KINDS
interface Input {
  readonly resolves: Kind
  readonly law: string | undefined
  readonly due: Day | undefined
}
/** Each kind of resolution is a power of its own. */
const mayResolve = (provision: ProvisionId, kinds: readonly Kind[]) =>
  power<unknown, Input>({
    provision,
    test: a => when(isProsecutor(a) && kinds.includes(a.input.resolves)),
    fault: {
      kk: 'Мұндай қаулыны тек прокурор шығарады',
      ru: 'Такое постановление выносит только прокурор',
      en: 'Only a prosecutor issues such a resolution',
    },
  })
const anotherCaseHasALaw = condition<unknown, Input>('ground', {
  provision: 'prosecutor.act.resolution.other-cases',
  test: a => when(a.input.resolves !== 'other' || a.input.law !== undefined),
  fault: {
    kk: 'Қай заң бойынша екені көрсетілмеген',
    ru: 'Не указан закон, предусматривающий этот случай',
    en: 'The law that provides for this case is not cited',
  },
})
const aTermAhead = condition<unknown, Input>('form', {
  provision: 'prosecutor.act.resolution.execution-term',
  test: a => when(a.input.due === undefined || a.input.due >= a.today),
  fault: {
    kk: 'Орындау мерзімі өтіп кеткен күн болмауы керек',
    ru: 'Срок исполнения не может быть в прошлом',
    en: 'The term for execution may not lie in the past',
  },
})
export const issueResolution = act({
  id: 'resolution.issue',
  in: supervisionAct,
  opens: true,
  name: { kk: 'Қаулы шығару', ru: 'Вынести постановление', en: 'Issue a resolution' },
  help: {
    kk: 'Бұзушылықтың сипатына қарай; орындау мерзімімен.',
    ru: 'Смотря по характеру нарушения; со сроком исполнения.',
    en: 'Depending on the nature of the breach; with a term for execution.',
  },
  document: true,
  challenge: ['complaint.lodge'],
  input: {
    resolves: choice({ kk: 'Қаулының түрі', ru: 'Вид постановления', en: 'Kind of resolution' }, KINDS),
    addressee: addressee(ADDRESSEES),
    about: text({ kk: 'Не туралы және уәждері', ru: 'О чём и мотивы', en: 'What it is about, and the reasons' }, { max: 8_000 }),
    law: line({ kk: 'Қай заң бойынша', ru: 'На основании какого закона', en: 'Under which law' }, { optional: true }),
    due: day(
      { kk: 'Орындау мерзімі', ru: 'Срок исполнения', en: 'To be executed by' },
      {
        optional: true,
        hint: {
          kk: 'Көрсетілмесе, заңда белгіленген мерзім қолданылады.',
          ru: 'Если не указан, действует срок, установленный законом.',
          en: 'If none is named, the term set by law applies.',
        },
      },
    ),
    takesProperty: yes({
      kk: 'Орындау біреудің мүлкін мәжбүрлеп алуды көздейді',
      ru: 'Исполнение предполагает принудительное лишение имущества',
      en: 'Execution would take property by force',
    }),
    basis: basisIfAny,
  },
  norms: [
    mayResolve('prosecutor.act.resolution.open-proceedings', ['criminal', 'disciplinary', 'administrative']),
    mayResolve('supervision.rights.result.resolution-criminal-case', ['criminal']),
    mayResolve('supervision.rights.result.resolution-disciplinary', ['disciplinary']),
    mayResolve('supervision.rights.result.resolution-administrative', ['administrative']),
    mayResolve('prosecutor.act.resolution.remove-unlawful-act', ['remove-act']),
    mayResolve('prosecutor.act.resolution.examination-sealing', ['examination', 'sealing']),
    mayResolve('prosecutor.act.resolution.suspend-effect', ['suspend']),
    mayResolve('supervision.rights.result.suspend-unlawful-act', ['suspend']),
    mayResolve('prosecutor.act.resolution.lift-restrictive-measures', ['lift-restrictions']),
    mayResolve('supervision.rights.result.lift-restrictions', ['lift-restrictions']),
    mayResolve('prosecutor.act.resolution.other-cases', ['other']),
    withinCompetence('prosecutor.act.system'),
    ofTheirOwnInspection('prosecutor.act.system'),
    anotherCaseHasALaw,
    aTermAhead,
  ],
  emits: [issued],
  effect: a => [
    issued(a.self, {
      form: 'resolution',
      resolves: a.input.resolves,
      office: a.actor.office?.body ?? '',
      addressee: a.input.addressee,
      about: a.input.about,
      basis: a.input.basis,
      due: a.input.due ?? kazakhstan.endOf(termNow(a, 'resolution.default-term'), a.at).day,
      takesProperty: a.input.takesProperty,
    }),
  ],
})
