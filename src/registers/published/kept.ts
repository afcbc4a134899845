/** What is kept of what is published, read so that it can be compared with what the events make. */
import type { Queried } from '../../journal/reading/pages.ts'
import type { StreamId } from '../../law/kernel/world.ts'
import { grouped } from '../grouped.ts'
import type { Astray } from '../registers.ts'
import { countsAstray } from './counts.ts'
import type { PublishedAct, PublishedHearing, Shown, Stand } from './published.ts'
import { CHECK, isCurrent } from './standing.ts'
import { ACT, asKept, HEARING, wordsAt, wordsSql } from './writing.ts'

/** Of one matter. */
export interface Kept extends Pick<Shown, 'sees' | 'acts'> {
  /** Whether matter and grounds stand where they stood when it was written; if not, it is found by nobody and written anew by itself. */
  readonly current: boolean
  readonly grounds: readonly Stand[]
  /** Absent: it never had one. Without a court: it has none any more. */
  readonly hearing?: Partial<PublishedHearing>
}
const MOST = 100
/** Texts whose words are made at once: the longest together are some megabytes. */
const AT_ONCE = 50

const BESIDE = ['published', 'published_gone', 'published_hearing', 'published_ground'] as const
const PLACED = ['published', 'published_gone', 'published_hearing'] as const
/** Each answers with the rows of one table that no matter's state is needed for. */
const QUESTIONS: Readonly<Record<string, string>> = {
  'of no matter that is written': BESIDE.map(
    table => `select '${table}' as "table", x.stream from ${table} x left join published_to t using (stream) where t.stream is null`,
  ).join(' union all '),
  'ahead of its matter, or not what was written': `
    select 'published_to' as "table", t.stream from published_to t left join head h using (stream)
      where h.stream is null or t.version > h.version or t.erasures > h.erasures or t."check" <> ${CHECK}`,
  'upon what there is not': `
    select 'published_ground' as "table", g.stream from published_ground g left join head h on h.stream = g.ground
      where h.stream is null or g.version > h.version or g.erasures > h.erasures`,
  'gone and there, or gone and never there': `
    select 'published_gone' as "table", g.stream from published_gone g
      left join published p using (stream, entry) left join event e on e.stream = g.stream and e.version = g.entry
      where p.stream is not null or e.stream is null`,
  'at a place that another has, or that was never given': `
    select "table", stream from (select *, count(*) over (partition by seq) as n from (
        ${PLACED.map(table => `select '${table}' as "table", stream, seq from ${table}`).join(' union all ')}) every_place) placed
      where n > 1 or seq > (select last_value from published_seq)`,
}

export class PublishedKept {
  readonly #db: Queried
  constructor(db: Queried) {
    this.#db = db
  }
  async #rows<R>(text: string, values: unknown[]): Promise<readonly R[]> {
    return (await this.#db.query(text, values)).rows as R[]
  }
  /** Those of them that are written. */
  async of(streams: readonly StreamId[]): Promise<ReadonlyMap<StreamId, Kept>> {
    type To = { readonly stream: StreamId; readonly sees: string; readonly current: boolean }
    const [written, acts, hearings, grounds] = await Promise.all([
      this.#rows<To>(
        `select t.stream, t.sees, ${isCurrent('t', 'h')} as current from published_to t join head h using (stream) where stream = any($1)`,
        [streams],
      ),
      this.#rows<PublishedAct>(`select stream, entry, ${ACT.join(', ')} from published where stream = any($1) order by stream, entry`, [
        streams,
      ]),
      this.#rows<Partial<PublishedHearing> & { readonly stream: StreamId }>(
        `select stream, ${HEARING.join(', ')} from published_hearing where stream = any($1)`,
        [streams],
      ),
      this.#rows<{ readonly of: StreamId } & Stand>(
        'select stream as of, ground as stream, version, erasures from published_ground where stream = any($1)',
        [streams],
      ),
    ])
    const [act, hearing, ground] = [grouped(acts, a => a.stream), grouped(hearings, h => h.stream), grouped(grounds, g => g.of)]
    return new Map(
      written.map(({ stream, sees, current }) => {
        const [heard] = hearing.get(stream) ?? []
        const { stream: _, ...rest } = heard ?? {}
        const upon = (ground.get(stream) ?? []).map(({ of: _, ...g }) => g)
        return [stream, { sees, current, acts: act.get(stream) ?? [], grounds: upon, ...(heard && { hearing: rest }) }] as const
      }),
    )
  }
  /** The matters of those of these acts that are not found by their words. */
  async misworded(acts: readonly PublishedAct[]): Promise<readonly StreamId[]> {
    const found: StreamId[] = []
    for (let from = 0; from < acts.length; from += AT_ONCE) {
      const some = acts.slice(from, from + AT_ONCE).map(asKept)
      const words = some.map(wordsAt)
      const rows = await this.#rows<{ readonly stream: StreamId }>(
        `select stream from published p join unnest($1::text[], $2::int[], $3::text[], $4::text[], $5::text[], $6::text[])
             x(stream, entry, headed, said, kazakh, facets) using (stream, entry)
           where p.words <> ${wordsSql('x.headed', 'x.said', 'x.kazakh', 'x.facets')}`,
        [some.map(a => a.stream), some.map(a => a.entry), ...([0, 1, 2, 3] as const).map(i => words.map(w => w[i]))],
      )
      found.push(...rows.map(r => r.stream))
    }
    return found
  }
  /** What contradicts itself or the journal, whatever the matters show: a hundred or so of each sort at most. */
  async astray(): Promise<readonly Astray[]> {
    const asked = Object.values(QUESTIONS).map(question =>
      this.#rows<Astray>(`select distinct "table", stream from (${question}) q limit ${MOST}`, []),
    )
    return (await Promise.all([...asked, countsAstray(this.#db)])).flat()
  }
}
