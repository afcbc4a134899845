/** What a stream is called. */
import type { Law } from '../../law/kernel/law.ts'
import type { Said } from '../../law/kernel/said.ts'
import type { Seen } from '../../law/kernel/world.ts'

export interface Named {
  readonly about: string | Said
  readonly called: Said
  readonly number: string | null
  readonly kind: string
}
/** The name of a stream as it was seen; of one that has not begun there is none. */
export const nameOf = (law: Law, { kind, state, number }: Seen): Named | undefined => {
  const matter = law.matters.get(kind)
  return matter && { about: matter.about(state), called: matter.called?.(state) ?? matter.name, number: number ?? null, kind }
}
