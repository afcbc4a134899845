/** Every page and every form answers in three languages, and none shows the words of another. */
import { describe, expect, test } from 'vitest'
import { Player } from '../src/chancery/scenario/play.ts'
import { foundingCommands } from '../src/demo/country.ts'
import { law } from '../src/law/index.ts'
import { LANGS, type Lang } from '../src/law/kernel/said.ts'
import { formsOf, madeBy, openSite, pageRoutes, playIn, signedIn, type Visit, visitsOf, waitingIn, wholeMatter } from './site.ts'

const scenario = wholeMatter()
const site = await openSite(scenario.at)
const played = await playIn(scenario, new Player(site.country), 0)
const made = madeBy(played)
const visits = visitsOf(made, await waitingIn(site))
const forms = formsOf(made)

const cookies = new Map<string, string>()
const get = async (lang: Lang, { as, path }: Visit) => {
  if (as && !cookies.has(as)) cookies.set(as, await signedIn(site, as))
  return site.app.inject({ url: encodeURI(`/${lang}${path}`), headers: as ? { cookie: cookies.get(as) ?? '' } : {} })
}

/** What a page shows and what it tells to assistive technology. */
const text = (page: string): string => {
  // A document is in a language of its own.
  const html = page.replace(/<article class="paper"[\s\S]*?<\/article>/g, ' ')
  return [...html.matchAll(/ (?:alt|aria-label|placeholder|title)="([^"]*)"/g)]
    .map(m => m[1])
    .concat(html.replace(/<(script|style|code|pre)\b[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]*>/g, '\n'))
    .join('\n')
    .replace(/&(#\d+|\w+);/g, ' ')
}

/** What people wrote in the country: it stays in the language in which it was written. */
const written = new Set<string>()
const gather = (value: unknown): void => {
  if (typeof value === 'string') for (const line of value.split('\n')) written.add(line.trim())
  else if (typeof value === 'object' && value !== null) for (const v of Object.values(value)) gather(v)
}
for (const step of scenario.steps) if ('do' in step) gather(step.with)
/** The page of a body shows the act that founded it: its name in each language. */
const founded = (path: string) =>
  /^\/matter\/(office|court|judge)\//.test(path) ? new Set(foundingCommands.flatMap(c => Object.values(c.input ?? {}))) : new Set()

/** Latin words that belong to every language: names of formats, of the network, identifiers. */
const ANYWHERE =
  /\bkz-[a-z-]+|\b[0-9a-f]{16,}\b|\b(API|HTTP|JSON Lines|JSON|CSV|application\/problem\+json|tarazy 0\.1\.0|OpenAPI|RFC|UUID|iCalendar|PDF|PNG|JPEG|WebP|TIFF|CMS|DER|SHA-256|ZIP|NCALayer|C2SP|tlog-tiles|tlog-proof|ENG|English|GET|POST|N|mod|kz|III|kk|ru|en|null|UTF-8|Link|ECLI|base64|cursor|withdrawn|stream|entry|leaf_index|after|limit|lang)\b|\/log\/\w+|\bkazakhstan[\w.-]*/gi
/** Numbers of matters: letters of the kind, then serial and year. */
const NUMBER = /[\p{L}\d]{1,4}-\d+\/\d{4}/gu
const lines = (html: string) =>
  text(html)
    .split('\n')
    .map(l => l.replace(NUMBER, '').trim())
    .filter(l => l && ![...written].some(w => w.length > 3 && (l.includes(w) || (l.length > 20 && w.startsWith(l.replace(/…$/, ''))))))
const isLatin = (line: string) => /[A-Za-z]/.test(line.replace(ANYWHERE, ''))
/** Names that Russian writes with Kazakh letters, terms that a provision is about, the switch of languages. */
const KAZAKH_IN_RUSSIAN = /Жетісу|Ұлытау|Заң хабаршысы|Алматы Құрылыс|ҚАЗ|Қазақша|«билік»|«өкім»|«өкімет»/g
const foreign: Readonly<Record<Lang, (line: string) => boolean>> = {
  kk: isLatin,
  ru: line => isLatin(line) || /[әғқңөұүһі]/i.test(line.replace(KAZAKH_IN_RUSSIAN, '')),
  en: line => /\p{Script=Cyrillic}/u.test(line.replace(/ҚАЗ|РУС|Қазақша|Русский/g, '')),
}

test('no page is forgotten', async () => expect(Object.keys(visits).sort()).toEqual(await pageRoutes(site)))
test('no form is forgotten', () => expect([...law.acts.keys()].filter(id => !forms.some(f => f.act.id === id))).toEqual([]))

describe.each(LANGS)('in %s', lang => {
  for (const [route, list] of Object.entries(visits))
    test(route, async () => {
      for (const visit of list) {
        const page = await get(lang, visit)
        expect([visit.path, page.statusCode]).toEqual([visit.path, 200])
        expect(page.body).toContain(`<html lang="${lang}"`)
        expect([visit, ...new Set(lines(page.body).filter(l => foreign[lang](l) && !founded(visit.path).has(l)))]).toEqual([visit])
      }
    })
  test('the form of every act', async () => {
    const wrong: string[] = []
    for (const { act, visit } of forms) {
      const page = await get(lang, visit)
      if (page.statusCode !== 200) wrong.push(`${act.id}: ${page.statusCode}`)
      for (const line of new Set(lines(page.body).filter(foreign[lang]))) wrong.push(`${act.id}: ${line}`)
      for (const field of Object.values(act.input))
        if (!text(page.body).includes(field.label[lang].split(/["&'<]/)[0] ?? '')) wrong.push(`${act.id}: no field “${field.label[lang]}”`)
    }
    expect(wrong).toEqual([])
  })
  test('a page that is not there', async () => {
    const page = await get(lang, { route: '', path: '/matter/case/none' })
    expect(page.statusCode).toBe(404)
    expect(lines(page.body).filter(foreign[lang])).toEqual([])
  })
})
