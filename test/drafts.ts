/** Acts for tests of what stands below the law: they write what they are told to. */

import { randomUUID } from 'node:crypto'
import type { Draft, Write } from '../src/journal/journal.ts'
import { withCheck } from '../src/journal/sealed/seal.ts'

let serial = 0
/** An act that begins a stream and writes so many events to it. */
export const draftOf = (events = 1, more: Partial<Write> = {}): Draft => ({
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
  writes: [
    {
      stream: `thing/${process.pid}-${++serial}`,
      kind: 'thing',
      expected: 0,
      events: Array.from({ length: events }, (_, n) => ({ type: 'thing.done', data: { n } })),
      state: { n: events },
      rows: {},
      ...more,
    },
  ],
})
