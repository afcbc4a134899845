/** A matter as one person sees it, made of its state and its history: the one narrowing for pages, API, search and what is published. */
import type { Recorded } from '../../journal/journal.ts'
import { type Due, duesOf } from '../../law/kernel/duty.ts'
import type { Law } from '../../law/kernel/law.ts'
import type { Access, Matter, Party } from '../../law/kernel/matter.ts'
import type { Seen, StreamId, World } from '../../law/kernel/world.ts'
import { hidden } from '../masking/initials.ts'
import { type Mask, maskedEntry, maskOf } from '../masking/mask.ts'
import { accessOf } from './access.ts'
import { knownState, sightOf } from './sight.ts'

export interface Viewed {
  readonly seen: Seen
  readonly matter: Matter<unknown>
  readonly access: Access
  readonly history: readonly Recorded[]
  readonly dues: readonly Due[]
  readonly parties: readonly Party[]
  /** Where private people are hidden from this reader: how, and by which rule. */
  readonly mask?: Mask
}
/**
 * @param now the whole matter at one version; @param history its entries up to there
 * @returns undefined when for this person it does not exist. @throws Unread
 */
export const viewed = (
  law: Law,
  around: World,
  now: Seen,
  history: readonly Recorded[],
  person: StreamId | undefined,
  at: string,
): Viewed | undefined => {
  const { stream, kind, state } = now
  const matter = law.matters.get(kind)
  if (!matter) return undefined
  // The matter may have moved on meanwhile: its state and its entries are of one version.
  const world: World = { see: s => (s === stream ? now : around.see(s)) }
  const access = accessOf(law, world, stream, person, at)
  if (access.sees === 'nothing') return undefined
  const dues = duesOf(law.duties.get(kind) ?? [], state, law.calendar, at)
  const whole = { matter, state, access, history, dues, parties: matter.parties(state).filter(p => p.who) }
  const sight = sightOf(law, world, whole, person, at)
  const mask = maskOf(law, world, stream, history, person, at)
  const known = knownState(law, world, now, access, person, at)
  const entries = mask ? sight.history.map(h => maskedEntry(mask, h)) : sight.history
  // Who is private is left out of a course: to speak of a mask that hides nothing would tell that there is somebody.
  const isSaid = access.sees === 'all' || entries.some((e, i) => e !== sight.history[i])
  return {
    seen: { ...now, state: mask ? hidden(mask.text, known) : known },
    matter,
    access,
    history: entries,
    dues: sight.dues,
    parties: sight.parties,
    ...(mask && isSaid && { mask }),
  }
}
