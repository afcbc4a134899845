/** Who sits: the judges of a court on a day, and what keeps others from taking their place. */
import { JUDGES } from '../bodies/seats.ts'
import { type Attempt, type Norm, prohibition, ref, when } from '../kernel/norm.ts'
import type { Day } from '../kernel/time.ts'
import type { StreamId, World } from '../kernel/world.ts'
import { officesOn } from '../offices/person.ts'
import { courtOfJudge } from '../offices/who.ts'
import type { Cited } from '../register/ids.ts'

/** A case or an appeal: it is in one court. */
export interface InCourt {
  readonly court: StreamId
}
export const isJudgeOf = (world: World, person: StreamId, court: StreamId, today: Day): boolean =>
  officesOn(world, person, today).some(o => o.body === court && JUDGES.includes(o.post))
/** The actor is that judge, and acts as a judge of the court. */
export const sitsAs = (a: Attempt<InCourt, unknown>, judge: StreamId | undefined): boolean =>
  a.actor.person === judge && courtOfJudge(a) === a.state.court

/** Justice is administered by courts alone: whoever acts for another body, or for nobody, keeps off. */
export const onlyACourt = <S extends InCourt>(provision: Cited): Norm<S, unknown> =>
  prohibition<S, unknown>({
    provision,
    test: a => when(a.actor.office === undefined || a.world.see(a.actor.office.body).kind !== 'court'),
    fault: {
      kk: 'Сот ісін соттан басқа ешбір орган да, адам да қарай алмайды',
      ru: 'Никакой орган и никто, кроме суда, не вправе рассматривать судебное дело',
      en: 'No body and nobody other than a court may deal with a court case',
    },
  })

/** The law has closed the way to this case for some judges. */
export const noneBarred = <S extends InCourt, I>(
  named: (input: I) => readonly StreamId[],
  barred: (state: S, world: World) => readonly (StreamId | undefined)[],
): Norm<S, I> =>
  prohibition<S, I, { judge: ReturnType<typeof ref> }>({
    provision: 'court.neutral.objectivity',
    test: a => {
      const closed = barred(a.state, a.world)
      const judge = named(a.input).find(j => closed.includes(j))
      return when(judge !== undefined, { judge: ref(judge) })
    },
    fault: {
      kk: 'Бұл істі бұрын шешкен немесе одан бас тартқан судья қатыспайды: {judge}',
      ru: 'Не участвует судья, который решал это дело или взял самоотвод: {judge}',
      en: 'A judge who decided this case or stepped down from it does not sit: {judge}',
    },
  })
