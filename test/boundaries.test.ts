import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { boundaries } from '../scripts/boundaries.ts'

const folder = mkdtempSync(join(tmpdir(), 'tarazy-house-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A small house: each file with what it imports. */
const house = async (files: Record<string, readonly string[]>) => {
  rmSync(join(folder, 'src'), { recursive: true, force: true })
  for (const [path, imports] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(
      join(folder, path),
      `${imports.map((from, i) => `import { x as x${i} } from '${from}'\nx${i}`).join('\n')}\nexport const x = 1\n`,
    )
  }
  const { modules, violations } = await boundaries(folder)
  return { modules, rules: violations.map(v => v.split(':')[0]) }
}

describe('a boundary', () => {
  test('lets a room import what stands above it', async () => {
    const { modules, rules } = await house({
      'src/law/register/ids.ts': [],
      'src/law/kernel/act.ts': ['../register/ids.ts'],
      'src/law/bodies/body.ts': ['../kernel/act.ts'],
      'src/law/supervision/protest.ts': ['../bodies/body.ts'],
      'src/law/supervision/protest.test.ts': ['./protest.ts', 'node:fs'],
      'src/journal/journal.ts': ['../law/kernel/act.ts', 'node:fs'],
      'src/web/page.ts': ['../law/bodies/body.ts'],
    })
    expect(rules).toEqual([])
    expect(modules).toBeGreaterThanOrEqual(7)
  })

  test.each([
    ['src/law/kernel/act.ts', '../bodies/body.ts', 'law-kernel-imports-only-what-stands-above-it'],
    ['src/law/bodies/chair.ts', '../supervision/protest.ts', 'law-bodies-imports-only-what-stands-above-it'],
    ['src/law/bodies/chair.ts', '../../journal/journal.ts', 'law-imports-only-what-stands-above-it'],
    ['src/law/bodies/chair.ts', 'node:fs', 'law-is-pure'],
    ['src/journal/journal.ts', '../web/page.ts', 'journal-imports-only-what-stands-above-it'],
    ['src/web/page.ts', '../journal/journal.ts', 'web-imports-only-what-stands-above-it'],
    ['src/web/page.ts', '../api/route.ts', 'web-imports-only-what-stands-above-it'],
    ['src/demo/people.ts', '../registers/desk.ts', 'demo-imports-only-what-stands-above-it'],
    ['src/chancery/perform.ts', './nothing.ts', 'every-import-is-found'],
    ['src/chancery/perform.ts', './perform.test.ts', 'the-product-imports-no-test'],
  ])('keeps %s from importing %s', async (from, to, rule) => {
    const target = join(dirname(from), to)
    const files = to.startsWith('.') && rule !== 'every-import-is-found' ? { [target]: [] } : {}
    expect((await house({ ...files, [from]: [to] })).rules).toEqual([rule])
  })

  test('keeps modules from importing each other', async () => {
    const { rules } = await house({ 'src/chancery/a.ts': ['./b.ts'], 'src/chancery/b.ts': ['./a.ts'] })
    expect(new Set(rules)).toEqual(new Set(['no-cycle']))
  })

  test('leaves no room unnamed', async () => {
    expect((await house({ 'src/helpers/misc.ts': [] })).rules).toEqual(['no-such-room'])
  })
})

describe('the law', () => {
  const law = resolve(import.meta.dirname, '../src/law')
  const sources = readdirSync(law, { recursive: true, encoding: 'utf8' }).filter(f => /\.ts$/.test(f) && !f.endsWith('.test.ts'))

  test('has sources', () => expect(sources.length).toBeGreaterThan(10))

  test('knows no clock, no chance and no machine', () => {
    const impure =
      /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bperformance\.|\bTemporal\.Now\b|\brandomUUID\b|\bprocess\.|\bfetch\(|\bset(Timeout|Interval)\(/
    const code = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '')
    expect(sources.filter(f => impure.test(code(readFileSync(join(law, f), 'utf8'))))).toEqual([])
  })
})
