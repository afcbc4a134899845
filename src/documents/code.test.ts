import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeOf, idOf } from './code.ts'

describe('the code of an act', () => {
  it('leads back to the act, however it is written', () => {
    fc.assert(
      fc.property(fc.uuid(), id => {
        const code = codeOf(id)
        expect(code).toMatch(/^([0-9A-Z]{4}-){6}[0-9A-Z]{2}[0-9A-Z*~$=]$/)
        expect(idOf(code)).toBe(id)
        expect(idOf(code.toLowerCase().replaceAll('-', ' '))).toBe(id)
        expect(idOf(code.replaceAll('0', 'O').replaceAll('1', 'l'))).toBe(id)
      }),
    )
  })
  it('is no code with one character misread, or two exchanged', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.nat(25), fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'), (id, at, other) => {
        const plain = codeOf(id).replaceAll('-', '')
        if (plain[at] !== other) expect(idOf(plain.slice(0, at) + other + plain.slice(at + 1))).toBeUndefined()
        const [a = '', b = ''] = [plain[at], plain[at + 1]]
        if (a !== b && at < 25) expect(idOf(plain.slice(0, at) + b + a + plain.slice(at + 2))).toBeUndefined()
      }),
    )
  })
  it.each(['', 'x', '7'.repeat(27), 'U'.repeat(27), '../../etc/passwd', 'ж'.repeat(27), '0'.repeat(500)])('%j is none', text => {
    expect(idOf(text)).toBeUndefined()
  })
})
