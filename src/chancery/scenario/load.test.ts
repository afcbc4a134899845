import { describe, expect, it } from 'vitest'
import { readScenario } from './load.ts'

const HEAD = 'title: {kk: а, ru: б, en: c}\nat: 2026-03-02T10:00:00+05:00\n'

describe('a scenario file', () => {
  it('is read', () => {
    const loaded = readScenario(`${HEAD}steps:\n  - wait: P10D\n`, 'a.yaml')
    expect(loaded).toMatchObject({ file: 'a.yaml', scenario: { at: '2026-03-02T10:00:00+05:00', steps: [{ wait: 'P10D' }] } })
  })
  it('that is not YAML is told with the line', () => {
    const { wrong } = readScenario(`${HEAD}steps: [\n`, 'a.yaml')
    expect(wrong?.[0]).toMatch(/^line \d+: /)
  })
  it('that says what no scenario says is told with the line', () => {
    const { wrong } = readScenario(`${HEAD}steps:\n  - wait: P10D\n  - wiat: P10D\n`, 'a.yaml')
    expect(wrong).toHaveLength(1)
    expect(wrong?.[0]).toMatch(/^line 5: steps\.1: not a step/)
  })
  it('does not grow without end', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefgh'.split('').map((c, i) => `${c}: &${c} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(',')}]`),
    ].join('\n')
    expect(readScenario(bomb, 'bomb.yaml').wrong?.length).toBeGreaterThan(0)
  })
})
