/** Who conducts an inspection: the powers and conditions that its acts share. */
import { condition, power, ref, when } from '../../kernel/norm.ts'
import type { Day } from '../../kernel/time.ts'
import { isProsecutorOfOrAbove } from '../../offices/who.ts'
import type { Cited } from '../../register/ids.ts'
import { type Inspection, lastDay } from './inspection.ts'

/** A prosecutor of the office whose inspection it is, or of one above it. */
export const theInspectingOffice = (provision: Cited) =>
  power<Inspection, unknown>({
    provision,
    test: a => when(isProsecutorOfOrAbove(a, a.state.office), { office: ref(a.state.office) }),
    fault: {
      kk: 'Тексерісті жүргізетін прокуратура: {office}',
      ru: 'Проверку ведёт: {office}',
      en: 'The inspection is conducted by: {office}',
    },
  })
/** An act on a matter under inspection: the stage is the law's own condition here. */
export const underInspection = (provision: Cited) =>
  condition<Inspection, unknown>('stage', {
    provision,
    test: a => when(a.state.stage === 'running'),
    fault: {
      kk: 'Бұл құқық тек жүріп жатқан тексеріс мәселесі бойынша қолданылады',
      ru: 'Это право действует только по вопросу, который проверяется',
      en: 'This right exists only on a matter under inspection',
    },
  })
/** What is gathered is gathered within the term; to conclude on it late is still owed. */
export const notOverYet = condition<Inspection, unknown, { last: { day: Day } }>('stage', {
  provision: 'prosecutor.inspection.deadline-one-month',
  test: a => when(a.today <= lastDay(a.state), { last: { day: lastDay(a.state) } }),
  fault: { kk: 'Тексеріс мерзімі аяқталған: {last}', ru: 'Срок проверки истёк: {last}', en: 'The term of the inspection ended on {last}' },
})
