/** The appellate hearing and its decision: every judge votes, the majority decides, one presides. */
import { act } from '../../kernel/act.ts'
import { duty } from '../../kernel/duty.ts'
import { choice, day, line, lines, ref as reference, text } from '../../kernel/field.ts'
import { event } from '../../kernel/matter.ts'
import { condition, power, prohibition, ref, when } from '../../kernel/norm.ts'
import type { Day } from '../../kernel/time.ts'
import type { StreamId } from '../../kernel/world.ts'
import { speaksFor, voice } from '../../offices/who.ts'
import type { Cited } from '../../register/ids.ts'
import { courtCase } from '../case/case.ts'
import { type Appeal, appeal } from './appeal.ts'

type Vote = Appeal['votes'][number]['for']
const scheduled = event(appeal, 'appeal.hearing-set', (s, d: { on: Day; hour: string; room: string }) => ({
  ...s,
  stage: 'scheduled' as const,
  hearing: { on: d.on, hour: d.hour, room: d.room },
}))
const opened = event(appeal, 'appeal.hearing-opened', (s, _: object, by) => ({
  ...s,
  stage: 'hearing' as const,
  ...(s.hearing && { hearing: { ...s.hearing, openedAt: by.at } }),
}))
const closed = event(appeal, 'appeal.closed-to-public', (s, d: { ground: string }) => ({
  ...s,
  ...(s.hearing && { hearing: { ...s.hearing, closedToPublic: d.ground } }),
}))
const heard = event(appeal, 'appeal.party-heard', (s, d: { who: StreamId; statement: string }) => ({
  ...s,
  heard: s.heard.includes(d.who) ? s.heard : [...s.heard, d.who],
}))
const voted = event(appeal, 'appeal.voted', (s, d: { vote: Vote }, by) => ({
  ...s,
  votes: [...s.votes, { judge: by.person, for: d.vote }],
}))
const decided = event(appeal, 'appeal.decided', (s, d: { outcome: Vote; obliged?: StreamId | undefined; until?: Day | undefined }, by) => ({
  ...s,
  stage: 'decided' as const,
  outcome: d.outcome,
  decidedAt: by.at,
  changed: { obliged: d.obliged, until: d.until },
}))
const announced = event(appeal, 'appeal.announced', (s, _: object, by) => ({ ...s, stage: 'announced' as const, announcedAt: by.at }))
/** What becomes of the decision below. */
const decisionAfterAppeal = event(
  courtCase,
  'case.appeal-decided',
  (s, d: { outcome: Vote; obliged?: StreamId | undefined; until?: Day | undefined }, by) =>
    d.outcome === 'annul'
      ? { ...s, stage: 'annulled' as const }
      : {
          ...s,
          stage: 'in-force' as const,
          inForceAt: by.at,
          ...(d.outcome === 'change' && d.obliged && { toDo: { by: d.obliged, ...(d.until && { until: d.until }) } }),
        },
)

const presiding = (provision: Cited) =>
  power<Appeal, unknown>({
    provision,
    test: a => when(a.state.presiding !== undefined && a.actor.person === a.state.presiding, { judge: ref(a.state.presiding) }),
    fault: {
      kk: 'Мұны төрағалық етуші судья жасайды: {judge}',
      ru: 'Это делает председательствующий: {judge}',
      en: 'This is for the presiding judge: {judge}',
    },
  })
