/** The appellate hearing: open, with the word to everybody whom the decision touches. */
import { NOTICE, RULING } from '../../documents.ts'
import { IN_AN_APPEAL } from '../../final.ts'
import { act } from '../../kernel/act.ts'
import { ref as reference, text } from '../../kernel/field.ts'
import { event, stateOf } from '../../kernel/matter.ts'
import { condition, onDay, power, ref, when } from '../../kernel/norm.ts'
import type { Day } from '../../kernel/time.ts'
import type { StreamId } from '../../kernel/world.ts'
import { speaksFor, voice } from '../../offices/who.ts'
import type { Cited } from '../../register/ids.ts'
import { onlyACourt, sitsAs } from '../bench.ts'
import { courtCase } from '../case/case.ts'
import { closingFields, closingNorms } from '../publicity.ts'
import { aTimeAhead, notBeforeItsTime, sittingFields } from '../sitting.ts'
import { type Appeal, appeal, sidesOf } from './appeal.ts'

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
const closed = event(appeal, 'appeal.closed-to-public', (s, d: { ground: string }) => ({ ...s, closedToPublic: d.ground }))
const heard = event(appeal, 'appeal.party-heard', (s, d: { who: StreamId; statement: string }) => ({
  ...s,
  heard: s.heard.includes(d.who) ? s.heard : [...s.heard, d.who],
}))
const absence = event(appeal, 'appeal.absence-recorded', (s, d: { party: StreamId }) => ({ ...s, absent: [...s.absent, d.party] }))
export const presiding = (provision: Cited) =>
  power<Appeal, unknown>({
    provision,
    test: a => when(sitsAs(a, a.state.presiding), { judge: ref(a.state.presiding) }),
    fault: {
      kk: 'Мұны төрағалық етуші судья ғана жасайды: {judge}',
      ru: 'Это вправе только председательствующий: {judge}',
      en: 'Only the presiding judge may do this: {judge}',
    },
  })
export const setAppealHearing = act({
  id: 'appeal.set-hearing',
  in: appeal,
  during: ['composed', 'scheduled'],
  name: { kk: 'Апелляция отырысын тағайындау', ru: 'Назначить заседание апелляции', en: 'Set the appeal hearing' },
  done: { kk: 'Апелляция отырысы тағайындалды', ru: 'Назначено заседание апелляции', en: 'Appeal hearing set' },
  document: NOTICE,
  final: IN_AN_APPEAL,
  input: sittingFields,
  norms: [presiding('hearing.panel.presiding-member'), aTimeAhead<Appeal>()],
  emits: [scheduled],
  effect: a => [scheduled(a.self, a.input)],
})
const whenAllCouldAppeal = condition<Appeal, unknown, { until: ReturnType<typeof onDay> }>('stage', {
  provision: 'party.equal.complain',
  test: a => {
    const until = stateOf(a.world, courtCase, a.state.case)?.appealUntil ?? ''
    return when(a.today > until, { until: onDay(until) })
  },
  fault: {
    kk: 'Басқалардың апелляция беру мерзімі әлі өткен жоқ: {until}',
    ru: 'У остальных срок для апелляции ещё не истёк: {until}',
    en: 'The others still have time to appeal: {until}',
  },
})
export const openAppealHearing = act({
  id: 'appeal.open-hearing',
  in: appeal,
  during: ['scheduled'],
  name: { kk: 'Апелляция отырысын ашу', ru: 'Открыть заседание апелляции', en: 'Open the appeal hearing' },
  done: { kk: 'Апелляция отырысы ашылды', ru: 'Открыто заседание апелляции', en: 'Appeal hearing opened' },
  input: {},
  norms: [
    presiding('hearing.publicity.open'),
    onlyACourt<Appeal>('concept.judicial-power.no-other-hearing'),
    notBeforeItsTime<Appeal>(),
    whenAllCouldAppeal,
  ],
  emits: [opened],
  effect: a => [opened(a.self, {})],
})
export const closeAppealToPublic = act({
  id: 'appeal.close-to-public',
  in: appeal,
  during: ['scheduled', 'hearing'],
  applies: s => s.closedToPublic === undefined,
  name: {
    kk: 'Апелляция отырысын жабық деп жариялау',
    ru: 'Объявить заседание апелляции закрытым',
    en: 'Close the appeal hearing to the public',
  },
  done: {
    kk: 'Апелляция отырысы жабық деп жарияланды',
    ru: 'Заседание апелляции объявлено закрытым',
    en: 'Appeal hearing closed to the public',
  },
  document: RULING,
  final: IN_AN_APPEAL,
  input: closingFields,
  norms: closingNorms,
  emits: [closed],
  effect: a => [closed(a.self, { ground: a.input.ground })],
})
const aPartyOfTheAppeal = power<Appeal, unknown>({
  provision: 'judge.guidance.right-to-be-heard',
  test: a => when(sidesOf(a.state).some(p => speaksFor(a, p))),
  fault: { kk: 'Мұны тек іске қатысушы тарап жасайды', ru: 'Это вправе только сторона по делу', en: 'Only a party may do this' },
})
export const speakInAppeal = act({
  id: 'appeal.make-statement',
  in: appeal,
  during: ['hearing'],
  name: { kk: 'Апелляцияда түсінік беру', ru: 'Дать объяснения в апелляции', en: 'Make a statement in the appeal' },
  done: { kk: 'Апелляцияда түсінік берілді', ru: 'В апелляции даны объяснения', en: 'Statement made in the appeal' },
  input: { statement: text({ kk: 'Түсінік', ru: 'Объяснения', en: 'Statement' }) },
  norms: [aPartyOfTheAppeal],
  emits: [heard],
  effect: a => [heard(a.self, { who: voice(a.actor), statement: a.input.statement })],
})
const aSide = condition<Appeal, { party: StreamId }>('form', {
  provision: 'party.equal.opportunity',
  test: a => when(sidesOf(a.state).includes(a.input.party)),
  fault: { kk: 'Бұл – іске қатысушы тарап емес', ru: 'Это не сторона по делу', en: 'This is not a party to the case' },
})
const whoHasNotSpoken = condition<Appeal, { party: StreamId }>('stage', {
  provision: 'judge.guidance.right-to-be-heard',
  test: a => when(!a.state.heard.includes(a.input.party)),
  fault: { kk: 'Бұл тарап тыңдалған', ru: 'Эта сторона уже выслушана', en: 'This party has been heard' },
})
export const recordAppealAbsence = act({
  id: 'appeal.record-absence',
  in: appeal,
  during: ['hearing'],
  name: {
    kk: 'Апелляцияға тараптың келмегенін жазу',
    ru: 'Отметить неявку стороны в апелляцию',
    en: 'Record that a party did not appear in the appeal',
  },
  done: {
    kk: 'Апелляцияға тараптың келмегені жазылды',
    ru: 'Отмечена неявка стороны в апелляцию',
    en: 'Absence of a party in the appeal recorded',
  },
  input: {
    party: reference({ kk: 'Қай тарап', ru: 'Какая сторона', en: 'Which party' }, ['office', 'agency', 'company', 'person']),
    circumstances: text({ kk: 'Мән-жайы', ru: 'Обстоятельства', en: 'Circumstances' }, { max: 2_000 }),
  },
  norms: [presiding('party.equal.opportunity'), aSide, whoHasNotSpoken],
  emits: [absence],
  effect: a => [absence(a.self, { party: a.input.party })],
})
