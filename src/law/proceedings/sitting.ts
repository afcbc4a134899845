/** When a court sits: set ahead, and not opened before its time. */
import { isAhead } from '../calendar/days.ts'
import { day, line, time } from '../kernel/field.ts'
import { condition, when } from '../kernel/norm.ts'
import type { ClockTime, Day } from '../kernel/time.ts'

export const sittingFields = {
  on: day({ kk: 'Күні', ru: 'День', en: 'Day' }),
  hour: time({ kk: 'Сағаты', ru: 'Время', en: 'Time' }),
  room: line({ kk: 'Залы', ru: 'Зал', en: 'Room' }, { max: 40 }),
}
interface Sitting {
  readonly on: Day
  readonly hour: ClockTime
}
interface Sits {
  readonly hearing?: Sitting
}
export const aTimeAhead = <S>() =>
  condition<S, Sitting>('form', {
    provision: 'court.neutral.conditions',
    test: a => when(isAhead(a.input.on, a.input.hour, a.at)),
    fault: {
      kk: 'Отырыс уақыты өтіп кеткен',
      ru: 'Время заседания уже прошло',
      en: 'The time of the hearing has passed',
    },
  })
export const notBeforeItsTime = <S extends Sits>() =>
  condition<S, unknown>('stage', {
    provision: 'concept.justice.session-legal-form',
    test: a => when(a.state.hearing !== undefined && !isAhead(a.state.hearing.on, a.state.hearing.hour, a.at)),
    fault: {
      kk: 'Отырыс уақыты әлі келген жоқ',
      ru: 'Время заседания ещё не наступило',
      en: 'The time of the hearing has not come',
    },
  })
