/** This installation as a witness of others' logs (C2SP tlog-witness): it countersigns what grows from what it saw, and nothing else. */
import { hkdfSync } from 'node:crypto'
import type pg from 'pg'
import { type Checkpoint, parseCheckpoint, verifyCheckpoint } from '../signed/checkpoint.ts'
import { cosigned, fromBase64, KINDS, type Signer, signerOf, verifierOf } from '../signed/note.ts'
import { EMPTY, verifyConsistency } from '../tree/tree.ts'

/** Any number; with the hash of a log's name it is the lock under which its checkpoints are compared. */
const LOCK = 7_412
const MOST_HASHES = 63

/** The answer to a request, as the protocol wants it. */
export interface Answer {
  readonly status: number
  readonly text: string
  readonly type?: string
}
interface Asked {
  readonly old: number
  readonly proof: readonly string[]
  readonly note: string
  readonly checkpoint: Checkpoint
}
const asked = (body: string): Asked | undefined => {
  const end = body.indexOf('\n\n')
  const [first = '', ...lines] = body.slice(0, Math.max(0, end)).split('\n')
  const [, old] = /^old (0|[1-9]\d{0,15})$/.exec(first) ?? []
  const proof = lines.map(l => fromBase64(l)).filter(h => h?.length === 32)
  const note = body.slice(end + 2)
  const checkpoint = parseCheckpoint(note)
  if (end < 0 || old === undefined || proof.length !== lines.length || proof.length > MOST_HASHES || !checkpoint) return undefined
  return { old: Number(old), proof: proof.map(h => h?.toString('hex') ?? ''), note, checkpoint }
}
const said = (status: number, text: string): Answer => ({ status, text: `${text}\n` })
/** How far the witness has seen the log, for whoever thought otherwise. */
const seenSoFar = (size: number): Answer => ({ status: 409, text: `${size}\n`, type: 'text/x.tlog.size' })

/** A witness signs with a key of its own, made of the log's. @param seed of the log, in hexadecimal */
export const witnessOf = (log: Signer, seed: string): Signer =>
  signerOf(`${log.name}/witness`, Buffer.from(hkdfSync('sha256', Buffer.from(seed, 'hex'), '', 'tarazy witness', 32)), KINDS.witnessed)

export class Witness {
  readonly #pool: pg.Pool
  readonly #signer: Signer
  /** Their keys. */
  readonly #logs: readonly string[]
  readonly #now: () => number

  /**
   * @param logs the keys of the logs that are witnessed; a name may have several
   * @param now milliseconds since 1970
   */
  constructor(pool: pg.Pool, signer: Signer, logs: readonly string[], now: () => number = Date.now) {
    this.#pool = pool
    this.#signer = signer
    this.#logs = logs
    this.#now = now
  }
  /** @param body the request: the size that was seen before, the proof from there, and the checkpoint */
  async addCheckpoint(body: string): Promise<Answer> {
    const request = asked(body)
    if (!request) return said(400, 'this is no request to countersign')
    const { origin, size } = request.checkpoint
    const vkeys = this.#logs.filter(k => verifierOf(k)?.name === origin)
    if (vkeys.length === 0) return said(404, 'this log is not witnessed here')
    const vkey = vkeys.find(k => verifyCheckpoint(request.note, [k]))
    if (vkey === undefined) return said(403, 'not signed with a key of this log')
    if (request.old > size) return said(400, 'the old size is above the size of the checkpoint')
    return this.#compared(request, vkey)
  }
  async #compared({ old, proof, checkpoint }: Asked, vkey: string): Promise<Answer> {
    const { origin, size, root } = checkpoint
    const client = await this.#pool.connect()
    try {
      await client.query('begin')
      await client.query('select pg_advisory_xact_lock($1, hashtext($2))', [LOCK, origin])
      const { rows } = await client.query<{ note: string }>('select note from log_witnessed where origin = $1', [origin])
      const seen = parseCheckpoint(rows[0]?.note ?? '') ?? { size: 0, root: EMPTY.toString('hex') }
      if (old !== seen.size || (size === seen.size && root !== seen.root)) return seenSoFar(seen.size)
      if (!verifyConsistency({ from: old, to: size, proof, fromRoot: seen.root, toRoot: root }))
        return said(422, 'this log does not grow from what was seen of it')
      await client.query(
        'insert into log_witnessed(origin, vkey, note) values ($1, $2, $3) on conflict (origin) do update set vkey = $2, note = $3',
        [origin, vkey, ownSigned(checkpoint, vkey)],
      )
      await client.query('commit')
      return { status: 200, text: cosigned(checkpoint.body, Math.floor(this.#now() / 1000), this.#signer) }
    } finally {
      // After a commit there is nothing to roll back.
      await client.query('rollback').catch(() => {})
      client.release()
    }
  }
}
/** The checkpoint with the log's own signature and no other: all of it can be checked again. */
const ownSigned = ({ body, signatures }: Checkpoint, vkey: string): string => {
  const own = signatures.find(s => verifierOf(vkey)?.id === s.id && verifierOf(vkey)?.name === s.name)
  return `${body}\n${own?.line ?? ''}\n`
}
