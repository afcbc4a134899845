/** Withdrawal of an act by its author, or by the head of the office that issued it. */
import { RESOLUTION } from '../../documents.ts'
import { BURDENS_NOBODY } from '../../final.ts'
import { act } from '../../kernel/act.ts'
import { text } from '../../kernel/field.ts'
import { event } from '../../kernel/matter.ts'
import { power, ref, when } from '../../kernel/norm.ts'
import { isHeadOf, isProsecutorOf } from '../../offices/who.ts'
import { LIVE } from './addressed.ts'
import { ended, type SupervisionAct, supervisionAct } from './supervision-act.ts'

const withdrawn = event(supervisionAct, 'supervision-act.withdrawn', (s, _: { reasons: string }, by) => ({
  ...s,
  stage: 'withdrawn' as const,
  endedAt: by.at,
  objectSuspended: ended(s.objectSuspended, by.at),
  pauses: ended(s.pauses, by.at),
}))
const theAuthorOrTheHead = power<SupervisionAct, unknown>({
  provision: 'house.correction',
  test: a =>
    when(isProsecutorOf(a, a.state.office) && (a.state.author === a.actor.person || isHeadOf(a, a.state.office)), {
      author: ref(a.state.author),
    }),
  fault: {
    kk: 'Актіні оның авторы ({author}) не прокуратура басшысы қайтарып алады',
    ru: 'Акт отзывает его автор ({author}) или руководитель прокуратуры',
    en: 'The act is withdrawn by its author ({author}) or by the head of the office',
  },
})
export const withdrawAct = act({
  id: 'supervision-act.withdraw',
  in: supervisionAct,
  during: [...LIVE, 'rejected'],
  name: { kk: 'Актіні қайтарып алу', ru: 'Отозвать акт', en: 'Withdraw the act' },
  done: { kk: 'Акт қайтарып алынды', ru: 'Акт отозван', en: 'Act withdrawn' },
  document: RESOLUTION,
  final: BURDENS_NOBODY,
  input: { reasons: text({ kk: 'Уәждер', ru: 'Мотивы', en: 'Reasons' }, { max: 4_000 }) },
  norms: [theAuthorOrTheHead],
  emits: [withdrawn],
  effect: a => [withdrawn(a.self, a.input)],
})
