/** What axe finds against a page in a browser. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
}
/** Rule by rule with the first place. */
export const faults = async (page: Page, only?: string): Promise<readonly string[]> => {
  await page.evaluate(AXE)
  const violations = await page.evaluate(
    async ([rules, rule]) => {
      const axe = (globalThis as unknown as { axe: { run: (o: object) => Promise<{ violations: unknown }> } }).axe
      return (
        await axe.run({ runOnly: rule ? { type: 'rule', values: [rule] } : { type: 'tag', values: rules }, resultTypes: ['violations'] })
      ).violations
    },
    [RULES, only] as const,
  )
  return (violations as readonly Violation[]).map(
    v => `${v.id}: ${v.nodes[0]?.html.slice(0, 160)} ${v.nodes[0]?.failureSummary?.split('\n')[1] ?? ''} (${v.nodes.length})`,
  )
}
