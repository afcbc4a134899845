/** Hashes in hexadecimal. */
export interface Included {
  readonly leaf: string
  readonly index: number
  readonly size: number
  readonly proof: readonly string[]
}
export interface ReadCheckpoint {
  readonly origin: string
  readonly size: number
  /** In hexadecimal. */
  readonly root: string
  /** What is signed. */
  readonly body: string
  readonly lines: readonly string[]
}
export declare const hashOf: (bytes: Uint8Array) => Promise<string>
export declare const leafOf: (text: string) => Promise<string>
export declare const rootOf: (included: Included) => Promise<string | undefined>
/** Throws on what is none. */
export declare const readCheckpoint: (note: string) => ReadCheckpoint
/** Rejects on what is no checkpoint. @param vkey verifier's key of the log: `name+id+base64` */
export declare const signedByLog: (note: string, vkey: string) => Promise<boolean | undefined>
