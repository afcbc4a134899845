/** The attributes that are signed, DER of a SET. Both digests are SHA-256, 32 bytes. */
export declare const attributes: (messageDigest: Uint8Array, certificateDigest: Uint8Array) => Uint8Array<ArrayBuffer>
/** The CMS, DER. `signature` is over `signed`; of an elliptic curve as DER. Throws if the certificate is none. */
export declare const assemble: (
  kind: 'rsa' | 'ec',
  certificate: Uint8Array,
  signed: Uint8Array,
  signature: Uint8Array,
  others?: readonly Uint8Array[],
) => Uint8Array<ArrayBuffer>
/** From r ‖ s to DER. */
export declare const ecSignature: (raw: Uint8Array) => Uint8Array<ArrayBuffer>
export declare const base64: (bytes: Uint8Array) => string
/** Throws on what is not base64. */
export declare const fromBase64: (text: string) => Uint8Array<ArrayBuffer>
/** What is signed to prove possession of a key; the challenge is the server's, for one use. */
export declare const possession: (challenge: string, person: string) => Uint8Array<ArrayBuffer>