const aDayAhead = condition<Appeal, { on: Day }>('form', {
  provision: 'court.neutral.conditions',
  test: a => when(a.input.on >= a.today),
  fault: { kk: 'Отырыс күні өтіп кеткен', ru: 'День заседания уже прошёл', en: 'The day of the hearing has passed' },
})
export const setAppealHearing = act({
  id: 'appeal.set-hearing',
  in: appeal,
  during: ['composed', 'scheduled'],
  name: { kk: 'Апелляция отырысын тағайындау', ru: 'Назначить заседание апелляции', en: 'Set the appeal hearing' },
  document: true,
  input: {
    on: day({ kk: 'Күні', ru: 'День', en: 'Day' }),
    hour: line({ kk: 'Сағаты', ru: 'Время', en: 'Time' }, { max: 20 }),
    room: line({ kk: 'Залы', ru: 'Зал', en: 'Room' }, { max: 40 }),
  },
  norms: [presiding('hearing.panel.presiding-member'), aDayAhead],
  emits: [scheduled],
  effect: a => [scheduled(a.self, a.input)],
})
const notBeforeItsDay = condition<Appeal, unknown>('stage', {
  provision: 'concept.justice.session-legal-form',
  test: a => when(a.state.hearing !== undefined && a.today >= a.state.hearing.on),
  fault: { kk: 'Отырыс күні әлі келген жоқ', ru: 'День заседания ещё не наступил', en: 'The day of the hearing has not come' },
})
export const openAppealHearing = act({
  id: 'appeal.open-hearing',
  in: appeal,
  during: ['scheduled'],
  name: { kk: 'Апелляция отырысын ашу', ru: 'Открыть заседание апелляции', en: 'Open the appeal hearing' },
  input: {},
  norms: [presiding('hearing.publicity.open'), notBeforeItsDay],
  emits: [opened],
  effect: a => [opened(a.self, {})],
})
const GROUNDS = {
  'state-secret': { kk: 'Мемлекеттік құпия', ru: 'Государственная тайна', en: 'A state secret' },
  'private-life': { kk: 'Қатысушылардың жеке өмірі', ru: 'Частная жизнь участников', en: 'Private life of participants' },
  safety: {
    kk: 'Қатысушылардың немесе жақындарының қауіпсіздігі',
    ru: 'Безопасность участников или их близких',
    en: 'Safety of participants or those close to them',
  },
}
export const closeAppealToPublic = act({
  id: 'appeal.close-to-public',
  in: appeal,
  during: ['scheduled', 'hearing'],
  name: {
    kk: 'Апелляция отырысын жабық деп жариялау',
    ru: 'Объявить заседание апелляции закрытым',
    en: 'Close the appeal hearing to the public',
  },
  document: true,
  input: {
    ground: choice({ kk: 'Негізі', ru: 'Основание', en: 'Ground' }, GROUNDS),
    reasons: text({ kk: 'Уәждер', ru: 'Мотивы', en: 'Reasons' }, { max: 8_000 }),
  },
  norms: [presiding('hearing.publicity.closed.reasoned-ruling')],
  emits: [closed],
  effect: a => [closed(a.self, { ground: a.input.ground })],
})
const aPartyOfTheAppeal = power<Appeal, unknown>({
  provision: 'judge.guidance.right-to-be-heard',
  test: a => when([a.state.by, ...a.state.others].some(p => speaksFor(a, p))),
  fault: { kk: 'Мұны тек іске қатысушы тарап жасайды', ru: 'Это вправе только сторона по делу', en: 'Only a party may do this' },
})
export const speakInAppeal = act({
  id: 'appeal.make-statement',
  in: appeal,
  during: ['hearing'],
  name: { kk: 'Апелляцияда түсінік беру', ru: 'Дать объяснения в апелляции', en: 'Make a statement in the appeal' },
  input: { statement: text({ kk: 'Түсінік', ru: 'Объяснения', en: 'Statement' }) },
  norms: [aPartyOfTheAppeal],
  emits: [heard],
  effect: a => [heard(a.self, { who: voice(a.actor), statement: a.input.statement })],
})
const VOTES = {
  uphold: { kk: 'Шешім өзгеріссіз қалдырылсын', ru: 'Оставить решение без изменения', en: 'Uphold the decision' },
  change: { kk: 'Шешім өзгертілсін', ru: 'Изменить решение', en: 'Change the decision' },
  annul: { kk: 'Шешімнің күші жойылсын', ru: 'Отменить решение', en: 'Annul the decision' },
}
const aMemberOfThePanel = power<Appeal, unknown>({
  provision: 'hearing.panel.equal-rights',
  test: a => when(a.state.panel.includes(a.actor.person)),
  fault: { kk: 'Тек алқа мүшесі дауыс береді', ru: 'Голосует только член состава', en: 'Only a member of the panel votes' },
})
const onceEach = condition<Appeal, unknown>('stage', {
  provision: 'hearing.panel.equal-rights',
  test: a => when(!a.state.votes.some(v => v.judge === a.actor.person)),
  fault: { kk: 'Сіз дауыс бергенсіз', ru: 'Вы уже проголосовали', en: 'You have voted already' },
})
const allWereHeard = condition<Appeal, unknown>('ground', {
  provision: 'principle.adversarial.mirror-rights',
  test: a => when(a.state.heard.includes(a.state.by) && a.state.others.some(o => a.state.heard.includes(o))),
  fault: { kk: 'Екі жақ та тыңдалмаған', ru: 'Обе стороны ещё не выслушаны', en: 'The two sides have not both been heard' },
})
export const castVote = act({
  id: 'appeal.vote',
  in: appeal,
  during: ['hearing'],
  name: { kk: 'Дауыс беру', ru: 'Проголосовать', en: 'Vote' },
  input: { vote: choice({ kk: 'Дауысыңыз', ru: 'Ваш голос', en: 'Your vote' }, VOTES) },
  norms: [aMemberOfThePanel, onceEach, allWereHeard],
  emits: [voted],
  effect: a => [voted(a.self, a.input)],
})
/** What more than half of the panel voted for. */
const majority = (s: Appeal): Vote | undefined =>
  (Object.keys(VOTES) as Vote[]).find(v => s.votes.filter(x => x.for === v).length * 2 > s.panel.length)
