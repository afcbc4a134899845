/** Recomputes the public log from the journal's leaves and names what is not as it must be. */
import { hash } from 'node:crypto'
import { copied, numberIn, textIn } from '../journal/reading/copied.ts'
import { pages, type Queried } from '../journal/reading/pages.ts'
import { parseCheckpoint, verifyCheckpoint } from './signed/checkpoint.ts'
import { KINDS, parseSignatures, signersOf, verifierOf } from './signed/note.ts'
import { Growing } from './tree/growing.ts'
import { type Tile, tileKey, WIDTH } from './tree/tiles.ts'

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
const PAGE = 500
const MOST = 100
/**
 * With the checkpoint of the tree that the leaf completes; last come the leaves that have no place. Joined in full, both are read from
 * one end to the other: whatever the planner knows of them, no leaf is looked up by itself.
 */
const PLACES = `select p.position, e.leaf, c.note from log_place p full join event e using (stream, version)
  left join log_checkpoint c on c.size = p.position + 1 order by p.position`
const digestOf = ({ hashes, middle }: Pick<Tile, 'hashes' | 'middle'>): string => `${hash('sha256', hashes)} ${hash('sha256', middle)}`

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

  const tree = new Growing()
  /** The last size of which a checkpoint speaks. */
  let last = 0
  let placeless = 0
  const tiles = new Map<string, string>()
  const keep = (made: ReadonlyMap<string, Tile>) => {
    for (const [key, tile] of made) tiles.set(key, digestOf(tile))
  }
  const compare = (size: number, note: string, grown = tree) => {
    const checkpoint = verifyCheckpoint(note, [vkey])
    const speaks = checkpoint?.size === size && size === grown.size && checkpoint.signatures.length === 1
    if (!speaks || checkpoint.root !== grown.root()) say('checkpoint', size)
  }
  for await (const rows of copied(db, PLACES))
    for (const [position, leaf, note] of rows) {
      if (!position) {
        placeless++
        continue
      }
      if (numberIn(position) !== tree.size || !leaf) say('place', numberIn(position))
      tree.push(leaf ?? Buffer.alloc(32))
      if (tree.size % WIDTH === 0) keep(tree.full())
      if (!note) continue
      last = tree.size
      compare(last, textIn(note))
    }
  keep(tree.edge())

  // Of no leaves one may speak as well; of more than there are, none.
  for (const c of await ask<{ size: string; note: string }>(
    `select size, note from log_checkpoint c where not exists (select 1 from log_place p where p.position = c.size - 1) order by size limit ${MOST}`,
  ))
    compare(Number(c.size), c.note, new Growing())
  // The last one must speak of all.
  if (last !== tree.size) say('checkpoint', tree.size)

  let kept = 0
  const stored = pages<Omit<Tile, 'n'> & { readonly n: string }>(after =>
    ask(`select level, n, hashes, middle from log_tile where (level, n) > ($1, $2) order by level, n limit ${PAGE}`, [
      after?.level ?? -1,
      after?.n ?? 0,
    ]),
  )
  for await (const page of stored)
    for (const { n, ...row } of page) {
      const tile = { ...row, n: Number(n) }
      kept++
      if (tiles.get(tileKey(tile)) !== digestOf(tile)) say('tile', tile.n * WIDTH ** (tile.level + 1))
    }
  if (kept !== tiles.size) say('tile', kept)

  const [counted] = await ask<{ waiting: string; apart: string }>(
    `select (select count(*) from log_queue) as waiting,
       (select count(distinct (q.stream, q.version)) from log_queue q join event e using (stream, version)
          where not exists (select 1 from log_place p where p.stream = q.stream and p.version = q.version)) as apart`,
  )
  if (counted?.waiting !== counted?.apart || placeless !== Number(counted?.waiting)) say('queue', Number(counted?.waiting))

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
