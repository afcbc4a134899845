/** What every journal does, whichever way it keeps its records. Run on memory and on PostgreSQL. */

import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Draft, Journal, Write } from './journal.ts'
import { chainOf, commitment, committed, leafOf, withCheck } from './sealed/seal.ts'

const ROWS = {
  kind: 'thing',
  stage: 'open',
  final: false,
  about: 'a thing',
  called: { kk: 'нәрсе', ru: 'вещь', en: 'thing' },
  home: null,
  parties: [],
  links: [],
  duties: [],
  open: 'all',
  offices: [],
  hearing: null,
  published: null,
}
const write = (stream: string, expected: number, more: Partial<Write> = {}): Write => ({
  stream,
  kind: 'thing',
  expected,
  events: [{ type: 'thing.done', data: { n: expected + 1 } }],
  state: { n: expected + 1 },
  rows: { ...ROWS, home: more.docket?.body ?? null },
  ...more,
})
const draft = (writes: readonly Write[], more: Partial<Draft> = {}): Draft => ({
  id: randomUUID(),
  fingerprint: withCheck('f'),
  act: 'thing.do',
  person: 'citizen/one',
  at: '2026-03-02T10:00:00+05:00',
  recorded: '2026-03-02T10:00:00+05:00',
  under: ['house.stage'],
  law: 'l',
  engine: 'e',
  reads: [],
  writes,
  ...more,
})
let serial = 0
const fresh = () => `thing/${process.pid}-${++serial}`

