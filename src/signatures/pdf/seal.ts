/** Puts a signature into the place that was made for it. */
import { lengthOfCms } from '../cms.ts'
import type { Prepared } from './place.ts'

export type Sealed =
  | { readonly is: 'sealed'; readonly pdf: Uint8Array<ArrayBuffer> }
  /** `bytes` is how long the signature is, `room` how long it may be. */
  | { readonly is: 'too-large'; readonly bytes: number; readonly room: number }
  | { readonly is: 'not-cms' }

/** Whether the signature fits the bytes is not asked here: check it first. The CMS is DER or BER, and nothing may follow it. */
export const sealed = ({ pdf, ranges: [, before, after] }: Prepared, cms: Uint8Array): Sealed => {
  const room = (after - before - 2) / 2
  if (cms.length > room) return { is: 'too-large', bytes: cms.length, room }
  if (lengthOfCms(cms) !== cms.length) return { is: 'not-cms' }
  const whole = Uint8Array.from(pdf)
  whole.set(Buffer.from(Buffer.from(cms).toString('hex'), 'latin1'), before + 1)
  return { is: 'sealed', pdf: whole }
}
