import type { Signer } from './signer.d.ts'

/** Where NCALayer listens: the site's `connect-src` must allow it. */
export declare const NCALAYER: 'wss://127.0.0.1:13579'
export interface NcalayerOptions {
  readonly url?: string
  /** Language of its window: `kk`, otherwise Russian. */
  readonly locale?: string
  /** Milliseconds until it is given up: five minutes unless told. */
  readonly wait?: number
  /** A WebSocket class; the browser's unless told. */
  readonly Socket?: unknown
}
export declare const ncalayer: (options?: NcalayerOptions) => Signer
