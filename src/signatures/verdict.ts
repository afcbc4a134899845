/** What came of checking a signature. */
import type { Certificate } from './x509/certificate.ts'

export const REASONS = [
  'too-large',
  'not-cms',
  'not-detached',
  'several-signers',
  'no-certificate',
  'other-certificate',
  'other-bytes',
  'broken',
  'unknown-algorithm',
  'weak-key',
  'not-for-signing',
  'unknown-root',
  'issuer-not-allowed',
  'expired',
  'not-yet-valid',
  'revoked',
  'time-far-off',
] as const
export type Reason = (typeof REASONS)[number]

export type Verdict =
  | {
      readonly is: 'good'
      readonly signer: Certificate
      /** The root it leads to, SHA-256 in hexadecimal. */
      readonly root: string
      /** `not-checked`: for some certificate on the way no revocation list was at hand that speaks for that instant. */
      readonly revocation: 'good' | 'not-checked'
      /** What the signer's own clock said, if the signature says it; ISO 8601 in UTC. */
      readonly signingTime?: string
    }
  | { readonly is: 'bad'; readonly why: Reason /** As the signature claims, where it got so far. */; readonly signer?: Certificate }
  /** Of GOST neither signature nor certificate is checked, nor the bytes where their hash is GOST's too: `signer` is what it claims. */
  | { readonly is: 'unchecked'; readonly algorithm: `gost ${string}`; readonly signer: Certificate }
