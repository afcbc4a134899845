/** The reader's browser reckons as the log does. */
import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leafOf as ofJournal } from '../../journal/sealed/seal.ts'
import { checkpointOf } from '../signed/checkpoint.ts'
import { cosigned, signerOf } from '../signed/note.ts'
import { hashNode, inclusionRanges, verifyInclusion } from '../tree/tree.ts'
import { leafOf, readCheckpoint, rootOf, signedByLog } from './prove.js'

const leaves = Array.from({ length: 70 }, () => randomBytes(32))
const hashOf = (start: number, end: number): Buffer => {
  if (end - start === 1) return leaves[start] ?? Buffer.alloc(32)
  let k = 1
  while (2 * k < end - start) k *= 2
  return hashNode(hashOf(start, start + k), hashOf(start + k, end))
}
const provenAt = (index: number, size: number) => ({
  leaf: leaves[index]?.toString('hex') ?? '',
  index,
  size,
  proof: inclusionRanges(index, size).map(r => hashOf(r.start, r.end).toString('hex')),
})

describe('a proof of inclusion', () => {
  it('leads to the root, of any leaf in a tree of any size', async () => {
    for (let size = 1; size <= leaves.length; size += size < 20 ? 1 : 7)
      for (let index = 0; index < size; index++) expect(await rootOf(provenAt(index, size))).toBe(hashOf(0, size).toString('hex'))
  })
  it('is judged as the log judges it when something in it is wrong', () =>
    fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: leaves.length }),
        fc.nat(),
        fc.integer({ min: -2, max: 80 }),
        fc.integer({ min: 0, max: 80 }),
        fc.nat(8),
        async (size, n, index, told, cut) => {
          const wrong = { ...provenAt(n % size, size), index, size: told }
          const proof = wrong.proof.slice(0, cut)
          const root = hashOf(0, size).toString('hex')
          expect((await rootOf({ ...wrong, proof })) === root).toBe(verifyInclusion({ ...wrong, proof, root }))
        },
      ),
    ))
  it('hashes an entry to the leaf of the journal', async () => {
    for (const text of ['', '{"act":"x"}', 'Наразылық 💧']) expect(await leafOf(text)).toBe(ofJournal(text))
  })
})

describe('a checkpoint', () => {
  const log = signerOf('log.example', Buffer.alloc(32, 7))
  const other = signerOf('log.example', Buffer.alloc(32, 8))
  const note = checkpointOf(log, 5, hashOf(0, 5))
  it('says the size and the root', () =>
    expect(readCheckpoint(note)).toMatchObject({ origin: 'log.example', size: 5, root: hashOf(0, 5).toString('hex') }))
  it('is signed with the key of its log', async () => {
    expect(await signedByLog(note, log.vkey)).toBe(true)
    const seen = cosigned(readCheckpoint(note).body, 1_770_000_000, signerOf('witness.example', Buffer.alloc(32, 9), 4))
    expect(await signedByLog(note + seen, log.vkey)).toBe(true)
  })
  it('is not, with another key of the same name, another size, or another name', async () => {
    expect(await signedByLog(note, other.vkey)).toBe(false)
    expect(await signedByLog(note.replace('\n5\n', '\n6\n'), log.vkey)).toBe(false)
    expect(await signedByLog(note, signerOf('log.other', Buffer.alloc(32, 7)).vkey)).toBe(false)
  })
  it('that is none is refused', async () => {
    for (const text of ['', 'x', 'a\nb\nc\n\n', note.slice(0, 20)]) await expect(signedByLog(text, log.vkey)).rejects.toThrow()
  })
})
