/**
 * The demo's certification authority. Invented people have no IIN, so a certificate is bound to the person's own identifier in the
 * register: SERIALNUMBER=DEMO:prosecutor/x. Every name carries O=DEMO Tarazy. Never to be trusted outside a demo.
 */
import { createPublicKey, type KeyObject, verify } from 'node:crypto'
import { read } from '../browser/der.js'
import { possession } from '../browser/signed.js'
import { strong } from '../x509/algorithm.ts'
import { parseCertificate } from '../x509/certificate.ts'
import { build, nameDer } from './build.ts'
import { kindFor, newKeys } from './keys.ts'

/** A certificate with its key: of the authority or of a person. Plain bytes, for the caller to keep. */
export interface Issued {
  /** PKCS #8, DER. */
  readonly key: Uint8Array
  /** DER. */
  readonly certificate: Uint8Array<ArrayBuffer>
}
export interface Subject {
  /** Identifier of the person in the register, e.g. `prosecutor/x`. */
  readonly person: string
  /** The person's name, as it should stand in the certificate. */
  readonly name: string
}
/** First and last instant, ISO 8601. */
export interface Validity {
  readonly from: string
  readonly to: string
}

/** A new authority: an elliptic key (P-256) and its root certificate. */
export const newAuthority = async (validity: Validity): Promise<Issued> => {
  const keys = await newKeys('ec')
  const name = nameDer({ commonName: 'DEMO Tarazy root' })
  return {
    key: keys.secret,
    certificate: build({ ...validity, subject: name, publicKey: keys.public, ca: true }, { name, key: keys.secret }),
  }
}

const certify = (authority: Issued, { person, name }: Subject, publicKey: Uint8Array, validity: Validity): Uint8Array<ArrayBuffer> => {
  const root = parseCertificate(authority.certificate)
  if (!root) throw new Error('The authority has no certificate')
  const subject = nameDer({ commonName: name, serialNumber: `DEMO:${person}` })
  return build({ ...validity, subject, publicKey, ca: false }, { name: root.subjectDer, key: authority.key })
}

/** A new key with its certificate; the kind of key is always the same for the same person. */
export const issue = async (authority: Issued, subject: Subject, validity: Validity): Promise<Issued> => {
  const keys = await newKeys(kindFor(subject.person))
  return { key: keys.secret, certificate: certify(authority, subject, keys.public, validity) }
}

export interface Request extends Subject {
  /** The server's own, for one use: whether it is, the caller sees to. */
  readonly challenge: string
  /** SubjectPublicKeyInfo, DER: P-256. */
  readonly publicKey: Uint8Array
  /** Over `possession(challenge, person)`: r ‖ s, as WebCrypto gives it. */
  readonly proof: Uint8Array
}
export type Answer =
  | { readonly is: 'issued'; readonly certificate: Uint8Array<ArrayBuffer> }
  | { readonly is: 'refused'; readonly why: 'not-a-key' | 'not-possessed' }

const keyIn = (spki: Uint8Array): KeyObject | undefined => {
  try {
    return read(spki).bytes.length === spki.length ? createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' }) : undefined
  } catch {
    return undefined
  }
}

/** Issues for a key that stays where it is (in a browser). Never throws on bad keys or proofs. */
export const issueForKey = (authority: Issued, request: Request, validity: Validity): Answer => {
  const key = keyIn(request.publicKey)
  if (key?.asymmetricKeyType !== 'ec' || !strong(key)) return { is: 'refused', why: 'not-a-key' }
  const said = possession(request.challenge, request.person)
  if (!verify('sha256', said, { key, dsaEncoding: 'ieee-p1363' }, request.proof)) return { is: 'refused', why: 'not-possessed' }
  return { is: 'issued', certificate: certify(authority, request, key.export({ format: 'der', type: 'spki' }), validity) }
}
