import { generateKeyPairSync, sign } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { VALID } from '../../../test/signatures.ts'
import { possession } from '../browser/signed.js'
import { readCertificate } from '../x509/certificate.ts'
import { issue, issueForKey, newAuthority, type Request } from './issue.ts'
import { kindFor } from './keys.ts'

const authority = await newAuthority(VALID)
const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const spki = publicKey.export({ format: 'der', type: 'spki' })
const proof = (challenge: string, person: string) =>
  sign('sha256', possession(challenge, person), { key: privateKey, dsaEncoding: 'ieee-p1363' })
const request: Request = { person: 'citizen/a-1', name: 'Әлия', challenge: 'c1', publicKey: spki, proof: proof('c1', 'citizen/a-1') }

describe('the demo authority', () => {
  it('binds a key to a person of the register and says that it is a demo', async () => {
    for (const person of ['prosecutor/x', 'judge/y-2', 'citizen/applicant-1']) {
      const { certificate } = await issue(authority, { person, name: 'Әлия Ғ.' }, VALID)
      expect(readCertificate(certificate)).toMatchObject({
        subject: { person, serialNumber: `DEMO:${person}`, commonName: 'Әлия Ғ.', organisation: 'DEMO Tarazy', country: 'KZ' },
        issuer: { commonName: 'DEMO Tarazy root' },
        from: '2026-01-01T00:00:00.000Z',
        algorithm: kindFor(person) === 'rsa' ? 'rsa 2048' : 'ec prime256v1',
        usage: { ca: false, key: ['digitalSignature', 'nonRepudiation'], unknown: [] },
      })
    }
  })
  it('says the time past 2049 too', async () => {
    const far = await newAuthority({ from: '2026-01-01T00:00:00Z', to: '2051-06-30T12:00:00Z' })
    expect(readCertificate(far.certificate)?.to).toBe('2051-06-30T12:00:00.000Z')
  })
  it('issues for a key that proves itself', () => {
    const answer = issueForKey(authority, request, VALID)
    expect(answer.is === 'issued' && readCertificate(answer.certificate)?.subject.person).toBe('citizen/a-1')
  })
  it.each<[string, Partial<Request>, string]>([
    ['another challenge', { challenge: 'c2' }, 'not-possessed'],
    ['another person', { person: 'judge/a-1' }, 'not-possessed'],
    ['no proof', { proof: new Uint8Array() }, 'not-possessed'],
    ['a proof of noise', { proof: new Uint8Array(64) }, 'not-possessed'],
    ['no key', { publicKey: new Uint8Array() }, 'not-a-key'],
    ['something after the key', { publicKey: Buffer.concat([spki, Buffer.of(0)]) }, 'not-a-key'],
    [
      'another curve',
      { publicKey: generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).publicKey.export({ format: 'der', type: 'spki' }) },
      'not-a-key',
    ],
    [
      'RSA',
      { publicKey: generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ format: 'der', type: 'spki' }) },
      'not-a-key',
    ],
  ])('refuses %s', (_, change, why) => {
    expect(issueForKey(authority, { ...request, ...change }, VALID)).toEqual({ is: 'refused', why })
  })
  it('does not put into a certificate an identifier that cannot stand there', async () => {
    await expect(issue(authority, { person: 'citizen/әлия', name: 'x' }, VALID)).rejects.toThrow('serial number')
  })
})
