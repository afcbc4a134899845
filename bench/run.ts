/** `npm run -s bench -- --json [--events 1000000] [--leaves 1000000] [--seconds 5] [--walks 200]`: every figure with what limits it, ratios in one run. */
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { decisions } from './decisions.ts'
import { documents } from './documents.ts'
import { durable } from './durable.ts'
import { growth } from './growth.ts'
import { log } from './log.ts'
import { pages } from './pages.ts'
import { search } from './search.ts'
import { whole } from './whole.ts'

const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    events: { type: 'string', default: '20000' },
    leaves: { type: 'string', default: '1000000' },
    seconds: { type: 'string', default: '4' },
    published: { type: 'string', default: '100000' },
    walks: { type: 'string', default: '200' },
    only: { type: 'string' },
  },
})
const seconds = Number(values.seconds)
const parts = {
  decisions: () => decisions(seconds),
  durable: () => durable(seconds),
  whole: () => whole(Number(values.walks)),
  pages: () => pages(200),
  growth: () => growth(Number(values.events)),
  documents: () => documents(seconds),
  search: () => search(Number(values.published)),
  log: () => log(Number(values.leaves)),
}
const result: Record<string, unknown> = { machine: { cores: cpus().length, node: process.version } }
for (const [name, run] of Object.entries(parts)) if (!values.only || values.only === name) result[name] = await run()
console.log(JSON.stringify(result, null, 2))
