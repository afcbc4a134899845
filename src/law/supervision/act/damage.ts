/** On the results of an inspection: measures for material damage to be made good. */
import { RESOLUTION } from '../../documents.ts'
import { act } from '../../kernel/act.ts'
import { number, ref as reference, text } from '../../kernel/field.ts'
import { event } from '../../kernel/matter.ts'
import { condition, power, ref, when } from '../../kernel/norm.ts'
import { isProsecutorOfOrAbove } from '../../offices/who.ts'
import { byHand } from '../hands.ts'
import { type Inspection, inspection } from '../inspection/inspection.ts'
import { ANNULLED, BOUND } from './issue.ts'

const secured = event(inspection, 'inspection.damage-compensation', (s, _: object, by) => ({ ...s, ...byHand(s, by) }))

const theInspectingOffice = power<Inspection, unknown>({
  provision: 'supervision.rights.result.damage-compensation',
  test: a => when(isProsecutorOfOrAbove(a, a.state.office), { office: ref(a.state.office) }),
  fault: {
    kk: 'Тексерісті жүргізетін прокуратура: {office}',
    ru: 'Проверку ведёт: {office}',
    en: 'The inspection is conducted by: {office}',
  },
})
const onResults = condition<Inspection, unknown>('ground', {
  provision: 'supervision.rights.result.damage-compensation',
  test: a => when(a.state.findings.length > 0),
  fault: { kk: 'Тексеріс заң бұзушылықты анықтаған жоқ', ru: 'Проверка нарушения не выявила', en: 'The inspection has found no breach' },
})
const onOneThatStands = condition<Inspection, unknown>('ground', {
  provision: 'supervision.rights.result.damage-compensation',
  test: a => when(a.state.annulledAt === undefined),
  fault: ANNULLED,
})
export const compensateDamage = act({
  id: 'inspection.compensate-damage',
  in: inspection,
  name: {
    kk: 'Материалдық залалды өтету шарасын қолдану',
    ru: 'Принять меры к возмещению материального ущерба',
    en: 'Take measures for material damage to be made good',
  },
  done: {
    kk: 'Материалдық залалды өтету шарасы қолданылды',
    ru: 'Приняты меры к возмещению материального ущерба',
    en: 'Measures taken for material damage to be made good',
  },
  document: RESOLUTION,
  challenge: ['complaint.lodge'],
  input: {
    liable: reference({ kk: 'Залалды кім өтейді', ru: 'Кто возмещает ущерб', en: 'Who is to make the damage good' }, BOUND),
    amount: number({ kk: 'Залал, теңге', ru: 'Ущерб, тенге', en: 'Damage, tenge' }, { min: 1, max: 1_000_000_000_000 }),
    measure: text({ kk: 'Қандай шара қолданылды', ru: 'Какая мера принята', en: 'The measure taken' }, { max: 4_000 }),
  },
  norms: [theInspectingOffice, onResults, onOneThatStands],
  emits: [secured],
  effect: a => [secured(a.self, a.input)],
})
