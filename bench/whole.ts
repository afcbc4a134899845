/** Checking the record and making it anew, over whole matters: the walk of the scenario from an application to an executed decision, many times over. */
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { openChancery } from '../src/chancery/open.ts'
import { replayRecord } from '../src/chancery/replay/replay.ts'
import { readScenario } from '../src/chancery/scenario/load.ts'
import { play } from '../src/chancery/scenario/play.ts'
import { publish } from '../src/chancery/seeing/publishing.ts'
import { foundingCommands } from '../src/demo/country.ts'
import { law } from '../src/law/index.ts'

const FILE = resolve(import.meta.dirname, '../scenarios/whole-matter.yaml')
/** The best of so many: what else the machine does weighs on some of them. */
const TIMES = 5

/** @param walks how often the whole matter is gone through */
export const whole = async (walks: number) => {
  const { scenario } = readScenario(readFileSync(FILE, 'utf8'), FILE) as { readonly scenario?: Parameters<typeof play>[0] }
  if (!scenario) throw new Error(`${FILE} is no scenario`)
  const dataDir = mkdtempSync(join(tmpdir(), 'tarazy-whole-'))
  chmodSync(dataDir, 0o755)
  let now = scenario.at
  const open = await openChancery({ law, founding: foundingCommands, dataDir, log: () => {}, clock: { now: () => now } })
  const country = {
    chancery: open.chancery,
    now: () => now,
    set: (at: string) => {
      now = at
    },
  }
  const rate = async (work: () => Promise<{ readonly events: number; readonly seconds: number }>) => {
    const rates: number[] = []
    for (let i = 0; i < TIMES; i++) {
      const { events, seconds } = await work()
      rates.push(Math.round(events / seconds))
    }
    rates.sort((a, b) => a - b)
    return { median: rates[Math.floor(TIMES / 2)], best: rates.at(-1) }
  }
  try {
    for (let i = 0; i < walks; i++) if (!(await play(scenario, country)).ok) throw new Error('the walk came to a stop')
    await open.record.publicLog.sequence(true)
    await open.record.pool.query('analyze')
    const found = await open.record.fsck()
    const unpublished = await rate(() => replayRecord(open.record))
    await publish(open.chancery, open.record.published, true)
    const made = await replayRecord(open.record)
    return {
      events: found.events,
      matters: found.streams,
      wrong: found.wrong.length,
      differs: made.differs.length,
      fsckPerSecond: await rate(() => open.record.fsck()),
      /** Of states, registers and notices alone; and with all that is published of them, its words and its counts. */
      replayPerSecond: { unpublished, published: await rate(() => replayRecord(open.record)) },
      aim: 50_000,
    }
  } finally {
    await open.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
