import { describe, expect, it } from 'vitest'
import { type Body, court } from './body.ts'
import { benchOf, holderOf, seatLeft, seatTaken } from './seats.ts'

const by = { at: '2026-01-05T09:00:00+05:00', act: 'chair.appoint', person: 'official/president', stream: 'court/almaty' }
const take = (s: Body, person: string, post: string, until?: string) =>
  seatTaken.court.apply(s, { person, post, ...(until && { until }) }, by)

describe('the places of a body', () => {
  const chaired = take(take(court.start, 'judge/a', 'judge'), 'judge/b', 'chair', '2031-01-05')
  it('are held up to the last day of the term and not after', () => {
    expect(holderOf(chaired, 'chair', '2031-01-05')?.person).toBe('judge/b')
    expect(holderOf(chaired, 'chair', '2031-01-06')).toBeUndefined()
  })
  it('keep a chair whose term is over on the bench', () => {
    expect(benchOf(chaired).map(s => s.person)).toEqual(['judge/a', 'judge/b'])
  })
  it('are one to a person: a new one takes the place of the former, also of one whose term is over', () => {
    expect(take(chaired, 'judge/b', 'chair', '2036-01-06').seats).toHaveLength(2)
    expect(take(chaired, 'judge/a', 'panel-chair').seats).toHaveLength(2)
  })
  it('fall free when the person leaves', () => {
    expect(benchOf(seatLeft.court.apply(chaired, { person: 'judge/b' }, by)).map(s => s.person)).toEqual(['judge/a'])
  })
})
