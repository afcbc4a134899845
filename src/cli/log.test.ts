import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { hashLeaf } from '../journal/sealed/seal.ts'
import { checkpointOf } from '../log/signed/checkpoint.ts'
import { cosigned, KINDS, signerOf } from '../log/signed/note.ts'
import { hashNode } from '../log/tree/tree.ts'
import { run } from './commands/log.ts'
import { Usage } from './say.ts'

const folder = mkdtempSync(join(tmpdir(), 'tarazy-proof-'))
afterAll(() => rmSync(folder, { recursive: true }))
let printed = ''
beforeEach(() => {
  printed = ''
  vi.spyOn(process.stdout, 'write').mockImplementation(text => {
    printed += String(text)
    return true
  })
})
const log = signerOf('court.example/log', Buffer.alloc(32, 1))
const witness = signerOf('office.example/witness', Buffer.alloc(32, 2), KINDS.witnessed)
const [left, right] = [hashLeaf('left'), hashLeaf('right')]
const bare = checkpointOf(log, 2, hashNode(left, right))
const good = {
  leaf: right.toString('hex'),
  index: 1,
  size: 2,
  proof: [left.toString('hex')],
  checkpoint: bare + cosigned(bare.slice(0, bare.indexOf('\n\n') + 1), 1_764_000_000, witness),
}
const file = (content: unknown) => {
  const path = join(folder, 'proof.json')
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}
const verify = (content: unknown, ...keys: readonly string[]) => run(['verify', file(content), ...keys.flatMap(k => ['--key', k])])

describe('log verify', () => {
  it('needs nothing but the proof and the keys', async () => {
    expect(await verify(good, log.vkey)).toBe(0)
    expect(await verify(good, log.vkey, witness.vkey)).toBe(0)
    expect(printed).toContain(
      'leaf 1 of 2 in court.example/log, signed by court.example/log, office.example/witness at 2025-11-24T16:00:00.000Z',
    )
  })
  it.each([
    [{ index: 0 }, 'does not belong'],
    [{ size: 3 }, 'does not belong'],
    [{ leaf: left.toString('hex') }, 'does not belong'],
    [{ proof: [] }, 'does not belong'],
    [{ checkpoint: checkpointOf(log, 2, Buffer.alloc(32)) }, 'does not belong'],
    [{ checkpoint: bare }, 'not signed with office.example'],
    [{ checkpoint: '' }, 'checkpoint is not signed'],
    [{ checkpoint: good.checkpoint.replace('\n2\n', '\n3\n') }, 'checkpoint is not signed'],
  ])('finds %j out', async (change, said) => {
    expect(await verify({ ...good, ...change }, log.vkey, witness.vkey)).toBe(1)
    expect(printed).toContain(said)
  })
  it.each(['', 'no json', '[]', 'null', '1', { ...good, index: '1' }, { ...good, proof: [1] }, { ...good, leaf: undefined }])(
    'does not take %j for a proof',
    async content => {
      await expect(verify(content, log.vkey)).rejects.toThrow(Usage)
    },
  )
  it.each([
    [['verify']],
    [['verify', 'no-such-file', '--key', log.vkey]],
    [['verify', 'x']],
    [['verify', 'x', '--key', 'no key']],
    [['prove']],
    [['prove', 'court/supreme', '0']],
    [['prove', 'court/supreme', '1', '2']],
    [['prune']],
  ])('does not take %j', async args => {
    await expect(run(args)).rejects.toThrow(Usage)
  })
})
