import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksOf } from './prose.ts'

const paragraph = (text: string) => ({ is: 'paragraph', text })
describe('what people write', () => {
  it('has paragraphs and lists', () => {
    expect(blocksOf('Бір.\n\nЕкі:\n1. а\n2) б\nжалғасы\n\n- в\n– г\n\nСоңы')).toEqual([
      paragraph('Бір.'),
      paragraph('Екі:'),
      { is: 'list', ordered: true, items: ['а', 'б жалғасы'] },
      { is: 'list', ordered: false, items: ['в', 'г'] },
      paragraph('Соңы'),
    ])
  })
  it('keeps numbers that a list would not print', () => {
    expect(blocksOf('3. Үшінші тармақ\n4. Төртінші')).toEqual([paragraph('3. Үшінші тармақ\n4. Төртінші')])
    expect(blocksOf('1. а\n3. в')).toEqual([{ is: 'list', ordered: true, items: ['а'] }, paragraph('3. в')])
    expect(blocksOf('2026 жылғы 2 наурыз')).toEqual([paragraph('2026 жылғы 2 наурыз')])
  })
  it('loses no word and makes none up', () => {
    const words = (s: string) =>
      s
        .replace(/^[^\S\n]*(?:\d{1,3}[.)]|[-–—•*])[^\S\n]+(?=\S)/gm, '')
        .split(/\s+/)
        .filter(Boolean)
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('- а', '1. б', '2. в', '', 'г д', '  ', '* е', '7) ж', '-', '1.', '#read("/x")'), { maxLength: 20 }),
        lines => {
          const blocks = blocksOf(lines.join('\n'))
          const said = blocks
            .flatMap(b => (b.is === 'list' ? b.items : [b.text.replace(/^[^\S\n]*\d{1,3}[.)][^\S\n]+(?=\S)/gm, '')]))
            .join(' ')
          expect(said.split(/\s+/).filter(Boolean)).toEqual(words(lines.join('\n')))
        },
      ),
    )
  })
})
