/** Compulsory execution of a resolution or a prescription not carried out voluntarily; never where property would be taken. */

import { bodyOf, worksWithin } from '../../bodies/body.ts'
import { kazakhstan } from '../../calendar/calendar.ts'
import { REPORT, RESOLUTION } from '../../documents.ts'
import { act } from '../../kernel/act.ts'
import { duesOf, duty } from '../../kernel/duty.ts'
import { ref as reference, text, yes } from '../../kernel/field.ts'
import { event } from '../../kernel/matter.ts'
import { condition, power, prohibition, ref, when } from '../../kernel/norm.ts'
import type { Instant } from '../../kernel/time.ts'
import type { StreamId } from '../../kernel/world.ts'
import { isOfficialOf } from '../../offices/who.ts'
import { byHand } from '../hands.ts'
import { ofForm, stillBinds, suspended, theIssuingOffice } from './addressed.ts'
import { isCarriedOut, isInDefault } from './execution.ts'
import { type SupervisionAct, supervisionAct } from './supervision-act.ts'

interface Ordered {
  readonly executor: StreamId
  readonly reasons: string
  readonly takesProperty: boolean
}
const ordered = event(supervisionAct, 'coercion.ordered', (s, d: Ordered, by) => ({
  ...s,
  ...byHand(s, by),
  coercion: { executor: d.executor, at: by.at },
  ...(s.coercion && { idle: [...(s.idle ?? []), s.coercion.executor] }),
}))
const received = event(supervisionAct, 'coercion.received', (s, _: object, by) =>
  s.coercion ? { ...s, coercion: { ...s.coercion, receivedAt: by.at } } : s,
)
const taken = event(supervisionAct, 'coercion.measures-taken', (s, _: { measures: string }, by) =>
  s.coercion ? { ...s, coercion: { ...s.coercion, receivedAt: s.coercion.receivedAt ?? by.at, measuresAt: by.at } } : s,
)

