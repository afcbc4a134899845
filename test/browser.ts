/** Browser tests. */
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject } from 'vitest'
import { launchOptions } from './find-browser.ts'

/** Opens a page in a session of its own: no cookies, Kazakh first. It is closed after the test. */
export type NewPage = (options?: BrowserContextOptions) => Promise<Page>

/** A `describe` whose tests have a browser; skipped where none can start. A script error on a page fails its test. */
export const describeInBrowser = (name: string, tests: (newPage: NewPage) => void): void => {
  const found = inject('browser')
  if ('missing' in found) {
    describe.skip(name, () => tests(() => Promise.reject(new Error(found.missing))))
    return
  }
  describe(name, () => {
    let browser: Browser
    let errors: string[] = []
    beforeAll(async () => {
      browser = await chromium.launch(launchOptions(found))
    })
    afterEach(async () => {
      for (const context of browser.contexts()) await context.close()
      const met = errors
      errors = []
      expect(met).toEqual([])
    })
    afterAll(() => browser?.close())
    tests(async options => {
      const context = await browser.newContext({ locale: 'kk-KZ', timezoneId: 'Asia/Almaty', ...options })
      const page = await context.newPage()
      page.on('pageerror', e => errors.push(String(e)))
      return page
    })
  })
}
