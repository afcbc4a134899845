/** Takes the README's pictures: plays the whole matter in a private country of a running server and looks at it. `npm run pictures -- http://127.0.0.1:8080` */
import { resolve } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { findBrowser, launchOptions } from '../test/find-browser.ts'

const base = process.argv[2] ?? 'http://127.0.0.1:8080'
const folder = resolve(import.meta.dirname, '../docs/pictures')
const found = await findBrowser(line => console.log(line), false)
if ('missing' in found) throw new Error(found.missing)
const browser = await chromium.launch(launchOptions(found))

/** A visitor in the whole matter's country, so many steps into it, signed in as somebody. */
const visitor = async (lang: string, width: number, height: number, steps: number, person: string): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: 1.5 })
  const page = await context.newPage()
  await page.goto(`${base}/${lang}/practice/whole-matter`)
  for (let i = 0; i < steps; i++) await page.locator('button[value=step]').click()
  await page.locator('button[value=enter]').click()
  await page.locator(`button[value="${person}"]`).click()
  await page.waitForURL(/desk/)
  return page
}
const open = async (page: Page, kind: string) => {
  await page.locator(`main a[href*="/matter/${kind}/"]`).first().click()
  await page.waitForURL(new RegExp(`/matter/${kind}/`))
}
const keep = async (page: Page, name: string) => {
  await page.screenshot({ path: `${folder}/${name}.png` })
  await page.context().close()
  console.log(name)
}

const prosecutor = 'prosecutor/bostandyk-head'
const inspection = await visitor('kk', 1280, 900, 23, prosecutor)
await open(inspection, 'inspection')
await inspection.locator('.due > ul > li details:has(.sum) summary').first().click()
await keep(inspection, 'inspection')

await keep(await visitor('ru', 1280, 900, 44, prosecutor), 'desk')

const refusal = await visitor('en', 1280, 900, 1, prosecutor)
await open(refusal, 'application')
await refusal.locator('.next > details summary').last().click()
await refusal.locator('.why a[href*="application.examine"]').click()
await refusal.locator('.reasons summary').first().click()
await keep(refusal, 'refusal')

const draw = await visitor('kk', 1280, 900, 60, 'judge/bostandyk-2')
await open(draw, 'case')
await draw.locator('.draw details summary').click()
await keep(draw, 'case')

const document = await visitor('ru', 1280, 1000, 30, prosecutor)
await open(document, 'supervision-act')
await document.locator('.timeline a[href*="/act/"]').last().click()
await document.waitForURL(/\/act\//)
await keep(document, 'document')

const phone = await visitor('kk', 390, 844, 30, 'official/akimat-bostandyk')
await open(phone, 'supervision-act')
await keep(phone, 'phone')

await browser.close()
