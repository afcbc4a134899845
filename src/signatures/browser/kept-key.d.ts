import type { Signer } from './signer.d.ts'

/** What is asked of the server with the answer's certificate then given to `keep`. All base64. */
export interface NewKey {
  readonly publicKey: string
  readonly proof: string
  /** @param certificate DER in base64 */
  readonly keep: (certificate: string) => Promise<void>
}
export declare const canKeep: () => boolean
export declare const newKey: (person: string, challenge: string) => Promise<NewKey>
export declare const forget: (person: string) => Promise<void>
export declare const keptKey: (person: string) => Promise<Signer | undefined>
