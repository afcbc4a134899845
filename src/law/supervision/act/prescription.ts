/** The prescription: to eliminate a manifest breach that may do substantial harm and is not eliminated at once. */

import { isAbove } from '../../bodies/body.ts'
import { PRESCRIPTION } from '../../documents.ts'
import { act } from '../../kernel/act.ts'
import { choice, day, line, lines, text, yes } from '../../kernel/field.ts'
import { stateOf } from '../../kernel/matter.ts'
import { condition, prohibition, ref, when } from '../../kernel/norm.ts'
import type { Day } from '../../kernel/time.ts'
import type { StreamId } from '../../kernel/world.ts'
import { inspection } from '../inspection/inspection.ts'
import { addressee, aProsecutor, basis, issue, issued, onARecordedFinding, onTheirOwnMatter, placesOf, withinCompetence } from './issue.ts'
import { standing, supervisionAct } from './supervision-act.ts'

const ROLES = {
  breached: { kk: 'Заң бұзуға жол берген', ru: 'Допустил нарушение', en: 'Allowed the breach' },
  empowered: { kk: 'Бұзушылықты жоюға өкілетті', ru: 'Уполномочен устранить нарушение', en: 'Empowered to eliminate the breach' },
}
const TARGETS = {
  breach: {
    kk: 'Заң бұзушылық (әрекет, шешім, әрекетсіздік)',
    ru: 'Нарушение (действие, решение, бездействие)',
    en: 'A breach (action, decision, inaction)',
  },
  'normative-act': { kk: 'Нормативтік құқықтық акт', ru: 'Нормативный правовой акт', en: 'A normative legal act' },
}
interface Input {
  readonly basis: StreamId | undefined
  readonly addressee: StreamId
  readonly role: keyof typeof ROLES
  readonly empoweredBy: string | undefined
  readonly target: keyof typeof TARGETS
  readonly norms: readonly string[] | undefined
  readonly proposals: readonly string[] | undefined
  readonly manifest: boolean
  readonly harm: boolean
  readonly notEliminated: boolean
  readonly due: Day | undefined
}
const isManifest = condition<unknown, Input>('ground', {
  provision: 'prosecutor.act.prescription.condition',
  test: a => when(a.input.manifest),
  fault: { kk: 'Бұзушылық айқын емес', ru: 'Нарушение не носит явного характера', en: 'The breach is not manifest' },
})
const mayDoHarm = condition<unknown, Input>('ground', {
  provision: 'prosecutor.act.prescription.condition',
  test: a => when(a.input.harm),
  fault: { kk: 'Елеулі зиян келтіру қаупі жоқ', ru: 'Нет угрозы существенного вреда', en: 'It may not do substantial harm' },
})
const isNotEliminated = condition<unknown, Input>('ground', {
  provision: 'prosecutor.act.prescription.condition',
  test: a => when(a.input.notEliminated),
  fault: { kk: 'Бұзушылық дереу жойылады', ru: 'Нарушение устраняется немедленно', en: 'The breach is being eliminated at once' },
})
const againstANormativeAct = prohibition<unknown, Input>({
  provision: 'prosecutor.act.prescription.not-against-normative-acts',
  test: a => when(a.input.target === 'normative-act'),
  fault: {
    kk: 'Нормативтік құқықтық актіге ұйғарым енгізілмейді',
    ru: 'Предписание на нормативный правовой акт не вносится',
    en: 'A prescription may not be issued against a normative legal act',
  },
  cure: { kk: 'Наразылық келтіріңіз', ru: 'Внесите протест', en: 'Lodge a protest' },
})
const subjectOf = (a: Parameters<typeof placesOf>[0] & { readonly input: Input }) => stateOf(a.world, inspection, a.input.basis)?.subject
const toWhoBreached = condition<unknown, Input, { subject: ReturnType<typeof ref> }>('form', {
  provision: 'prosecutor.act.prescription.form-and-addressee',
  hypothesis: a => a.input.role === 'breached' && subjectOf(a) !== undefined,
  test: a => {
    const subject = subjectOf(a) ?? ''
    const to = a.input.addressee
    return when(to === subject || placesOf(a, to).includes(subject), { subject: ref(subject) })
  },
  fault: {
    kk: 'Бұзушылық басқада анықталған: {subject}',
    ru: 'Нарушение выявлено у другого: {subject}',
    en: 'The breach was found with another: {subject}',
  },
})
const toWhoMayMend = condition<unknown, Input>('form', {
  provision: 'prosecutor.act.prescription.form-and-addressee',
  hypothesis: a => a.input.role === 'empowered',
  test: a => when(isAbove(a.world, a.input.addressee, subjectOf(a)) || a.input.empoweredBy !== undefined),
  fault: {
    kk: 'Адресаттың бұзушылықты жоюға өкілеттігі неден туындайтыны көрсетілмеген',
    ru: 'Не указано, на чём основано полномочие адресата устранить нарушение',
    en: "It is not stated what the addressee's power to eliminate the breach rests on",
  },
})
const normsAreStated = condition<unknown, Input>('form', {
  provision: 'prosecutor.act.prescription.content',
  test: a => when((a.input.norms?.length ?? 0) > 0),
  fault: { kk: 'Бұзылған нормалар көрсетілмеген', ru: 'Не указаны нарушенные нормы', en: 'The norms violated are not stated' },
})
const proposalsAreConcrete = condition<unknown, Input>('form', {
  provision: 'prosecutor.act.prescription.content',
  test: a => when((a.input.proposals?.length ?? 0) > 0),
  fault: {
    kk: 'Бұзушылықты жою жөнінде нақты ұсыныс жоқ',
    ru: 'Нет конкретных предложений об устранении нарушения',
    en: 'There are no concrete proposals to eliminate the breach',
  },
})
const aTermIsSet = condition<unknown, Input>('form', {
  provision: 'prosecutor.act.prescription.mandatory-term',
  test: a => when(a.input.due !== undefined && a.input.due >= a.today),
  fault: {
    kk: 'Орындау мерзімі белгіленбеген немесе өтіп кеткен',
    ru: 'Срок исполнения не установлен или уже прошёл',
    en: 'No term for execution is set, or it has passed already',
  },
})

