export interface SignedPart {
  /** What is signed: the file without the place of the signature. */
  readonly bytes: Uint8Array<ArrayBuffer>
  /** DER or BER; `undefined` where what stands there cannot be read. */
  readonly cms: Uint8Array<ArrayBuffer> | undefined
  /** Whether it signs every byte of the file but its own place. */
  readonly whole: boolean
}
export interface Checked {
  /** `unchecked`: by an algorithm that is not looked at here. */
  readonly is: 'good' | 'bad' | 'unchecked'
  /** The common name in the certificate, which nobody vouches for here. */
  readonly name: string | undefined
}
export declare const isPdf: (bytes: Uint8Array) => boolean
/** The signatures of a PDF, at most fifty. Empty for what is none. */
export declare const signedIn: (pdf: Uint8Array) => readonly SignedPart[]
/** Never rejects. */
export declare const checkSigned: (bytes: Uint8Array, cms: Uint8Array) => Promise<Checked>
