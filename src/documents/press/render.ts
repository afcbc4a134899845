/** Papers as PDF: in workers, since setting a page keeps a thread busy. */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Front } from '../bundle/bundle.ts'
import type { Paper } from '../drawing/paper.ts'

interface Set {
  readonly pdf: Uint8Array
  readonly pages: number
}
interface Waiting {
  readonly work: { readonly paper: Paper } | { readonly front: Front }
  readonly done: (set: Set) => void
  readonly failed: (e: Error) => void
}
/** A page takes milliseconds: one that takes this long is not going to end. */
const LIMIT = 30_000
const MOST = Math.max(1, Math.min(4, availableParallelism() - 1))

/** Sets pages, a few at a time. A worker that does not come to an end is replaced. */
export class Press {
  readonly #idle: Worker[] = []
  readonly #waiting: Waiting[] = []
  #running = 0
  #closed = false

  /** @returns PDF/A-3b; the same paper gives the same bytes @throws where a paper cannot be set */
  async render(paper: Paper): Promise<Uint8Array> {
    return (await this.#set({ paper })).pdf
  }
  /** The front of a bundle, and how many pages it takes. */
  front(front: Front): Promise<Set> {
    return this.#set({ front })
  }
  #set(work: Waiting['work']): Promise<Set> {
    return new Promise((done, failed) => {
      this.#waiting.push({ work, done, failed })
      this.#next()
    })
  }
  async close(): Promise<void> {
    this.#closed = true
    await Promise.all(this.#idle.map(w => w.terminate()))
  }
  #next(): void {
    if (this.#waiting.length === 0 || (this.#idle.length === 0 && this.#running >= MOST)) return
    const job = this.#waiting.shift()
    if (!job) return
    const worker = this.#idle.pop() ?? this.#worker()
    this.#running++
    const ended = (result: Set | Error) => {
      clearTimeout(clock)
      worker.off('message', told).off('error', ended)
      this.#running--
      if (result instanceof Error) {
        void worker.terminate()
        job.failed(result)
      } else {
        if (this.#closed) void worker.terminate()
        else this.#idle.push(worker)
        job.done(result)
      }
      this.#next()
    }
    const told = (m: Set | { readonly wrong: string }) => ended('wrong' in m ? new Error(m.wrong) : m)
    const clock = setTimeout(() => ended(new Error('the document did not come to an end')), LIMIT)
    worker.on('message', told).on('error', ended)
    worker.postMessage(job.work)
  }
  #worker(): Worker {
    const worker = new Worker(new URL('./worker.mjs', import.meta.url))
    // An idle press does not keep the program from ending.
    worker.unref()
    return worker
  }
}
