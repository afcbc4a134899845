// A thread that lends a hand. It is plain JavaScript because a thread does not know by itself how TypeScript is read.
import { parentPort, workerData } from 'node:worker_threads'
import { tsImport } from 'tsx/esm/api'

const { atThatMoment } = await tsImport('./moment.ts', import.meta.url)
const { work } = await tsImport(workerData.module, import.meta.url)
await atThatMoment(workerData.moment, workerData.connections, db => {
  const done = work(db, workerData.about)
  // Goes on until it is ended from outside, or a share goes wrong.
  return new Promise((_, failed) => {
    parentPort.on('message', share => done(share).then(came => parentPort.postMessage({ came }), failed))
    parentPort.postMessage({ ready: true })
  })
})
