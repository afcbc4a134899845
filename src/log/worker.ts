/** Work behind the answers: done soon after somebody says there is some, and now and then without being told. One at a time. */

export interface Pace {
  /** Milliseconds from the first word of work to its beginning: what comes meanwhile goes along. */
  readonly soon: number
  /** Milliseconds after which it is looked for anyway: another server, or a command, may have left some. */
  readonly anyway: number
}
export class Worker {
  readonly #work: () => Promise<unknown>
  readonly #failed: (e: unknown) => void
  readonly #pace: Pace
  #timer: NodeJS.Timeout | undefined
  #regular: NodeJS.Timeout | undefined
  #running: Promise<void> | undefined
  #stopped = false

  /** @param failed told when the work throws; it is tried again at the next turn */
  constructor(work: () => Promise<unknown>, failed: (e: unknown) => void, pace: Pace = { soon: 500, anyway: 10_000 }) {
    this.#work = work
    this.#failed = failed
    this.#pace = pace
    this.#regular = setInterval(() => this.wake(), pace.anyway).unref()
  }
  /** There is work. */
  wake(): void {
    if (this.#stopped || this.#timer) return
    this.#timer = setTimeout(() => {
      this.#running = (this.#running ?? Promise.resolve()).then(async () => {
        // What is said from now on is not seen by this turn.
        this.#timer = undefined
        await this.#work()
      })
      this.#running = this.#running.catch(this.#failed)
    }, this.#pace.soon)
  }
  /** Ends when what is under way has ended. */
  async stop(): Promise<void> {
    this.#stopped = true
    clearInterval(this.#regular)
    clearTimeout(this.#timer)
    await this.#running
  }
}