const onlyAfterDefault = condition<SupervisionAct, unknown>('ground', {
  provision: 'prosecutor.coercion.resolution',
  test: a => when(isInDefault(a.state, a.at)),
  fault: {
    kk: 'Орындаудан бас тартылмаған, мерзімі де өткен жоқ',
    ru: 'В исполнении не отказано и срок не истёк',
    en: 'Execution was not refused and its term is not over',
  },
})
const takesProperty = prohibition<SupervisionAct, { takesProperty: boolean }>({
  provision: 'prosecutor.coercion.resolution',
  test: a => when(a.state.takesProperty || a.input.takesProperty),
  fault: {
    kk: 'Мүліктен мәжбүрлеп айыруды көздейтін талап прокурордың қаулысымен мәжбүрлеп орындалмайды',
    ru: 'Требование, предполагающее принудительное лишение имущества, по постановлению прокурора принудительно не исполняется',
    en: "A demand that would take property by force is not executed under a prosecutor's resolution",
  },
  cure: {
    kk: 'Сотқа өтініш беріңіз немесе мүлікке қатысты бөлігінсіз қайта шығарыңыз',
    ru: 'Обратитесь в суд либо вынесите заново без этой части',
    en: 'Apply to court, or issue it again without that part',
  },
})
const AUTHORISED = ['internal-affairs', 'inspectorate', 'executive']
const toAnAuthorisedStateBody = condition<SupervisionAct, { executor: StreamId }, { executor: ReturnType<typeof ref> }>('competence', {
  provision: 'prosecutor.coercion.resolution',
  test: a => when(AUTHORISED.includes(bodyOf(a.world, a.input.executor)?.part ?? ''), { executor: ref(a.input.executor) }),
  fault: {
    kk: '{executor} мәжбүрлеп орындатуға уәкілетті мемлекеттік орган емес',
    ru: '{executor} – не государственный орган, уполномоченный исполнять принудительно',
    en: '{executor} is not a state body authorised to compel execution',
  },
})
const anotherThanTheAddressee = condition<SupervisionAct, { executor: StreamId }>('competence', {
  provision: 'prosecutor.coercion.resolution',
  test: a => when(a.input.executor !== a.state.addressee),
  fault: {
    kk: 'Актіні орындамаған адресаттың өзі',
    ru: 'Это сам адресат, не исполнивший акт',
    en: 'This is the addressee that did not carry the act out',
  },
})
const withinCompetence = condition<SupervisionAct, { executor: StreamId }, { executor: ReturnType<typeof ref> }>('competence', {
  provision: 'prosecutor.coercion.resolution',
  test: a =>
    when(worksWithin(a.world, a.input.executor, a.actor.office?.body) || a.actor.office === undefined, { executor: ref(a.input.executor) }),
  fault: {
    kk: '{executor} – сіздің құзыретіңізден тыс',
    ru: '{executor} – вне вашей компетенции',
    en: '{executor} is outside your competence',
  },
})
/** One body at a time is charged; another is when the first has let pass the time in which it had to act. */
const oneAtATime = condition<SupervisionAct, { executor: StreamId }>('stage', {
  provision: 'prosecutor.coercion.resolution',
  test: a => when(a.state.coercion === undefined || (a.state.coercion.executor !== a.input.executor && isIdle(a.state, a.at))),
  fault: {
    kk: 'Мәжбүрлеп орындату туралы қаулы шығарылған; орындауға дереу кіріспесе, ол басқа органға жіберіледі',
    ru: 'Постановление о принудительном исполнении уже вынесено; другому органу его направляют, если первый не принял мер немедленно',
    en: 'A resolution on compulsory execution has been issued already; it is sent to another body if the first took no measures at once',
  },
})
export const orderCoercion = act({
  id: 'coercion.order',
  in: supervisionAct,
  applies: isCarriedOut,
  name: {
    kk: 'Мәжбүрлеп орындату туралы қаулы шығару',
    ru: 'Вынести постановление о принудительном исполнении',
    en: 'Issue a resolution on compulsory execution',
  },
  done: {
    kk: 'Мәжбүрлеп орындату туралы қаулы шығарылды',
    ru: 'Вынесено постановление о принудительном исполнении',
    en: 'Resolution on compulsory execution issued',
  },
  document: RESOLUTION,
  challenge: ['complaint.lodge'],
  input: {
    executor: reference({ kk: 'Кімге жіберіледі', ru: 'Кому направляется', en: 'Sent to' }, ['agency', 'company']),
    takesProperty: yes({
      kk: 'Орындау мүлікті (ішінара болса да) мәжбүрлеп алуды көздейді',
      ru: 'Исполнение (хотя бы в части) предполагает принудительное лишение имущества',
      en: 'Execution would, at least in part, take property by force',
    }),
    reasons: text({ kk: 'Уәждер', ru: 'Мотивы', en: 'Reasons' }, { max: 4_000 }),
  },
  norms: [
    theIssuingOffice('prosecutor.coercion.resolution'),
    ofForm('supervision.rights.result.resolution-compulsory-execution', 'prescription', 'resolution'),
    onlyAfterDefault,
    takesProperty,
    toAnAuthorisedStateBody,
    anotherThanTheAddressee,
    withinCompetence,
    oneAtATime,
    stillBinds,
    suspended,
  ],
  emits: [ordered],
  effect: a => [ordered(a.self, a.input)],
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
const notYet = (done: (s: SupervisionAct) => boolean) =>
  condition<SupervisionAct, unknown>('stage', {
    provision: 'prosecutor.coercion.immediate-measures',
    test: a => when(!done(a.state)),
    fault: { kk: 'Бұл жазылып қойған', ru: 'Это уже записано', en: 'This has been recorded already' },
  })
const isReceived = (s: SupervisionAct) => s.coercion?.receivedAt !== undefined
const areTaken = (s: SupervisionAct) => s.coercion?.measuresAt !== undefined

export const receiveCoercion = act({
  id: 'coercion.receive',
  in: supervisionAct,
  during: ['issued', 'received', 'rejected'],
  applies: s => s.coercion !== undefined && !isReceived(s),
  name: {
    kk: 'Мәжбүрлеп орындату қаулысын қабылдап алу',
    ru: 'Принять постановление о принудительном исполнении',
    en: 'Receive the resolution on compulsory execution',
  },
  done: {
    kk: 'Мәжбүрлеп орындату қаулысы қабылдап алынды',
    ru: 'Постановление о принудительном исполнении принято',
    en: 'Resolution on compulsory execution received',
  },
  input: {},
  norms: [theExecutor, notYet(isReceived)],
  emits: [received],
  effect: a => [received(a.self, {})],
})
export const takeMeasures = act({
  id: 'coercion.take-measures',
  in: supervisionAct,
  during: ['issued', 'received', 'rejected'],
  applies: s => s.coercion !== undefined && !areTaken(s),
  name: {
    kk: 'Мәжбүрлеп орындату шараларын қолдану',
    ru: 'Принять меры принудительного исполнения',
    en: 'Take measures of compulsory execution',
  },
  done: {
    kk: 'Мәжбүрлеп орындату шаралары қолданылды',
    ru: 'Приняты меры принудительного исполнения',
    en: 'Measures of compulsory execution taken',
  },
  document: REPORT,
  input: { measures: text({ kk: 'Қолданылған шаралар', ru: 'Принятые меры', en: 'Measures taken' }) },
  norms: [theExecutor, notYet(areTaken)],
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
  otherwise: 'liability.refer',
  owed: s => {
    const c = s.coercion
    const fellAway = s.endedAt ?? s.executedAt
    return c
      ? [{ by: c.executor, since: c.receivedAt ?? c.at, ...(c.measuresAt && { done: c.measuresAt }), ...(fellAway && { ended: fellAway }) }]
      : []
  },
})
/** The body charged with it has let the day pass on which it had to act. */
const isIdle = (s: SupervisionAct, at: Instant): boolean => duesOf([actAtOnce], s, kazakhstan, at).some(d => d.is === 'overdue')
