/** Work over the record that is shared out among the cores of the machine: whoever has done with one share takes the next. */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Queried } from '../reading/pages.ts'
import type { Moment } from './moment.ts'
import { type Span, spansOf } from './span.ts'
import type { Lent } from './thread.ts'

export interface Crew {
  /** Threads at most, this one among them. */
  readonly hands: number
  /** How many streams make a share. */
  readonly streams: number
}
/** A hand more is a thread and a few connections. */
export const CREW: Crew = { hands: Math.min(8, availableParallelism()), streams: 1_000 }
/** Shares that a thread has under way at once: while one waits for the database it works at another. */
const AT_ONCE = 2

/** What a thread does with its shares; a module that exports it as `work` can be given to others. */
export type Work<A, S, R> = (db: Queried, about: A) => (share: S) => Promise<R>

/** The work, where others find it, and what they have to know: values that can be sent to a thread. */
export interface Job<A, S, R> {
  readonly work: Work<A, S, R>
  readonly module: URL
  readonly about: A
}
/** The moment that others look at, and how many they may be, this thread among them. */
export interface Help {
  readonly moment: Moment
  readonly hands: number
}
/**
 * @param help absent: there is no such moment, and all is done here
 * @returns what came of the shares, in whatever order. @throws what any of them throws; the others are then left
 */
export const sharedOut = async <A, S, R>(
  { work, module, about }: Job<A, S, R>,
  shares: readonly S[],
  db: Queried,
  help?: Help,
): Promise<readonly R[]> => {
  const came: R[] = []
  const others: Worker[] = []
  const here: Promise<void>[] = []
  let taken = 0
  try {
    await new Promise<void>((done, failed) => {
      const take = (result: R) => {
        came.push(result)
        if (came.length === shares.length) done()
      }
      const lend = ({ moment }: Help) => {
        const other = new Worker(new URL('hand.mjs', import.meta.url), {
          workerData: { module: module.href, about, moment } satisfies Lent<A>,
        })
        others.push(other)
        other.on('message', (m: { readonly came: R } | { readonly ready: true }) => {
          if ('came' in m) take(m.came)
          let n = 'came' in m ? 1 : AT_ONCE
          for (; n > 0 && taken < shares.length; n--) other.postMessage(shares[taken++])
        })
        other.on('error', failed)
        other.on('exit', code => failed(new Error(`a thread that lent a hand ended: ${code}`)))
      }
      while (help && others.length < Math.min(help.hands, shares.length) - 1) lend(help)
      const one = work(db, about)
      const own = async () => {
        while (taken < shares.length) take(await one(shares[taken++] as S))
      }
      for (let n = 0; n < AT_ONCE; n++) here.push(own().catch(failed))
      if (shares.length === 0) done()
    })
  } finally {
    taken = shares.length
    // Whoever holds the moment lets go of it afterwards: nobody may still be reading there.
    await Promise.all([...others.map(other => other.terminate()), ...here])
  }
  return came
}
/**
 * A record from end to end: what of it is read as a whole, and its streams span by span.
 * @param worth how many spans a thread has to find to be worth its beginning
 * @param moment the one that `db` sees; absent: nobody else can see it, and all is done here
 */
export const fromEndToEnd = async <A, W, R>(
  job: Job<A, W | Span, R>,
  whole: readonly W[],
  worth: number,
  db: Queried,
  crew: Crew,
  moment?: Moment,
): Promise<readonly R[]> => {
  const spans = await spansOf(db, crew.streams)
  const hands = Math.min(crew.hands, Math.max(1, Math.floor(spans.length / worth)))
  return sharedOut(job, [...whole, ...spans], db, moment && { moment, hands })
}
