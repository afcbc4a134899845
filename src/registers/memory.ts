/** The registers in memory, for practice and scenarios. */
import type { Filed } from '../journal/journal.ts'
import type { StreamId } from '../law/kernel/world.ts'
import { toldOf, wordsOf } from './filing.ts'
import { grouped } from './grouped.ts'
import { countByDay, type HearingQuery, hearingsAmong } from './hearings/query.ts'
import { type DutyOf, type MatterQuery, type MatterRow, type Notice, type Registers, toldLine, toldText } from './registers.ts'
import type { Rows } from './rows.ts'
import { finding } from './search/words.ts'

export class MemoryRegisters implements Registers {
  readonly #matters: Map<StreamId, MatterRow>
  #notices: readonly Notice[]

  constructor(from?: MemoryRegisters) {
    this.#matters = new Map(from ? from.#matters : [])
    this.#notices = from ? from.#notices : []
  }
  /** What a journal in memory calls after each write. */
  readonly keep = ({ stream, number, version, at, by, ...filed }: Filed): void => {
    const rows = filed.rows as Rows
    const old = this.#matters.get(stream)
    this.#matters.set(stream, { ...rows, stream, number: number ?? null, version, openedAt: old?.openedAt ?? at, movedAt: at })
    if (!by) return
    const done = { stream, version, act: by.act, at, by: by.body ?? by.person, readAt: null }
    this.#notices = [...toldOf(rows, by).map(who => ({ who, ...done })), ...this.#notices]
  }
  async matter(stream: StreamId) {
    return this.#matters.get(stream)
  }
  async those(streams: readonly StreamId[]) {
    return new Map(
      streams.flatMap(s => {
        const row = this.#matters.get(s)
        return row ? [[s, row] as const] : []
      }),
    )
  }
  async matters(q: MatterQuery) {
    return this.#matching(q).slice(q.offset ?? 0, (q.offset ?? 0) + (q.limit ?? 100))
  }
  async count(q: MatterQuery) {
    return this.#matching(q).length
  }
  #matching(q: MatterQuery): MatterRow[] {
    const found = finding(q.text)
    return [...this.#matters.values()]
      .filter(m => !q.kinds || q.kinds.includes(m.kind))
      .filter(m => !q.of || q.of.some(w => m.home === w || m.parties.some(p => p.who === w)))
      .filter(m => !q.home || m.home === q.home)
      .filter(m => q.final === undefined || m.final === q.final)
      .filter(m => !q.open || m.open !== 'nothing')
      .filter(m => !q.published || (m.published !== null && (m.open === 'all' || m.open === 'course')))
      .filter(m => found(wordsOf(m.about, m.number)))
      .sort((a, b) => b.movedAt.localeCompare(a.movedAt) || b.stream.localeCompare(a.stream))
  }
  async duties(by: readonly StreamId[], limit = 100): Promise<readonly DutyOf[]> {
    return [...this.#matters.values()]
      .flatMap(m => m.duties.filter(d => d.is === 'open' && by.includes(d.by)).map(d => ({ ...d, stream: m.stream })))
      .sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999') || a.since.localeCompare(b.since))
      .slice(0, limit)
  }
  async stemming(stream: StreamId) {
    return [...this.#matters.values()].filter(m => m.links.includes(stream)).sort((a, b) => a.openedAt.localeCompare(b.openedAt))
  }
  async notices(who: readonly StreamId[], limit = 50) {
    return this.#notices.filter(n => who.includes(n.who)).slice(0, limit)
  }
  async told(stream: StreamId) {
    return this.#notices.filter(n => n.stream === stream)
  }
  async toldIn(streams: readonly StreamId[]) {
    const these = new Set(streams)
    const told = grouped(
      this.#notices.filter(n => these.has(n.stream)),
      n => n.stream,
    )
    return new Map([...told].map(([stream, notices]) => [stream, toldText(notices.map(toldLine))]))
  }
  async read(stream: StreamId, who: readonly StreamId[], at: string) {
    this.#notices = this.#notices.map(n => (n.stream === stream && who.includes(n.who) && !n.readAt ? { ...n, readAt: at } : n))
  }
  async people(body: StreamId) {
    return [...this.#matters.values()].filter(m => m.offices.some(o => o.body === body))
  }
  async hearings(q: HearingQuery) {
    return hearingsAmong(this.#matters.values(), q)
  }
  async hearingDays(q: HearingQuery) {
    return countByDay(this.#matters.values(), q)
  }
  /** Everything is looked up in the rows themselves. */
  async astray() {
    return []
  }
  async names(streams: readonly StreamId[]) {
    return new Map(
      streams.flatMap(s => {
        const m = this.#matters.get(s)
        return m ? [[s, { about: m.about, called: m.called, number: m.number, kind: m.kind }] as const] : []
      }),
    )
  }
}
