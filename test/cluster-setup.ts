/** Opens one PostgreSQL for a whole test run: the one of DATABASE_URL, else an embedded one in a temporary folder. */
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openCluster } from '../src/journal/cluster.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    databaseUrl: string
  }
}

export default async ({ provide }: TestProject) => {
  const folder = mkdtempSync(join(tmpdir(), 'tarazy-test-'))
  // When the tests run as root, PostgreSQL's account has to enter it.
  chmodSync(folder, 0o755)
  const said: string[] = []
  const cluster = await openCluster({ dataDir: folder, databaseUrl: process.env.DATABASE_URL, log: line => said.push(line) }).catch(e => {
    for (const line of said) console.error(line)
    throw e
  })
  provide('databaseUrl', cluster.connectionString)
  // For a run that is interrupted before it ends.
  const abandon = () => {
    try {
      process.kill(Number.parseInt(readFileSync(join(folder, 'pg', 'postmaster.pid'), 'utf8'), 10), 'SIGQUIT')
    } catch {
      // It has been stopped, or was never ours.
    }
    rmSync(folder, { recursive: true, force: true })
  }
  process.once('exit', abandon)
  return async () => {
    await cluster.close()
    process.off('exit', abandon)
    rmSync(folder, { recursive: true, force: true })
  }
}
