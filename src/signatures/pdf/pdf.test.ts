import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { AT, type Signers, signers, typstPdf } from '../../../test/signatures.ts'
import type { Issued } from '../authority/issue.ts'
import { signDetached } from '../sign.ts'
import { trust } from '../trust.ts'
import { type Place, withSignaturePlace } from './place.ts'
import { sealed } from './seal.ts'
import { signaturesIn } from './signatures.ts'

const prepared = (pdf: Uint8Array, place: Partial<Place> = {}) => {
  const made = withSignaturePlace(pdf, { name: 'Ахметова Айгүл', at: AT, bytes: 4096, ...place })
  if (made.is !== 'prepared') throw new Error(made.is)
  return made
}
const signed = (pdf: Uint8Array, signer: Issued, place?: Partial<Place>): Uint8Array => {
  const made = prepared(pdf, place)
  const done = sealed(made, signDetached(made.toSign, signer))
  if (done.is !== 'sealed') throw new Error(done.is)
  return done.pdf
}

let people: Signers
let plain: Uint8Array
let once: Uint8Array
let panel: Uint8Array
beforeAll(async () => {
  people = await signers()
  plain = typstPdf()
  once = signed(plain, people.rsa, { reason: 'Наразылық (протест) \\ )' })
  panel = signed(signed(once, people.ec, { name: 'Екінші' }), people.ec, { name: 'Үшінші' })
})
const summary = (pdf: Uint8Array) => signaturesIn(pdf, people.trust, AT).map(s => [s.verdict.is, s.whole, s.then])

describe('a signature in a PDF', () => {
  it('leaves every byte that was there', () => {
    expect(Buffer.compare(once.subarray(0, plain.length), plain)).toBe(0)
    expect(Buffer.compare(panel.subarray(0, once.length), once)).toBe(0)
  })
  it('is found with what it says, and covers the whole file', () => {
    expect(signaturesIn(once, people.trust, AT)).toMatchObject([
      {
        name: 'Ахметова Айгүл',
        reason: 'Наразылық (протест) \\ )',
        at: '2026-03-02T05:00:00.000Z',
        verdict: { is: 'good' },
        whole: true,
        then: 'nothing',
      },
    ])
  })
  it('is followed by those of the rest of the panel, and all hold', () => {
    expect(summary(panel)).toEqual([
      ['good', false, 'signatures'],
      ['good', false, 'signatures'],
      ['good', true, 'nothing'],
    ])
  })
  it('is prepared in the same bytes each time', () => {
    expect(prepared(plain)).toEqual(prepared(plain))
    expect(prepared(once).pdf).toEqual(prepared(once).pdf)
  })
  it('keeps links and attachments of the document', () => {
    const text = Buffer.from(once).toString('latin1')
    expect(text.lastIndexOf('/Annots [')).toBeGreaterThan(plain.length)
    expect(/\/Annots \[\s*\d+ 0 R\s+\d+ 0 R\]/.test(text.slice(plain.length))).toBe(true)
    expect(text.slice(plain.length)).toContain('/AF [')
  })
})

describe('a change after signing', () => {
  it('is noticed at any one byte of the file', () => {
    fc.assert(
      fc.property(fc.nat(once.length - 1), fc.integer({ min: 1, max: 255 }), (at, mask) => {
        const changed = Uint8Array.from(once)
        changed[at] = (changed[at] ?? 0) ^ mask
        expect(summary(changed)).not.toEqual([['good', true, 'nothing']])
      }),
      { numRuns: 300 },
    )
  })
  it('is noticed in the place of the signature, in digits and zeros alike', () => {
    const { ranges } = prepared(plain, { reason: 'Наразылық (протест) \\ )' })
    for (let at = ranges[1]; at < ranges[2]; at += at < ranges[1] + 3200 ? 5 : 97) {
      const changed = Uint8Array.from(once)
      changed[at] = (changed[at] ?? 0) ^ 0x20
      expect(summary(changed), `byte ${at}`).not.toEqual([['good', true, 'nothing']])
      changed[at] = (once[at] ?? 0) ^ 0x01
      expect(summary(changed), `byte ${at}`).not.toEqual([['good', true, 'nothing']])
    }
  })
  it('is noticed at any one byte of a panel’s decision', () => {
    const good = summary(panel)
    fc.assert(
      fc.property(fc.nat(panel.length - 1), fc.integer({ min: 1, max: 255 }), (at, mask) => {
        const changed = Uint8Array.from(panel)
        changed[at] = (changed[at] ?? 0) ^ mask
        expect(summary(changed)).not.toEqual(good)
      }),
      { numRuns: 100 },
    )
  })
  it('is told when something was added that is no signature of ours', () => {
    expect(summary(Buffer.concat([once, Buffer.from('\n')]))).toEqual([['good', false, 'other']])
    const over = Buffer.from(`${Buffer.from(once).toString('latin1')}27 0 obj\n<< /Type /Page >>\nendobj\n`, 'latin1')
    expect(summary(over)).toEqual([['good', false, 'other']])
  })
  it('is told of the whole row when the last signature is cut off half-way', () => {
    expect(summary(panel.subarray(0, panel.length - 10)).map(s => s[2])).toEqual(['other', 'other'])
  })
})

