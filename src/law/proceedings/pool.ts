/** The pool of a draw: every judge of the court is in it, or is excluded and it is said why. */
import { bodyOf } from '../bodies/body.ts'
import { benchOf } from '../bodies/seats.ts'
import { lines, refs } from '../kernel/field.ts'
import { condition, ref, when } from '../kernel/norm.ts'
import type { StreamId } from '../kernel/world.ts'
import { type InCourt, isJudgeOf } from './bench.ts'

export const poolFields = {
  among: refs({ kk: 'Жеребеге қатысатын судьялар', ru: 'Судьи, участвующие в жребии', en: 'Judges in the draw' }, ['person']),
  excluded: refs(
    { kk: 'Жеребеге қатыспайтын судьялар', ru: 'Судьи, исключённые из жребия', en: 'Judges left out of the draw' },
    ['person'],
    {
      optional: true,
    },
  ),
  why: lines(
    {
      kk: 'Неге қатыспайды (әрқайсысы туралы, сол ретпен)',
      ru: 'Почему исключены (о каждом, в том же порядке)',
      en: 'Why they are left out (of each, in that order)',
    },
    { optional: true },
  ),
}
export interface PoolInput {
  readonly among: readonly StreamId[]
  readonly excluded: readonly StreamId[] | undefined
  readonly why: readonly string[] | undefined
}
const judgesOfTheCourt = <S extends InCourt>() =>
  condition<S, PoolInput, { judge: ReturnType<typeof ref> }>('composition', {
    provision: 'court.composition',
    test: a => {
      const stranger = a.input.among.find(j => !isJudgeOf(a.world, j, a.state.court, a.today))
      return when(stranger === undefined, { judge: ref(stranger) })
    },
    fault: {
      kk: 'Жеребеге осы соттың судьялары ғана қатысады, бұл адам – оның судьясы емес: {judge}',
      ru: 'В жребии участвуют только судьи этого суда, а это лицо не его судья: {judge}',
      en: 'Only judges of this court are in the draw, and this person is not one: {judge}',
    },
  })
/** Whom one leaves out belongs to the court as well: the list is of its judges and of nobody else. */
const onlyJudgesAreLeftOut = <S extends InCourt>() =>
  condition<S, PoolInput, { judge: ReturnType<typeof ref> }>('composition', {
    provision: 'court.composition',
    hypothesis: a => a.input.excluded !== undefined,
    test: a => {
      const stranger = a.input.excluded?.find(j => !isJudgeOf(a.world, j, a.state.court, a.today))
      return when(stranger === undefined, { judge: ref(stranger) })
    },
    fault: {
      kk: 'Жеребеден осы соттың судьялары ғана шеттетіледі, бұл адам – оның судьясы емес: {judge}',
      ru: 'Исключаются из жребия только судьи этого суда, а это лицо не его судья: {judge}',
      en: 'Only judges of this court are left out of the draw, and this person is not one: {judge}',
    },
  })
/** A pool from which somebody could be left out in silence would make the draw worth nothing. */
const nobodyIsPassedOver = <S extends InCourt>() =>
  condition<S, PoolInput, { judge: ReturnType<typeof ref> }>('form', {
    provision: 'house.draw',
    test: a => {
      const { among, excluded = [] } = a.input
      const missing = benchOf(bodyOf(a.world, a.state.court)).find(s => among.includes(s.person) === excluded.includes(s.person))
      return when(missing === undefined, { judge: ref(missing?.person) })
    },
    fault: {
      kk: 'Соттың әр судьясы не жеребеге қатысады, не себебімен шеттетіледі: {judge}',
      ru: 'Каждый судья суда либо участвует в жребии, либо исключён с указанием причины: {judge}',
      en: 'Every judge of the court is either in the draw or left out with a reason: {judge}',
    },
  })
const exclusionsHaveReasons = <S>() =>
  condition<S, PoolInput>('form', {
    provision: 'house.draw',
    test: a => when((a.input.excluded?.length ?? 0) === (a.input.why?.length ?? 0)),
    fault: {
      kk: 'Шеттетілген әр судья туралы бір себеп жазылады',
      ru: 'О каждом исключённом судье указывается одна причина',
      en: 'One reason is given for each judge who is left out',
    },
  })
/** Every judge of the court is in the pool or is left out of it for a reason, and nobody else is in either list. */
export const ofAllItsJudges = <S extends InCourt>() => [
  judgesOfTheCourt<S>(),
  onlyJudgesAreLeftOut<S>(),
  nobodyIsPassedOver<S>(),
  exclusionsHaveReasons<S>(),
]
/** Every judge has the same chance: what would justify another weight, the text does not say. */
const EQUAL = 1
export const poolOf = (i: PoolInput, at: string) => ({
  at,
  among: [...new Set(i.among)].map(judge => ({ judge, weight: EQUAL })),
  excluded: (i.excluded ?? []).map((judge, n) => ({ judge, why: i.why?.[n] ?? '' })),
})
