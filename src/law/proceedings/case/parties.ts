/** What the parties do in a case, with equal rights: speak, object, petition, bring evidence; and the rulings on it. */
import { act } from '../../kernel/act.ts'
import { changing, item, nextKey, text, yes } from '../../kernel/field.ts'
import { event } from '../../kernel/matter.ts'
import { condition, power, ref, when } from '../../kernel/norm.ts'
import type { StreamId } from '../../kernel/world.ts'
import { speaksFor, voice } from '../../offices/who.ts'
import type { Cited } from '../../register/ids.ts'
import { type CourtCase, courtCase, type Petition } from './case.ts'
import { theJudge } from './hearing.ts'

const OPEN = ['assigned', 'scheduled', 'hearing']
const partiesOf = (s: CourtCase): readonly StreamId[] => [s.plaintiff, s.defendant, ...s.interested]
/** Any party, on the same footing. */
const anyParty = (provision: Cited) =>
  power<CourtCase, unknown>({
    provision,
    test: a => when(partiesOf(a.state).some(p => speaksFor(a, p))),
    fault: {
      kk: 'Мұны тек іске қатысушы тарап жасайды',
      ru: 'Это вправе только сторона по делу',
      en: 'Only a party to the case may do this',
    },
  })
const only = (provision: Cited, who: (s: CourtCase) => StreamId) =>
  power<CourtCase, unknown>({
    provision,
    test: a => when(speaksFor(a, who(a.state)), { who: ref(who(a.state)) }),
    fault: { kk: 'Мұны тек мына тарап жасайды: {who}', ru: 'Это вправе только: {who}', en: 'Only this party may do it: {who}' },
  })
const stated = event(courtCase, 'case.party-heard', (s, d: { who: StreamId; statement: string }) => ({
  ...s,
  heard: s.heard.includes(d.who) ? s.heard : [...s.heard, d.who],
}))
const basisChanged = event(courtCase, 'case.ground-changed', s => s)
const objected = event(courtCase, 'case.objected', s => s)
const petitioned = event(courtCase, 'case.petitioned', (s, d: { who: StreamId; what: string }, by) => ({
  ...s,
  petitions: [...s.petitions, { key: nextKey(s.petitions), whom: d.who, what: d.what, at: by.at }],
}))
const ruled = event(courtCase, 'case.petition-ruled', (s, d: { petition: string; granted: boolean }, by) => ({
  ...s,
  petitions: changing<Petition>(s.petitions, d.petition, { ruledAt: by.at, granted: d.granted }),
}))
const submitted = event(courtCase, 'case.evidence-submitted', (s, d: { who: StreamId; what: string }) => ({
  ...s,
  evidence: [...s.evidence, { key: nextKey(s.evidence), by: d.who, what: d.what, whom: d.who }],
}))
const excluded = event(courtCase, 'case.evidence-excluded', (s, d: { evidence: string }) => ({
  ...s,
  evidence: changing(s.evidence, d.evidence, { excluded: true }),
}))

