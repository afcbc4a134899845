/** The appellate panel: at least three judges, an odd number, one presiding, none who decided below. */
import { COMPOSITION } from '../../documents.ts'
import { IN_AN_APPEAL } from '../../final.ts'
import { act } from '../../kernel/act.ts'
import { number, ref as reference, refs, text } from '../../kernel/field.ts'
import { event, stateOf } from '../../kernel/matter.ts'
import { condition, power, prohibition, ref, when } from '../../kernel/norm.ts'
import type { Day } from '../../kernel/time.ts'
import type { StreamId, World } from '../../kernel/world.ts'
import { isChairOf, isClerkOf } from '../../offices/who.ts'
import { isJudgeOf, noneBarred } from '../bench.ts'
import { courtCase, type Drawn, type Pool } from '../case/case.ts'
import { draw } from '../draw.ts'
import { ofAllItsJudges, type PoolInput, poolFields, poolOf } from '../pool.ts'
import { type Appeal, appeal, formedAnew } from './appeal.ts'

const poolRecorded = event(appeal, 'appeal.pool-recorded', (s, d: { pool: Pool }) => {
  const { drawn: _drawn, ...kept } = formedAnew(s)
  return { ...kept, stage: 'pool' as const, pool: d.pool }
})
const drawn = event(appeal, 'appeal.panel-drawn', (s, d: { drawn: Drawn; presiding: StreamId }) => ({
  ...s,
  stage: 'composed' as const,
  drawn: d.drawn,
  panel: d.drawn.judges,
  presiding: d.presiding,
}))
const composed = event(appeal, 'appeal.panel-composed', (s, d: { panel: readonly StreamId[]; presiding: StreamId }) => ({
  ...formedAnew(s),
  stage: 'composed' as const,
  panel: d.panel,
  presiding: d.presiding,
}))

const satBelow = (s: Appeal, world: World): readonly (StreamId | undefined)[] => {
  const below = stateOf(world, courtCase, s.case)
  return [below?.judge, ...(below?.recused ?? []), ...s.recused]
}

