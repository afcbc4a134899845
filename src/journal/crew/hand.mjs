// Where a thread begins. It is plain JavaScript because a thread does not know by itself how TypeScript is read.
import { parentPort, workerData } from 'node:worker_threads'
import { tsImport } from 'tsx/esm/api'

const { lend } = await tsImport('./thread.ts', import.meta.url)
const { work } = await tsImport(workerData.module, import.meta.url)
await lend(parentPort, work, workerData)
