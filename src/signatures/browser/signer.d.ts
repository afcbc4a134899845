/** Whatever signs for the person at the screen. */
export interface Signer {
  readonly name: 'browser' | 'ncalayer'
  /** A detached CMS over the bytes, base64. Rejects with a `SignerFault`. */
  readonly sign: (bytes: Uint8Array) => Promise<string>
}
export interface SignerFault extends Error {
  readonly why: 'not-running' | 'cancelled' | 'failed' | 'no-answer'
}
