import { beforeAll, describe, expect, it } from 'vitest'
import { foundInMemory, type MemoryCountry } from '../chancery/country.ts'
import { law } from '../law/index.ts'
import { LANGS } from '../law/kernel/said.ts'
import { nameOf } from './bodies.ts'
import { foundingCommands } from './country.ts'
import { PEOPLE } from './people.ts'
import { personas } from './personas.ts'

let country: MemoryCountry
beforeAll(async () => {
  // A founding act that is not done throws.
  country = await foundInMemory(law, foundingCommands)
})

describe('the demo country', () => {
  it('places everybody in the office written for them', async () => {
    for (const { id, post, body } of PEOPLE) {
      const held = await country.chancery.offices(id)
      expect(held.map(o => [o.post, o.body])).toEqual(post ? [[post, body]] : [])
    }
  })
  it('places heads of prosecutor’s offices, chairs and panel chairs for five years, others without a term', async () => {
    for (const { id, post, body } of PEOPLE) {
      const timed = post === 'chair' || post === 'panel-chair' || (post === 'head' && body?.startsWith('office/'))
      if (post) expect([id, (await country.chancery.offices(id))[0]?.until]).toEqual([id, timed ? '2031-01-05' : undefined])
    }
  })
  it('calls bodies and people by proper names in three languages', async () => {
    const bodies = await country.chancery.registers.matters({ kinds: ['court', 'office', 'agency', 'company'], limit: 200 })
    expect(bodies.length).toBeGreaterThan(60)
    for (const b of bodies) expect(b.about).toEqual(nameOf(b.stream))
    for (const lang of LANGS) {
      const names = [...bodies.map(b => b.stream), ...PEOPLE.map(p => p.id)].map(
        id => PEOPLE.find(p => p.id === id)?.name[lang] ?? nameOf(id)[lang],
      )
      expect(new Set(names).size).toBe(names.length)
      for (const n of names) expect(n).toMatch(lang === 'en' ? /^[\p{Script=Latin}\P{L}]+$/u : /\p{Script=Cyrillic}/u)
    }
  })
  it('lets one sign in as every person in it, saying in three languages who that is and what to try', () => {
    const all = personas.flatMap(g => g.personas)
    expect(all.map(p => p.person).sort()).toEqual(['official/registrar', ...PEOPLE.map(p => p.id)].sort())
    for (const p of all) for (const lang of LANGS) expect(p.about[lang]).toMatch(/^[^.]+\. .+[.?]$/u)
  })
  it('is founded once: nobody opens the register again', async () => {
    const again = await country.fork().chancery.perform({ ...foundingCommands[0], act: 'republic.found', person: 'official/registrar' })
    expect(again.is).toBe('refused')
  })
})
