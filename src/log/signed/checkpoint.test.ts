import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkpointOf, parseCheckpoint, verifyCheckpoint } from './checkpoint.ts'
import { cosigned, KINDS, parseNote, signerOf, signersOf, verifierOf } from './note.ts'

const seed = (name: string) => createHash('sha256').update(name).digest()
const court = signerOf('court.example/log', seed('court'))
const witness = signerOf('prosecutor.example/witness', seed('prosecutor'), KINDS.witnessed)
const root = seed('root')
const plain = checkpointOf(court, 70_000, root)
const whole = plain + cosigned(plain.slice(0, plain.indexOf('\n\n') + 1), 1_764_000_000, witness)

describe('a key', () => {
  test('is read back, with its name', () => {
    expect(verifierOf(court.vkey)).toMatchObject({ name: 'court.example/log', id: court.id, kind: 1 })
    expect(verifierOf(witness.vkey)).toMatchObject({ kind: 4 })
  })
  test.each(['sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8'])('that others publish is read: %s', vkey => {
    expect(verifierOf(vkey)?.name).toBe(vkey.split('+')[0])
  })
  test('changed in any letter is none', () => {
    fc.assert(
      fc.property(fc.nat(court.vkey.length - 1), fc.constantFrom('A', 'b', '7', '+', ' '), (at, c) => {
        if (court.vkey[at] !== c) expect(verifierOf(court.vkey.slice(0, at) + c + court.vkey.slice(at + 1))).toBe(undefined)
      }),
    )
  })
  test.each(['', 'a b', 'a+b', 'a\nb', 'a\u00a0b', 'x'.repeat(300)])('cannot be called %j', name => {
    expect(() => signerOf(name, seed('x'))).toThrow('name of a key')
  })
})

test('a note published with another implementation verifies', () => {
  const text = `If you think cryptography is the answer to your problem,
then you don't know what your problem is.
`
  const line = '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM='
  const key = verifierOf('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW')
  const [note, other] = [parseNote(`${text}\n${line}\n`), parseNote(`${text}${text}\n${line}\n`)]
  if (!key || !note || !other) throw new Error('cannot be read')
  expect(signersOf(note, [key])).toEqual([{ name: 'PeterNeumann' }])
  expect(signersOf(other, [key])).toBe(undefined)
})

describe('a checkpoint', () => {
  test('says whose it is, how large, its root, and who signed it and when', () => {
    expect(plain).toMatch(/^court\.example\/log\n70000\n[A-Za-z0-9+/]{43}=\n\n— court\.example\/log [A-Za-z0-9+/]+=*\n$/)
    expect(verifyCheckpoint(whole, [court.vkey, witness.vkey])).toMatchObject({
      origin: 'court.example/log',
      size: 70_000,
      root: root.toString('hex'),
      by: [{ name: 'court.example/log' }, { name: 'prosecutor.example/witness', at: 1_764_000_000 }],
    })
    expect(verifyCheckpoint(whole, [court.vkey])?.by).toEqual([{ name: 'court.example/log' }])
    expect(verifyCheckpoint(whole, [witness.vkey])?.by).toHaveLength(1)
  })
  test('is worth nothing where nobody known signed it', () => {
    const other = signerOf('court.example/log', seed('another'))
    expect(verifyCheckpoint(whole, [])).toBe(undefined)
    expect(verifyCheckpoint(whole, [other.vkey, 'no key'])).toBe(undefined)
    expect(verifyCheckpoint(checkpointOf(other, 70_000, root), [court.vkey])).toBe(undefined)
  })
  test('holds with other signatures beside, and falls with a bad one in a known name', () => {
    const line = whole.trimEnd().split('\n').at(-1) ?? ''
    const bytes = Buffer.from(line.split(' ')[2] ?? '', 'base64')
    bytes[20] = (bytes[20] ?? 0) ^ 1
    const bad = `${plain}— ${witness.name} ${bytes.toString('base64')}\n`
    expect(verifyCheckpoint(bad, [court.vkey])?.by).toHaveLength(1)
    expect(verifyCheckpoint(bad, [court.vkey, witness.vkey])).toBe(undefined)
  })
  test('changed in any byte no longer verifies', () => {
    const bytes = Buffer.from(whole)
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const changed = Buffer.from(bytes)
        changed[at] = (changed[at] ?? 0) ^ by
        const found = verifyCheckpoint(changed.toString('utf8'), [court.vkey, witness.vkey])
        // A signature whose name or key was changed is an unknown one: the other still counts.
        expect(found === undefined || found.by.length === 1).toBe(true)
        if (found) expect(found.body).toBe(parseCheckpoint(whole)?.body)
      }),
      { numRuns: 400 },
    )
  })
  test.each([
    '',
    '\n\n',
    'a\n1\n\n',
    whole.slice(0, -1),
    whole.replace('70000', '070000'),
    whole.replace('70000', '-1'),
    whole.replace('70000', '1e5'),
    whole.replace('70000', '99999999999999999'),
    whole.replace('=\n\n', '\n\n'),
    whole.replace('—', '-'),
    whole.replace('\n', '\r\n'),
    whole.replace('court.example/log\n', '\n'),
    `${whole}\n`,
    whole.replace('\n\n', '\n\u0000\n\n'),
    'x'.repeat(1_000_000),
  ])('is not %j', text => {
    expect(parseCheckpoint(text)).toBe(undefined)
  })
})
