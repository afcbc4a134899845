/** Cells come back as they were, and a spreadsheet takes none for a formula. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvLine } from './csv.ts'

/** Reads CSV by the letter of RFC 4180. @throws where it is none */
const parsed = (text: string): readonly (readonly string[])[] => {
  const rows: string[][] = []
  for (let at = 0; at < text.length; ) {
    const row: string[] = []
    for (;;) {
      const [whole, quoted, bare = ''] = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))/.exec(text.slice(at)) ?? []
      if (whole === undefined) throw new Error('no field')
      at += whole.length
      row.push(quoted?.replaceAll('""', '"') ?? bare)
      if (text[at] === ',') at++
      else break
    }
    if (text.slice(at, at + 2) !== '\r\n') throw new Error(`no end of a line at ${at}`)
    at += 2
    rows.push(row)
  }
  return rows
}
const nasty = fc.constantFrom(
  '=',
  '+',
  '-',
  '@',
  '＝',
  '＋',
  '－',
  '＠',
  '﹦',
  '\t',
  '\r',
  '\n',
  '"',
  ',',
  "'",
  ' ',
  '\u00a0',
  '\u200b',
  '\ufeff',
  '\u202e',
  'Қ',
  ';',
  '1',
)
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.array(nasty, { maxLength: 12 }).map(a => a.join('')),
)

describe('a line of CSV', () => {
  it('is read back: an apostrophe that a cell begins with is taken off', () => {
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }), rows => {
        const read = parsed(rows.map(csvLine).join(''))
        expect(read.map(r => r.map(c => c.replace(/^'/, '')))).toEqual(rows)
      }),
    )
  })
  it('begins no cell with what a spreadsheet reckons with', () => {
    fc.assert(
      fc.property(text, t => {
        const [[cell = ''] = []] = parsed(csvLine([t, '']))
        expect(cell.normalize('NFKC').replace(/^[\s\p{Cc}\p{Cf}]+/u, '')).not.toMatch(/^[=+\-@]/)
        expect(cell).not.toMatch(/^[\t\r\n]/)
      }),
    )
  })
  it.each([
    ['=1+1', "'=1+1"],
    [' =HYPERLINK("x")', `"' =HYPERLINK(""x"")"`],
    ['＝1', "'＝1"],
    ['\u00a0@SUM(A1)', "'\u00a0@SUM(A1)"],
    ['\tx', "'\tx"],
    ["'=1", "''=1"],
    ['а=1', 'а=1'],
    ['Құқық, "заң"\nсот', '"Құқық, ""заң""\nсот"'],
    [' x', '" x"'],
  ])('%j is written %j', (value, cell) => expect(csvLine([value, '']).slice(0, -3)).toBe(cell))
  it('leaves empty what is not there, and writes numbers and truth as they are', () =>
    expect(csvLine([null, -3, 0, true, false, ''])).toBe(',-3,0,true,false,\r\n'))
})
