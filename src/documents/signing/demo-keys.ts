/** Keys of the people of the demo country, kept by the server. Outside the demo there are none: everybody has their own. */
import type { StreamId } from '../../law/kernel/world.ts'
import { type Issued, issue, issueForKey, newAuthority, type Request } from '../../signatures/authority/issue.ts'

/** Keeps a text under a name, made by whoever asks first, the same for all servers on the data. */
export type Keep = (name: string, make: () => Promise<string>) => Promise<string>

// The demo is played at any time of its calendar.
const VALID = { from: '2012-01-01T00:00:00Z', to: '2049-12-31T00:00:00Z' }

const written = ({ key, certificate }: Issued): string =>
  JSON.stringify({ key: Buffer.from(key).toString('base64'), certificate: Buffer.from(certificate).toString('base64') })
const read = (text: string): Issued => {
  const { key, certificate } = JSON.parse(text) as { readonly key: string; readonly certificate: string }
  return { key: Buffer.from(key, 'base64'), certificate: Uint8Array.from(Buffer.from(certificate, 'base64')) }
}
export interface DemoKeys {
  /** Certificate of the demo authority, DER. */
  readonly root: Uint8Array<ArrayBuffer>
  of(person: StreamId, name: string): Promise<Issued>
  /** A certificate for a key that stays in a browser. */
  certify(request: Request): ReturnType<typeof issueForKey>
}
export const demoKeys = async (keep: Keep): Promise<DemoKeys> => {
  const authority = read(await keep('demo-authority', async () => written(await newAuthority(VALID))))
  return {
    root: authority.certificate,
    of: async (person, name) =>
      read(await keep(`demo-key ${person}`, async () => written(await issue(authority, { person, name }, VALID)))),
    certify: request => issueForKey(authority, request, VALID),
  }
}
