/** Who hears the case: a verifiable draw, or the chair's assignment with recorded reasons; recusal. */
import { act } from '../../kernel/act.ts'
import { ref as reference, text } from '../../kernel/field.ts'
import { event } from '../../kernel/matter.ts'
import { condition, power, prohibition, ref, when } from '../../kernel/norm.ts'
import type { StreamId } from '../../kernel/world.ts'
import { officesOn } from '../../offices/person.ts'
import { isChairOf, isClerkOf } from '../../offices/who.ts'
import { draw } from '../draw.ts'
import { exclusionsHaveReasons, judgesOfTheCourt, poolFields, poolOf } from '../pool.ts'
import { type CourtCase, courtCase, type Drawn, type Pool } from './case.ts'

const poolRecorded = event(courtCase, 'case.pool-recorded', (s, d: { pool: Pool }) => ({ ...s, stage: 'pool' as const, pool: d.pool }))
const drawn = event(courtCase, 'case.judge-drawn', (s, d: { drawn: Drawn }) => ({
  ...s,
  stage: 'assigned' as const,
  drawn: d.drawn,
  judge: d.drawn.judges[0] ?? '',
  byChair: false,
}))
const assigned = event(courtCase, 'case.judge-assigned', (s, d: { judge: StreamId }) => ({
  ...s,
  stage: 'assigned' as const,
  judge: d.judge,
  byChair: true,
}))
const recused = event(courtCase, 'case.judge-recused', s => ({
  ...s,
  stage: 'filed' as const,
  judge: undefined,
  pool: undefined,
  drawn: undefined,
  hearing: undefined,
}))

const registryOrChair = power<CourtCase, unknown>({
  provision: 'court.chair.organise-hearing',
  test: a => when(isClerkOf(a, a.state.court) || isChairOf(a, a.state.court), { court: ref(a.state.court) }),
  fault: {
    kk: 'Істі сот кеңсесі немесе төраға бөледі: {court}',
    ru: 'Дело распределяет канцелярия или председатель: {court}',
    en: 'The case is distributed by the registry or the chair: {court}',
  },
})
export const recordPool = act({
  id: 'case.record-pool',
  in: courtCase,
  during: ['filed'],
  name: { kk: 'Жеребеге қатысатын судьяларды жазу', ru: 'Записать судей для жребия', en: 'Record the judges for the draw' },
  help: {
    kk: 'Кездейсоқтық осы жазбадан кейінгі журналдан алынады.',
    ru: 'Случайность берётся из журнала после этой записи.',
    en: 'The randomness comes from the journal after this entry.',
  },
  input: poolFields,
  norms: [registryOrChair, judgesOfTheCourt('court.composition'), exclusionsHaveReasons()],
  emits: [poolRecorded],
  effect: a => [poolRecorded(a.self, { pool: poolOf(a.input, a.at) })],
})
export const drawJudge = act({
  id: 'case.draw-judge',
  in: courtCase,
  during: ['pool'],
  name: { kk: 'Судьяны жеребемен таңдау', ru: 'Выбрать судью жребием', en: 'Draw the judge' },
  help: {
    kk: 'Нәтижені кез келген адам қайта есептей алады.',
    ru: 'Итог может пересчитать любой.',
    en: 'Anyone can recompute the result.',
  },
  document: true,
  input: {},
  norms: [registryOrChair],
  emits: [drawn],
  effect: a => {
    const seed = a.world.see(a.self).chain
    return [drawn(a.self, { drawn: { seed, judges: draw(seed, a.state.pool?.among ?? [], 1) } })]
  },
})

const onlyTheChair = power<CourtCase, unknown>({
  provision: 'court.chair.organise-hearing',
  test: a => when(isChairOf(a, a.state.court), { court: ref(a.state.court) }),
  fault: {
    kk: 'Жеребеден тыс істі тек сот төрағасы береді: {court}',
    ru: 'Вне жребия дело передаёт только председатель: {court}',
    en: 'Outside the draw only the chair assigns a case: {court}',
  },
})
const aJudgeThere = condition<CourtCase, { judge: StreamId }>('composition', {
  provision: 'hearing.panel.first-instance-single',
  test: a => when(officesOn(a.world, a.input.judge, a.today).some(o => o.body === a.state.court && o.post !== 'clerk')),
  fault: { kk: 'Бұл адам осы соттың судьясы емес', ru: 'Это лицо не судья этого суда', en: 'This person is not a judge of this court' },
})
export const assignByChair = act({
  id: 'case.assign',
  in: courtCase,
  during: ['filed', 'pool', 'assigned'],
  name: { kk: 'Істі төрағаның шешімімен беру', ru: 'Передать дело решением председателя', en: "Assign the case by the chair's decision" },
  document: true,
  input: {
    judge: reference({ kk: 'Судья', ru: 'Судья', en: 'Judge' }, ['person']),
    reasons: text({ kk: 'Жеребеден неге бас тартылды', ru: 'Почему не жребием', en: 'Why not by the draw' }, { max: 4_000 }),
  },
  norms: [onlyTheChair, aJudgeThere],
  emits: [assigned],
  effect: a => [assigned(a.self, { judge: a.input.judge })],
})

const theJudgeSteps = power<CourtCase, unknown>({
  provision: 'judge.conduct.avoid-discrediting',
  test: a => when(a.actor.person === a.state.judge, { judge: ref(a.state.judge) }),
  fault: {
    kk: 'Өздігінен бас тартуды істің судьясы жасайды: {judge}',
    ru: 'Самоотвод заявляет судья по делу: {judge}',
    en: 'A judge steps down only in his or her own case: {judge}',
  },
})
const notInTheMiddleOfDeciding = prohibition<CourtCase, unknown>({
  provision: 'court.neutral.objectivity',
  test: a => when(a.state.protocolAt !== undefined),
  fault: {
    kk: 'Тыңдау аяқталған: судья шешім шығаруға тиіс',
    ru: 'Слушание окончено: судья обязан вынести решение',
    en: 'The hearing is over: the judge has to decide',
  },
})
export const recuse = act({
  id: 'case.recuse',
  in: courtCase,
  during: ['assigned', 'scheduled', 'hearing'],
  name: { kk: 'Өздігінен бас тарту', ru: 'Заявить самоотвод', en: 'Step down from the case' },
  document: true,
  input: { reasons: text({ kk: 'Себебі', ru: 'Причина', en: 'Why' }, { max: 4_000 }) },
  norms: [theJudgeSteps, notInTheMiddleOfDeciding],
  emits: [recused],
  effect: a => [recused(a.self, a.input)],
})