const registryOrChair = power<Appeal, unknown>({
  provision: 'court.chair.organise-hearing',
  test: a =>
    when(
      isClerkOf(a, a.state.court) ||
        isChairOf(a, a.state.court) ||
        (a.actor.office?.post === 'panel-chair' && a.actor.office.body === a.state.court),
      { court: ref(a.state.court) },
    ),
  fault: {
    kk: 'Құрамды сот кеңсесі, алқа төрағасы немесе сот төрағасы жасақтайды: {court}',
    ru: 'Состав формирует канцелярия, председатель коллегии или суда: {court}',
    en: 'The panel is composed by the registry, the panel chair or the chair: {court}',
  },
})
const enoughJudges = condition<Appeal, PoolInput>('composition', {
  provision: 'hearing.panel.appeal-cassation-min-3',
  test: a => when(new Set(a.input.among).size >= 3),
  fault: {
    kk: 'Апелляцияда кемінде үш судья отырады',
    ru: 'В апелляции не менее трёх судей',
    en: 'At least three judges sit in an appeal',
  },
})
/** Who is of the panel and no longer a judge of the court. Whether they had voted, nobody outside the panel knows. */
const whoLeft = (s: Appeal, world: World, today: Day): StreamId | undefined => s.panel.find(j => !isJudgeOf(world, j, s.court, today))
const noPanelSits = condition<Appeal, unknown>('stage', {
  provision: 'house.draw',
  test: a => when(a.state.panel.length === 0 || whoLeft(a.state, a.world, a.today) !== undefined),
  fault: {
    kk: 'Сот құрамы жасақталған: одан ешкім кетпейінше, жеребе қайталанбайды',
    ru: 'Состав суда сформирован: пока из него никто не выбыл, жребий не повторяется',
    en: 'The panel is composed: while nobody has left it, there is no second draw',
  },
})
const nobodyTakesTheAppealAway = prohibition<Appeal, unknown>({
  provision: 'principle.independence.no-interference',
  test: a => when(a.state.hearing !== undefined && whoLeft(a.state, a.world, a.today) === undefined),
  fault: {
    kk: 'Отырысы тағайындалған апелляцияны сот құрамынан ешкім алып қоя алмайды',
    ru: 'Апелляцию, по которой назначено заседание, никто не вправе изъять у состава суда',
    en: 'Nobody may take an appeal whose hearing is set away from its panel',
  },
  cure: {
    kk: 'Құрам судья бас тартқанда немесе осы сотта қызметі тоқтағанда ғана өзгереді',
    ru: 'Состав меняется, лишь когда судья взял самоотвод или выбыл из этого суда',
    en: 'The panel changes only when a judge steps down or is no longer a judge of this court',
  },
})
export const recordAppealPool = act({
  id: 'appeal.record-pool',
  in: appeal,
  during: ['lodged', 'composed', 'scheduled', 'hearing'],
  name: { kk: 'Жеребеге қатысатын судьяларды жазу', ru: 'Записать судей для жребия', en: 'Record the judges for the draw' },
  done: { kk: 'Жеребеге қатысатын судьялар жазылды', ru: 'Записаны судьи для жребия', en: 'Judges for the draw recorded' },
  input: poolFields,
  norms: [registryOrChair, noPanelSits, ...ofAllItsJudges<Appeal>(), enoughJudges, noneBarred<Appeal, PoolInput>(i => i.among, satBelow)],
  emits: [poolRecorded],
  effect: a => [poolRecorded(a.self, { pool: poolOf(a.input, a.at) })],
})
const oddNumber = condition<Appeal, { size: number | undefined }>('composition', {
  provision: 'hearing.panel.appeal-cassation-min-3',
  test: a => when((a.input.size ?? 3) >= 3 && (a.input.size ?? 3) % 2 === 1 && (a.input.size ?? 3) <= (a.state.pool?.among.length ?? 0)),
  fault: {
    kk: 'Құрам кемінде үш судьядан және тақ саннан тұрады',
    ru: 'В составе не менее трёх судей, и число их нечётное',
    en: 'The panel has at least three judges, and an odd number',
  },
})
export const drawPanel = act({
  id: 'appeal.draw-panel',
  in: appeal,
  during: ['pool'],
  name: { kk: 'Сот құрамын жеребемен жасақтау', ru: 'Сформировать состав суда жребием', en: 'Draw the panel' },
  done: { kk: 'Сот құрамы жеребемен жасақталды', ru: 'Состав суда сформирован жребием', en: 'Panel drawn' },
  help: {
    kk: 'Бірінші шыққан судья төрағалық етеді.',
    ru: 'Первый из избранных жребием председательствует.',
    en: 'The judge drawn first presides.',
  },
  document: COMPOSITION,
  final: IN_AN_APPEAL,
  input: { size: number({ kk: 'Судьялар саны', ru: 'Число судей', en: 'Number of judges' }, { optional: true, min: 1, max: 15 }) },
  norms: [registryOrChair, oddNumber],
  emits: [drawn],
  effect: a => {
    const seed = a.world.see(a.self).chain
    const judges = draw(seed, a.state.pool?.among ?? [], a.input.size ?? 3)
    return [drawn(a.self, { drawn: { seed, judges }, presiding: judges[0] ?? '' })]
  },
})
interface ChairInput {
  readonly panel: readonly StreamId[]
  readonly presiding: StreamId
}
const onlyTheChair = power<Appeal, unknown>({
  provision: 'court.chair.organise-hearing',
  test: a => when(isChairOf(a, a.state.court), { court: ref(a.state.court) }),
  fault: {
    kk: 'Жеребеден тыс құрамды тек сот төрағасы белгілейді: {court}',
    ru: 'Вне жребия состав определяет только председатель суда: {court}',
    en: 'Outside the draw only the chair composes a panel: {court}',
  },
})
const threeOrMoreOdd = condition<Appeal, ChairInput>('composition', {
  provision: 'hearing.panel.appeal-cassation-min-3',
  test: a => when(new Set(a.input.panel).size === a.input.panel.length && a.input.panel.length >= 3 && a.input.panel.length % 2 === 1),
  fault: {
    kk: 'Құрам кемінде үш судьядан және тақ саннан тұрады',
    ru: 'В составе не менее трёх судей, и число их нечётное',
    en: 'The panel has at least three judges, and an odd number',
  },
})
const oneOfThemPresides = condition<Appeal, ChairInput>('composition', {
  provision: 'hearing.panel.presiding-member',
  test: a => when(a.input.panel.includes(a.input.presiding)),
  fault: {
    kk: 'Төрағалық етуші алқа мүшесі болуы керек',
    ru: 'Председательствует один из членов состава',
    en: 'One of the members presides',
  },
})
const theirJudges = condition<Appeal, ChairInput>('composition', {
  provision: 'court.composition',
  test: a => when(a.input.panel.every(j => isJudgeOf(a.world, j, a.state.court, a.today))),
  fault: {
    kk: 'Құрамға осы соттың судьялары ғана кіреді',
    ru: 'В состав входят только судьи этого суда',
    en: 'Only judges of this court sit',
  },
})
export const composePanel = act({
  id: 'appeal.compose',
  in: appeal,
  during: ['lodged', 'pool', 'composed', 'scheduled', 'hearing'],
  name: {
    kk: 'Сот құрамын төрағаның шешімімен белгілеу',
    ru: 'Определить состав суда решением председателя',
    en: "Compose the panel by the chair's decision",
  },
  done: {
    kk: 'Сот құрамы төрағаның шешімімен белгіленді',
    ru: 'Состав суда определён решением председателя',
    en: "Panel composed by the chair's decision",
  },
  document: COMPOSITION,
  final: IN_AN_APPEAL,
  input: {
    panel: refs({ kk: 'Сот құрамы', ru: 'Состав суда', en: 'Panel' }, ['person']),
    presiding: reference({ kk: 'Төрағалық етуші', ru: 'Председательствующий', en: 'Presiding' }, ['person']),
    reasons: text({ kk: 'Неге жеребемен емес', ru: 'Почему не по жребию', en: 'Why not by the draw' }, { max: 4_000 }),
  },
  norms: [
    onlyTheChair,
    nobodyTakesTheAppealAway,
    threeOrMoreOdd,
    oneOfThemPresides,
    theirJudges,
    noneBarred<Appeal, ChairInput>(i => i.panel, satBelow),
  ],
  emits: [composed],
  effect: a => [composed(a.self, { panel: a.input.panel, presiding: a.input.presiding })],
})
