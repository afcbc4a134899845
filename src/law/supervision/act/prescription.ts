/** The prescription: to eliminate a manifest breach that may do substantial harm and is not eliminated at once. */
import { ADDRESSEES } from '../../bodies/body.ts'
import { act } from '../../kernel/act.ts'
import { choice, day, lines, text, yes } from '../../kernel/field.ts'
import { stateOf } from '../../kernel/matter.ts'
import { condition, prohibition, when } from '../../kernel/norm.ts'
import type { Day } from '../../kernel/time.ts'
import type { StreamId } from '../../kernel/world.ts'
import { inspection } from '../inspection/inspection.ts'
import { addressee, aProsecutor, basis, issued, ofTheirOwnInspection, onARecordedFinding, withinCompetence } from './issue.ts'
import { supervisionAct } from './supervision-act.ts'

interface Input {
  readonly addressee: StreamId
  readonly basis: StreamId
  readonly target: string
  readonly manifest: boolean
  readonly harm: boolean
  readonly notEliminated: boolean
  readonly role: 'breached' | 'empowered'
  readonly due: Day
}
const TARGETS = {
  breach: {
    kk: 'Заң бұзушылық (әрекет, шешім, әрекетсіздік)',
    ru: 'Нарушение (действие, решение, бездействие)',
    en: 'A breach (action, decision, inaction)',
  },
  'normative-act': { kk: 'Нормативтік құқықтық акт', ru: 'Нормативный правовой акт', en: 'A normative legal act' },
}
const ROLES = {
  breached: { kk: 'Заңды өзі бұзған', ru: 'Допустил нарушение', en: 'Allowed the breach' },
  empowered: { kk: 'Бұзушылықты жоюға өкілетті', ru: 'Уполномочен устранить нарушение', en: 'Empowered to eliminate the breach' },
}
const allThree = condition<unknown, Input>('ground', {
  provision: 'prosecutor.act.prescription.condition',
  test: a => when(a.input.manifest && a.input.harm && a.input.notEliminated),
  fault: {
    kk: 'Ұйғарым бұзушылық айқын болса, елеулі зиян келтіруі мүмкін болса және дереу жойылмаса ғана енгізіледі',
    ru: 'Предписание вносится, если нарушение явно, может причинить существенный вред и не устраняется немедленно',
    en: 'A prescription needs a breach that is manifest, may do substantial harm and is not eliminated at once',
  },
})
const notOnNormativeActs = prohibition<unknown, Input>({
  provision: 'prosecutor.act.prescription.not-against-normative-acts',
  test: a => when(a.input.target === 'normative-act'),
  fault: {
    kk: 'Нормативтік құқықтық актіге ұйғарым енгізілмейді',
    ru: 'Предписание на нормативный правовой акт не вносится',
    en: 'A prescription may not be issued against a normative legal act',
  },
  cure: { kk: 'Наразылық келтіріңіз', ru: 'Внесите протест', en: 'Lodge a protest' },
})
const toWhoBreachedOrMayMend = condition<unknown, Input>('form', {
  provision: 'prosecutor.act.prescription.form-and-addressee',
  test: a =>
    when(
      a.input.role === 'empowered' ||
        stateOf(a.world, inspection, a.input.basis)?.subject === a.input.addressee ||
        stateOf(a.world, inspection, a.input.basis) === undefined,
    ),
  fault: {
    kk: 'Тексерілген орган бұл емес: ұйғарым заңды бұзғанға немесе бұзушылықты жоюға өкілеттіге жіберіледі',
    ru: 'Проверялся другой: предписание направляется тому, кто допустил нарушение, или уполномоченному его устранить',
    en: 'Another was inspected: a prescription goes to whoever allowed the breach or is empowered to eliminate it',
  },
})
const aTermAhead = condition<unknown, Input>('form', {
  provision: 'prosecutor.act.prescription.mandatory-term',
  test: a => when(a.input.due >= a.today),
  fault: {
    kk: 'Орындау мерзімі өтіп кеткен күн болмауы керек',
    ru: 'Срок исполнения не может быть в прошлом',
    en: 'The term for execution may not lie in the past',
  },
})
export const issuePrescription = act({
  id: 'prescription.issue',
  in: supervisionAct,
  opens: true,
  name: { kk: 'Ұйғарым енгізу', ru: 'Внести предписание', en: 'Issue a prescription' },
  help: {
    kk: 'Айқын бұзушылық, елеулі зиян қаупі, дереу жойылмаған.',
    ru: 'Явное нарушение, угроза существенного вреда, не устранено сразу.',
    en: 'A manifest breach, substantial harm possible, not eliminated at once.',
  },
  document: true,
  challenge: ['complaint.lodge'],
  input: {
    basis,
    addressee: addressee(ADDRESSEES),
    role: choice({ kk: 'Адресат', ru: 'Адресат', en: 'The addressee' }, ROLES),
    target: choice({ kk: 'Неге қарсы', ru: 'Против чего', en: 'Against what' }, TARGETS),
    about: text({ kk: 'Құқық бұзушылықтың сипаты', ru: 'Характер правонарушения', en: 'Nature of the offence' }, { max: 4_000 }),
    norms: lines({ kk: 'Бұзылған нормалар', ru: 'Нарушенные нормы', en: 'Norms violated' }),
    proposals: lines({ kk: 'Нақты ұсыныстар', ru: 'Конкретные предложения', en: 'Concrete proposals' }),
    manifest: yes({ kk: 'Бұзушылық айқын', ru: 'Нарушение явное', en: 'The breach is manifest' }),
    harm: yes({ kk: 'Елеулі зиян келтіруі мүмкін', ru: 'Может причинить существенный вред', en: 'It may do substantial harm' }),
    notEliminated: yes({ kk: 'Дереу жойылмаған', ru: 'Немедленно не устраняется', en: 'It is not eliminated at once' }),
    due: day({ kk: 'Орындау мерзімі', ru: 'Срок исполнения', en: 'To be executed by' }),
    takesProperty: yes({
      kk: 'Орындау біреудің мүлкін мәжбүрлеп алуды көздейді',
      ru: 'Исполнение предполагает принудительное лишение имущества',
      en: 'Execution would take property by force',
    }),
  },
  norms: [
    aProsecutor('prosecutor.act.prescription.form-and-addressee'),
    aProsecutor('supervision.rights.result.prescription'),
    withinCompetence('prosecutor.act.prescription.form-and-addressee'),
    onARecordedFinding('prosecutor.act.prescription.content'),
    ofTheirOwnInspection('prosecutor.act.prescription.form-and-addressee'),
    toWhoBreachedOrMayMend,
    allThree,
    notOnNormativeActs,
    aTermAhead,
  ],
  emits: [issued],
  effect: a => [
    issued(a.self, {
      form: 'prescription',
      office: a.actor.office?.body ?? '',
      addressee: a.input.addressee,
      about: a.input.about,
      basis: a.input.basis,
      due: a.input.due,
      takesProperty: a.input.takesProperty,
    }),
  ],
})
