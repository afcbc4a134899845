/** Compulsory execution: of a resolution or a prescription not carried out voluntarily, never where property would be taken. */
import { bodyOf } from '../../bodies/body.ts'
import { act } from '../../kernel/act.ts'
import { duty } from '../../kernel/duty.ts'
import { ref as reference, text } from '../../kernel/field.ts'
import { event } from '../../kernel/matter.ts'
import { condition, power, prohibition, ref, when } from '../../kernel/norm.ts'
import type { StreamId } from '../../kernel/world.ts'
import { isOfficialOf, isProsecutorOfOrAbove } from '../../offices/who.ts'
import { notSuspended } from './addressed.ts'
import { isExecuted } from './respond.ts'
import { type SupervisionAct, supervisionAct } from './supervision-act.ts'

const ordered = event(supervisionAct, 'coercion.ordered', (s, d: { executor: StreamId }, by) => ({
  ...s,
  coercion: { executor: d.executor, at: by.at },
}))
const received = event(supervisionAct, 'coercion.received', (s, _: object, by) =>
  s.coercion ? { ...s, coercion: { ...s.coercion, receivedAt: by.at } } : s,
)
const taken = event(supervisionAct, 'coercion.measures-taken', (s, _: { measures: string }, by) =>
  s.coercion ? { ...s, stage: 'executed' as const, executedAt: by.at, coercion: { ...s.coercion, measuresAt: by.at } } : s,
)
const referred = event(supervisionAct, 'liability.referred', s => s)

/** Refused, or its term over without execution. */
const notDoneVoluntarily = (s: SupervisionAct, today: string) =>
  s.executedAt === undefined && (s.refusedAt !== undefined || (s.due !== undefined && s.due < today))