export const makeStatement = act({
  id: 'case.make-statement',
  in: courtCase,
  during: ['hearing'],
  name: { kk: 'Отырыста түсінік беру', ru: 'Дать объяснения в заседании', en: 'Make a statement in the hearing' },
  input: { statement: text({ kk: 'Түсінік', ru: 'Объяснения', en: 'Statement' }) },
  norms: [anyParty('judge.guidance.right-to-be-heard')],
  emits: [stated],
  effect: a => [stated(a.self, { who: voice(a.actor), statement: a.input.statement })],
})
export const changeGround = act({
  id: 'case.change-ground',
  in: courtCase,
  during: OPEN,
  name: { kk: 'Талаптың негізін өзгерту', ru: 'Изменить основание иска', en: 'Change the ground of the claim' },
  document: true,
  input: { ground: text({ kk: 'Жаңа негізі', ru: 'Новое основание', en: 'New ground' }, { max: 8_000 }) },
  norms: [only('party.right.plaintiff-change-basis', s => s.plaintiff)],
  emits: [basisChanged],
  effect: a => [basisChanged(a.self, a.input)],
})
export const objectToClaim = act({
  id: 'case.object',
  in: courtCase,
  during: OPEN,
  name: { kk: 'Талапқа қарсылық білдіру', ru: 'Возразить против иска', en: 'Object to the claim' },
  document: true,
  input: { objection: text({ kk: 'Қарсылық', ru: 'Возражения', en: 'Objection' }) },
  norms: [only('party.right.defendant-object', s => s.defendant)],
  emits: [objected],
  effect: a => [objected(a.self, a.input)],
})
export const petition = act({
  id: 'case.petition',
  in: courtCase,
  during: OPEN,
  name: { kk: 'Өтінішхат беру', ru: 'Заявить ходатайство', en: 'File a petition' },
  input: { what: text({ kk: 'Не сұралады', ru: 'О чём ходатайство', en: 'What is asked' }, { max: 4_000 }) },
  norms: [anyParty('party.equal.petition')],
  emits: [petitioned],
  effect: a => [petitioned(a.self, { who: voice(a.actor), what: a.input.what })],
})
const notRuledYet = condition<CourtCase, { petition: string }>('stage', {
  provision: 'court.neutral.conditions',
  test: a => when(a.state.petitions.find(p => p.key === a.input.petition)?.ruledAt === undefined),
  fault: { kk: 'Бұл өтінішхат шешілген', ru: 'Это ходатайство уже разрешено', en: 'This petition has been ruled upon' },
})
export const ruleOnPetition = act({
  id: 'case.rule-on-petition',
  in: courtCase,
  during: OPEN,
  applies: s => s.petitions.some(p => !p.ruledAt),
  name: { kk: 'Өтінішхатты шешу', ru: 'Разрешить ходатайство', en: 'Rule on a petition' },
  document: true,
  input: {
    petition: item({ kk: 'Қай өтінішхат', ru: 'Какое ходатайство', en: 'Which petition' }, 'petitions'),
    granted: yes({ kk: 'Қанағаттандыру', ru: 'Удовлетворить', en: 'Granted' }),
    reasons: text({ kk: 'Уәждер', ru: 'Мотивы', en: 'Reasons' }, { max: 4_000 }),
  },
  norms: [theJudge('court.neutral.conditions'), notRuledYet],
  emits: [ruled],
  effect: a => [ruled(a.self, { petition: a.input.petition, granted: a.input.granted })],
})
export const submitEvidence = act({
  id: 'case.submit-evidence',
  in: courtCase,
  during: OPEN,
  name: { kk: 'Дәлел ұсыну', ru: 'Представить доказательство', en: 'Submit evidence' },
  input: {
    what: text(
      { kk: 'Қандай дәлел, қайдан алынды', ru: 'Какое доказательство, откуда получено', en: 'What evidence, and where it was obtained' },
      { max: 8_000 },
    ),
  },
  norms: [anyParty('party.equal.prove')],
  emits: [submitted],
  effect: a => [submitted(a.self, { who: voice(a.actor), what: a.input.what })],
})
export const excludeEvidence = act({
  id: 'case.exclude-evidence',
  in: courtCase,
  during: ['hearing'],
  applies: s => s.evidence.some(e => !e.excluded),
  name: {
    kk: 'Заңсыз алынған дәлелді жарамсыз деп тану',
    ru: 'Исключить незаконно полученное доказательство',
    en: 'Exclude unlawfully obtained evidence',
  },
  document: true,
  input: {
    evidence: item({ kk: 'Қай дәлел', ru: 'Какое доказательство', en: 'Which evidence' }, 'evidence'),
    reasons: text({ kk: 'Неге заңсыз', ru: 'В чём незаконность', en: 'Why it was unlawful' }, { max: 4_000 }),
  },
  norms: [theJudge('judge.guidance.unlawful-evidence')],
  emits: [excluded],
  effect: a => [excluded(a.self, { evidence: a.input.evidence })],
})
