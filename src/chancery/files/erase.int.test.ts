import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newDatabase } from '../../../test/database.ts'
import { foundingCommands } from '../../demo/country.ts'
import { law } from '../../law/index.ts'
import { Chancery } from '../chancery.ts'
import { type OpenChancery, openChancery, systemClock } from '../open.ts'
import { replay } from '../replay/replay.ts'
import { erasureOf } from './erase.ts'

const SECRET = 'Құпия-7c1f'

describe('content that a court orders erased', () => {
  let open: OpenChancery
  let pool: pg.Pool
  beforeAll(async () => {
    const databaseUrl = await newDatabase()
    open = await openChancery({ law, founding: foundingCommands, dataDir: '', databaseUrl, log: () => {} })
    pool = new pg.Pool({ connectionString: databaseUrl, max: 2 })
  })
  afterAll(async () => {
    await pool.end()
    await open.close()
  })
  const lodged = async () => {
    const command = {
      id: crypto.randomUUID(),
      act: 'application.lodge',
      person: 'citizen/applicant-1',
      input: { office: 'office/almaty-bostandyk', about: SECRET, signed: false, confidential: false },
    }
    const answer = await open.chancery.perform(command)
    if (answer.is !== 'done') throw new Error(answer.is)
    return { command, stream: answer.receipt.stream }
  }
  const erased = (stream: string, versions: readonly number[]) =>
    open.record.erase(erasureOf(law, open.chancery.journal, { stream, versions, at: systemClock.now(), order: '2-14/2026' }))
  /** Everything that the database holds, as text. */
  const everything = async () => {
    const { rows } = await pool.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public'`,
    )
    const all = await Promise.all(rows.map(r => pool.query(`select coalesce(string_agg(x::text, ' '), '') as x from "${r.name}" x`)))
    return all.map(a => a.rows[0].x).join(' ')
  }

  test('is nowhere in the database; the proofs stand, and everything can be made anew', async () => {
    const { stream } = await lodged()
    expect(await everything()).toContain(SECRET)
    const before = await open.chancery.journal.history(stream)
    expect(await erased(stream, [1])).toEqual([1])
    expect(await everything()).not.toContain(SECRET)
    const [entry] = await open.chancery.journal.history(stream)
    expect(entry).toMatchObject({ erased: true, leaf: before[0]?.leaf, chain: before[0]?.chain, data: { about: '' } })
    expect((await open.record.fsck()).wrong).toEqual([])
    expect((await replay(law, open.chancery.journal, open.chancery.registers)).differs).toEqual([])
  })
  test('is not found by its words and not shown by a server that had read it', async () => {
    const other = new Chancery(law, open.chancery.journal, open.chancery.registers, systemClock)
    const { stream } = await lodged()
    const look = () => other.look(stream, 'citizen/applicant-1')
    expect(JSON.stringify(await look())).toContain(SECRET)
    expect(await open.chancery.registers.count({ text: SECRET })).toBe(1)
    await erased(stream, [1])
    expect(JSON.stringify(await look())).not.toContain(SECRET)
    expect(await open.chancery.registers.count({ text: SECRET })).toBe(0)
  })
  test('does not stop the matter: it goes on from what is left, also where it had been read', async () => {
    const { stream } = await lodged()
    await erased(stream, [1])
    expect((await open.chancery.perform({ act: 'application.sign', stream, person: 'citizen/applicant-1', input: {} })).is).toBe('done')
    expect((await open.record.fsck()).wrong).toEqual([])
    expect((await replay(law, open.chancery.journal, open.chancery.registers)).differs).toEqual([])
  })
  test('does not stop others that rest on the matter: they are told where it stands now', async () => {
    const { stream } = await lodged()
    await open.chancery.perform({ act: 'application.sign', stream, person: 'citizen/applicant-1', input: {} })
    await erased(stream, [1])
    const ordered = await open.chancery.perform({
      act: 'inspection.order',
      person: 'prosecutor/bostandyk-head',
      body: 'office/almaty-bostandyk',
      input: { subject: 'agency/akimat-bostandyk', about: 'Жалақы', ground: 'information', basis: stream },
    })
    expect(ordered.is).toBe('done')
  })
  test('takes the files with it that nothing else holds', async () => {
    const { contents } = open.record
    const put = (text: string) => contents.put([Buffer.from(text)], 'image/png', 'citizen/applicant-1')
    const [own, shared] = [await put('own'), await put('shared')]
    const lodge = async (attached: readonly string[]) => {
      const answer = await open.chancery.perform({
        act: 'application.lodge',
        person: 'citizen/applicant-1',
        input: { office: 'office/almaty-bostandyk', about: 'x', signed: false, confidential: false, attached },
      })
      return answer.is === 'done' ? answer.receipt.stream : answer.is
    }
    const stream = await lodge([`${own.hash} a.png`, `${shared.hash} b.png`])
    await lodge([`${shared.hash} c.png`])
    expect(await erased(stream, [1])).toEqual([1])
    expect([await contents.about(own.hash), await contents.about(shared.hash)]).toEqual([undefined, shared])
    expect(JSON.stringify(await open.chancery.look(stream, 'citizen/applicant-1'))).not.toContain(own.hash)
    // Who had brought them is not known any more, also of what stays.
    expect((await pool.query('select 1 from brought where hash = any($1)', [[own.hash, shared.hash]])).rowCount).toBe(0)
  })
  test('does not take what another entry signed, whatever is written in the one that is erased', async () => {
    const { contents } = open.record
    const paper = await contents.put([Buffer.from('signed')], 'application/pdf')
    const lodge = async (about: string, person: string, more: object = {}) => {
      const input = { office: 'office/almaty-bostandyk', about, signed: false, confidential: false }
      const answer = await open.chancery.perform({ act: 'application.lodge', person, input, ...more })
      return answer.is === 'done' ? answer.receipt.stream : answer.is
    }
    const signer = 'citizen/applicant-2'
    await lodge('x', signer, { signed: { by: signer, as: { paper: paper.hash, certificate: 'c'.repeat(64) } } })
    const stream = await lodge(`${paper.hash} a.pdf`, 'citizen/applicant-1')
    expect(await erased(stream, [1])).toEqual([1])
    expect(await contents.about(paper.hash)).toEqual(paper)
  })
  test('cannot be tried for: the same act sent again is not recognised by what was in it', async () => {
    const { command, stream } = await lodged()
    expect((await open.chancery.perform(command)).is).toBe('done')
    await erased(stream, [1])
    expect((await open.chancery.perform(command)).is).toBe('reused')
  })
  test('goes once: a second order finds nothing, and an entry without such content has nothing to lose', async () => {
    const { stream } = await lodged()
    await open.chancery.perform({ act: 'application.sign', stream, person: 'citizen/applicant-1', input: {} })
    expect(await erased(stream, [1, 2])).toEqual([1])
    expect(await erased(stream, [1, 2])).toEqual([])
  })
  test('missing without an order is found by fsck', async () => {
    const { stream } = await lodged()
    const client = await pool.connect()
    try {
      await client.query('begin')
      await client.query('update event set salt = null, content = null where stream = $1', [stream])
      const { fsck } = await import('../../journal/fsck/fsck.ts')
      const { wrong } = await fsck({ query: client.query.bind(client) } as unknown as pg.Pool)
      expect(wrong.filter(w => w.stream === stream)).toEqual([{ stream, version: 1, what: 'personal' }])
    } finally {
      await client.query('rollback')
      client.release()
    }
  })
})
