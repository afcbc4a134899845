/** A judge of the appellate panel steps down: the panel is formed anew. */
import { RULING } from '../../documents.ts'
import { IN_AN_APPEAL } from '../../final.ts'
import { act } from '../../kernel/act.ts'
import { text } from '../../kernel/field.ts'
import { event } from '../../kernel/matter.ts'
import { power, prohibition, when } from '../../kernel/norm.ts'
import { sitsAs } from '../bench.ts'
import { type Appeal, appeal, formedAnew } from './appeal.ts'

const stoodDown = event(appeal, 'appeal.judge-recused', (s, _: { reasons: string }, by) => {
  const { pool: _pool, drawn: _drawn, ...kept } = formedAnew(s)
  return { ...kept, stage: 'lodged' as const, recused: [...s.recused, by.person] }
})
const aMemberStepsDown = power<Appeal, unknown>({
  provision: 'judge.conduct.avoid-discrediting',
  test: a => when(a.state.panel.some(j => sitsAs(a, j))),
  fault: {
    kk: 'Өздігінен бас тартуды сот құрамындағы судья ғана мәлімдейді',
    ru: 'Самоотвод заявляет только судья из состава суда',
    en: 'Only a judge of the panel steps down from it',
  },
})
const notOnceTheVoteBegan = prohibition<Appeal, unknown>({
  provision: 'court.neutral.objectivity',
  test: a => when(a.state.votes.length > 0),
  fault: {
    kk: 'Дауыс беру басталған: құрам шешім қабылдауға тиіс',
    ru: 'Голосование началось: состав обязан принять решение',
    en: 'The vote has begun: the panel has to decide',
  },
})
export const stepDown = act({
  id: 'appeal.recuse',
  in: appeal,
  during: ['composed', 'scheduled', 'hearing'],
  name: { kk: 'Апелляцияда өздігінен бас тартуын мәлімдеу', ru: 'Заявить самоотвод в апелляции', en: 'Step down from the appeal' },
  done: {
    kk: 'Судья апелляцияда өздігінен бас тартуын мәлімдеді',
    ru: 'В апелляции заявлен самоотвод',
    en: 'Judge stepped down from the appeal',
  },
  document: RULING,
  final: IN_AN_APPEAL,
  input: { reasons: text({ kk: 'Себебі', ru: 'Причина', en: 'Why' }, { max: 4_000 }) },
  norms: [aMemberStepsDown, notOnceTheVoteBegan],
  emits: [stoodDown],
  effect: a => [stoodDown(a.self, a.input)],
})
