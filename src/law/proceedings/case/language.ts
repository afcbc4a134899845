/** The language of the proceedings, and the rights of those who do not know it. */
import { RULING } from '../../documents.ts'
import { IN_A_CASE } from '../../final.ts'
import { act } from '../../kernel/act.ts'
import { changing, choice, item, line, nextKey, text, yes } from '../../kernel/field.ts'
import { event } from '../../kernel/matter.ts'
import { condition, power, when } from '../../kernel/norm.ts'
import type { StreamId } from '../../kernel/world.ts'
import { speaksFor, voice } from '../../offices/who.ts'
import { type CourtCase, courtCase, partiesOf, type Speaker } from './case.ts'
import { registryOrJudge, theJudge } from './hearing.ts'

const languageRuled = event(courtCase, 'case.language-ruled', (s, d: { language: CourtCase['language'] }) => ({
  ...s,
  language: d.language,
}))

const declared = event(courtCase, 'case.language-declared', (s, d: { who: StreamId; language: string }) => ({
  ...s,
  speakers: [...s.speakers, { key: nextKey(s.speakers), whom: d.who, what: d.language }],
}))
const helped = event(courtCase, 'case.interpreter-provided', (s, d: { speaker: string; speaks: boolean; reads: boolean }) => ({
  ...s,
  speakers: changing<Speaker>(s.speakers, d.speaker, {
    ...(d.speaks && { interpreted: true }),
    ...(d.reads && { acquainted: true }),
  }),
}))
const LANGUAGES = {
  kk: { kk: 'Мемлекеттік тіл', ru: 'Государственный язык', en: 'The state language' },
  ru: { kk: 'Орыс тілі', ru: 'Русский язык', en: 'Russian' },
  other: { kk: 'Өзге тіл', ru: 'Иной язык', en: 'Another language' },
}
const whyNotTheStateLanguage = condition<CourtCase, { language: string; reasons: string | undefined }>('form', {
  provision: 'hearing.language.other',
  hypothesis: a => a.input.language !== 'kk',
  test: a => when(a.input.reasons !== undefined),
  fault: {
    kk: 'Мемлекеттік тілден өзге тілдің не үшін қажет екені жазылмаған',
    ru: 'Не указано, почему необходим иной язык, чем государственный',
    en: 'It is not stated why a language other than the state language is necessary',
  },
})
export const ruleOnLanguage = act({
  id: 'case.rule-language',
  in: courtCase,
  during: ['assigned', 'scheduled'],
  name: { kk: 'Іс жүргізу тілін белгілеу', ru: 'Определить язык судопроизводства', en: 'Rule on the language of the proceedings' },
  done: { kk: 'Іс жүргізу тілі белгіленді', ru: 'Определён язык судопроизводства', en: 'Language of the proceedings determined' },
  document: RULING,
  final: IN_A_CASE,
  input: {
    language: choice({ kk: 'Тілі', ru: 'Язык', en: 'Language' }, LANGUAGES),
    reasons: text({ kk: 'Қажеттілігі', ru: 'Необходимость', en: 'Why it is necessary' }, { optional: true, max: 2_000 }),
  },
  norms: [theJudge('hearing.language.state'), whyNotTheStateLanguage],
  emits: [languageRuled],
  effect: a => [languageRuled(a.self, { language: a.input.language })],
})

const whoTakesPart = power<CourtCase, unknown>({
  provision: 'hearing.language.non-speaker.permission',
  test: a => when(partiesOf(a.state).some(p => speaksFor(a, p))),
  fault: {
    kk: 'Өз тілінде сөйлеу құқығын іске қатысушының өзі мәлімдейді',
    ru: 'О праве пользоваться своим языком заявляет сам участник дела',
    en: 'It is for the participant to claim the right to use his or her own language',
  },
})
const onceEach = condition<CourtCase, unknown>('stage', {
  provision: 'house.stage',
  test: a => when(!a.state.speakers.some(x => x.whom === voice(a.actor))),
  fault: { kk: 'Сіз бұл туралы мәлімдегенсіз', ru: 'Вы об этом уже заявили', en: 'You have said so already' },
})
export const declareLanguage = act({
  id: 'case.declare-language',
  in: courtCase,
  during: ['assigned', 'scheduled'],
  name: {
    kk: 'Іс жүргізу тілін білмейтінін мәлімдеу',
    ru: 'Заявить, что не владеешь языком судопроизводства',
    en: 'Say that one does not know the language of the proceedings',
  },
  done: {
    kk: 'Іс жүргізу тілін білмейтіні мәлімделді',
    ru: 'Заявлено о невладении языком судопроизводства',
    en: 'Lack of the language of the proceedings declared',
  },
  help: {
    kk: 'Сот аудармашы береді, іс материалдарымен өзіңіз білетін тілде таныстырады; өтініш пен шағымды да сол тілде бересіз.',
    ru: 'Суд предоставит переводчика и ознакомит с материалами на языке, которым вы владеете; на нём же подаются заявления и жалобы.',
    en: 'The court provides an interpreter and shows the materials in a language you know; applications and complaints may be made in it too.',
  },
  input: { language: line({ kk: 'Қай тілді біледі', ru: 'Каким языком владеет', en: 'Which language is known' }, { max: 60 }) },
  norms: [whoTakesPart, onceEach],
  emits: [declared],
  effect: a => [declared(a.self, { who: voice(a.actor), language: a.input.language })],
})
export const provideInterpreter = act({
  id: 'case.provide-interpreter',
  in: courtCase,
  during: ['assigned', 'scheduled', 'hearing'],
  applies: s => s.speakers.some(x => !x.interpreted || !x.acquainted),
  name: { kk: 'Аудармашы беру', ru: 'Предоставить переводчика', en: 'Provide an interpreter' },
  done: { kk: 'Аудармашы берілді', ru: 'Предоставлен переводчик', en: 'Interpreter provided' },
  input: {
    speaker: item({ kk: 'Кімге', ru: 'Кому', en: 'To whom' }, 'speakers'),
    interpreter: line({ kk: 'Аудармашы', ru: 'Переводчик', en: 'Interpreter' }),
    speaks: yes({ kk: 'Отырыста ауызша аударады', ru: 'Переводит устно в заседании', en: 'Interprets in the hearing' }),
    reads: yes({ kk: 'Іс материалдары аударылды', ru: 'Материалы дела переведены', en: 'The case materials have been translated' }),
  },
  norms: [registryOrJudge('court.neutral.conditions')],
  emits: [helped],
  effect: a => [helped(a.self, { speaker: a.input.speaker, speaks: a.input.speaks, reads: a.input.reads })],
})
