/** Proofs of the public log: of an entry that the reader may see, and that the log only grew. */
import { isActId } from '../../chancery/performing/input.ts'
import type { StreamId } from '../../law/kernel/world.ts'
import { problem } from '../reply.ts'
import { asked, asking, type Routes, send } from './route.ts'

const count = (text: string): number | undefined => (/^(0|[1-9]\d{0,14})$/.test(text) ? Number(text) : undefined)

export const logRoutes: Routes = (app, o) => {
  const { chancery, publicLog: log } = o
  if (!log) return
  app.get('/log', async (request, reply) => {
    const { waiting: _, ...standing } = await log.standing()
    return send(request, reply, { ...standing, witness: log.witness.vkey, checkpoint: '/log/checkpoint', tiles: '/log/tile' })
  })
  app.get(
    '/log/proof',
    asking(o, async (request, reply, who) => {
      const id = asked(request, 'act').toLowerCase()
      const version = count(asked(request, 'version'))
      const streams: readonly StreamId[] = isActId(id)
        ? ((await chancery.journal.written(id))?.written.map(w => w.stream) ?? [])
        : [asked(request, 'stream')]
      for (const stream of streams) {
        // Only what the reader sees among the entries: of the others not even that there are any is told.
        const view = await chancery.look(stream, who?.person, who?.body)
        const entry = view?.history.find(h => (isActId(id) ? h.id === id : h.version === version))
        if (!entry) continue
        const proof = await log.proofOf(stream, entry.version)
        if (!proof) return problem(request, reply.header('retry-after', '2'), 'unplaced')
        return send(request, reply, { stream, version: entry.version, ...proof })
      }
      return problem(request, reply, 'not-found')
    }),
  )
  app.get('/log/consistency', async (request, reply) => {
    const from = count(asked(request, 'from'))
    const to = count(asked(request, 'to')) ?? (asked(request, 'to') === '' ? (await log.standing()).size : undefined)
    const proof = from === undefined || to === undefined ? undefined : await log.consistency(from, to)
    return proof ? send(request, reply, { from, to, proof }) : problem(request, reply, 'not-found')
  })
}
