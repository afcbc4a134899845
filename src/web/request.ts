/** What every page knows of the request: the language, who is signed in, the chancery. */
import type { Chancery } from '../chancery/chancery.ts'
import type { Saying } from '../chancery/telling/saying.ts'
import type { Lang } from '../law/kernel/said.ts'
import type { StreamId } from '../law/kernel/world.ts'
import type { Held } from '../law/offices/person.ts'
import type { Rehearsal } from './practice.ts'

/** Somebody signed in, in one capacity at a time. */
export interface Me {
  readonly person: StreamId
  /** The body in whose name they act now; absent: in their own name. */
  readonly body?: StreamId
  readonly offices: readonly Held[]
  /** The person and the bodies whose desk this is. */
  readonly ids: readonly StreamId[]
}
export interface Ask {
  readonly lang: Lang
  /** Path without the language: `/desk`. */
  readonly path: string
  /** Path and query without the language, for the language switch. */
  readonly url: string
  readonly me?: Me
  /** Proof that a form came from a page of ours. */
  readonly csrf: string
  /** Of the real country, or of the private one that the reader is in. */
  readonly chancery: Chancery
  readonly inside?: Rehearsal
  readonly now: string
  readonly today: string
  /** Count of open duties, shown in the head. */
  readonly due: number
  readonly late: number
}
/** A link within the site, in the reader's language. */
export const to = (ask: Ask, path: string): string => `/${ask.lang}${path}`
export interface View {
  readonly ask: Ask
  readonly say: Saying
}