export const journalContract = (name: string, open: () => Promise<Journal>): void => {
  describe(name, () => {
    test('a stream that has not begun has version 0', async () => {
      const [seen] = await (await open()).see([fresh()])
      expect(seen).toMatchObject({ version: 0, kind: '', chain: '0'.repeat(64) })
    })
    test('what was appended is there, state and history, and its hashes fit', async () => {
      const journal = await open()
      const s = fresh()
      await journal.append(draft([write(s, 0)]))
      const second = await journal.append(draft([write(s, 1, { events: [{ type: 'thing.done', data: { said: 'сәлем "№":null' } }] })]))
      expect(second.is).toBe('appended')
      const [seen] = await journal.see([s])
      expect(seen).toMatchObject({ version: 2, kind: 'thing', state: { n: 2 } })
      const history = await journal.history(s)
      expect(history.map(h => h.version)).toEqual([1, 2])
      expect(history[1]?.data).toEqual({ said: 'сәлем "№":null' })
      let chain = '0'.repeat(64)
      for (const h of history) {
        expect(h.leaf).toBe(leafOf(h.text))
        chain = chainOf(chain, h.leaf)
        expect(h.chain).toBe(chain)
      }
      expect(seen?.chain).toBe(chain)
    })
    test('a version that has moved is a conflict that names the stream, and nothing is written', async () => {
      const journal = await open()
      const [a, b] = [fresh(), fresh()]
      await journal.append(draft([write(a, 0)]))
      const answer = await journal.append(draft([write(b, 0), write(a, 0)]))
      expect(answer).toEqual({ is: 'conflict', streams: [a] })
      expect((await journal.see([b]))[0]?.version).toBe(0)
      expect(await journal.history(b)).toEqual([])
    })
    test('a stream that was only read must not have moved either', async () => {
      const journal = await open()
      const [a, b] = [fresh(), fresh()]
      await journal.append(draft([write(a, 0)]))
      expect((await journal.append(draft([write(b, 0)], { reads: [{ stream: a, version: 0 }] }))).is).toBe('conflict')
      expect((await journal.append(draft([write(b, 0)], { reads: [{ stream: a, version: 1 }] }))).is).toBe('appended')
    })
    test('the same act id is answered and not repeated; with other content it is refused', async () => {
      const journal = await open()
      const s = fresh()
      const d = draft([write(s, 0)])
      const first = await journal.append(d)
      const again = await journal.append(d)
      expect(again).toEqual({ is: 'repeated', written: first.is === 'appended' ? first.written : [] })
      expect(await journal.append({ ...d, fingerprint: 'other' })).toEqual({ is: 'reused' })
      expect((await journal.history(s)).length).toBe(1)
      expect(await journal.written(d.id)).toMatchObject({ fingerprint: withCheck('f') })
    })
    test('what was signed stands in the first event of the act, and is hashed with it', async () => {
      const journal = await open()
      const [a, b] = [fresh(), fresh()]
      const signed = { paper: 'a'.repeat(64), certificate: 'b'.repeat(64) }
      const twice = {
        events: [
          { type: 'thing.done', data: {} },
          { type: 'thing.done', data: {} },
        ],
      }
      await journal.append(draft([write(a, 0, twice), write(b, 0)], { signed }))
      const history = [...(await journal.history(a)), ...(await journal.history(b))]
      expect(history.map(h => h.signed)).toEqual([signed, undefined, undefined])
      expect(history[0]?.text).toContain('a'.repeat(64))
      expect(history[0]?.leaf).toBe(leafOf(history[0]?.text ?? ''))
    })
    test('the number that was signed is given, or nothing is written', async () => {
      const journal = await open()
      const docket = { body: `body/${fresh().slice(6)}`, series: 'S', year: 2026 }
      const signed = async (number: string) => ({ paper: 'a'.repeat(64), certificate: 'b'.repeat(64), number })
      expect(await journal.next(docket)).toBe('S-1/2026')
      const first = draft([write(fresh(), 0, { docket })], { signed: await signed('S-1/2026') })
      expect(await journal.append(first)).toMatchObject({ is: 'appended', written: [{ number: 'S-1/2026' }] })
      expect(await journal.next(docket)).toBe('S-2/2026')
      // Two were signed with the same number: one of them is told so, and can be signed anew.
      const [c, d] = [fresh(), fresh()]
      const both = await Promise.all(
        [c, d].map(async s => journal.append(draft([write(s, 0, { docket })], { signed: await signed('S-2/2026') }))),
      )
      expect(both.map(x => x.is).sort()).toEqual(['appended', 'renumbered'])
      expect((await journal.see([c, d])).map(s => s.version).sort()).toEqual([0, 1])
      for (const number of ['S-2/2026', 'S-4/2026', 'S-03/2026', 'T-3/2026'])
        expect(await journal.append(draft([write(fresh(), 0, { docket })], { signed: await signed(number) }))).toEqual({ is: 'renumbered' })
      expect(await journal.next(docket)).toBe('S-3/2026')
      const last = await journal.append(draft([write(fresh(), 0, { docket })], { signed: await signed('S-3/2026') }))
      expect(last).toMatchObject({ is: 'appended', written: [{ number: 'S-3/2026' }] })
      // What was done is not done again, whatever number would be next.
      expect(await journal.append(first)).toMatchObject({ is: 'repeated', written: [{ number: 'S-1/2026' }] })
    })
    test('several streams are written, or none', async () => {
      const journal = await open()
      const [a, b] = [fresh(), fresh()]
      const answer = await journal.append(draft([write(a, 0), write(b, 0)]))
      expect(answer.is === 'appended' && answer.written.map(w => [w.stream, w.version])).toEqual([
        [a, 1],
        [b, 1],
      ])
    })
    test('numbers of a docket have no gaps, however many come at once and however many conflict', async () => {
      const journal = await open()
      const docket = { body: `office/${process.pid}-${++serial}`, series: 'Т', year: 2026 }
      const taken = fresh()
      await journal.append(draft([write(taken, 0)]))
      const answers = await Promise.all(
        Array.from({ length: 40 }, (_, i) => journal.append(draft([write(i % 4 === 3 ? taken : fresh(), 0, { docket })]))),
      )
      const numbers = answers.flatMap(a => (a.is === 'appended' ? [a.written[0]?.number] : []))
      expect(new Set(numbers)).toEqual(new Set(Array.from({ length: 30 }, (_, i) => `Т-${i + 1}/2026`)))
      expect(answers.filter(a => a.is === 'conflict').length).toBe(10)
    })
    test('personal content is kept apart: the hashed text holds only a commitment to it', async () => {
      const journal = await open()
      const s = fresh()
      await journal.append(draft([write(s, 0, { events: [{ type: 'thing.done', data: { open: 1 }, personal: { name: 'Роза' } }] })]))
      const [h] = await journal.history(s)
      expect(h?.data).toEqual({ open: 1, name: 'Роза' })
      expect(h?.text).not.toContain('Роза')
      expect(committed(h?.text ?? '')).toMatch(/^[0-9a-f]{64}$/)
      expect(commitment(Buffer.alloc(32), { name: 'Роза' })).not.toBe(committed(h?.text ?? ''))
    })
    test('of those who write one version at once, one does, whatever the interleaving', async () => {
      const journal = await open()
      await fc.assert(
        fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 2, maxLength: 24 }), async picks => {
          const streams = [fresh(), fresh(), fresh()]
          const answers = await Promise.all(picks.map(p => journal.append(draft([write(streams[p] ?? '', 0)]))))
          for (const [p, s] of streams.entries()) {
            const tried = picks.filter(x => x === p).length
            const done = answers.filter((a, i) => picks[i] === p && a.is === 'appended').length
            expect(done).toBe(tried > 0 ? 1 : 0)
            expect((await journal.history(s)).length).toBe(done)
          }
        }),
        { numRuns: 25 },
      )
    })
  })
}
