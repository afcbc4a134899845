/** What a check of the journal names. */
export interface Wrong {
  readonly stream: string
  readonly version: number
  /** `absent`, `unclaimed`: what an entry names is not there, or would go after a day. */
  readonly what: 'text' | 'leaf' | 'chain' | 'version' | 'personal' | 'head' | 'number' | 'docket' | 'act' | 'absent' | 'unclaimed'
}
/** So many are named. */
export const MOST = 100
