import { describe, expect, it } from 'vitest'
import { foundingCommands } from '../../demo/country.ts'
import { law } from '../../law/index.ts'
import { type MatterRow, type Notice, toldLine, toldText } from '../../registers/registers.ts'
import { foundInMemory } from '../country.ts'
import { replay } from './replay.ts'

const AT = '2020-01-01T10:00:00+05:00'
describe('a replay of the journal', () => {
  it('makes the same states and registers, and names what differs', async () => {
    const { chancery } = await foundInMemory(law, foundingCommands)
    const { journal, registers } = chancery
    const lodged = await chancery.perform({
      act: 'application.lodge',
      person: 'citizen/applicant-1',
      input: { office: 'office/almaty-bostandyk', about: 'x' },
    })
    if (lodged.is !== 'done') throw new Error(lodged.is)
    const made = await replay(law, journal, registers)
    expect(made.differs).toEqual([])
    expect(made.events).toBeGreaterThan(200)

    const { stream } = lodged.receipt
    const altered = Object.assign(Object.create(registers), {
      those: async (s: readonly string[]): Promise<ReadonlyMap<string, MatterRow>> => {
        const rows = new Map(await registers.those(s))
        const row = rows.get(stream)
        return row ? rows.set(stream, { ...row, about: 'something else' }) : rows
      },
      toldIn: (s: readonly string[]) => registers.toldIn(s),
    })
    expect((await replay(law, journal, altered)).differs).toEqual([{ stream, what: 'rows' }])

    const told = await registers.told(stream)
    expect(told.length).toBeGreaterThan(0)
    const [first, ...rest] = told
    for (const kept of [rest, [...told, ...told], [{ ...first, who: 'citizen/bystander' }, ...rest], [{ ...first, at: AT }, ...rest]]) {
      const telling = Object.assign(Object.create(registers), {
        those: (s: readonly string[]) => registers.those(s),
        toldIn: async (s: readonly string[]) =>
          new Map([
            ...(await registers.toldIn(s)),
            ...(s.includes(stream) ? [[stream, toldText(kept.map(n => toldLine(n as Notice)))] as const] : []),
          ]),
      })
      expect((await replay(law, journal, telling)).differs).toEqual([{ stream, what: 'table notice' }])
    }
  })
})
