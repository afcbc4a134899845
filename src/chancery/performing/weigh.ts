/** An attempt as the law weighs it: who acts, in what office, knowing what of the matter. */
import type { Act } from '../../law/kernel/act.ts'
import { type Decision, decide, unsigned } from '../../law/kernel/decide.ts'
import type { Law } from '../../law/kernel/law.ts'
import type { Paper } from '../../law/kernel/norm.ts'
import type { StreamId, World } from '../../law/kernel/world.ts'
import type { Answer, Command } from '../command.ts'
import { accessOf } from '../seeing/access.ts'
import { unnamed, withShare } from '../seeing/sight.ts'
import { veiled } from './world.ts'

export type Weighed = Exclude<Answer, { is: 'done' }> | Extract<Decision, { is: 'done' }>

interface Asked {
  readonly law: Law
  readonly act: Act
  readonly self: StreamId
  readonly command: Command
  readonly at: string
}

/** The world as the person knows it who acts in the matter; undefined when for this person there is no such matter. @throws Unread */
export const knownTo = ({ law, act, self, command, at }: Asked, world: World): World | undefined => {
  if (act.opens) return world
  const access = accessOf(law, world, self, command.person, at)
  return world.see(self).kind !== act.in.kind || access.sees === 'nothing'
    ? undefined
    : withShare(law, world, self, access, command.person, at)
}
/** @param paper the act's document, where the country asks for signatures */
export const attemptOf = (
  { law, act, self, command, at }: Asked,
  input: Readonly<Record<string, unknown>>,
  world: World,
  paper?: Paper,
) => {
  const today = law.calendar.dayOf(at)
  const seen = world.see(self)
  return {
    self,
    state: act.opens || seen.version === 0 ? act.in.start : seen.state,
    input,
    actor: law.standing(world, command.person, command.body, today),
    at,
    today,
    world,
    ...(paper && { paper }),
  }
}
/** The document of a command, as far as anybody has signed it. */
export const signatureOn = (command: Command): Paper => (command.signed ? { signature: command.signed.by } : unsigned)

/** What the law says of a command whose input is complete. @throws Unread */
export const weigh = (asked: Asked, input: Readonly<Record<string, unknown>>, world: World, paper?: Paper): Weighed => {
  const { law, act, self, command, at } = asked
  const seen = world.see(self)
  const known = knownTo(asked, world)
  if (!known) return { is: 'unknown', what: 'matter' }
  if (command.seen !== undefined && !act.opens && command.seen !== seen.version) return { is: 'stale', act, version: seen.version }
  const references = referencesOf(act, input)
  const veil = veiled(law, known, references, command.person, at)
  const decision = decide(act, attemptOf(asked, input, veil, paper))
  if (decision.is === 'done') return decision
  const matters = act.opens ? references : [self, ...references]
  return { ...unnamed(law, world, matters, references, command.person, at, decision), act }
}
/** The streams that an input refers to. */
export const referencesOf = (act: Act, input: Readonly<Record<string, unknown>>): readonly StreamId[] =>
  Object.keys(act.input)
    .filter(k => act.input[k]?.of)
    .flatMap(k => (input[k] as StreamId | StreamId[] | undefined) ?? [])
