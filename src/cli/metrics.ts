/** What Prometheus reads, and who may. */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'

const digest = (text: string) => createHash('sha256').update(text).digest()
/**
 * Whoever bears the key; where there is none, whoever asks on this machine. What a proxy passed on comes from elsewhere, also where the
 * proxy stands here.
 */
export const mayMeasure = (request: FastifyRequest, key: string | undefined): boolean => {
  if (key !== undefined) return timingSafeEqual(digest(request.headers.authorization ?? ''), digest(`Bearer ${key}`))
  const { headers, socket } = request
  const passedOn = headers['x-forwarded-for'] ?? headers.forwarded ?? headers.via ?? headers['x-real-ip']
  return passedOn === undefined && /^(127\.|::1$|::ffff:127\.)/.test(socket.remoteAddress ?? '')
}

/** Counts requests for Prometheus: by route, by status class, and how long they took. */
const BOUNDS = [5, 10, 25, 50, 100, 250, 500, 1_000, 2_500]

export class Counters {
  readonly #requests = new Map<string, number>()
  readonly #buckets = BOUNDS.map(() => 0)
  #sum = 0
  #count = 0

  /** @param ms how long the answer took */
  count(route: string, status: number, ms: number): void {
    const key = `route="${route.replace(/[\\"\n]/g, '')}",status="${Math.floor(status / 100)}xx"`
    this.#requests.set(key, (this.#requests.get(key) ?? 0) + 1)
    for (const [i, bound] of BOUNDS.entries()) if (ms <= bound) this.#buckets[i] = (this.#buckets[i] ?? 0) + 1
    this.#sum += ms
    this.#count++
  }
  /** In the text format of Prometheus. */
  text(): string {
    return [
      '# HELP tarazy_requests_total Requests answered.',
      '# TYPE tarazy_requests_total counter',
      ...[...this.#requests].map(([key, n]) => `tarazy_requests_total{${key}} ${n}`),
      '# HELP tarazy_request_seconds How long answers took.',
      '# TYPE tarazy_request_seconds histogram',
      ...BOUNDS.map((b, i) => `tarazy_request_seconds_bucket{le="${b / 1000}"} ${this.#buckets[i]}`),
      `tarazy_request_seconds_bucket{le="+Inf"} ${this.#count}`,
      `tarazy_request_seconds_sum ${this.#sum / 1000}`,
      `tarazy_request_seconds_count ${this.#count}`,
      '# HELP process_resident_memory_bytes Resident memory.',
      '# TYPE process_resident_memory_bytes gauge',
      `process_resident_memory_bytes ${process.memoryUsage.rss()}`,
      '',
    ].join('\n')
  }
}
