import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { AT, type Signers, signers, VALID } from '../../test/signatures.ts'
import { issue, newAuthority } from './authority/issue.ts'
import { concat, tlv } from './browser/der.js'
import { verifyDetached } from './cms.ts'
import { signDetached } from './sign.ts'
import { trust } from './trust.ts'
import type { Verdict } from './verdict.ts'

const text = new TextEncoder().encode('Соттың шешімі')
let people: Signers
let cms: { readonly rsa: Uint8Array; readonly ec: Uint8Array }
beforeAll(async () => {
  people = await signers()
  cms = { rsa: signDetached(text, people.rsa), ec: signDetached(text, people.ec) }
})
const why = (verdict: Verdict): string => (verdict.is === 'bad' ? verdict.why : verdict.is)

describe.each(['rsa', 'ec'] as const)('a signature by a key of kind %s', kind => {
  it('is good over its bytes and names the person', () => {
    const verdict = verifyDetached(text, cms[kind], people.trust, AT)
    expect(verdict).toMatchObject({
      is: 'good',
      revocation: 'not-checked',
      signer: {
        algorithm: kind === 'rsa' ? 'rsa 2048' : 'ec prime256v1',
        subject: { commonName: 'Ахметова Айгүл Серікқызы', organisation: 'DEMO Tarazy' },
      },
    })
  })
  it('is not one over other bytes', () => {
    expect(why(verifyDetached(new TextEncoder().encode('Соттың шешiмi'), cms[kind], people.trust, AT))).toBe('other-bytes')
    expect(why(verifyDetached(new Uint8Array(), cms[kind], people.trust, AT))).toBe('other-bytes')
  })
  it('is judged by the instant the server gives', () => {
    const at = (instant: string) => why(verifyDetached(text, cms[kind], people.trust, instant))
    expect(at('2025-12-31T23:59:59Z')).toBe('not-yet-valid')
    expect(at(VALID.from)).toBe('good')
    expect(at(VALID.to)).toBe('good')
    expect(at('2028-01-01T00:00:01Z')).toBe('expired')
    expect(() => at('yesterday')).toThrow(RangeError)
  })
  it('is noticed when any one byte of it is changed', () => {
    fc.assert(
      fc.property(fc.nat(cms[kind].length - 1), fc.integer({ min: 1, max: 255 }), (at, mask) => {
        const changed = Uint8Array.from(cms[kind])
        changed[at] = (changed[at] ?? 0) ^ mask
        expect(verifyDetached(text, changed, people.trust, AT).is).not.toBe('good')
      }),
      { numRuns: 400 },
    )
  })
  it('is noticed when it is cut short or something follows it', () => {
    fc.assert(
      fc.property(fc.nat(cms[kind].length - 1), n => why(verifyDetached(text, cms[kind].subarray(0, n), people.trust, AT)) === 'not-cms'),
    )
    expect(why(verifyDetached(text, concat([cms[kind], Uint8Array.of(0)]), people.trust, AT))).toBe('not-cms')
  })
})

describe('whom the installation trusts', () => {
  it('is not a root of the same name', async () => {
    const foreign = await newAuthority(VALID)
    expect(why(verifyDetached(text, cms.ec, trust([foreign.certificate]), AT))).toBe('unknown-root')
    expect(why(verifyDetached(text, cms.ec, trust([]), AT))).toBe('unknown-root')
  })
  it('is not one whom a person certified', async () => {
    const below = await issue(people.ec, { person: 'judge/false', name: 'False' }, VALID)
    const forged = signDetached(text, below, [people.ec.certificate])
    expect(why(verifyDetached(text, forged, people.trust, AT))).toBe('issuer-not-allowed')
  })
  it('does not sign acts with the key of the root', () => {
    expect(why(verifyDetached(text, signDetached(text, people.authority), people.trust, AT))).toBe('not-for-signing')
  })
  it('must be readable when it is configured', () => {
    expect(() => trust([new Uint8Array(10)])).toThrow('certificate')
    expect(() => trust([], [], [people.authority.certificate.subarray(5)])).toThrow('crl')
  })
})

describe('what is no signature', () => {
  it('is refused without a throw: noise', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 3000 }), bytes => why(verifyDetached(text, bytes, people.trust, AT)) === 'not-cms'))
  })
  it('is refused at once: ten megabytes, deep nesting, a hundred thousand elements', () => {
    const began = performance.now()
    expect(why(verifyDetached(text, new Uint8Array(10_000_000).fill(0x30), people.trust, AT))).toBe('too-large')
    expect(why(verifyDetached(text, new Uint8Array(200_000).fill(0x30), people.trust, AT))).toBe('not-cms')
    let deep: Uint8Array<ArrayBuffer> = new Uint8Array()
    for (let i = 0; i < 1000; i++) deep = tlv(0x30, deep)
    expect(why(verifyDetached(text, deep, people.trust, AT))).toBe('not-cms')
    expect(why(verifyDetached(text, tlv(0x30, new Uint8Array(100_000)), people.trust, AT))).toBe('not-cms')
    const endless = new Uint8Array(200_000).map((_, i) => (i % 2 ? 0x80 : 0x30))
    expect(why(verifyDetached(text, endless, people.trust, AT))).toBe('not-cms')
    expect(performance.now() - began).toBeLessThan(1500)
  })
})
