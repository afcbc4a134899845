/** Every page in a browser: accessible in every language, on a phone and on a wide screen, in light and dark, by keyboard, on paper. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { Player } from '../src/chancery/scenario/play.ts'
import { LANGS, type Lang } from '../src/law/kernel/said.ts'
import type { StreamId } from '../src/law/kernel/world.ts'
import { W } from '../src/web/words/common.ts'
import { faults } from './axe.ts'
import { describeInBrowser } from './browser.ts'
import { formsOf, madeBy, openSite, playIn, signedIn, type Visit, visitsOf, waitingIn, wholeMatter } from './site.ts'

const scenario = wholeMatter()
const site = await openSite(scenario.at)
const made = madeBy(await playIn(scenario, new Player(site.country), 0))
const address = await site.app.listen({ host: '127.0.0.1', port: 0 })

/** Receipts and matters have one page each: of many alike two are enough for the browser. */
const visits = Object.values(visitsOf(made, await waitingIn(site))).flatMap(list =>
  list[0]?.route === '/receipt/:id' ? list.filter((_, i) => i % 8 === 0) : list,
)
/** Of the forms those that together hold every kind of field. */
const widgets = new Set<string>()
const forms = formsOf(made).flatMap(({ act, visit }) => {
  const own = Object.values(act.input).map(f => f.widget)
  if (own.every(w => widgets.has(w))) return []
  for (const w of own) widgets.add(w)
  return [visit]
})
const all: readonly Visit[] = [...visits, ...forms]

/** What sticks out of the page to the right, when something does. */
const sticksOut = (page: Page) =>
  page.evaluate(() => {
    const { documentElement: root } = globalThis.document
    if (root.scrollWidth <= root.clientWidth) return []
    return [...root.querySelectorAll('main *, header *, footer *')]
      .filter(e => e.getBoundingClientRect().right > root.clientWidth + 1 && !e.closest('.scroll'))
      .slice(0, 3)
      .map(e => e.outerHTML.slice(0, 120))
      .concat(`${root.scrollWidth} > ${root.clientWidth}`)
  })

const cookies = new Map<StreamId, string>()
/** Makes the browser's session that of a person, or of nobody. */
const become = async (page: Page, as: StreamId | undefined) => {
  await page.context().clearCookies()
  if (!as) return
  const cookie = cookies.get(as) ?? (await signedIn(site, as))
  cookies.set(as, cookie)
  const [name = '', ...value] = cookie.split('=')
  await page.context().addCookies([{ name, value: value.join('='), url: address }])
}
const open = async (page: Page, lang: Lang, { as, path }: Visit) => {
  await become(page, as)
  return page.goto(`${address}/${lang}${path}`)
}
const WIDE = { width: 1280, height: 800 }
const PHONE = { width: 360, height: 740 }

describeInBrowser('every page', newPage => {
  test.each(LANGS)(
    'is accessible and fits, in %s',
    async lang => {
      const page = await newPage({ viewport: WIDE })
      const wrong: string[] = []
      const note = (visit: Visit, where: string, found: readonly string[]) => {
        for (const f of found) wrong.push(`${lang} ${visit.path} ${where}: ${f}`)
      }
      for (const visit of all) {
        await page.setViewportSize(WIDE)
        await page.emulateMedia({ colorScheme: 'light' })
        await open(page, lang, visit)
        // The structure of a page is the same in every language: one page a route is enough for the others.
        if (lang === 'kk' || all.find(v => v.route === visit.route) === visit) note(visit, 'wide', await faults(page))
        note(visit, 'wide', await sticksOut(page))
        await page.setViewportSize({ width: 320, height: 700 })
        note(visit, '320', await sticksOut(page))
        await page.setViewportSize(PHONE)
        note(visit, '360', await sticksOut(page))
        // The languages differ in length and letters, not in colour.
        if (lang === 'kk') {
          note(visit, '360', await faults(page))
          await page.emulateMedia({ colorScheme: 'dark' })
          await page.setViewportSize(WIDE)
          note(visit, 'dark', await faults(page, 'color-contrast'))
        }
      }
      expect(wrong).toEqual([])
    },
    480_000,
  )

  test('begins with a way past the navigation', async () => {
    const page = await newPage({ viewport: WIDE })
    await open(page, 'kk', { route: '', as: 'prosecutor/bostandyk-head', path: '/desk' })
    await page.keyboard.press('Tab')
    const skip = page.getByRole('link', { name: W.skip.kk })
    expect(await skip.evaluate(e => e === globalThis.document.activeElement && e.getBoundingClientRect().left >= 0)).toBe(true)
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => globalThis.document.activeElement?.tagName)).toBe('MAIN')
  })

  test('shows where the keyboard is', async () => {
    const page = await newPage({ viewport: WIDE })
    const [case_ = ''] = made.matters.filter(m => m.startsWith('case/'))
    await open(page, 'ru', { route: '', as: 'prosecutor/bostandyk-head', path: `/matter/${case_}` })
    const unseen: string[] = []
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab')
      const at = await page.evaluate(() => {
        const e = globalThis.document.activeElement
        if (!e || e.tagName === 'BODY') return undefined
        const style = getComputedStyle(e)
        return { html: e.outerHTML.slice(0, 100), seen: style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2 }
      })
      if (at && !at.seen) unseen.push(at.html)
    }
    expect(unseen).toEqual([])
  })

  test('opens the text of a provision by keyboard', async () => {
    const page = await newPage({ viewport: WIDE, javaScriptEnabled: false })
    await open(page, 'kk', { route: '', as: 'citizen/applicant-1', path: '/do/application.lodge' })
    const text = page
      .locator('main details')
      .filter({ has: page.locator('summary') })
      .first()
    expect(await text.getAttribute('open')).toBeNull()
    await text.locator('summary').first().focus()
    await page.keyboard.press('Enter')
    expect(await text.getAttribute('open')).not.toBeNull()
  })

  test('is printed without navigation', async () => {
    const page = await newPage({ viewport: WIDE })
    const [case_ = ''] = made.matters.filter(m => m.startsWith('case/'))
    for (const path of [`/matter/${case_}`, '/law/acts', '/desk']) {
      await open(page, 'kk', { route: '', as: 'prosecutor/bostandyk-head', path })
      await page.emulateMedia({ media: 'print' })
      expect(await page.getByRole('navigation').count()).toBe(0)
      expect(await page.getByRole('search').count()).toBe(0)
      expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true)
      await page.emulateMedia({ media: 'screen' })
    }
  })
})
