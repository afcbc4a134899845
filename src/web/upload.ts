/** Forms with files: each file is put aside as it comes, and goes when the answer has been sent. */
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { MEGABYTES } from '../chancery/files/files.ts'

/** A file of a form, before anybody has looked into it. */
export interface Upload {
  readonly path: string
  readonly name: string
}
export const isUpload = (value: unknown): value is Upload => typeof value === 'object' && value !== null && 'path' in value

const folders = new WeakMap<FastifyRequest, Promise<string>>()
const folderOf = (request: FastifyRequest): Promise<string> => {
  const folder = folders.get(request) ?? mkdtemp(join(tmpdir(), 'tarazy-upload-'))
  folders.set(request, folder)
  return folder
}

export const uploads = async (app: FastifyInstance): Promise<void> => {
  // Nobody who is not signed in has a form with files.
  app.addHook('preParsing', async (request, reply) => {
    if (request.headers['content-type']?.startsWith('multipart/') && !request.session?.person) await reply.code(415).send('')
  })
  await app.register(multipart, {
    attachFieldsToBody: 'keyValues',
    throwFileSizeLimit: false,
    // One byte more than is taken, so that what is cut off is known to have been too large.
    limits: { fileSize: MEGABYTES * 1024 * 1024 + 1, files: 10, fields: 300, fieldSize: 2_000_000, parts: 320 },
    async onFile(this: FastifyRequest, part) {
      const path = join(await folderOf(this), String(Math.random()).slice(2))
      await pipeline(part.file, createWriteStream(path, { flags: 'wx' }))
      // A field for files that was left blank comes as a file without a name.
      Object.assign(part, { value: part.filename ? ({ path, name: part.filename } satisfies Upload) : '' })
    },
  })
  app.addHook('onResponse', async request => {
    const folder = folders.get(request)
    if (folder) await rm(await folder, { recursive: true, force: true })
  })
}
