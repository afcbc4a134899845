/** Who hears the case: a verifiable draw, or the chair's assignment with recorded reasons; stepping down. */
import { COMPOSITION, RULING } from '../../documents.ts'
import { IN_A_CASE } from '../../final.ts'
import { act } from '../../kernel/act.ts'
import { ref as reference, text } from '../../kernel/field.ts'
import { event } from '../../kernel/matter.ts'
import { condition, power, prohibition, ref, when } from '../../kernel/norm.ts'
import type { StreamId } from '../../kernel/world.ts'
import { isChairOf, isClerkOf } from '../../offices/who.ts'
import { isJudgeOf, noneBarred, sitsAs } from '../bench.ts'
import { draw } from '../draw.ts'
import { ofAllItsJudges, type PoolInput, poolFields, poolOf } from '../pool.ts'
import { type CourtCase, courtCase, type Drawn, heardAnew, type Pool } from './case.ts'

const poolRecorded = event(courtCase, 'case.pool-recorded', (s, d: { pool: Pool }) => {
  const { judge: _judge, drawn: _drawn, ...kept } = heardAnew(s)
  return { ...kept, stage: 'pool' as const, pool: d.pool }
})
const drawn = event(courtCase, 'case.judge-drawn', (s, d: { drawn: Drawn }) => ({
  ...s,
  stage: 'assigned' as const,
  drawn: d.drawn,
  judge: d.drawn.judges[0] ?? '',
  byChair: false,
}))
const assigned = event(courtCase, 'case.judge-assigned', (s, d: { judge: StreamId }) => ({
  ...heardAnew(s),
  stage: 'assigned' as const,
  judge: d.judge,
  byChair: true,
}))
const recused = event(courtCase, 'case.judge-recused', (s, _: { reasons: string }, by) => {
  const { judge: _judge, pool: _pool, drawn: _drawn, ...kept } = heardAnew(s)
  return { ...kept, stage: 'filed' as const, recused: [...s.recused, by.person] }
})

