/** The reader's browser and the server say the same of a file. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AT, signers, typstPdf } from '../../../test/signatures.ts'
import { withSignaturePlace } from '../pdf/place.ts'
import { sealed } from '../pdf/seal.ts'
import { signDetached } from '../sign.ts'
import { checkSigned, isPdf, signedIn } from './check.js'
import { read } from './der.js'

const people = await signers()
const bare = typstPdf()
const signedBy = (pdf: Uint8Array, who: 'rsa' | 'ec') => {
  const made = withSignaturePlace(pdf, { name: 'Ахметова', at: AT, bytes: 4_096 })
  if (made.is !== 'prepared') throw new Error(made.is)
  const put = sealed(made, signDetached(made.toSign, people[who]))
  if (put.is !== 'sealed') throw new Error(put.is)
  return put.pdf
}
const signed = { rsa: signedBy(bare, 'rsa'), ec: signedBy(bare, 'ec') }
const seen = (pdf: Uint8Array) =>
  Promise.all(signedIn(pdf).map(async ({ bytes, cms, whole }) => ({ whole, ...(cms ? await checkSigned(bytes, cms) : { is: 'bad' }) })))

const text = new TextEncoder().encode('Шешім')
const never = (): never => {
  throw new Error('not found')
}

describe.each(['rsa', 'ec'] as const)('a PDF signed by a key of kind %s', kind => {
  it('fits, and tells whose name the certificate bears', async () => {
    expect(isPdf(signed[kind])).toBe(true)
    expect(await seen(signed[kind])).toEqual([{ is: 'good', name: 'Ахметова Айгүл Серікқызы', whole: true }])
  })
  it('is never called good after any one byte of what is signed was changed', () => {
    const pdf = signed[kind]
    const [{ bytes: before, cms } = never()] = signedIn(pdf)
    const hole = pdf.length - before.length
    const opens = Buffer.from(pdf).indexOf(Buffer.from(cms ?? never()).toString('hex')) - 1
    expect(opens).toBeGreaterThan(0)
    return fc.assert(
      fc.asyncProperty(fc.nat(before.length - 1), fc.integer({ min: 1, max: 255 }), async (n, mask) => {
        const at = n < opens ? n : n + hole
        const changed = Uint8Array.from(pdf)
        changed[at] = (changed[at] ?? 0) ^ mask
        expect((await seen(changed)).some(s => s.is === 'good' && s.whole)).toBe(false)
      }),
      { numRuns: 150 },
    )
  })
  it('is called good by the browser only where the signature, what it signs and the certificate are as they were', async () => {
    const cms = signDetached(text, people[kind])
    const [signer] = read(cms).children[1]?.children[0]?.children.at(-1)?.children ?? []
    const [, , , attributes, , signature] = signer?.children ?? []
    const matters = [attributes?.content, signature?.content, people[kind].certificate].map(part => {
      const bytes = Buffer.from(part ?? never())
      return [Buffer.from(cms).indexOf(bytes), bytes.length] as const
    })
    for (const [from, length] of matters) {
      expect(from).toBeGreaterThan(0)
      for (let at = from; at < from + length; at++) {
        const changed = Uint8Array.from(cms)
        changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8))
        expect(`${at} ${(await checkSigned(text, changed)).is}`).not.toBe(`${at} good`)
      }
    }
  })
  it.each([
    ['the whole', 0],
    ['the kind', 4],
    ['the version', 19],
  ])('is no CMS when the tag of %s is another', async (_, at) => {
    const changed = Uint8Array.from(signDetached(text, people[kind]))
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(await checkSigned(text, changed)).toMatchObject({ is: 'bad' })
  })
})
it('several signatures are told one by one, and only the last covers the whole', async () => {
  expect(await seen(signedBy(signed.ec, 'rsa'))).toMatchObject([
    { is: 'good', whole: false },
    { is: 'good', whole: true },
  ])
})
it('what was added after a signature does not spoil it, but is noticed', async () => {
  const longer = Buffer.concat([signed.ec, Buffer.from('\n% more')])
  expect(await seen(longer)).toMatchObject([{ is: 'good', whole: false }])
})
it('a signature of other bytes is bad', async () => {
  const cms = signDetached(Buffer.from('one'), people.ec)
  expect(await checkSigned(Buffer.from('two'), cms)).toMatchObject({ is: 'bad' })
  expect(await checkSigned(Buffer.from('one'), cms)).toMatchObject({ is: 'good' })
})
it('a file without signatures has none, and noise is neither a PDF nor a signature', async () => {
  expect(signedIn(bare)).toEqual([])
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), async bytes => {
      expect(isPdf(bytes)).toBe(false)
      expect(signedIn(bytes)).toEqual([])
      expect((await checkSigned(bytes, bytes)).is).toBe('bad')
    }),
  )
})