export const issuePrescription = act({
  id: 'prescription.issue',
  in: supervisionAct,
  opens: true,
  name: { kk: 'Ұйғарым енгізу', ru: 'Внести предписание', en: 'Issue a prescription' },
  done: { kk: 'Ұйғарым енгізілді', ru: 'Внесено предписание', en: 'Prescription issued' },
  help: {
    kk: 'Айқын бұзушылық, елеулі зиян қаупі, дереу жойылмаған.',
    ru: 'Явное нарушение, угроза существенного вреда, не устранено сразу.',
    en: 'A manifest breach, substantial harm possible, not eliminated at once.',
  },
  document: PRESCRIPTION,
  stands: standing,
  challenge: ['complaint.lodge'],
  input: {
    basis,
    addressee,
    role: choice({ kk: 'Адресат', ru: 'Адресат', en: 'The addressee' }, ROLES),
    empoweredBy: line(
      { kk: 'Өкілеттігі қай заңда көзделген', ru: 'Каким законом уполномочен', en: 'The law that empowers it' },
      { optional: true },
    ),
    target: choice({ kk: 'Неге қарсы', ru: 'Против чего', en: 'Against what' }, TARGETS),
    about: text({ kk: 'Құқық бұзушылықтың сипаты', ru: 'Характер правонарушения', en: 'Nature of the offence' }, { max: 4_000 }),
    norms: lines({ kk: 'Бұзылған нормалар', ru: 'Нарушенные нормы', en: 'Norms violated' }, { optional: true }),
    proposals: lines({ kk: 'Нақты ұсыныстар', ru: 'Конкретные предложения', en: 'Concrete proposals' }, { optional: true }),
    manifest: yes({ kk: 'Бұзушылық айқын', ru: 'Нарушение явное', en: 'The breach is manifest' }),
    harm: yes({ kk: 'Елеулі зиян келтіруі мүмкін', ru: 'Может причинить существенный вред', en: 'It may do substantial harm' }),
    notEliminated: yes({ kk: 'Дереу жойылмайды', ru: 'Немедленно не устраняется', en: 'It is not eliminated at once' }),
    due: day({ kk: 'Орындау мерзімі', ru: 'Срок исполнения', en: 'To be executed by' }, { optional: true }),
    takesProperty: yes({
      kk: 'Орындау мүлікті мәжбүрлеп алуды көздейді',
      ru: 'Исполнение предполагает принудительное лишение имущества',
      en: 'Execution would take property by force',
    }),
  },
  norms: [
    aProsecutor('prosecutor.act.prescription.form-and-addressee'),
    withinCompetence('prosecutor.act.prescription.form-and-addressee', 'addressee'),
    onARecordedFinding('supervision.rights.result.prescription'),
    ...onTheirOwnMatter('supervision.rights.result.prescription'),
    toWhoBreached,
    toWhoMayMend,
    isManifest,
    mayDoHarm,
    isNotEliminated,
    againstANormativeAct,
    normsAreStated,
    proposalsAreConcrete,
    aTermIsSet,
  ],
  emits: [issued],
  effect: a => issue(a, 'prescription', { issuer: subjectOf(a) }),
})
