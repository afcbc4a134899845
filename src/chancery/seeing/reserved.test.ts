/**
 * What is reserved to those who decide makes no difference to anybody else: two countries that differ in nothing but how the judges voted,
 * or in what was decided and not announced yet, answer everybody alike.
 */
import { resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { EVERYBODY, said, toldTo } from '../../../test/told.ts'
import { foundingCommands } from '../../demo/country.ts'
import { law } from '../../law/index.ts'
import type { StreamId } from '../../law/kernel/world.ts'
import { foundInMemory, type MemoryCountry } from '../country.ts'
import { loadScenarios } from '../scenario/load.ts'
import { Player } from '../scenario/play.ts'

const PANEL = ['judge/almaty-1', 'judge/almaty-2', 'judge/almaty-3']
const [PRESIDING = ''] = PANEL
type Votes = readonly ['uphold' | 'change' | 'annul', 'uphold' | 'change' | 'annul', 'uphold' | 'change' | 'annul']
const NAMED = [
  ['appeal.decide', 'appeal'],
  ['case.decide', 'case'],
] as const

let country: MemoryCountry
/** As it stands before that act of the scenario. */
const before = async (what: string) => {
  const [loaded] = loadScenarios([resolve(import.meta.dirname, '../../../scenarios/appeal/hearing-and-votes.yaml')])
  if (!loaded || loaded.wrong) throw new Error('the scenario is not there')
  const own = country.fork()
  const player = new Player(own)
  own.set(loaded.scenario.at)
  for (const step of loaded.scenario.steps) {
    if ('do' in step && step.do === what && step.expect !== 'refused') break
    expect((await player.step(step)).wrong).toEqual([])
  }
  return { own, appeal: player.saved('appeal') ?? '', suit: player.saved('case') ?? '' }
}
beforeAll(async () => {
  country = await foundInMemory(law, foundingCommands)
})
const doing = (own: MemoryCountry, stream: StreamId) => async (person: StreamId, what: string, input: object) => {
  const [office] = await own.chancery.offices(person)
  const answer = await own.chancery.perform({ act: what, stream, person, ...(office && { body: office.body }), input })
  if (answer.is !== 'done') throw new Error(`${what}: ${said(answer)}`)
}
/** All that a person is told, without what two countries never have in common: ids given by lot, and hashes over them. */
const told = async ({ own, appeal, suit }: Awaited<ReturnType<typeof before>>, person: StreamId | undefined) => {
  const guesses: unknown[] = []
  for (const [act, kind] of NAMED)
    for (const outcome of kind === 'appeal' ? ['uphold', 'change', 'annul'] : ['satisfied', 'partly', 'dismissed']) {
      const stream = kind === 'appeal' ? appeal : suit
      const input = { outcome, applied: ['x'], reasons: 'x', established: 'x', sublegal: 'none' }
      if (person && stream)
        guesses.push(
          await own.chancery.foresee({ act, stream, person, input }, true),
          await own.chancery.perform({ act, stream, person, input }),
        )
    }
  const all = `${await toldTo(own.chancery, person, [])} ${said(guesses)}`
  return all.replaceAll(/[0-9a-f]{64}/g, 'hash').replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id')
}
const serveIn = async (own: MemoryCountry, court: StreamId) => {
  const served = await Promise.all(EVERYBODY.map(async p => (p && (await own.chancery.offices(p)).some(o => o.body === court) ? [p] : [])))
  return served.flat()
}
const differ = async (one: Awaited<ReturnType<typeof before>>, other: Awaited<ReturnType<typeof before>>) => {
  const found: (StreamId | undefined)[] = []
  for (const person of EVERYBODY) if ((await told(one, person)) !== (await told(other, person))) found.push(person)
  return found
}

describe('how a judge voted', () => {
  const voted = async (votes: Votes, outcome?: Votes[number], isAnnounced = false) => {
    const begun = await before('appeal.vote')
    const on = doing(begun.own, begun.appeal)
    for (const [i, vote] of votes.entries()) await on(PANEL[i] ?? '', 'appeal.vote', { vote })
    if (outcome) await on(PRESIDING, 'appeal.decide', { outcome, applied: ['НОРМА'], reasons: 'УӘЖ' })
    if (isAnnounced) await on(PRESIDING, 'appeal.announce', { publicText: 'БАРШАҒА' })
    return begun
  }
  it('is known to the panel alone while they vote', async () => {
    expect(await differ(await voted(['annul', 'annul', 'uphold']), await voted(['uphold', 'change', 'change']))).toEqual(PANEL)
  }, 60_000)
  it('is known to the panel alone when the decision is announced, too', async () => {
    const [one, other] = [
      await voted(['annul', 'annul', 'uphold'], 'annul', true),
      await voted(['uphold', 'annul', 'annul'], 'annul', true),
    ]
    expect(await differ(one, other)).toEqual(PANEL)
  }, 60_000)
  it('nor is what they decided, before it is announced, outside their court', async () => {
    const [one, other] = [await voted(['annul', 'annul', 'uphold'], 'annul'), await voted(['uphold', 'annul', 'uphold'], 'uphold')]
    const found = await differ(one, other)
    expect(found).toEqual(expect.arrayContaining(PANEL))
    const court = await serveIn(one.own, 'court/almaty')
    expect(found.filter(p => !court.includes(p ?? ''))).toEqual([])
    expect(await told(one, 'official/akimat-bostandyk')).not.toContain('УӘЖ')
  }, 60_000)
  it('and when it is announced, the parties know what was decided', async () => {
    const one = await voted(['annul', 'annul', 'uphold'], 'annul', true)
    expect(await told(one, 'official/akimat-bostandyk')).toContain('УӘЖ')
    const view = await one.own.chancery.look(one.appeal, 'official/akimat-bostandyk')
    expect(view?.seen.state).toMatchObject({ outcome: 'annul', votes: [] })
    expect((await one.own.chancery.look(one.appeal, PRESIDING))?.seen.state).toMatchObject({ votes: [{}, {}, {}] })
  })
})

describe('what a judge decided', () => {
  it('is known outside the court when it is announced, and not before', async () => {
    const decided = async (outcome: string) => {
      const begun = await before('case.decide')
      const input = { outcome, established: 'x', applied: ['x'], reasons: 'УӘЖ', sublegal: 'none' }
      const more = outcome === 'satisfied' ? { obliged: 'agency/akimat-bostandyk', toDo: 'МІНДЕТІ', until: '2026-05-15' } : {}
      await doing(begun.own, begun.suit)('judge/bostandyk-1', 'case.decide', { ...input, ...more })
      return begun
    }
    const [one, other] = [await decided('satisfied'), await decided('dismissed')]
    const found = await differ(one, other)
    expect(found).toContain('judge/bostandyk-1')
    const court = await serveIn(one.own, 'court/almaty-bostandyk')
    expect(found.filter(p => !court.includes(p ?? ''))).toEqual([])
    await doing(one.own, one.suit)('judge/bostandyk-1', 'case.announce', {})
    expect(await told(one, 'official/akimat-bostandyk')).toContain('МІНДЕТІ')
  }, 60_000)
})
