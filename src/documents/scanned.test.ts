/** What is printed can be scanned: the pages as an image, read by a reader of bar codes. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { oneOfEachKind, paperMaker } from '../../test/papers.ts'
import { has } from '../../test/tools.ts'
import { idOf } from './code.ts'
import { typeset } from './typeset.ts'

const folder = mkdtempSync(join(tmpdir(), 'tarazy-scanned-'))
afterAll(() => rmSync(folder, { recursive: true }))
const paper = await paperMaker()
/** What is read on the pages of a document at so many dots an inch. */
const scanned = (pdf: Uint8Array, dpi: number): readonly string[] => {
  const sheet = mkdtempSync(join(folder, 'sheet-'))
  writeFileSync(join(sheet, 'act.pdf'), pdf)
  spawnSync('pdftoppm', ['-r', String(dpi), '-gray', '-png', join(sheet, 'act.pdf'), join(sheet, 'page')])
  const pages = readdirSync(sheet).filter(f => f.endsWith('.png'))
  const read = spawnSync('zbarimg', ['--quiet', '--raw', ...pages.map(f => join(sheet, f))], { encoding: 'utf8' })
  return read.stdout.split('\n').filter(Boolean)
}

// The letterhead with the code is one for all kinds.
const some = oneOfEachKind.filter(a => ['protest', 'decision'].includes(a.document?.id ?? ''))
it.skipIf(!has('zbarimg') || !has('pdftoppm')).each(some.map(a => [a.document?.id ?? '', a] as const))(
  'the code of a %s leads to its page',
  async (_, act) => {
    expect(some).toHaveLength(2)
    const made = await paper(act, ['kk', 'ru'], 'Мәтін')
    for (const dpi of [110, 200]) expect(scanned(typeset(made), dpi), `${dpi} dpi`).toEqual([made.address])
    expect(idOf(made.address.split('/').at(-1) ?? '')).toBe('0190a1b2-0000-7000-8000-000000000001')
  },
)
