/** How a decision stands, where there was more than one in the case. */
import { expect, it } from 'vitest'
import { type CourtCase, courtCase } from './case.ts'
import { decideCase } from './decide.ts'

const [first, second] = ['2026-03-16T10:00:00+05:00', '2026-05-20T10:00:00+05:00']
const annulled: CourtCase['annulled'] = [
  { since: first, judge: 'person/1', outcome: 'satisfied', decidedAt: first, announcedAt: first, appeal: 'appeal/1' },
]
it('the decision that the appeal annulled stays annulled, whatever becomes of the next', () => {
  const anew: CourtCase = { ...courtCase.start, stage: 'announced', annulled, decidedAt: second }
  expect(decideCase.stands?.(anew, first)).toBe('annulled')
  expect(decideCase.stands?.(anew, second)).toBe('not-yet')
  expect(decideCase.stands?.({ ...anew, stage: 'in-force', inForceAt: second }, first)).toBe('annulled')
  expect(decideCase.stands?.({ ...anew, stage: 'in-force', inForceAt: second }, second)).toBe('in-force')
})
