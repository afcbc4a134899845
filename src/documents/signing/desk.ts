/** The desk at which documents are signed: the signing itself and, in the demo, the keys that the server keeps for its people. */
import type { Answer } from '../../chancery/command.ts'
import type { StreamId } from '../../law/kernel/world.ts'
import { signDetached } from '../../signatures/sign.ts'
import type { DemoKeys } from './demo-keys.ts'
import { type Signing, sign, toSign, type Unsigned } from './signing.ts'

export interface SigningDesk {
  readonly signing: Signing
  /** Absent outside the demo. */
  readonly keys?: DemoKeys
}
/**
 * Signs with the key that is kept for the person. Where none is kept nothing is done.
 * @param beside further signatures over the same bytes, detached CMS
 */
export const signWithDemoKey = async (
  { signing, keys }: SigningDesk,
  id: string,
  person: StreamId,
  beside: readonly Uint8Array[] = [],
): Promise<Answer | Unsigned> => {
  const document = await toSign(signing, id, person)
  if (!document) return sign(signing, id, person, new Uint8Array())
  if (!keys) return { is: 'unsigned', why: 'no-certificate' }
  const key = await keys.of(person, document.prepared.paper.signer.name[0] ?? person)
  return sign(signing, id, person, signDetached(document.bytes, key), beside)
}
