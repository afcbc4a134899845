/** Recomputes the public log from the journal's leaves and names what is not as it must be. */
import { pages, type Queried } from '../journal/pages.ts'
import { parseCheckpoint, verifyCheckpoint } from './checkpoint.ts'
import { Growing } from './growing.ts'
import { KINDS, parseSignatures, signersOf, verifierOf } from './note.ts'
import { type Tile, tileKey, WIDTH } from './tiles.ts'

interface Wrong {
  readonly stream: 'log'
  /** The position, the size of the tree, or how many there are. */
  readonly version: number
  readonly what: 'place' | 'queue' | 'tile' | 'checkpoint' | 'cosignature' | 'witnessed'
}
export interface LogFsck {
  readonly leaves: number
  readonly seconds: number
  /** The first hundred. */
  readonly wrong: readonly Wrong[]
}
const PAGE = 4_000
const MOST = 100

/**
 * @param db in one transaction that sees one moment
 * @param vkey the log's own key
 */
export const fsckLog = async (db: Queried, vkey: string): Promise<LogFsck> => {
  const begun = performance.now()
  const wrong: Wrong[] = []
  const say = (what: Wrong['what'], version: number) => {
    if (wrong.length < MOST) wrong.push({ stream: 'log', version, what })
  }
  const ask = async <R>(text: string, values: unknown[] = []) => (await db.query<R & Record<string, unknown>>(text, values)).rows as R[]

  const checkpoints = pages<{ readonly size: string; readonly note: string }>(after =>
    ask(`select size, note from log_checkpoint where size > $1 order by size limit ${PAGE}`, [after?.size ?? -1]),
  )
  const notes = each(checkpoints)
  let next = await notes()
  let last = 0
  /** Every checkpoint up to so many leaves is compared when exactly as many have grown. */
  const compare = async (leaves: number, root: () => string) => {
    for (; next && Number(next.size) <= leaves; next = await notes()) {
      last = Number(next.size)
      const checkpoint = verifyCheckpoint(next.note, [vkey])
      if (last !== leaves || checkpoint?.size !== last || checkpoint.signatures.length !== 1 || checkpoint.root !== root())
        say('checkpoint', last)
    }
  }

  const tree = new Growing()
  let tiles = 0
  const stored = async (made: ReadonlyMap<string, Tile>) => {
    const all = [...made.values()]
    const rows = await ask<Omit<Tile, 'n'> & { readonly n: string }>(
      'select level, n, hashes, middle from log_tile join unnest($1::int[], $2::bigint[]) w(level, n) using (level, n)',
      [all.map(t => t.level), all.map(t => t.n)],
    )
    const kept = new Map(rows.map(r => [tileKey({ level: r.level, n: Number(r.n) }), r]))
    for (const t of all) {
      const k = kept.get(tileKey(t))
      if (!k?.hashes.equals(t.hashes) || !k.middle.equals(t.middle)) say('tile', t.n * WIDTH ** (t.level + 1))
    }
    tiles += all.length
  }
  const places = pages<{ readonly position: string; readonly leaf: Buffer | null }>(after =>
    ask(
      `select p.position, e.leaf from (select * from log_place where position > $1 order by position limit ${PAGE}) p
         left join event e using (stream, version) order by p.position`,
      [after?.position ?? -1],
    ),
  )
  for await (const page of places) {
    for (const { position, leaf } of page) {
      await compare(tree.size, () => tree.root())
      if (Number(position) !== tree.size || !leaf) say('place', Number(position))
      tree.push(leaf ?? Buffer.alloc(32))
    }
    await stored(tree.full())
  }
  await compare(tree.size, () => tree.root())
  await stored(tree.edge())
  // What is left speaks of more leaves than there are; and the last one must speak of all.
  for (; next; next = await notes()) say('checkpoint', Number(next.size))
  if (last !== tree.size) say('checkpoint', tree.size)

  const [counted] = await ask<{ tiles: string; events: string; waiting: string; apart: string }>(
    `select (select count(*) from log_tile) as tiles, (select count(*) from event) as events, (select count(*) from log_queue) as waiting,
       (select count(distinct (q.stream, q.version)) from log_queue q join event e using (stream, version)
          where not exists (select 1 from log_place p where p.stream = q.stream and p.version = q.version)) as apart`,
  )
  if (Number(counted?.tiles) !== tiles) say('tile', Number(counted?.tiles))
  if (counted?.waiting !== counted?.apart || Number(counted?.events) !== tree.size + Number(counted?.waiting))
    say('queue', Number(counted?.waiting))

  for (const c of await ask<{ size: string; vkey: string; line: string; note: string | null }>(
    'select c.size, c.vkey, c.line, k.note from log_cosignature c left join log_checkpoint k using (size)',
  )) {
    const text = parseCheckpoint(c.note ?? '')?.body
    const verifier = verifierOf(c.vkey)
    const signatures = parseSignatures(c.line)
    const holds = text && verifier?.kind === KINDS.witnessed && signatures?.length === 1 && signersOf({ text, signatures }, [verifier])
    if (!holds) say('cosignature', Number(c.size))
  }
  for (const w of await ask<{ origin: string; vkey: string; note: string }>('select origin, vkey, note from log_witnessed')) {
    const checkpoint = verifyCheckpoint(w.note, [w.vkey])
    if (checkpoint?.origin !== w.origin || checkpoint.signatures.length !== 1) say('witnessed', checkpoint?.size ?? 0)
  }
  return { leaves: tree.size, seconds: (performance.now() - begun) / 1000, wrong }
}
/** One row after another of what comes in pages. */
const each = <R>(all: AsyncGenerator<readonly R[]>): (() => Promise<R | undefined>) => {
  let page: readonly R[] = []
  let at = 0
  return async () => {
    if (at === page.length) {
      const more = await all.next()
      if (more.done) return undefined
      page = more.value
      at = 0
    }
    return page[at++]
  }
}
