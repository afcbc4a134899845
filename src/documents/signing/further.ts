/** Signatures that are handed in beside the one that makes an act: read, kept by their hash, shown with what was found of them. */
import { createHash } from 'node:crypto'
import type { Further, Signed } from '../../journal/journal.ts'
import { type Contents, whole } from '../../journal/kept/contents.ts'
import { SIGNATURE } from '../../journal/kept/media-type.ts'
import type { StreamId } from '../../law/kernel/world.ts'
import { signerIn, verifyDetached } from '../../signatures/cms.ts'
import type { Trust } from '../../signatures/trust.ts'
import type { Reason } from '../../signatures/verdict.ts'
import type { Certificate } from '../../signatures/x509/certificate.ts'

export { SIGNATURE }

/** How many may stand beside one signature. */
export const MOST_FURTHER = 5

/** A signature that was not taken: why, and which of those beside the checked one it is, from 1; absent: the checked one itself. */
export interface NotTaken {
  readonly is: 'unsigned'
  readonly why: Reason | 'gost' | 'another-person' | 'too-many'
  readonly further?: number
}
/** Whose word is taken for whom a certificate belongs to. */
export interface Knowing {
  readonly trust: Trust
  /** The person of the register to whom a certificate under that root (SHA-256) belongs. */
  holder(certificate: Certificate, root: string): StreamId | undefined
}
interface Read {
  readonly is: 'read'
  readonly further: readonly { readonly bytes: Uint8Array; readonly as: Further }[]
}

const one = (k: Knowing, signed: Uint8Array, person: StreamId, cms: Uint8Array, at: string): Further | NotTaken['why'] => {
  const verdict = verifyDetached(signed, cms, k.trust, at)
  if (verdict.is === 'bad') return verdict.why
  const { signer } = verdict
  // What is not checked is only a claim: one that names another person of the register is not kept under this person's act all the same.
  const whose = verdict.is === 'good' ? k.holder(signer, verdict.root) : (signer.subject.person ?? person)
  if (whose !== person) return 'another-person'
  return {
    cms: createHash('sha256').update(cms).digest('hex'),
    is: verdict.is,
    algorithm: verdict.is === 'good' ? signer.algorithm : verdict.algorithm,
    certificate: signer.sha256,
  }
}
/**
 * Reads what was handed in; the same signature twice is one. None is taken where one of them is bad.
 * @param signed the bytes over which they must be  @param given detached CMS  @param at the instant that counts, RFC 3339
 */
export const readFurther = (
  k: Knowing,
  signed: Uint8Array,
  person: StreamId,
  given: readonly Uint8Array[],
  at: string,
): Read | NotTaken => {
  if (given.length > MOST_FURTHER) return { is: 'unsigned', why: 'too-many' }
  const further = new Map<string, Read['further'][number]>()
  for (const [i, bytes] of given.entries()) {
    const as = one(k, signed, person, bytes, at)
    if (typeof as === 'string') return { is: 'unsigned', why: as, further: i + 1 }
    further.set(as.cms, { bytes, as })
  }
  return { is: 'read', further: [...further.values()] }
}
/** Keeps their bytes: unclaimed, so that they go if nothing comes of the act. */
export const keepFurther = async (contents: Contents, { further }: Read): Promise<readonly Further[]> => {
  for (const { bytes } of further) await contents.put([bytes], SIGNATURE)
  return further.map(f => f.as)
}

/** One of them as it is shown: what was found of it, and what its certificate says of whose it is. */
export interface Beside extends Further {
  /** Absent where the signature was erased with its document. */
  readonly subject?: string
}
/** The signatures beside that under a document, for those who see all of the entry. */
export const besideOf = (contents: Contents | undefined, signed: Signed | undefined): Promise<readonly Beside[]> =>
  Promise.all(
    (signed?.further ?? []).map(async f => {
      const bytes = await contents?.open(f.cms)
      const names = bytes && signerIn(await whole(bytes))?.subject
      const subject = names && (names.commonName ?? names.text)
      return { ...f, ...(subject && { subject }) }
    }),
  )
