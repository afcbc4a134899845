/** Suspending the execution of an act, until a complaint is decided or on a superior's own initiative: who did, and what ends it. */
import { RESOLUTION } from '../../documents.ts'
import { BURDENS_NOBODY } from '../../final.ts'
import { act } from '../../kernel/act.ts'
import { text } from '../../kernel/field.ts'
import { event, stateOf } from '../../kernel/matter.ts'
import { condition, when } from '../../kernel/norm.ts'
import type { Pause } from '../../kernel/time.ts'
import type { StreamId } from '../../kernel/world.ts'
import { ended, type SupervisionAct, stillPaused, supervisionAct } from '../act/supervision-act.ts'
import { type Complaint, complaint } from './complaint.ts'
import { theForum } from './forum.ts'

/** A pause in execution, with the body that ordered it. */
interface Suspension extends Pause {
  readonly by?: StreamId
  readonly ownInitiative?: true
}
/** The suspension that runs now. */
export const suspensionOf = (s: SupervisionAct): Suspension | undefined => s.pauses.find(p => p.to === undefined)

const suspended = event(complaint, 'complaint.execution-suspended', (s, _: { reasons: string }, by) => ({ ...s, suspendedAt: by.at }))
/** On the stream of the act complained of. */
export const actSuspended = event(supervisionAct, 'supervision-act.execution-suspended', (s, d: { ownInitiative?: true }, by) => {
  const suspension: Suspension = { from: by.at, ...(by.body && { by: by.body }), ...(d.ownInitiative && { ownInitiative: true }) }
  return { ...s, pauses: [...s.pauses, suspension] }
})
export const actResumed = event(supervisionAct, 'supervision-act.execution-resumed', (s, _: object, by) => ({
  ...s,
  pauses: ended(s.pauses, by.at),
}))

const anActThatRuns = condition<Complaint, unknown>('ground', {
  // The complaint itself has suspended nothing: what is to be suspended goes on.
  provision: 'prosecutor.complaint.no-suspension',
  test: a => {
    const s = stateOf(a.world, supervisionAct, a.state.against)
    return when(s !== undefined && !stillPaused(s.pauses) && s.executedAt === undefined && s.endedAt === undefined)
  },
  fault: {
    kk: 'Тоқтата тұратын орындау жоқ: ол бұрын тоқтатыла тұрған, аяқталған немесе акт күшін жойған',
    ru: 'Нет исполнения, которое можно приостановить: оно уже приостановлено, завершено либо акт утратил силу',
    en: 'There is no execution to suspend: it is suspended already, it is over, or the act has lost its force',
  },
})
export const suspendExecution = act({
  id: 'complaint.suspend',
  in: complaint,
  during: ['lodged'],
  name: {
    kk: 'Шағым шешілгенше орындауды тоқтата тұру',
    ru: 'Приостановить исполнение до решения',
    en: 'Suspend execution until the decision',
  },
  done: {
    kk: 'Шағым шешілгенше орындау тоқтатыла тұрды',
    ru: 'Исполнение приостановлено до решения по жалобе',
    en: 'Execution suspended until the complaint is decided',
  },
  document: RESOLUTION,
  final: BURDENS_NOBODY,
  input: { reasons: text({ kk: 'Уәждер', ru: 'Мотивы', en: 'Reasons' }, { max: 4_000 }) },
  norms: [theForum('prosecutor.complaint.suspension-by-decision'), anActThatRuns],
  emits: [suspended, actSuspended],
  effect: a => [suspended(a.self, a.input), actSuspended(a.state.against, {})],
})
