/** Every judge of the panel votes, with equal rights; the majority decides. */
import { act } from '../../kernel/act.ts'
import { choice } from '../../kernel/field.ts'
import { event } from '../../kernel/matter.ts'
import { condition, power, ref, when } from '../../kernel/norm.ts'
import { sitsAs } from '../bench.ts'
import { type Appeal, appeal, sidesOf } from './appeal.ts'

export type Vote = Appeal['votes'][number]['for']
export const VOTES = {
  uphold: { kk: 'Шешім өзгеріссіз қалдырылсын', ru: 'Оставить решение без изменения', en: 'Uphold the decision' },
  change: { kk: 'Шешім өзгертілсін', ru: 'Изменить решение', en: 'Change the decision' },
  annul: { kk: 'Шешімнің күші жойылсын', ru: 'Отменить решение', en: 'Annul the decision' },
}
export const allVoted = (s: Appeal): boolean => s.panel.every(j => s.votes.some(v => v.judge === j))
/** What more than half of the panel voted for. */
export const majority = (s: Appeal): Vote | undefined =>
  (Object.keys(VOTES) as Vote[]).find(v => s.votes.filter(x => x.for === v).length * 2 > s.panel.length)
const isDivided = (s: Appeal): boolean => allVoted(s) && majority(s) === undefined
/** Where all have voted and no opinion has the majority, they vote again. */
const voted = event(appeal, 'appeal.voted', (s, d: { vote: Vote }, by) => ({
  ...s,
  votes: [...(isDivided(s) ? [] : s.votes), { judge: by.person, for: d.vote }],
}))

const aMemberOfThePanel = power<Appeal, unknown>({
  provision: 'hearing.panel.equal-rights',
  test: a => when(a.state.panel.some(j => sitsAs(a, j))),
  fault: {
    kk: 'Тек сот құрамындағы судья дауыс береді',
    ru: 'Голосует только судья из состава суда',
    en: 'Only a judge of the panel votes',
  },
})
const onceEach = condition<Appeal, unknown>('stage', {
  provision: 'hearing.panel.equal-rights',
  test: a => when(isDivided(a.state) || !a.state.votes.some(v => v.judge === a.actor.person)),
  fault: { kk: 'Сіз дауыс бергенсіз', ru: 'Вы уже проголосовали', en: 'You have voted already' },
})
const allCouldSpeak = condition<Appeal, unknown, { who: ReturnType<typeof ref> }>('ground', {
  provision: 'principle.adversarial.mirror-rights',
  test: a => {
    const silent = sidesOf(a.state).find(p => !a.state.heard.includes(p) && !a.state.absent.includes(p))
    return when(silent === undefined, { who: ref(silent) })
  },
  fault: {
    kk: 'Тараптардың бәрі тең дәрежеде тыңдалмаған: {who}',
    ru: 'Не все стороны выслушаны в равной мере: {who}',
    en: 'Not everybody has been heard on an equal footing: {who}',
  },
  cure: {
    kk: 'Оны тыңдаңыз немесе келмегенін жазыңыз',
    ru: 'Выслушайте или отметьте неявку',
    en: 'Hear them, or record that they did not appear',
  },
})
export const castVote = act({
  id: 'appeal.vote',
  in: appeal,
  during: ['hearing'],
  name: { kk: 'Дауыс беру', ru: 'Проголосовать', en: 'Vote' },
  done: { kk: 'Дауыс берілді', ru: 'Подан голос', en: 'Vote cast' },
  input: { vote: choice({ kk: 'Дауысыңыз', ru: 'Ваш голос', en: 'Your vote' }, VOTES) },
  norms: [aMemberOfThePanel, onceEach, allCouldSpeak],
  emits: [voted],
  effect: a => [voted(a.self, a.input)],
})