const theOfficeCompels = power<SupervisionAct, unknown>({
  provision: 'prosecutor.coercion.resolution',
  test: a => when(isProsecutorOfOrAbove(a, a.state.office)),
  fault: {
    kk: 'Мәжбүрлеп орындату туралы қаулыны актіні шығарған прокуратура шығарады',
    ru: 'Постановление о принудительном исполнении выносит прокуратура, чей это акт',
    en: 'The resolution on compulsory execution is issued by the office whose act it is',
  },
})
const sameUnderSupervision = power<SupervisionAct, unknown>({
  provision: 'supervision.rights.result.resolution-compulsory-execution',
  test: a => when(isProsecutorOfOrAbove(a, a.state.office)),
  fault: {
    kk: 'Мұны актіні шығарған прокуратура жасайды',
    ru: 'Это делает прокуратура, чей это акт',
    en: 'This is for the office whose act it is',
  },
})
const onlyAfterDefault = condition<SupervisionAct, unknown>('ground', {
  provision: 'prosecutor.coercion.resolution',
  test: a => when(notDoneVoluntarily(a.state, a.today)),
  fault: {
    kk: 'Орындаудан бас тартылмаған, мерзімі де өткен жоқ',
    ru: 'В исполнении не отказано и срок не истёк',
    en: 'Execution was not refused and its term is not over',
  },
})
const neverProperty = prohibition<SupervisionAct, unknown>({
  provision: 'prosecutor.coercion.resolution',
  test: a => when(a.state.takesProperty),
  fault: {
    kk: 'Мүліктен мәжбүрлеп айыруды көздейтін талап прокурордың қаулысымен мәжбүрлеп орындалмайды',
    ru: 'Требование, предполагающее принудительное лишение имущества, постановлением прокурора не исполняется',
    en: "A demand that would take property by force is not executed under a prosecutor's resolution",
  },
  cure: {
    kk: 'Сотқа өтініш беріңіз немесе мүлікке қатысты бөлігінсіз қайта шығарыңыз',
    ru: 'Обратитесь в суд либо вынесите заново без этой части',
    en: 'Apply to court, or issue it again without that part',
  },
})
const toAStateBody = condition<SupervisionAct, { executor: StreamId }>('competence', {
  provision: 'prosecutor.coercion.resolution',
  test: a => {
    const part = bodyOf(a.world, a.input.executor)?.part
    return when(part === undefined || part === 'internal-affairs' || part === 'inspectorate' || part === 'executive')
  },
  fault: {
    kk: 'Бұл орган мәжбүрлеп орындатуға уәкілетті емес',
    ru: 'Этот орган не уполномочен на принудительное исполнение',
    en: 'This body is not authorised to compel execution',
  },
})
const onceOnly = condition<SupervisionAct, unknown>('stage', {
  provision: 'prosecutor.coercion.resolution',
  test: a => when(a.state.coercion === undefined),
  fault: {
    kk: 'Мәжбүрлеп орындату туралы қаулы шығарылған',
    ru: 'Постановление о принудительном исполнении уже вынесено',
    en: 'A resolution on compulsory execution has been issued already',
  },
})
export const orderCoercion = act({
  id: 'coercion.order',
  in: supervisionAct,
  during: ['issued', 'received', 'rejected'],
  applies: isExecuted,
  name: { kk: 'Мәжбүрлеп орындату', ru: 'Исполнить принудительно', en: 'Compel execution' },
  document: true,
  challenge: ['complaint.lodge'],
  input: {
    executor: reference({ kk: 'Кімге жіберіледі', ru: 'Кому направляется', en: 'Sent to' }, ['agency']),
    reasons: text({ kk: 'Уәждер', ru: 'Мотивы', en: 'Reasons' }, { max: 4_000 }),
  },
  norms: [theOfficeCompels, sameUnderSupervision, onlyAfterDefault, neverProperty, toAStateBody, onceOnly, notSuspended],
  emits: [ordered],
  effect: a => [ordered(a.self, { executor: a.input.executor })],
})
const theExecutor = power<SupervisionAct, unknown>({
  provision: 'prosecutor.coercion.immediate-measures',
  test: a =>
    when(a.state.coercion !== undefined && isOfficialOf(a, a.state.coercion.executor), { executor: ref(a.state.coercion?.executor) }),
  fault: {
    kk: 'Қаулыны орындайтын орган: {executor}',
    ru: 'Постановление исполняет: {executor}',
    en: 'The resolution is executed by: {executor}',
  },
})
export const receiveCoercion = act({
  id: 'coercion.receive',
  in: supervisionAct,
  applies: s => s.coercion !== undefined && !s.coercion.receivedAt,
  name: {
    kk: 'Мәжбүрлеп орындату қаулысын қабылдап алу',
    ru: 'Принять постановление о принудительном исполнении',
    en: 'Receive the resolution on compulsory execution',
  },
  input: {},
  norms: [theExecutor],
  emits: [received],
  effect: a => [received(a.self, {})],
})
export const takeMeasures = act({
  id: 'coercion.take-measures',
  in: supervisionAct,
  applies: s => s.coercion !== undefined && !s.coercion.measuresAt,
  name: {
    kk: 'Мәжбүрлеп орындату шараларын қолдану',
    ru: 'Принять меры принудительного исполнения',
    en: 'Take measures of compulsory execution',
  },
  document: true,
  input: { measures: text({ kk: 'Қолданылған шаралар', ru: 'Принятые меры', en: 'Measures taken' }) },
  norms: [theExecutor],
  emits: [taken],
  effect: a => [taken(a.self, a.input)],
})
export const actAtOnce = duty<SupervisionAct>({
  id: 'coercion.take-measures',
  name: { kk: 'Қаулыны орындауға дереу кірісу', ru: 'Немедленно принять меры к исполнению', en: 'Take measures to execute it at once' },
  in: supervisionAct,
  provision: 'prosecutor.coercion.immediate-measures',
  to: 'coercion.take-measures',
  within: 'at-once',
  owed: s =>
    s.coercion
      ? [
          {
            by: s.coercion.executor,
            since: s.coercion.receivedAt ?? s.coercion.at,
            ...(s.coercion.measuresAt && { done: s.coercion.measuresAt }),
            ...(s.endedAt && { ended: s.endedAt }),
          },
        ]
      : [],
})

const theOfficeRefers = power<SupervisionAct, unknown>({
  provision: 'prosecutor.guarantee.noncompliance-liability',
  test: a => when(isProsecutorOfOrAbove(a, a.state.office)),
  fault: {
    kk: 'Материалды актіні шығарған прокуратура жолдайды',
    ru: 'Материалы направляет прокуратура, чей это акт',
    en: 'The materials are sent by the office whose act it is',
  },
})
const afterDefault = condition<SupervisionAct, unknown>('ground', {
  provision: 'prosecutor.guarantee.noncompliance-liability',
  test: a => when(notDoneVoluntarily(a.state, a.today)),
  fault: { kk: 'Актіні орындамау фактісі жоқ', ru: 'Факта неисполнения нет', en: 'There is no failure to execute the act' },
})
export const referForLiability = act({
  id: 'liability.refer',
  in: supervisionAct,
  applies: isExecuted,
  name: {
    kk: 'Жауаптылыққа тарту үшін материал жолдау',
    ru: 'Направить материалы для привлечения к ответственности',
    en: 'Refer for liability',
  },
  document: true,
  input: { circumstances: text({ kk: 'Мән-жайы', ru: 'Обстоятельства', en: 'Circumstances' }, { max: 4_000 }) },
  norms: [theOfficeRefers, afterDefault],
  emits: [referred],
  effect: a => [referred(a.self, a.input)],
})
