/** What a complaint is directed against: whose act or action it is, and whom it concerns. */
import { isAbove } from '../../bodies/body.ts'
import { stateOf } from '../../kernel/matter.ts'
import type { Attempt } from '../../kernel/norm.ts'
import type { StreamId, World } from '../../kernel/world.ts'
import { supervisionAct } from '../act/supervision-act.ts'
import { application } from '../application/application.ts'
import { isUnanswered } from '../application/examine.ts'
import { inspection } from '../inspection/inspection.ts'

interface Against {
  /** The office whose act it is, and those above that acted in its place. */
  readonly offices: readonly [StreamId, ...StreamId[]]
  readonly authors: readonly StreamId[]
  readonly concerned: readonly StreamId[]
  /** It is there to be complained of. */
  readonly stands: boolean
}
/** As it stands at the moment of the act. @throws Unread */
export const against = ({ world, at }: Pick<Attempt<unknown, unknown>, 'world' | 'at'>, stream: StreamId): Against | undefined => {
  const act = stateOf(world, supervisionAct, stream)
  if (act)
    return {
      offices: [act.office, ...(act.hands ?? [])],
      authors: [act.author],
      concerned: supervisionAct.parties(act).flatMap(p => (p.role === 'office' ? [] : [p.who])),
      stands: act.endedAt === undefined,
    }
  const check = stateOf(world, inspection, stream)
  if (check)
    return {
      offices: [check.office, ...(check.hands ?? [])],
      authors: [check.orderedBy],
      concerned: inspection.parties(check).flatMap(p => (p.role === 'office' ? [] : [p.who])),
      stands: check.annulledAt === undefined,
    }
  const paper = stateOf(world, application, stream)
  return (
    paper && {
      offices: [paper.office],
      authors: paper.answeredBy ? [paper.answeredBy] : [],
      concerned: [paper.applicant, ...(paper.onBehalfOf ? [paper.onBehalfOf] : [])],
      // Silence after the term can be complained of as an answer can.
      stands: paper.stage === 'answered' || paper.stage === 'left' || isUnanswered(paper, at),
    }
  )
}
/** Above every office that had a hand in it. @throws Unread */
export const standsAbove = (world: World, forum: StreamId, of: Against): boolean => of.offices.every(o => isAbove(world, forum, o))
