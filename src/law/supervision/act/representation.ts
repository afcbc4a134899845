/** The representation: on preventing breaches, on removing causes and conditions, in other cases that a law names. */
import { REPRESENTATION } from '../../documents.ts'
import { act } from '../../kernel/act.ts'
import { choice, line, lines, text } from '../../kernel/field.ts'
import { condition, ref, when } from '../../kernel/norm.ts'
import type { StreamId } from '../../kernel/world.ts'
import type { ProvisionId } from '../../register/ids.ts'
import { addressee, aProsecutor, basis, issue, issued, onARecordedFinding, onTheirOwnMatter, placesOf, withinCompetence } from './issue.ts'
import { standing, supervisionAct } from './supervision-act.ts'

const SUBJECTS = {
  prevent: { kk: 'Заңдылықтың бұзылуын болдырмау', ru: 'О недопущении нарушений законности', en: 'Preventing breaches of legality' },
  causes: {
    kk: 'Құқық бұзушылыққа ықпал еткен себептер мен жағдайларды жою',
    ru: 'Об устранении причин и условий, способствовавших правонарушению',
    en: 'Removing the causes and conditions of an offence',
  },
  other: { kk: 'Заңда белгіленген өзге жағдай', ru: 'Иной случай, установленный законом', en: 'Another case established by law' },
}
interface Input {
  readonly subject: keyof typeof SUBJECTS
  readonly addressee: StreamId
  readonly offence: string | undefined
  readonly law: string | undefined
}
/** A citizen without office is sent no representation. */
export const toABodyOrAnOfficial = (provision: ProvisionId) =>
  condition<unknown, { addressee: StreamId }, { addressee: ReturnType<typeof ref> }>('form', {
    provision,
    test: a => when(placesOf(a, a.input.addressee).length > 0, { addressee: ref(a.input.addressee) }),
    fault: {
      kk: 'Ұсыныс органға немесе лауазымды адамға енгізіледі, {addressee} ондай емес',
      ru: 'Представление вносится в орган или должностному лицу; к ним не относится: {addressee}',
      en: 'A representation goes to a body or an official; {addressee} is neither',
    },
  })
const causesOfAnOffence = condition<unknown, Input>('ground', {
  provision: 'prosecutor.act.representation.subjects',
  hypothesis: a => a.input.subject === 'causes',
  test: a => when(a.input.offence !== undefined),
  fault: {
    kk: 'Қай қылмыс не құқық бұзушылық екені көрсетілмеген',
    ru: 'Не указано, какое преступление или правонарушение',
    en: 'The crime or offence is not stated',
  },
})
const anotherCaseHasALaw = condition<unknown, Input>('ground', {
  provision: 'prosecutor.act.representation.subjects',
  hypothesis: a => a.input.subject === 'other',
  test: a => when(a.input.law !== undefined),
  fault: {
    kk: 'Қай заң бойынша екені көрсетілмеген',
    ru: 'Не указан закон, предусматривающий этот случай',
    en: 'The law that provides for this case is not cited',
  },
})

export const submitRepresentation = act({
  id: 'representation.submit',
  in: supervisionAct,
  opens: true,
  name: { kk: 'Ұсыныс енгізу', ru: 'Внести представление', en: 'Submit a representation' },
  done: { kk: 'Ұсыныс енгізілді', ru: 'Внесено представление', en: 'Representation submitted' },
  help: {
    kk: 'Бір айда қаралады, шара қолдану міндетті.',
    ru: 'Рассматривается в месячный срок, принятие мер обязательно.',
    en: 'Considered within a month; measures are mandatory.',
  },
  document: REPRESENTATION,
  stands: standing,
  challenge: ['complaint.lodge'],
  input: {
    basis,
    addressee,
    subject: choice({ kk: 'Не туралы', ru: 'О чём', en: 'Subject' }, SUBJECTS),
    about: text({ kk: 'Мазмұны', ru: 'Содержание', en: 'Content' }, { max: 8_000 }),
    norms: lines({ kk: 'Бұзылған нормалар', ru: 'Нарушенные нормы', en: 'Norms violated' }, { optional: true }),
    offence: line(
      { kk: 'Қай қылмыс не құқық бұзушылық', ru: 'Какое преступление или правонарушение', en: 'Which crime or offence' },
      { optional: true },
    ),
    law: line({ kk: 'Қай заң бойынша', ru: 'На основании какого закона', en: 'Under which law' }, { optional: true }),
  },
  norms: [
    aProsecutor('prosecutor.act.representation.subjects'),
    withinCompetence('prosecutor.act.representation.subjects', 'addressee'),
    toABodyOrAnOfficial('supervision.rights.result.representation'),
    onARecordedFinding('supervision.rights.result.representation'),
    ...onTheirOwnMatter('supervision.rights.result.representation'),
    causesOfAnOffence,
    anotherCaseHasALaw,
  ],
  emits: [issued],
  effect: a => issue(a, 'representation', { resolves: a.input.subject }),
})
