/** Evidence: brought by the parties, examined and discussed in the session; what was obtained unlawfully is excluded. */
import { attached } from '../../attachments.ts'
import { RULING } from '../../documents.ts'
import { IN_A_CASE } from '../../final.ts'
import { act } from '../../kernel/act.ts'
import { changing, item, nextKey, text } from '../../kernel/field.ts'
import { event } from '../../kernel/matter.ts'
import { condition, when } from '../../kernel/norm.ts'
import type { StreamId } from '../../kernel/world.ts'
import { voice } from '../../offices/who.ts'
import { type CourtCase, courtCase } from './case.ts'
import { theJudge } from './hearing.ts'
import { anyParty, OPEN, ofAParty, whileTheSessionLasts } from './parties.ts'

const submitted = event(courtCase, 'case.evidence-submitted', (s, d: { who: StreamId; what: string }) => ({
  ...s,
  evidence: [...s.evidence, { key: nextKey(s.evidence), by: d.who, what: d.what, whom: d.who }],
}))
const examined = event(courtCase, 'case.evidence-examined', (s, d: { evidence: string }) => ({
  ...s,
  evidence: changing(s.evidence, d.evidence, { examined: true }),
}))
const discussed = event(courtCase, 'case.evidence-discussed', s => s)
const excluded = event(courtCase, 'case.evidence-excluded', (s, d: { evidence: string }) => ({
  ...s,
  evidence: changing(s.evidence, d.evidence, { excluded: true }),
}))

export const submitEvidence = act({
  id: 'case.submit-evidence',
  in: courtCase,
  during: OPEN,
  name: { kk: 'Дәлелдеме ұсыну', ru: 'Представить доказательство', en: 'Submit evidence' },
  done: { kk: 'Дәлелдеме ұсынылды', ru: 'Представлено доказательство', en: 'Evidence submitted' },
  input: {
    what: text(
      {
        kk: 'Қандай дәлелдеме, қайдан алынды',
        ru: 'Какое доказательство, откуда получено',
        en: 'What evidence, and where it was obtained',
      },
      { max: 8_000 },
    ),
    attached,
  },
  norms: [anyParty('party.equal.prove'), ...ofAParty],
  emits: [submitted],
  effect: a => [submitted(a.self, { who: voice(a.actor), what: a.input.what })],
})
const notExaminedYet = condition<CourtCase, { evidence: string }>('stage', {
  provision: 'concept.justice.court-acts.evidence',
  test: a => when(a.state.evidence.some(e => e.key === a.input.evidence && !e.examined && !e.excluded)),
  fault: {
    kk: 'Бұл дәлелдеме зерттелген немесе дәлелдемелер қатарынан шығарылған',
    ru: 'Это доказательство уже исследовано или исключено',
    en: 'This evidence has been examined or excluded',
  },
})
export const examineEvidence = act({
  id: 'case.examine-evidence',
  in: courtCase,
  during: ['hearing'],
  applies: s => s.evidence.some(e => !e.examined && !e.excluded),
  name: { kk: 'Дәлелдемені зерттеу', ru: 'Исследовать доказательство', en: 'Examine evidence' },
  done: { kk: 'Дәлелдеме зерттелді', ru: 'Исследовано доказательство', en: 'Evidence examined' },
  input: {
    evidence: item({ kk: 'Қай дәлелдеме', ru: 'Какое доказательство', en: 'Which evidence' }, 'evidence'),
    shows: text({ kk: 'Не анықталды', ru: 'Что установлено', en: 'What it shows' }, { max: 4_000 }),
  },
  norms: [theJudge('concept.justice.court-acts.evidence'), notExaminedYet],
  emits: [examined],
  effect: a => [examined(a.self, { evidence: a.input.evidence })],
})
export const discussEvidence = act({
  id: 'case.discuss-evidence',
  in: courtCase,
  during: ['hearing'],
  applies: s => s.evidence.length > 0,
  name: { kk: 'Іс материалдарын талқылау', ru: 'Высказаться о материалах дела', en: 'Discuss the case materials' },
  done: { kk: 'Іс материалдары туралы пікір айтылды', ru: 'Высказано мнение о материалах дела', en: 'Case materials discussed' },
  input: {
    evidence: item({ kk: 'Қай дәлелдеме туралы', ru: 'О каком доказательстве', en: 'About which evidence' }, 'evidence'),
    opinion: text({ kk: 'Пікір', ru: 'Мнение', en: 'Opinion' }, { max: 4_000 }),
  },
  norms: [anyParty('party.equal.discuss-materials'), ...ofAParty],
  emits: [discussed],
  effect: a => [discussed(a.self, a.input)],
})
export const excludeEvidence = act({
  id: 'case.exclude-evidence',
  in: courtCase,
  during: ['hearing'],
  applies: s => s.evidence.some(e => !e.excluded),
  name: {
    kk: 'Заңсыз алынған дәлелдемені дәлелдемелер қатарынан шығару',
    ru: 'Исключить незаконно полученное доказательство',
    en: 'Exclude unlawfully obtained evidence',
  },
  done: {
    kk: 'Заңсыз алынған дәлелдеме дәлелдемелер қатарынан шығарылды',
    ru: 'Исключено незаконно полученное доказательство',
    en: 'Unlawfully obtained evidence excluded',
  },
  document: RULING,
  final: IN_A_CASE,
  input: {
    evidence: item({ kk: 'Қай дәлелдеме', ru: 'Какое доказательство', en: 'Which evidence' }, 'evidence'),
    reasons: text({ kk: 'Неге заңсыз', ru: 'В чём незаконность', en: 'Why it was unlawful' }, { max: 4_000 }),
  },
  norms: [theJudge('judge.guidance.unlawful-evidence'), whileTheSessionLasts],
  emits: [excluded],
  effect: a => [excluded(a.self, { evidence: a.input.evidence })],
})
