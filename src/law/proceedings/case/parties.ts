/** What the parties do in a case, with equal rights: speak, object, file motions; and the rulings on it. */
import { attached } from '../../attachments.ts'
import { RULING, STATEMENT } from '../../documents.ts'
import { A_PARTY, IN_A_CASE } from '../../final.ts'
import { act } from '../../kernel/act.ts'
import { changing, item, nextKey, ref as reference, text, yes } from '../../kernel/field.ts'
import { event } from '../../kernel/matter.ts'
import { condition, power, prohibition, ref, when } from '../../kernel/norm.ts'
import type { StreamId } from '../../kernel/world.ts'
import { courtOfJudge, isProsecutor, speaksFor, voice } from '../../offices/who.ts'
import type { Cited } from '../../register/ids.ts'
import { type CourtCase, courtCase, type Petition, partiesOf } from './case.ts'
import { registryOrJudge, theJudge } from './hearing.ts'

export const OPEN = ['assigned', 'scheduled', 'hearing']
/** Any party, on the same footing. */
export const anyParty = (provision: Cited) =>
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
const theStateIsRepresented = power<CourtCase, unknown, { who: ReturnType<typeof ref> }>({
  provision: 'court-representation.proceedings',
  test: a => when(isProsecutor(a) && speaksFor(a, a.state.plaintiff), { who: ref(a.state.plaintiff) }),
  fault: {
    kk: 'Бұл істе мемлекет мүддесін мына прокуратура білдіреді: {who}',
    ru: 'Интересы государства в этом деле представляет: {who}',
    en: 'In this case the interest of the State is represented by: {who}',
  },
})
const theCourtTakesNoSide = prohibition<CourtCase, unknown>({
  provision: 'court.neutral.not-prosecution-body',
  test: a => when(courtOfJudge(a) === a.state.court),
  fault: {
    kk: 'Сот айыптамайды да, ешбір тарапты қолдамайды да: мұны тараптардың өздері жасайды',
    ru: 'Суд не обвиняет и не поддерживает ни одну из сторон: это делают сами стороны',
    en: 'The court neither accuses nor supports either side: this is for the parties themselves',
  },
})
export const whileTheSessionLasts = condition<CourtCase, unknown>('stage', {
  provision: 'evidence.evaluation.in-session',
  test: a => when(a.state.protocolAt === undefined),
  fault: {
    kk: 'Сот отырысы аяқталды: шешім тек отырыста қаралғанға негізделеді',
    ru: 'Заседание окончено: решение основывается лишь на том, что рассмотрено в заседании',
    en: 'The session is over: the decision rests only on what was considered in it',
  },
})
export const ofAParty = [theCourtTakesNoSide, whileTheSessionLasts]
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
const absence = event(courtCase, 'case.absence-recorded', (s, d: { party: StreamId }) => ({ ...s, absent: [...s.absent, d.party] }))
export const makeStatement = act({
  id: 'case.make-statement',
  in: courtCase,
  during: ['hearing'],
  name: { kk: 'Отырыста түсінік беру', ru: 'Дать объяснения в заседании', en: 'Make a statement in the hearing' },
  done: { kk: 'Отырыста түсінік берілді', ru: 'Даны объяснения в заседании', en: 'Statement made in the hearing' },
  input: { statement: text({ kk: 'Түсінік', ru: 'Объяснения', en: 'Statement' }) },
  norms: [anyParty('judge.guidance.right-to-be-heard'), theStateIsRepresented, ...ofAParty],
  emits: [stated],
  effect: a => [stated(a.self, { who: voice(a.actor), statement: a.input.statement })],
})
export const changeGround = act({
  id: 'case.change-ground',
  in: courtCase,
  during: OPEN,
  name: { kk: 'Талаптың негізін өзгерту', ru: 'Изменить основание иска', en: 'Change the ground of the claim' },
  done: { kk: 'Талаптың негізі өзгертілді', ru: 'Изменено основание иска', en: 'Ground of the claim changed' },
  document: STATEMENT,
  final: A_PARTY,
  input: { ground: text({ kk: 'Жаңа негізі', ru: 'Новое основание', en: 'New ground' }, { max: 8_000 }) },
  norms: [only('party.right.plaintiff-change-basis', s => s.plaintiff), ...ofAParty],
  emits: [basisChanged],
  effect: a => [basisChanged(a.self, a.input)],
})
export const objectToClaim = act({
  id: 'case.object',
  in: courtCase,
  during: OPEN,
  name: { kk: 'Талапқа қарсылық білдіру', ru: 'Возразить против иска', en: 'Object to the claim' },
  done: { kk: 'Талапқа қарсылық білдірілді', ru: 'Поданы возражения против иска', en: 'Objection to the claim made' },
  document: STATEMENT,
  input: { objection: text({ kk: 'Қарсылық', ru: 'Возражения', en: 'Objection' }), attached },
  norms: [only('party.right.defendant-object', s => s.defendant), ...ofAParty],
  emits: [objected],
  effect: a => [objected(a.self, a.input)],
})
export const petition = act({
  id: 'case.petition',
  in: courtCase,
  during: OPEN,
  name: { kk: 'Өтінішхат беру', ru: 'Заявить ходатайство', en: 'File a motion' },
  done: { kk: 'Өтінішхат берілді', ru: 'Заявлено ходатайство', en: 'Motion filed' },
  input: { what: text({ kk: 'Не сұралады', ru: 'О чём ходатайство', en: 'What is asked' }, { max: 4_000 }) },
  norms: [anyParty('party.equal.petition'), ...ofAParty],
  emits: [petitioned],
  effect: a => [petitioned(a.self, { who: voice(a.actor), what: a.input.what })],
})
const notRuledYet = condition<CourtCase, { petition: string }>('stage', {
  provision: 'court.neutral.conditions',
  test: a => when(a.state.petitions.find(p => p.key === a.input.petition)?.ruledAt === undefined),
  fault: { kk: 'Бұл өтінішхат шешілген', ru: 'Это ходатайство уже разрешено', en: 'This motion has been ruled upon' },
})
export const ruleOnPetition = act({
  id: 'case.rule-on-petition',
  in: courtCase,
  during: OPEN,
  applies: s => s.petitions.some(p => !p.ruledAt),
  name: { kk: 'Өтінішхатты шешу', ru: 'Разрешить ходатайство', en: 'Rule on a motion' },
  done: { kk: 'Өтінішхат шешілді', ru: 'Ходатайство разрешено', en: 'Motion ruled on' },
  document: RULING,
  final: IN_A_CASE,
  input: {
    petition: item({ kk: 'Қай өтінішхат', ru: 'Какое ходатайство', en: 'Which motion' }, 'petitions'),
    granted: yes({ kk: 'Қанағаттандыру', ru: 'Удовлетворить', en: 'Granted' }),
    reasons: text({ kk: 'Уәждер', ru: 'Мотивы', en: 'Reasons' }, { max: 4_000 }),
  },
  norms: [theJudge('court.neutral.conditions'), notRuledYet],
  emits: [ruled],
  effect: a => [ruled(a.self, { petition: a.input.petition, granted: a.input.granted })],
})
const aPartyOfTheCase = condition<CourtCase, { party: StreamId }>('form', {
  provision: 'party.equal.opportunity',
  test: a => when(partiesOf(a.state).includes(a.input.party)),
  fault: { kk: 'Бұл – іске қатысушы тарап емес', ru: 'Это не сторона по делу', en: 'This is not a party to the case' },
})
const whoHasNotSpoken = condition<CourtCase, { party: StreamId }>('stage', {
  provision: 'judge.guidance.right-to-be-heard',
  test: a => when(!a.state.heard.includes(a.input.party)),
  fault: { kk: 'Бұл тарап тыңдалған', ru: 'Эта сторона уже выслушана', en: 'This party has been heard' },
})
export const recordAbsence = act({
  id: 'case.record-absence',
  in: courtCase,
  during: ['hearing'],
  applies: s => s.protocolAt === undefined,
  name: { kk: 'Тараптың келмегенін жазу', ru: 'Отметить неявку стороны', en: 'Record that a party did not appear' },
  done: { kk: 'Тараптың келмегені жазылды', ru: 'Отмечена неявка стороны', en: 'Absence of a party recorded' },
  help: {
    kk: 'Тыңдалу – құқық, міндет емес: хабардар етілген тарап келмесе немесе түсінік бергісі келмесе, іс онсыз қарала береді.',
    ru: 'Быть выслушанным – право, а не обязанность: если извещённая сторона не явилась или не желает говорить, дело рассматривается без неё.',
    en: 'To be heard is a right, not a duty: where a party that was served does not appear or does not wish to speak, the case goes on.',
  },
  input: {
    party: reference({ kk: 'Қай тарап', ru: 'Какая сторона', en: 'Which party' }, ['office', 'agency', 'company', 'person']),
    circumstances: text({ kk: 'Мән-жайы', ru: 'Обстоятельства', en: 'Circumstances' }, { max: 2_000 }),
  },
  norms: [registryOrJudge('party.equal.opportunity'), aPartyOfTheCase, whoHasNotSpoken, whileTheSessionLasts],
  emits: [absence],
  effect: a => [absence(a.self, { party: a.input.party })],
})
