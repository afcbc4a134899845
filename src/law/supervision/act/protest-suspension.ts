/** Suspending the act or action protested, until the protest is decided. A law is never suspended. */
import { RESOLUTION } from '../../documents.ts'
import { act } from '../../kernel/act.ts'
import { text } from '../../kernel/field.ts'
import { event } from '../../kernel/matter.ts'
import { condition, prohibition, when } from '../../kernel/norm.ts'
import { byHand } from '../hands.ts'
import { LIVE, ofForm, theIssuingOffice } from './addressed.ts'
import { type SupervisionAct, stillPaused, supervisionAct } from './supervision-act.ts'

const objectSuspended = event(supervisionAct, 'supervision-act.object-suspended', (s, _: { reasons: string }, by) => ({
  ...s,
  ...byHand(s, by),
  objectSuspended: [...s.objectSuspended, { from: by.at }],
}))
const aLaw = prohibition<SupervisionAct, unknown>({
  provision: 'prosecutor.act.protest.suspend-act',
  test: a => when(a.state.object === 'law'),
  fault: {
    kk: 'Заңның қолданылуы тоқтатыла тұрмайды',
    ru: 'Действие закона не приостанавливается',
    en: 'The operation of a law is not suspended',
  },
})
const notSuspendedYet = condition<SupervisionAct, unknown>('stage', {
  provision: 'prosecutor.act.protest.suspend-act',
  test: a => when(!stillPaused(a.state.objectSuspended)),
  fault: { kk: 'Орындалуы бұрын тоқтатыла тұрған', ru: 'Исполнение уже приостановлено', en: 'Execution is suspended already' },
})
export const suspendObject = act({
  id: 'protest.suspend-act',
  in: supervisionAct,
  during: LIVE,
  applies: s => s.form === 'protest',
  name: { kk: 'Наразылық келтірілген актіні тоқтата тұру', ru: 'Приостановить опротестованный акт', en: 'Suspend the act protested' },
  done: {
    kk: 'Наразылық келтірілген актінің қолданылуы тоқтатыла тұрды',
    ru: 'Действие опротестованного акта приостановлено',
    en: 'Protested act suspended',
  },
  help: { kk: 'Наразылық шешілгенше.', ru: 'До решения по протесту.', en: 'Until the protest is decided.' },
  document: RESOLUTION,
  challenge: ['complaint.lodge'],
  input: { reasons: text({ kk: 'Уәждер', ru: 'Мотивы', en: 'Reasons' }, { max: 4_000 }) },
  norms: [
    theIssuingOffice('prosecutor.act.protest.suspend-act'),
    ofForm('prosecutor.act.protest.suspend-act', 'protest'),
    aLaw,
    notSuspendedYet,
  ],
  emits: [objectSuspended],
  effect: a => [objectSuspended(a.self, a.input)],
})
