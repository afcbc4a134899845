/** No text is left untranslated, in one language where three are due, or in the letters of another. */
import { beforeAll, describe, expect, test } from 'vitest'
import { PEOPLE } from '../src/demo/people.ts'
import { LANGS, type Said } from '../src/law/kernel/said.ts'
import { exported, inScenarios, literals, type Place } from './said.ts'

/** Words that Kazakh and Russian share, each looked at. */
const SHARED = new Set([
  'Адвокат',
  'Адресат',
  'Апеллянт',
  'Апелляция',
  'Карта',
  'Наурыз мейрамы',
  'Орган',
  'Прокуратура',
  'Прокурор',
  'Республика',
  'Судья',
  'Таразы',
  'Телефонограмма',
])
/** The same in every language: names of things on the network, signs. */
const SIGNS = new Set(['API', 'HTTP API', '№', '—'])
/** What Kazakh and Russian write in Latin letters: names of formats and keys that a program reads, codes, Roman numbers. */
const LATIN =
  /\/log\/\w+|\b(C2SP tlog-tiles|tlog-proof|HTTP|API|JSON|UUID|RFC|PDF|PNG|JPEG|WebP|TIFF|SHA-256|ZIP|CMS|DER|NCALayer|Ed25519|https|N|III|kz(-[a-z]+)*|null|CSV|iCalendar|JSON Lines|UTF-8|ETag|Link|Excel|ECLI|cursor|withdrawn|stream|entry|leaf_index|after|limit|lang|parameters|application\/(problem\+)?json|Content-Type|Accept-Language|X-Tarazy-Body|issues|findings|needs|draft|why|base64|kk|ru|en|application, court, judge)\b/g
/** Names that Russian writes with Kazakh letters, as the law does, and the Kazakh terms that a provision is about. */
const KAZAKH_IN_RUSSIAN = /Жетісу|Ұлытау|«Заң хабаршысы»|«Алматы Құрылыс»|«Жаңа»|«билік»|«өкім»|«өкімет»/g

const CYRILLIC = /\p{Script=Cyrillic}/u
const KAZAKH = /[әғқңөұүһі]/i
const slots = (text: string) => [...text.matchAll(/\{\w*\}/g)].map(m => m[0]).sort()
const bare = (text: string) => text.replace(/\{\w*\}/g, '')
const named = new Set(PEOPLE.map(p => p.name.kk))
/** An empty start of a state is no text. */
const isBlank = (s: Said) => LANGS.every(l => s[l] === '')

let places: readonly Place[] = []
beforeAll(async () => {
  const all = [...(await exported('src/law', 'src/web/words', 'src/demo', 'src/opendata', 'src/api')), ...literals('src'), ...inScenarios()]
  places = [...new Map(all.map(p => [JSON.stringify(p[1]), p])).values()].filter(([, said]) => !isBlank(said))
}, 60_000)
const wrong = (fault: (said: Said) => unknown) =>
  places.filter(([, said]) => fault(said)).map(([where, said]) => `${where}: ${JSON.stringify(said)}`)

describe('the texts of the product', () => {
  test('are found', () => expect(places.length).toBeGreaterThan(2_500))

  test('say something in each language', () => expect(wrong(s => LANGS.some(l => !s[l].trim()))).toEqual([]))

  test('speak of the same values in each language', () =>
    expect(wrong(s => LANGS.some(l => slots(s[l]).join() !== slots(s.kk).join()))).toEqual([]))

  test('are in Cyrillic letters in Kazakh and Russian', () => {
    const isForeign = (text: string) => !SIGNS.has(text) && (!CYRILLIC.test(text) || /[A-Za-z]/.test(bare(text).replace(LATIN, '')))
    expect(wrong(s => isForeign(s.kk) || isForeign(s.ru))).toEqual([])
  })

  test('are in Latin letters in English', () => expect(wrong(s => CYRILLIC.test(s.en))).toEqual([]))

  test('are not Russian where they should be Kazakh', () => {
    const isShared = (text: string) => SHARED.has(text) || SIGNS.has(text) || named.has(text)
    expect(wrong(s => s.kk === s.ru && !isShared(s.kk))).toEqual([])
    // A Kazakh sentence of some length cannot do without the letters that Russian lacks.
    expect(wrong(s => s.kk.length > 60 && !KAZAKH.test(s.kk))).toEqual([])
  })

  test('are not Kazakh where they should be Russian', () =>
    expect(wrong(s => KAZAKH.test(s.ru.replace(KAZAKH_IN_RUSSIAN, '')))).toEqual([]))

  test('use the Kazakh alphabet, not letters that look like it', () => {
    const mixed = /\p{Script=Cyrillic}\p{Script=Latin}|\p{Script=Latin}\p{Script=Cyrillic}/u
    expect(wrong(s => /[ҧҥӛ]/i.test(s.kk) || LANGS.some(l => mixed.test(s[l])))).toEqual([])
  })

  test('end alike: a sentence in one language is a sentence in all', () => {
    const end = (text: string) => /[.!?…:]$/.exec(text)?.[0] ?? ''
    expect(wrong(s => !SIGNS.has(s.kk) && new Set(LANGS.map(l => end(s[l].trim()))).size > 1)).toEqual([])
  })
})
