import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LANGS, type Said } from '../kernel/said.ts'
import {
  cited,
  declared,
  described,
  house,
  isHouseRule,
  isProvision,
  type ProvisionId,
  parameterOn,
  parameters,
  parts,
  provision,
  provisions,
  provisionsById,
  readings,
  readingsOf,
  textOn,
} from './index.ts'
import { texts } from './parameters.ts'

const KAZAKH_ONLY = /[әіңғүұқөһ]/i
/** Letters that stand for Kazakh ones in badly converted texts. */
const DAMAGED = /[ҧҥӛҦҤӚ]/
/** A word in which Latin and Cyrillic letters meet: as a rule a Latin i in the place of і. */
const MIXED = /\p{Script=Cyrillic}\p{M}*[\p{Script=Latin}]|\p{Script=Latin}\p{M}*\p{Script=Cyrillic}/u

const everything: readonly (readonly [string, Said])[] = [
  ...provisions.flatMap(p => [[`${p.id} title`, p.title] as const, [`${p.id} text`, p.text] as const]),
  ...Object.entries(house).flatMap(([id, r]) => [[`${id} title`, r.title] as const, [`${id} text`, r.text] as const]),
  ...parts.map(p => [`part ${p.title.en}`, p.title] as const),
  ...readings.map(r => [`reading ${r.n}`, r.text] as const),
  ...parameters.flatMap(p => [[p.id, p.name] as const, ...p.values.map(v => [`source of ${p.id}`, v.source] as const)]),
  ...texts.flatMap(p => p.values.map(v => [`value of ${p.id}`, v.value] as const)),
  ...Object.entries(declared).map(([id, why]) => [`declared ${id}`, why] as const),
]
const faulty = (bad: (said: Said) => boolean) => everything.filter(([, said]) => bad(said)).map(([where]) => where)

describe('the provisions', () => {
  it('are 612, each with its own id', () => {
    expect(provisions).toHaveLength(612)
    expect(provisionsById.size).toBe(612)
  })
  it('gather 1,214 finer norms of the text, each once', () => {
    const covers = provisions.flatMap(p => p.covers)
    expect(covers).toHaveLength(1214)
    expect(new Set(covers).size).toBe(1214)
    expect(provisions.filter(p => p.covers.length === 0)).toEqual([])
  })
  it('name lines of the source that parse and ascend', () => {
    const bad = provisions.filter(
      p =>
        !p.lines.split(',').every(range => {
          const m = /^(\d+)(?:-(\d+))?$/.exec(range)
          return m && Number(m[1]) > 0 && Number(m[1]) <= Number(m[2] ?? m[1])
        }),
    )
    expect(bad.map(p => [p.id, p.lines])).toEqual([])
  })
  it('have the ids of the generated type: npx tsx scripts/provision-ids.ts', () => {
    const source = readFileSync(resolve(import.meta.dirname, 'ids.ts'), 'utf8')
    const union = (name: string) =>
      [...(source.split(`export type ${name} =`)[1]?.split('\n\n')[0] ?? '').matchAll(/'(.+?)'/g)].map(m => m[1])
    expect(union('ProvisionId')).toEqual(provisions.map(p => p.id))
    expect(union('HouseRuleId')).toEqual(Object.keys(house))
  })
})

describe('what is said', () => {
  it('is said in three languages', () => {
    expect(faulty(s => LANGS.some(lang => !s[lang] || s[lang] !== s[lang].trim()))).toEqual([])
  })
  it('is said in Kazakh with Kazakh letters, none of them damaged', () => {
    // A title of few words may happen to have none of its own letters: a text may not.
    expect(everything.filter(([where, s]) => !/ title$|^part /.test(where) && !KAZAKH_ONLY.test(s.kk)).map(([where]) => where)).toEqual([])
    expect(faulty(s => LANGS.some(lang => DAMAGED.test(s[lang]) || MIXED.test(s[lang])))).toEqual([])
  })
  it('is said in Russian without Kazakh letters, but where Kazakh words are themselves the subject', () => {
    expect(faulty(s => KAZAKH_ONLY.test(s.ru))).toEqual(['concept.state-power.branches text'])
  })
  it('is said in English in Latin letters', () => {
    expect(faulty(s => /\p{Script=Cyrillic}/u.test(s.en))).toEqual([])
  })
})

describe('what is cited', () => {
  it('is a provision with its lines', () => {
    expect(cited('prosecutor.inspection.deadline-one-month')).toBe(provision('prosecutor.inspection.deadline-one-month'))
    expect(cited('prosecutor.inspection.deadline-one-month')).toMatchObject({ kind: 'deadline', lines: expect.stringMatching(/\d/) })
  })
  it('or a rule of the house, which has none and is not law', () => {
    expect(cited('house.stage')).toEqual({ ...house['house.stage'], lines: '', kind: 'house' })
  })
  it('is known from any other string', () => {
    expect([isProvision('court.composition'), isProvision('house.stage'), isProvision('toString')]).toEqual([true, false, false])
    expect([isHouseRule('house.stage'), isHouseRule('court.composition'), isHouseRule('toString')]).toEqual([true, false, false])
    expect(() => provision('no.such' as ProvisionId)).toThrow('no such provision')
    expect(() => cited('toString' as ProvisionId)).toThrow('nothing to cite')
  })
})

describe('the readings', () => {
  it('are numbered 1 to 49 without a gap', () => {
    expect(readings.map(r => r.n)).toEqual(Array.from({ length: 49 }, (_, i) => i + 1))
  })
  it('concern provisions that exist, each named once', () => {
    expect(readings.filter(r => !r.provisions.every(isProvision)).map(r => r.n)).toEqual([])
    expect(readings.filter(r => r.provisions.length === 0 || new Set(r.provisions).size < r.provisions.length).map(r => r.n)).toEqual([])
  })
  it('are found from the provision', () => {
    expect(readingsOf('prosecutor.inspection.extension').map(r => r.n)).toEqual([18, 40])
    expect(readingsOf('court.system.seal')).toEqual([])
  })
})

describe('declared and described', () => {
  it('declared are provisions, and none that only says what a thing is', () => {
    const ids = Object.keys(declared)
    expect(ids.filter(id => !isProvision(id))).toEqual([])
    expect(described.filter(p => ids.includes(p.id)).map(p => p.id)).toEqual([])
  })
  it('described are known by their kind', () => {
    expect(new Set(described.map(p => p.kind))).toEqual(new Set(['definition', 'principle', 'structure', 'attribute']))
  })
})

describe('the parameters', () => {
  it('have a value on every day, with where it comes from', () => {
    for (const day of ['1991-12-16', '2026-03-02', '2100-01-01']) {
      expect(parameterOn('court.appeal-term', day)).toMatchObject({ value: 1, unit: 'months', demo: true })
      expect(textOn('inspection.plan-site', day).value.en).toMatch(/public pages/)
    }
    expect(parameterOn('application.consideration-term', '2026-03-02')).toMatchObject({ value: 15, unit: 'days' })
  })
  it('are each left open by a provision, and named once', () => {
    expect(parameters.filter(p => !p.provisions.every(isProvision)).map(p => p.id)).toEqual([])
    expect(new Set(parameters.map(p => p.id)).size).toBe(parameters.length)
  })
  it('have values that do not overlap', () => {
    for (const p of parameters)
      p.values.slice(1).forEach((later, i) => {
        expect([p.id, (p.values[i]?.to ?? '9999') < (later.from ?? '0000')]).toEqual([p.id, true])
      })
  })
})
