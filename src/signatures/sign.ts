/** Signs on the server: for the demo, whose people may have no script, and for tests. */
import { createHash, createPrivateKey, sign } from 'node:crypto'
import type { Issued } from './authority/issue.ts'
import { assemble, attributes } from './browser/signed.js'

const digest = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()

/**
 * A detached CMS over the bytes, with SHA-256: PKCS #1 v1.5 for RSA, ECDSA otherwise. With RSA the same input gives the same bytes.
 * It holds no signing time: a PDF says it in the signature dictionary.
 * @param others certificates between the signer's and the root, DER
 */
export const signDetached = (
  bytes: Uint8Array,
  { key, certificate }: Issued,
  others: readonly Uint8Array[] = [],
): Uint8Array<ArrayBuffer> => {
  const secret = createPrivateKey({ key: Buffer.from(key), format: 'der', type: 'pkcs8' })
  const kind = secret.asymmetricKeyType === 'rsa' ? 'rsa' : 'ec'
  const signed = attributes(digest(bytes), digest(certificate))
  return assemble(kind, certificate, signed, sign('sha256', signed, { key: secret, dsaEncoding: 'der' }), others)
}
