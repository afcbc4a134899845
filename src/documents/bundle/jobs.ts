/** Long work that can be left: whoever comes back finds how far it is, or what came of it. */
export interface Job<T> {
  /** Whose it is. */
  readonly owner: string
  done: number
  all: number
  result?: T | { readonly is: 'failed' }
}
/** Kept at most, with what came of them: the oldest go. */
const MOST = 20
/** Waiting at most. */
const QUEUE = 30
const AT_ONCE = 2

export class Jobs<T> {
  readonly #jobs = new Map<string, Job<T>>()
  readonly #waiting: (() => Promise<void>)[] = []
  #running = 0

  /** The job of that name, begun if there is none; undefined: too many wait. @param work told how to say how far it is */
  begin(
    name: string,
    owner: string,
    work: (progress: (done: number, all: number) => void) => Promise<T>,
    failed: (e: unknown) => void,
  ): Job<T> | undefined {
    const there = this.#jobs.get(name)
    if (there) return there
    if (this.#waiting.length >= QUEUE) return undefined
    const job: Job<T> = { owner, done: 0, all: 0 }
    this.#jobs.set(name, job)
    for (const [old, j] of this.#jobs) if (this.#jobs.size > MOST && j.result) this.#jobs.delete(old)
    this.#waiting.push(async () => {
      try {
        job.result = await work((done, all) => Object.assign(job, { done, all }))
      } catch (e) {
        failed(e)
        job.result = { is: 'failed' }
      }
    })
    this.#next()
    return job
  }
  of(name: string, owner: string): Job<T> | undefined {
    const job = this.#jobs.get(name)
    return job?.owner === owner ? job : undefined
  }
  forget(name: string): void {
    this.#jobs.delete(name)
  }
  #next(): void {
    if (this.#running >= AT_ONCE) return
    const work = this.#waiting.shift()
    if (!work) return
    this.#running++
    void work().finally(() => {
      this.#running--
      this.#next()
    })
  }
}
