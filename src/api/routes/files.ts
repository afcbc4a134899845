/** Files: brought before the act that names them, handed out to those who see the entry that names them. */
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { clearAside, putAside } from '../../chancery/files/aside.ts'
import { MEGABYTES, takeFile } from '../../chancery/files/files.ts'
import { fileIn, sendFile } from '../../chancery/files/handing-out.ts'
import { langAsked, problem, sayIssues } from '../reply.ts'
import { sameSite } from '../who.ts'
import { asked, asking, param, type Routes, send } from './route.ts'

/** Lets so many bytes pass and no more. */
const atMost = (most: number): Transform => {
  let size = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length
      done(size > most ? Object.assign(new Error('too large'), { statusCode: 413 }) : null, chunk)
    },
  })
}

export const fileRoutes: Routes = (app, o) => {
  const { chancery } = o
  app.register(async scope => {
    scope.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload))
    scope.post(
      '/files',
      asking(o, async (request, reply, who) => {
        if (!sameSite(o, request)) return problem(request, reply, 'cross-site')
        if (!who) return problem(request, reply, 'sign-in')
        const { contents } = chancery
        if (!contents || !(request.body instanceof Readable)) return problem(request, reply, 'not-json')
        const folder = await putAside()
        try {
          const path = join(folder, 'file')
          await pipeline(request.body, atMost(MEGABYTES * 1024 * 1024), createWriteStream(path))
          const taken = await takeFile(contents, path, asked(request, 'name') || 'file', who.person)
          if (taken.is === 'taken') return send(request, reply, { file: taken.named }, 201)
          return problem(request, reply, 'invalid', {
            issues: sayIssues([{ field: 'file', code: taken.code }], undefined, langAsked(request)),
          })
        } finally {
          await clearAside(folder)
        }
      }),
    )
  })
  app.get(
    '/matters/:kind/:id/files/:hash',
    asking(o, async (request, reply, who) => {
      const view = await chancery.look(`${param(request, 'kind')}/${param(request, 'id')}`, who?.person, who?.body)
      const hash = param(request, 'hash')
      // What a file says cannot be masked.
      const file = view && !view.mask && fileIn(chancery.law, view.history, hash)
      const about = file && (await chancery.contents?.about(hash))
      const bytes = about && (await chancery.contents?.open(hash))
      return file && about && bytes ? sendFile(reply, file.name, about, bytes) : problem(request, reply, 'not-found')
    }),
  )
}
