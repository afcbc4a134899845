// The thread in which pages are set. It is plain JavaScript because a thread does not know by itself how TypeScript is read.
import { parentPort } from 'node:worker_threads'
import { tsImport } from 'tsx/esm/api'

const { typeset, typesetFront } = await tsImport('./typeset.ts', import.meta.url)
parentPort?.on('message', ({ paper, front }) => {
  try {
    const set = front ? typesetFront(front) : { pdf: typeset(paper), pages: 0 }
    parentPort?.postMessage({ pdf: new Uint8Array(set.pdf), pages: set.pages })
  } catch (e) {
    parentPort?.postMessage({ wrong: e instanceof Error ? e.message : String(e) })
  }
})
