/** Forms with files: each file is put aside as it comes, and goes when the answer has been sent. */
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { clearAside, putAside } from '../chancery/files/aside.ts'
import { MEGABYTES } from '../chancery/files/files.ts'

/** A file of a form, before anybody has looked into it. It is one that was put aside here: nothing that a sender writes looks like it. */
class Upload {
  readonly path: string
  readonly name: string
  constructor(path: string, name: string) {
    this.path = path
    this.name = name
  }
}
export const isUpload = (value: unknown): value is Upload => value instanceof Upload

/** A part of a form as the parser has it. */
interface Part {
  readonly value: unknown
  readonly mimetype: string
  readonly fieldnameTruncated?: boolean
  readonly valueTruncated?: boolean
}
/** The value of a part: a text that came whole, or a file. The parser reads JSON, where a part says that it is such: no form of ours does. */
const given = (p: Part): string | Upload => {
  if (isUpload(p.value)) return p.value
  if (typeof p.value !== 'string' || p.mimetype.startsWith('application/json'))
    throw Object.assign(new Error('a form holds texts and files'), { statusCode: 415 })
  if (p.fieldnameTruncated || p.valueTruncated) throw Object.assign(new Error('a text of a form is too long'), { statusCode: 413 })
  return p.value
}
const valuesOf = (parts: Readonly<Record<string, Part | readonly Part[]>>) =>
  Object.fromEntries(Object.entries(parts).map(([name, p]) => [name, Array.isArray(p) ? p.map(given) : given(p as Part)]))

const folders = new WeakMap<FastifyRequest, Promise<string>>()
/** Requests that are over: what is still on its way to be put aside comes too late. */
const over = new WeakSet<FastifyRequest>()
const folderOf = async (request: FastifyRequest): Promise<string> => {
  if (over.has(request)) throw Object.assign(new Error('the request is over'), { statusCode: 400 })
  const folder = folders.get(request) ?? putAside()
  folders.set(request, folder)
  return folder
}
const clear = async (request: FastifyRequest): Promise<void> => {
  over.add(request)
  const folder = folders.get(request)
  if (folder) await clearAside(await folder)
}

export const uploads = async (app: FastifyInstance): Promise<void> => {
  // Nobody who is not signed in has a form with files. Asked where the reader of such forms has said that this is one, and before it reads.
  app.addHook('preValidation', async (request, reply) => {
    if (!request.isMultipart()) return
    if (!request.session?.person) return reply.code(415).send('')
    // Of a request that breaks off there is no response.
    reply.raw.once('close', () => clear(request).catch(err => request.log.error({ err }, 'what was put aside is not cleared away')))
  })
  await app.register(multipart, {
    attachFieldsToBody: true,
    throwFileSizeLimit: false,
    // One byte more than is taken, so that what is cut off is known to have been too large.
    limits: { fileSize: MEGABYTES * 1024 * 1024 + 1, files: 10, fields: 300, fieldSize: 2_000_000, parts: 320 },
    async onFile(this: FastifyRequest, part) {
      const path = join(await folderOf(this), String(Math.random()).slice(2))
      await pipeline(part.file, createWriteStream(path, { flags: 'wx' }))
      // A field for files that was left blank comes as a file without a name.
      Object.assign(part, { value: part.filename ? new Upload(path, part.filename) : '' })
    },
  })
  app.addHook('preValidation', async request => {
    if (request.isMultipart()) request.body = valuesOf((request.body ?? {}) as Parameters<typeof valuesOf>[0])
  })
  app.addHook('onResponse', clear)
}
