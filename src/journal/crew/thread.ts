/** A thread that lends a hand: it takes shares until it is ended from outside, or one goes wrong. */
import type { MessagePort } from 'node:worker_threads'
import pg from 'pg'
import type { Work } from './crew.ts'
import { lookAt, type Moment, spread } from './moment.ts'

/** Of each thread. */
const CONNECTIONS = 3

export interface Lent<A> {
  /** Where the work is found, under that name. */
  readonly module: string
  readonly about: A
  readonly moment: Moment
}
export const lend = async <A, S, R>(port: MessagePort, work: Work<A, S, R>, { about, moment }: Lent<A>): Promise<never> => {
  const { connectionString, snapshot } = moment
  const clients = Array.from({ length: CONNECTIONS }, () => new pg.Client({ connectionString }))
  try {
    for (const client of clients) {
      await client.connect()
      await lookAt(client, snapshot)
    }
    const done = work(spread(clients), about)
    return await new Promise<never>((_, failed) => {
      port.on('message', share => done(share).then(came => port.postMessage({ came }), failed))
      port.postMessage({ ready: true })
    })
  } finally {
    await Promise.allSettled(clients.map(client => client.end()))
  }
}
