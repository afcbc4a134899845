/** Latency of an act when the journal holds a thousand events and when it holds many: the aim is the same. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openChancery } from '../src/chancery/open.ts'
import { foundingCommands } from '../src/demo/country.ts'
import { law } from '../src/law/index.ts'

const lodge = {
  act: 'application.lodge',
  person: 'citizen/applicant-1',
  input: { office: 'office/almaty-bostandyk', about: 'x', signed: true, confidential: false },
}

/** @param events how many the large journal holds */
export const growth = async (events: number) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'tarazy-growth-'))
  chmodSync(dataDir, 0o755)
  const open = await openChancery({ law, founding: foundingCommands, dataDir, log: () => {} })
  const count = async () => Number((await open.record.pool.query<{ n: string }>('select count(*) as n from event')).rows[0]?.n)
  const latency = async () => {
    const took: number[] = []
    for (let i = 0; i < 400; i++) {
      const begun = performance.now()
      const a = await open.chancery.perform(lodge)
      if (a.is !== 'done') throw new Error(a.is)
      took.push(performance.now() - begun)
    }
    took.sort((a, b) => a - b)
    return { p50: Number(took[200]?.toFixed(2)), p99: Number(took[395]?.toFixed(2)) }
  }
  const fill = async (to: number) => {
    let left = to - (await count())
    await Promise.all(
      Array.from({ length: 64 }, async () => {
        while (left-- > 0) await open.chancery.perform(lodge)
      }),
    )
  }
  try {
    await fill(1_000)
    await latency()
    const small = { events: await count(), ...(await latency()) }
    await fill(events)
    await open.record.pool.query('analyze')
    const large = { events: await count(), ...(await latency()) }
    const check = await open.record.fsck()
    return {
      small,
      large,
      ratioP50: Number((large.p50 / small.p50).toFixed(2)),
      aim: 1,
      fsckPerSecond: Math.round(check.events / check.seconds),
      wrong: check.wrong.length,
    }
  } finally {
    await open.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