describe('a place for a signature', () => {
  it('is not made in what is no PDF, or one that is not read here', () => {
    const place: Place = { name: 'x', at: AT }
    const text = Buffer.from(plain).toString('latin1')
    for (const bad of [
      '',
      '%PDF-1.7',
      'startxref\n0\n%%EOF',
      `%PDF-1.7\n${'<<'.repeat(5000)}\nstartxref\n9\n%%EOF`,
      text.replace('/Root', '/Rood'),
      text.replace(/\d+\n%%EOF$/, '17\n%%EOF'),
    ])
      expect(withSignaturePlace(Buffer.from(bad, 'latin1'), place)).toEqual({ is: 'unfit' })
    const encrypted = text.replace('/Root', '/Encrypt 1 0 R /Root')
    expect(withSignaturePlace(Buffer.from(encrypted, 'latin1'), place)).toEqual({ is: 'unfit' })
    const loop = text.replace('/Root', `/Prev ${/(\d+)\s+%%EOF$/.exec(text)?.[1]} /Root`)
    expect(withSignaturePlace(Buffer.from(loop, 'latin1'), place)).toEqual({ is: 'unfit' })
  })
  it('answers whatever bytes it is given', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 500 }), bytes => withSignaturePlace(bytes, { name: 'x', at: AT }).is === 'unfit'))
    fc.assert(fc.property(fc.uint8Array({ maxLength: 500 }), bytes => signaturesIn(bytes, people.trust, AT).length === 0))
    fc.assert(
      fc.property(fc.nat(plain.length - 1), fc.nat(255), (at, value) => {
        const changed = Uint8Array.from(plain)
        changed[at] = value
        expect(['prepared', 'unfit']).toContain(withSignaturePlace(changed, { name: 'x', at: AT }).is)
      }),
    )
  })
  it('cannot be broken out of by a name', () => {
    const hostile = ') >> endobj /ByteRange [0 1 2 3] /Contents <00> \u202e'
    expect(signaturesIn(signed(plain, people.ec, { name: hostile, reason: hostile }), people.trust, AT)).toMatchObject([
      { name: hostile, reason: hostile, verdict: { is: 'good' }, whole: true },
    ])
  })
  it('takes no signature that is too large, and nothing that is none', () => {
    const made = prepared(plain, { bytes: 100 })
    expect(sealed(made, signDetached(made.toSign, people.rsa))).toMatchObject({ is: 'too-large', room: 100 })
    expect(sealed(made, new Uint8Array(10))).toEqual({ is: 'not-cms' })
    expect(sealed(made, Uint8Array.of(0x30, 0x00, 0x00))).toEqual({ is: 'not-cms' })
  })
  it('shows a signature of another root, of another time or of other bytes as what it is', () => {
    const why = (pdf: Uint8Array, t = people.trust, at = AT) =>
      signaturesIn(pdf, t, at).map(s => (s.verdict.is === 'bad' ? s.verdict.why : s.verdict.is))
    expect(why(once, trust([]))).toEqual(['unknown-root'])
    expect(why(once, people.trust, '2031-01-01T00:00:00Z')).toEqual(['expired'])
    const made = prepared(plain)
    const done = sealed(made, signDetached(plain, people.rsa))
    expect(done.is === 'sealed' && why(done.pdf)).toEqual(['other-bytes'])
    expect(why(made.pdf)).toEqual(['not-cms'])
  })
})