const everyJudgeVoted = condition<Appeal, unknown>('quorum', {
  provision: 'hearing.panel.equal-responsibility',
  test: a => when(a.state.panel.every(j => a.state.votes.some(v => v.judge === j))),
  fault: {
    kk: 'Алқа мүшелерінің бәрі дауыс берген жоқ',
    ru: 'Проголосовали не все члены состава',
    en: 'Not every member of the panel has voted',
  },
})
const asTheMajorityVoted = condition<Appeal, { outcome: Vote }>('quorum', {
  provision: 'hearing.panel.appeal-cassation-min-3',
  test: a => when(majority(a.state) === a.input.outcome),
  fault: {
    kk: 'Шешім көпшілік дауысқа сай емес',
    ru: 'Решение не соответствует большинству голосов',
    en: 'The decision does not follow the majority of votes',
  },
})
const lawIsCited = condition<Appeal, { applied: readonly string[] | undefined }>('form', {
  provision: 'judicial-act.attribute.lawful',
  test: a => when((a.input.applied?.length ?? 0) > 0),
  fault: {
    kk: 'Қолданылған заң нормалары көрсетілмеген',
    ru: 'Не указаны применённые нормы закона',
    en: 'The norms of law applied are not cited',
  },
})
const outsideTheHearing = prohibition<Appeal, unknown>({
  provision: 'principle.court-only.in-session',
  test: a => when(a.state.hearing?.openedAt === undefined),
  fault: { kk: 'Отырыссыз шешім шығарылмайды', ru: 'Без заседания решение не выносится', en: 'No decision without a session' },
})
export const decideAppeal = act({
  id: 'appeal.decide',
  in: appeal,
  during: ['hearing'],
  name: { kk: 'Апелляция бойынша қаулы шығару', ru: 'Вынести постановление по апелляции', en: 'Decide the appeal' },
  document: true,
  input: {
    outcome: choice({ kk: 'Қаулы', ru: 'Постановление', en: 'Decision' }, VOTES),
    applied: lines({ kk: 'Қолданылған заң нормалары', ru: 'Применённые нормы закона', en: 'Norms of law applied' }, { optional: true }),
    reasons: text({ kk: 'Уәждер', ru: 'Мотивы', en: 'Reasons' }),
    obliged: reference(
      { kk: 'Кім орындауға міндетті (өзгертілсе)', ru: 'Кто обязан исполнить (при изменении)', en: 'Who has to carry it out (if changed)' },
      ['agency', 'company', 'person', 'office'],
      { optional: true },
    ),
    until: day({ kk: 'Қашанға дейін', ru: 'До какого дня', en: 'By when' }, { optional: true }),
  },
  norms: [
    presiding('hearing.panel.presiding-member'),
    presiding('principle.court-only.correction-by-higher-court'),
    outsideTheHearing,
    everyJudgeVoted,
    asTheMajorityVoted,
    lawIsCited,
  ],
  emits: [decided],
  effect: a => [decided(a.self, { ...a.input })],
})
export const announceAppeal = act({
  id: 'appeal.announce',
  in: appeal,
  during: ['decided'],
  name: { kk: 'Апелляция қаулысын жария ету', ru: 'Огласить постановление апелляции', en: 'Announce the appellate decision' },
  help: {
    kk: 'Осымен шешім күшіне енеді, өзгертіледі немесе күші жойылады.',
    ru: 'С этим решение вступает в силу, изменяется или отменяется.',
    en: 'With it the decision below enters into force, is changed, or is annulled.',
  },
  input: {},
  norms: [presiding('hearing.publicity.announce-acts')],
  emits: [announced, decisionAfterAppeal],
  effect: a => [
    announced(a.self, {}),
    decisionAfterAppeal(a.state.case, {
      outcome: a.state.outcome ?? 'uphold',
      obliged: a.state.changed?.obliged,
      until: a.state.changed?.until,
    }),
  ],
})
export const announceAppealAtOnce = duty<Appeal>({
  id: 'appeal.announce',
  name: {
    kk: 'Апелляция қаулысын көпшілік алдында жария ету',
    ru: 'Публично огласить постановление',
    en: 'Announce the decision publicly',
  },
  in: appeal,
  provision: 'hearing.publicity.announce-acts',
  to: 'appeal.announce',
  within: 'at-once',
  owed: s => (s.decidedAt ? [{ by: s.court, since: s.decidedAt, ...(s.announcedAt && { done: s.announcedAt }) }] : []),
})
