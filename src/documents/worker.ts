/** The thread in which pages are set. */
import { parentPort } from 'node:worker_threads'
import type { Paper } from './paper.ts'
import { typeset } from './typeset.ts'

parentPort?.on('message', (paper: Paper) => {
  try {
    parentPort?.postMessage({ pdf: new Uint8Array(typeset(paper)) })
  } catch (e) {
    parentPort?.postMessage({ wrong: e instanceof Error ? e.message : String(e) })
  }
})
