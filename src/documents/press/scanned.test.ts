/** What is printed: its code can be scanned, and what belongs together stands on one page. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { oneOfEachKind, paperMaker } from '../../../test/papers.ts'
import { has } from '../../../test/tools.ts'
import { idOf } from '../code.ts'
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

/** The lines of each page that are not empty. */
const pagesOf = (pdf: Uint8Array): readonly (readonly string[])[] => {
  const file = join(mkdtempSync(join(folder, 'text-')), 'act.pdf')
  writeFileSync(file, pdf)
  const { stdout } = spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
  const pages = stdout.split('\f').map(page => page.split('\n').flatMap(line => line.trim() || []))
  return pages.filter(lines => lines.length > 0)
}
it.skipIf(!has('pdftotext'))('a signature never stands alone on a page, nor does the heading over the basis', async () => {
  const [act] = some
  if (!act) throw new Error('no act')
  const lengths = Array.from({ length: 12 }, (_, i) => 10 + i * 31)
  const breaks = new Set<number>()
  for (const n of lengths) {
    const made = await paper(act, ['kk', 'ru'], 'Мәтін. '.repeat(n))
    const pages = pagesOf(typeset(made))
    breaks.add(pages.length)
    const last = pages.at(-1) ?? []
    const signed = last.findIndex(line => line.includes(made.signer.name[0] ?? '?'))
    // The post stands over the name.
    expect(signed, `${n}: ${last.join('|')}`).toBeGreaterThan(1)
    for (const page of pages) expect(page.at(-2), String(n)).not.toContain(made.words.under?.[0] ?? '?')
  }
  expect(breaks.size).toBeGreaterThan(1)
})
