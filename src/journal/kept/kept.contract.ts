/** What is kept beside the journal, whichever way it is kept. Run on memory and on PostgreSQL. */
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Awaiting, Drawn } from './awaiting.ts'
import { type Contents, whole } from './contents.ts'

const read = async (contents: Contents, hash: string) => {
  const bytes = await contents.open(hash)
  return bytes && (await whole(bytes))
}
export const keptContract = (name: string, open: () => Promise<{ readonly contents: Contents; readonly awaiting: Awaiting }>): void => {
  describe(`contents, ${name}`, () => {
    test.each([0, 1, 262_143, 262_144, 262_145, 1_000_000])('%d bytes come back as they went in, in whatever pieces', async size => {
      const { contents } = await open()
      const all = randomBytes(size)
      const pieces = function* () {
        for (let at = 0; at < all.length; ) {
          const piece = all.subarray(at, at + 1 + Math.floor(Math.random() * 90_000))
          at += piece.length
          yield piece
        }
      }
      const kept = await contents.put(pieces(), 'application/pdf')
      expect(kept).toEqual({ hash: createHash('sha256').update(all).digest('hex'), size, type: 'application/pdf' })
      expect(await contents.about(kept.hash)).toEqual(kept)
      expect((await read(contents, kept.hash))?.equals(all)).toBe(true)
      expect(await contents.put([all], 'application/pdf')).toEqual(kept)
      expect((await read(contents, kept.hash))?.equals(all)).toBe(true)
    })
    test('of a source that breaks off nothing is kept', async () => {
      const { contents } = await open()
      const bytes = randomBytes(400_000)
      const broken = function* () {
        yield bytes
        throw new Error('gone')
      }
      await expect(contents.put(broken(), 'application/pdf')).rejects.toThrow('gone')
      expect(await contents.open(createHash('sha256').update(bytes).digest('hex'))).toBeUndefined()
    })
    test('what is dropped is gone, and can come again', async () => {
      const { contents } = await open()
      const { hash } = await contents.put([Buffer.from(randomUUID())], 'image/png')
      expect(await contents.drop(hash)).toBe(true)
      expect(await contents.open(hash)).toBeUndefined()
      expect(await contents.drop(hash)).toBe(false)
    })
    test('is claimed by those who brought it, each of them, and by nobody who knows a hash', async () => {
      const { contents } = await open()
      const bytes = Buffer.from(randomUUID())
      const made = await contents.put([Buffer.from(randomUUID())], 'image/png')
      const { hash } = await contents.put([bytes], 'image/png', 'citizen/one')
      const none = 'f'.repeat(64)
      expect(await contents.claim([hash, made.hash, none], 'citizen/one')).toEqual([made.hash, none])
      expect(await contents.claim([hash, made.hash, none], 'citizen/two')).toEqual([hash, made.hash, none])
      expect(await contents.about(none)).toBeUndefined()
      await contents.put([bytes], 'image/png', 'citizen/two')
      for (const person of ['citizen/one', 'citizen/two', 'citizen/one']) expect(await contents.claim([hash], person)).toEqual([])
      await contents.hold([made.hash, none])
      expect(await contents.claim([made.hash], 'citizen/one')).toEqual([made.hash])
      expect(await contents.about(made.hash)).toEqual(made)
    })
    test('is brought by nobody any more once it was dropped', async () => {
      const { contents } = await open()
      const bytes = Buffer.from(randomUUID())
      const { hash } = await contents.put([bytes], 'image/png', 'citizen/one')
      await contents.drop(hash)
      await contents.put([bytes], 'image/png')
      expect(await contents.claim([hash], 'citizen/one')).toEqual([hash])
    })
    test('the same bytes kept twice at once are kept', async () => {
      const { contents } = await open()
      const all = randomBytes(600_000)
      const kept = await Promise.all([1, 2, 3].map(() => contents.put([all], 'application/pdf')))
      expect(new Set(kept.map(k => k.hash)).size).toBe(1)
      expect((await read(contents, kept[0]?.hash ?? ''))?.equals(all)).toBe(true)
    })
  })
  describe(`documents that wait, ${name}`, () => {
    const NOW = '2026-03-02T10:00:00+05:00'
    const drawn = (person: string, more: Partial<Drawn> = {}): Drawn => ({
      id: randomUUID(),
      person,
      until: '2026-03-03T05:00:00.000Z',
      drawn: { act: 'x', said: 'сәлем' },
      pdf: Buffer.from('%PDF'),
      ...more,
    })
    test('are there for whoever is to sign, until they lapse', async () => {
      const { awaiting } = await open()
      const person = `judge/${randomUUID()}`
      const a = drawn(person)
      const { pdf: _, ...told } = a
      await awaiting.keep(a)
      expect(await awaiting.take(a.id, NOW)).toEqual(a)
      expect(await awaiting.of(person, NOW)).toEqual([told])
      expect(await awaiting.of('judge/other', NOW)).toEqual([])
      expect(await awaiting.take(a.id, '2026-03-03T10:00:00+05:00')).toBeUndefined()
      await awaiting.drop(a.id)
      expect(await awaiting.take(a.id, NOW)).toBeUndefined()
    })
    test('are drawn up anew by the same person alone', async () => {
      const { awaiting } = await open()
      const person = `judge/${randomUUID()}`
      const a = drawn(person)
      await awaiting.keep(a)
      await awaiting.keep({ ...a, pdf: Buffer.from('second') })
      await awaiting.keep({ ...a, person: 'judge/other', pdf: Buffer.from('third') })
      expect((await awaiting.take(a.id, NOW))?.pdf).toEqual(Buffer.from('second'))
    })
    test('are two hundred for one person at most: those drawn up first go, though all of a day lapse at once', async () => {
      const { awaiting } = await open()
      const person = `judge/${randomUUID()}`
      const all = Array.from({ length: 203 }, () => drawn(person))
      for (const d of all) await awaiting.keep(d)
      expect((await awaiting.of(person, NOW)).map(d => d.id)).toEqual(all.slice(3).map(d => d.id))
    })
    test('stand in the order in which they were drawn up, whichever lapses first', async () => {
      const { awaiting } = await open()
      const person = `judge/${randomUUID()}`
      const [a, b, c] = [drawn(person, { until: '2026-03-09T05:00:00.000Z' }), drawn(person), drawn(person)]
      for (const d of [a, b, c, b]) await awaiting.keep(d)
      expect((await awaiting.of(person, NOW)).map(d => d.id)).toEqual([a.id, c.id, b.id])
    })
  })
}
