/** The end of the session: everybody had the word, every motion is ruled upon, all evidence is examined; then the protocol is signed. */
import { PROTOCOL } from '../../documents.ts'
import { IN_A_CASE } from '../../final.ts'
import { act } from '../../kernel/act.ts'
import { text } from '../../kernel/field.ts'
import { event } from '../../kernel/matter.ts'
import { condition, ref, when } from '../../kernel/norm.ts'
import type { StreamId } from '../../kernel/world.ts'
import { type CourtCase, courtCase } from './case.ts'
import { registryOrJudge } from './hearing.ts'
import { whileTheSessionLasts } from './parties.ts'

const protocolled = event(courtCase, 'case.protocol-signed', (s, _: { protocol: string }, by) => ({
  ...s,
  protocolAt: by.at,
  ...(s.hearing && { hearing: { ...s.hearing, endedAt: by.at } }),
}))

/** Heard, or served and not come, or silent by choice. */
const hadTheirSay = (s: CourtCase, party: StreamId): boolean => s.heard.includes(party) || s.absent.includes(party)
const bothSidesCouldSpeak = condition<CourtCase, unknown>('ground', {
  provision: 'principle.adversarial.mirror-rights',
  test: a => when(hadTheirSay(a.state, a.state.plaintiff) && hadTheirSay(a.state, a.state.defendant)),
  fault: {
    kk: 'Екі тарап та тең дәрежеде тыңдалмаған',
    ru: 'Стороны не выслушаны в равной мере',
    en: 'The two sides have not been heard on an equal footing',
  },
  cure: {
    kk: 'Екі тарапты да тыңдаңыз; келмегенін жазыңыз',
    ru: 'Выслушайте обе стороны; неявившуюся отметьте',
    en: 'Hear both sides; record the one that did not appear',
  },
})
const whomItTouchesCouldSpeak = condition<CourtCase, unknown, { who: ReturnType<typeof ref> }>('ground', {
  provision: 'judge.guidance.right-to-be-heard',
  test: a => {
    const silent = a.state.interested.find(p => !hadTheirSay(a.state, p))
    return when(silent === undefined, { who: ref(silent) })
  },
  fault: {
    kk: 'Шешім құқығына қатысты тұлға тыңдалмаған: {who}',
    ru: 'Не выслушано лицо, чьи права затрагивает решение: {who}',
    en: 'Somebody whose rights the decision touches has not been heard: {who}',
  },
})
const motionsAreRuledOn = condition<CourtCase, unknown>('ground', {
  provision: 'evidence.evaluation.all-circumstances',
  test: a => when(a.state.petitions.every(p => p.ruledAt !== undefined)),
  fault: { kk: 'Шешілмеген өтінішхат бар', ru: 'Есть неразрешённое ходатайство', en: 'A motion has not been ruled upon' },
})
const evidenceIsExamined = condition<CourtCase, unknown>('ground', {
  provision: 'concept.justice.court-acts.evidence',
  test: a => when(a.state.evidence.every(e => e.examined || e.excluded)),
  fault: {
    kk: 'Зерттелмеген дәлелдеме бар',
    ru: 'Есть неисследованное доказательство',
    en: 'There is evidence that has not been examined',
  },
})
export const signProtocol = act({
  id: 'case.sign-protocol',
  in: courtCase,
  during: ['hearing'],
  applies: s => s.protocolAt === undefined,
  name: { kk: 'Отырыс хаттамасына қол қою', ru: 'Подписать протокол заседания', en: 'Sign the protocol of the hearing' },
  done: { kk: 'Отырыс хаттамасына қол қойылды', ru: 'Подписан протокол заседания', en: 'Protocol of the hearing signed' },
  document: PROTOCOL,
  final: IN_A_CASE,
  input: { protocol: text({ kk: 'Хаттама', ru: 'Протокол', en: 'Protocol' }) },
  norms: [
    registryOrJudge('concept.justice.session-legal-form'),
    whileTheSessionLasts,
    bothSidesCouldSpeak,
    whomItTouchesCouldSpeak,
    motionsAreRuledOn,
    evidenceIsExamined,
  ],
  emits: [protocolled],
  effect: a => [protocolled(a.self, a.input)],
})
