/** The pool of a draw: judges of the court, with those excluded and why. */
import { lines, refs } from '../kernel/field.ts'
import { condition, when } from '../kernel/norm.ts'
import type { StreamId } from '../kernel/world.ts'
import { officesOn } from '../offices/person.ts'
import type { Cited } from '../register/ids.ts'

const JUDGES = ['judge', 'chair', 'panel-chair']
export const poolFields = {
  among: refs({ kk: 'Кімдер арасынан', ru: 'Из кого выбирается', en: 'From among' }, ['person']),
  excluded: refs({ kk: 'Кім шеттетіледі', ru: 'Кто исключён', en: 'Who is excluded' }, ['person'], { optional: true }),
  why: lines(
    { kk: 'Неге шеттетіледі (әрқайсысы үшін)', ru: 'Почему исключены (о каждом)', en: 'Why they are excluded (of each)' },
    { optional: true },
  ),
}
export interface PoolInput {
  readonly among: readonly StreamId[]
  readonly excluded: readonly StreamId[] | undefined
  readonly why: readonly string[] | undefined
}
export const judgesOfTheCourt = <S extends { readonly court: StreamId }>(provision: Cited) =>
  condition<S, PoolInput>('composition', {
    provision,
    test: a =>
      when(a.input.among.every(j => officesOn(a.world, j, a.today).some(o => o.body === a.state.court && JUDGES.includes(o.post)))),
    fault: {
      kk: 'Таңдалатындардың бәрі осы соттың судьясы болуы керек',
      ru: 'Все, из кого выбирают, должны быть судьями этого суда',
      en: 'All in the pool must be judges of this court',
    },
  })
export const exclusionsHaveReasons = <S>() =>
  condition<S, PoolInput>('form', {
    provision: 'house.draw',
    test: a =>
      when(
        (a.input.excluded?.length ?? 0) === (a.input.why?.length ?? 0) && !(a.input.excluded ?? []).some(x => a.input.among.includes(x)),
      ),
    fault: {
      kk: 'Әр шеттетілген судья үшін себебі жазылуы керек, ол таңдалатындар қатарында болмауы керек',
      ru: 'По каждому исключённому нужна причина, и он не может быть в составе выбора',
      en: 'Each exclusion needs a reason, and the excluded may not be in the pool',
    },
  })
export const poolOf = (i: PoolInput, at: string) => ({
  at,
  among: [...new Set(i.among)].map(judge => ({ judge, weight: 1 })),
  excluded: (i.excluded ?? []).map((judge, n) => ({ judge, why: i.why?.[n] ?? '' })),
})
