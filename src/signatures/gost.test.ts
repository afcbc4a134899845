/** GOST signatures: read, never checked, and never taken for anything that they can be seen not to be. */
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { GOST, type Gost, gostSigned } from '../../test/gost.ts'
import { AT, type Signers, signers } from '../../test/signatures.ts'
import { signerIn, verifyDetached } from './cms.ts'

const text = new TextEncoder().encode('Соттың шешімі')
let people: Signers
beforeAll(async () => {
  people = await signers()
})
const judged = (cms: Uint8Array, bytes = text) => verifyDetached(bytes, cms, people.trust, AT)
const why = (cms: Uint8Array, bytes = text) => {
  const verdict = judged(cms, bytes)
  return verdict.is === 'bad' ? verdict.why : verdict.is
}

describe('a GOST signature', () => {
  it.each(Object.keys(GOST) as Gost[])('of %s is not checked, and names its algorithm and whose it says it is', kind => {
    expect(judged(gostSigned({ kind }))).toMatchObject({
      is: 'unchecked',
      algorithm: `gost ${GOST[kind].digest}`,
      signer: { subject: { commonName: 'ТЕСТОВ ТЕСТ', iin: '123456789011' }, algorithm: GOST[kind].key, to: '2026-06-01T00:00:00.000Z' },
    })
    expect(signerIn(gostSigned({ kind }))?.subject.iin).toBe('123456789011')
  })
  it('over a hash that is known here is not one over other bytes', () => {
    const cms = gostSigned({ over: text })
    expect(judged(cms)).toMatchObject({ is: 'unchecked', algorithm: `gost ${GOST.kz2015.signature}` })
    expect(why(cms, new TextEncoder().encode('Соттың шешiмi'))).toBe('other-bytes')
  })
  it('without its certificate says of nobody that it is theirs', () => {
    expect(why(gostSigned({ bare: true }))).toBe('no-certificate')
    expect(signerIn(gostSigned({ bare: true }))).toBeUndefined()
  })
  it('is never good, whatever byte of it is changed, nor when it is cut short', () => {
    const cms = gostSigned()
    fc.assert(
      fc.property(fc.nat(cms.length - 1), fc.integer({ min: 1, max: 255 }), (at, mask) => {
        const changed = Uint8Array.from(cms)
        changed[at] = (changed[at] ?? 0) ^ mask
        expect(judged(changed).is).not.toBe('good')
        expect(why(cms.subarray(0, at))).toBe('not-cms')
      }),
      { numRuns: 300 },
    )
  })
  it('is no name for whatever has no signer', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 500 }), bytes => signerIn(bytes) === undefined))
    expect(signerIn(new Uint8Array(1_000_000))).toBeUndefined()
  })
})
