/** New keys, and which kind a person of the demo has. */
import { createHash, generateKeyPair } from 'node:crypto'
import { promisify } from 'node:util'

export type Kind = 'rsa' | 'ec'
export interface Keys {
  /** PKCS #8, DER. */
  readonly secret: Uint8Array
  /** SubjectPublicKeyInfo, DER. */
  readonly public: Uint8Array
}

const generate = promisify(generateKeyPair)

/** RSA of 2048 bits, or P-256. */
export const newKeys = async (kind: Kind): Promise<Keys> => {
  const { privateKey, publicKey } =
    kind === 'rsa' ? await generate('rsa', { modulusLength: 2048 }) : await generate('ec', { namedCurve: 'P-256' })
  return { secret: privateKey.export({ format: 'der', type: 'pkcs8' }), public: publicKey.export({ format: 'der', type: 'spki' }) }
}

/** Both kinds occur in the demo; the same person always has the same. */
export const kindFor = (person: string): Kind => ((createHash('sha256').update(person).digest()[0] ?? 0) % 2 === 0 ? 'rsa' : 'ec')
