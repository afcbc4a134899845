/** Referral for liability: of whoever did not carry out a prosecutor's resolution or prescription. */

import { kazakhstan } from '../../calendar/calendar.ts'
import { RESOLUTION } from '../../documents.ts'
import { act } from '../../kernel/act.ts'
import { duesOf } from '../../kernel/duty.ts'
import { ref as reference, text } from '../../kernel/field.ts'
import { event } from '../../kernel/matter.ts'
import { type Attempt, condition, ref, when } from '../../kernel/norm.ts'
import type { StreamId } from '../../kernel/world.ts'
import { byHand } from '../hands.ts'
import { stillBinds, suspended, theIssuingOffice } from './addressed.ts'
import { actAtOnce } from './coercion.ts'
import { howCarriedOut, isCarriedOut, isInDefault } from './execution.ts'
import { BOUND } from './issue.ts'
import { type SupervisionAct, supervisionAct } from './supervision-act.ts'

interface Input {
  readonly whom: StreamId
}
const referred = event(supervisionAct, 'liability.referred', (s, _: object, by) => ({ ...s, ...byHand(s, by) }))

/** The addressee refused or was late; the body that was to compel execution took no measures at once. */
const failed = ({ state: s, input, at }: Attempt<SupervisionAct, Input>): boolean => {
  if (input.whom === s.addressee) return isInDefault(s, at) || howCarriedOut(s, at) === 'done-late'
  if (s.idle?.includes(input.whom)) return true
  if (input.whom !== s.coercion?.executor) return false
  return duesOf([actAtOnce], s, kazakhstan, at).some(d => d.is === 'overdue' || d.is === 'done-late')
}
const whoFailed = condition<SupervisionAct, Input, { whom: ReturnType<typeof ref> }>('ground', {
  provision: 'prosecutor.guarantee.noncompliance-liability',
  test: a => when(failed(a), { whom: ref(a.input.whom) }),
  fault: {
    kk: '{whom} прокурордың актісін орындамаған деуге негіз жоқ',
    ru: 'Нет оснований считать акт прокурора неисполненным: {whom}',
    en: "{whom} has not failed to carry out the prosecutor's act",
  },
})
export const referForLiability = act({
  id: 'liability.refer',
  in: supervisionAct,
  applies: isCarriedOut,
  name: {
    kk: 'Жауаптылыққа тарту үшін материал жолдау',
    ru: 'Направить материалы для привлечения к ответственности',
    en: 'Refer for liability',
  },
  done: {
    kk: 'Жауаптылыққа тарту үшін материалдар жолданды',
    ru: 'Материалы направлены для привлечения к ответственности',
    en: 'Materials referred for liability',
  },
  document: RESOLUTION,
  challenge: ['complaint.lodge'],
  input: {
    whom: reference({ kk: 'Кімнің жауаптылығы туралы', ru: 'О чьей ответственности', en: 'Whose liability' }, BOUND),
    to: reference({ kk: 'Қай органға', ru: 'В какой орган', en: 'To which body' }, ['agency']),
    circumstances: text({ kk: 'Мән-жайы', ru: 'Обстоятельства', en: 'Circumstances' }, { max: 4_000 }),
  },
  norms: [theIssuingOffice('prosecutor.guarantee.noncompliance-liability'), whoFailed, stillBinds, suspended],
  emits: [referred],
  effect: a => [referred(a.self, a.input)],
})