const registryOrChair = power<CourtCase, unknown>({
  provision: 'court.chair.organise-hearing',
  test: a => when(isClerkOf(a, a.state.court) || isChairOf(a, a.state.court), { court: ref(a.state.court) }),
  fault: {
    kk: 'Істі сот кеңсесі немесе төраға бөледі: {court}',
    ru: 'Дело распределяет канцелярия или председатель: {court}',
    en: 'The case is distributed by the registry or the chair: {court}',
  },
})
const nobodyHasTheCase = condition<CourtCase, unknown, { judge: ReturnType<typeof ref> }>('stage', {
  provision: 'house.draw',
  test: a => {
    const { judge, court } = a.state
    return when(judge === undefined || !isJudgeOf(a.world, judge, court, a.today), { judge: ref(judge) })
  },
  fault: {
    kk: 'Істі мына судья қарап жатыр: ол осы соттың судьясы болып тұрғанда, жеребе қайталанбайды: {judge}',
    ru: 'Дело находится у судьи: пока он судья этого суда, жребий не повторяется: {judge}',
    en: 'The case is with a judge of this court, and while that is so there is no second draw: {judge}',
  },
})
export const recordPool = act({
  id: 'case.record-pool',
  in: courtCase,
  during: ['filed', 'assigned', 'scheduled', 'hearing', 'annulled'],
  name: { kk: 'Жеребеге қатысатын судьяларды жазу', ru: 'Записать судей для жребия', en: 'Record the judges for the draw' },
  done: { kk: 'Жеребеге қатысатын судьялар жазылды', ru: 'Записаны судьи для жребия', en: 'Judges for the draw recorded' },
  help: {
    kk: 'Жеребенің кездейсоқ саны – осы жазбадан кейінгі журналдың хэші, оны алдын ала ешкім білмейді.',
    ru: 'Случайное число жребия – хэш журнала после этой записи; заранее его не знает никто.',
    en: 'The random number of the draw is the hash of the journal after this entry; nobody knows it beforehand.',
  },
  input: poolFields,
  norms: [
    registryOrChair,
    nobodyHasTheCase,
    ...ofAllItsJudges<CourtCase>(),
    noneBarred<CourtCase, PoolInput>(
      i => i.among,
      s => s.recused,
    ),
  ],
  emits: [poolRecorded],
  effect: a => [poolRecorded(a.self, { pool: poolOf(a.input, a.at) })],
})
export const drawJudge = act({
  id: 'case.draw-judge',
  in: courtCase,
  during: ['pool'],
  name: { kk: 'Судьяны жеребемен таңдау', ru: 'Выбрать судью жребием', en: 'Draw the judge' },
  done: { kk: 'Судья жеребемен таңдалды', ru: 'Судья выбран жребием', en: 'Judge drawn' },
  help: {
    kk: 'Нәтижені кез келген адам қайта есептей алады.',
    ru: 'Итог может пересчитать любой.',
    en: 'Anyone can recompute the result.',
  },
  document: COMPOSITION,
  final: IN_A_CASE,
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
  test: a => when(isJudgeOf(a.world, a.input.judge, a.state.court, a.today)),
  fault: { kk: 'Бұл адам осы соттың судьясы емес', ru: 'Это лицо не судья этого суда', en: 'This person is not a judge of this court' },
})
/** Whoever was left out of the draw for a reason is not put in by another door. */
const notWhoWasLeftOut = prohibition<CourtCase, { judge: StreamId }, { judge: ReturnType<typeof ref> }>({
  provision: 'house.draw',
  test: a => when(a.state.pool?.excluded.some(x => x.judge === a.input.judge) === true, { judge: ref(a.input.judge) }),
  fault: {
    kk: 'Бұл судья жеребеден себебімен шеттетілген: {judge}',
    ru: 'Этот судья исключён из жребия с указанием причины: {judge}',
    en: 'This judge was left out of the draw for a stated reason: {judge}',
  },
  cure: {
    kk: 'Себебі жойылса, жеребеге қатысатындарды қайта жазыңыз не басқа судьяны таңдаңыз',
    ru: 'Если причина отпала, запишите участников жребия заново или выберите другого судью',
    en: 'If the reason is gone, record the judges for the draw anew, or choose another judge',
  },
})
const nobodyTakesACaseAway = prohibition<CourtCase, unknown, { judge: ReturnType<typeof ref> }>({
  provision: 'principle.independence.no-interference',
  test: a => {
    const { judge, hearing, court } = a.state
    return when(hearing !== undefined && judge !== undefined && isJudgeOf(a.world, judge, court, a.today), { judge: ref(judge) })
  },
  fault: {
    kk: 'Отырысы тағайындалған істі судьясынан ешкім алып қоя алмайды: {judge}',
    ru: 'Дело, по которому назначено заседание, никто не вправе изъять у судьи: {judge}',
    en: 'Nobody may take a case whose hearing is set away from its judge: {judge}',
  },
  cure: {
    kk: 'Судьяның өзі бас тартқаннан кейін ғана іс басқаға беріледі',
    ru: 'Дело передаётся другому лишь после самоотвода судьи',
    en: 'The case goes to another only after the judge steps down',
  },
})
export const assignByChair = act({
  id: 'case.assign',
  in: courtCase,
  during: ['filed', 'pool', 'assigned', 'scheduled', 'hearing', 'annulled'],
  name: { kk: 'Істі төрағаның шешімімен беру', ru: 'Передать дело решением председателя', en: "Assign the case by the chair's decision" },
  done: {
    kk: 'Іс судьяға төрағаның шешімімен берілді',
    ru: 'Дело передано судье решением председателя',
    en: "Case assigned by the chair's decision",
  },
  document: COMPOSITION,
  final: IN_A_CASE,
  input: {
    judge: reference({ kk: 'Судья', ru: 'Судья', en: 'Judge' }, ['person']),
    reasons: text({ kk: 'Неге жеребемен емес', ru: 'Почему не по жребию', en: 'Why not by the draw' }, { max: 4_000 }),
  },
  norms: [
    onlyTheChair,
    aJudgeThere,
    notWhoWasLeftOut,
    noneBarred<CourtCase, { judge: StreamId }>(
      i => [i.judge],
      s => s.recused,
    ),
    nobodyTakesACaseAway,
  ],
  emits: [assigned],
  effect: a => [assigned(a.self, { judge: a.input.judge })],
})

const theJudgeSteps = power<CourtCase, unknown>({
  provision: 'judge.conduct.avoid-discrediting',
  test: a => when(sitsAs(a, a.state.judge), { judge: ref(a.state.judge) }),
  fault: {
    kk: 'Іс бойынша өздігінен бас тартуды соның судьясы ғана мәлімдейді: {judge}',
    ru: 'Самоотвод заявляет только судья по делу: {judge}',
    en: 'A judge steps down only in his or her own case: {judge}',
  },
})
const notInTheMiddleOfDeciding = prohibition<CourtCase, unknown>({
  provision: 'court.neutral.objectivity',
  test: a => when(a.state.protocolAt !== undefined),
  fault: {
    kk: 'Сот талқылауы аяқталған: судья шешім шығаруға тиіс',
    ru: 'Разбирательство окончено: судья обязан вынести решение',
    en: 'The hearing is over: the judge has to decide',
  },
})
export const recuse = act({
  id: 'case.recuse',
  in: courtCase,
  during: ['assigned', 'scheduled', 'hearing'],
  name: { kk: 'Өздігінен бас тартуын мәлімдеу', ru: 'Заявить самоотвод', en: 'Step down from the case' },
  done: { kk: 'Судья өздігінен бас тартуын мәлімдеді', ru: 'Заявлен самоотвод', en: 'Judge stepped down' },
  document: RULING,
  final: IN_A_CASE,
  input: { reasons: text({ kk: 'Себебі', ru: 'Причина', en: 'Why' }, { max: 4_000 }) },
  norms: [theJudgeSteps, notInTheMiddleOfDeciding],
  emits: [recused],
  effect: a => [recused(a.self, a.input)],
})
