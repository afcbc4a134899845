/** What officials write is done once they have signed it: nothing before, and nothing but that. */
import { beforeAll, describe, expect, it } from 'vitest'
import { foundingCommands } from '../../demo/country.ts'
import { law } from '../../law/index.ts'
import { foundInMemory, type MemoryCountry } from '../country.ts'

let country: MemoryCountry
beforeAll(async () => {
  country = (await foundInMemory(law, foundingCommands)).fork(true)
  country.set('2026-03-02T10:00:00+05:00')
})
const PAPER = { paper: 'a'.repeat(64), certificate: 'b'.repeat(64) }
const prosecutor = { person: 'prosecutor/bostandyk-senior', body: 'office/almaty-bostandyk' }
const order = {
  ...prosecutor,
  act: 'inspection.order',
  id: '0196f000-0000-7000-8000-000000000001',
  input: { subject: 'agency/akimat-bostandyk', about: 'Тексеріс', ground: 'direct-detection', details: 'x' },
}
const drafted = async (at: MemoryCountry, command: Parameters<MemoryCountry['chancery']['draft']>[0]) => {
  const d = await at.chancery.draft(command)
  if (d.is !== 'drafted') throw new Error(d.is)
  return d
}

describe('a written act of an official', () => {
  it('needs a signature, and everything else that stands against it is said first', async () => {
    const own = country.fork()
    const answer = await own.chancery.perform(order)
    expect(answer).toMatchObject({ is: 'needs', open: [{ is: 'unknown', needs: 'signature' }] })
    expect(await own.chancery.journal.written(order.id)).toBeUndefined()
    const citizen = await own.chancery.perform({ ...order, person: 'citizen/applicant-1', body: 'office/almaty-bostandyk' })
    expect(citizen.is).toBe('refused')
  })
  it('is drawn up with its number before it is signed, and is done as it was drawn up', async () => {
    const own = country.fork()
    const { doing } = await drafted(own, order)
    expect(doing).toMatchObject({ id: order.id, act: order.act, version: 1, number: expect.stringMatching(/-1\/2026$/) })
    expect(doing.under).toContain('house.signature')
    expect((await own.chancery.journal.see([doing.stream]))[0]?.version).toBe(0)
    const signed = { by: order.person, as: { ...PAPER, ...(doing.number && { number: doing.number }) } }
    const done = await own.chancery.perform({ ...order, stream: doing.stream, signed })
    expect(done).toMatchObject({ is: 'done', receipt: { stream: doing.stream, number: doing.number } })
    const [event] = await own.chancery.journal.history(doing.stream)
    expect(event).toMatchObject({ signed: { ...PAPER, number: doing.number }, data: doing.data, under: doing.under })
  })
  it('signed by somebody else is refused', async () => {
    const own = country.fork()
    const signed = { by: 'prosecutor/almaty-head', as: PAPER }
    expect(await own.chancery.perform({ ...order, signed })).toMatchObject({
      is: 'refused',
      against: [{ norm: { provision: 'house.signature' } }],
    })
  })
  it('whose number went to another meanwhile has to be signed anew', async () => {
    const own = country.fork()
    const [a, b] = [await drafted(own, order), await drafted(own, { ...order, id: '0196f000-0000-7000-8000-000000000002' })]
    expect(a.doing.number).toBe(b.doing.number)
    const sign = (d: typeof a) =>
      own.chancery.perform({
        ...order,
        id: d.doing.id,
        stream: d.doing.stream,
        signed: { by: order.person, as: { ...PAPER, ...(d.doing.number && { number: d.doing.number }) } },
      })
    expect((await sign(a)).is).toBe('done')
    expect((await sign(b)).is).toBe('stale')
    expect((await own.chancery.journal.see([b.doing.stream]))[0]?.version).toBe(0)
    expect((await drafted(own, order)).doing.number).toMatch(/-2\/2026$/)
  })
  it('cannot be drawn up where it could not be done', async () => {
    expect((await country.chancery.draft({ ...order, person: 'citizen/applicant-1' })).is).toBe('refused')
    expect((await country.chancery.draft({ ...order, input: {} })).is).toBe('invalid')
    expect((await country.chancery.draft({ ...order, act: 'inspection.none' })).is).toBe('unknown')
    expect((await country.chancery.draft({ ...order, act: 'complaint.suspend', input: { reasons: 'x' } })).is).toBe('unknown')
  })
})
describe('what citizens write', () => {
  it('is done without an electronic signature: what an unsigned application comes to, the law of applications says', async () => {
    const lodge = {
      act: 'application.lodge',
      person: 'citizen/applicant-1',
      input: { office: 'office/almaty-bostandyk', about: 'x', signed: true, confidential: false },
    }
    expect((await country.fork().chancery.perform(lodge)).is).toBe('done')
  })
})
