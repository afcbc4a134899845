/** What is said of an act before it is sent: of part of its input, of all of it, and of what cannot be one. */
import { beforeAll, describe, expect, it } from 'vitest'
import { foundingCommands } from '../../demo/country.ts'
import { law } from '../../law/index.ts'
import { NEW } from '../../law/kernel/agenda.ts'
import { foundInMemory, type MemoryCountry } from '../country.ts'

let country: MemoryCountry
beforeAll(async () => {
  country = await foundInMemory(law, foundingCommands)
  country.set('2026-03-02T10:00:00+05:00')
})
const registrar = { person: 'official/registrar', body: 'agency/registrar' }
const president = { person: 'official/president', body: 'agency/president' }
const appointment = { ...president, act: 'judge.appoint', stream: 'citizen/witness-1' }
const prospect = async (command: Parameters<MemoryCountry['chancery']['foresee']>[0], whole?: boolean) => {
  const f = await country.chancery.foresee(command, whole)
  return 'is' in f ? f.is : f.prospect
}
const needs = (p: Awaited<ReturnType<typeof prospect>>) =>
  typeof p === 'object' && p.is === 'needs' ? [...new Set(p.open.map(f => (f.is === 'unknown' ? f.needs : '')))] : p

describe('a forecast', () => {
  it('asks for what is not given yet, optional or not; of what was left out for good it says what that means', async () => {
    const input = { court: 'court/akmola' }
    expect(needs(await prospect({ ...appointment, input }))).toEqual(['recommendation'])
    const whole = await prospect({ ...appointment, input }, true)
    expect(whole).toMatchObject({ is: 'refused' })
    const answer = await country.fork().chancery.perform({ ...appointment, input })
    expect(answer.is === 'refused' && answer.against).toEqual(typeof whole === 'object' && whole.is === 'refused' && whole.against)
  })
  it('asks on where something is still missing, also of a form that was sent', async () => {
    expect(needs(await prospect({ ...appointment, input: {} }, true))).toEqual(['court', 'recommendation'])
  })
  it('takes no wrong value for a fact', async () => {
    for (const court of [7, null, [], {}, ['court/almaty-bostandyk'], 'court', 'court/\u0000', 'x'.repeat(999)])
      for (const whole of [true, false])
        expect(needs(await prospect({ ...appointment, input: { court } }, whole))).toEqual(['court', 'recommendation'])
    for (const input of [null, 7, 'x', [], { __proto__: { court: 'court/almaty-bostandyk' } }])
      expect(needs(await prospect({ ...appointment, input }))).toEqual(['court', 'recommendation'])
  })
  it('is of no matter that cannot be named', async () => {
    for (const stream of ['', '/', 'x', `court/${'x'.repeat(99)}`, 'court/\u0000', NEW])
      expect(await prospect({ ...appointment, stream })).toBe('unknown')
    expect(await prospect({ ...registrar, act: 'person.register', body: 'x' })).toBe('unknown')
  })
})
describe('the name of what is not begun yet', () => {
  it('is nobody’s: with it taken, no more could be foreseen', async () => {
    const input = { kk: 'Аты', ru: 'Имя', en: 'Name', vulnerable: false, advocate: false }
    const register = { ...registrar, act: 'person.register', input }
    expect(await country.fork().chancery.perform({ ...register, stream: NEW })).toMatchObject({
      is: 'invalid',
      issues: [{ field: 'stream', code: 'ref.form' }],
    })
    expect((await country.fork().chancery.perform({ ...register, stream: 'person/new' })).is).toBe('done')
  })
})
