/** Bodies are JSON objects and nothing else. */
import type { FastifyInstance } from 'fastify'

const MOST = 1_000_000

/** What the reader did wrong with the body, as a status that the error handler knows. */
const wrong = (statusCode: number, message: string): Error => Object.assign(new Error(message), { statusCode })

export const jsonOnly = (app: FastifyInstance): void => {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'string', bodyLimit: MOST }, (_request, body, done) => {
    try {
      done(null, JSON.parse(String(body)))
    } catch {
      done(wrong(400, 'not JSON'))
    }
  })
}
