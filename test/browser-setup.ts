/** Finds the browser for a run of the browser tests. */
import type { TestProject } from 'vitest/node'
import { type FoundBrowser, findBrowser, type NoBrowser } from './find-browser.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    browser: FoundBrowser | NoBrowser
  }
}

export default async ({ provide }: TestProject) => {
  const known = process.env.TARAZY_BROWSER
  const browser: FoundBrowser | NoBrowser = known ? JSON.parse(known) : await findBrowser(line => console.log(line), false)
  if ('missing' in browser) console.error(`BROWSER TESTS ARE SKIPPED: ${browser.missing}`)
  provide('browser', browser)
}
