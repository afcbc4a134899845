/** The protested act is suspended until the court decides. */
import { RESOLUTION } from '../../documents.ts'
import { act } from '../../kernel/act.ts'
import { text } from '../../kernel/field.ts'
import { event, stateOf } from '../../kernel/matter.ts'
import { condition, power, ref, when } from '../../kernel/norm.ts'
import { isProsecutor, isProsecutorOfOrAbove } from '../../offices/who.ts'
import { stillPaused, supervisionAct } from '../../supervision/act/supervision-act.ts'
import { type CourtCase, courtCase } from './case.ts'

const suspendedAgain = event(supervisionAct, 'supervision-act.object-suspended-by-application', (s, _: object, by) => ({
  ...s,
  objectSuspended: [...s.objectSuspended, { from: by.at }],
}))
const noted = event(courtCase, 'case.protested-act-suspended', s => s)
const thePlaintiff = power<CourtCase, unknown>({
  provision: 'prosecutor.act.application.suspend-protested-act',
  test: a => when(isProsecutor(a) && isProsecutorOfOrAbove(a, a.state.plaintiff), { office: ref(a.state.plaintiff) }),
  fault: {
    kk: 'Мұны сотқа жүгінген прокуратура жасайды: {office}',
    ru: 'Это делает обратившаяся в суд прокуратура: {office}',
    en: 'This is for the office that applied to court: {office}',
  },
})
const whatAProtestCouldSuspend = condition<CourtCase, unknown>('ground', {
  provision: 'prosecutor.act.application.suspend-protested-act',
  test: a => {
    const s = stateOf(a.world, supervisionAct, a.state.basis)
    return when(s !== undefined && s.form === 'protest' && s.endedAt === undefined && s.object !== 'law' && !stillPaused(s.objectSuspended))
  },
  fault: {
    kk: 'Тоқтата тұратын акт жоқ: оған наразылық келтірілмеген не наразылық қайтарып алынған, ол заң не бұрын тоқтатыла тұрған',
    ru: 'Приостанавливать нечего: акт не опротестован или протест отозван, акт является законом или уже приостановлен',
    en: 'There is nothing to suspend: no act was protested, the protest was withdrawn, it is a law, or it is suspended already',
  },
})
export const suspendProtestedAct = act({
  id: 'case.suspend-protested-act',
  in: courtCase,
  // Not while a draw is prepared: its seed is the hash of the journal after the pool, and nothing may move it.
  during: ['filed', 'assigned', 'scheduled', 'hearing', 'annulled'],
  name: {
    kk: 'Сот қарағанша наразылық келтірілген актіні тоқтата тұру',
    ru: 'Приостановить опротестованный акт до решения суда',
    en: 'Suspend the protested act until the court decides',
  },
  done: {
    kk: 'Наразылық келтірілген акт сот қарағанша тоқтатыла тұрды',
    ru: 'Опротестованный акт приостановлен до решения суда',
    en: 'Protested act suspended until the court decides',
  },
  document: RESOLUTION,
  final: {
    kk: 'сот шешкенше ғана созылады, ал сот сол актінің өзі туралы шешеді',
    ru: 'действует только до решения суда, а суд решает о самом этом акте',
    en: 'lasts only until the court decides, and the court decides on the very act',
  },
  input: { reasons: text({ kk: 'Уәждер', ru: 'Мотивы', en: 'Reasons' }, { max: 4_000 }) },
  norms: [thePlaintiff, whatAProtestCouldSuspend],
  emits: [noted, suspendedAgain],
  effect: a => [noted(a.self, a.input), suspendedAgain(a.state.basis ?? '', {})],
})
