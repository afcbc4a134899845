/** Files are taken for what they are. */
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { Full, MemoryContents } from '../../journal/kept/contents.ts'
import { law } from '../../law/index.ts'
import { files } from '../../law/kernel/field.ts'
import { LANGS, same } from '../../law/kernel/said.ts'
import { foundInMemory } from '../country.ts'
import { sayIssue } from '../performing/issues.ts'
import { harmless, PRACTICE_MEGABYTES, takeFile } from './files.ts'

const folder = mkdtempSync(join(tmpdir(), 'tarazy-files-'))
afterAll(() => rmSync(folder, { recursive: true }))
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n')
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64')
const take = async (bytes: Uint8Array, name = 'x.pdf') => {
  const path = join(folder, 'file')
  writeFileSync(path, bytes)
  return takeFile(new MemoryContents(), path, name, 'citizen/one')
}

describe('a file', () => {
  it('is taken if it is a PDF or a picture', async () => {
    expect(await take(PDF, 'Шағым.pdf')).toMatchObject({ is: 'taken', named: expect.stringMatching(/^[0-9a-f]{64} Шағым\.pdf$/) })
    expect(await take(PNG, 'сурет.png')).toMatchObject({ is: 'taken' })
  })
  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a text that is called a PDF', Buffer.from('Мен PDF емеспін')],
    ['a PDF that breaks off', PDF.subarray(0, 30)],
    ['a page with a script', Buffer.from('<html><script>alert(1)</script></html>')],
    ['a drawing that can hold scripts', Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a packed bomb', Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0]), deflateSync(Buffer.alloc(10_000_000))])],
    ['a ZIP', Buffer.from('PK\u0003\u0004aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa')],
    ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500)])],
  ])('is not taken if it is %s', async (_, bytes) => {
    expect(await take(bytes)).toEqual({ is: 'not-taken', code: 'file.type' })
  })
  it('is not taken above 50 MB', async () => {
    expect(await take(Buffer.concat([PDF, Buffer.alloc(50 * 1024 * 1024)]))).toEqual({ is: 'not-taken', code: 'file.large:50' })
  })
})
describe('a country in memory', () => {
  it('takes files up to its limit, and says so in three languages', async () => {
    const contents = new MemoryContents(2 * PDF.length)
    const bring = (bytes: Uint8Array) => {
      const path = join(folder, 'file')
      writeFileSync(path, bytes)
      return takeFile(contents, path, 'x.pdf', 'citizen/one')
    }
    const other = Buffer.concat([PDF.subarray(0, 9), Buffer.from('%'), PDF.subarray(10)])
    const third = Buffer.concat([PDF.subarray(0, 9), Buffer.from('%%'), PDF.subarray(11)])
    for (const bytes of [PDF, PDF, other]) expect(await bring(bytes)).toMatchObject({ is: 'taken' })
    const full = await bring(third)
    expect(full).toEqual({ is: 'not-taken', code: `file.full:${PRACTICE_MEGABYTES}` })
    const said = sayIssue({ field: 'attached', code: full.is === 'taken' ? '' : full.code })
    for (const lang of LANGS) expect(said[lang]).toContain(String(PRACTICE_MEGABYTES))
    // What goes makes room again.
    await contents.drop(createHash('sha256').update(PDF).digest('hex'))
    expect(await bring(third)).toMatchObject({ is: 'taken' })
  })
  it('counts what is on its way, and gives back what broke off', async () => {
    const contents = new MemoryContents(1_000_000)
    const half = (mark: number) => Buffer.alloc(600_000, mark)
    const both = await Promise.allSettled([contents.put([half(1)], 'image/png'), contents.put([half(2)], 'image/png')])
    expect(both.map(b => b.status).sort()).toEqual(['fulfilled', 'rejected'])
    const broken = async function* () {
      yield Buffer.alloc(300_000)
      throw new Error('gone')
    }
    for (let i = 0; i < 5; i++) await expect(contents.put(broken(), 'image/png')).rejects.toThrow('gone')
    await contents.put([Buffer.alloc(400_000, 3)], 'image/png')
  })
  it('of practice has such a limit, each copy its own', async () => {
    const country = await foundInMemory(law, [])
    const large = Buffer.alloc(PRACTICE_MEGABYTES * 1024 * 1024)
    for (const own of [country, country.fork()]) {
      await own.chancery.contents?.put([large], 'image/png')
      await expect(own.chancery.contents?.put([Buffer.from('1')], 'image/png')).rejects.toThrow(Full)
    }
  })
})
describe('the name of a file', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Windows\\con.pdf', 'con.pdf'],
    ['шағым\u202efdp.exe', 'шағымfdp.exe'],
    ['..', 'file'],
    ['a\u0000b\r\n.pdf', 'ab.pdf'],
    ['', 'file'],
    [`${'ұ'.repeat(200)}.pdf`, `${'ұ'.repeat(116)}.pdf`],
  ])('%j becomes %j', (given, name) => {
    expect(harmless(given)).toBe(name)
  })
  it('is one that an act takes, whatever it was', () => {
    const { schema } = files(same('x'))
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), name => {
        expect(schema.safeParse([`${'a'.repeat(64)} ${harmless(name)}`]).success).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })
})
