/** A key that stays in the reader's browser is certified by the demo's authority. Outside the demo there is no such address. */
import { askOf, sayFor } from '../context.ts'
import { deskFor, FILE, type Routes } from './route.ts'

const bytesIn = (given: unknown): Uint8Array =>
  typeof given === 'string' && given.length <= 1_000 ? Buffer.from(given, 'base64') : new Uint8Array()

export const signKeyRoutes: Routes = (app, site, notFound) => {
  app.get('/sign/challenge', FILE, async (request, reply) => {
    const ask = await askOf(site, request)
    if (!ask.me || !request.session || !deskFor(site, ask)?.keys) return notFound(request, reply)
    return reply.header('cache-control', 'no-store').send({ challenge: site.sessions.challenge(request.session, Date.now()) })
  })
  app.post('/sign/key', async (request, reply) => {
    const ask = await askOf(site, request)
    const keys = deskFor(site, ask)?.keys
    if (!ask.me || !request.session || !keys) return notFound(request, reply)
    const posted = request.body as Readonly<Record<string, unknown>>
    reply.header('cache-control', 'no-store')
    if (!site.sessions.meets(posted.challenge, request.session, Date.now()))
      return reply.code(403).send({ is: 'refused', why: 'challenge' })
    const { person } = ask.me
    const answer = keys.certify({
      person,
      name: (await sayFor(ask)).name(person, 'kk'),
      challenge: String(posted.challenge),
      publicKey: bytesIn(posted.publicKey),
      proof: bytesIn(posted.proof),
    })
    return answer.is === 'issued'
      ? reply.send({ certificate: Buffer.from(answer.certificate).toString('base64') })
      : reply.code(422).send(answer)
  })
}
