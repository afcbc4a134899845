/** The resolution opening proceedings: a criminal case, disciplinary proceedings, proceedings for an administrative offence. */
import { RESOLUTION } from '../../documents.ts'
import { act } from '../../kernel/act.ts'
import { choice, ref as reference } from '../../kernel/field.ts'
import { stateOf } from '../../kernel/matter.ts'
import { type Attempt, condition, ref, when } from '../../kernel/norm.ts'
import type { StreamId } from '../../kernel/world.ts'
import type { ProvisionId } from '../../register/ids.ts'
import { application } from '../application/application.ts'
import { answersForOrAbove, BOUND, ifInspectedWithAFinding, issued, placesOf } from './issue.ts'
import { byResolution, resolutionFields, resolve } from './resolution.ts'
import { standing, supervisionAct } from './supervision-act.ts'

const PROCEEDINGS = {
  criminal: { kk: 'Қылмыстық іс қозғау', ru: 'О возбуждении уголовного дела', en: 'Opening a criminal case' },
  disciplinary: {
    kk: 'Тәртіптік іс жүргізуді бастау',
    ru: 'О возбуждении дисциплинарного производства',
    en: 'Opening disciplinary proceedings',
  },
  administrative: {
    kk: 'Әкімшілік құқық бұзушылық жөніндегі істі бастау',
    ru: 'О возбуждении производства об административном правонарушении',
    en: 'Opening proceedings for an administrative offence',
  },
}
type Proceedings = keyof typeof PROCEEDINGS
interface Input {
  readonly opens: Proceedings
  readonly against: StreamId | undefined
  readonly addressee: StreamId
  readonly basis: StreamId | undefined
}
const aBreachIsLinked = condition<unknown, Input>('ground', {
  provision: 'prosecutor.act.resolution.open-proceedings',
  test: a => when(a.input.basis !== undefined),
  fault: {
    kk: 'Заң бұзушылық туралы материал (тексеріс немесе арыз) көрсетілмеген',
    ru: 'Не указан материал о нарушении: проверка или обращение',
    en: 'No materials on the breach are named: an inspection or an application',
  },
})
const aSignedApplication = condition<unknown, Input>('ground', {
  provision: 'prosecutor.application.unsigned-not-checked',
  hypothesis: a => stateOf(a.world, application, a.input.basis) !== undefined,
  test: a => {
    const paper = stateOf(a.world, application, a.input.basis)
    return when(paper?.signed === true || paper?.whyUnsigned !== undefined)
  },
  fault: { kk: 'Арызға қол қойылмаған', ru: 'Обращение не подписано', en: 'The application is not signed' },
})
const inspected = (opens: Proceedings, provision: ProvisionId) => ifInspectedWithAFinding<Input>(provision, i => i.opens === opens)
const authorised = condition<unknown, Input, { addressee: ReturnType<typeof ref> }>('competence', {
  provision: 'prosecutor.act.resolution.open-proceedings',
  hypothesis: a => a.input.opens !== 'disciplinary',
  test: a => when(a.world.see(a.input.addressee).kind === 'agency', { addressee: ref(a.input.addressee) }),
  fault: {
    kk: 'Мұндай істі уәкілетті мемлекеттік орган жүргізеді, {addressee} ондай емес',
    ru: 'Такое производство ведёт уполномоченный государственный орган; таким органом не является: {addressee}',
    en: 'Such proceedings are conducted by an authorised state body; {addressee} is none',
  },
})
const isOfficial = (a: Attempt<unknown, Input>, who: StreamId | undefined): who is StreamId =>
  who !== undefined && a.world.see(who).kind === 'person' && placesOf(a, who).length > 0
const disciplineOfAnOfficial = condition<unknown, Input>('ground', {
  provision: 'prosecutor.application.hold-officials-liable',
  hypothesis: a => a.input.opens === 'disciplinary',
  test: a => when(isOfficial(a, a.input.against)),
  fault: {
    kk: 'Тәртіптік іс қай лауазымды адамға қатысты екені көрсетілмеген',
    ru: 'Не указано должностное лицо, в отношении которого возбуждается дисциплинарное производство',
    en: 'The official against whom disciplinary proceedings are opened is not named',
  },
})
const toTheirEmployer = condition<unknown, Input>('competence', {
  provision: 'supervision.rights.result.resolution-disciplinary',
  hypothesis: a => a.input.opens === 'disciplinary' && isOfficial(a, a.input.against),
  test: a => {
    const { against, addressee } = a.input
    return when(addressee !== against && answersForOrAbove(a, addressee, against ?? ''))
  },
  fault: {
    kk: 'Тәртіптік істі сол адам қызмет ететін немесе одан жоғары тұрған орган жүргізеді',
    ru: 'Дисциплинарное производство ведёт орган, где служит это лицо, или вышестоящий',
    en: 'Disciplinary proceedings are conducted by the body in which the person serves or by a higher one',
  },
})

export const openProceedings = act({
  id: 'resolution.open-proceedings',
  in: supervisionAct,
  opens: true,
  name: {
    kk: 'Іс қозғау туралы қаулы шығару',
    ru: 'Вынести постановление о возбуждении производства',
    en: 'Issue a resolution opening proceedings',
  },
  done: {
    kk: 'Іс қозғау туралы қаулы шығарылды',
    ru: 'Вынесено постановление о возбуждении производства',
    en: 'Resolution opening proceedings issued',
  },
  help: {
    kk: 'Бұзушылықтың сипатына қарай: қылмыстық, тәртіптік, әкімшілік.',
    ru: 'В зависимости от характера нарушения: уголовное, дисциплинарное, административное.',
    en: 'Depending on the nature of the breach: criminal, disciplinary, administrative.',
  },
  document: RESOLUTION,
  stands: standing,
  challenge: ['complaint.lodge'],
  input: {
    opens: choice({ kk: 'Қандай іс', ru: 'Какое производство', en: 'Which proceedings' }, PROCEEDINGS),
    against: reference({ kk: 'Кімге қатысты', ru: 'В отношении кого', en: 'Against whom' }, BOUND, { optional: true }),
    ...resolutionFields,
  },
  norms: [
    ...byResolution('prosecutor.act.resolution.open-proceedings'),
    aBreachIsLinked,
    aSignedApplication,
    authorised,
    disciplineOfAnOfficial,
    toTheirEmployer,
    inspected('criminal', 'supervision.rights.result.resolution-criminal-case'),
    inspected('disciplinary', 'supervision.rights.result.resolution-disciplinary'),
    inspected('administrative', 'supervision.rights.result.resolution-administrative'),
  ],
  emits: [issued],
  effect: a => resolve(a, a.input.opens, { issuer: a.input.against }),
})
